"""The verb ``import`` of a noun: the options that every import takes stand in :class:`Import`, once.

A noun writes only what is its own::

    @import_command(app, "training", help=N_("Import courses."), example="asncli training import pelatihan.xlsx")
    def import_(answer: Import, as_of: AsOf = None) -> None:
        '''Import Pelatihan sheets.'''
        from asncli.workflows.import_training import import_training

        answer.run(partial(import_training, as_of=as_of), always("training list"))

Parameters after ``answer`` are options of this import alone. Help shows them right after the files, and a command
that is advised in the end repeats them.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature, signature
from typing import Any

import typer

from asncli.cli.commands import command
from asncli.cli.importing import Import

Body = Callable[..., None]
_NOT_TYPED = ("command", "more")  # what Import keeps besides options
_SAID_EACH_TIME = "yes"  # a consent is never advised


def import_command(app: typer.Typer, noun: str, *, help: str, example: str) -> Callable[[Body], Body]:
    """Add ``import`` to a noun; the body gets the :class:`Import` with the shared options, and its own options.

    ``noun`` stands before ``import`` in the batch and in advised commands; ``help`` and ``example`` as for
    :func:`asncli.cli.commands.command`.
    """

    def register(body: Body) -> Body:
        _answer, *own = signature(body, eval_str=True).parameters.values()

        def run(**given: Any) -> None:
            options = {each.name: given.pop(each.name) for each in own}
            more = [(_flag(name), value) for name, value in options.items() if name != _SAID_EACH_TIME]
            body(Import(f"{noun} import", **given, more=more), **options)

        run.__dict__["__signature__"] = Signature(_in_order(own))  # what Typer makes the options from
        command(app, "import", help=help, example=example)(run)
        return body

    return register


def _in_order(own: list[Parameter]) -> list[Parameter]:
    """Give the parameters as help shows them: the files, the options of this import, those of every import."""
    files, *shared = (
        each for each in signature(Import, eval_str=True).parameters.values() if each.name not in _NOT_TYPED
    )
    return [each.replace(kind=Parameter.KEYWORD_ONLY) for each in (files, *own, *shared)]


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")
