"""Has another's program read the office's text documents: text, tables, marking, page numbers."""

import html
import io
import re
import zipfile
from xml.etree import ElementTree

import odfdo

TYPE = "application/vnd.oasis.opendocument.text"


def check_documents(person, cases: str) -> tuple[int, list[str]]:
    """The documents of the cases of a list, each held against the page that is printed."""
    found = re.findall(r'href="(/cases/[0-9a-z]{13})"', person.get(cases).decode())
    paths = list(dict.fromkeys(found))[:8]
    wrong = [] if paths else [f"{cases}: no case"]
    for path in paths:
        page, packed = person.get(f"{path}/print").decode(), person.get(f"{path}/print.odt")
        wrong += [f"{path}: {line}" for line in packing(packed) + reading(packed, page)]
    return len(paths), wrong


def packing(packed: bytes) -> list[str]:
    """What of the form itself is wrong: the type first and bare, every part well-formed."""
    with zipfile.ZipFile(io.BytesIO(packed)) as box:
        first = box.infolist()[0]
        wrong = [] if box.testzip() is None else ["a part is damaged"]
        if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
            wrong.append("the type does not come first and bare")
        if box.read("mimetype").decode() != TYPE:
            wrong.append("another type")
        parts = [name for name in box.namelist() if name.endswith(".xml")]
        for name in parts:
            ElementTree.fromstring(box.read(name))
        manifest = box.read("META-INF/manifest.xml").decode()
        wrong += [f"{name} is not in the manifest" for name in parts
                  if name != "META-INF/manifest.xml" and f'"{name}"' not in manifest]
    return wrong


def reading(packed: bytes, page: str) -> list[str]:
    """What another's reader makes of it, against the page."""
    document = odfdo.Document(io.BytesIO(packed))
    wrong = [] if document.get_type() == "text" else [f"it is read as {document.get_type()}"]
    text = plain(page[page.index("<article"):page.index("</article>")])
    told = document.get_formatted_text()
    for heading in document.body.headers:
        if squeezed(str(heading)) not in squeezed(text):
            wrong.append(f"the page has no {heading}")
    tables = document.body.tables
    if len(tables) != page.count("<table") + page.count("<dl"):
        wrong.append(f"{len(tables)} tables, {page.count('<table')} on the page")
    for table in tables:
        for row in table.get_values():
            wrong += [f"the page does not tell {cell!r}" for cell in row
                      if cell and squeezed(str(cell)) not in squeezed(text)]
    marking = plain(re.search(r'marking-top"[^>]*>(.*?)</section>', page, re.S)[1]).strip()
    styles = document.get_part("styles").serialize().decode()
    for place in ("header", "footer"):
        part = re.search(rf"<style:{place}>(.*?)</style:{place}>", styles, re.S)
        if part is None or squeezed(marking) not in squeezed(plain(part[1])):
            wrong.append(f"no {marking!r} in the {place}")
    if "text:page-number" not in styles or "text:page-count" not in styles:
        wrong.append("pages are not numbered")
    return wrong if told.strip() else wrong + ["nothing is read"]


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))


def squeezed(text: str) -> str:
    return "".join(text.split())
