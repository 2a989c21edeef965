"""The whole crawl, with a list of what it finds.

python -m tests.crawl [WORD ...] [--few] [--no-pixels], where each word is a part of a setting
(a panel, normaal or groot, a theme, a language) and --few opens all cards of six entries only.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed

from tests.crawl.panels import Setting, settings
from tests.crawl.report import Crawl, crawl

MOST_SHOWN = 400


def _entries(setting: Setting, few: bool) -> int | None:
    """Only the colours differ between themes: all cards in one theme, some in the others."""
    return None if setting.theme == "dag" and not few else 6


def main(words: list[str]) -> int:
    options = [word for word in words if word.startswith("--")]
    words = [word for word in words if not word.startswith("--")]
    wanted = [one for one in settings() if all(word in str(one).split() for word in words)]
    began = time.monotonic()
    results = list(_crawled(wanted, few="--few" in options, pixels="--no-pixels" not in options))
    found = Counter(problem for result in results for _, problem in result.problems)
    where = {
        problem: f"{result.setting}: {screen}"
        for result in results
        for screen, problem in result.problems
    }
    for problem, count in found.most_common(MOST_SHOWN):
        say(f"{count:5} x {problem}\n        {where[problem]}")
    displays, findings = sum(result.displays for result in results), sum(found.values())
    seconds = time.monotonic() - began
    say(f"{displays} displays, {len(wanted)} settings, {findings} findings, {seconds:.0f} s")
    return 1 if found else 0


def _crawled(wanted: list[Setting], *, few: bool, pixels: bool) -> Iterator[Crawl]:
    """Each result as it comes, with a line of progress."""
    with ProcessPoolExecutor() as pool:
        jobs = [
            pool.submit(crawl, one, pixels=pixels, entries=_entries(one, few)) for one in wanted
        ]
        for number, job in enumerate(as_completed(jobs), start=1):
            result: Crawl = job.result()
            count = len(result.problems)
            say(f"{number}/{len(wanted)} {result.setting}: {result.displays}, {count} findings")
            yield result


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
