"""python -m tests.crawl [part of a setting ...]: the whole crawl, with a list of what it finds."""

import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed

from tests.crawl.panels import Setting, settings
from tests.crawl.report import Crawl, crawl

MOST_SHOWN = 400


def _entries(setting: Setting) -> int | None:
    """Only the colours differ between themes: all cards in one theme, some in the others."""
    return None if setting.theme == "dag" and "--few" not in sys.argv else 6


def main(words: list[str]) -> int:
    pixels = "--no-pixels" not in words
    words = [word for word in words if not word.startswith("--")]
    wanted = [one for one in settings() if all(word in str(one).split() for word in words)]
    began = time.monotonic()
    found: Counter[str] = Counter()
    where: dict[str, tuple[Setting, str]] = {}
    total = 0
    with ProcessPoolExecutor() as pool:
        jobs = {pool.submit(crawl, one, pixels=pixels, entries=_entries(one)): one for one in wanted}
        for number, job in enumerate(as_completed(jobs), start=1):
            result: Crawl = job.result()
            total += result.displays
            for screen, problem in result.problems:
                found[problem] += 1
                where.setdefault(problem, (result.setting, screen))
            print(f"{number}/{len(wanted)} {result.setting}: {result.displays} displays, "
                  f"{len(result.problems)} findings", flush=True)
    for problem, count in found.most_common(MOST_SHOWN):
        print(f"{count:5} x {problem}\n        {where[problem][0]}: {where[problem][1]}")
    seconds = time.monotonic() - began
    print(f"{total} displays in {len(wanted)} settings, {sum(found.values())} findings, "
          f"{seconds:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
