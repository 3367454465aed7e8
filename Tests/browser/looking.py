"""Looks at one page as several people would, and says what is wrong with it."""

import re
import importlib.util
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
LOCALES = {"en": "en-GB", "fr": "fr-FR"}

# Marks of a page that hold whatever it shows.
SHAPE = """() => {
  const wrong = []
  const headings = document.querySelectorAll("h1").length
  if (headings !== 1) wrong.push(`${headings} h1 where one is wanted`)
  if (!document.title.trim()) wrong.push("no title")
  if (!document.documentElement.lang) wrong.push("no lang on html")
  const first = document.querySelector("a[href]")
  const target = first?.getAttribute("href") ?? ""
  if (!target.startsWith("#") || !document.getElementById(target.slice(1)))
    wrong.push("the first link does not skip to the content")
  const bands = document.querySelectorAll(".marking").length
  if (bands < 2) wrong.push(`${bands} markings where top and bottom are wanted`)
  if (document.querySelectorAll("main").length !== 1) wrong.push("not one main")
  return wrong
}"""

# Paths of the same site; a link in SVG keeps its address apart.
LINKS = """() => [...document.querySelectorAll("a[href]")]
  .map(a => new URL(a.getAttribute("href"), location.href))
  .filter(url => url.origin === location.origin)
  .map(url => url.pathname + url.search)"""

# Whatever the keyboard must reach, numbered in the order of the document.
REACHABLE = """() => {
  const all = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex]")]
  const radios = new Set()
  let count = 0
  for (const one of all) {
    if (one.disabled || one.type === "hidden" || one.tabIndex < 0) continue
    if (!one.checkVisibility({visibilityProperty: true})) continue
    if (one.type === "radio") {
      if (radios.has(one.name)) continue
      const group = all.filter(o => o.type === "radio" && o.name === one.name)
      radios.add(one.name)
      ;(group.find(o => o.checked) ?? one).dataset.reach = count++
      continue
    }
    one.dataset.reach = count++
  }
  return count
}"""

# Which numbered thing has the focus, and whether one can see that.
FOCUSED = """() => {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const seen = [one, ...one.children].some(part => {
    const style = getComputedStyle(part)
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
      || style.boxShadow !== "none"
  })
  const what = one.outerHTML.slice(0, 90)
  return {number: one.dataset.reach ?? null, seen, what}
}"""

TABS_AT_MOST = 150


def axe_source() -> str:
    package = importlib.util.find_spec("axe_playwright_python")
    return (Path(package.origin).parent / "axe.min.js").read_text()


@dataclass
class Seen:
    """One page that is looked at."""

    name: str
    path: str
    status: int = 200
    is_registrars: bool = False

    def path_in(self, language: str) -> str:
        if language == "en":
            return self.path
        return f"/{language}{self.path}".replace(f"/{language}/?", f"/{language}?").rstrip("/")


@dataclass
class Findings:
    """What is wrong, each with the page and the person's situation."""

    found: list[str] = field(default_factory=list)

    def add(self, where: str, what: str) -> None:
        line = f"{where}: {what}"
        if line not in self.found:
            self.found.append(line)
            print("✘", line, flush=True)


