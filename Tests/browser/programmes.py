"""Works through a partner's programme as four people would, and looks at its pages.

    programmes.py TOOL                 all of it
    programmes.py TOOL --keep FOLDER   the same in an office that is made once and kept there

The delegation builds it from its plan; the country officer writes in it by keyboard and takes it to
paper; another partner fills in a questionnaire without scripts on a small screen; a fourth,
who may read none of it, finds nothing.
"""

import argparse
import re
import sys

from looking import NARROW, WIDE, Findings, Seen, Watcher
from people import Person, invented_office
from printing import joined, pages_of
from run import PICTURES, chromium

TITLE = "Clear water (browser test)"
OPEN = "document.querySelectorAll('main details').forEach(part => part.open = true)"
EVERYBODYS = ("/programmes", "/thread", "/questionnaires", "/partners", "/toolbox")


class Programme:
    """The whole work on one programme."""

    def __init__(self, watcher: Watcher, office):
        self.watcher, self.office = watcher, office
        self.steps = 0

    def do(self) -> int:
        wide, narrow = {"viewport": WIDE}, {"viewport": NARROW}
        self.swiss = Person(self.watcher, self.office, "demo-che", **wide, scheme="dark")
        self.officer = Person(
            self.watcher, self.office, "demo-planner", **wide, way="keyboard")
        self.austria = Person(
            self.watcher, self.office, "demo-aut", **narrow, language="fr", scripts=False)
        self.visitor = Person(self.watcher, self.office, None, **wide)
        for step in (
            self.open, self.write, self.refuse, self.basket, self.officer_writes, self.seal,
            self.compare, self.answer, self.follow, self.fill_in, self.desk, self.paper, self.hide,
        ):
            print(f"  programme: {step.__name__}", flush=True)
            self.steps += 1
            try:
                step()
            except Exception as error:  # one broken form must not hide the others
                self.watcher.findings.add(
                    f"programme {step.__name__}", " ".join(str(error).splitlines()[:3]))
        return self.steps

    def open(self) -> None:
        """A programme of the delegation's own; without a title it is refused."""
        one = self.swiss
        one.go("/programmes/new?party=CHE")
        form = {"instrument": "itpp", "first": "2027-01-01", "last": "2030-12-31",
                "readers": "one|NATO|RESTRICTED"}
        one.deed("open", form | {"title": "  "})
        one.refused({"first": "2027-01-01"})
        one.picture("programme-refused")
        one.deed("open", form | {"title": TITLE})
        one.accepted()
        self.path = one.here()
        one.sees(TITLE, "Being written")

    def write(self) -> None:
        one = self.swiss
        one.go(f"{self.path}/edit?part=objective")
        one.deed("objective", {"code": "O1", "title": "Clean rivers", "aims": ["aim-regional"]})
        one.accepted()
        one.go(f"{self.path}/edit?part=goal&of=O1")
        one.deed("goal", {
            "code": "G1", "title": "Gauges on every bridge", "owner": "Water agency",
            "due": "2029-06-30", "milestones": "M1 2027-12-31 First hundred"})
        one.accepted()
        one.go(f"{self.path}/edit?part=effort&of=G1")
        one.deed("effort", {
            "title": "Study visit to the delta", "first": "2027-05-03", "last": "2027-05-07",
            "people": "4", "cost": "12000"})
        one.accepted()
        one.page.evaluate(OPEN)
        one.sees("Gauges on every bridge", "Study visit to the delta", "12,000")
        one.picture("programme-written")

    def refuse(self) -> None:
        """A milestone that is none: said so, and nothing typed is lost."""
        one = self.swiss
        one.go(f"{self.path}/edit?part=goal&code=G1&of=O1")
        one.deed("goal", {"title": "Gauges on all bridges", "milestones": "some day"})
        one.refused({"title": "Gauges on all bridges", "milestones": "some day"})
        one.picture("programme-milestone")

    def basket(self) -> None:
        """What stands in a plan of the party's is taken in for a goal."""
        one = self.swiss
        one.go("/menu?open=open")
        run = one.page.locator("main a[href*='/iterations/']").first.get_attribute("href")
        run = run.split("/")[-1].split("?")[0]
        one.go(f"/plans/add?runs={run}")
        one.deed("add", {"name": "For clear water"})
        one.accepted()
        one.go(f"{self.path}/basket")
        one.picture("programme-basket")
        one.deed("basket", {"runs": [run], "goal": "G1", "people": "2"})
        one.accepted()
        one.page.evaluate(OPEN)
        one.sees(run)

    def officer_writes(self) -> None:
        one = self.officer
        one.go(f"{self.path}/edit?part=goal&of=O1")
        one.deed("goal", {"code": "G2", "title": "One picture of all gauges"})
        one.accepted()
        one.sees("Nobody sees to it", "No activity serves it")

    def seal(self) -> None:
        one = self.officer
        one.deed("seal", {})
        one.accepted()
        one.sees("Edition 1 waits for")
        one.go("/inbox")
        one.sees(TITLE)

    def compare(self) -> None:
        """What is written after the seal stands beside it."""
        one = self.swiss
        one.go(f"{self.path}/edit?part=goal&code=G2&of=O1")
        one.deed("goal", {"owner": "Ministry of the Environment"})
        one.accepted()
        one.go(f"{self.path}/compare?from=1&to=0")
        one.sees("Changed", "Ministry of the Environment")
        one.picture("programme-compare")

    def answer(self) -> None:
        one = self.swiss
        one.go(self.path)
        one.deed("answer", {"accept": "yes"})
        one.accepted()
        one.sees("Accepted", "Edition 1 waits for")

    def follow(self) -> None:
        """Progress and a yearly review of a programme that holds, and the thread through it."""
        one = self.officer
        one.go("/programmes")
        held = one.page.locator("main tbody tr").filter(has_text="Edition 1 holds").first
        path = held.locator("a[href*='/programmes/']").first.get_attribute("href")
        one.go(f"{path}/progress?objective=O1")
        one.picture("programme-progress")
        goal = one.page.locator("main select[name^='goal-']").first.get_attribute("name")
        one.deed("report", {goal: "missed", f"note-{goal}": ""})
        one.refused({})
        one.deed("report", {goal: "missed", f"note-{goal}": "The money went elsewhere."})
        one.accepted()
        one.go(path)
        one.sees("The money went elsewhere.")
        one.deed("review", {"summary": "A year of two halves."})
        one.accepted()
        one.sees("A year of two halves.", "Waits for the other side|Agreed by both sides")
        one.picture("programme-review")
        one.go("/thread")
        one.sees("Goals that no effort serves", "Effort that serves no goal")
        one.picture("programme-thread")

    def fill_in(self) -> None:
        """A section of a questionnaire, in French, without scripts, on a small screen."""
        one = self.austria
        one.go("/questionnaires")
        one.picture("questionnaires-fr")
        links = one.page.locator("main a[href*='/responses/']")
        paths = [link.get_attribute("href") for link in links.all()]
        paths = [path for path in paths if re.search(r"/responses/[0-9a-z]{13}$", path)]
        if not paths:
            one.complain("no questionnaire to be filled in")
            return
        one.go(paths[0].removeprefix("/fr"))
        one.picture("response-fr")

    def desk(self) -> None:
        one = self.officer
        one.go("/parties/CHE/office")
        one.sees(TITLE)
        one.picture("programme-partner")

    def paper(self) -> None:
        """On paper: the marking on every sheet, and nothing of the screen's navigation."""
        one = self.officer
        one.go(f"{self.path}/print")
        file = PICTURES / "programme.pdf"
        one.page.pdf(path=file, prefer_css_page_size=True)
        sheets = [joined(sheet) for sheet in pages_of(file)]
        for number, sheet in enumerate(sheets, 1):
            if "RESTRICTED" not in sheet:
                one.complain(f"sheet {number} of the programme bears no marking")
            if not sheet.endswith(f"{number}/{len(sheets)}"):
                one.complain(f"sheet {number} of {len(sheets)} bears no number")
        if any("Signout" in sheet for sheet in sheets):
            one.complain("the programme's paper shows the way to sign out")

    def hide(self) -> None:
        """Who may not read it finds nothing of it."""
        for path in EVERYBODYS:
            self.visitor.go(path)
            self.visitor.sees_not(TITLE)
        self.austria.go("/programmes")
        self.austria.sees_not(TITLE)


