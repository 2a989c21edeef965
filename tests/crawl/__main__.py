"""The whole crawl, with a list of what it finds; the exit code is 1 when there is anything.

python -m tests.crawl [WORD ...] [--few] [--no-pixels], where each word is a part of a setting (a
panel, normaal or groot, a theme, a language), and --few opens all cards of six entries only.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed

from tests.crawl.panels import Setting, settings
from tests.crawl.report import Crawl, crawl

MOST_SHOWN, MOST_TOLD = 400, 20
FEW = 6


def main(words: list[str]) -> int:
    asked = _asked(words)
    wanted = [one for one in settings() if all(word in str(one).split() for word in asked.words)]
    if not wanted:
        say("no such setting")
        return 2
    began = time.monotonic()
    results = list(_crawled(wanted, asked))
    _tell(results)
    displays, found = _sum(results), sum(len(result.problems) for result in results)
    seconds = time.monotonic() - began
    say(f"{displays} displays, {len(wanted)} settings, {found} findings, {seconds:.0f} s")
    return 1 if found else 0


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.crawl")
    parser.add_argument("words", nargs="*")
    parser.add_argument("--few", action="store_true")
    parser.add_argument("--no-pixels", action="store_true")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    return parser.parse_args(words)


def _sum(results: list[Crawl]) -> int:
    return sum(result.displays for result in results)


def _tell(results: list[Crawl]) -> None:
    """Each problem once, with how often and where; and then how many of each kind."""
    found = Counter(problem for result in results for _, problem in result.problems)
    where = {
        problem: f"{result.setting}: {screen}"
        for result in results
        for screen, problem in result.problems
    }
    for problem, count in found.most_common(MOST_SHOWN):
        say(f"{count:5} x {problem}\n        {where[problem]}")
    kinds: Counter[str] = Counter()
    for problem, count in found.items():
        kinds[problem.partition(":")[0]] += count
    for kind, count in kinds.most_common():
        say(f"{count:5} {kind}")


def _crawled(wanted: list[Setting], asked: argparse.Namespace) -> Iterator[Crawl]:
    """Each result as it comes, with a line of progress and the first of what it found."""
    entries = FEW if asked.few else None
    how = {"pixels": not asked.no_pixels, "entries": entries}
    with ProcessPoolExecutor(max_workers=asked.workers) as pool:
        jobs = [pool.submit(crawl, one, **how) for one in wanted]
        for number, job in enumerate(as_completed(jobs), start=1):
            result: Crawl = job.result()
            count = len(result.problems)
            say(f"{number}/{len(wanted)} {result.setting}: {result.displays}, {count} findings")
            for problem in sorted({problem for _, problem in result.problems})[:MOST_TOLD]:
                say(f"        {problem}")
            yield result


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
