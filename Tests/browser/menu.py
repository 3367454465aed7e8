"""Works through a menu as its people would: offer, approve, find, nominate, seat, certify.

    menu.py TOOL                 the work and every page of it
    menu.py TOOL --keep FOLDER   the same in an office that is made once and kept there
    menu.py TOOL --walk          the work alone
"""

import argparse
import datetime
import sys

from links import follow
from looking import NARROW, WIDE, Findings, Watcher
from menu_pages import look_at_all
from people import Person, invented_office
from run import PICTURES, chromium
from tables import calendars, tables

NUMBER = "990"
ACTIVITY = f"NOR.{NUMBER}"
FIRST, SECOND = f"{ACTIVITY}.1", f"{ACTIVITY}.2"
TITLE = "Rescue on thin ice: course of the browser test"

OFFER = {
    "number": NUMBER, "title": TITLE, "titleFrench": "Sauvetage sur glace mince", "kind": "course",
    "areas": ["med"], "languages": "en", "proficiency": "200", "text": "One ladder, two ropes.",
    "objectives": "Lie flat\nThink first", "grades": "OF-1..OF-4", "profiles": "en 3332",
    "eligibility": "eapc JPN", "tuition": "120.00", "markingReason": "Meant for everybody.",
}


def in_days(count: int) -> str:
    return (datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(count)).isoformat()


