"""What follows a score: dialogues, coaching, courses, awards, discipline, potential, angka kredit, work climate.

Plain SQL, as in the other scripts.
"""

from alembic import op

revision = "0005"
down_revision = "0004"

TABLES = """
CREATE TABLE dialogue (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    held_on DATE NOT NULL,
    leader_nip TEXT,
    well TEXT,
    improve TEXT,
    concerns TEXT,
    confidential BOOLEAN NOT NULL,
    closed_on DATE,
    closing TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_dialogue_employee_id_period_held_on UNIQUE (employee_id, period, held_on),
    CONSTRAINT fk_dialogue_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_dialogue_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE commitment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    dialogue_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    voice TEXT NOT NULL,
    text TEXT NOT NULL,
    due DATE,
    done_on DATE,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_commitment_dialogue_id_number UNIQUE (dialogue_id, number),
    CONSTRAINT ck_commitment_voice_known CHECK (voice = 'leader' OR voice = 'employee'),
    CONSTRAINT ck_commitment_text_not_empty CHECK (text <> ''),
    CONSTRAINT fk_commitment_dialogue_id_dialogue FOREIGN KEY(dialogue_id) REFERENCES dialogue (id),
    CONSTRAINT fk_commitment_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE coaching (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    opened_on DATE NOT NULL,
    due_on DATE NOT NULL,
    opened_for TEXT NOT NULL,
    found TEXT,
    cause TEXT,
    cause_text TEXT,
    actions TEXT,
    topic TEXT,
    owner_nip TEXT,
    closed_on DATE,
    outcome TEXT,
    outcome_text TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_coaching_employee_id_period UNIQUE (employee_id, period),
    CONSTRAINT ck_coaching_opened_for_known CHECK (
        opened_for = 'predikat' OR opened_for = 'work_rating' OR opened_for = 'manual'
    ),
    CONSTRAINT ck_coaching_cause_known CHECK (
        cause = 'competence' OR cause = 'workload' OR cause = 'facilities' OR cause = 'direction'
        OR cause = 'motivation' OR cause = 'personal' OR cause = 'other'
    ),
    CONSTRAINT ck_coaching_outcome_known CHECK (
        outcome = 'achieved' OR outcome = 'not_achieved' OR outcome = 'stopped'
    ),
    CONSTRAINT ck_coaching_opened_before_due CHECK (opened_on <= due_on),
    CONSTRAINT ck_coaching_closed_with_outcome CHECK ((closed_on IS NULL) = (outcome IS NULL)),
    CONSTRAINT fk_coaching_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_coaching_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE coaching_entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    coaching_id INTEGER NOT NULL,
    day DATE NOT NULL,
    kind TEXT NOT NULL,
    step TEXT,
    progress TEXT,
    text TEXT NOT NULL,
    author_nip TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT ck_coaching_entry_kind_known CHECK (kind = 'checkin' OR kind = 'escalation'),
    CONSTRAINT ck_coaching_entry_progress_known CHECK (
        progress = 'better' OR progress = 'same' OR progress = 'worse'
    ),
    CONSTRAINT ck_coaching_entry_step_of_escalation CHECK ((kind = 'escalation') = (step IS NOT NULL)),
    CONSTRAINT ck_coaching_entry_text_not_empty CHECK (text <> ''),
    CONSTRAINT fk_coaching_entry_coaching_id_coaching FOREIGN KEY(coaching_id) REFERENCES coaching (id),
    CONSTRAINT fk_coaching_entry_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX ix_coaching_entry_coaching_id ON coaching_entry (coaching_id);
CREATE TABLE course (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    agency_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    topic TEXT,
    topic_key TEXT,
    core_values TEXT NOT NULL,
    kind TEXT,
    organiser TEXT,
    partner BOOLEAN NOT NULL,
    positions TEXT,
    price BIGINT NOT NULL,
    hours BIGINT NOT NULL,
    seats INTEGER,
    begins DATE,
    ends DATE,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_course_agency_id_year_code UNIQUE (agency_id, year, code),
    CONSTRAINT ck_course_price_not_negative CHECK (price >= 0),
    CONSTRAINT ck_course_hours_positive CHECK (hours > 0),
    CONSTRAINT ck_course_seats_not_negative CHECK (seats >= 0),
    CONSTRAINT ck_course_begins_before_ends CHECK (begins <= ends),
    CONSTRAINT fk_course_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id),
    CONSTRAINT fk_course_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE award (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    given_on DATE NOT NULL,
    giver TEXT,
    document TEXT,
    period TEXT,
    remark TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_award_employee_id_name_key_given_on UNIQUE (employee_id, name_key, given_on),
    CONSTRAINT fk_award_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_award_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE discipline (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    penalty TEXT NOT NULL,
    begins DATE NOT NULL,
    ends DATE,
    reason TEXT,
    absence_days INTEGER,
    document TEXT,
    lifted_on DATE,
    lifted_reason TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_discipline_employee_id_penalty_begins UNIQUE (employee_id, penalty, begins),
    CONSTRAINT ck_discipline_penalty_known CHECK (
        penalty = 'teguran_lisan' OR penalty = 'teguran_tertulis' OR penalty = 'tidak_puas'
        OR penalty = 'potong_6' OR penalty = 'potong_9' OR penalty = 'potong_12'
        OR penalty = 'penurunan_jabatan' OR penalty = 'pembebasan_jabatan' OR penalty = 'pemberhentian'
    ),
    CONSTRAINT ck_discipline_begins_before_ends CHECK (begins <= ends),
    CONSTRAINT ck_discipline_absence_range CHECK (absence_days BETWEEN 0 AND 366),
    CONSTRAINT ck_discipline_lifted_with_reason CHECK ((lifted_on IS NULL) = (lifted_reason IS NULL)),
    CONSTRAINT fk_discipline_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_discipline_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE potential (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    assessed_on DATE NOT NULL,
    level TEXT,
    figure INTEGER,
    assessor TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT uq_potential_employee_id_assessed_on UNIQUE (employee_id, assessed_on),
    CONSTRAINT ck_potential_level_known CHECK (level = 'rendah' OR level = 'menengah' OR level = 'tinggi'),
    CONSTRAINT ck_potential_figure_range CHECK (figure BETWEEN 0 AND 10000),
    CONSTRAINT ck_potential_something_said CHECK (coalesce(level, figure) IS NOT NULL),
    CONSTRAINT fk_potential_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_potential_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE credit_opening (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    employee_id INTEGER NOT NULL,
    as_of DATE NOT NULL,
    kind TEXT NOT NULL,
    credit BIGINT NOT NULL,
    level TEXT,
    document TEXT,
    source_id INTEGER NOT NULL,
    source_row INTEGER,
    CONSTRAINT ck_credit_opening_kind_known CHECK (
        kind = 'akumulasi' OR kind = 'integrasi' OR kind = 'konvensional' OR kind = 'pendidikan'
    ),
    CONSTRAINT ck_credit_opening_credit_not_negative CHECK (credit >= 0),
    CONSTRAINT fk_credit_opening_employee_id_employee FOREIGN KEY(employee_id) REFERENCES employee (id),
    CONSTRAINT fk_credit_opening_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE UNIQUE INDEX uq_credit_opening_of_person ON credit_opening (employee_id, as_of, kind, coalesce(level, ''));
CREATE TABLE climate_answer (
    unit_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    respondent TEXT NOT NULL,
    leadership INTEGER,
    fairness INTEGER,
    communication INTEGER,
    teamwork INTEGER,
    workload INTEGER,
    facilities INTEGER,
    development INTEGER,
    safety INTEGER,
    comment TEXT,
    source_id INTEGER NOT NULL,
    CONSTRAINT pk_climate_answer PRIMARY KEY (unit_id, period, respondent),
    CONSTRAINT ck_climate_answer_leadership_range CHECK (leadership BETWEEN 1 AND 5),
    CONSTRAINT ck_climate_answer_fairness_range CHECK (fairness BETWEEN 1 AND 5),
    CONSTRAINT ck_climate_answer_communication_range CHECK (communication BETWEEN 1 AND 5),
    CONSTRAINT ck_climate_answer_teamwork_range CHECK (teamwork BETWEEN 1 AND 5),
    CONSTRAINT ck_climate_answer_workload_range CHECK (workload BETWEEN 1 AND 5),
    CONSTRAINT ck_climate_answer_facilities_range CHECK (facilities BETWEEN 1 AND 5),
    CONSTRAINT ck_climate_answer_development_range CHECK (development BETWEEN 1 AND 5),
    CONSTRAINT ck_climate_answer_safety_range CHECK (safety BETWEEN 1 AND 5),
    CONSTRAINT fk_climate_answer_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_climate_answer_source_id_source FOREIGN KEY(source_id) REFERENCES source (id)
) WITHOUT ROWID;
CREATE INDEX ix_climate_answer_source_id ON climate_answer (source_id);
"""


def upgrade() -> None:
    """Make the new tables."""
    for statement in TABLES.split(";")[:-1]:
        op.execute(statement)
