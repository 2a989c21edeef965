"""Two hundred thousand random actions, over four panels; prints seeds, so that it can be repeated.

python -m tests.crawl.touches [--actions N] [--seed N] [--panel PANEL]
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from itertools import count

from tests.crawl.endurance import Endured, endure
from tests.crawl.panels import Setting, world_of

ACTIONS, SEED = 200_000, 20261120
MOST_GROWTH_KB = 6_000
MOST_OBJECTS = 5_000
TOLD = 10_000
SETTINGS = (
    Setting("1280x800@10.1in", "normaal", "dag", "nl"),
    Setting("720x1280@7in", "groot", "contrast", "ar"),
    Setting("800x1280@10.1in", "normaal", "avond", "tr"),
    Setting("1920x1080@15.6in", "groot", "dag", "en"),
)


def run(setting: Setting, seed: int, actions: int) -> tuple[Setting, Endured]:
    """One worker: one panel, one seed."""

    def tell(found: Endured) -> None:
        if found.actions % TOLD == 0:
            say(f"  {setting}, seed {seed}: {found.actions}, {found.rss_kb[-1]} kB")

    return setting, endure(world_of(setting), seed, actions, tell)


def main(words: list[str]) -> int:
    asked = _asked(words)
    wanted = [one for one in SETTINGS if asked.panel in ("", one.panel)]
    each = -(-asked.actions // len(wanted))
    bad = 0
    with ProcessPoolExecutor(max_workers=asked.workers) as pool:
        numbered = zip(count(asked.seed), wanted, strict=False)
        jobs = [pool.submit(run, setting, seed, each) for seed, setting in numbered]
        for job in as_completed(jobs):
            bad += _report(*job.result())
    return 1 if bad else 0


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.crawl.touches")
    parser.add_argument("--actions", type=int, default=ACTIONS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--panel", default="", choices=["", *(one.panel for one in SETTINGS)])
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args(words)


def _report(setting: Setting, found: Endured) -> int:
    say(f"{setting}, seed {found.seed}: {found.actions} actions in {found.seconds:.0f} s")
    say(f"  {len(found.screens)} kinds of screen, {sorted(found.langs)}; {found.done}")
    if found.rss_kb:
        say(f"  memory {found.rss_kb[0]} kB first, {found.rss_kb[-1]} kB last")
        say(f"  grown after the first quarter: {found.growth_kb} kB")
    if found.objects:
        say(f"  objects {found.objects[0]} first, {found.objects[-1]} last")
    wrong = list(found.wrong)
    if found.more_objects > MOST_OBJECTS:
        wrong.append(f"there are {found.more_objects} more objects")
    if found.growth_kb > MOST_GROWTH_KB:
        wrong.append(f"memory grew by {found.growth_kb} kB")
    for one in wrong:
        say(f"  WRONG at action {found.actions}: {one}")
    return len(wrong)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