class Work:
    """The whole work, and the addresses of what came of it."""

    title = TITLE

    def __init__(self, watcher: Watcher, office):
        self.watcher, self.office = watcher, office
        self.addresses = {
            "activity": f"/activities/{ACTIVITY}", "first": FIRST, "second": SECOND,
            "first-run": f"/iterations/{FIRST}", "second-run": f"/iterations/{SECOND}",
        }
        self.people: dict[str, Person] = {}
        self.steps = 0

    def as_person(self, account: str | None, **situation) -> Person:
        person = Person(self.watcher, self.office, account, **situation)
        self.people[account or "visitor"] = person
        return person

    def do(self) -> int:
        wide, narrow = {"viewport": WIDE}, {"viewport": NARROW}
        self.provider = self.as_person("demo-provider", **wide)
        self.planner = self.as_person("demo-planner", **narrow, scheme="dark")
        self.swiss = self.as_person("demo-che", **wide, scheme="dark")
        self.japanese = self.as_person("demo-jpn", **narrow, way="keyboard")
        self.austrian = self.as_person("demo-aut", **narrow, language="fr", scripts=False)
        self.visitor = self.as_person(None, **narrow)
        for step in (
            self.offer, self.propose, self.approve, self.see_who_may, self.find, self.register,
            self.nominate, self.wait, self.hand_on, self.substitute, self.rank, self.prints,
            self.cancel, self.attend, self.certify, self.verify,
            self.calendars, self.tables,
        ):
            self._try(step)
        return self.steps

    def _try(self, step) -> None:
        name = getattr(step, "__name__", "step")
        print(f"  menu: {name}", flush=True)
        self.steps += 1
        try:
            step()
        except Exception as error:  # one broken form must not hide the others
            self.watcher.findings.add(f"menu {name}", " ".join(str(error).splitlines()[:3]))

    # The provider and the lead authority.

    def offer(self) -> None:
        one = self.provider
        one.go("/providers/NOR/new")
        public = one.page.locator("select[name=level] option").filter(has_text="PUBLIC")
        offer = OFFER | {"level": public.first.get_attribute("value")}
        wrong = offer | {"grades": "colonels"}
        one.deed("activity", wrong)
        one.refused({name: wrong[name] for name in ("title", "grades", "text", "eligibility")})
        one.picture("activity-refused")
        one.deed("activity", {"grades": OFFER["grades"]}, button="audience")
        one.sees("Open by name to Japan", "parties may come")
        one.picture("activity-audience")
        one.deed("activity", {})
        one.accepted()
        one.sees(TITLE, "Lie flat", "EN 3332")
        one.picture("activity")

    def propose(self) -> None:
        one = self.provider
        for line, how in (
            (f"{in_days(70)} {in_days(74)} Molde NOR 2", "arrival"),
            (f"{in_days(100)} {in_days(104)} Molde NOR 2", "ranking"),
        ):
            one.go(f"/activities/{ACTIVITY}/propose")
            if one.page.locator("[name=timeZone]").input_value() != "Europe/Oslo":
                one.complain("the provider's time zone is not proposed")
            one.deed("propose", {"runs": line, "allocation": how, "tells": "yes",
                                 "timeZone": "Europe/Oslo"})
            one.accepted()
        one.go(f"/iterations/{FIRST}")
        one.sees("Proposed")
        one.picture("run-proposed")

    def approve(self) -> None:
        one = self.planner
        for run in (FIRST, SECOND):
            one.go(f"/iterations/{run}")
            one.deed("check", {})
            one.accepted()
            one.deed("approve", {"scope": "all", "parties": "AUT"})
            one.accepted()
            one.sees("Approved", "Austria")
        one.picture("run-approved")
        for run in (FIRST, SECOND):
            self.provider.go(f"/iterations/{run}")
            self.provider.deed("publish", {})
            self.provider.accepted()

    def see_who_may(self) -> None:
        self.austrian.go(f"/iterations/{FIRST}")
        self.austrian.sees("Fermé|fermé", "approuv")
        self.austrian.picture("run-closed-to-one-fr")
        for one in (self.swiss, self.japanese):
            one.go(f"/iterations/{FIRST}")
            one.sees("2 of 2 free", "Put someone forward|Put forward")
            one.picture(f"run-open-{one.account}")

    # The delegations.

    def find(self) -> None:
        one = self.swiss
        one.go(f"/menu?year={in_days(70)[:4]}")
        one.page.locator("#q").press_sequentially("thin ice", delay=20)
        one.page.get_by_text("2 runs").first.wait_for(timeout=20_000)
        one.sees(TITLE)
        one.unfold(".menu-filter")
        with one.page.expect_navigation(wait_until="load"):
            one.page.locator(".menu-filter [name=area][value=med]").check()
        one.sees(TITLE)
        one.picture("menu-found")
        with one.page.expect_navigation(wait_until="load"):
            one.page.locator(f"main a[href*='/iterations/{FIRST}']").first.click()

    def register(self) -> None:
        one = self.swiss
        one.go("/candidates/new")
        typed = {"name": "Gletscher, Reto (invented)", "email": "reto@example.org",
                 "grade": "captain", "languages": "en 2222"}
        one.deed("keep", typed)
        one.refused(typed)
        one.picture("candidate-refused")
        self.first_swiss = self._registered(one, "Gletscher, Reto (invented)", "OF-6", "en 2222")
        self.addresses["candidate"] = f"/candidates/{self.first_swiss}"
        self.second_swiss = self._registered(one, "Firn, Vreni (invented)", "OF-3", "en 3333")
        self.japanese_people = [
            self._registered(self.japanese, f"{name} (invented)", "OF-2", "en 3333")
            for name in ("Yuki Kori", "Nami Kawa", "Sora Yama")]

    def _registered(self, one: Person, name: str, grade: str, languages: str) -> str:
        one.go("/candidates/new")
        one.deed("keep", {"name": name, "email": "one@example.org", "grade": grade,
                          "languages": languages})
        one.accepted()
        code = one.here().split("/")[2]
        one.go("/candidates")
        one.sees(name)
        return code

    def nominate(self) -> None:
        """Rank too high, language short: told before sending, and refused if sent all the same."""
        one = self.swiss
        one.go(f"/nominations/new?run={FIRST}")
        one.deed("nominate", {"candidate": self.first_swiss, "priority": "1"}, button="check")
        one.sees("OF-6", "short")
        one.picture("nominate-findings")
        one.deed("nominate", {})
        one.refused({"candidate": self.first_swiss, "priority": "1"})
        one.picture("nominate-refused")
        one.go(f"/candidates/{self.first_swiss}/correct")
        one.deed("keep", {"grade": "OF-4"})
        one.accepted()
        one.go(f"/nominations/new?run={FIRST}")
        one.deed("nominate", {"candidate": self.first_swiss, "priority": "1"})
        # A language that is short is let through with a word about it, and not without one.
        one.refused({"candidate": self.first_swiss})
        one.deed("nominate", {"remark": "He passes the test in spring."})
        one.accepted()
        self.swiss_nomination = self.addresses["withdrawn"] = one.here()
        # What asks for a word asks for the provider's yes as well.
        one.sees("Sent", "Gletscher")
        self.provider.go(self.swiss_nomination)
        self.provider.sees("He passes the test in spring.")
        self.provider.picture("nomination-to-accept")
        self.provider.deed("accept", {})
        self.provider.accepted()
        one.go(self.swiss_nomination)
        one.sees("Confirmed")
        one.picture("nomination-confirmed")

    def wait(self) -> None:
        """By keyboard alone: one takes the last seat, the next waits in line."""
        one = self.japanese
        sent = []
        for number, person in enumerate(self.japanese_people[:2]):
            one.go(f"/nominations/new?run={FIRST}")
            one.deed("nominate", {"candidate": person, "priority": str(number + 1)})
            one.accepted()
            sent.append(one.here())
            one.sees("Waiting" if number else "Confirmed")
        one.sees("1")
        one.picture("nomination-waiting")
        self.japanese_seated, self.japanese_waiting = sent
        self.addresses["nomination"] = self.japanese_waiting
        one.go(f"/iterations/{FIRST}")
        one.sees("Waiting")

    def hand_on(self) -> None:
        """The first withdraws; the next in line is offered the seat, is told, and takes it."""
        one = self.swiss
        one.go(self.swiss_nomination)
        one.deed("withdraw", {"why": "Broke a leg on thick ice."})
        one.accepted()
        one.sees("Withdrawn")
        self.japanese.go("/inbox")
        self.japanese.sees(TITLE)
        self.japanese.picture("inbox-offered")
        self.japanese.go(self.japanese_waiting)
        self.japanese.sees("Seat offered until")
        self.japanese.picture("nomination-offered")
        self.japanese.deed("take", {})
        self.japanese.accepted()
        self.japanese.sees("Confirmed")

    def substitute(self) -> None:
        one = self.japanese
        one.go(f"{self.japanese_seated}/substitute")
        one.picture("substitute")
        one.deed("substitute", {"candidate": self.japanese_people[2]})
        one.accepted()
        one.sees("Confirmed", "Sora Yama")
        one.go(f"/iterations/{FIRST}")
        one.sees("full|0 of 2 free|Full")

    # The provider again.

    def rank(self) -> None:
        """Whoever orders by rank chooses: a number each, then fills, and says why not."""
        for one, person, remark in (
            (self.swiss, self.second_swiss, None), (self.swiss, self.first_swiss, "Learns fast."),
            (self.japanese, self.japanese_people[0], None),
        ):
            one.go(f"/nominations/new?run={SECOND}")
            one.deed("nominate", {"candidate": person, "priority": "1",
                                  **({"remark": remark} if remark else {})})
            one.accepted()
        one = self.provider
        one.go(f"/rosters/{SECOND}")
        one.picture("roster-to-rank")
        for place, box in enumerate(one.page.locator("main input[name^=rank-]").all(), 1):
            box.fill(str(place))
        one.press(one.page.locator("button[name=deed][value=rank]"))
        one.accepted()
        one.press(one.page.locator("button[name=deed][value=fill]"))
        one.accepted()
        one.sees("Confirmed")
        refused = one.page.locator("select[name=nomination] option").filter(
            has_text="Gletscher").first.get_attribute("value")
        one.deed("refuse", {"nomination": refused, "why": "One leg is not enough."})
        one.accepted()
        one.sees("Refused")
        one.picture("roster-filled")
        self.swiss.go(f"/nominations/{refused}")
        self.swiss.sees("Refused", "One leg is not enough.")

    def prints(self) -> None:
        for print_of in ("participants", "badges", "attendance"):
            self.provider.go(f"/rosters/{SECOND}/{print_of}")
            self.provider.sees("Firn")
            self.provider.picture(f"print-{print_of}")

    def cancel(self) -> None:
        one = self.provider
        one.go(f"/iterations/{SECOND}")
        one.deed("cancel", {"why": "The ice is too thick."})
        one.accepted()
        one.sees("The ice is too thick.")
        one.picture("run-cancelled")
        for person in (self.swiss, self.japanese):
            person.go("/inbox")
            person.sees("The ice is too thick.")
            person.picture(f"inbox-cancelled-{person.account}")

    def attend(self) -> None:
        """Of a run that is done, the provider says who came."""
        one = self.provider
        self.done = self._done_run()
        self.addresses |= {"done": self.done, "done-run": f"/iterations/{self.done}"}
        one.go(f"/rosters/{self.done}")
        marks = one.page.locator("main input[type=radio][value=came]").all()
        names = [mark.get_attribute("name") for mark in marks]
        # What the record says already is refused: so one is missed first, and found then.
        if all(mark.is_checked() for mark in marks):
            one.deed("attend", {names[0]: "missed"})
            one.accepted()
        one.deed("attend", {name: "came" for name in names})
        one.accepted()
        one.picture("roster-attended")

    def _done_run(self) -> str:
        """A run of the provider's with someone on it who has no certificate yet."""
        one = self.provider
        one.go("/inbox")
        links = [link.get_attribute("href")
                 for link in one.page.locator("main a[href*='/iterations/']").all()]
        for code in dict.fromkeys(link.split("/")[-1] for link in links):
            one.go(f"/rosters/{code}")
            forms = one.page.locator("main form:has(input[name=deed][value=attend])")
            if forms.count() and one.page.locator("main input[value=certify]").count():
                return code
            marks = one.page.locator("main input[type=radio][value=came]:not(:checked)")
            if marks.count():
                return code
        raise AssertionError("no run waits for its attendance")

    def certify(self) -> None:
        one = self.provider
        one.go(f"/rosters/{self.done}")
        one.deed("certify", {})
        one.accepted()
        one.picture("roster-certified")
        one.go(f"/rosters/{self.done}/certificates")
        one.picture("certificates")
        one.go(f"/rosters/{self.done}")
        for address in [link.get_attribute("href") for link in one.page.locator(
                "main td a[href*='/nominations/'], main th a[href*='/nominations/']").all()]:
            one.go(address)
            code = one.page.locator("main a[href*='/certificates/']:not([href*='rosters'])")
            if code.count():
                self.code = code.first.get_attribute("href").split("/")[-1]
                self.name = one.page.locator("main a[href*='/candidates/']").first.inner_text()
                return
        raise AssertionError("no certificate has a code")

    def verify(self) -> None:
        one = self.visitor
        for code, name, said in (
            (self.code, self.name, "genuine"), (self.code, "Nobody Atall", "not"),
            ("ABCD-EFGH-JKMN", "", "No certificate|no certificate|unknown"),
        ):
            one.go("/certificates")
            one.send({"code": code, "name": name}, scope="main form")
            one.sees(said)
            one.picture(f"certificate-{'invented' if not name else said[:3]}")
        self.addresses["certificate"] = f"/certificates/{self.code}"

    def calendars(self) -> None:
        calendars(self)

    def tables(self) -> None:
        tables(self)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--keep", help="a folder in which the office is made once")
    parser.add_argument("--walk", action="store_true", help="the work alone")
    parser.add_argument("--pages", help="names from menu-pages.txt, parted by commas")
    arguments = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    with invented_office(arguments.tool, arguments.keep) as office:
        with chromium() as browser:
            watcher = Watcher(browser, office.address, PICTURES, findings)
            work = Work(watcher, office)
            count = work.do()
            states = {name: one.states() for name, one in work.people.items()}
        office.run("verify")
        if not arguments.walk:
            outcome = look_at_all(office.address, work.addresses, states, arguments.pages)
            count += outcome.count
            findings.found += outcome.found
            follow(office.address, outcome.links, findings)
    print(f"{count} pages and steps; pictures in artifacts/pages")
    for line in findings.found:
        print("✘", line)
    return 1 if findings.found else 0


if __name__ == "__main__":
    sys.exit(main())
