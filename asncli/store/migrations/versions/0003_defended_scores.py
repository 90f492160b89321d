"""What a defended score needs: one basis for many evaluations, capaian organisasi, notes, receipt, objections, closing.

Plain SQL, as in the other scripts. ``evaluation`` and ``feedback_mark`` are made anew in the form of the models.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

# Regulation, policy and program stood on every evaluation; now each set of them stands once.
BASIS = """
CREATE TABLE basis (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    regulation TEXT NOT NULL,
    regulation_digest TEXT NOT NULL,
    regulation_text TEXT,
    policy_digest TEXT NOT NULL,
    policy_text TEXT,
    program TEXT NOT NULL,
    CONSTRAINT uq_basis_regulation_digest_policy_digest_program UNIQUE (regulation_digest, policy_digest, program)
);
INSERT INTO basis (regulation, regulation_digest, policy_digest, program)
    SELECT regulation, regulation_digest, policy_digest, program FROM evaluation
    UNION SELECT image ->> '$.regulation', image ->> '$.regulation_digest', image ->> '$.policy_digest',
        image ->> '$.program' FROM change WHERE tbl = 'evaluation' AND image IS NOT NULL;
"""
EVALUATION = """
ALTER TABLE evaluation RENAME TO evaluation_before;
CREATE TABLE evaluation (
    period TEXT NOT NULL,
    employee_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    provisional BOOLEAN NOT NULL,
    basis_id INTEGER NOT NULL,
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
    integrity INTEGER,
    contribution INTEGER,
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
        predikat = 'sangat_baik' OR predikat = 'baik' OR predikat = 'cukup' OR predikat = 'butuh_perbaikan'
        OR predikat = 'kurang' OR predikat = 'sangat_kurang'
    ),
    CONSTRAINT fk_evaluation_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_evaluation_basis_id_basis FOREIGN KEY(basis_id) REFERENCES basis (id),
    CONSTRAINT fk_evaluation_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_evaluation_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
INSERT INTO evaluation (
    period, employee_id, status, provisional, basis_id, unit_id, position, golongan, kind, supervisor_nip,
    work_result, work_rating, work_basis, behaviour, behaviour_rating, behaviour_basis, total, predikat,
    proposal, missing, reweighted, notes, assessor_nip, final_reason, final_name, final_unit, explanation,
    source_id, source_row
)
    SELECT
        v.period, v.employee_id, v.status, v.provisional, b.id, v.unit_id, v.position, v.golongan, v.kind,
        v.supervisor_nip, v.work_result, v.work_rating, v.work_basis, v.behaviour, v.behaviour_rating,
        v.behaviour_basis, v.total, v.predikat, v.proposal, v.missing, v.reweighted, v.notes, v.assessor_nip,
        v.final_reason, v.final_name, v.final_unit, v.explanation, v.source_id, v.source_row
    FROM evaluation_before v JOIN basis b ON b.regulation_digest = v.regulation_digest
        AND b.policy_digest = v.policy_digest AND b.program = v.program
    ORDER BY v.period, v.employee_id;
DROP TABLE evaluation_before;
"""
# Images of rows from before must be rows of the table as it is now, or a batch of then could not be undone.
IMAGES = """
UPDATE change SET image = json_remove(json_set(image, '$.integrity', NULL, '$.contribution', NULL, '$.basis_id', (
        SELECT b.id FROM basis b WHERE b.regulation_digest = image ->> '$.regulation_digest'
            AND b.policy_digest = image ->> '$.policy_digest' AND b.program = image ->> '$.program'
    )), '$.regulation', '$.regulation_digest', '$.policy_digest', '$.program')
    WHERE tbl = 'evaluation' AND image IS NOT NULL;
