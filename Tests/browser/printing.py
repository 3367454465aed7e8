"""Prints as people do: a case file and its documents to PDF, read back page by page.

    printing.py TOOL                 an office made for it
    printing.py TOOL --keep FOLDER   the same in an office that is made once and kept there

What is printed bears its marking and its number on every page, and nothing of the site around it.
"""

import argparse
import re
import subprocess
import sys

from looking import WIDE, Findings, Watcher
from people import Person, invented_office
from run import PICTURES, chromium


class Printer:
    """Somebody at a desk who prints what they may read."""

    def __init__(self, watcher: Watcher, office, language: str):
        self.one = Person(
            watcher, office, "demo-planner", viewport=WIDE, language=language, scripts=False)
        self.language = language
        self.steps = 0

    def paths(self) -> list[str]:
        """Cases that are late, and one that is over."""
        found = []
        for query in ("state=late", "instrument=occ"):
            self.one.go(f"/cases?{query}")
            link = self.one.page.locator("main tbody a[href*='/cases/']").first
            found.append(re.sub(r"^/fr", "", link.get_attribute("href")))
        return list(dict.fromkeys(found))

    def programmes(self) -> list[str]:
        """The first programme of the day, where there is one."""
        self.one.go("/programmes")
        links = self.one.page.locator("main tbody a[href*='/programmes/']").all()
        return [re.sub(r"^/fr", "", link.get_attribute("href")) for link in links[:1]]

    def print(self, path: str) -> None:
        self.steps += 1
        print(f"  printing: {self.language} {path}", flush=True)
        self.one.go(path)
        marking = self.one.page.locator(".marking-top p").inner_text()
        title = self.one.page.locator("main h1").first.inner_text()
        links = self.one.page.locator("nav.main a").all_inner_texts()
        name = f"print-{self.language}-{path.strip('/').replace('/', '-').replace('?', '-')}"
        file = PICTURES / f"{name}.pdf"
        self.one.page.pdf(path=str(file), prefer_css_page_size=True, print_background=True)
        self.check(pages_of(file), marking, title, links, path)

    def check(
        self, pages: list[str], marking: str, title: str, links: list[str], path: str,
    ) -> None:
        if not pages or joined(title) not in joined(" ".join(pages)):
            self.one.complain(f"{path}: the title is not on paper")
        for number, page in enumerate(pages, 1):
            if joined(page).count(joined(marking)) < 2:
                self.one.complain(f"{path}: page {number} is not marked {marking!r} twice")
            if not joined(page).endswith(f"{number}/{len(pages)}"):
                self.one.complain(f"{path}: page {number} does not bear its number")
            if "http" in page:
                self.one.complain(f"{path}: page {number} prints an address")
        first = joined(pages[0]) if pages else ""
        if all(joined(link) in first for link in links):
            self.one.complain(f"{path}: the navigation is printed")

    def document(self, path: str) -> None:
        """The same as a document, whose type the first bytes tell."""
        self.steps += 1
        body = self.one.context.request.get(self.one.path(f"{path}/print.odt")).body()
        if b"mimetypeapplication/vnd.oasis.opendocument.text" not in body[:90]:
            self.one.complain(f"{path}: no document")


def joined(text: str) -> str:
    return "".join(text.split())


def pages_of(file) -> list[str]:
    said = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True, timeout=60)
    return said.stdout.decode().split("\f")[:-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--keep", metavar="FOLDER")
    arguments = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    findings, steps = Findings(), 0
    with invented_office(arguments.tool, arguments.keep) as office, chromium() as browser:
        for language in ("en", "fr"):
            watcher = Watcher(browser, office.address, PICTURES, findings)
            printer = Printer(watcher, office, language)
            for path in printer.paths():
                printer.print(f"{path}/print")
                printer.print(f"{path}/print?of=plan")
                printer.document(path)
            for path in printer.programmes():
                printer.print(f"{path}/print")
                printer.document(path)
            printer.print("/parties/GEO/office")
            steps += printer.steps
    for line in findings.found:
        print("✘", line)
    print(f"{max(steps - len(findings.found), 0)} passed, {len(findings.found)} failed")
    return 1 if findings.found else 0


if __name__ == "__main__":
    sys.exit(main())
