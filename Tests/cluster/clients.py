"""Many clients that send orders over kept connections until each is acknowledged.

One process and one thread: what it costs is told, so that nobody takes the client's limit for
the servers'.
"""

import asyncio
import json
import secrets
import time

# What a client does not take for an answer: the connection ended, or said nothing it knows.
GONE = (OSError, EOFError, ValueError, asyncio.IncompleteReadError, asyncio.TimeoutError)
# How long to wait before the same is sent again, in seconds.
PAUSE = 0.2


class Refused(Exception):
    """An answer that is neither a receipt nor a request to come again."""


class Connection:
    """One kept connection to one of several servers; to the next one when it ends."""

    def __init__(self, ports: list[int], first: int):
        self.ports, self.place = ports, first
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        if not self.streams:
            port = self.ports[self.place % len(self.ports)]
            self.streams = await asyncio.open_connection("127.0.0.1", port)
        reader, writer = self.streams
        writer.write(request)
        head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)).lower()
        length = int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
        return int(head[9:12]), await reader.readexactly(length)

    def go_on(self) -> None:
        self.end()
        self.place += 1

    def end(self) -> None:
        if self.streams:
            self.streams[1].close()
        self.streams = None


class Order:
    """A party to be added, under a key of its own."""

    __slots__ = ("code", "key", "receipt")

    def __init__(self, code: str):
        self.code, self.key = code, secrets.token_hex(16)
        self.receipt: dict | None = None

    def request(self, token: str) -> bytes:
        body = json.dumps({
            "action": "add-party", "code": self.code, "kind": "organisation",
            "name": f"Office {self.code}", "confidence": "known", "reason": "Cluster",
        }).encode()
        head = ("POST /api/v1/actions HTTP/1.1\r\nHost: office\r\nContent-Type: application/json"
                f"\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {self.key}\r\n"
                f"Content-Length: {len(body)}\r\n\r\n")
        return head.encode() + body


class Clients:
    """So many clients, each with one order under way, spread over the servers."""

    def __init__(self, ports: list[int], token: str, count: int = 64):
        self.ports, self.token, self.count = ports, token, count
        self.repeated = 0
        # The longest that one order took until it was acknowledged, in seconds.
        self.longest = 0.0

    async def write(self, name: str, seconds: float) -> list[Order]:
        """Sends new orders for so long, and whatever is under way until it is acknowledged."""
        end = time.monotonic() + seconds
        done: list[Order] = []

        async def client(number: int) -> None:
            connection = Connection(self.ports, number)
            count = 0
            while time.monotonic() < end:
                order = Order(f"{name}{number}-{count}")
                order.receipt = await self._settle(order, connection)
                done.append(order)
                count += 1
            connection.end()

        await asyncio.gather(*(client(number) for number in range(self.count)))
        return done

    async def repeat(self, orders: list[Order]) -> list[str]:
        """Sends each order once more, to another server than most likely at first; what is wrong
        with the answers."""
        wrong: list[str] = []
        left = iter(orders)

        async def client(number: int) -> None:
            connection = Connection(self.ports, number + 1)
            for order in left:
                receipt = await self._settle(order, connection)
                same = all(receipt[part] == order.receipt[part] for part in ("entry", "digest"))
                if not (same and receipt["known"]):
                    wrong.append(f"{order.code}: {order.receipt} at first, then {receipt}")
            connection.end()

        await asyncio.gather(*(client(number) for number in range(self.count)))
        return wrong

    async def _settle(self, order: Order, connection: Connection) -> dict:
        request = order.request(self.token)
        began = time.monotonic()
        while True:
            try:
                status, body = await connection.ask(request)
                if status == 201:
                    self.longest = max(self.longest, time.monotonic() - began)
                    return json.loads(body)
                if status != 503:
                    raise Refused(f"{order.code}: {status} {body[:200]!r}")
            except GONE:
                pass
            if time.monotonic() - began > 120:
                raise Refused(f"{order.code} was not acknowledged within two minutes")
            self.repeated += 1
            connection.go_on()
            await asyncio.sleep(PAUSE)
