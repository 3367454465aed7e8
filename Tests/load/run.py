#!/usr/bin/env python3
"""What a server answers over real sockets: the menu, as a partner's delegation, with wrk.

    run.py TOOL STORE PEOPLE [--seconds 8] [--connections 8,64]

STORE was made by `entente demo`, which printed PEOPLE: account, password and name a line. Client
and server share the machine; what each of them takes of it is told. Answers are not compressed
and each is checked to be 200.
"""

import argparse
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "browser")]

from office import Office  # noqa: E402

ACCOUNT = "demo-che"

# Prints what wrk itself rounds: the latencies in microseconds.
SCRIPT = """
done = function(summary, latency, requests)
  io.write(string.format("FIGURES %d %d %d %d %d %d\\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), latency.max,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""


def sign_in(office: Office, password: str) -> str:
    body = json.dumps({"name": ACCOUNT, "password": password}).encode()
    request = urllib.request.Request(
        office.address + "/api/v1/session", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read())["token"]


def processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def paths(office: Office, token: str) -> list[tuple[str, str]]:
    """The pages that are asked for: the menu's, and the first run on it."""
    year = datetime.date.today().year
    request = urllib.request.Request(
        f"{office.address}/api/v1/menu?year={year}", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        run = json.loads(answer.read())["runs"][0]["code"]
    return [
        ("menu page", f"/menu?year={year}"),
        ("search", f"/menu?year={year}&q=rescue"),
        ("calendar month", f"/menu?year={year}&view=month&of=5"),
        ("iteration page", f"/iterations/{run}"),
        ("year as JSON", f"/api/v1/menu?year={year}"),
    ]


def load(office: Office, token: str, path: str, connections: int, seconds: int) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT)
        script.flush()
        before = processor_seconds(office.process.pid)
        done = subprocess.run(
            ["wrk", "-t", "1", "-c", str(connections), "-d", f"{seconds}s", "-s", script.name,
             "-H", f"Cookie: entente-session={token}", "-H", f"Authorization: Bearer {token}",
             office.address + path],
            capture_output=True, text=True, check=True, timeout=seconds + 60)
        spent = processor_seconds(office.process.pid) - before
    figures = re.search(r"FIGURES ([\d ]+)", done.stdout)
    if not figures:
        raise RuntimeError(done.stdout + done.stderr)
    count, took, median, p99, longest, errors = (int(text) for text in figures[1].split())
    if errors:
        raise RuntimeError(f"{path}: {errors} answers were not 200")
    rate = count / took * 1_000_000
    return (f"{rate:8.0f}/s  median {median / 1000:7.2f} ms  p99 {p99 / 1000:7.2f} ms  "
            f"max {longest / 1000:7.1f} ms  server {spent / (took / 1_000_000):.2f} cores, "
            f"{spent / max(1, count) * 1_000_000:.0f} µs of processor a request")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("store")
    parser.add_argument("people")
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--connections", default="8,64")
    given = parser.parse_args()
    if not shutil.which("wrk"):
        print("wrk is missing (Debian: wrk)")
        return 2
    people = dict(line.split("\t")[:2] for line in Path(given.people).read_text().splitlines())
    with tempfile.TemporaryDirectory(prefix="entente-load-") as folder:
        office = Office(given.tool, Path(folder), os.path.abspath(given.store))
        try:
            office.start()
            token = sign_in(office, people[ACCOUNT])
            for name, path in paths(office, token):
                for connections in (int(text) for text in given.connections.split(",")):
                    told = load(office, token, path, connections, given.seconds)
                    print(f"{name:15} {connections:3} connections {told}", flush=True)
        finally:
            office.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
