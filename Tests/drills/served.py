"""A served office for the drills: started, asked over plain sockets, stopped."""

import contextlib
import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
from pathlib import Path

PACK = Path(__file__).resolve().parents[2] / "Packs" / "nato"
PASSWORD = secrets.token_urlsafe(12)


def tool_run(tool: str, *arguments: str, given: str = "") -> subprocess.CompletedProcess:
    return subprocess.run(
        [tool, *arguments], input=given, capture_output=True, text=True, timeout=300
    )


def set_up(tool: str, store: Path) -> None:
    name = ["--name", "clerk", "--role", "registrar", "--password-stdin"]
    for arguments, given in [
        (["import", str(PACK)], ""), (["person", "add", *name], PASSWORD + "\n"),
    ]:
        done = tool_run(tool, *arguments, "--store", str(store), given=given)
        if done.returncode:
            raise RuntimeError(done.stderr)


class Served:
    """The built tool serving a store until the block ends."""

    def __init__(self, tool: str, store: Path, *options: str, environment=None):
        self.log = open(store.parent / "serve.log", "w+")
        # A library that is loaded first may change the environment, and Swift's runtime then
        # finds no arguments: another program takes that change and becomes the tool.
        before = ["env"] if environment else []
        self.process = subprocess.Popen(
            [*before, tool, "serve", "--store", str(store), "--port", "0", "--json", *options],
            stdout=subprocess.PIPE, stderr=self.log, text=True,
            env=os.environ | (environment or {}),
        )
        said = ""
        while not said.rstrip().endswith("}"):
            line = self.process.stdout.readline()
            if not line:
                self.log.seek(0)
                raise RuntimeError(f"it does not serve: {self.log.read()}")
            said += line
        self.port = int(json.loads(said)["address"].rsplit(":", 1)[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.log.close()

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def ask(self, method: str, path: str, body=None, headers=None) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        data = None if body is None else json.dumps(body)
        fields = {"Content-Type": "application/json"} | (headers or {})
        connection.request(method, path, data, fields)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text

    def sign_in(self) -> dict:
        status, text = self.ask(
            "POST", "/api/v1/session", {"name": "clerk", "password": PASSWORD}
        )
        assert status == 201, text
        return {"Authorization": "Bearer " + json.loads(text)["token"]}

    def add(self, token: dict, code: str, name: str = "Party") -> tuple[int, str]:
        body = {"action": "add-party", "code": code, "kind": "organisation", "name": name}
        # The key is the code's, so that sending it again is the same order.
        key = {"Idempotency-Key": code.encode().hex().rjust(32, "0")[-32:]}
        return self.ask("POST", "/api/v1/actions", body, token | key)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def sockets(self) -> int:
        """Connections that the server holds, and the one that it listens on."""
        count = 0
        for path in Path(f"/proc/{self.process.pid}/fd").iterdir():
            with contextlib.suppress(OSError):
                count += os.readlink(path).startswith("socket:")
        return count

    def memory(self) -> int:
        """Resident bytes."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * 4096


def read_all(connection: socket.socket) -> bytes:
    """What comes until the other side closes."""
    found = b""
    try:
        while piece := connection.recv(65536):
            found += piece
    except ConnectionError:
        pass
    return found
