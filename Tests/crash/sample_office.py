#!/usr/bin/env python3
"""A stand-in for the tool, small enough to be sure of: proves that the crash driver can tell."""

import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer



class Store:
    def __init__(self, path: str, lies: bool):
        self.lies = lies
        self.lock = threading.Lock()
        self.file = open(path, "a+b", buffering=1 << 20)
        self.file.seek(0)
        self.codes = set(self.file.read().decode().split())

    def add(self, code: str) -> None:
        with self.lock:
            self.codes.add(code)
            self.file.write(code.encode() + b"\n")
            if not self.lies:
                self.file.flush()
                os.fsync(self.file.fileno())


class Handler(BaseHTTPRequestHandler):
    store: Store

    def answer(self, status: int, body: dict | None = None) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body or {}).encode())

    def do_GET(self):
        code = self.path.removeprefix("/api/v1/parties/")
        is_missing = code != self.path and code not in self.store.codes
        self.answer(404 if is_missing else 200)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/api/v1/session":
            return self.answer(201, {"token": "t"})
        self.store.add(body["action"]["addParty"]["code"])
        self.answer(201)

    def log_message(self, *_):
        pass


def main(lies: bool = False) -> None:
    options = dict(zip(sys.argv, sys.argv[1:]))
    if sys.argv[1] == "serve":
        Handler.store = Store(options["--store"], lies)
        ThreadingHTTPServer(("127.0.0.1", int(options["--port"])), Handler).serve_forever()


if __name__ == "__main__":
    main()
