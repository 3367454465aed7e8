import Domain
import Exchange
import Pages

/// What the interface says of meetings.
extension OpenAPI {
  static var meeting: [(String, JSON)] {
    [
      reading(
        Operation(
          "meetings", "Meetings that may be known of: of a month, or those around the present.",
          "Meetings", ["committee", "month"], false)),
      path(
        Operation(
          "meetings/{id}", "One meeting: who is invited, its agenda, what came of it.",
          "Meeting", ["id"], false),
        write(
          "steer-meeting", "Put items on, enter attendance and outcomes, call off, close.",
          "MeetingDeed")),
      writing(
        "meetings/new", [],
        write("plan-meeting", "Call a committee together.", "NewMeeting")),
      writing(
        "meetings/{id}/change", ["id"],
        write("change-meeting", "Another theme, time, place or label.", "NewMeeting")),
      path(
        Operation(
          "meetings/{id}/compose", "How the partners were chosen.", "Composition", ["id"], false),
        write(
          "compose-meeting", "Rank partners by criteria (rank), or keep a choice (keep).",
          "CompositionDeed")),
    ]
  }
}

extension OpenAPISchema {
  private static let whole: JSON = ["type": "object"]

  static var meeting: [(String, JSON)] {
    let meeting: [(String, JSON)] = [
      ("id", text), ("committee", text), ("title", whole), ("begins", text), ("place", text),
      ("label", whole), ("format", text), ("standing", text), ("allies", codes),
      ("guests", codes), ("invitations", list), ("agenda", list), ("attendance", list),
      ("record", maybe), ("composed", yes),
    ]
    let deeds = ["add", "drop", "cancel", "attend", "conclude", "fulfil", "close", "invite"]
    let weights = Composition.Criterion.allCases.map { ($0.word, maybe) }
    return [
      ("Meetings", object([("meetings", list)])), ("Meeting", object(meeting)),
      (
        "MeetingDeed",
        object(
          [
            ("deed", .choice(deeds)), ("title", maybe), ("titleFrench", maybe),
            ("readers", maybe), ("papers", codes), ("proposal", maybe), ("before", maybe),
            ("item", maybe), ("attendance", codes), ("outcome", maybe), ("referred", maybe),
            ("parts", codes), ("arising", maybe), ("owner", maybe), ("due", maybe),
            ("task", maybe), ("record", maybe), ("party", maybe), ("body", maybe),
            ("decision", maybe),
          ], required: ["deed"])
      ),
      (
        "NewMeeting",
        object(
          [
            ("deed", .choice(["plan", "change"])), ("committee", maybe), ("title", text),
            ("titleFrench", maybe), ("begins", maybe), ("day", maybe), ("hour", maybe),
            ("place", text), ("label", whole), ("markingReason", text),
          ], required: ["deed", "title", "place"])
      ),
      (
        "Composition",
        object([
          ("count", number), ("weights", list), ("regions", codes), ("areas", codes),
          ("chosen", codes), ("reasons", list), ("ranking", whole),
        ])
      ),
      (
        "CompositionDeed",
        object(
          [("deed", .choice(["rank", "keep"])), ("count", text)] + weights
            + [
              ("regions", codes), ("areas", codes), ("chosen", codes), ("reasons", maybe),
              ("readers", maybe),
            ], required: ["deed", "count"])
      ),
    ]
  }
}
