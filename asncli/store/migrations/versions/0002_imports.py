"""Approval of plans, and what imports bring besides: former NIPs, earlier predikat, trainings, BKN's plans, feedback.

Plain SQL, as in the first script. Columns are added where the data lie, no table is made anew.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

COLUMNS = """
ALTER TABLE "plan" ADD COLUMN status TEXT DEFAULT 'draft' NOT NULL CONSTRAINT ck_plan_status_known CHECK (
    status = 'draft' OR status = 'submitted' OR status = 'approved' OR status = 'returned'
);
ALTER TABLE "plan" ADD COLUMN approved_by TEXT;
ALTER TABLE "plan" ADD COLUMN approved_at DATE;
ALTER TABLE planned_result ADD COLUMN parent_title TEXT;
ALTER TABLE indicator ADD COLUMN assumed BOOLEAN DEFAULT 0 NOT NULL;
ALTER TABLE source ADD COLUMN as_of DATE;
CREATE INDEX ix_indicator_assumed ON indicator (plan_id) WHERE assumed;
"""
# Images of rows from before must be rows of the table as it is now, or a batch of then could not be undone.
IMAGES = """
UPDATE change SET image = json_set(image, '$.status', 'draft', '$.approved_by', NULL, '$.approved_at', NULL)
    WHERE tbl = 'plan' AND image IS NOT NULL;
UPDATE change SET image = json_set(image, '$.parent_title', NULL) WHERE tbl = 'planned_result' AND image IS NOT NULL;
UPDATE change SET image = json_set(image, '$.assumed', 0) WHERE tbl = 'indicator' AND image IS NOT NULL;
"""
TABLES = """
CREATE TABLE former_nip (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    agency_id INTEGER NOT NULL,
    nip TEXT NOT NULL,
    employee_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_former_nip_agency_id_nip UNIQUE (agency_id, nip),
    CONSTRAINT ck_former_nip_nip_length CHECK (length(nip) = 18),
    CONSTRAINT fk_former_nip_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id),
    CONSTRAINT fk_former_nip_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_former_nip_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_former_nip_employee_id ON former_nip (employee_id);
CREATE TABLE earlier_evaluation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    predikat TEXT,
    said TEXT,
    work_result BIGINT,
    behaviour BIGINT,
    work_rating TEXT,
    behaviour_rating TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_earlier_evaluation_employee_id_period UNIQUE (employee_id, period),
    CONSTRAINT ck_earlier_evaluation_predikat_known CHECK (
        predikat = 'sangat_baik' OR predikat = 'baik' OR predikat = 'cukup'
        OR predikat = 'butuh_perbaikan' OR predikat = 'kurang' OR predikat = 'sangat_kurang'
    ),
    CONSTRAINT ck_earlier_evaluation_work_rating_known CHECK (
        work_rating = 'above' OR work_rating = 'meets' OR work_rating = 'below'
    ),
    CONSTRAINT ck_earlier_evaluation_behaviour_rating_known CHECK (
        behaviour_rating = 'above' OR behaviour_rating = 'meets' OR behaviour_rating = 'below'
    ),
    CONSTRAINT fk_earlier_evaluation_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_earlier_evaluation_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE training (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT,
    organiser TEXT,
    begins DATE,
    ends DATE,
    hours BIGINT,
    cost BIGINT,
    mark TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT ck_training_begins_before_ends CHECK (begins <= ends),
    CONSTRAINT ck_training_hours_not_negative CHECK (hours >= 0),
    CONSTRAINT ck_training_cost_not_negative CHECK (cost >= 0),
    CONSTRAINT fk_training_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_training_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE UNIQUE INDEX uq_training_course ON training (employee_id, name_key, coalesce(begins, '0001-01-01'));
CREATE TABLE bkn_plan (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    begins DATE NOT NULL,
    ends DATE NOT NULL,
    status TEXT,
    model TEXT,
    position TEXT,
    unit TEXT,
    acting BOOLEAN NOT NULL,
    superior TEXT,
    skp_id TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT ck_bkn_plan_status_known CHECK (status = 'draft' OR status = 'pengajuan' OR status = 'persetujuan'),
    CONSTRAINT ck_bkn_plan_begins_before_ends CHECK (begins <= ends),
    CONSTRAINT fk_bkn_plan_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_bkn_plan_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE UNIQUE INDEX uq_bkn_plan_of_person ON bkn_plan (employee_id, begins, coalesce(skp_id, ''));
CREATE TABLE feedback_rater (
    token TEXT NOT NULL,
    period TEXT NOT NULL,
    employee_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    rater_nip TEXT,
    respondent TEXT,
    source_id INTEGER NOT NULL,
    CONSTRAINT pk_feedback_rater PRIMARY KEY (token),
    CONSTRAINT ck_feedback_rater_role_known CHECK (
        role = 'atasan' OR role = 'rekan' OR role = 'bawahan' OR role = 'diri' OR role = 'masyarakat'
    ),
    CONSTRAINT ck_feedback_rater_one_name CHECK ((rater_nip IS NULL) <> (respondent IS NULL)),
    CONSTRAINT fk_feedback_rater_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_feedback_rater_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX uq_feedback_rater_of_person ON feedback_rater (period, employee_id, role,
    coalesce(rater_nip, respondent));
CREATE TABLE feedback_mark (
    token TEXT NOT NULL,
    period TEXT NOT NULL,
    employee_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    service INTEGER,
    accountable INTEGER,
    competent INTEGER,
    harmonious INTEGER,
    loyal INTEGER,
    adaptive INTEGER,
    collaborative INTEGER,
    comment TEXT,
    CONSTRAINT pk_feedback_mark PRIMARY KEY (token),
    CONSTRAINT ck_feedback_mark_role_known CHECK (
        role = 'atasan' OR role = 'rekan' OR role = 'bawahan' OR role = 'diri' OR role = 'masyarakat'
    ),
    CONSTRAINT ck_feedback_mark_service_range CHECK (service BETWEEN 1 AND 5),
    CONSTRAINT ck_feedback_mark_accountable_range CHECK (accountable BETWEEN 1 AND 5),
    CONSTRAINT ck_feedback_mark_competent_range CHECK (competent BETWEEN 1 AND 5),
    CONSTRAINT ck_feedback_mark_harmonious_range CHECK (harmonious BETWEEN 1 AND 5),
    CONSTRAINT ck_feedback_mark_loyal_range CHECK (loyal BETWEEN 1 AND 5),
    CONSTRAINT ck_feedback_mark_adaptive_range CHECK (adaptive BETWEEN 1 AND 5),
    CONSTRAINT ck_feedback_mark_collaborative_range CHECK (collaborative BETWEEN 1 AND 5),
    CONSTRAINT fk_feedback_mark_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id)
) WITHOUT ROWID;
CREATE INDEX ix_feedback_mark_period_employee_id ON feedback_mark (period, employee_id);
"""


def upgrade() -> None:
    """Add the columns, bring the images of the journal along, make the new tables."""
    for statement in (COLUMNS + IMAGES + TABLES).split(";")[:-1]:
        op.execute(statement)
