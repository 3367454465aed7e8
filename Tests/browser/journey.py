"""The registrar's day, form by form: what is sent, what must be refused, what is seen after.

Addresses and field names stand in STEPS alone, so that a changed form is a changed line here.
In every value, {N} becomes a number of the walk, so that the same day can be walked twice.
"""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from looking import NARROW, WIDE, Findings, Watcher
from office import ROOT, Office


@dataclass
class Step:
    """One form: where it is, what is typed, and what is read on the page that answers."""

    name: str
    path: str
    typed: dict[str, str | list[str]]
    sees: list[str] = field(default_factory=list)
    # The field that must be marked as wrong; nothing may then be lost of what was typed.
    refused_at: str | None = None


# What every form that changes the record asks besides.
WHY = {"reason": "Walked by the browser test", "sources": "S1", "confidence": "known"}

STEPS = [
    Step("add a party", "/change/party/new", {
        "code": "XT{N}", "kind": "organisation", "name-en": "Test Office {N}",
        "name-fr": "Bureau d'essai {N}", **WHY}, ["Test Office {N}"]),
    Step("refuse the same party again", "/change/party/new", {
        "code": "XT{N}", "kind": "organisation", "name-en": "Second Office",
        "name-fr": "Second bureau", **WHY}, refused_at="code"),
    Step("rename it from a day", "/change/party/XT{N}/rename", {
        "from": "2020-01-01", "name-en": "Renamed Office {N}", "name-fr": "Bureau renommé {N}",
        **WHY}, ["Renamed Office {N}"]),
    Step("found a body", "/change/body/new", {
        "code": "test-body-{N}", "kind": "format", "purposes": ["dialogue"],
        "name-en": "Test Body {N}", "name-fr": "Organe d'essai {N}", "short-en": "TB{N}",
        "short-fr": "OE{N}", "founded": "2010-01-01", "decision": "washington-treaty", **WHY},
        ["Test Body {N}"]),
    Step("refuse an unknown decision", "/change/membership/new", {
        "party": "XT{N}", "body": "test-body-{N}", "role": "member", "from": "2015-01-01",
        "beginning": "joined", "decision": "no-such-decision", **WHY}, refused_at="decision"),
    Step("begin a membership", "/change/membership/new", {
        "party": "XT{N}", "body": "test-body-{N}", "role": "member", "from": "2015-01-01",
        "beginning": "joined", "decision": "washington-treaty", **WHY}, ["Test Body {N}"]),
    Step("refuse a spell that overlaps", "/change/membership/new", {
        "party": "XT{N}", "body": "test-body-{N}", "role": "member", "from": "2016-01-01",
        "beginning": "joined", "decision": "washington-treaty", **WHY}, refused_at="from"),
    Step("refuse an end before the beginning", "/change/membership/{membership}/end", {
        "on": "2014-01-01", "ending": "withdrew", "decision": "washington-treaty",
        "reason": WHY["reason"]}, refused_at="on"),
    Step("end the membership", "/change/membership/{membership}/end", {
        "on": "2021-06-01", "ending": "withdrew", "decision": "washington-treaty",
        "reason": WHY["reason"]}, ["Test Body {N}"]),
    Step("restrict the party", "/change/restriction/new", {
        "party": "XT{N}", "scopes": ["practical"], "from": "2022-03-01",
        "decision": "washington-treaty", **WHY}, ["2022"]),
    Step("lift the restriction", "/change/restriction/{restriction}/lift", {
        "on": "2023-03-01", "decision": "washington-treaty", "reason": WHY["reason"]}, ["2023"]),
    Step("correct the party", "/change/party/XT{N}/correct", {
        "name-en": "Corrected Office {N}", "reason": "The name was misread"},
        ["Corrected Office {N}"]),
]


