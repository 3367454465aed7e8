"""Starts the built tool with a store of its own on a free port of this machine, and stops it."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "Packs" / "nato"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Office:
    """A served store. The same object can be stopped, killed and started again."""

    def __init__(self, tool: str, folder: Path, place: str | None = None):
        """`place` is where the store is kept when that is not a file in the folder."""
        # Servers of a database leave their snapshot where they run, so each runs in its folder.
        self.tool = os.path.abspath(tool)
        self.folder = folder
        self.store = folder / "entente.db"
        self.place = place or str(self.store)
        self.log = folder / "serve.log"
        self.password = secrets.token_urlsafe(15)
        self.port = free_port()
        self.process: subprocess.Popen | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def run(self, *arguments: str, given: str = "", codes=(0,), at_store: bool = True) -> str:
        """Runs the tool, mostly on this store, to its end and answers with what it printed."""
        done = subprocess.run(
            [self.tool, *arguments, *(["--store", self.place] if at_store else [])],
            input=given, capture_output=True, text=True, timeout=300, cwd=self.folder,
        )
        if done.returncode not in codes:
            raise RuntimeError(f"entente {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def set_up(self) -> None:
        self.run("import", str(PACK))
        self.run(
            "person", "add", "--name", "registrar", "--role", "registrar",
            "--role", "administrator", "--password-stdin",
            given=self.password + "\n",
        )

    def start(self, before: list[str] = []) -> None:
        """Serves; `before` is put before the command, as what moves the server's clock."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*before, self.tool, "serve", "--store", self.place, "--port", str(self.port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                cwd=self.folder,
            )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                urllib.request.urlopen(self.address + "/", timeout=5).close()
                return
            time.sleep(0.05)
        self.stop()
        raise RuntimeError("the server did not answer:\n" + self.log.read_text()[-2000:])

    def kill(self) -> None:
        """Ends the server as a power cut would: no time to tidy up."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        if self.process:
            self.process.wait(timeout=10)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=5)
        self.kill()


@contextlib.contextmanager
def answering(office: Office):
    """An office that is set up and answers, for as long as the block runs."""
    try:
        office.start()
        yield office
    finally:
        office.stop()


@contextlib.contextmanager
def served_office(tool: str):
    """A set-up office that answers, for as long as the block runs."""
    with tempfile.TemporaryDirectory(prefix="entente-") as folder:
        office = Office(tool, Path(folder))
        office.set_up()
        with answering(office):
            yield office
