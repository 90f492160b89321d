"""What the organisation needs: renstra and IKU, needs of units, standards of posts, versions of plans, evidence,
and who headed a unit when.

Plain SQL, as in the other scripts.
"""

from alembic import op

revision = "0004"
down_revision = "0003"

COLUMNS = """
ALTER TABLE "plan" ADD COLUMN submitted_on DATE;
ALTER TABLE "plan" ADD COLUMN returned_note TEXT;
ALTER TABLE "plan" ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE achievement ADD COLUMN evidence_digest TEXT;
ALTER TABLE achievement ADD COLUMN evidence_day DATE;
"""
# Images of rows from before must be rows of the table as it is now, or a batch of then could not be undone.
IMAGES = """
UPDATE change SET image = json_set(image, '$.submitted_on', NULL, '$.returned_note', NULL, '$.version', 1)
    WHERE tbl = 'plan' AND image IS NOT NULL;
UPDATE change SET image = json_set(image, '$.evidence_digest', NULL, '$.evidence_day', NULL)
    WHERE tbl = 'achievement' AND image IS NOT NULL;
"""
TABLES = """
CREATE TABLE unit_head (
    unit_id INTEGER NOT NULL,
    since DATE NOT NULL,
    head_nip TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT pk_unit_head PRIMARY KEY (unit_id, since),
    CONSTRAINT fk_unit_head_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_unit_head_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
CREATE TABLE strategy (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    agency_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    parent_id INTEGER,
    unit_id INTEGER,
    measure TEXT,
    direction TEXT,
    recap TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_strategy_agency_id_code UNIQUE (agency_id, code),
    CONSTRAINT ck_strategy_kind_known CHECK (kind = 'tujuan' OR kind = 'sasaran' OR kind = 'iku'),
    CONSTRAINT ck_strategy_direction_known CHECK (
        direction = 'naik' OR direction = 'turun' OR direction = 'tetap'
    ),
    CONSTRAINT ck_strategy_recap_known CHECK (
        recap = 'jumlah' OR recap = 'rata-rata' OR recap = 'terakhir' OR recap = 'tertinggi'
    ),
    CONSTRAINT ck_strategy_not_own_parent CHECK (parent_id <> id),
    CONSTRAINT fk_strategy_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id),
    CONSTRAINT fk_strategy_parent_id_strategy FOREIGN KEY(parent_id) REFERENCES strategy (id),
    CONSTRAINT fk_strategy_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_strategy_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_strategy_parent_id ON strategy (parent_id);
CREATE INDEX ix_strategy_unit_id ON strategy (unit_id);
CREATE TABLE strategy_target (
    strategy_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    target BIGINT NOT NULL,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT pk_strategy_target PRIMARY KEY (strategy_id, year),
    CONSTRAINT ck_strategy_target_target_not_negative CHECK (target >= 0),
    CONSTRAINT fk_strategy_target_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id),
    CONSTRAINT fk_strategy_target_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
CREATE TABLE strategy_actual (
    strategy_id INTEGER NOT NULL,
    day DATE NOT NULL,
    value BIGINT NOT NULL,
    evidence TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT pk_strategy_actual PRIMARY KEY (strategy_id, day),
    CONSTRAINT ck_strategy_actual_value_not_negative CHECK (value >= 0),
    CONSTRAINT fk_strategy_actual_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id),
    CONSTRAINT fk_strategy_actual_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
CREATE TABLE unit_need (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    topic TEXT NOT NULL,
    topic_key TEXT NOT NULL,
    text TEXT,
    priority INTEGER,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_unit_need_unit_id_year_topic_key UNIQUE (unit_id, year, topic_key),
    CONSTRAINT ck_unit_need_priority_range CHECK (priority BETWEEN 1 AND 3),
    CONSTRAINT fk_unit_need_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_unit_need_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE standard (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    position TEXT NOT NULL,
    position_key TEXT NOT NULL,
    level TEXT,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    aspect TEXT,
    measure TEXT,
    direction TEXT,
    recap TEXT,
    target BIGINT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_standard_position_key_code UNIQUE (position_key, code),
    CONSTRAINT ck_standard_aspect_known CHECK (
        aspect = 'kuantitas' OR aspect = 'kualitas' OR aspect = 'waktu' OR aspect = 'biaya'
    ),
    CONSTRAINT ck_standard_direction_known CHECK (
        direction = 'naik' OR direction = 'turun' OR direction = 'tetap'
    ),
    CONSTRAINT ck_standard_recap_known CHECK (
        recap = 'jumlah' OR recap = 'rata-rata' OR recap = 'terakhir' OR recap = 'tertinggi'
    ),
    CONSTRAINT ck_standard_target_not_negative CHECK (target >= 0),
    CONSTRAINT fk_standard_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE plan_version (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    revised_on DATE NOT NULL,
    reason TEXT NOT NULL,
    content TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_plan_version_plan_id_version UNIQUE (plan_id, version),
    CONSTRAINT fk_plan_version_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT fk_plan_version_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
"""


def upgrade() -> None:
    """Add the columns, bring the images of the journal along, make the new tables."""
    for statement in (COLUMNS + IMAGES + TABLES).split(";")[:-1]:
        op.execute(statement)
