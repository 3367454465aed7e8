#!/usr/bin/env python3
"""Three servers on one PostgreSQL, sixty-four clients; a server and then the database are killed.

    run.py TOOL            the short form: ten seconds of it
    run.py TOOL --minute   the whole

Afterwards nothing that was acknowledged is missing, nothing stands twice, and all three servers
show the same. Before that, in the same run: what pgbench commits, and what one and three servers
record while nothing is killed.
"""

import argparse
import asyncio
import contextlib
import hashlib
import json
import os
import resource
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "crash"), str(HERE.parent / "browser"), str(HERE)]

from api import Registrar  # noqa: E402
from clients import Clients, Order  # noqa: E402
from database import Database, throw_away  # noqa: E402
from office import Office  # noqa: E402

SERVERS = 3
TABLES = ["parties", "names", "bodies", "memberships", "members", "restrictions", "decisions",
          "sources", "terms"]

# About as many bytes as the entry of one of our orders.
RAW = """INSERT INTO raw (number, key, payload, digest) VALUES (nextval('raw_number'),
  decode(md5(random()::text), 'hex'), decode(repeat('ab', 96), 'hex'),
  decode(repeat('cd', 32), 'hex'));
"""


class Machine:
    """What a stretch of work cost: this client, the servers, the whole machine."""

    def __init__(self, offices: list[Office]):
        self.offices = offices
        self.begun = self._now()

    def _now(self) -> tuple[float, float, float, float]:
        own = resource.getrusage(resource.RUSAGE_SELF)
        tick = os.sysconf("SC_CLK_TCK")
        served = 0.0
        for office in self.offices:
            with contextlib.suppress(OSError, AttributeError):
                text = Path(f"/proc/{office.process.pid}/stat").read_text()
                fields = text.rsplit(")", 1)[1].split()
                served += (int(fields[11]) + int(fields[12])) / tick
        whole = [int(field) for field in Path("/proc/stat").read_text().split("\n")[0].split()[1:]]
        busy = (sum(whole[:8]) - whole[3] - whole[4]) / tick
        return time.monotonic(), own.ru_utime + own.ru_stime, served, busy

    def told(self) -> str:
        """In cores, since the beginning."""
        now = [after - before for after, before in zip(self._now(), self.begun)]
        client, served, busy = (part / now[0] for part in now[1:])
        return f"cores busy: client {client:.2f}, servers {served:.2f}, machine {busy:.2f}"


def raw_commits(database: Database, clients: int, seconds: int) -> float:
    """One-row inserts a second, each a commit of its own, as PostgreSQL's own bench counts them."""
    name = database.make().rsplit("/", 1)[1]
    database.query(name, "CREATE SEQUENCE raw_number; CREATE TABLE raw (number bigint PRIMARY KEY, "
                         "key bytea UNIQUE, payload bytea, digest bytea)")
    told = database.bench(RAW, name, "-c", str(clients), "-j", "2", "-T", str(seconds),
                          "-M", "prepared")
    line = next(line for line in told.splitlines() if line.startswith("tps = "))
    return float(line.split()[2])


async def undisturbed(name: str, offices: list[Office], token: str, seconds: float) -> list[Order]:
    clients = Clients([office.port for office in offices], token)
    cost = Machine(offices)
    began = time.monotonic()
    orders = await clients.write(name, seconds)
    took = time.monotonic() - began
    print(f"  {len(offices)} server(s), {clients.count} clients, {took:.0f} s: "
          f"{len(orders) / took:.0f} actions/s; {cost.told()}", flush=True)
    return orders


async def under_fire(
    offices: list[Office], database: Database, token: str, seconds: float
) -> list[Order]:
    clients = Clients([office.port for office in offices], token)

    async def strikes() -> None:
        await asyncio.sleep(seconds * 0.25)
        await asyncio.to_thread(offices[0].kill)
        await asyncio.sleep(seconds / 30)
        await asyncio.to_thread(offices[0].start)
        print("  a server was killed and started again", flush=True)
        await asyncio.sleep(seconds * 0.25)
        await asyncio.to_thread(database.kill)
        await asyncio.sleep(seconds / 30)
        await asyncio.to_thread(database.start)
        print("  the database was killed and started again", flush=True)

    began = time.monotonic()
    orders, _ = await asyncio.gather(clients.write("C", seconds), strikes())
    took = time.monotonic() - began
    print(f"  {len(offices)} servers under fire, {took:.0f} s: {len(orders)} acknowledged, "
          f"{clients.repeated} sent again, the longest waited {clients.longest:.1f} s", flush=True)
    return orders