class Watcher:
    """Opens pages of one site and keeps an eye on console, network and style."""

    def __init__(self, browser: Browser, site: str, pictures: Path, findings: Findings):
        self.browser, self.site, self.pictures, self.findings = browser, site, pictures, findings
        # The cookies of someone signed in, once there is someone.
        self.signed_in: dict | None = None
        self.axe = axe_source()
        # Every path of the site that a page links to, with the page where it stood first.
        self.links: dict[str, str] = {}

    def context(self, language: str, viewport: dict, scripts: bool = True, is_known=False):
        context = self.browser.new_context(
            locale=LOCALES[language], viewport=viewport, java_script_enabled=scripts,
            reduced_motion="reduce", storage_state=self.signed_in if is_known else None,
        )
        # Long: a busy machine is no finding.
        context.set_default_timeout(60_000)
        return context

    def open(self, page: Page, where: str, path: str, status: int = 200) -> None:
        page.on("console", lambda said: self._console(where, said, status))
        page.on("pageerror", lambda error: self.findings.add(where, f"script error: {error}"))
        page.on("request", lambda asked: self._request(where, asked.url))
        answer = page.goto(self.site + path, wait_until="load")
        if answer.status != status:
            self.findings.add(where, f"status {answer.status}")
        if "content-security-policy" not in answer.headers:
            self.findings.add(where, "no Content-Security-Policy")

    def _console(self, where: str, said, status: int = 200) -> None:
        # The browser itself remarks on a page that answers with an error, as it should here.
        is_remark = status >= 400 and f"status of {status}" in said.text
        if said.type == "error" and not is_remark:
            self.findings.add(where, f"console: {said.text}")

    def _request(self, where: str, url: str) -> None:
        if not url.startswith((self.site + "/", "data:")):
            self.findings.add(where, f"asks elsewhere: {url}")

    def look(self, seen: "Seen", language: str) -> None:
        """Both widths and both schemes of a page, with pictures and axe."""
        context = self.context(language, WIDE, is_known=seen.is_registrars)
        page = context.new_page()
        where = f"{seen.name} {language}"
        self.open(page, where, seen.path_in(language), seen.status)
        # A page that is not there leads to itself in the other language, which is not there.
        if not seen.is_registrars and seen.status == 200:
            for link in page.evaluate(LINKS):
                self.links.setdefault(link, where)
        for wrong in page.evaluate(SHAPE):
            self.findings.add(where, wrong)
        spoken = page.evaluate("document.documentElement.lang")
        if not spoken.startswith(language):
            self.findings.add(where, f"speaks {spoken}")
        for viewport in (WIDE, NARROW):
            page.set_viewport_size(viewport)
            self._width(page, where, viewport["width"])
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                state = f"{seen.name}-{language}-{viewport['width']}-{scheme}"
                page.screenshot(path=self.pictures / f"{state}.png", full_page=True)
                # Nothing but colours differs in the dark.
                self._axe(page, state, only="color-contrast" if scheme == "dark" else None)
        context.close()

    def _width(self, page: Page, where: str, width: int) -> None:
        broad = page.evaluate("document.documentElement.scrollWidth")
        if broad > width:
            self.findings.add(where, f"{broad} px broad on a screen of {width}")

    def _axe(self, page: Page, where: str, only: str | None = None) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(self.axe)
        options = {"resultTypes": ["violations"]}
        if only:
            options["runOnly"] = {"type": "rule", "values": [only]}
        violations = page.evaluate("options => axe.run(options)", options)["violations"]
        for violation in violations:
            node = violation["nodes"][0]
            self.findings.add(
                where, f"axe {violation['id']} ×{len(violation['nodes'])}: {node['html'][:120]}"
            )

    def without_scripts(self, seen: "Seen") -> None:
        """The content is the same for someone whose browser runs no scripts."""
        name, said = seen.name, []
        for scripts in (True, False):
            context = self.context("en", WIDE, scripts, seen.is_registrars)
            page = context.new_page()
            self.open(page, f"{name} scripts={scripts}", seen.path, seen.status)
            if scripts:
                # Copying is a comfort that only scripts can give.
                page.evaluate("document.querySelectorAll('[data-copy]').forEach(b => b.hidden = 1)")
            text = " ".join(page.locator("main").inner_text().split())
            # A secret is drawn anew for each page that offers one.
            said.append(re.sub(r"[A-Z2-7]{4}( [A-Z2-7]{4}){3,}|secret=[A-Z2-7]+", "…", text))
            context.close()
        if said[0] != said[1]:
            at = next((i for i, (a, b) in enumerate(zip(*said)) if a != b), min(map(len, said)))
            near = said[1][max(at - 40, 0):at + 40]
            self.findings.add(name, f"differs without scripts near: {near!r}")

    def by_keyboard(self, seen: "Seen") -> None:
        """Tab reaches everything, in order, and one sees where one is."""
        context = self.context("en", WIDE, is_known=seen.is_registrars)
        page = context.new_page()
        where = f"{seen.name} keyboard"
        self.open(page, where, seen.path, seen.status)
        wanted = min(page.evaluate(REACHABLE), TABS_AT_MOST)
        reached = []
        # A box for a day is several stops in one; after the last thing Tab begins anew, which
        # matters where the page itself set the focus, as on the page for searching.
        for _ in range(wanted + 2 + 4 * page.locator("input[type=date]").count()):
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if focused is None:
                continue
            if not focused["seen"]:
                self.findings.add(where, f"focus is not seen on {focused['what']}")
            if focused["number"] is not None:
                reached.append(int(focused["number"]))
        missed = sorted(set(range(wanted)) - set(reached))
        for number in missed[:3]:
            missing = page.locator(f"[data-reach='{number}']")
            what = missing.evaluate("e => e.outerHTML.slice(0, 90)")
            self.findings.add(where, f"Tab does not reach {what}")
        if sum(later < earlier for earlier, later in zip(reached, reached[1:])) > 1:
            self.findings.add(where, "Tab jumps back and forth")
        context.close()
