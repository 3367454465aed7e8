"""The registrar's day, form by form: what is sent, what must be refused, what is seen after.

Addresses and field names stand in STEPS alone, so that a changed form is a changed line here.
In every value, {N} becomes a number of the walk, so that the same day can be walked thrice:
in English with scripts, in English by keyboard alone, and in French without scripts.
"""

import json
import urllib.request
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from hands import Hands
from looking import NARROW, WIDE, Findings, Seen, Watcher
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
    # What the record must tell of it: what stood before (None: nothing), and what stands after.
    before: str | None = None
    after: str | None = None
    # A page of before the change and what it shows still, asked with ?at=.
    old: tuple[str, str] | None = None


# What every form that rests on documents asks besides.
WHY = {"reason": "Walked by the browser test", "sources": "S1", "confidence": "known"}
BEGIN = {"party": "XT{N}", "body": "test-body-{N}", "role": "member", "beginning": "joined", **WHY}
PARTY, BODY = "/parties/XT{N}", "/bodies/test-body-{N}"

STEPS = [
    Step("add a party", "/change/party/new", {
        "code": "XT{N}", "kind": "organisation", "name": "Test Office {N}",
        "nameFrench": "Bureau d'essai {N}", **WHY}, ["Test Office {N}|Bureau d'essai {N}"],
        after="Test Office {N}"),
    Step("refuse the same party again", "/change/party/new", {
        "code": "XT{N}", "kind": "organisation", "name": "Second Office",
        "nameFrench": "Second bureau", **WHY}, refused_at="code"),
    Step("rename it from a day", "/change/party/XT{N}/rename", {
        "from": "2020-01-01", "name": "Renamed Office {N}", "nameFrench": "Bureau renommé {N}",
        "reason": WHY["reason"]}, ["Renamed Office {N}|Bureau renommé {N}"],
        after="Renamed Office {N}", old=(PARTY, "Test Office {N}|Bureau d'essai {N}")),
    Step("found a body", "/change/body/new", {
        "code": "test-body-{N}", "kind": "format", "purposes": ["dialogue"],
        "name": "Test Body {N}", "nameFrench": "Organe d'essai {N}", "short": "TB{N}",
        "shortFrench": "OE{N}", "founded": "2010-01-01", "decision": "washington-treaty", **WHY},
        ["Test Body {N}|Organe d'essai {N}"], after="Test Body {N}"),
    Step("refuse a second founding", "/change/body/new", {
        "code": "test-body-{N}", "kind": "format", "name": "Test Body again", "short": "Again",
        "founded": "2011-01-01", **WHY}, refused_at="code"),
    Step("refuse an unknown decision", "/change/membership/new", {
        **BEGIN, "from": "2015-01-01", "decision": "no-such-decision"}, refused_at="decision"),
    Step("refuse a day that is none", "/change/membership/new", {
        **BEGIN, "from": "2015-02-30"}, refused_at="from"),
    Step("begin a membership", "/change/membership/new", {
        **BEGIN, "from": "2015-01-01", "decision": "washington-treaty"},
        ["TB{N}|Test Body {N}|OE{N}"], after="2015"),
    Step("refuse a spell that overlaps", "/change/membership/new", {
        **BEGIN, "from": "2016-01-01", "decision": "washington-treaty"}, refused_at="from"),
    Step("refuse an end before the beginning", "/change/membership/{membership}/end", {
        "on": "2014-01-01", "ending": "withdrew", "reason": WHY["reason"]}, refused_at="on"),
    Step("end the membership", "/change/membership/{membership}/end", {
        "on": "2021-06-01", "ending": "withdrew", "endDecision": "washington-treaty",
        "reason": WHY["reason"]}, ["2021"], after="2021"),
    Step("restrict the party", "/change/restriction/new", {
        "party": "XT{N}", "scopes": ["practical"], "from": "2022-03-01",
        "decision": "washington-treaty", **WHY}, ["2022"], after="2022"),
    Step("lift the restriction", "/change/restriction/{restriction}/lift", {
        "on": "2023-03-01", "reason": WHY["reason"]}, ["2023"], after="2023"),
    Step("refuse a correction without a reason", "/change/party/XT{N}/correct", {
        "names": "| Corrected Office {N} | Bureau rectifié {N}"}, refused_at="reason"),
    Step("correct the party", "/change/party/XT{N}/correct", {
        "names": "| Corrected Office {N} | Bureau rectifié {N}", "reason": "It was misread"},
        ["Corrected Office {N}|Bureau rectifié {N}"],
        before="Renamed Office {N}", after="Corrected Office {N}",
        old=(PARTY, "Renamed Office {N}|Bureau renommé {N}")),
    Step("refuse to strike what others rest on", "/change/body/test-body-{N}/strike", {
        "reason": "Invented"}, refused_at=""),
    Step("strike the membership", "/change/membership/{membership}/strike", {
        "reason": "It never was"}, ["XT{N}|Corrected Office {N}|Bureau rectifié {N}"],
        before="2015", old=(PARTY, "Test Body {N}|TB{N}|Organe d'essai {N}|OE{N}")),
    Step("end the body", "/change/body/test-body-{N}/end", {
        "on": "2024-01-01", "manner": "dissolved", "reason": WHY["reason"]}, ["2024"],
        after="2024"),
]


