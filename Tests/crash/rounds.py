"""The ways in which an office is killed, and what must be true of its store afterwards."""

import contextlib
import http.client
import json
import random
import subprocess
import threading
import time
import urllib.error
from collections import Counter
from pathlib import Path

from api import Registrar, new_key
from office import PACK, Office

WRITERS = 8
GONE = (urllib.error.URLError, http.client.HTTPException, OSError)


class Writers:
    """Many hands that add parties until the office is gone."""

    def __init__(self, registrar: Registrar, number: int):
        self.registrar, self.number = registrar, number
        # Each code with its receipt: what was promised.
        self.acknowledged: dict[str, dict] = {}
        # Each code with its key whose answer never came: it may stand in the record or not.
        self.unanswered: dict[str, str] = {}
        self.refused: list[str] = []
        self.threads = [threading.Thread(target=self._write, args=(w,)) for w in range(WRITERS)]

    def _write(self, writer: int) -> None:
        for count in range(100_000):
            code, key = f"XC{self.number}-{writer}-{count}", new_key()
            try:
                self.acknowledged[code] = self.registrar.add_party(code, key)
            except urllib.error.HTTPError as error:
                # A refusal is an answer, not a crash; more of the same would tell nothing.
                self.refused.append(f"{code}: {error.code} {error.read()[:200]!r}")
                return
            except GONE:
                self.unanswered[code] = key
                return

    def until(self, strike) -> None:
        for thread in self.threads:
            thread.start()
        strike()
        for thread in self.threads:
            thread.join(timeout=30)


class Rounds:
    """Rounds on one store, each beginning where the last one died."""

    def __init__(self, office: Office, chance: random.Random):
        self.office, self.chance = office, chance
        self.base: int | None = None
        self.promised: dict[str, dict] = {}
        self.repeated = 0

    def write(self, number: int) -> list[str]:
        """Many write and the office dies; then every promise is looked for, and sent again."""
        self.office.start()
        registrar = Registrar(self.office.address, self.office.password)
        if self.base is None:
            self.base = registrar.head()
        writers = Writers(registrar, number)

        def strike():
            # Not before the first promise, or the round shows nothing.
            deadline = time.monotonic() + 20
            while not (writers.acknowledged or writers.refused) and time.monotonic() < deadline:
                time.sleep(0.001)
            time.sleep(self.chance.uniform(0, 0.25))
            self.office.kill()

        writers.until(strike)
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
        wrong += self.kept(registrar)
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
            cut_short([self.office.tool, "snapshot", "--store", str(self.office.store)],
                      self.chance.uniform(0, 1))
        wrong = self.whole()
        self.office.start()
        wrong += self.kept(Registrar(self.office.address, self.office.password))
        self.office.kill()
        return wrong

    def whole(self) -> list[str]:
        try:
            self.office.run("verify")
            return []
        except RuntimeError as error:
            return [f"the chain is not whole: {error}"]

    def kept(self, registrar: Registrar) -> list[str]:
        """Every promise stands in the record where its receipt says, and nothing stands twice."""
        entries = registrar.entries_after(self.base)
        places: Counter[str] = Counter()
        found: dict[str, dict] = {}
        for entry in entries:
            for fact in entry["facts"]:
                places[fact["subject"]["id"]] += 1
                found[fact["subject"]["id"]] = entry
        wrong = [f"twice {code}" for code, count in places.items() if count > 1]
        for code, receipt in self.promised.items():
            entry = found.get(code)
            if entry is None:
                wrong.append(f"lost {code}")
            elif (entry["number"], entry["digest"]) != (receipt["entry"], receipt["digest"]):
                wrong.append(f"moved {code}")
        return wrong


def cut_short(command: list[str], seconds: float, after: Path | None = None) -> bool:
    """Runs a command and kills it after so long, counted from the first bytes in a file if one is
    named; answers whether it had ended by itself."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
        process.kill()
        process.wait(timeout=10)
        return False


class Imports:
    """Imports that die: a pack is recorded whole or not at all."""

    def __init__(self, tool: str, folder: Path, chance: random.Random):
        self.tool, self.folder, self.chance = tool, folder, chance
        self.outcomes: Counter[str] = Counter()
        began = time.monotonic()
        model = self._office("model")
        model.run("import", str(PACK))
        self.seconds = time.monotonic() - began
        self.entries = self._entries(model)

    def _office(self, name: str) -> Office:
        folder = self.folder / name
        folder.mkdir()
        return Office(self.tool, folder)

    def _entries(self, office: Office) -> int:
        return json.loads(office.run("verify", "--json"))["entries"]

    def _entries_if_any(self, office: Office) -> int:
        """No file, or one that was made and not yet furnished, is a store with nothing in it."""
        try:
            return self._entries(office) if office.store.exists() else 0
        except RuntimeError as error:
            if "there is no store" in str(error).lower():
                return 0
            raise

    def round(self, number: int) -> list[str]:
        office = self._office(f"import-{number}")
        command = [self.tool, "import", str(PACK), "--store", str(office.store)]
        if self.chance.random() < 0.25:
            cut_short(command, self.chance.uniform(0, self.seconds))
        else:
            # The writing itself takes a moment at the end: that is where it hurts.
            cut_short(command, self.chance.uniform(0, self.seconds / 3),
                      after=office.store.with_name(office.store.name + "-wal"))
        wrong = []
        try:
            there = self._entries_if_any(office)
            self.outcomes["all" if there else "nothing"] += 1
            if there not in (0, self.entries):
                wrong.append(f"half a pack: {there} entries of {self.entries}")
            # The same again brings what is missing and nothing besides.
            office.run("import", str(PACK))
            if (again := self._entries(office)) != self.entries:
                wrong.append(f"{again} entries after importing again, not {self.entries}")
        except RuntimeError as error:
            wrong.append(f"the store is not usable: {error}")
        return wrong
