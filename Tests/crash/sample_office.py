#!/usr/bin/env python3
"""A stand-in for the tool, small enough to be sure of: proves that the crash driver can tell."""

import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Store:
    """One line a party: its key and its code."""

    def __init__(self, path: str, lies: bool):
        self.lies = lies
        self.lock = threading.Lock()
        self.file = open(path, "a+b", buffering=1 << 20)
        self.file.seek(0)
        self.lines = [line.split() for line in self.file.read().decode().splitlines()]

    def add(self, key: str, code: str) -> int:
        with self.lock:
            known = next((n for n, line in enumerate(self.lines, 1) if line[0] == key), None)
            if known:
                return known
            self.lines.append([key, code])
            self.file.write(f"{key} {code}\n".encode())
            if not self.lies:
                self.file.flush()
                os.fsync(self.file.fileno())
            return len(self.lines)

    def record(self) -> dict:
        return {"head": len(self.lines), "before": None, "entries": [
            {"number": number, "digest": key,
             "facts": [{"deed": "added", "subject": {"kind": "party", "id": code}}]}
            for number, (key, code) in reversed(list(enumerate(self.lines, 1)))]}


class Handler(BaseHTTPRequestHandler):
    store: Store

    def answer(self, status: int, body: dict | None = None) -> None:
        text = json.dumps(body or {}).encode()
        self.send_response(status)
        # Without a length an answer cut short by the kill would look whole to the driver.
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def do_GET(self):
        self.answer(200, self.store.record())

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/api/v1/session":
            return self.answer(201, {"token": "t"})
        key = self.headers["Idempotency-Key"]
        number = self.store.add(key, body["code"])
        self.answer(201, {"entry": key, "number": number, "digest": key})

    def log_message(self, *_):
        pass


def main(lies: bool = False) -> None:
    options = dict(zip(sys.argv, sys.argv[1:]))
    if sys.argv[1] == "serve":
        Handler.store = Store(options["--store"], lies)
        ThreadingHTTPServer(("127.0.0.1", int(options["--port"])), Handler).serve_forever()


if __name__ == "__main__":
    main()
