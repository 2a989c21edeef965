"""The counts on this machine: whether the file is whole. Only looks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from koffer.check.report import Finding
from koffer.home import Home
from koffer.mistakes import Mistake

KIND = "opgeslagen gegevens"


def check_stored(home: Home) -> Iterator[Finding]:
    """Nothing when there is no file yet. Busy is a warning: the kiosk may be at work."""
    path = home.interest_db
    if not path.is_file():
        return
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=1)) as db:
            said = [str(row[0]) for row in db.execute("PRAGMA quick_check(3)")]
    except sqlite3.OperationalError as error:
        text = f"de tellingen zijn nu niet na te kijken ({error})"
        yield Finding(Mistake(path, 0, text, True), KIND)
    except sqlite3.DatabaseError as error:
        yield Finding(Mistake(path, 0, f"de tellingen zijn beschadigd ({error})"), KIND)
    else:
        if said != ["ok"]:
            text = f"de tellingen zijn beschadigd ({said[0]})"
            yield Finding(Mistake(path, 0, text), KIND)
