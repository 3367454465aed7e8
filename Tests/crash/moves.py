"""Imports and copies that die on the way, and what must be true of what they leave behind."""

import json
import random
import time
from collections import Counter
from pathlib import Path

from database import Database
from office import PACK, Office
from rounds import cut_short


def state(office: Office) -> tuple[int, str]:
    """How many entries a store has that is whole, and how it ends; nothing if there is none: no
    file, or a place that was made and not yet furnished."""
    try:
        if office.place == str(office.store) and not office.store.exists():
            return 0, ""
        found = json.loads(office.run("verify", "--json"))
        return found["entries"], found["head"]
    except RuntimeError as error:
        if "there is no store" in str(error).lower():
            return 0, ""
        raise


class Moves:
    """What imports and copies share: places of their own, and a hand that strikes."""

    def __init__(
        self, tool: str, folder: Path, chance: random.Random, database: Database | None = None
    ):
        self.tool, self.folder, self.chance, self.database = tool, folder, chance, database
        self.outcomes: Counter[str] = Counter()

    def _office(self, name: str, in_database: bool) -> Office:
        folder = self.folder / name
        folder.mkdir()
        return Office(self.tool, folder, self.database.make() if in_database else None)

    def _forget(self, office: Office) -> None:
        for path in office.folder.iterdir():
            path.unlink()
        office.folder.rmdir()
        if office.place != str(office.store):
            self.database.drop(office.place)

    def _cut(self, command: list[str], seconds: float, office: Office, after=None) -> None:
        """Kills a command, or now and then the database under it."""
        hits_database = self.database and self.chance.random() < 0.3
        strike = (lambda: self.database.strike(self.chance.randrange(2))) if hits_database else None
        ended = cut_short(command, seconds, after=after, cwd=office.folder, instead=strike)
        if strike and not ended:
            self.database.start()


class Imports(Moves):
    """Imports that die: a pack is recorded whole or not at all."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        began = time.monotonic()
        model = self._office("model", bool(self.database))
        model.run("import", str(PACK))
        self.seconds = time.monotonic() - began
        self.entries, _ = state(model)

    def round(self, number: int) -> list[str]:
        office = self._office(f"import-{number}", bool(self.database))
        command = [self.tool, "import", str(PACK), "--store", office.place]
        if self.database:
            # The writing comes at the end.
            self._cut(command, self.seconds * self.chance.uniform(0.4, 1), office)
        elif self.chance.random() < 0.25:
            self._cut(command, self.chance.uniform(0, self.seconds), office)
        else:
            # The writing itself takes a moment at the end: that is where it hurts.
            self._cut(command, self.chance.uniform(0, self.seconds / 3), office,
                      after=office.store.with_name(office.store.name + "-wal"))
        wrong = []
        try:
            there, _ = state(office)
            self.outcomes["all" if there else "nothing"] += 1
            if there not in (0, self.entries):
                wrong.append(f"half a pack: {there} entries of {self.entries}")
            # The same again brings what is missing and nothing besides.
            office.run("import", str(PACK))
            if (again := state(office)[0]) != self.entries:
                wrong.append(f"{again} entries after importing again, not {self.entries}")
            self._forget(office)
        except RuntimeError as error:
            wrong.append(f"the store is not usable: {error}")
        return wrong


class Copies(Moves):
    """Copies of the served store that die: what arrived is its beginning, and the same command
    brings the rest."""

    def __init__(self, served: Office, *arguments):
        super().__init__(*arguments)
        self.served = served
        # A file with a copy of the database, to be copied back into another one.
        self.kept: Office | None = None
        self.seconds = 0.0

    def round(self, number: int) -> list[str]:
        """From file to file; with a database, from it to a file and from there back."""
        source, self.kept = self.kept or self.served, None
        target = self._office(
            f"copy-{number}", bool(self.database) and source.place == str(source.store))
        command = [self.tool, "copy", "--from", source.place, "--to", target.place]
        entries, head = state(source)
        if not self.seconds:
            # Only a whole copy tells how long one takes.
            wrong, self.seconds = self._completed(command, source, target)
            self._forget(target)
            target = self._office(
                f"copy-{number}", bool(self.database) and source.place == str(source.store))
            command[-1] = target.place
        else:
            wrong = []
        is_file = target.place == str(target.store)
        first = target.store.with_name(target.store.name + "-wal") if is_file else None
        self._cut(command, self.seconds * self.chance.uniform(0, 1), target, after=first)
        there, reached = state(target)
        self.outcomes["nothing" if not there else "part" if there < entries else "all"] += 1
        if there > entries or (there == entries and reached != head):
            wrong.append(f"{there} entries came of {entries}")
        more, seconds = self._completed(command, source, target)
        self.seconds = max(self.seconds * 0.8, seconds)
        wrong += more
        if self.database and is_file:
            self.kept = target
        else:
            self._forget(target)
        if source is not self.served:
            self._forget(source)
        return wrong

    def _completed(
        self, command: list[str], source: Office, target: Office
    ) -> tuple[list[str], float]:
        """What is wrong after the command has run to its end, and how long it took."""
        began = time.monotonic()
        target.run(*command[1:], at_store=False)
        seconds = time.monotonic() - began
        wrong = []
        if state(source) != state(target):
            wrong.append(f"the copy ends as {state(target)}, the source as {state(source)}")
        people = ["person", "list", "--json"]
        if source.run(*people) != target.run(*people):
            wrong.append("the accounts are not the same")
        return wrong, seconds
