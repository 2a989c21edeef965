"""Documents of a stick: what was changed, cut or made by somebody else is refused."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koffer.stick import (
    MOST_PLAIN_BYTES,
    StickError,
    hash_of,
    joined,
    opened,
    packed,
    sealed,
    split,
    stick_key,
    unpacked,
)

CASE = "ab" * 8
TOKEN = "een woord van 256 bits"
KEY = stick_key(hash_of(TOKEN), "round")
SMALL = sealed("round", CASE, packed(b'{"protocol":1}'), KEY)


def fault_of(data: bytes, key: bytes = KEY) -> str:
    """Why it is refused; "" when it is not."""
    try:
        for document in split(data):
            unpacked(opened(document, key))
    except StickError as error:
        return error.fault
    return ""


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=4))
def test_what_goes_in_comes_out(bodies: list[bytes]) -> None:
    file = joined(sealed("answer", CASE, body, KEY) for body in bodies)
    found = split(file)
    assert [opened(one, KEY) for one in found] == bodies
    assert {(one.kind, one.suitcase) for one in found} == {("answer", CASE)}


def test_a_file_cut_at_any_byte_is_refused() -> None:
    assert fault_of(SMALL) == ""
    faults = {fault_of(SMALL[:length]) for length in range(len(SMALL))}
    assert faults == {"half"}


def test_a_second_document_cut_at_any_byte_refuses_the_file() -> None:
    for length in range(1, len(SMALL)):
        assert fault_of(SMALL + SMALL[:length]) in ("half", "damaged")


def test_a_file_with_any_byte_changed_is_refused() -> None:
    for at in range(len(SMALL)):
        for bit in (1, 0x80):
            changed = bytearray(SMALL)
            changed[at] ^= bit
            assert fault_of(bytes(changed)) != "", at


@given(st.binary(max_size=400))
def test_whatever_else_is_refused(data: bytes) -> None:
    assert fault_of(data) in ("strange", "half", "damaged", "newer")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "half"),
        (b"\xff\xd8\xff\xe0 a photo", "strange"),
        (b"\0" * 4096, "strange"),
        (b"demonstratiekoffer/stick 2 something else altogether", "newer"),
        (SMALL.replace(b"stick 1 ", b"stick 2 "), "newer"),
        (SMALL + b"\0\0\0", "damaged"),
        (SMALL + b"\n", "damaged"),
        (b"demonstratiekoffer/stick 1 " + b"x" * 500, "damaged"),
        (b"demonstratiekoffer/stick 1 round UPPER 3 " + b"0" * 64 + b"\nabc", "damaged"),
        (sealed("round", CASE, b"no gzip", KEY), "damaged"),
        (sealed("round", CASE, gzip.compress(b"cut")[:-1], KEY), "damaged"),
        (sealed("round", CASE, b"", KEY), "damaged"),
        (sealed("round", CASE, gzip.compress(b"\0" * (300 * MOST_PLAIN_BYTES)), KEY), "too-large"),
    ],
)
def test_why_it_is_refused(data: bytes, fault: str) -> None:
    assert fault_of(data) == fault


def test_only_who_has_the_key_can_sign() -> None:
    assert fault_of(SMALL, stick_key(hash_of("another token"), "round")) == "signature"
    assert fault_of(SMALL, b"") == "signature"


def test_an_answer_cannot_be_made_of_a_round_nor_for_another_suitcase() -> None:
    answer_key = stick_key(hash_of(TOKEN), "answer")
    assert fault_of(SMALL.replace(b" round ", b" answer "), answer_key) == "signature"
    assert fault_of(SMALL.replace(CASE.encode(), b"cd" * 8)) == "signature"


def test_the_same_content_is_the_same_file() -> None:
    assert packed(b"content") == packed(b"content")


def test_the_format_stays_what_it_is() -> None:
    """A suitcase of today must be understood by a hub of two years from now."""
    assert KEY.hex() == "d93133e007be18b9f2111efd37e7b0c3fe9cf004878cafe2b9c7b14ca430a09f"
    line, _, body = sealed("round", CASE, b"body", KEY).partition(b"\n")
    signature = b"6ae48b1707a9382f644b2db72ad6fbc93b7682cf52cb90755a2ad700f75209b4"
    assert line == b"demonstratiekoffer/stick 1 round abababababababab 4 " + signature
    assert body == b"body"
