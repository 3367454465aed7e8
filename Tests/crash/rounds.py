"""The ways in which a served office is killed, and what must be true of its store afterwards."""

import contextlib
import http.client
import random
import subprocess
import threading
import time
import urllib.error
from collections import Counter
from pathlib import Path

from api import Registrar, new_key
from database import Database
from office import Office

WRITERS = 8
GONE = (urllib.error.URLError, http.client.HTTPException, OSError)


class Writers:
    """Many hands that add parties until the office is gone, or, being patient, until told to
    stop: these send the same again to an office that cannot record for the moment."""

    def __init__(self, registrar: Registrar, number: int, is_patient: bool = False):
        self.registrar, self.number, self.is_patient = registrar, number, is_patient
        self.must_stop = threading.Event()
        # Each code with its receipt: what was promised.
        self.acknowledged: dict[str, dict] = {}
        # Each code with its key whose answer never came: it may stand in the record or not.
        self.unanswered: dict[str, str] = {}
        self.refused: list[str] = []
        self.repeated = 0
        self.threads = [threading.Thread(target=self._write, args=(w,)) for w in range(WRITERS)]

    def _write(self, writer: int) -> None:
        for count in range(100_000):
            code, key = f"XC{self.number}-{writer}-{count}", new_key()
            while not self._send(code, key):
                if code not in self.unanswered or not self.is_patient or self.must_stop.is_set():
                    return
                self.repeated += 1
                time.sleep(0.05)
            if self.must_stop.is_set():
                return

    def _send(self, code: str, key: str) -> bool:
        """Whether the order was acknowledged."""
        try:
            self.acknowledged[code] = self.registrar.add_party(code, key)
            self.unanswered.pop(code, None)
            return True
        except urllib.error.HTTPError as error:
            if error.code == 503 and self.is_patient:
                self.unanswered[code] = key
                return False
            # A refusal is an answer, not a crash; more of the same would tell nothing.
            self.refused.append(f"{code}: {error.code} {error.read()[:200]!r}")
            self.unanswered.pop(code, None)
            return False
        except GONE:
            self.unanswered[code] = key
            return False

    def until(self, strike) -> None:
        for thread in self.threads:
            thread.start()
        # Not before the first promise, or the round shows nothing.
        deadline = time.monotonic() + 20
        while not (self.acknowledged or self.refused) and time.monotonic() < deadline:
            time.sleep(0.001)
        try:
            strike()
        finally:
            self.must_stop.set()
            for thread in self.threads:
                thread.join(timeout=60)


class Rounds:
    """Rounds on one store, each beginning where the last one died."""

    # What was promised longer ago than this many rounds is looked for at the end alone.
    WINDOW = 10

    def __init__(self, office: Office, chance: random.Random, database: Database | None = None):
        self.office, self.chance, self.database = office, chance, database
        self.base: int | None = None
        self.since = 0
        self.promised: dict[str, dict] = {}
        self.repeated = 0

    def _begin(self, number: int) -> Registrar:
        self.office.start()
        registrar = Registrar(self.office.address, self.office.password)
        if self.base is None:
            self.base = self.since = registrar.head()
        if number % self.WINDOW == 0:
            self.since = registrar.head()
        return registrar

    def write(self, number: int) -> list[str]:
        """Many write and the office dies; then every promise is looked for, and sent again."""
        writers = Writers(self._begin(number), number)

        def strike():
            time.sleep(self.chance.uniform(0, 0.25))
            self.office.kill()

        writers.until(strike)
        return self._settled(writers)

    def strike_database(self, number: int) -> list[str]:
        """The database dies under an office that goes on, and sometimes the office with it."""
        writers = Writers(self._begin(number), number, is_patient=True)

        def strike():
            time.sleep(self.chance.uniform(0, 0.5))
            self.database.strike(self.chance.randrange(2))
            if self.chance.random() < 0.3:
                self.office.kill()
            self.database.start()
            time.sleep(self.chance.uniform(0, 1))

        writers.until(strike)
        self.repeated += writers.repeated
        self.office.kill()
        return self._settled(writers)

    def _settled(self, writers: Writers) -> list[str]:
        wrong = [f"refused {line}" for line in writers.refused]
        if not writers.acknowledged:
            wrong.append("nothing was acknowledged")
        self.promised |= writers.acknowledged
        wrong += self.whole()
        # Whoever got no answer sends the same again: it must happen once, whatever happened.
        self.office.start()
        registrar = Registrar(self.office.address, self.office.password)
        for code, key in writers.unanswered.items():
            self.promised[code] = registrar.add_party(code, key)
            self.repeated += 1
        wrong += self.kept(registrar, self.since)
        self.office.kill()
        return wrong

    def snapshot(self, number: int) -> list[str]:
        """The office dies while it writes the file that makes a start fast."""
        if number % 2:
            self.office.start()
            self.office.process.terminate()
            time.sleep(self.chance.uniform(0, 0.3))
            self.office.kill()
        else:
            cut_short([self.office.tool, "snapshot", "--store", self.office.place],
                      self.chance.uniform(0, 1), cwd=self.office.folder)
        return self.whole() + self.all_kept(self.since)

    def all_kept(self, since: int | None = None) -> list[str]:
        """What is wrong with the promises; with all of them, unless a number is given."""
        self.office.start()
        registrar = Registrar(self.office.address, self.office.password)
        wrong = self.kept(registrar, self.base or 0 if since is None else since)
        self.office.kill()
        return wrong

    def whole(self) -> list[str]:
        try:
            self.office.run("verify")
            return []
        except RuntimeError as error:
            return [f"the chain is not whole: {error}"]

    def kept(self, registrar: Registrar, since: int) -> list[str]:
        """Every promise after an entry stands in the record where its receipt says, and nothing
        stands twice."""
        entries = registrar.entries_after(since)
        places: Counter[str] = Counter()
        found: dict[str, dict] = {}
        for entry in entries:
            for fact in entry["facts"]:
                places[fact["subject"]["id"]] += 1
                found[fact["subject"]["id"]] = entry
        wrong = [f"twice {code}" for code, count in places.items() if count > 1]
        for code, receipt in self.promised.items():
            if receipt["number"] <= since:
                continue
            entry = found.get(code)
            if entry is None:
                wrong.append(f"lost {code}")
            elif (entry["number"], entry["digest"]) != (receipt["number"], receipt["digest"]):
                wrong.append(f"moved {code}")
        return wrong


def cut_short(
    command: list[str], seconds: float, after: Path | None = None, cwd: Path | None = None,
    instead=None,
) -> bool:
    """Runs a command and kills it after so long, counted from the first bytes in a file if one is
    named; answers whether it had ended by itself. `instead` strikes something else, upon which
    the command must end by itself."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        cwd=cwd)
    deadline = time.monotonic() + 60
    while after and process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(FileNotFoundError):
            if after.stat().st_size:
                break
        time.sleep(0.001)
    try:
        process.wait(timeout=seconds)
        return True
    except subprocess.TimeoutExpired:
        if instead:
            instead()
        else:
            process.kill()
        process.wait(timeout=60)
        return False
