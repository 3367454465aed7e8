"""Has others' programs read what the office gives: calendars, spreadsheets and documents.

    run.py TOOL

An invented office is served; its calendars are read by two packages apart from each other,
`icalendar` and the stricter `ical`, and by rules of RFC 5545 written here; broken calendars have to
be refused. Its tables are read by `openpyxl` and by Python's own reader of CSV; what went out is
brought in again and has to be the same in every line. Its text documents are read by `odfdo`.
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
from ical.calendar_stream import IcsCalendarStream
from ical.exceptions import CalendarParseError

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

from documents import check_documents  # noqa: E402
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


def second(calendar: bytes) -> list[str]:
    """What a stricter reader refuses, or understands in another way than the first."""
    try:
        told = {item.uid: item for item in IcsCalendarStream.calendar_from_ics(
            calendar.decode()).events}
    except (ValueError, CalendarParseError) as error:
        return [f"ical: {' '.join(str(error).split())[:200]}"]
    wrong = []
    runs = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    if len(told) != len(runs):
        wrong.append(f"ical: {len(told)} items of {len(runs)}")
    for run in runs:
        item = told.get(str(run["UID"]))
        if item is None:
            wrong.append(f"ical: no {run['UID']}")
            continue
        pairs = {
            "DTSTART": (plain(item.dtstart), plain(run["DTSTART"].dt)),
            "DTEND": (plain(item.dtend), plain(run["DTEND"].dt)),
            "SUMMARY": (item.summary, str(run["SUMMARY"])),
            "LOCATION": (item.location or "", str(run.get("LOCATION", ""))),
            "DESCRIPTION": (item.description or "", str(run.get("DESCRIPTION", ""))),
            "SEQUENCE": (item.sequence, run["SEQUENCE"]),
            "STATUS": (item.status.value, str(run["STATUS"])),
            "COUNT": (item.rrule.count if item.rrule else None,
                      run["RRULE"]["COUNT"][0] if "RRULE" in run else None),
        }
        wrong += [f"ical: {run['UID']} {name} {a!r} for {b!r}"
                  for name, (a, b) in pairs.items() if a != b]
    return wrong


def plain(moment):
    """A day, or a moment on the clock of its place."""
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else moment


def check_refusals(calendar: bytes) -> list[str]:
    """Breaks a whole calendar in ways that a reader must not pass over."""
    def swap(pattern: bytes, by: bytes) -> bytes:
        return re.sub(pattern, by, calendar, count=1)

    # Each is refused by the second reader; the rules written here see what no reader minds.
    readers = {
        "an unknown status": swap(rb"STATUS:CONFIRMED", b"STATUS:GONE"),
        "a thirteenth month": swap(rb"(DTSTART;VALUE=DATE:\d{4})\d\d", rb"\g<1>13"),
        "a day that ends as an hour": swap(
            rb"DTEND;VALUE=DATE:(\d{8})", rb"DTEND:\1T100000Z"),
        "a sequence in words": swap(rb"SEQUENCE:\d+", b"SEQUENCE:one"),
        "an item without its end": swap(rb"END:VEVENT\r\n", b""),
        "a line that was not folded": swap(rb"\r\nLOCATION:", b"\r\nand more\r\nLOCATION:"),
        "a count in words": swap(rb"COUNT=\d+", b"COUNT=some"),
    }
    rules = {
        "no UID": swap(rb"UID:[^\r]*\r\n(?: [^\r]*\r\n)*", b""),
        "no stamp": swap(rb"DTSTAMP:[^\r]*\r\n", b""),
        "bare ends of lines": calendar.replace(b"\r\n", b"\n"),
        "a line too long": calendar.replace(b"\r\n ", b""),
    }
    wrong = []
    for check, files in ((second, readers), (strict, rules)):
        for name, file in files.items():
            if file == calendar:
                wrong.append(f"the calendar has nothing to break: {name}")
            elif not check(file):
                wrong.append(f"a broken calendar is taken: {name}")
    return wrong


ZONES = ("Europe/Helsinki", "America/New_York", "Asia/Amman", "Asia/Kathmandu",
         "Australia/Lord_Howe", "Etc/UTC")
TITLE = "Räddning i djup snö – 雪の中の救助、" * 4 + "Île de la Cité"


def propose(provider: Person) -> None:
    """Runs of every sort: in six zones over the days on which clocks change, on whole days, moved,
    and called off."""
    code = re.search(r'href="/providers/([^"/?]+)"', provider.get("/menu").decode())[1]
    form = provider.get(f"/providers/{code}/new").decode()
    area = re.search(r'name="areas" value="([^"]+)"', form)[1]
    label = {"level": "PUBLIC|UNMARKED", "markingReason": "Nothing in it is anybody's secret."}
    provider.send(f"/providers/{code}/new", label | {
        "deed": "activity", "number": "9001", "title": TITLE, "kind": "course", "areas": area,
        "delivery": "residential", "languages": "en", "eligibility": "allies",
        "text": "Zeile um Zeile; mit, Zeichen \\ und ümläut\n" * 9})
    year = datetime.now().year + 1
    kinds = [(zone, "08:30-17:00", f"{year}-03-08 {year}-04-06") for zone in ZONES] + [
        ("Europe/Brussels", "", f"{year}-05-03 {year}-05-07"),
        ("Europe/Brussels", "", f"{year}-06-07 {year}-06-07"),
        ("Europe/Oslo", "22:00-24:00", f"{year}-10-30 {year}-10-31")]
    for zone, hours, days in kinds:
        provider.send(f"/activities/{code}.9001/propose", label | {
            "deed": "propose", "runs": f"{days} Besançon FRA 9", "hours": hours, "timeZone": zone,
            "allocation": "arrival"})
    provider.send(f"/iterations/{code}.9001.8", {"deed": "cancel", "why": "Nobody teaches it."})
    provider.send(f"/iterations/{code}.9001.7/change", {
        "deed": "move", "first": f"{year}-05-10", "last": f"{year}-05-14", "hours": "",
        "timeZone": "Europe/Brussels"})


def check_sorts(calendar: bytes) -> list[str]:
    """That every sort of run is there."""
    runs = [run for run in icalendar.Calendar.from_ical(calendar).walk("VEVENT")
            if TITLE in str(run["SUMMARY"])]
    timed = {run["DTSTART"].params["TZID"] for run in runs if "TZID" in run["DTSTART"].params}
    days = [run for run in runs if not isinstance(run["DTSTART"].dt, datetime)]
    wrong = [f"no run in {zone}" for zone in ZONES if zone not in timed]
    if len(runs) != 9 or len(days) != 2:
        wrong.append(f"{len(runs)} runs, {len(days)} of whole days")
    sequences = {str(run["STATUS"]): run["SEQUENCE"] for run in days}
    if set(sequences) != {"CANCELLED", "CONFIRMED"} or min(sequences.values()) < 1:
        wrong.append(f"what was moved and called off says {sequences}")
    if not re.search(rb"\r\n [^\r]*[\xc0-\xff]", calendar):
        wrong.append("no folded line with a character of several bytes")
    return wrong


def check_calendar(calendar: bytes) -> tuple[int, list[str]]:
    wrong = strict(calendar) + second(calendar)
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


def check_export(office: Office, account: str, password: str) -> tuple[int, list[str]]:
    """What leaves for an account by the tool holds as much as programs read for it."""
    def ask(path: str, body: dict | None = None, token: str = "") -> dict:
        head = {"Content-Type": "application/json"}
        if token:
            head["Authorization"] = f"Bearer {token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(office.address + "/api/v1" + path, data, head)
        return json.loads(urllib.request.urlopen(request, timeout=60).read())

    token = ask("/session", {"name": account, "password": password})["token"]
    runs = [run["code"] for run in ask("/menu", token=token)["runs"]][:3]
    ask("/plans", {"deed": "make", "name": "Winter; été", "runs": runs}, token)
    told = json.loads(office.run("export", "--format", "json", "--as", account))
    folder = office.folder / "export"
    office.run("export", "--format", "csv", "--as", account, "--output", str(folder))
    tables = {name: rows for name, rows in told.items() if isinstance(rows, list)}
    wrong = []
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            if (lines := len(list(csv.reader(file))) - 1) != len(rows):
                wrong.append(f"{name}: {len(rows)} rows of JSON, {lines} of CSV")
    providers = ask("/providers", token=token)["providers"]
    plans = ask("/plans", token=token)["plans"]
    first = min(int(run["first"][:4]) for run in tables["iterations"])
    last = max(int(run["last"][:4]) for run in tables["iterations"])
    years = [ask(f"/menu?year={year}", token=token)["runs"] for year in range(first, last + 1)]
    sent = [ask(f"/nominations?year={year}", token=token) for year in range(first, last + 1)]
    counts = {
        "parties": len(ask("/tables/parties", token=token)["rows"]),
        "providers": len(providers), "plans": len(plans),
        "activities": sum(len(provider["activities"]) for provider in providers),
        "iterations": len({run["code"] for runs in years for run in runs}),
        "nominations": len({one["id"] for part in sent for one in part["nominations"]}),
        "plan_lines": sum(len(plan["runs"]) for plan in plans),
    }
    wrong += [f"{name}: {len(tables[name])} rows of {count}"
              for name, count in counts.items() if len(tables[name]) != count]
    if not all(counts.values()):
        wrong.append(f"nothing to count: {counts}")
    return sum(map(len, tables.values())), [f"export as {account}: {line}" for line in wrong]


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
            number, bad = check_documents(people["demo-che"], "/cases?party=CHE")
            counts.append(f"{number} documents")
            wrong += bad
            propose(people["demo-provider"])
            password = next(p["password"] for p in made["people"] if p["account"] == "demo-che")
            number, bad = check_export(office, "demo-che", password)
            counts.append(f"export {number} rows")
            wrong += bad
            for account in people:
                for what in ("menu", "nominations", "own"):
                    page = people[account].send("/account/calendars", {"what": what})
                    address = re.search(r"/calendar/[^<\"]+\.ics", page)[0]
                    anybody = urllib.request.urlopen(office.address + address, timeout=60).read()
                    number, bad = check_calendar(anybody)
                    counts.append(f"{account} {what} {number} items")
                    if (account, what) == ("demo-provider", "own"):
                        bad = check_sorts(anybody) + check_refusals(anybody) + bad
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
