import Domain
import Exchange
import Pages

/// What the interface says of committees, proposals and silences.
extension OpenAPI {
  static var deciding: [(String, JSON)] {
    [
      reading(
        Operation(
          "proposals", "Proposals that may be read, running silences among them.", "Proposals",
          ["committee"], false)),
      path(
        Operation(
          "proposals/{id}", "One proposal: its parts, how each stands, what was said.",
          "Proposal", ["id"], false),
        write(
          "steer-proposal", "Speak while silence runs; set, extend or end one; withdraw.",
          "ConsensusDeed")),
      reading(
        Operation(
          "proposals/{id}/sheets/{number}", "An action sheet: what was agreed at one moment.",
          "ActionSheet", ["id", "number"], false)),
      writing(
        "proposals/new", [],
        write(
          "bring-proposal", "Bring a proposal: ?version=ID&matter=WORD name its paper and matter.",
          "NewProposal")),
      reading(
        Operation(
          "committees/{committee}", "A committee’s clock, calendar and rules.", "Committee",
          ["committee"], false)),
    ]
  }
}

extension OpenAPISchema {
  static var deciding: [(String, JSON)] {
    let deeds = ["speak", "silence", "extend", "escalate", "redraft", "withdraw"]
    let proposal: [(String, JSON)] = [
      ("id", text), ("committee", text), ("paper", text), ("version", text), ("number", text),
      ("ends", maybe), ("withdrawn", yes), ("runs", codes), ("parts", list), ("positions", list),
      ("sheets", list),
    ]
    let speaking: [(String, JSON)] = [
      ("kind", .choice(["agree", "time", "comment", "object"])), ("text", maybe),
      ("parts", codes), ("runs", codes), ("until", maybe), ("readers", maybe),
    ]
    return [
      ("Proposals", object([("proposals", list)])), ("Proposal", object(proposal)),
      (
        "ConsensusDeed",
        object(
          [("deed", .choice(deeds)), ("ends", maybe), ("day", maybe), ("hour", maybe)] + speaking
            + [
              ("consult", codes), ("version", maybe), ("revision", maybe), ("title", maybe),
              ("keep", codes), ("runs-out", codes), ("lines", list),
            ], required: ["deed"])
      ),
      (
        "NewProposal",
        object(
          [
            ("deed", .choice(["bring"])), ("committee", text), ("title", maybe),
            ("parties", codes), ("scopes", codes), ("from", maybe), ("body", maybe),
            ("role", maybe), ("year", maybe), ("part", maybe), ("meeting", maybe),
            ("bodies", codes),
            ("lines", list),
          ], required: ["deed", "committee"])
      ),
      (
        "ActionSheet",
        object([
          ("sheet", number), ("number", text), ("proposal", text), ("at", text), ("version", text),
          ("digest", maybe), ("decision", maybe), ("agreed", list), ("not_agreed", codes),
        ])
      ),
      (
        "Committee",
        object([
          ("committee", text), ("name", text), ("clock", text), ("shortest_hours", number),
          ("holidays", codes), ("rules", list),
        ])
      ),
    ]
  }
}