def get(office: Office, path: str, token: str = "") -> bytes:
    fields = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(office.address + path, headers=fields)
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.read()


def abreast(offices: list[Office], head: int, token: str) -> list[str]:
    """Waits until every server has come as far, and says who has not."""
    deadline = time.monotonic() + 30
    heads: list[int] = []
    while time.monotonic() < deadline:
        heads = [json.loads(get(office, "/api/v1/record", token))["head"] for office in offices]
        if heads == [head] * len(offices):
            return []
        time.sleep(0.2)
    return [f"the servers stand at {heads}, the journal at {head}"]


def shown(office: Office, token: str) -> str:
    """A digest of all that a server shows of its value, and of the record's last lines."""
    found = hashlib.sha256(get(office, "/api/v1/record", token))
    for table in TABLES:
        found.update(get(office, f"/api/v1/tables/{table}"))
    return found.hexdigest()


def judge(offices: list[Office], orders: list[Order], base: int, token: str) -> list[str]:
    """What is wrong with the record, given all that was ever acknowledged."""
    verified = json.loads(offices[0].run("verify", "--json"))
    wrong = [] if verified["is_whole"] else [f"the chain is not whole: {verified['damage']}"]
    if verified["entries"] != base + len(orders):
        wrong.append(f"{verified['entries']} entries, not {base} and {len(orders)} acknowledged")
    wrong += abreast(offices, verified["entries"], token)
    values = [shown(office, token) for office in offices]
    if len(set(values)) != 1:
        wrong.append(f"the servers show different values: {values}")
    data = json.loads(offices[0].run("export", "--format", "json"))
    kept = {row["code"] for row in data["parties"]}
    lost = [order.code for order in orders if order.code not in kept]
    if lost:
        wrong.append(f"{len(lost)} lost, first {lost[:3]}")
    numbers = [order.receipt["entry"] for order in orders]
    if len(set(numbers)) != len(numbers):
        wrong.append("two receipts name the same entry")
    return wrong


def run(tool: str, folder: Path, database: Database, seconds: int) -> list[str]:
    bench = max(3, seconds // 4)
    for count in (1, 64):
        rate = raw_commits(database, count, bench)
        print(f"  pgbench, {count} client(s), {bench} s: {rate:.0f} commits/s", flush=True)
    place = database.make()
    offices = []
    for number in range(SERVERS):
        (folder / str(number)).mkdir()
        offices.append(Office(tool, folder / str(number), place))
    offices[0].set_up()
    with contextlib.ExitStack() as stack:
        for office in offices:
            stack.callback(office.stop)
        offices[0].start()
        registrar = Registrar(offices[0].address, offices[0].password)
        base, token = registrar.head(), registrar.token.split()[1]
        orders = asyncio.run(undisturbed("A", offices[:1], token, seconds / 2))
        for office in offices[1:]:
            office.start()
        orders += asyncio.run(undisturbed("B", offices, token, seconds / 2))
        orders += asyncio.run(under_fire(offices, database, token, seconds))
        wrong = judge(offices, orders, base, token)
        again = Clients([office.port for office in offices], token)
        wrong += asyncio.run(again.repeat(orders))
        head = json.loads(offices[0].run("verify", "--json"))["entries"]
        if head != base + len(orders):
            wrong.append(f"{head} entries after all was sent again")
        wrong += abreast(offices, head, token)
    print(f"  {len(orders)} orders acknowledged and each sent once more", flush=True)
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--minute", action="store_true")
    arguments = parser.parse_args()
    seconds = 60 if arguments.minute else 10
    with tempfile.TemporaryDirectory(prefix="entente-cluster-") as folder:
        with throw_away() as database:
            wrong = run(arguments.tool, Path(folder), database, seconds)
    for line in wrong[:20]:
        print("✘", line)
    print(f"{0 if wrong else 1} passed, {1 if wrong else 0} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
