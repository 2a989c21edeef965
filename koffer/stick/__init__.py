"""What a USB stick carries between a suitcase and its hub: signed documents in files."""

from koffer.stick.answer import Answer, read_answer
from koffer.stick.document import FOLDER, SUFFIX, Document, joined, opened, sealed, split
from koffer.stick.faults import Fault, StickError
from koffer.stick.keys import Kind, hash_of, stick_key
from koffer.stick.packing import MOST_PLAIN_BYTES, packed, unpacked

__all__ = [
    "FOLDER",
    "MOST_PLAIN_BYTES",
    "SUFFIX",
    "Answer",
    "Document",
    "Fault",
    "Kind",
    "StickError",
    "hash_of",
    "joined",
    "opened",
    "packed",
    "read_answer",
    "sealed",
    "split",
    "stick_key",
    "unpacked",
]
