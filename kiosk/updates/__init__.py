"""What each action of the visitor decides, by what it is about. Pure."""
