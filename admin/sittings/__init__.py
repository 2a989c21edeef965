"""Putting right what a volunteer forgot: on which day and where a sitting was."""
