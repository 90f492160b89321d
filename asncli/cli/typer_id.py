"""Typer's refusals in our words, so that they can be said in Indonesian; exit code 2 stays.

Typer writes these sentences in fixed English. Its exceptions are private (``typer._click``): pyproject pins
the minor version, and the tests call every case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import typer
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
)

from asncli.cli.commands import PROGRAM, did_you_mean, see_help
from asncli.errors import UsageError
from asncli.messages import Text, text

NoArguments = NoArgsIsHelpError


def refusal(error: typer.TyperException) -> UsageError:
    """Turn what Typer refuses into one sentence and a way out."""
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx else PROGRAM
    message, hint = _sentence(error)
    return UsageError("usage", message, hint or see_help(path))


def _sentence(error: typer.TyperException) -> tuple[Text, Text | None]:
    match error:
        case NoSuchOption():
            option = error.option_name
            return text("There is no option {option}", option=option), did_you_mean(error.possibilities or ())
        case MissingParameter():
            return text("{name} is missing", name=_parameter(error.param)), None
        case BadOptionUsage() if "not take" in error.message:
            return text("The option {option} takes no value", option=error.option_name), None
        case BadOptionUsage():
            return text("The option {option} needs a value", option=error.option_name), None
        case BadParameter():
            return _bad_value(error), None
    if extra := re.fullmatch(r"Got unexpected extra argument\(s\) \((.*)\)", error.message, re.DOTALL):
        return text("Too much on the command line: {words}", words=extra[1]), None
    if error.message.startswith("Missing command"):
        return text("A command is missing"), None
    return text("{message}", message=error.message), None


def _parameter(param: Any) -> str:
    if param is None:
        return ""
    if param.param_type_name == "option":
        return str(max(param.opts, key=len))
    return str(param.metavar or param.name.upper()).removesuffix("...")


def _date(_context: dict[str, Any]) -> Text:
    return text("is no date; write year-month-day, for example 2026-06-30")


def _whole(_context: dict[str, Any]) -> Text:
    return text("is no whole number")


def _number(_context: dict[str, Any]) -> Text:
    return text("is no number")


# Kinds of pydantic errors that a command line can meet (https://docs.pydantic.dev: usage/validation_errors).
_FAULTS: dict[str, Callable[[dict[str, Any]], Text]] = {
    "date": _date,
    "datetime": _date,
    "int": _whole,
    "float": _number,
    "decimal": _number,
    "greater": lambda c: text("is too small; the least is {least}", least=c.get("ge", c.get("gt"))),
    "less": lambda c: text("is too large; the most is {most}", most=c.get("le", c.get("lt"))),
}


def _bad_value(error: BadParameter) -> Text:
    name = _parameter(error.param)
    cause: Any = error.__cause__
    if not hasattr(cause, "errors"):
        return text("{name}: {message}", name=name, message=error.message)
    first = cause.errors()[0]
    kind = _FAULTS.get(str(first["type"]).split("_")[0])
    choices = re.search(r"is not one of (.*)\.$", str(first["msg"]))
    if choices:
        reason = text("is none of {choices}", choices=choices[1].replace("'", ""))
    else:
        reason = kind(first.get("ctx", {})) if kind else text("does not fit")
    return text("{name}: '{value}' {reason}", name=name, value=first["input"], reason=reason)
