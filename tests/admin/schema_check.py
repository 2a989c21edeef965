"""Whether a value fits a JSON schema, for the words that our own schemas use."""

import re
from collections.abc import Iterable
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list, tuple), "string": (str,), "integer": (int,),
    "number": (int, float), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
KNOWN = {
    "$ref", "anyOf", "enum", "type", "title", "description", "default", "properties", "required",
    "additionalProperties", "items", "prefixItems", "minItems", "maxItems", "minLength",
    "maxLength", "minimum", "maximum", "pattern",
}  # fmt: skip


def fits(value: Any, schema: dict[str, Any], named: dict[str, Any]) -> bool:
    """Raises: AssertionError for a word that this check does not know."""
    assert set(schema) <= KNOWN, schema
    if "$ref" in schema:
        return fits(value, named[schema["$ref"].rsplit("/", 1)[-1]], named)
    if "anyOf" in schema:
        return any(fits(value, one, named) for one in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    is_of_type = isinstance(value, _TYPES[schema["type"]])
    if not is_of_type or (isinstance(value, bool) and schema["type"] != "boolean"):
        return False
    return _fits_inside(value, schema, named)


def _fits_inside(value: Any, schema: dict[str, Any], named: dict[str, Any]) -> bool:
    match schema["type"]:
        case "object":
            return _fits_object(value, schema, named)
        case "array":
            first, rest = schema.get("prefixItems", []), schema.get("items", {})
            parts = [*first, *[rest] * (len(value) - len(first))]
            is_long_enough = _is_between(len(value), schema, "Items")
            return is_long_enough and _all_fit(zip(value, parts, strict=False), named)
        case "string":
            is_like = re.search(schema.get("pattern", ""), value) is not None
            return is_like and _is_between(len(value), schema, "Length")
    return _is_between(value, schema, "imum")


def _fits_object(value: Any, schema: dict[str, Any], named: dict[str, Any]) -> bool:
    fields, rest = schema.get("properties", {}), schema.get("additionalProperties", {})
    is_whole = set(schema.get("required", [])) <= set(value)
    pairs = ((one, fields.get(name, rest)) for name, one in value.items())
    return is_whole and _all_fit(pairs, named)


def _all_fit(pairs: Iterable[tuple[Any, dict[str, Any]]], named: dict[str, Any]) -> bool:
    return all(not schema or fits(value, schema, named) for value, schema in pairs)


def _is_between(value: Any, schema: dict[str, Any], what: str) -> bool:
    least, most = schema.get(f"min{what}"), schema.get(f"max{what}")
    return (least is None or value >= least) and (most is None or value <= most)
