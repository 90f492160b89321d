"""The first tables.

Plain SQL, so that what was made then can be read now, whatever the models have become since.
"""

from alembic import op

revision = "0001"
down_revision = None

TABLES = """
CREATE TABLE agency (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    CONSTRAINT uq_agency_name UNIQUE (name)
);
CREATE TABLE batch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    command TEXT NOT NULL,
    made_at DATETIME NOT NULL,
    made_by TEXT NOT NULL,
    program TEXT NOT NULL,
    reason TEXT,
    counts TEXT NOT NULL,
    undone_at DATETIME,
    undone_by TEXT,
    undoes INTEGER,
    CONSTRAINT fk_batch_undoes_batch FOREIGN KEY(undoes) REFERENCES batch (id)
);
CREATE TABLE change (
    batch_id INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    row_key TEXT NOT NULL,
    image TEXT,
    CONSTRAINT pk_change PRIMARY KEY (batch_id, tbl, row_key),
    CONSTRAINT fk_change_batch_id_batch FOREIGN KEY(batch_id) REFERENCES batch (id)
) WITHOUT ROWID;
CREATE TABLE source (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL,
    file TEXT,
    sheet TEXT,
    digest TEXT,
    CONSTRAINT fk_source_batch_id_batch FOREIGN KEY(batch_id) REFERENCES batch (id)
);
CREATE INDEX ix_source_batch_id ON source (batch_id);
CREATE TABLE employee (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    agency_id INTEGER NOT NULL,
    nip TEXT NOT NULL,
    name TEXT NOT NULL,
    front_title TEXT,
    back_title TEXT,
    sex TEXT,
    birth_date DATE,
    education TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_employee_agency_id_nip UNIQUE (agency_id, nip),
    CONSTRAINT ck_employee_nip_length CHECK (length(nip) = 18),
    CONSTRAINT ck_employee_sex_known CHECK (sex = 'L' OR sex = 'P'),
    CONSTRAINT fk_employee_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id),
    CONSTRAINT fk_employee_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE unit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    agency_id INTEGER NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    parent_id INTEGER,
    kind TEXT,
    head_nip TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_unit_agency_id_code UNIQUE (agency_id, code),
    CONSTRAINT ck_unit_not_own_parent CHECK (parent_id <> id),
    CONSTRAINT ck_unit_code_not_empty CHECK (code <> ''),
    CONSTRAINT fk_unit_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id),
    CONSTRAINT fk_unit_parent_id_unit FOREIGN KEY(parent_id) REFERENCES unit (id),
    CONSTRAINT fk_unit_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_unit_parent_id ON unit (parent_id);
CREATE UNIQUE INDEX uq_unit_uncoded_name ON unit (agency_id, coalesce(parent_id, 0), name_key) WHERE code IS
    NULL;
CREATE TABLE assignment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    since DATE NOT NULL,
    active BOOLEAN NOT NULL,
    kind TEXT,
    unit_id INTEGER,
    supervisor_nip TEXT,
    position_kind TEXT,
    position TEXT,
    level TEXT,
    position_since DATE,
    position_class TEXT,
    golongan TEXT,
    golongan_since DATE,
    legal_status TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_assignment_employee_id_since UNIQUE (employee_id, since),
    CONSTRAINT ck_assignment_kind_known CHECK (kind = 'pns' OR kind = 'pppk' OR kind = 'pppk_paruh_waktu'),
    CONSTRAINT fk_assignment_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_assignment_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_assignment_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_assignment_unit_id ON assignment (unit_id);
CREATE TABLE evaluation (
    period TEXT NOT NULL,
    employee_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    provisional BOOLEAN NOT NULL,
    regulation TEXT NOT NULL,
    regulation_digest TEXT NOT NULL,
    policy_digest TEXT NOT NULL,
    program TEXT NOT NULL,
    unit_id INTEGER,
    position TEXT,
    golongan TEXT,
    kind TEXT,
    supervisor_nip TEXT,
    work_result INTEGER,
    work_rating TEXT,
    work_basis TEXT,
    behaviour INTEGER,
    behaviour_rating TEXT,
    behaviour_basis TEXT,
    total INTEGER,
    predikat TEXT,
    proposal BOOLEAN NOT NULL,
    missing TEXT NOT NULL,
    reweighted TEXT NOT NULL,
    notes TEXT NOT NULL,
    assessor_nip TEXT,
    final_reason TEXT,
    final_name TEXT,
    final_unit TEXT,
    explanation TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT pk_evaluation PRIMARY KEY (period, employee_id),
    CONSTRAINT ck_evaluation_status_known CHECK (
        status = 'draft' OR status = 'incomplete' OR status = 'excluded' OR status = 'final'
        OR status = 'objected'
    ),
    CONSTRAINT ck_evaluation_work_rating_known CHECK (
        work_rating = 'above' OR work_rating = 'meets' OR work_rating = 'below'
    ),
    CONSTRAINT ck_evaluation_behaviour_rating_known CHECK (
        behaviour_rating = 'above' OR behaviour_rating = 'meets' OR behaviour_rating = 'below'
    ),
    CONSTRAINT ck_evaluation_predikat_known CHECK (
        predikat = 'sangat_baik' OR predikat = 'baik' OR predikat = 'cukup'
        OR predikat = 'butuh_perbaikan' OR predikat = 'kurang' OR predikat = 'sangat_kurang'
    ),
    CONSTRAINT fk_evaluation_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_evaluation_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_evaluation_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
CREATE TABLE exclusion (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    reason TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_exclusion_employee_id_period UNIQUE (employee_id, period),
    CONSTRAINT fk_exclusion_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_exclusion_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE "plan" (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    begins DATE NOT NULL,
    ends DATE NOT NULL,
    kind TEXT NOT NULL,
    unit_id INTEGER,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_plan_employee_id_year_begins UNIQUE (employee_id, year, begins),
    CONSTRAINT ck_plan_kind_known CHECK (kind = 'definitif' OR kind = 'plt'),
    CONSTRAINT ck_plan_begins_before_ends CHECK (begins <= ends),
    CONSTRAINT fk_plan_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_plan_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_plan_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_plan_unit_id ON "plan" (unit_id);
CREATE TABLE rating (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    work_rating TEXT,
    behaviour_rating TEXT,
    feedback TEXT,
    assessor_nip TEXT,
    new_idea BOOLEAN,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_rating_employee_id_period UNIQUE (employee_id, period),
    CONSTRAINT ck_rating_work_rating_known CHECK (
        work_rating = 'above' OR work_rating = 'meets' OR work_rating = 'below'
    ),
    CONSTRAINT ck_rating_behaviour_rating_known CHECK (
        behaviour_rating = 'above' OR behaviour_rating = 'meets' OR behaviour_rating = 'below'
    ),
    CONSTRAINT fk_rating_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_rating_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE planned_result (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent_code TEXT,
    iku_code TEXT,
    weight BIGINT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_planned_result_plan_id_code UNIQUE (plan_id, code),
    CONSTRAINT uq_planned_result_id_plan_id UNIQUE (id, plan_id),
    CONSTRAINT ck_planned_result_kind_known CHECK (kind = 'utama' OR kind = 'tambahan'),
    CONSTRAINT ck_planned_result_weight_not_negative CHECK (weight >= 0),
    CONSTRAINT fk_planned_result_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT fk_planned_result_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE indicator (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    planned_result_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    aspect TEXT,
    measure TEXT,
    direction TEXT NOT NULL,
    recap TEXT NOT NULL,
    target BIGINT NOT NULL,
    target_high BIGINT,
    target_s1 BIGINT,
    target_s2 BIGINT,
    target_q1 BIGINT,
    target_q2 BIGINT,
    target_q3 BIGINT,
    target_q4 BIGINT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_indicator_plan_id_code UNIQUE (plan_id, code),
    CONSTRAINT fk_indicator_planned_result_id_plan_id_planned_result FOREIGN KEY(planned_result_id, plan_id)
        REFERENCES planned_result (id, plan_id),
    CONSTRAINT ck_indicator_direction_known CHECK (
        direction = 'naik' OR direction = 'turun' OR direction = 'tetap'
    ),
    CONSTRAINT ck_indicator_recap_known CHECK (
        recap = 'jumlah' OR recap = 'rata-rata' OR recap = 'terakhir' OR recap = 'tertinggi'
    ),
    CONSTRAINT ck_indicator_target_range CHECK (target >= 0 AND target_high >= target),
    CONSTRAINT fk_indicator_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_indicator_planned_result_id ON indicator (planned_result_id);
CREATE TABLE achievement (
    indicator_id INTEGER NOT NULL,
    day DATE NOT NULL,
    value BIGINT NOT NULL,
    evidence TEXT,
    obstacle TEXT,
    follow_up TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT pk_achievement PRIMARY KEY (indicator_id, day),
    CONSTRAINT ck_achievement_value_not_negative CHECK (value >= 0),
    CONSTRAINT fk_achievement_indicator_id_indicator FOREIGN KEY(indicator_id) REFERENCES indicator (id),
    CONSTRAINT fk_achievement_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
"""


def upgrade() -> None:
    """Make all tables, and mark the file as a database of asncli (``database.APPLICATION_ID``)."""
    op.execute("PRAGMA application_id = 1095978545")
    for statement in TABLES.split(";")[:-1]:
        op.execute(statement)
