"""Works through a decision as five people would: bring, silence, break, extend, redraft, adopt.

    consensus.py TOOL                 all of it
    consensus.py TOOL --keep FOLDER   the same in an office that is made once and kept there

The last deadline lies days ahead; Debian's `faketime` moves the server's clock past it. Where it
is missing, all is done but the adoption, and that is said.
"""

import argparse
import datetime
import shutil
import sys

from looking import NARROW, WIDE, Findings, Watcher
from people import Person, invented_office
from run import PICTURES, chromium

TITLE = "Two partners and a forum (browser test)"
LABEL = {"level": "NATO|RESTRICTED", "nato-owner": "EAPC", "markingReason": "Draft of a decision."}
OBJECTION = "La capitale demande une évaluation d’abord."


def working_day(count: int) -> str:
    """A day so many days ahead, or the next that is neither Saturday nor Sunday."""
    day = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(count)
    while day.weekday() > 4 or (day.month, day.day) in ((12, 25), (1, 1), (5, 1), (11, 11)):
        day += datetime.timedelta(1)
    return day.isoformat()


class Decision:
    """The whole work of one decision."""

    def __init__(self, watcher: Watcher, office):
        self.watcher, self.office = watcher, office
        self.steps = 0

    def do(self) -> int:
        self._sign_in()
        for step in (
            self.file, self.bring, self.set_silence, self.agree, self.ask_for_time,
            self.break_silence, self.comment, self.see, self.grant, self.end, self.redraft,
            self.silence_again, self.adopt, self.read_sheet,
        ):
            self._try(step)
        return self.steps

    def _sign_in(self) -> None:
        """Each of the five as they work: by pointer, by keyboard, without scripts."""
        wide, narrow = {"viewport": WIDE}, {"viewport": NARROW}
        self.planner = Person(self.watcher, self.office, "demo-planner", **wide)
        self.chair = Person(
            self.watcher, self.office, "demo-chair", **narrow, scheme="dark")
        self.finland = Person(self.watcher, self.office, "demo-fin", **wide, way="keyboard")
        self.germany = Person(
            self.watcher, self.office, "demo-deu", **narrow, language="fr", scripts=False)
        self.swiss = Person(self.watcher, self.office, "demo-che", **wide, scheme="dark")

    def _try(self, step) -> None:
        print(f"  consensus: {step.__name__}", flush=True)
        self.steps += 1
        try:
            step()
        except Exception as error:  # one broken form must not hide the others
            self.watcher.findings.add(
                f"consensus {step.__name__}", " ".join(str(error).splitlines()[:3]))

    def _file(self, path: str, text: str) -> None:
        one = self.planner
        one.go(path)
        scope = "main form:has(input[type=file])"
        one.unfold(scope)
        one.page.locator(f"{scope} [name=file]").set_input_files(
            {"name": "decision.txt", "mimeType": "text/plain", "buffer": text.encode()})
        one.fill("title", TITLE, scope)
        for name, value in LABEL.items():
            one.fill(name, value, scope)
        one.press(one.page.locator(f"{scope} button[type=submit]:not([name])").first)
        one.accepted()

    def file(self) -> None:
        self._file("/papers/new", "The decision as it is proposed.\n")
        self.paper = self.planner.here()
        self.planner.sees(TITLE)

    def bring(self) -> None:
        """Three lines; the first try lacks the body's code, and nothing typed is lost."""
        one = self.planner
        one.press(one.page.get_by_role("link", name="Propose a decision"))
        one.picture("consensus-choose")
        one.press(one.page.locator("main .views a").filter(has_text="Admit to a body"))
        one.deed("bring", {
            "committee": "nac", "title": TITLE, "line1-parties": ["TJK", "MLT"],
            "line1-body": "ip", "line1-role": "member", "line1-from": working_day(60),
            "adding": "body"}, button="add")
        one.sees("2. Found a body")
        one.deed("bring", {
            "line2-name": "Forum on thin ice", "line2-short": "Thin ice",
            "line2-purposes": ["dialogue"], "line2-from": working_day(30)})
        one.refused({"line2-name": "Forum on thin ice", "title": TITLE})
        one.picture("consensus-refused")
        one.deed("bring", {"line2-code": "thin-ice-forum"})
        one.accepted()
        self.proposal = one.here()
        one.sees("Founds Forum on thin ice", "From", "Malta", "Tajikistan")
        one.picture("consensus-brought")

    def set_silence(self) -> None:
        one = self.chair
        one.go(self.proposal)
        one.deed("silence", {"day": "2026-12-26", "hour": "17:00"})
        one.sees("on a day on which the committee works")
        one.picture("consensus-day-off")
        one.go(self.proposal)
        one.deed("silence", {"day": working_day(3), "hour": "17:00", "consult": ["CHE"]})
        one.accepted()
        one.sees("Under silence until", "(Brussels)")
        one.picture("consensus-silence")

    def agree(self) -> None:
        one = self.finland
        one.go("/inbox")
        one.sees("Silence runs: say where you stand")
        one.picture("consensus-inbox")
        one.go(self.proposal)
        one.sees("(Helsinki)")
        one.deed("speak", {"kind": "agree"})
        one.accepted()
        one.sees("agrees")

    def ask_for_time(self) -> None:
        self.finland.deed(
            "speak", {"kind": "time", "until": working_day(6), "text": "The minister travels."})
        self.finland.accepted()
        self.finland.sees("asks for more time")
        self.finland.picture("consensus-time")

    def break_silence(self) -> None:
        """For one partner alone, in French, without scripts; without a word it is refused."""
        one = self.germany
        one.go(self.proposal)
        one.deed("speak", {"kind": "object", "parts": ["MLT"]})
        if not one.page.locator(".errors").count():
            one.complain("an objection without a word is taken")
        one.picture("consensus-wordless-fr")
        one.deed("speak", {"kind": "object", "parts": ["MLT"], "text": OBJECTION})
        one.accepted()
        one.sees("Silence rompu", OBJECTION)
        one.picture("consensus-broken-fr")

    def comment(self) -> None:
        """A partner consulted comments, and hears nothing of what Allies said."""
        one = self.swiss
        one.go(self.proposal)
        one.sees_not(OBJECTION)
        one.sees_not("Silence broken")
        if one.page.locator("main input[name=kind][value=object]").count():
            one.complain("a partner may break silence")
        one.deed("speak", {
            "kind": "comment", "text": "We have a lake for it.",
            "readers": "NATO|RESTRICTED|EAPC"})
        one.accepted()
        one.sees("We have a lake for it.")
        one.picture("consensus-partner")

    def see(self) -> None:
        self.planner.go(self.proposal)
        self.planner.sees("Silence broken", OBJECTION, "We have a lake for it.")
        self.planner.picture("consensus-planner")

    def grant(self) -> None:
        one = self.chair
        one.go(self.proposal)
        one.deed("extend", {"day": working_day(7), "hour": "12:00"})
        one.accepted()
        one.sees("Extended; before")
        one.picture("consensus-extended")

    def end(self) -> None:
        self.chair.deed("escalate", {})
        self.chair.accepted()
        self.chair.sees("Taken to a meeting")

    def redraft(self) -> None:
        """Without the partner that was objected to, and with another line."""
        self._file(f"{self.paper}/new", "The decision as it was revised.\n")
        one = self.planner
        one.go(self.proposal)
        one.press(one.page.get_by_role("link", name="Draw up anew"))
        one.page.locator("main [name=keep][value='MLT:0']").uncheck()
        one.deed("redraft", {"adding": "text"}, button="add")
        one.deed("redraft", {"line1-part": "Malta is looked at again in a year"})
        one.accepted()
        one.sees("Changes since the last version", "part left out", "new part", "REV1")
        one.picture("consensus-redrafted")

    def silence_again(self) -> None:
        one = self.chair
        one.go(self.proposal)
        one.deed("silence", {"day": working_day(2), "hour": "17:00", "consult": ["CHE"]})
        one.accepted()
        self.finland.go(self.proposal)
        self.finland.sees("Under silence until", "Malta is looked at again in a year")

    def adopt(self) -> None:
        """Nobody objects; the clock does the rest."""
        if not shutil.which("faketime"):
            print("  consensus: faketime is missing; the adoption is not looked at", flush=True)
            return
        self.office.stop()
        self.office.start(["faketime", "-f", "+6d"])
        self._sign_in()
        self.planner.go(self.proposal)
        self.planner.sees("Adopted", "AS1")
        self.planner.picture("consensus-adopted")

    def read_sheet(self) -> None:
        if not shutil.which("faketime"):
            return
        self.planner.go(self.paper)
        self.planner.sees("REV1", "AS1")
        self.planner.picture("consensus-paper")
        for one, words in (
            (self.planner, "agreed under the silence procedure"),
            (self.germany, "selon la procédure de silence"),
            (self.finland, "agreed under the silence procedure"),
            (self.swiss, "agreed under the silence procedure"),
        ):
            one.go(f"{self.proposal}/sheets/1")
            one.sees(words, "Thin ice", "Malta is looked at again in a year")
            one.picture(f"consensus-sheet-{one.account}")
        self.planner.page.emulate_media(media="print")
        self.planner.page.screenshot(
            path=PICTURES / "menu-consensus-sheet-print.png", full_page=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--keep", help="a folder in which the office is made once")
    arguments = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    with invented_office(arguments.tool, arguments.keep) as office:
        with chromium() as browser:
            count = Decision(Watcher(browser, office.address, PICTURES, findings), office).do()
        office.run("verify")
    print(f"{count} steps; pictures in artifacts/pages")
    for line in findings.found:
        print("✘", line)
    return 1 if findings.found else 0


if __name__ == "__main__":
    sys.exit(main())
