"""The pages of the menu, each looked at as the person who has it."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from looking import Findings, Seen, Watcher
from run import PICTURES, WORKERS, Outcome, chromium


def listed(addresses: dict[str, str]) -> list[tuple[str, Seen]]:
    """Whose and which; pages that rest on what did not come about are left out."""
    found = []
    for line in (Path(__file__).parent / "menu-pages.txt").read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        for word, address in addresses.items():
            line = line.replace("{" + word + "}", address)
        if "{" not in line:
            whose, name, path = line.split()
            found.append((whose, Seen(f"menu-{name}", path, is_registrars=whose != "-")))
    return found


def look_at(site: str, pages: list[tuple[str, Seen]], states: dict[str, dict]) -> Outcome:
    """Looks at a few pages, in a process of its own."""
    findings = Findings()
    with chromium() as browser:
        watcher = Watcher(browser, site, PICTURES, findings)
        for whose, seen in pages:
            print(f"  {seen.name}  {seen.path}", flush=True)
            watcher.signed_in = states.get(whose)
            for language in ("en", "fr"):
                watcher.look(seen, language)
            watcher.without_scripts(seen)
            watcher.by_keyboard(seen)
    return Outcome(len(pages), findings.found, watcher.links)


def look_at_all(site: str, addresses: dict, states: dict, only: str | None) -> Outcome:
    """Looks at every page, with several browsers beside each other."""
    pages = listed(addresses)
    if only is not None:
        wanted = {f"menu-{name}" for name in only.split(",")}
        pages = [page for page in pages if page[1].name in wanted]
    outcome = Outcome(0, [])
    with ProcessPoolExecutor(WORKERS, mp_context=multiprocessing.get_context("spawn")) as pool:
        looks = [pool.submit(look_at, site, pages[start:start + 4], states)
                 for start in range(0, len(pages), 4)]
        for look in looks:
            done = look.result()
            outcome.count += done.count
            outcome.found += done.found
            outcome.links |= done.links
    return outcome
