"""``python -m koffer``."""

from koffer.cli import main

main(prog_name="koffer")
