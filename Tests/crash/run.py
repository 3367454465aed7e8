"""Kills the office at random while it works, and looks for what it had promised.

    run.py TOOL [--rounds N] [--seed N]              the built tool, its store in a file
    run.py TOOL --database [--rounds N] [--seed N]   the same on a PostgreSQL of its own
    run.py --self-test                               the driver, on an honest and a lying office

A round kills a server that many write to, an import, a copy, or the writing of a snapshot; with a
database also that one, under the server, the import or the copy.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

from database import throw_away  # noqa: E402
from moves import Copies, Imports  # noqa: E402
from office import Office  # noqa: E402
from rounds import Rounds  # noqa: E402

ORDER = ["write", "import", "write", "copy", "snapshot", "write", "import", "write", "copy",
         "write"]
DATABASE_ORDER = ["write", "database", "copy", "write", "import", "database", "write", "copy",
                  "write", "snapshot"]


def rounds(tool: str, count: int, seed: int, order=ORDER, database=None) -> list[str]:
    chance = random.Random(seed)
    wrong: list[str] = []
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="entente-crash-") as name:
        folder = Path(name)
        (folder / "served").mkdir()
        office = Office(tool, folder / "served", database.make() if database else None)
        office.set_up()
        served = Rounds(office, chance, database)
        moves = (office.tool, folder, chance, database)
        imports = Imports(*moves) if "import" in order else None
        copies = Copies(office, *moves) if "copy" in order else None
        ways = {"write": served.write, "snapshot": served.snapshot,
                "database": served.strike_database,
                "import": imports and imports.round, "copy": copies and copies.round}
        try:
            for number in range(count):
                kind = order[number % len(order)]
                # The driver's own trouble, such as an office that does not start, is a finding.
                try:
                    found = ways[kind](number)
                except Exception as error:
                    found = [f"{type(error).__name__} {error}"]
                    office.kill()
                done[kind] += 1
                wrong += [f"round {number + 1} ({kind}): {line}" for line in found]
                print(f"  round {number + 1} of {count}: {kind}, "
                      f"{len(served.promised)} promises kept so far", flush=True)
            wrong += [f"round {count} (all): {line}" for line in served.all_kept()]
        finally:
            office.stop()
    print(f"{dict(done)}; {len(served.promised)} promises, {served.repeated} sent again after "
          f"a crash; imports ended as {dict(imports.outcomes) if imports else {}}, "
          f"copies as {dict(copies.outcomes) if copies else {}}")
    return wrong


def self_test() -> None:
    """An honest office passes; one that promises before it writes is found out."""
    here = Path(__file__).parent
    if wrong := rounds(str(here / "sample_office.py"), 2, 1, ["write"]):
        raise AssertionError(f"an honest office was accused: {wrong[:3]}")
    wrong = rounds(str(here / "lying_office.py"), 2, 1, ["write"])
    if not any("lost" in line for line in wrong):
        raise AssertionError("a lying office was believed")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", nargs="?")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--database", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    arguments = parser.parse_args()
    if arguments.self_test:
        self_test()
        print("1 passed, 0 failed")
        return 0
    print(f"seed {arguments.seed}")
    if arguments.database:
        with throw_away() as database:
            wrong = rounds(arguments.tool, arguments.rounds, arguments.seed, DATABASE_ORDER,
                           database)
    else:
        wrong = rounds(arguments.tool, arguments.rounds, arguments.seed)
    for line in wrong[:20]:
        print("✘", line)
    failed = len({line.split(":")[0] for line in wrong})
    print(f"{max(arguments.rounds - failed, 0)} passed, {failed} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