"""
# A rater's value, the mean of the marks given, half up in hundredths; and no name of a file, which may be a rater's.
FEEDBACK = """
ALTER TABLE feedback_mark RENAME TO feedback_mark_before;
DROP INDEX ix_feedback_mark_period_employee_id;
CREATE TABLE feedback_mark (
    token TEXT NOT NULL,
    period TEXT NOT NULL,
    employee_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    service INTEGER, accountable INTEGER, competent INTEGER, harmonious INTEGER,
    loyal INTEGER, adaptive INTEGER, collaborative INTEGER,
    comment TEXT,
    mark INTEGER,
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
CREATE INDEX ix_feedback_mark_figures ON feedback_mark (
    period, employee_id, role, mark, accountable, harmonious, collaborative
);
INSERT INTO feedback_mark
    SELECT token, period, employee_id, role, service, accountable, competent, harmonious, loyal, adaptive,
        collaborative, comment, iif(given = 0, NULL, (200 * total + given) / (2 * given))
    FROM (SELECT *,
        coalesce(service, 0) + coalesce(accountable, 0) + coalesce(competent, 0) + coalesce(harmonious, 0)
            + coalesce(loyal, 0) + coalesce(adaptive, 0) + coalesce(collaborative, 0) AS total,
        (service IS NOT NULL) + (accountable IS NOT NULL) + (competent IS NOT NULL) + (harmonious IS NOT NULL)
            + (loyal IS NOT NULL) + (adaptive IS NOT NULL) + (collaborative IS NOT NULL) AS given
        FROM feedback_mark_before) ORDER BY token;
DROP TABLE feedback_mark_before;
UPDATE source SET file = NULL, sheet = NULL
    WHERE batch_id IN (SELECT id FROM batch WHERE command LIKE 'feedback %');
"""
TABLES = """
CREATE TABLE unit_rating (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    predikat TEXT NOT NULL,
    remark TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_unit_rating_unit_id_period UNIQUE (unit_id, period),
    CONSTRAINT ck_unit_rating_predikat_known CHECK (
        predikat = 'istimewa' OR predikat = 'baik' OR predikat = 'butuh_perbaikan' OR predikat = 'kurang'
        OR predikat = 'sangat_kurang'
    ),
    CONSTRAINT fk_unit_rating_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_unit_rating_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE note (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    author_nip TEXT NOT NULL,
    day DATE NOT NULL,
    indicator_code TEXT,
    value TEXT,
    text TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT ck_note_value_known CHECK (
        value = 'service' OR value = 'accountable' OR value = 'competent' OR value = 'harmonious'
        OR value = 'loyal' OR value = 'adaptive' OR value = 'collaborative'
    ),
    CONSTRAINT ck_note_one_subject CHECK ((indicator_code IS NULL) <> (value IS NULL)),
    CONSTRAINT ck_note_text_not_empty CHECK (text <> ''),
    CONSTRAINT fk_note_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_note_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_note_employee_id ON note (employee_id);
CREATE TABLE delivery (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    received_on DATE NOT NULL,
    document TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_delivery_employee_id_period UNIQUE (employee_id, period),
    CONSTRAINT fk_delivery_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_delivery_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE objection (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    filed_on DATE NOT NULL,
    reason TEXT NOT NULL,
    document TEXT,
    explanation TEXT,
    explained_on DATE,
    explained_by_nip TEXT,
    decision TEXT,
    decided_on DATE,
    decided_by_nip TEXT,
    acting TEXT,
    decision_reason TEXT,
    decision_document TEXT,
    work_rating TEXT,
    behaviour_rating TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_objection_employee_id_period UNIQUE (employee_id, period),
    CONSTRAINT ck_objection_decision_known CHECK (decision = 'kept' OR decision = 'changed'),
    CONSTRAINT ck_objection_work_rating_known CHECK (
        work_rating = 'above' OR work_rating = 'meets' OR work_rating = 'below'
    ),
    CONSTRAINT ck_objection_behaviour_rating_known CHECK (
        behaviour_rating = 'above' OR behaviour_rating = 'meets' OR behaviour_rating = 'below'
    ),
    CONSTRAINT fk_objection_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_objection_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE period_lock (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    period TEXT NOT NULL,
    status TEXT NOT NULL,
    opened_on DATE,
    closed_on DATE,
    raters_deleted BOOLEAN NOT NULL,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT ck_period_lock_status_known CHECK (status = 'open' OR status = 'closed'),
    CONSTRAINT uq_period_lock_period UNIQUE (period),
    CONSTRAINT fk_period_lock_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE period_unit (
    period TEXT NOT NULL,
    unit_id INTEGER NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    parent_id INTEGER,
    kind TEXT,
    head TEXT,
    predikat TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT pk_period_unit PRIMARY KEY (period, unit_id),
    CONSTRAINT ck_period_unit_predikat_known CHECK (
        predikat = 'istimewa' OR predikat = 'baik' OR predikat = 'butuh_perbaikan' OR predikat = 'kurang'
        OR predikat = 'sangat_kurang'
    ),
    CONSTRAINT fk_period_unit_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_period_unit_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
CREATE TABLE agency_policy (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT fk_agency_policy_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE survey_answer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    respondent TEXT NOT NULL,
    requirements INTEGER, procedure INTEGER, duration INTEGER, cost INTEGER, product INTEGER,
    competence INTEGER, conduct INTEGER, complaints INTEGER, facilities INTEGER,
    suggestion TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_survey_answer_unit_id_period_respondent UNIQUE (unit_id, period, respondent),
    CONSTRAINT ck_survey_answer_requirements_range CHECK (requirements BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_procedure_range CHECK (procedure BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_duration_range CHECK (duration BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_cost_range CHECK (cost BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_product_range CHECK (product BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_competence_range CHECK (competence BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_conduct_range CHECK (conduct BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_complaints_range CHECK (complaints BETWEEN 1 AND 4),
    CONSTRAINT ck_survey_answer_facilities_range CHECK (facilities BETWEEN 1 AND 4),
    CONSTRAINT fk_survey_answer_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_survey_answer_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_achievement_figures ON achievement (indicator_id, day, value);
"""


def upgrade() -> None:
    """Make the basis and point evaluations and the journal to it, give raters their value, make the new tables."""
    op.execute("PRAGMA secure_delete=ON")  # marks are moved: nothing of them stays in pages no longer used
    for statement in (BASIS + EVALUATION + IMAGES + FEEDBACK + TABLES).split(";")[:-1]:
        op.execute(statement)
