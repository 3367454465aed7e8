"""Opens every page of the built site in a real browser and works through it as a person would.

    run.py TOOL            the whole site, served by the built tool
    run.py --self-test     the checks themselves, on two small pages
    run.py --site ADDRESS  the pages of a site that runs already
"""

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

import journey
import sample
from links import follow
from looking import Findings, Watcher
from office import ROOT, served_office

PICTURES = ROOT / "artifacts" / "pages"


def listed_pages() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "pages.txt").read_text().splitlines()
    return [tuple(line.split()) for line in lines if line.strip() and not line.startswith("#")]


def chosen(only: str | None) -> list[tuple[str, str]]:
    return [page for page in listed_pages() if only is None or page[0] in only.split(",")]


def look_at_all(watcher: Watcher, pages: list[tuple[str, str]]) -> None:
    for name, path in pages:
        print(f"  {name}  {path}", flush=True)
        for language in ("en", "fr"):
            watcher.look(name, path, language)
        watcher.without_scripts(name, path)
        watcher.by_keyboard(name, path)
    print(f"  {follow(watcher.site, watcher.links, watcher.findings)} links followed", flush=True)


def browse(browser, arguments, findings: Findings) -> int:
    pages = chosen(arguments.pages)
    if arguments.site:
        look_at_all(Watcher(browser, arguments.site, PICTURES, findings), pages)
        return len(pages)
    with served_office(arguments.tool) as office:
        look_at_all(Watcher(browser, office.address, PICTURES, findings), pages)
        steps = journey.walk(browser, office, findings) if arguments.pages is None else 0
    return len(pages) + steps


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", nargs="?")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--site")
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
