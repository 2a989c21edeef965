"""``python -m koffer``."""

from koffer.start import main

main()
