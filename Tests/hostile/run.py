"""Sends the site what nobody should, and asks it to import what nobody should have written.

    run.py TOOL [--seed N]

Whatever is asked, the answer is never the server's own failure (5xx), always comes, and the
server lives on; whatever pack is imported, the tool says where it is wrong and changes nothing.
"""

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

from office import served_office  # noqa: E402
from packs import import_all  # noqa: E402
from asking import Asking, ask_all  # noqa: E402

# Far above what any answer should take: it finds what hangs, not what is slow.
P99_SECONDS = 2.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    with served_office(arguments.tool) as office:
        head = office.run("verify", "--json")
        asking = Asking(office.port, office.password, random.Random(arguments.seed))
        ask_all(asking)
        if office.process.poll() is not None:
            asking.wrong.append(f"the server died: {office.log.read_text()[-500:]}")
        wrong = asking.wrong
        slow = asking.slowest()
        if slow > P99_SECONDS:
            wrong.append(f"99 of 100 answers took up to {slow:.2f} s")
        print(f"  {asking.count} requests, p99 {slow * 1000:.0f} ms, "
              f"by status {dict(sorted(asking.statuses.items()))}, "
              f"{asking.wordless} turned away before the site", flush=True)
        office.stop()
        count, bad = import_all(office)
        print(f"  {count} packs", flush=True)
        wrong += bad
        if office.run("verify", "--json") != head:
            wrong.append("the record is not what it was")
    for line in wrong[:60]:
        print("✘", line)
    print(f"{asking.count + count - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
