import Domain
import Exchange
import Pages

/// What the interface says of instruments and cases.
extension OpenAPI {
  static var toolbox: [(String, JSON)] {
    [
      reading(
        Operation(
          "toolbox", "Every instrument: what it is for, when it was in use, what replaced it.",
          "Instruments", [], false)),
      reading(
        Operation(
          "toolbox/{instrument}", "An instrument’s process: stages, moves, who is eligible.",
          "Instrument", ["instrument"], false)),
      reading(
        Operation(
          "toolbox/{instrument}/units",
          "The units of its cases on a day, and until when what each reached holds.", "Units",
          ["instrument"])),
      reading(
        Operation(
          "toolbox/{instrument}/posts", "The posts of its cases on a day, and who holds them.",
          "Posts", ["instrument"])),
      reading(
        Operation(
          "toolbox/{instrument}/calls/{call}",
          "The applications to a call by their mean score, as far as scores may be read.",
          "Ranking", ["instrument", "call"], false)),
      reading(
        Operation(
          "cases", "Cases that may be read, those that go on unless a filter is named.", "Cases",
          ["instrument", "party", "who", "stage", "state", "skip"], false)),
      path(
        Operation(
          "cases/{id}", "One case: where it stands and stood, what is on file, ways on.", "Case",
          ["id"], false),
        write("move-case", "Move a case on, file, add to what it holds, end it.", "CaseDeed")),
      writing(
        "cases/new", [], write("open-case", "Open a case of an instrument.", "NewCase")),
    ]
  }
}

extension OpenAPISchema {
  static var toolbox: [(String, JSON)] {
    let deeds = [
      "advance", "file", "pause", "resume", "give-up", "close", "undertake", "choose", "report",
      "rate", "name-reviewer", "review", "declare-unit", "post", "apply",
    ]
    let instrument: [(String, JSON)] = [
      ("instrument", text), ("from", maybe), ("to", maybe), ("succeeds", codes),
      ("succeeded_by", codes), ("holds", codes), ("about", text), ("format", maybe),
      ("eligible", codes), ("artefacts", list), ("areas", list), ("scale", list),
      ("stages", list), ("moves", list),
      ("sources", codes), ("confidence", text),
    ]
    let one: [(String, JSON)] = [
      ("id", text), ("instrument", text), ("party", text), ("subject", maybe), ("stage", text),
      ("since", text), ("due", maybe), ("open", yes), ("late", yes), ("paused", yes),
      ("ended", maybe), ("your_turn", yes), ("steps", list), ("filed", list), ("next", list),
      ("rights", codes), ("undertakings", list), ("ratings", list), ("units", list),
      ("call", maybe), ("directors", codes), ("reviewers", list), ("reviews", list),
      ("valid_since", maybe), ("valid_until", maybe),
    ]
    let held = [
      "undertaking", "kind", "code", "title", "text", "owner", "due", "answers", "why",
      "progress", "areas", "grade", "stage", "author", "party", "readers", "reviewer", "score",
      "count", "place", "level", "from", "round", "parties",
    ]
    return [
      ("Instruments", object([("instruments", list)])), ("Instrument", object(instrument)),
      ("Units", object([("instrument", text), ("on", text), ("units", list)])),
      ("Posts", object([("instrument", text), ("on", text), ("posts", list)])),
      (
        "Ranking",
        object([("instrument", text), ("call", text), ("applications", list)])
      ),
      ("Cases", object([("cases", list)])), ("Case", object(one)),
      (
        "CaseDeed",
        object(
          [
            ("deed", .choice(deeds)), ("to", maybe), ("on", maybe), ("decision", maybe),
            ("note", maybe), ("artefact", maybe), ("version", maybe), ("how", maybe),
          ] + held.map { ($0, maybe) }, required: ["deed"])
      ),
      (
        "NewCase",
        object(
          [
            ("deed", .choice(["open"])), ("instrument", text), ("party", text), ("stage", text),
            ("on", text), ("readers", text), ("subject", maybe), ("title", maybe),
            ("note", maybe),
          ], required: ["deed", "instrument", "party", "stage", "on", "readers"])
      ),
    ]
  }
}