class Walk:
    """One walk by one person in one browser."""

    def __init__(self, watcher: Watcher, office: Office, number: int, scripts: bool):
        self.watcher, self.office, self.findings = watcher, office, watcher.findings
        self.number, self.scripts = number, scripts
        self.context = watcher.context("en", WIDE, scripts)
        self.page = self.context.new_page()
        self.page.on("console", lambda said: watcher._console("journey", said))

    def take(self) -> int:
        self._sign_in()
        for step in STEPS:
            self._step(step)
        self._record()
        self.context.close()
        return len(STEPS) + 2

    def _filled(self, text: str) -> str:
        text = text.replace("{N}", str(self.number))
        for kind in ("membership", "restriction"):
            if "{" + kind + "}" in text:
                text = text.replace("{" + kind + "}", self._identifier(kind))
        return text

    def _identifier(self, kind: str) -> str:
        """The identifier of the party's own membership or restriction, read from its links."""
        self.page.goto(f"{self.office.address}/parties/XT{self.number}")
        link = self.page.locator(f"main a[href*='/change/{kind}/']").first.get_attribute("href")
        return link.split(f"/change/{kind}/")[1].split("/")[0].split("?")[0]

    def _sign_in(self) -> None:
        self.page.goto(self.office.address + "/sign-in")
        self._send({"name": "registrar", "password": self.office.password})
        if not self.page.locator("form[action='/sign-out']").count():
            self.findings.add("journey", "signing in did not sign in")

    def _step(self, step: Step) -> None:
        where = f"journey {'' if self.scripts else 'without scripts '}{step.name}"
        print(f"  {where}", flush=True)
        try:
            self.page.goto(self.office.address + self._filled(step.path))
            typed = {
                name: [self._filled(one) for one in value] if isinstance(value, list)
                else self._filled(value)
                for name, value in step.typed.items()
            }
            self._send(typed)
            self._answer(where, step, typed)
        except Exception as error:  # one broken form must not hide the others
            self.findings.add(where, str(error).splitlines()[0])

    def _send(self, typed: dict) -> None:
        for name, value in typed.items():
            self._fill(name, value)
        self.page.locator("main form[method=post] button[type=submit]").first.click()
        self.page.wait_for_load_state("load")

    def _fill(self, name: str, value) -> None:
        found = self.page.locator(f"main form[method=post] [name='{name}']")
        if not found.count():
            raise AssertionError(f"no field {name}")
        kind = found.first.evaluate("e => e.tagName + '/' + e.type").lower()
        if kind in ("input/radio", "input/checkbox"):
            for one in value if isinstance(value, list) else [value]:
                self.page.locator(f"main form [name='{name}'][value='{one}']").check()
        elif kind.startswith("select"):
            found.first.select_option(value)
        else:
            found.first.fill(value[0] if isinstance(value, list) else value)

    def _answer(self, where: str, step: Step, typed: dict) -> None:
        if step.refused_at is None:
            wrong = self.page.locator(".field-error, .errors")
            if wrong.count():
                said = " ".join(wrong.first.inner_text().split())
                self.findings.add(where, f"refused: {said}")
            text = self.page.locator("main").inner_text()
            for seen in map(self._filled, step.sees):
                if seen not in text:
                    self.findings.add(where, f"{seen!r} is not seen after")
            return
        self._refusal(where, step.refused_at, typed)

    def _refusal(self, where: str, at: str, typed: dict) -> None:
        if not self.page.locator(f"[name='{at}'][aria-invalid=true]").count():
            self.findings.add(where, f"{at} is not marked as wrong")
        if not self.page.locator(f".errors a[href='#{at}']").count():
            self.findings.add(where, f"the summary does not lead to {at}")
        for name, value in typed.items():
            box = self.page.locator(f"main form [name='{name}']").first
            if isinstance(value, str) and box.count() and box.input_value() != value:
                self.findings.add(where, f"{name} lost what was typed")
        if self.scripts:
            self._pictures(where)

    def _pictures(self, where: str) -> None:
        name = where.replace(" ", "-")
        for viewport in (WIDE, NARROW):
            self.page.set_viewport_size(viewport)
            picture = ROOT / "artifacts" / "pages" / f"{name}-{viewport['width']}.png"
            self.page.screenshot(path=picture, full_page=True)
        self.watcher._axe(self.page, where)
        self.page.set_viewport_size(WIDE)

    def _record(self) -> None:
        """Everything done is in the record, with its reason, and the record is whole."""
        self.page.goto(self.office.address + "/record")
        text = self.page.locator("main").inner_text()
        for wanted in (f"XT{self.number}", "registrar"):
            if wanted not in text:
                self.findings.add("journey record", f"{wanted!r} is not seen")
        self.page.locator("form[action='/sign-out'] button").click()
        if self.page.locator("form[action='/sign-out']").count():
            self.findings.add("journey", "signing out did not sign out")


def walk(browser: Browser, office: Office, findings: Findings) -> int:
    """Walks the day twice, with and without scripts; answers with the number of steps."""
    steps = 0
    for number, scripts in ((101, True), (102, False)):
        watcher = Watcher(browser, office.address, ROOT / "artifacts" / "pages", findings)
        try:
            steps += Walk(watcher, office, number, scripts).take()
        except Exception as error:
            findings.add("journey", str(error).splitlines()[0])
    try:
        office.run("verify")
    except RuntimeError as error:
        findings.add("journey", f"the record does not verify: {error}")
    return steps
