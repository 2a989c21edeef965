"""Where one sentence ends and the next begins."""

from collections.abc import Sequence

from koffer.reading.pieces import Piece

CAP = 160  # characters; rendering cost grows with the square of the length
_ENDS = ".?!:"
_PAUSES = ",;"


def split(words: Sequence[str], line: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of one line as sentences, none longer than `CAP` where words allow it."""
    sentences: list[list[Piece]] = [[]]
    for place, piece in enumerate(line):
        following = line[place + 1] if place + 1 < len(line) else None
        ends = _ends(words, piece, following)
        sentences[-1].append(_closed(piece) if ends and piece.closes else piece)
        if ends:
            sentences.append([])
    return [part for whole in sentences if whole for part in _capped(_without_end_comma(whole))]


def _without_end_comma(sentence: list[Piece]) -> list[Piece]:
    """A voice that ends on a comma keeps the listener waiting."""
    last = sentence[-1]
    return [*sentence[:-1], Piece(last.text.rstrip(_PAUSES), last.word)]


def _closed(piece: Piece) -> Piece:
    text = piece.text.rstrip(_PAUSES)
    return Piece(text if text[-1] in _ENDS else text + ".", piece.word)


def _ends(words: Sequence[str], piece: Piece, following: Piece | None) -> bool:
    if following is None or following.word == piece.word:
        return False
    begins_low = _first_letter(words[piece.word + 1]).islower()
    if piece.closes:
        return not begins_low
    mark = piece.text[-1]
    if mark == ".":
        return not (begins_low or _is_initial(piece) or _is_list_number(piece))
    return mark in _ENDS


def _first_letter(word: str) -> str:
    return next((sign for sign in word if sign.isalnum()), "")


def _is_initial(piece: Piece) -> bool:
    """The "A." of "mevrouw A. Bakker"."""
    return not piece.settled and len(piece.text) == 2 and piece.text[0].isupper()


def _is_list_number(piece: Piece) -> bool:
    return piece.word == 0 and piece.text[:-1].isdigit()


def _capped(sentence: Sequence[Piece]) -> list[list[Piece]]:
    parts: list[list[Piece]] = []
    rest = list(sentence)
    while sum(len(piece.text) + 1 for piece in rest) - 1 > CAP:
        cut = _cut(rest)
        if cut is None:
            break
        parts.append(rest[:cut])
        rest = rest[cut:]
    return [*parts, rest]


def _cut(rest: Sequence[Piece]) -> int | None:
    """Where to cut: after the last pause within the cap, else between two words."""
    length = -1
    cuts: list[int] = []
    for place, piece in enumerate(rest):
        length += len(piece.text) + 1
        if length > CAP and cuts:
            break
        if place + 1 < len(rest) and rest[place + 1].word != piece.word:
            cuts.append(place + 1)
    pauses = [cut for cut in cuts if rest[cut - 1].text[-1] in _PAUSES]
    return (pauses or cuts)[-1] if cuts else None
