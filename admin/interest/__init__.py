"""Interest: merging what suitcases counted, and showing it without showing anybody."""