class Walk(Hands):
    """One walk by one person in one browser."""

    def __init__(self, watcher: Watcher, office: Office, number: int, way: str):
        self.watcher, self.office, self.findings = watcher, office, watcher.findings
        self.number = number
        self.language = "fr" if way == "french" else "en"
        self.scripts = way != "french"
        self.context = watcher.context(self.language, WIDE, self.scripts)
        super().__init__(self.context.new_page(), way)
        self.page.on("console", lambda said: self._console(said))

    def _console(self, said) -> None:
        if "status of 4" not in said.text:
            self.watcher._console(f"journey {self.way}", said)

    def take(self) -> int:
        self._sign_in()
        for step in STEPS:
            self._step(step)
        self._sign_out()
        self.context.close()
        return len(STEPS) + 2

    def _go(self, path: str):
        return self.page.goto(self.office.address + Seen("", path).path_in(self.language))

    def _filled(self, text: str) -> str:
        text = text.replace("{N}", str(self.number))
        for kind in ("membership", "restriction"):
            if "{" + kind + "}" in text:
                text = text.replace("{" + kind + "}", self._identifier(kind))
        return text

    def _identifier(self, kind: str) -> str:
        """The identifier of the party's own membership or restriction, read from its links."""
        self._go(f"/parties/XT{self.number}")
        link = self.page.locator(f"main a[href*='/change/{kind}/']:not([href*='/new'])").first
        return link.get_attribute("href").split(f"/change/{kind}/")[1].split("/")[0]

    def _sign_in(self) -> None:
        self._go("/sign-in")
        self.send({"name": "registrar", "password": "not the password"})
        if not self.page.locator(".errors").count():
            self.findings.add("journey", "a wrong password is not complained of")
        self.send({"name": "registrar", "password": self.office.password})
        if not self.page.locator("form[action$='/sign-out']").count():
            self.findings.add("journey", "signing in did not sign in")

    def _step(self, step: Step) -> None:
        where = f"journey {self.way}: {step.name}"
        print(f"  {where}", flush=True)
        try:
            entry = self._head()
            self._go(self._filled(step.path))
            typed = {
                name: [self._filled(one) for one in value] if isinstance(value, list)
                else self._filled(value)
                for name, value in step.typed.items()
            }
            self.send(typed)
            if step.refused_at is not None:
                self._refusal(where, step.refused_at, typed)
                if self._head() != entry:
                    self.findings.add(where, "what was refused stands in the record")
            else:
                self._seen(where, step, entry)
        except Exception as error:  # one broken form must not hide the others
            self.findings.add(where, " ".join(str(error).splitlines()[:3]))

    def _head(self) -> str:
        """The key of the last entry that anybody sees."""
        with urllib.request.urlopen(self.office.address + "/api/v1/record", timeout=10) as answer:
            return json.load(answer)["entries"][0]["key"]

    def _seen(self, where: str, step: Step, entry: str) -> None:
        wrong = self.page.locator(".field-error, .errors")
        if wrong.count():
            said = " ".join(wrong.first.inner_text().split())
            return self.findings.add(where, f"refused: {said}")
        for wanted in step.sees:
            self._expect(where, wanted, "after")
        self._go(f"/record/{self._head()}")
        self._expect(where, "registrar", "in its entry")
        self._expect(where, self._reason(step), "in its entry")
        for wanted, mark in ((step.before, "del"), (step.after, "ins, dd")):
            if wanted is None:
                continue
            said = " ".join(self.page.locator(f"main :is({mark})").all_inner_texts())
            if self._filled(wanted) not in said:
                untold = f"{self._filled(wanted)!r} is not told in its entry: {said}"
                self.findings.add(where, untold)
        if step.old:
            path, wanted = step.old
            self._go(f"{self._filled(path)}?at={entry}")
            self._expect(where, wanted, f"in the record up to entry {entry}")

    def _reason(self, step: Step) -> str:
        return step.typed["reason"]

    def _expect(self, where: str, wanted: str, when: str) -> None:
        text = self.page.locator("main").inner_text()
        if not any(one in text for one in self._filled(wanted).split("|")):
            self.findings.add(where, f"{self._filled(wanted)!r} is not seen {when}")

    def _refusal(self, where: str, at: str, typed: dict) -> None:
        if not self.page.locator(".errors").count():
            self.findings.add(where, "it is not refused")
        if at and not self.page.locator(f"[name='{at}'][aria-invalid=true]").count():
            self.findings.add(where, f"{at} is not marked as wrong")
        if at and not self.page.locator(f".errors a[href='#{at}']").count():
            self.findings.add(where, f"the summary does not lead to {at}")
        if self.scripts and not self.page.evaluate("document.activeElement?.id === 'errors'"):
            self.findings.add(where, "the summary has not the focus")
        for name, value in typed.items():
            box = self.page.locator(f"main form [name='{name}']").first
            if isinstance(value, str) and box.count() and box.input_value() != value:
                self.findings.add(where, f"{name} lost what was typed: {box.input_value()!r}")
        if self.way != "keyboard":
            self._pictures(where, step_name=where.split(": ")[1])

    def _pictures(self, where: str, step_name: str) -> None:
        name = f"{step_name.replace(' ', '-')}-{self.language}"
        for viewport in (WIDE, NARROW):
            self.page.set_viewport_size(viewport)
            self.watcher._width(self.page, where, viewport["width"])
            picture = ROOT / "artifacts" / "pages" / f"{name}-{viewport['width']}.png"
            self.page.screenshot(path=picture, full_page=True)
        if self.scripts:
            self.watcher._axe(self.page, where)
        self.page.set_viewport_size(WIDE)

    def _sign_out(self) -> None:
        self._go("/record")
        self._expect("journey record", f"XT{self.number}|test-body-{self.number}|TB{self.number}"
                     f"|OE{self.number}", "in the record")
        with self.page.expect_navigation():
            self.page.locator("form[action$='/sign-out'] button").click()
        if self.page.locator("form[action$='/sign-out']").count():
            self.findings.add("journey", "signing out did not sign out")
        self._go("/change")
        if "/sign-in" not in self.page.url:
            self.findings.add("journey", "the forms stand open to somebody signed out")


def signed_in(watcher: Watcher, office: Office) -> dict:
    """The cookies of a registrar."""
    context = watcher.context("en", WIDE)
    page = context.new_page()
    page.goto(office.address + "/sign-in")
    page.fill("#name", "registrar")
    page.fill("#password", office.password)
    with page.expect_navigation():
        page.locator("main button[type=submit]").click()
    state = context.storage_state()
    context.close()
    return state


WAYS = {"scripts": 101, "keyboard": 102, "french": 103}


def walk(browser: Browser, office: Office, way: str, findings: Findings) -> int:
    """Walks the day in one way; answers with the number of steps."""
    steps = 0
    watcher = Watcher(browser, office.address, ROOT / "artifacts" / "pages", findings)
    try:
        steps = Walk(watcher, office, WAYS[way], way).take()
    except Exception as error:
        findings.add(f"journey {way}", " ".join(str(error).splitlines()[:3]))
    try:
        office.run("verify")
    except RuntimeError as error:
        findings.add(f"journey {way}", f"the record does not verify: {error}")
    return steps
