"""Opens every page of the built site in a real browser and works through it as a person would.

    run.py TOOL            the whole site, served by the built tool
    run.py --self-test     the checks themselves, on two small pages
    run.py --site ADDRESS  the pages of a site that runs already
"""

import argparse
import json
import shutil
import sys
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

import journey
import sample
from links import follow
from looking import Findings, Seen, Watcher
from office import ROOT, served_office

PICTURES = ROOT / "artifacts" / "pages"


def listed_pages() -> list[Seen]:
    lines = (Path(__file__).parent / "pages.txt").read_text().splitlines()
    return [page_of(line) for line in lines if line.strip() and not line.startswith("#")]


def page_of(line: str) -> Seen:
    name, path, *marks = line.split()
    statuses = [int(mark) for mark in marks if mark.isdigit()]
    return Seen(name, path, statuses[0] if statuses else 200, "registrar" in marks)


def chosen(only: str | None) -> list[Seen]:
    return [page for page in listed_pages() if only is None or page.name in only.split(",")]


def first_identifier(site: str, table: str) -> str:
    with urllib.request.urlopen(f"{site}/api/v1/tables/{table}", timeout=20) as answer:
        return json.load(answer)["rows"][0]["id"]


def look_at_all(watcher: Watcher, pages: list[Seen]) -> None:
    for seen in pages:
        for kind in ("membership", "restriction"):
            if "{" + kind + "}" in seen.path:
                identifier = first_identifier(watcher.site, kind + "s")
                seen.path = seen.path.replace("{" + kind + "}", identifier)
        print(f"  {seen.name}  {seen.path}", flush=True)
        for language in ("en", "fr"):
            watcher.look(seen, language)
        watcher.without_scripts(seen)
        watcher.by_keyboard(seen)
    print(f"  {follow(watcher.site, watcher.links, watcher.findings)} links followed", flush=True)


def browse(browser, arguments, findings: Findings) -> int:
    pages = chosen(arguments.pages)
    if arguments.site:
        pages = [seen for seen in pages if not seen.is_registrars]
        look_at_all(Watcher(browser, arguments.site, PICTURES, findings), pages)
        return len(pages)
    steps = 0
    with served_office(arguments.tool) as office:
        if not arguments.journey:
            watcher = Watcher(browser, office.address, PICTURES, findings)
            watcher.signed_in = journey.signed_in(watcher, office)
            look_at_all(watcher, pages)
        if arguments.pages is None:
            steps = journey.walk(browser, office, findings)
    return (0 if arguments.journey else len(pages)) + steps


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", nargs="?")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--site")
    parser.add_argument("--journey", action="store_true", help="the registrar's day alone")
    parser.add_argument("--pages", help="names from pages.txt, parted by commas")
    arguments = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        try:
            count = sample.prove(browser, PICTURES)
            if not arguments.self_test:
                count += browse(browser, arguments, findings)
        finally:
            browser.close()
    failed = len(findings.found)
    print(f"{count} pages and steps; pictures in artifacts/pages")
    print(f"{max(count - failed, 0)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
