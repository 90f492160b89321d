"""What ``target coverage`` looks for: each kind with what it is, what it means and the command that mends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from asncli.messages import Text, text
from asncli.rules.cascade import Lack
from asncli.rules.coverage import Vague


class Kind(NamedTuple):
    """A kind of gap; ``open`` ones make the exit code 1, the others are only worth a look.

    ``message`` and ``hint`` are filled with the values of the find; its NIP, unit and year.
    """

    code: str
    open: bool
    title: Text
    message: Text
    why: Text
    hint: Text


IKU_WITHOUT_OWNER = Kind(
    "iku-without-owner", True,
    text("An IKU that nobody works on"),
    text("{code} ({title}) stands in no plan of {year}."),
    text("What the organisation has promised is nobody's task."),
    text("Give its code as Kode IKU in the plan of who answers for it: asncli target import FILE"),
)  # fmt: skip
PERSON_WITHOUT_PLAN = Kind(
    "person-without-plan", True,
    text("A person without a plan"),
    text("There is no plan of {year}."),
    text("Without a plan nothing can be achieved, and the evaluation stays incomplete."),
    text("Hand out the form and import it: asncli target template --period {year} -o formulir"),
)  # fmt: skip
RESULT_WITHOUT_PARENT = Kind(
    "result-without-parent", True,
    text("A planned result that serves none of the leader's and no IKU"),
    text("{code} ({title}) has neither Kode RHK Atasan nor Kode IKU; leader: {leader}."),
    text("It can not be seen what this work is for."),
    text("See the leader's results with: asncli target list --nip {leader} --year {year}. Then import the plan again."),
)  # fmt: skip
PARENT_UNKNOWN = Kind(
    "parent-unknown", True,
    text("A leader's result that can not be found"),
    text("{code} ({title}) names '{said}' as the leader's result: {reason}"),
    text("The planned result counts as serving nothing until the leader's result is found."),
    text("Write Kode RHK Atasan as in the leader's plan, or NIP:KODE for another leader: asncli target import FILE"),
)  # fmt: skip
IKU_UNKNOWN = Kind(
    "iku-unknown", True,
    text("A Kode IKU that is not in the renstra"),
    text("{code} ({title}) names the IKU '{said}', which is not in the renstra."),
    text("The work counts for no IKU until the code is right."),
    text("See the codes with: asncli strategy tree. Then import the plan again."),
)  # fmt: skip
RESULT_WITHOUT_CONTRIBUTOR = Kind(
    "result-without-contributor", True,
    text("A leader's result to which nobody contributes"),
    text("No planned result of anybody serves {code} ({title})."),
    text("The leader has promised it, and nobody below works on it."),
    text("See who does what with: asncli report matrix --year {year} --unit UNIT. Then complete a plan below."),
)  # fmt: skip
SUM_DIFFERS = Kind(
    "sum-differs", True,
    text("Targets that do not add up"),
    text("{code} ({title}) asks for {target} {measure}; the targets below make {total} {measure}, parts: {parts}."),
    text("Something of what was promised is nobody's task, or (of what is to fall) more is planned than was promised."),
    text("Agree on the targets, correct them and import the plans again: asncli target import FILE"),
)  # fmt: skip
UNMEASURABLE = Kind(
    "unmeasurable", True,
    text("An indicator that can not be measured"),
    text("{code} ({title}): {reason}"),
    text("Two people would read its achievement differently."),
    text("Give Satuan and Rekap that fit the target, and import the plan again: asncli target import FILE"),
)  # fmt: skip
PLAN_COPIED = Kind(
    "plan-copied", True,
    text("Equal plans of people with different jabatan"),
    text("Jabatan {position}: all {indicators} indicators and targets are those of {other} ({other_position}) too;"
         " people with this plan: {people}."),
    text("One plan may have been copied from the other. Of one jabatan equal plans are normal and not listed here."),
    text("Ask both; then correct the plan that is not the person's own: asncli target import FILE"),
)  # fmt: skip
SUPERIOR_WITHOUT_PLAN = Kind(
    "superior-without-plan", False,
    text("A superior without a plan"),
    text("Superior of people here: {people}; {reason}"),
    text("What these people plan can not be compared with what their leader has promised. It stops nothing."),
    text("Ask for this plan first: asncli target list --nip {nip} --year {year}"),
)  # fmt: skip
WEIGHTS_NOT_100 = Kind(
    "weights-not-100", False,
    text("Weights that do not make 100"),
    text("The weights of the plan make {total}."),
    text("The score is right all the same: weights count by their share."),
    text("If 100 was meant, correct Bobot and import the plan again: asncli target import FILE"),
)  # fmt: skip
SUM_BEYOND = Kind(
    "sum-beyond", False,
    text("Targets that go further than is asked"),
    SUM_DIFFERS.message,
    text("The plans promise a better figure than the leader or the IKU asks for, so nothing is missing."
         " It stops nothing."),
    text("If that was not meant, correct the targets and import the plans again: asncli target import FILE"),
)  # fmt: skip
PLANS_ALIKE = Kind(
    "plans-alike", False,
    text("Equal plans of people of one jabatan"),
    text("Jabatan {position}: all {indicators} indicators and targets are the same in the plans of {who}."
         " People with this plan: {people}, of {of} with a plan in this jabatan ({share} %)."),
    text("The same work may well be planned alike; or one form was filled in and handed in for all. What was given"
         " with target assign or target copy is not listed. It stops nothing."),
    text("Ask their leader whether each has agreed to this plan; if it is meant so, leave it:"
         " asncli target list --nip {nip} --year {year}"),
)  # fmt: skip
KINDS = (
    IKU_WITHOUT_OWNER, PERSON_WITHOUT_PLAN, RESULT_WITHOUT_PARENT, PARENT_UNKNOWN, IKU_UNKNOWN,
    RESULT_WITHOUT_CONTRIBUTOR, SUM_DIFFERS, UNMEASURABLE, PLAN_COPIED, SUPERIOR_WITHOUT_PLAN, WEIGHTS_NOT_100,
    SUM_BEYOND, PLANS_ALIKE,
)  # fmt: skip

NOT_FOUND: Mapping[Lack, Text] = {
    Lack.NO_SUPERIOR: text("the person has no NIP Atasan on the first day of the plan."),
    Lack.LEADER_UNKNOWN: text("nobody in the roster has this NIP."),
    Lack.LEADER_WITHOUT_PLAN: text("that leader has no plan on the first day of this one."),
    Lack.RESULT_UNKNOWN: text("the plan of the leader has no such result."),
    Lack.ITSELF: text("that is the planned result itself."),
}
OUTSIDE = text("not in the roster, so no plan can be here.")
NO_PLAN = text("no plan holds on the first day of theirs.")
VAGUE: Mapping[Vague, Text] = {
    Vague.NO_MEASURE: text("it has no Satuan."),
    Vague.MEASURE_SAYS_NOTHING: text("its Satuan is no unit of measure."),
    Vague.TITLE_SAYS_NOTHING: text("its words name nothing that could be counted."),
    Vague.SHARES_ADDED: text("its Satuan is a share or an index, and Rekap jumlah would add such figures up."),
}
