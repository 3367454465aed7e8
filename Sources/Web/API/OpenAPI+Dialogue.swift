import Domain
import Exchange
import Pages

/// What the interface says of dialogues.
extension OpenAPI {
  static var talking: [(String, JSON)] {
    [
      reading(
        Operation(
          "dialogue", "Dialogues that one may know of, the latest first.", "Dialogues", [], false)),
      writing(
        "dialogue/new", [],
        write("open-dialogue", "Open a dialogue with partners.", "NewDialogue")),
      path(
        Operation(
          "dialogue/{id}", "One dialogue: topics, positions, points, statements.", "Dialogue",
          ["id"], false),
        write(
          "talk", "Add a topic, say where one stands, note or confirm a point, draw or answer.",
          "DialogueDeed")),
    ]
  }
}

extension OpenAPISchema {
  static var talking: [(String, JSON)] {
    let deeds = [
      "amend", "topic", "say", "note", "confirm", "retract", "draw", "answer", "withdraw", "close",
    ]
    let head: [(String, JSON)] = [
      ("id", text), ("title", text), ("partners", codes), ("closed", yes), ("topics", list),
      ("statements", list),
    ]
    return [
      ("Dialogues", object([("dialogues", list)])),
      ("Dialogue", object(head + [("opened", text), ("marking", text)])),
      (
        "NewDialogue",
        object(
          [
            ("deed", .choice(["open"])), ("title", text), ("titleFrench", maybe),
            ("parties", codes),
          ], required: ["deed", "title", "parties"])
      ),
      (
        "DialogueDeed",
        object(
          [
            ("deed", .choice(deeds)), ("title", maybe), ("parties", codes), ("area", maybe),
            ("readers", maybe), ("topic", maybe), ("text", maybe), ("weight", number),
            ("kind", .choice(["common", "apart", "open"])), ("point", maybe), ("version", maybe),
            ("interests", maybe), ("statement", maybe), ("answer", .choice(["accept", "decline"])),
            ("closing", maybe),
          ], required: ["deed"])
      ),
    ]
  }
}
