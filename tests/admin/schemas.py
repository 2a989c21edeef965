"""Values that fit a JSON schema of our own API, and values that nearly do."""

from typing import Any

from hypothesis import strategies as st

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
_PLAIN = {
    "boolean": st.booleans(),
    "null": st.none(),
    "number": st.floats(allow_nan=False, allow_infinity=False),
}


class Schemas:
    """The schemas of a description; ``known`` are values that are tried where they fit."""

    def __init__(self, named: dict[str, Any], known: list[str]) -> None:
        self._named = named
        self._known = known

    def fitting(self, name: str) -> st.SearchStrategy[Any]:
        return self._of({"$ref": name})

    def nearly(self, name: str) -> st.SearchStrategy[Any]:
        """One field of it is anything at all, or is not there."""
        fields = sorted(self._named[name]["properties"])
        change = st.tuples(st.sampled_from(fields), JUNK, st.booleans())
        return st.tuples(self.fitting(name), change).map(_changed)

    def _of(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        if "$ref" in schema:
            return self._of(self._named[schema["$ref"].rsplit("/", 1)[-1]])
        if "anyOf" in schema:
            return st.one_of([self._of(one) for one in schema["anyOf"]])
        return st.sampled_from(schema["enum"]) if "enum" in schema else self._typed(schema)

    def _typed(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        match schema["type"]:
            case "object":
                return self._object(schema)
            case "array":
                return self._array(schema)
            case "string":
                return self._string(schema)
            case "integer":
                return st.integers(schema.get("minimum"), schema.get("maximum"))
            case other:
                return _PLAIN[other]

    def _object(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        if "properties" not in schema:
            return st.dictionaries(st.text(max_size=50), self._of(schema["additionalProperties"]))
        made = {name: self._of(one) for name, one in schema["properties"].items()}
        needed = {name: made.pop(name) for name in schema["required"]}
        return st.fixed_dictionaries(needed, optional=made)

    def _array(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        if "prefixItems" in schema:
            return st.tuples(*map(self._of, schema["prefixItems"])).map(list)
        return st.lists(self._of(schema["items"]), max_size=min(6, schema.get("maxItems", 6)))

    def _string(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        if "pattern" in schema:
            pattern = st.from_regex(schema["pattern"], fullmatch=True)
            return st.sampled_from(self._known) | pattern if "a-f" in schema["pattern"] else pattern
        known = [word for word in ("visit", "kept", "h10", "rollator") if _fits(word, schema)]
        return st.sampled_from(known) | st.text(max_size=schema.get("maxLength", 300))


def _fits(word: str, schema: dict[str, Any]) -> bool:
    return len(word) <= schema.get("maxLength", 300)


def _changed(given: tuple[dict[str, Any], tuple[str, Any, bool]]) -> Any:
    value, (field, junk, is_gone) = given
    rest = {name: one for name, one in value.items() if name != field}
    return rest if is_gone else rest | {field: junk}
