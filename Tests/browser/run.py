"""Opens every page of the built site in a real browser and works through it as a person would.

    run.py TOOL            the whole site, served by the built tool
    run.py --self-test     the checks themselves, on two small pages
    run.py --site ADDRESS  the pages of a site that runs already
"""

import argparse
import contextlib
import json
import multiprocessing
import shutil
import sys
import urllib.request
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import sync_playwright

import journey
import sample
from links import follow
from looking import Findings, Seen, Watcher
from office import ROOT, served_office

# Browsers that work beside each other.
WORKERS = 2
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


def entry_key(site: str, back: int) -> str:
    """The key of an entry so many hundreds of seen entries before the last."""
    before = ""
    for _ in range(back):
        with urllib.request.urlopen(f"{site}/api/v1/record{before}", timeout=20) as answer:
            before = "?before=" + json.load(answer)["before"]
    return before.removeprefix("?before=")


def filled(seen: Seen, site: str) -> Seen:
    for word, back in (("{early}", 9), ("{late}", 2)):
        if word in seen.path:
            seen.path = seen.path.replace(word, entry_key(site, back))
    for kind in ("membership", "restriction"):
        if "{" + kind + "}" in seen.path:
            identifier = first_identifier(site, kind + "s")
            seen.path = seen.path.replace("{" + kind + "}", identifier)
    return seen


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Outcome:
    """What one piece of work found."""

    count: int
    found: list[str]
    links: dict[str, str] = field(default_factory=dict)


def look_at(site: str, pages: list[Seen], signed_in: dict | None) -> Outcome:
    """Looks at a few pages, in a process of its own."""
    findings = Findings()
    with chromium() as browser:
        watcher = Watcher(browser, site, PICTURES, findings)
        watcher.signed_in = signed_in
        for seen in pages:
            print(f"  {seen.name}  {seen.path}", flush=True)
            for language in ("en", "fr"):
                watcher.look(seen, language)
            watcher.without_scripts(seen)
            watcher.by_keyboard(seen)
    return Outcome(len(pages), findings.found, watcher.links)


def take_a_walk(tool: str, way: str) -> Outcome:
    """Walks the registrar's day in an office of its own, in a process of its own."""
    findings = Findings()
    with served_office(tool) as office, chromium() as browser:
        count = journey.walk(browser, office, way, findings)
    return Outcome(count, findings.found)


def sign_in(office) -> dict:
    with chromium() as browser:
        return journey.signed_in(
            Watcher(browser, office.address, PICTURES, Findings()), office)


def self_test() -> int:
    with chromium() as browser:
        return sample.prove(browser, PICTURES)


def browse(arguments) -> list[Outcome]:
    with contextlib.ExitStack() as stack:
        pool = stack.enter_context(
            ProcessPoolExecutor(WORKERS, mp_context=multiprocessing.get_context("spawn")))
        walks = []
        if not arguments.site and arguments.pages is None:
            walks = [pool.submit(take_a_walk, arguments.tool, way) for way in journey.WAYS]
        looks, site = [], arguments.site
        if not arguments.journey:
            pages, state = chosen(arguments.pages), None
            if site:
                pages = [seen for seen in pages if not seen.is_registrars]
            else:
                office = stack.enter_context(served_office(arguments.tool))
                site, state = office.address, sign_in(office)
            pages = [filled(seen, site) for seen in pages]
            looks = [pool.submit(look_at, site, pages[start:start + 4], state)
                     for start in range(0, len(pages), 4)]
        outcomes = [work.result() for work in looks + walks]
        links = {link: page for outcome in outcomes for link, page in outcome.links.items()}
        if links:
            findings = Findings()
            count = follow(site, links, findings)
            print(f"  {count} links followed", flush=True)
            outcomes.append(Outcome(1, findings.found))
    return outcomes


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", nargs="?")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--site")
    parser.add_argument("--journey", action="store_true", help="the registrar's day alone")
    parser.add_argument("--pages", help="names from pages.txt, parted by commas")
    arguments = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    count, found = self_test(), []
    if not arguments.self_test:
        for outcome in browse(arguments):
            count += outcome.count
            found += outcome.found
    for line in found:
        print("✘", line)
    print(f"{count} pages and steps; pictures in artifacts/pages")
    print(f"{max(count - len(found), 0)} passed, {len(found)} failed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
