import Domain
import Exchange
import Pages

/// What the interface says of programmes and the thread.
extension OpenAPI {
  static var programming: [(String, JSON)] {
    [
      reading(
        Operation(
          "programmes", "Programmes of the day that may be read, or all of one party.",
          "Programmes", ["party"], false)),
      writing(
        "programmes/new", [],
        write(
          "open-programme", "Open a programme, perhaps carrying an older one on.",
          "NewProgramme")),
      path(
        Operation(
          "programmes/{id}", "One programme: its tree, progress, findings, editions, reviews.",
          "Programme", ["id", "edition"], false),
        write(
          "write-programme",
          "Write its parts, seal, answer, tell progress, review, amend or close it.",
          "ProgrammeDeed")),
      reading(
        Operation(
          "programmes/{id}/compare", "How two of its editions differ; 0 is what is written.",
          "ProgrammeChange", ["id", "from", "to"], false)),
      reading(
        Operation(
          "programmes/{id}/reviews/{year}", "What both sides hold of a year.",
          "ProgrammeReview", ["id", "year"], false)),
      reading(
        Operation(
          "thread", "From the alliance’s objectives through goals to efforts, and loose ends.",
          "Thread", ["party"], false)),
      reading(
        Operation(
          "thread/{aim}", "What leads to one of the alliance’s objectives.", "Thread",
          ["aim", "party"], false)),
    ]
  }
}

extension OpenAPISchema {
  static var programming: [(String, JSON)] {
    let deeds = [
      "objective", "goal", "effort", "drop", "basket", "seal", "withdraw", "answer", "report",
      "review", "concur", "amend", "close",
    ]
    let brief: [(String, JSON)] = [
      ("id", text), ("party", text), ("instrument", text), ("first", text), ("last", text),
      ("closed", yes), ("objectives", number), ("goals", number), ("efforts", number),
      ("goals_reached", number),
    ]
    let whole: [(String, JSON)] = [
      ("predecessor", maybe), ("case", maybe), ("cost_cents", number), ("places", number),
      ("contents", ["type": "object"]), ("writing", yes), ("editions", list),
      ("reviews", list), ("findings", list), ("load", list),
    ]
    let parts: JSON = ["type": "object"]
    let deed: [(String, JSON)] = [
      ("deed", .choice(deeds)), ("code", maybe), ("part", maybe), ("title", maybe),
      ("titleFrench", maybe), ("text", maybe), ("aims", codes), ("interests", codes),
      ("objective", maybe), ("owner", maybe), ("due", maybe), ("counts", codes),
      ("milestones", maybe), ("goal", maybe), ("run", maybe), ("runs", codes), ("first", maybe),
      ("last", maybe), ("people", maybe), ("cost", maybe), ("edition", maybe),
      ("accept", maybe), ("year", maybe), ("summary", maybe), ("note", maybe),
    ]
    return [
      ("Programmes", object([("programmes", list)])),
      ("Programme", object(brief + whole)),
      ("ProgrammeDeed", object(deed, required: ["deed"])),
      (
        "NewProgramme",
        object(
          [
            ("deed", .choice(["open"])), ("party", text), ("instrument", text), ("title", text),
            ("titleFrench", maybe), ("first", text), ("last", text), ("readers", text),
            ("case", maybe), ("from", maybe),
          ],
          required: ["deed", "party", "instrument", "title", "first", "last", "readers"])
      ),
      (
        "ProgrammeChange",
        object([("objectives", parts), ("goals", parts), ("efforts", parts)])
      ),
      (
        "ProgrammeReview",
        object([
          ("year", number), ("summary", text), ("edition", number), ("drawn", text),
          ("drawn_by_party", yes), ("agreed", maybe), ("parts", list),
        ])
      ),
      (
        "Thread",
        object([
          ("aims", list), ("strands", list), ("unserved", codes),
          ("goals_without_effort", list), ("efforts_without_goal", list),
          ("objectives_without_aim", list),
        ])
      ),
    ]
  }
}
