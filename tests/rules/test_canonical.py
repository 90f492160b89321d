from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.canonical import digest_of, read_toml


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_bytes(b"\xef\xbb\xbf[a]\r\nx = 1\r\n")
    assert read_toml(path, "policy-fault") == {"a": {"x": 1}}


def test_a_decimal_number_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text("x = 90.10", "utf-8")
    assert read_toml(path, "policy-fault") == {"x": "90.10"}


def test_the_digest_is_over_what_is_said_not_over_how() -> None:
    assert digest_of({"b": {"c": 1, "d": "é"}, "a": 2}) == digest_of({"a": 2, "b": {"d": "é", "c": 1}})
    assert digest_of({"a": 2}) != digest_of({"a": "2"})
    assert digest_of({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[a]\nx = 90,50\n", "The file policy.toml can not be understood at line 2."),
        (b"[a\n", "The file policy.toml can not be understood at line 1."),
        (b'[a]\nx = "', "The file policy.toml can not be understood at its last line."),
        (b"x = '\xff'", "The file policy.toml is not written in UTF-8."),
        (None, "The file policy.toml can not be opened."),
    ],
)
def test_a_file_that_can_not_be_read_is_named_with_its_line(tmp_path: Path, content: bytes | None, said: str) -> None:
    path = tmp_path / "policy.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AsnError) as caught:
        read_toml(path, "policy-fault")
    assert (caught.value.code, str(caught.value.message)) == ("policy-fault", said)
    assert caught.value.hint
