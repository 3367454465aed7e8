"""What somebody does with a form: by pointer, or by keyboard alone."""

from playwright.sync_api import Page


class Hands:
    """Fills and sends the forms of one page; `way` is "keyboard" where no pointer may be used."""

    def __init__(self, page: Page, way: str):
        self.page, self.way = page, way

    def send(self, typed: dict, scope: str = "main form[method=post]") -> None:
        for name, value in typed.items():
            self.fill(name, value, scope)
        self.press(self.page.locator(f"{scope} button[type=submit]").first)

    def press(self, button) -> None:
        with self.page.expect_navigation(wait_until="load"):
            if self.way == "keyboard":
                self._tab_to(button)
                self.page.keyboard.press("Enter")
            else:
                button.click()

    def fill(self, name: str, value, scope: str = "main form[method=post]") -> None:
        found = self.page.locator(f"{scope} [name='{name}']")
        if not found.count():
            raise AssertionError(f"no field {name}")
        kind = found.first.evaluate("e => e.tagName + '/' + e.type").lower()
        if kind in ("input/radio", "input/checkbox"):
            for one in value if isinstance(value, list) else [value]:
                box = self.page.locator(f"{scope} [name='{name}'][value='{one}']")
                if box.is_checked():
                    continue
                if self.way == "keyboard" and kind == "input/radio":
                    self._turn_to(box, found)
                elif self.way == "keyboard":
                    self._tab_to(box)
                    self.page.keyboard.press("Space")
                else:
                    box.check()
        elif kind.startswith("select"):
            self._choose(found.first, value)
        elif self.way == "keyboard":
            self._tab_to(found.first)
            self.page.keyboard.press("Control+a")
            self.page.keyboard.insert_text(value)
        else:
            found.first.fill(value)

    def _turn_to(self, box, group) -> None:
        """Tab reaches one of a group of choices; the arrows go on from it, and choose."""
        chosen = [one for one in group.all() if one.is_checked()]
        self._tab_to(chosen[0] if chosen else group.first)
        self.page.keyboard.press("Space")
        for _ in range(group.count()):
            if box.is_checked():
                return
            self.page.keyboard.press("ArrowDown")

    def _choose(self, box, value: str) -> None:
        if not box.locator(f"option[value='{value}']").count():
            # As a page kept open since yesterday would offer it.
            box.evaluate("(e, value) => e.add(new Option(value, value))", value)
        if self.way != "keyboard":
            box.select_option(value)
            return
        self._tab_to(box)
        wanted = box.locator(f"option[value='{value}']").first.evaluate("e => e.index")
        # A select takes the arrow keys; Home first, so that one knows where one is.
        self.page.keyboard.press("Home")
        for _ in range(wanted):
            self.page.keyboard.press("ArrowDown")

    def _tab_to(self, goal) -> None:
        """Moves the focus there with Tab alone."""
        for _ in range(200):
            if goal.evaluate("e => e === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError("Tab does not reach a field")
