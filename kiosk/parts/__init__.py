"""Pieces that screens are put together from; each returns ops."""