def look(watcher: Watcher, programme: Programme) -> None:
    """Each page in both languages, widths and schemes, without scripts and by keyboard."""
    path = getattr(programme, "path", None)
    if path is None:
        return
    watcher.signed_in = programme.officer.states()
    for name, address in {
        "programmes": "/programmes", "programme": path, "goal": f"{path}/edit?part=goal&of=O1",
        "carry": f"/programmes/new?from={path.split('/')[-1]}", "thread": "/thread",
        "aim": "/thread/aim-reform", "partner": "/parties/CHE/office", "partners": "/partners",
        "cases": "/cases", "units": "/toolbox/occ/units", "posts": "/toolbox/posts/posts",
        "call": "/toolbox/sps/calls/2026-1", "survey": "/questionnaires/parp-survey",
    }.items():
        seen = Seen(f"menu-programme-{name}", address, is_registrars=True)
        print(f"  {seen.name}  {seen.path}", flush=True)
        for language in ("en", "fr"):
            watcher.look(seen, language)
        watcher.without_scripts(seen)
        watcher.by_keyboard(seen)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--keep", help="a folder in which the office is made once")
    arguments = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    with invented_office(arguments.tool, arguments.keep) as office:
        with chromium() as browser:
            watcher = Watcher(browser, office.address, PICTURES, findings)
            programme = Programme(watcher, office)
            count = programme.do()
            look(watcher, programme)
        office.run("verify")
    print(f"{count} steps; pictures in artifacts/pages")
    for line in findings.found:
        print("✘", line)
    return 1 if findings.found else 0


if __name__ == "__main__":
    sys.exit(main())
