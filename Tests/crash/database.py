"""A throw-away PostgreSQL on this machine's loopback, which may be killed and started again."""

import contextlib
import glob
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

from office import free_port  # noqa: E402


def programs() -> Path:
    """Where PostgreSQL's own tools are; Debian keeps them out of the path."""
    found = shutil.which("initdb") or max(glob.glob("/usr/lib/postgresql/*/bin/initdb"), default="")
    if not found:
        raise RuntimeError("PostgreSQL's server is not installed")
    # A link to one of them tells where they all are.
    return Path(found).resolve().parent


class Database:
    """A server with its own data, as it comes out of the box: every commit reaches the disk."""

    def __init__(self):
        self.programs = programs()
        # Under the system's folder for such things, since the server may not be root.
        self.folder = Path(tempfile.mkdtemp(prefix="entente-database-"))
        self.port = free_port()
        self.before: list[str] = []
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
            self.before = ["runuser", "-u", "postgres", "--"]
        self._run("initdb", "-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8",
                  "--no-locale", "--no-sync")

    def _run(self, program: str, *arguments: str, **options) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [*self.before, str(self.programs / program), *arguments], cwd=self.folder, text=True,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=300, **options)
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr or done.stdout}")
        return done

    def _control(self, *arguments: str) -> None:
        # The server inherits the output: a pipe would never end.
        with (self.folder / "control").open("ab") as log:
            subprocess.run(
                [*self.before, str(self.programs / "pg_ctl"), "-D", "data", "-w", *arguments],
                cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=True,
                timeout=120)

    def said(self) -> str:
        """The ends of what the server and its starter wrote."""
        paths = [self.folder / "log", self.folder / "control"]
        return "".join(path.read_text()[-1000:] for path in paths if path.exists())

    def start(self) -> None:
        options = (f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 "
                   "-c max_connections=120 -c shared_buffers=64MB")
        self._control("-l", "log", "-o", options, "start")

    def stop_at_once(self) -> None:
        """Ends every connection without tidying up; the next start recovers from the log."""
        self._control("-m", "immediate", "stop")

    def kill(self) -> None:
        """Ends the server and every process of it with -9, and waits until they are gone."""
        first = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        pids = [first, *children(first)]
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 20
        while any(is_there(pid) for pid in pids) and time.monotonic() < deadline:
            time.sleep(0.005)

    def strike(self, how: int) -> None:
        """One of the two ways to die."""
        if how % 2:
            self.kill()
        else:
            self.stop_at_once()

    def make(self, name: str = "") -> str:
        """A new database's address."""
        name = name or "x" + secrets.token_hex(8)
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", name)
        return self.address(name)

    def address(self, name: str) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{name}"

    def drop(self, address: str) -> None:
        self._run("dropdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "--force",
                  address.rsplit("/", 1)[1])

    def bench(self, script: str, name: str, *options: str) -> str:
        """What pgbench prints of a script."""
        path = self.folder / "script.sql"
        path.write_text(script)
        path.chmod(0o644)
        return self._run("pgbench", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-n",
                         "-f", str(path), *options, name).stdout

    def query(self, name: str, sql: str) -> str:
        return self._run("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-AtX",
                         "-c", sql, name).stdout.strip()

    def remove(self) -> None:
        with contextlib.suppress(subprocess.SubprocessError):
            self.stop_at_once()
        shutil.rmtree(self.folder, ignore_errors=True)


def children(parent: int) -> list[int]:
    found = []
    for path in glob.glob("/proc/[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # The name in brackets may hold anything; what follows it is plain.
            fields = Path(path).read_text().rsplit(")", 1)[1].split()
            if int(fields[1]) == parent:
                found.append(int(path.split("/")[2]))
    return found


def is_there(pid: int) -> bool:
    """Whether the system still knows a process, dead or alive: PostgreSQL does not start while
    its forerunner's number is taken."""
    return Path(f"/proc/{pid}").exists()


@contextlib.contextmanager
def throw_away():
    """A server that runs until the block ends, however it ends."""
    database = Database()
    try:
        database.start()
        yield database
    finally:
        database.remove()
