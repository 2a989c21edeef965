"""What the volunteer arranges: the code, the place and its habits, and whether all is ready."""
