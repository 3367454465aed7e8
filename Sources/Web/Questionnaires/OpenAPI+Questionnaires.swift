import Domain
import Exchange
import Pages

/// What the interface says of questionnaires and rounds.
extension OpenAPI {
  static var asking: [(String, JSON)] {
    [
      reading(
        Operation(
          "questionnaires", "Every questionnaire: what it is for, which instruments it serves.",
          "Questionnaires", [], false)),
      reading(
        Operation(
          "questionnaires/{questionnaire}", "A questionnaire’s sections and questions.",
          "Questionnaire", ["questionnaire"], false)),
      writing(
        "questionnaires/{questionnaire}/new", ["questionnaire"],
        write("open-round", "Open a round of a questionnaire.", "NewResponse")),
      reading(
        Operation(
          "responses", "Rounds that may be read, the latest first.", "Responses",
          ["questionnaire", "party", "state"], false)),
      path(
        Operation(
          "responses/{id}", "One round: sections, answers, steps; beside another with `with`.",
          "Response", ["id", "with"], false),
        write(
          "turn-round", "Assign a section, submit, return, receive or give up a round.",
          "ResponseDeed")),
      path(
        Operation(
          "responses/{id}/{section}", "One section of a round with its answers.",
          "ResponseSection", ["id", "section"], false),
        write(
          "save-section",
          "Save answers: `q-CODE` for a value, `n-CODE` for its note; others keep theirs.",
          "ResponseSave")),
    ]
  }
}

extension OpenAPISchema {
  static var asking: [(String, JSON)] {
    let phrase: JSON = ["type": "object"]
    let head: [(String, JSON)] = [
      ("questionnaire", text), ("name", phrase), ("purpose", phrase), ("instruments", codes),
    ]
    let round: [(String, JSON)] = [
      ("id", text), ("questionnaire", text), ("party", text), ("round", text), ("title", text),
      ("state", text), ("opened", text), ("due", maybe), ("late", yes), ("answered", number),
      ("asked", number),
    ]
    let section: [(String, JSON)] = [
      ("section", text), ("office", text), ("person", maybe), ("saves", number),
      ("ready", maybe), ("yours", yes), ("answers", list),
    ]
    return [
      ("Questionnaires", object([("questionnaires", list)])),
      ("Questionnaire", object(head + [("sections", list), ("confidence", text)])),
      ("Responses", object([("responses", list)])),
      (
        "Response",
        object(
          round + [
            ("case", maybe), ("began_from", maybe), ("missing", codes), ("sections", list),
            ("steps", list), ("other_rounds", codes), ("with", text), ("other_round", text),
            ("answers", list),
          ], required: ["id", "round"])
      ),
      ("ResponseSection", object(section)),
      (
        "NewResponse",
        object(
          [
            ("deed", .choice(["open"])), ("party", text), ("round", text), ("readers", text),
            ("title", maybe), ("due", maybe), ("from", maybe), ("case", maybe),
          ], required: ["deed", "party", "round", "readers"])
      ),
      (
        "ResponseDeed",
        object(
          [
            ("deed", .choice(["assign", "submit", "return", "receive", "drop"])),
            ("section", maybe), ("office", maybe), ("person", maybe), ("note", maybe),
          ], required: ["deed"])
      ),
      (
        "ResponseSave",
        object(
          [
            ("deed", .choice(["save"])), ("after", text), ("ready", .choice(["yes"])),
          ], required: ["deed", "after"])
      ),
    ]
  }
}
