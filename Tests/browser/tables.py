"""Calendars and tables, fetched as their readers fetch them, and tables brought back in."""

import icalendar


def calendars(work) -> None:
    """A run's file and a calendar with a secret address are read by a calendar library."""
    one = work.swiss
    answer = one.context.request.get(one.path(f"{work.addresses['first-run']}.ics"))
    found = icalendar.Calendar.from_ical(answer.body()).walk("VEVENT")
    if [str(event["SUMMARY"]) for event in found] != [work.title]:
        one.complain(f"the run's calendar file tells {found}")
    one.go("/account/calendars")
    one.send({"what": "nominations", "label": "Ours"})
    one.accepted()
    one.picture("account-calendars")
    address = one.page.locator("main [data-copy]").first.get_attribute("data-copy")
    # Programs for calendars know no sign-in: whoever has the address reads it.
    answer = work.visitor.context.request.get(address)
    found = icalendar.Calendar.from_ical(answer.body()).walk("VEVENT")
    if answer.status != 200 or not found:
        one.complain(f"a calendar answers {answer.status} with {len(found)} runs")


def tables(work) -> None:
    """What goes out as a table comes back in with nothing changed, line by line."""
    for one, path, kind in (
        (work.swiss, "/nominations", "nominations"), (work.provider, "/menu", "runs"),
    ):
        for ending in ("csv", "xlsx"):
            query = "?provider=NOR" if kind == "runs" else ""
            answer = one.context.request.get(one.path(f"{path}.{ending}{query}"))
            if answer.status != 200:
                one.complain(f"{path}.{ending} answers {answer.status}")
                continue
            _bring(one, kind, ending, answer)


def _bring(one, kind: str, ending: str, answer) -> None:
    one.go("/bulk")
    one.page.locator(f"main [name=kind][value={kind}]").wait_for()
    one.page.locator(f"main [name=kind][value={kind}]").check()
    one.page.locator("main input[type=file]").set_input_files(
        {"name": f"table.{ending}", "mimeType": answer.headers["content-type"],
         "buffer": answer.body()})
    one.deed("look", {})
    one.accepted()
    one.picture(f"bulk-{kind}-{ending}")
    # Lines stand in groups by what would come of them, each under its own heading.
    groups = one.page.locator("main section > h3").all_inner_texts()
    others = [" ".join(group.split()) for group in groups if "Same as before" not in group]
    if others or not groups:
        one.complain(f"{kind}.{ending}: not all lines are the same as before: {others}")
