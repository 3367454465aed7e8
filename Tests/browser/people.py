"""An office of invented years, and the invented people who work in it, each in a browser."""

import contextlib
import json
import tempfile
from pathlib import Path

from hands import Hands
from looking import Seen, Watcher
from office import PACK, Office, answering


class DemonstrationOffice(Office):
    """An office with a year of a menu; `passwords` by account."""

    def set_up(self) -> None:
        said = self.run("demo", "--pack", str(PACK), "--years", "1", "--json")
        (self.folder / "people.json").write_text(said)
        self.remember()

    def remember(self) -> None:
        said = json.loads((self.folder / "people.json").read_text())
        self.passwords = {one["account"]: one["password"] for one in said["people"]}


@contextlib.contextmanager
def invented_office(tool: str, kept: str | None = None):
    """Serves such an office as long as the block runs; one that is kept is made once."""
    with tempfile.TemporaryDirectory(prefix="entente-") as folder:
        office = DemonstrationOffice(tool, Path(kept or folder).resolve())
        if office.store.exists():
            office.remember()
        else:
            office.folder.mkdir(exist_ok=True)
            office.set_up()
        with answering(office):
            yield office


class Person(Hands):
    """One of the invented people in a browser of their own; a visitor where no account is given."""

    def __init__(self, watcher: Watcher, office, account: str | None, **situation):
        self.watcher, self.office, self.account = watcher, office, account
        self.language = situation.get("language", "en")
        self.width = situation["viewport"]["width"]
        self.context = watcher.context(
            self.language, situation["viewport"], situation.get("scripts", True))
        super().__init__(self.context.new_page(), situation.get("way", "pointer"))
        self.page.emulate_media(color_scheme=situation.get("scheme", "light"))
        self.where = account or "visitor"
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complain(f"script error: {error}"))
        self.page.on("request", lambda asked: watcher._request(self.where, asked.url))
        if account:
            self.go("/sign-in")
            self.send({"name": account, "password": office.passwords[account]})

    def _console(self, said) -> None:
        # The browser itself remarks on forms that come back with something marked.
        if "status of 4" not in said.text:
            self.watcher._console(self.where, said)

    def complain(self, what: str) -> None:
        self.watcher.findings.add(self.where, what)

    def path(self, path: str) -> str:
        return self.office.address + Seen("", path).path_in(self.language)

    def go(self, path: str) -> None:
        self.page.goto(self.path(path))

    def here(self) -> str:
        """The path of the page in English, without what is asked."""
        path = self.page.url.removeprefix(self.office.address).split("?")[0]
        return path.removeprefix("/fr") if self.language == "fr" else path

    def deed(self, deed: str, typed: dict, button: str | None = None) -> None:
        """Sends one of the page's forms; `button` names another of its buttons."""
        scope = f"main form:has(input[name='deed'][value='{deed}'])"
        if not self.page.locator(scope).count():
            raise AssertionError(f"no form {deed} on {self.here()}")
        self.unfold(scope)
        for name, value in typed.items():
            self.fill(name, value, scope)
        last = f"button[name='{button}']" if button else "button[type=submit]:not([name])"
        self.press(self.page.locator(f"{scope} {last}").first)

    def unfold(self, scope: str) -> None:
        """Opens what the form, or a part of it, is folded into."""
        for form in self.page.locator(scope).all():
            form.evaluate("""form => {
              form.closest("details")?.setAttribute("open", "")
              form.querySelectorAll("details").forEach(part => part.setAttribute("open", ""))
            }""")

    def text(self) -> str:
        return " ".join(self.page.locator("main").inner_text().split())

    def sees(self, *wanted: str) -> None:
        """Each of these stands on the page; of words parted by a bar, one does."""
        said = self.text()
        for words in wanted:
            if not any(one in said for one in words.split("|")):
                self.complain(f"{words!r} is not seen on {self.here()}: {said[:200]!r}")

    def sees_not(self, words: str) -> None:
        if words in self.text():
            self.complain(f"{words!r} is seen on {self.here()}")

    def accepted(self) -> None:
        """The form was taken: nothing is marked as wrong."""
        wrong = self.page.locator(".errors, .field-error")
        if wrong.count():
            self.complain(f"refused: {' '.join(wrong.first.inner_text().split())}")

    def refused(self, typed: dict[str, str]) -> None:
        """The form came back with a complaint, and nothing of what was typed is lost."""
        if not self.page.locator(".errors").count():
            self.complain(f"not refused on {self.here()}")
        for name, value in typed.items():
            box = self.page.locator(f"main form [name='{name}']").first
            if box.input_value() != value:
                self.complain(f"{name} lost what was typed: {box.input_value()!r}")

    def picture(self, name: str) -> None:
        """A picture of the whole page, which must not be broader than the screen."""
        self.watcher._width(self.page, f"{self.where}: {name}", self.width)
        self.page.screenshot(path=self.watcher.pictures / f"menu-{name}.png", full_page=True)

    def states(self) -> dict:
        return self.context.storage_state()
