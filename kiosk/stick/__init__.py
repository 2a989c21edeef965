"""Counts to the hub and its answers back, on a USB stick."""
