"""Codes of the renstra and of the realisations of its IKU."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

STRATEGY = (
    error(
        "strategy-parent-unknown",
        text("The line above is not there"),
        text("Row {row}: there is no {value} in the renstra, or its own row has a fault."),
        text("Check Kode Induk; the line above needs a row without faults, in this file or in an earlier one."),
        text("A tree of aims is read from the top; what hangs in the air belongs to nobody's aim."),
    ),
    error(
        "strategy-circle",
        text("A line of the renstra above itself"),
        text("Row {row}: by Kode Induk {value} the line would stand above itself."),
        text("Correct Kode Induk in this row or in one of those above it."),
        text("A renstra has a top; in a circle no aim stands above the others."),
    ),
    error(
        "below-iku",
        text("Something below an IKU"),
        text("Row {row}: {below} would stand below the IKU {above}."),
        text("Let Kode Induk name a tujuan or a sasaran."),
        text("An IKU measures an aim; further aims stand below the aim and not below its measure."),
    ),
    error(
        "measure-missing",
        text("No Satuan"),
        text("Row {row} does not say in what the IKU is measured."),
        text("Fill in Satuan, for example persen, orang or hari kerja."),
        text("A figure without its unit of measure can not be compared with anything."),
    ),
    error(
        "iku-unknown",
        text("There is no such IKU"),
        text("There is no IKU {value} in the renstra, or its own row has a fault."),
        text("Check the code (asncli strategy list), or import the renstra first: asncli strategy import FILE."),
        text("A result counts towards an IKU that was planned."),
    ),
    warning(
        "target-not-of-iku",
        text("A target that is not of an IKU"),
        text("Row {row} is a {kind} and has a target, which was left out."),
        text("Give the target to an IKU below it."),
        text("Only an IKU is measured; a tujuan or a sasaran is reached through its IKU."),
    ),
)  # fmt: skip
