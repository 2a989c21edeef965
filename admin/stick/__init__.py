"""Counts that come by USB stick, and the answers that go back by it."""
