"""Processes of their own, made in milliseconds by a server that has imported everything."""

import multiprocessing

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.faults.counting", "tests.faults.hubside"])
