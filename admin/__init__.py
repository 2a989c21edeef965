"""The hub: it receives counts from suitcases and shows staff what people were interested in."""
