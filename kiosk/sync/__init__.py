"""Bringing counts to the hub, never in the way of a visitor."""
