"""Codes of whole files: nothing is read from a file that one of these names."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

FILES = (
    error(
        "file-not-found",
        text("The file is not there"),
        text("{file} was not found."),
        text("Check the name and the folder; names with spaces need quotation marks around them."),
        text("A command can only read a file that exists at the place it was told."),
    ),
    error(
        "file-is-folder",
        text("A folder instead of a file"),
        text("{file} is a folder, not a workbook."),
        text("Name the workbook itself, for example {file}/pegawai.xlsx; only an import takes a whole folder."),
        text("A command that looks at one workbook can not choose among several."),
    ),
    error(
        "file-unreadable",
        text("The file can not be opened"),
        text("{file} can not be opened: {reason}."),
        text("Close the file in other programs, check that you may read it, or copy it to your own folder."),
        text("Another program may hold the file, or the folder may not allow you to read it."),
    ),
    error(
        "empty",
        text("The file is empty"),
        text("{file} holds no data."),
        text("Open it and check that it was saved after it was filled; if need be, save it again as .xlsx."),
        text("An empty file is most often an export or a download that broke off."),
    ),
    error(
        "not-a-workbook",
        text("The file is no workbook"),
        text("{file} is not a workbook that can be read: {reason}."),
        text("Open it in Excel or LibreOffice, choose Save As, and save it as Excel Workbook (.xlsx)."),
        text("The content of a file decides: .xlsx, .xls, .xlsb, .ods, .csv and tables of web pages can be read."),
    ),
    error(
        "encrypted",
        text("The workbook is protected by a password"),
        text("{file} is protected by a password and can not be read."),
        text("Open it with its password, save a copy without the password, and import the copy."),
        text("Nobody but you should know the password, so the program never asks for it."),
    ),
    error(
        "file-hostile",
        text("The file could harm this computer"),
        text("{file} was not opened: {reason}."),
        text("Ask where the file comes from. If it is yours, open it in Excel and save it anew as .xlsx."),
        text("A small file can be made to fill the memory of a computer; no office workbook looks like that."),
    ),
    error(
        "header-not-found",
        text("No heading row was found"),
        text("{file}: no row with the headings {columns} was found for the sheet {spec}."),
        text(
            "Put a row with these headings above the data, or give the names of this office with --map; the template"
            " command writes an empty workbook."
        ),
        text("Columns are recognised by their headings and never guessed from what stands in them."),
    ),
    error(
        "sheet-not-found",
        text("There is no such sheet"),
        text("{file} has no sheet named {sheet}."),
        text("The sheets of this file are: {sheets}."),
        text("A sheet is chosen by its name; upper and lower case do not matter."),
    ),
    warning(
        "unit-missing",
        text("No unit is named"),
        text("People for whom {file} names no unit: {n}. Whoever is new stands without one; the others keep theirs."),
        text("Fill the column Unit Kerja, add a line Unit Kerja : … above the headings, or use the option --unit."),
        text("Reports are made per unit; people without a unit are listed under none."),
    ),
)
