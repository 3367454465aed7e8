#!/usr/bin/env python3
"""Three hundred people for twenty seats, all at once, over HTTP, on each engine of the journal.

    run.py TOOL [--people 300] [--seats 20]

A provider offers a run that gives its seats by arrival; others vouch for it and put it on the
menu; five delegations register their people and then file all nominations at once. Exactly as
many are confirmed as there are seats, and the rest wait in the order of filing.
"""

import argparse
import asyncio
import contextlib
import datetime
import json
import os
import secrets
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / folder) for folder in ("crash", "browser", "cluster")]

from clients import Connection  # noqa: E402
from database import throw_away  # noqa: E402
from office import PACK, Office  # noqa: E402

DELEGATIONS = ["demo-che", "demo-aut", "demo-jpn", "demo-ukr", "demo-deu"]
CONNECTIONS = 60


class Person:
    """Someone who is signed in."""

    def __init__(self, office: Office, name: str, password: str):
        self.root = office.address + "/api/v1"
        self.token = ""
        self.token = self.ask("/session", {"name": name, "password": password})["token"]

    def ask(self, path: str, body: dict | None = None) -> dict:
        fields = {"Content-Type": "application/json", "Idempotency-Key": secrets.token_hex(16)}
        if self.token:
            fields["Authorization"] = f"Bearer {self.token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, data, fields)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.loads(answer.read() or b"{}")
        except urllib.error.HTTPError as refusal:
            raise RuntimeError(f"{path}: {refusal.code} {refusal.read()[:500]!r}") from refusal


def offer(people: dict[str, Person], seats: int) -> str:
    """A run on the menu, open to all who file; its code."""
    provider, planner = people["demo-provider-che"], people["demo-planner"]
    provider.ask("/providers/CHE/new", {
        "deed": "activity", "number": "9001", "title": "Race for seats (invented)",
        "kind": "course", "areas": "med", "delivery": "residential", "languages": "en",
        "eligibility": "CHE AUT JPN UKR DEU", "level": "PUBLIC|UNMARKED",
        "markingReason": "For all (invented)"})
    first = datetime.date.today() + datetime.timedelta(days=90)
    last = first + datetime.timedelta(days=4)
    provider.ask("/activities/CHE.9001/propose", {
        "deed": "propose", "runs": f"{first} {last} Bern CHE {seats}", "allocation": "arrival",
        "tells": "yes", "timeZone": "Europe/Zurich"})
    run = "CHE.9001.1"
    planner.ask(f"/iterations/{run}", {"deed": "check"})
    planner.ask(f"/iterations/{run}", {"deed": "approve", "scope": "all"})
    provider.ask(f"/iterations/{run}", {"deed": "publish"})
    return run


def register(people: dict[str, Person], count: int) -> list[tuple[Person, str]]:
    """So many who may be sent, the delegations by turns."""
    made = []
    for number in range(count):
        sender = people[DELEGATIONS[number % len(DELEGATIONS)]]
        answer = sender.ask("/nominations", {
            "deed": "register", "name": f"Racer {number} (invented)", "grade": "OF-3",
            "languages": ["en 3333"]})
        made.append((sender, answer["candidate"]))
    return made


async def file_all(office: Office, run: str, racers: list[tuple[Person, str]]) -> list[dict]:
    """Files every nomination, as many at a time as there are connections; the receipts."""
    receipts: list[dict] = []
    left = iter(racers)

    async def client() -> None:
        connection = Connection([office.port], 0)
        for sender, candidate in left:
            body = json.dumps({"deed": "nominate", "run": run, "candidate": candidate}).encode()
            head = ("POST /api/v1/nominations HTTP/1.1\r\nHost: office\r\n"
                    "Content-Type: application/json\r\n"
                    f"Authorization: Bearer {sender.token}\r\n"
                    f"Idempotency-Key: {secrets.token_hex(16)}\r\n"
                    f"Content-Length: {len(body)}\r\n\r\n")
            status, answer = await connection.ask(head.encode() + body)
            if status != 201:
                raise RuntimeError(f"a nomination: {status} {answer[:300]!r}")
            receipts.append(json.loads(answer))
        connection.end()

    await asyncio.gather(*(client() for _ in range(min(CONNECTIONS, len(racers)))))
    return receipts


def judge(provider: Person, run: str, count: int, seats: int) -> list[str]:
    """What is wrong with the roster."""
    roster = provider.ask(f"/nominations?run={run}")["nominations"]
    statuses = [nomination["status"] for nomination in roster]
    wrong = []
    if len(roster) != count:
        wrong.append(f"{len(roster)} nominations, not {count}")
    if statuses.count("confirmed") != seats:
        wrong.append(f"{statuses.count('confirmed')} confirmed for {seats} seats")
    if statuses != ["confirmed"] * seats + ["waiting"] * (count - seats):
        wrong.append("the seats did not go to those who filed first")
    # The roster stands in the order in which the office recorded them. The moment told is that of
    # the request, in whole seconds: two that came within one may be recorded the other way round.
    filed = [datetime.datetime.fromisoformat(nomination["filed"]) for nomination in roster]
    slack = datetime.timedelta(seconds=2)
    if any(later < earlier - slack for earlier, later in zip(filed, filed[1:])):
        wrong.append("the roster is not in the order of filing")
    places = [nomination["place"] for nomination in roster if nomination["status"] == "waiting"]
    if places != list(range(1, count - seats + 1)):
        wrong.append(f"the places in line are {places[:10]} …")
    return wrong


def race(tool: str, folder: Path, place: str | None, count: int, seats: int) -> list[str]:
    office = Office(tool, folder, place)
    key = folder / "master.key"
    key.write_text(secrets.token_hex(32))
    key.chmod(0o600)
    told = office.run("demo", "--pack", str(PACK), "--years", "1", "--activities", "5",
                      "--master-key", str(key))
    passwords = dict(line.split("\t")[:2] for line in told.splitlines() if "\t" in line)
    with contextlib.ExitStack() as stack:
        stack.callback(office.stop)
        start(office, key)
        names = [*DELEGATIONS, "demo-provider-che", "demo-planner"]
        people = {name: Person(office, name, passwords[name]) for name in names}
        run = offer(people, seats)
        racers = register(people, count)
        began = time.monotonic()
        receipts = asyncio.run(file_all(office, run, racers))
        took = time.monotonic() - began
        engine = "PostgreSQL" if place else "SQLite"
        print(f"  {engine}: {count} for {seats} seats in {took:.2f} s, "
              f"{count / took:.0f} nominations/s", flush=True)
        wrong = judge(people["demo-provider-che"], run, count, seats)
        if len({receipt["entry"] for receipt in receipts}) != count:
            wrong.append("two receipts are of the same entry")
    return [f"{engine}: {line}" for line in wrong]


def start(office: Office, key: Path) -> None:
    """Starts the server with the vault open."""
    os.environ["ENTENTE_MASTER_KEY_FILE"] = str(key)
    office.start()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--seats", type=int, default=20)
    parser.add_argument("--engine", choices=["sqlite", "postgres"])
    given = parser.parse_args()
    wrong = []
    if given.engine != "postgres":
        with tempfile.TemporaryDirectory(prefix="entente-race-") as folder:
            wrong += race(given.tool, Path(folder), None, given.people, given.seats)
    if given.engine != "sqlite":
        with (tempfile.TemporaryDirectory(prefix="entente-race-") as folder,
              throw_away() as database):
            wrong += race(given.tool, Path(folder), database.make(), given.people, given.seats)
    for line in wrong:
        print("✘", line)
    print(f"{0 if wrong else 1} passed, {1 if wrong else 0} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
