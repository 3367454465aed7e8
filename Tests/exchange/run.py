"""Has others' programs read what the office gives: calendars and spreadsheets.

    run.py TOOL

An invented office is served; its calendars are read by the package `icalendar` and by strict rules
of RFC 5545 written here, its tables by `openpyxl` and by Python's own reader of CSV; what went out
is brought in again and has to be the same in every line.
"""

import csv
import io
import json
import re
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import uuid
from datetime import datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import openpyxl

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

from office import PACK, Office  # noqa: E402


class Person:
    """Somebody signed in, with a jar of cookies."""

    def __init__(self, office: Office, account: str, password: str):
        self.address = office.address
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(CookieJar()))
        self.send("/sign-in", {"name": account, "password": password})

    def get(self, path: str) -> bytes:
        return self.opener.open(self.address + path, timeout=60).read()

    def send(self, path: str, fields: dict[str, str], file: bytes | None = None) -> str:
        """Sends the form of a page, with its token and key; answers with the page that follows."""
        page = self.get(path).decode()
        for name in ("token", "key"):
            if found := re.search(f'name="{name}" value="([^"]*)"', page):
                fields = {name: found[1]} | fields
        kind, body = "application/x-www-form-urlencoded", urllib.parse.urlencode(fields).encode()
        if file is not None:
            mark = uuid.uuid4().hex
            parts = [(f'name="{name}"', value.encode()) for name, value in fields.items()]
            parts.append(('name="file"; filename="table"', file))
            body = b"".join(
                f"--{mark}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode()
                + value + b"\r\n" for head, value in parts) + f"--{mark}--\r\n".encode()
            kind = f"multipart/form-data; boundary={mark}"
        request = urllib.request.Request(
            self.address + path, data=body, headers={"Content-Type": kind})
        return self.opener.open(request, timeout=120).read().decode()


def strict(calendar: bytes) -> list[str]:
    """What in a calendar breaks RFC 5545, as far as a reader could stumble over it."""
    wrong = []
    if not calendar.endswith(b"END:VCALENDAR\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", calendar):
        wrong.append("ends of lines")
    if any(len(line) > 75 for line in calendar.split(b"\r\n")):
        wrong.append("a line of more than 75 bytes")
    lines = calendar.decode().replace("\r\n ", "").split("\r\n")[:-1]
    if bad := [line for line in lines if not re.match(r"[A-Z-]+(;[A-Z-]+=[^:;]+)*:", line)]:
        wrong.append(f"no content line: {bad[0]}")
    nested, found = [], {}
    for line in lines:
        word, value = line.split(":", 1)
        if word == "BEGIN":
            nested.append((value, []))
        elif word == "END":
            name, words = nested.pop()
            if name != value:
                wrong.append(f"{name} ends as {value}")
            found.setdefault(name, []).append(words)
        else:
            nested[-1][1].append(word.split(";")[0])
    once = {
        "VCALENDAR": ["PRODID", "VERSION"], "VTIMEZONE": ["TZID"],
        "VEVENT": ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS"],
        "STANDARD": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
        "DAYLIGHT": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
    }
    for name, words in once.items():
        for parts in found.get(name, []):
            wrong += [f"{name} with {parts.count(w)} {w}" for w in words if parts.count(w) != 1]
    return wrong


def check_calendar(calendar: bytes) -> tuple[int, list[str]]:
    wrong = strict(calendar)
    read = icalendar.Calendar.from_ical(calendar)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in read.walk("VTIMEZONE")}
    runs = read.walk("VEVENT")
    if len({str(run["UID"]) for run in runs}) != len(runs):
        wrong.append("a UID twice")
    for run in runs:
        wrong += [f"{run['UID']}: {error}" for error in run.errors]
        first, last = run["DTSTART"].dt, run["DTEND"].dt
        if not first < last:
            wrong.append(f"{run['UID']}: ends before it begins")
        if not isinstance(first, datetime):
            continue
        name = run["DTSTART"].params["TZID"]
        days = int(run["RRULE"]["COUNT"][0]) if "RRULE" in run else 1
        # The clock that the file tells is the world's on every day of the run.
        for day in range(days):
            local = first.replace(tzinfo=None) + timedelta(days=day)
            told = local.replace(tzinfo=zones[name]).utcoffset()
            if told != local.replace(tzinfo=ZoneInfo(name)).utcoffset():
                wrong.append(f"{run['UID']}: {name} is {told} on {local}")
    return len(runs), wrong


def count(page: str, word: str) -> int:
    found = re.search(r'stat-number">([\d,]+)</p><p class="stat-label">' + word, page)
    return int(found[1].replace(",", "")) if found else -1


def check_tables(person: Person, path: str, kind: str) -> tuple[int, list[str]]:
    comma, packed = person.get(f"{path}.csv"), person.get(f"{path}.xlsx")
    lines = list(csv.reader(io.StringIO(comma.decode("utf-8-sig"), newline="")))
    book = openpyxl.load_workbook(io.BytesIO(packed))
    wrong = []
    if book.active.max_row != len(lines):
        wrong.append(f"{path}: {book.active.max_row} rows in one form, {len(lines)} in the other")
    if [cell.value for cell in book.active[1]] != lines[0]:
        wrong.append(f"{path}: other headings")
    if len(lines) - 1 > 2000 or kind == "":
        return len(lines) - 1, wrong
    for form, file in (("csv", comma), ("xlsx", packed)):
        page = person.send("/bulk", {"deed": "look", "kind": kind, "pasted": ""}, file)
        same = count(page, "Same as before")
        if same != len(lines) - 1:
            wrong.append(f"{path}.{form}: {same} of {len(lines) - 1} lines are the same again")
    return len(lines) - 1, wrong


def main() -> int:
    wrong, counts = [], []
    with tempfile.TemporaryDirectory(prefix="entente-") as folder:
        office = Office(sys.argv[1], Path(folder))
        made = json.loads(office.run("demo", "--years", "1", "--pack", str(PACK), "--json"))
        try:
            office.start()
            people = {p["account"]: Person(office, p["account"], p["password"])
                      for p in made["people"] if p["account"] in ("demo-che", "demo-provider")}
            for account, path, kind in (
                ("demo-che", "/nominations", "nominations"),
                ("demo-che", "/candidates", "nominations"), ("demo-che", "/menu", ""),
                ("demo-provider", "/menu", "runs"),
            ):
                number, bad = check_tables(people[account], path, kind)
                counts.append(f"{path} {number} lines")
                wrong += [f"{account} {line}" for line in bad]
            for account in people:
                for what in ("menu", "nominations", "own"):
                    page = people[account].send("/account/calendars", {"what": what})
                    address = re.search(r"/calendar/[^<\"]+\.ics", page)[0]
                    anybody = urllib.request.urlopen(office.address + address, timeout=60).read()
                    number, bad = check_calendar(anybody)
                    counts.append(f"{account} {what} {number} items")
                    wrong += [f"{account} {what}: {line}" for line in bad[:10]]
        finally:
            office.stop()
    print("  " + ", ".join(counts))
    for line in wrong[:60]:
        print("✘", line)
    print("All was read as it was meant" if not wrong else f"{len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
