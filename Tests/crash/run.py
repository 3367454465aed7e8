"""Kills the served office at random while many write, and looks for what it had promised.

    run.py TOOL [--rounds N] [--seed N]   the built tool
    run.py --self-test                    the driver itself, on an honest and a lying office
"""

import argparse
import http.client
import random
import sys
import tempfile
import threading
import time
import urllib.error
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

from api import Registrar  # noqa: E402
from office import Office  # noqa: E402

WRITERS = 8
GONE = (urllib.error.URLError, http.client.HTTPException, OSError)


class Writers:
    """Many hands that add parties until the office is gone."""

    def __init__(self, registrar: Registrar, number: int):
        self.registrar, self.number = registrar, number
        self.acknowledged: list[str] = []
        self.refused: list[str] = []
        self.threads = [threading.Thread(target=self._write, args=(w,)) for w in range(WRITERS)]

    def _write(self, writer: int) -> None:
        for count in range(100_000):
            code = f"XC{self.number}-{writer}-{count}"
            try:
                self.registrar.add_party(code)
                self.acknowledged.append(code)
            except urllib.error.HTTPError as error:
                # A refusal is an answer, not a crash; more of the same would tell nothing.
                self.refused.append(f"{code}: {error.code} {error.read()[:200]!r}")
                return
            except GONE:
                return

    def until(self, strike) -> None:
        for thread in self.threads:
            thread.start()
        strike()
        for thread in self.threads:
            thread.join(timeout=30)


def lost(registrar: Registrar, promised: set[str]) -> list[str]:
    return [f"lost {code}" for code in sorted(promised) if not registrar.has_party(code)]


def round_of(office: Office, writers: Writers, chance: random.Random) -> list[str]:
    """Many write, the office dies, and its store is looked at before anybody mends it."""

    def strike():
        # Not before the first promise, or the round shows nothing.
        deadline = time.monotonic() + 10
        while not writers.acknowledged and not writers.refused and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.25))
        office.kill()

    writers.until(strike)
    wrong = [f"refused {line}" for line in writers.refused]
    if not writers.acknowledged:
        wrong.append("nothing was acknowledged")
    try:
        office.run("verify")
    except RuntimeError as error:
        wrong.append(f"the chain is not whole: {error}")
    return wrong


def rounds(tool: str, count: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    promised: set[str] = set()
    last: set[str] = set()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="entente-crash-") as folder:
        office = Office(tool, Path(folder))
        office.set_up()
        try:
            for number in range(count):
                office.start()
                registrar = Registrar(office.address, office.password)
                # What earlier rounds promised is looked for once more at the end.
                found = lost(registrar, last)
                writers = Writers(registrar, number)
                found += round_of(office, writers, chance)
                last = set(writers.acknowledged)
                promised |= last
                print(f"  round {number + 1} of {count}: {len(promised)} promised", flush=True)
                wrong += [f"round {number + 1}: {line}" for line in found]
            office.start()
            registrar = Registrar(office.address, office.password)
            wrong += [f"at last: {line}" for line in lost(registrar, promised)]
        finally:
            office.stop()
    return wrong


def self_test() -> None:
    """An honest office passes; one that promises before it writes is found out."""
    here = Path(__file__).parent
    if wrong := rounds(str(here / "sample_office.py"), 2, 1):
        raise AssertionError(f"an honest office was accused: {wrong[:3]}")
    wrong = rounds(str(here / "lying_office.py"), 2, 1)
    if not any("lost" in line for line in wrong):
        raise AssertionError("a lying office was believed")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", nargs="?")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    arguments = parser.parse_args()
    if arguments.self_test:
        self_test()
        print("1 passed, 0 failed")
        return 0
    print(f"seed {arguments.seed}")
    wrong = rounds(arguments.tool, arguments.rounds, arguments.seed)
    for line in wrong[:20]:
        print("✘", line)
    failed = len({line.split(":")[0] for line in wrong})
    print(f"{max(arguments.rounds - failed, 0)} passed, {failed} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
