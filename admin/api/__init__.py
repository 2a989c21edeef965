"""What suitcases talk to."""
