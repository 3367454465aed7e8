#!/usr/bin/env python3
"""What must go well when something goes wrong: stops, rude clients, full and read-only disks.

    drills.py TOOL [NAME…]   all drills, or those named
"""

import contextlib
import glob
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from served import Served, read_all, set_up, tool_run

PATIENCE = 2
# Beyond its patience a server may take so long on a busy machine.
SLACK = 20


class LeftOut(Exception):
    """The machine cannot show this."""


def expect(is_so: bool, sentence: str) -> None:
    if not is_so:
        raise AssertionError(sentence)


@contextlib.contextmanager
def small_disk(folder: Path, size: str):
    """A file system of its own, which only root can make."""
    place = folder / "disk"
    place.mkdir()
    if os.getuid() != 0 or not sys.platform.startswith("linux"):
        raise LeftOut("only root can mount a small file system")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], capture_output=True)
    if done.returncode:
        raise LeftOut("a small file system cannot be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def post(token: dict, code: str) -> tuple[bytes, bytes]:
    """Head and body of an order, as bytes."""
    body = json.dumps({
        "action": "add-party", "code": code, "kind": "organisation", "name": "In flight",
    }).encode()
    head = (
        "POST /api/v1/actions HTTP/1.1\r\nHost: office\r\nContent-Type: application/json\r\n"
        f"Authorization: {token['Authorization']}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode(), body


def stop_finishes_what_it_accepted(tool: str, folder: Path) -> str:
    store = folder / "office.db"
    set_up(tool, store)
    with Served(tool, store) as office:
        token = office.sign_in()
        flying = []
        for number in range(32):
            connection = office.connect()
            head, body = post(token, f"FLY{number}")
            connection.sendall(head + body[:10])
            flying.append((connection, body[10:]))
        idle = office.connect()
        time.sleep(1)
        office.stop()
        time.sleep(0.5)
        for connection, rest in flying:
            connection.sendall(rest)
        answers = [read_all(connection) for connection, _ in flying]
        expect(
            all(answer.startswith(b"HTTP/1.1 201") for answer in answers),
            f"an order in flight was not answered: {[a[:40] for a in answers]}")
        expect(read_all(idle) == b"", "an idle connection was kept")
        expect(office.process.wait(timeout=60) == 0, "it did not stop well")
    found = tool_run(tool, "verify", "--store", str(store))
    expect(found.returncode == 0, found.stdout + found.stderr)
    data = json.loads(tool_run(tool, "export", "--format", "json", "--store", str(store)).stdout)
    text = json.dumps(data)
    lost = [n for n in range(32) if f'"FLY{n}"' not in text]
    expect(not lost, f"acknowledged and lost: {lost}")
    return "32 orders in flight at SIGTERM were answered and kept"


def rude_clients_are_cut_off(tool: str, folder: Path) -> str:
    store = folder / "office.db"
    set_up(tool, store)
    with Served(tool, store, "--patience", str(PATIENCE), "--connections", "32") as office:
        token = office.sign_in()
        told: dict[str, tuple[bytes, float]] = {}

        def rude(name: str, act) -> None:
            begun = time.monotonic()
            connection = office.connect()
            with contextlib.suppress(OSError):
                act(connection)
            told[name] = (read_all(connection), time.monotonic() - begun)

        def drip(start: bytes, piece: bytes):
            def act(connection):
                connection.sendall(start)
                for _ in range(10 * (PATIENCE + SLACK)):
                    time.sleep(0.1)
                    connection.sendall(piece)
                    connection.settimeout(0.001)
                    with contextlib.suppress(TimeoutError, BlockingIOError):
                        if not connection.recv(1, socket.MSG_PEEK):
                            return
                        return
                    connection.settimeout(60)
            return act

        head, _ = post(token, "SLOW")
        long = head.replace(b"Content-Length: ", b"Content-Length: 9")
        chunked = b"POST /api/v1/actions HTTP/1.1\r\nHost: o\r\nTransfer-Encoding: chunked\r\n\r\n"
        acts = {
            "silent": lambda connection: None,
            "slow head": drip(b"GET / HTTP/1.1\r\n", b"A: b\r\n"),
            "slow body": drip(long, b" "),
            "endless head": lambda c: c.sendall(b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 100_000),
            "endless body": lambda c: c.sendall(chunked + b"10000\r\n" + b"a" * 65536 + b"\r\n" +
                                                (b"10000\r\n" + b"a" * 65536 + b"\r\n") * 40),
            "no http": lambda c: c.sendall(b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"),
        }
        threads = [threading.Thread(target=rude, args=item) for item in acts.items()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=120)
        for name in acts:
            expect(name in told, f"{name}: was never cut off")
            expect(told[name][1] < PATIENCE + SLACK, f"{name}: took {told[name][1]:.0f} s")
        expect(b" 408 " in told["slow body"][0][:20], f"slow body: {told['slow body'][0][:60]!r}")
        end = told["endless body"][0]
        expect(b" 413 " in end[:20] or end == b"", f"endless body: {end[:60]!r}")
        expect(b" 200 " not in told["endless head"][0][:20], "endless head was answered")
        return crowd_is_bounded(office)


def crowd_is_bounded(office: Served) -> str:
    """Many who say nothing, or the half: others are answered once they are cut off."""
    before = office.memory()
    crowd = [office.connect() for _ in range(200)]
    half = b"POST /api/v1/actions HTTP/1.1\r\nHost: o\r\nContent-Length: 99\r\n\r\n"
    for connection in crowd[:100]:
        with contextlib.suppress(OSError):
            connection.sendall(half)
    begun = time.monotonic()
    status, _ = office.ask("GET", "/health")
    waited = time.monotonic() - begun
    expect(status == 200, f"the office does not answer any more: {status}")
    grown = office.memory() - before
    expect(grown < 200 << 20, f"200 rude clients took {grown >> 20} MiB")
    for connection in crowd:
        connection.close()
    return (f"6 rude clients cut off within {PATIENCE} s and slack; an answer after {waited:.1f} s "
            f"behind 200 others, {grown >> 20} MiB more")


def who_never_reads_is_cut_off(tool: str, folder: Path) -> str:
    """Some ask for one long answer, some for a hundred, none fetches a byte."""
    store = folder / "office.db"
    set_up(tool, store)
    with Served(tool, store, "--patience", "1") as office:
        ask = b"GET /api/v1/tables/memberships HTTP/1.1\r\nHost: office\r\n\r\n"
        time.sleep(2)
        before, memory = office.sockets(), office.memory()
        crowd = []
        for number in range(40):
            connection = socket.socket()
            # A small window, so that the systems' own buffers take little.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.connect(("127.0.0.1", office.port))
            connection.sendall(ask * (1 if number % 2 else 100))
            crowd.append(connection)
        begun = time.monotonic()
        expect(office.ask("GET", "/ready")[0] == 200, "others are not answered")
        grown = 0
        while office.sockets() > before:
            waited = time.monotonic() - begun
            left = office.sockets() - before
            expect(waited < 4 + SLACK, f"{left} were not cut off after {waited:.0f} s")
            grown = max(grown, office.memory() - memory)
            time.sleep(0.1)
        waited = time.monotonic() - begun
        expect(grown < 100 << 20, f"40 that never read took {grown >> 20} MiB")
        expect(office.ask("GET", "/ready")[0] == 200, "others are not answered afterwards")
        for connection in crowd:
            connection.close()
    return f"40 that never read were cut off within {waited:.1f} s, {grown >> 20} MiB more"


def clock_may_jump(tool: str, folder: Path) -> str:
    """The clock is set a year back and a year ahead while the office is served, and between two
    runs of it."""
    library = preloaded_clock()
    store, said = folder / "office.db", folder / "clock"
    set_up(tool, store)
    # The library reads this file now and then; it bends the calendar's clock alone.
    environment = {
        "LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(said), "FAKETIME_CACHE_DURATION": "1",
        "DONT_FAKE_MONOTONIC": "1"}
    moments = []
    for run, offsets in enumerate([["+0d", "-365d", "+365d"], ["-400d", "+1d"]]):
        said.write_text(offsets[0])
        with Served(tool, store, environment=environment) as office:
            for number, offset in enumerate(offsets):
                said.write_text(offset)
                time.sleep(2)
                # A session may end when the clock jumps ahead: whoever needs one signs in again.
                status, text = office.add(office.sign_in(), f"JUMP{run}-{number}")
                expect(status == 201, f"{offset}: an order gave {status}: {text}")
                receipt = json.loads(text)
                moments.append(receipt["at"])
                again = office.add(office.sign_in(), f"JUMP{run}-{number}")
                expect(json.loads(again[1])["entry"] == receipt["entry"], "it is recorded twice")
                for path in ["/", "/record", "/ready", "/record/verification"]:
                    expect(office.ask("GET", path)[0] == 200, f"{offset}: {path} is not shown")
            office.stop()
            expect(office.process.wait(timeout=60) == 0, "it did not stop well")
    expect(len({moment[:4] for moment in moments}) >= 3, f"the clock did not jump: {moments}")
    expect(moments != sorted(moments), "the clock never went back")
    found = tool_run(tool, "verify", "--store", str(store))
    expect(found.returncode == 0, found.stdout + found.stderr)
    found = tool_run(tool, "replay", "--store", str(store))
    expect(found.returncode == 0, found.stdout + found.stderr)
    return "5 orders at " + ", ".join(moment[:10] for moment in moments) + ": all kept, in order"


def preloaded_clock() -> str:
    """The library that tells a process another time; Debian's package faketime has it."""
    found = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not found:
        raise LeftOut("the package faketime is not installed")
    return found[0]


def full_disk_is_survived(tool: str, folder: Path) -> str:
    with small_disk(folder, "6m") as disk:
        store = disk / "office.db"
        set_up(tool, store)
        with Served(tool, store) as office:
            token = office.sign_in()
            expect(office.add(token, "BEFORE")[0] == 201, "it does not record")
            filler = disk / "filler"
            with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
                while True:
                    file.write(b"\0" * 4096)
            refused = 0
            recorded = []
            # What stands ready in the log takes a few more; then there is no room.
            for number in range(400):
                status, text = office.add(token, f"FULL{number}", "x" * 200)
                if status == 201:
                    recorded.append(f"FULL{number}")
                    continue
                expect(status == 503, f"a full disk gave {status}: {text}")
                refused += 1
                if refused == 5:
                    break
            expect(refused == 5, "the disk was never full")
            expect(office.ask("GET", "/ready")[0] == 503, "it says that it is ready")
            expect(office.ask("GET", "/health")[0] == 200, "it says that it is dead")
            expect(office.ask("GET", "/parties")[0] == 200, "it does not serve reads")
            filler.unlink()
            expect(office.ask("GET", "/ready")[0] == 200, "it does not see that there is room")
            status, text = office.add(token, f"FULL{number}", "x" * 200)
            expect(status == 201, f"it does not record again: {status} {text}")
            recorded.append(f"FULL{number}")
            office.process.kill()
        found = tool_run(tool, "verify", "--store", str(store))
        expect(found.returncode == 0, found.stdout + found.stderr)
        text = tool_run(tool, "export", "--format", "json", "--store", str(store)).stdout
        lost = [code for code in ["BEFORE", *recorded] if f'"{code}"' not in text]
        expect(not lost, f"acknowledged and lost: {lost}")
    return f"{len(recorded)} recorded until full, {refused} refused with 503, recorded again after"


def read_only_folder_is_told(tool: str, folder: Path) -> str:
    with small_disk(folder, "16m") as disk:
        store = disk / "office.db"
        set_up(tool, store)
        backup = disk / "backup.db"
        done = tool_run(tool, "backup", "--output", str(backup), "--store", str(store))
        expect(done.returncode == 0, done.stderr)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        done = tool_run(tool, "serve", "--port", "0", "--store", str(store))
        expect(done.returncode == 3, f"serve left with {done.returncode}")
        expect("cannot be written" in done.stderr, done.stderr)
        done = tool_run(tool, "verify", "--store", str(backup))
        expect(done.returncode == 0, f"a backup there cannot be verified: {done.stderr}")
        done = tool_run(tool, "backup", "--output", str(disk / "b2.db"), "--store", str(backup))
        expect(done.returncode == 3, f"backup left with {done.returncode}")
    return "refused to serve, in a sentence; a backup on the same medium verified"


def second_process_is_refused(tool: str, folder: Path) -> str:
    store = folder / "office.db"
    set_up(tool, store)
    with Served(tool, store) as office:
        done = tool_run(tool, "serve", "--port", "0", "--store", str(store))
        expect(done.returncode == 3, f"a second server left with {done.returncode}")
        expect("open for writing elsewhere" in done.stderr, done.stderr)
        expect(office.ask("GET", "/ready")[0] == 200, "the first one is disturbed")
        copy = folder / "copy.db"
        token = office.sign_in()
        writer = threading.Thread(
            target=lambda: [office.add(token, f"RUN{n}") for n in range(30)])
        writer.start()
        done = tool_run(tool, "backup", "--output", str(copy), "--store", str(store))
        writer.join()
        expect(done.returncode == 0, f"no backup of a served store: {done.stderr}")
        found = tool_run(
            tool, "verify", "--beside", str(copy), "--store", str(store))
        expect(found.returncode == 0, found.stdout + found.stderr)
    return "a second server was refused; a backup beside the first agrees with it"


def figures_need_their_token(tool: str, folder: Path) -> str:
    store = folder / "office.db"
    set_up(tool, store)
    token = folder / "token"
    token.write_text("a token for figures\n".replace(" ", "-"))
    with Served(tool, store, "--metrics", str(token)) as office:
        expect(office.ask("GET", "/metrics")[0] == 401, "figures without a token")
        status, text = office.ask(
            "GET", "/metrics", headers={"Authorization": "Bearer a-token-for-figures"})
        expect(status == 200 and "process_resident_memory_bytes" in text, text)
        office.ask("GET", "/parties?q=somebody")
        office.stop()
        office.process.wait(timeout=60)
        office.log.seek(0)
        lines = [json.loads(line) for line in office.log.read().splitlines()]
    expect([line["route"] for line in lines].count("operation") == 2, f"{lines}")
    expect(not any("somebody" in json.dumps(line) for line in lines), "a line tells what was typed")
    return f"{len(lines)} requests noted as lines of JSON"


DRILLS = [
    stop_finishes_what_it_accepted, rude_clients_are_cut_off, who_never_reads_is_cut_off,
    full_disk_is_survived, read_only_folder_is_told, second_process_is_refused,
    figures_need_their_token, clock_may_jump,
]


def main() -> int:
    tool, names = os.path.abspath(sys.argv[1]), sys.argv[2:]
    failed = passed = 0
    for drill in DRILLS:
        if names and drill.__name__ not in names:
            continue
        folder = Path(tempfile.mkdtemp(prefix="entente-drill-"))
        title = drill.__name__.replace("_", " ")
        try:
            print(f"✔ {title}: {drill(tool, folder)}", flush=True)
            passed += 1
        except LeftOut as reason:
            print(f"– {title}: left out, {reason}", flush=True)
        except Exception as error:  # noqa: BLE001 A drill that breaks has failed, whatever broke.
            print(f"✘ {title}: {error}", flush=True)
            failed += 1
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
