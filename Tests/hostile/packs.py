"""Packs that must be refused: each with a word about the file, and nothing recorded."""

import re
import shutil
import subprocess
import time
from pathlib import Path

from office import PACK, Office

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9))

# What replaces a file of the reference pack, or is put beside its files.
BROKEN: dict[str, bytes] = {
    "not YAML": b"parties: [\n",
    "a tab": b"parties:\n\t- code: X\n",
    "two documents": b"parties: []\n---\nparties: []\n",
    "not text": b"\xff\xfe\x00parties",
    "a zero byte": b"parties:\n  - code: \x00\n",
    "only a word": b"hello\n",
    "a list": b"- a\n- b\n",
    "alias bomb": BOMB.encode(),
    "alias to itself": b"parties: &a\n  - *a\n",
    "deep brackets": b"parties: " + b"[" * 100_000 + b"\n",
    "deep and closed": b"parties: " + b"[" * 5_000 + b"]" * 5_000 + b"\n",
    "deep dashes": b"parties:\n  " + b"- " * 20_000 + b"x\n",
    "deep indents": b"".join(b" " * n + b"a:\n" for n in range(1_500)),
    "huge": b"parties:\n" + b"  - code: XX\n" * 500_000,
    "many nodes": b"parties: [" + b"x," * 300_000 + b"x]\n",
    "endless word": b"parties:\n  - code: " + b"X" * 1_000_000 + b"\n",
    "odd key": b"? [a, b]\n: c\n",
    "a tag": b"parties: !!python/object/apply:os.system [ls]\n",
    "merge key": b"parties:\n  - <<: {code: X}\n    kind: state\n",
    "key twice": b"parties: []\nparties: []\n",
    "unknown key": b"partys: []\n",
    "wrong type": b"parties: 7\n",
    "party without a name": b"parties:\n  - code: XX\n    kind: state\n",
    "odd direction": "parties:\n  - code: X\u202eX\n    kind: state\n".encode(),
    "half a surrogate": b'parties:\n  - code: "\\ud800"\n',
    "unknown party": b"memberships:\n  - party: NOBODY\n    body: eapc\n    from: 1999-01-01\n",
}
SPOT = re.compile(r"\S+\.yaml(:\d+)?: ")


def import_all(office: Office) -> tuple[int, list[str]]:
    """Imports every broken pack into the office's store; answers how many and what was wrong."""
    folder = office.store.parent / "broken"
    wrong: list[str] = []
    packs = _folders(folder)
    before = office.run("verify", "--json")
    for name, pack in packs:
        wrong += [f"pack with {name}: {line}" for line in _refused(office, pack)]
        if office.run("verify", "--json") != before:
            wrong.append(f"pack with {name}: the store changed")
            before = office.run("verify", "--json")
        shutil.rmtree(pack, ignore_errors=True)
    return len(packs), wrong


def _folders(folder: Path):
    packs = []
    for name, text in BROKEN.items():
        pack = folder / name.replace(" ", "-")
        shutil.copytree(PACK, pack)
        (pack / "zz-broken.yaml").write_bytes(text)
        packs.append((name, pack))
    bare = folder / "bare"
    bare.mkdir()
    packs.append(("nothing in it", bare))
    packs.append(("no folder", folder / "nowhere"))
    looped = folder / "looped"
    shutil.copytree(PACK, looped)
    (looped / "zz-loop.yaml").symlink_to("zz-loop.yaml")
    packs.append(("a link to itself", looped))
    device = folder / "device"
    shutil.copytree(PACK, device)
    (device / "zz-device.yaml").symlink_to("/dev/zero")
    packs.append(("a device", device))
    return packs


def _refused(office: Office, pack: Path) -> list[str]:
    began = time.monotonic()
    try:
        done = subprocess.run(
            [office.tool, "import", str(pack), "--store", str(office.store)],
            capture_output=True, text=True, timeout=90, errors="replace")
    except subprocess.TimeoutExpired:
        return ["it takes more than 90 s"]
    wrong = []
    if done.returncode != 2:
        wrong.append(f"exit code {done.returncode}: {(done.stderr or done.stdout)[-300:]}")
    if pack.is_dir() and any(pack.iterdir()) and not SPOT.search(done.stderr):
        wrong.append(f"no file is named: {done.stderr[:200]}")
    if len(done.stderr) > 20_000:
        wrong.append(f"{len(done.stderr)} letters of complaint")
    if time.monotonic() - began > 60:
        wrong.append("it takes more than a minute")
    return wrong
