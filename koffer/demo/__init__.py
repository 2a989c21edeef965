"""The main job on one machine, without any set-up: kiosk and admin together."""
