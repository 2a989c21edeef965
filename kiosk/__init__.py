"""The touch screen in the suitcase."""
