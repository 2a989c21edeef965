"""The only place that touches pygame, sound, readers and printers."""
