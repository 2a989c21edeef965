"""Suitcases: which there are, how they prove themselves, how they are doing."""
