import Domain
import Exchange
import Pages

/// The shapes of the menu, of plans and of reports.
extension OpenAPISchema {
  static var offering: [(String, JSON)] { offered + offers + steps + planned }

  static let yes: JSON = ["type": "boolean"]
  private static let count: JSON = ["type": ["integer", "null"]]

  private static var offered: [(String, JSON)] {
    [
      (
        "Menu",
        object([
          ("year", number), ("total", number), ("open", count), ("skip", number),
          ("facets", ["type": "object"]), ("runs", list),
        ])
      ),
      ("Providers", object([("providers", list)])),
      (
        "Provider",
        object([
          ("code", text), ("kind", .choice(Provider.Kind.allCases.map(\.word))),
          ("name", anything), ("seat", anything), ("host", maybe), ("town", maybe),
          ("time_zone", text), ("activities", codes),
        ])
      ),
      ("Activity", object(activity)),
      ("Iteration", object(iteration + told, required: iteration.map(\.0))),
    ]
  }

  private static let activity: [(String, JSON)] = [
    ("code", text), ("provider", text), ("title", anything), ("kind", text), ("areas", codes),
    ("delivery", text), ("languages", codes), ("proficiency", count), ("certification", maybe),
    ("serves", codes), ("eligibility", text), ("tuition_cents", number), ("board_cents", number),
    ("retired", maybe), ("text", anything), ("objectives", codes), ("grades", maybe),
    ("profiles", codes), ("clearance", maybe), ("prerequisites", codes), ("corequisites", codes),
    ("disqualifiers", codes), ("audience", list), ("marking", anything), ("runs", codes),
  ]

  private static let iteration: [(String, JSON)] = [
    ("code", text), ("activity", text), ("title", anything), ("first", text), ("last", text),
    ("hours", maybe), ("time_zone", text), ("town", maybe), ("country", maybe), ("stage", text),
    ("opens", text), ("closes", text), ("seats", number), ("free", count), ("step", text),
    ("cancels", text), ("answer_days", number), ("minimum", count), ("allocation", text),
    ("quotas", codes), ("approval", maybe), ("repeats", maybe), ("instructions", maybe),
    ("report", maybe), ("cancelled_for", maybe), ("standing", list), ("marking", anything),
  ]

  /// Told to those who act for a party.
  private static let told: [(String, JSON)] = [("open", yes), ("why", text)]

  private static var offers: [(String, JSON)] {
    typealias Name = ProviderFormPage.Name
    let provider: [(String, JSON)] = [
      (Name.kind, .choice(Provider.Kind.allCases.map(\.word))), (Name.name, text),
      (Name.nameFrench, maybe),
      (Name.seat, ["type": "string", "pattern": "^(alliance|party\\..+)$"]),
      (Name.host, maybe), (Name.town, maybe), (Name.timeZone, text), (Name.sources, codes),
      (Name.confidence, .choice(Confidence.allCases.map(\.word))),
    ]
    let needed = [Name.kind, Name.name, Name.seat, Name.timeZone]
    return [
      ("NewProvider", object([(Name.code, text)] + provider, required: [Name.code] + needed)),
      (
        "ProviderCorrection",
        object(provider + reason, required: needed + ["reason"])
      ),
      (
        "ActivityDeed",
        object(
          activityDeed + marking + reason, required: ["title", "kind", "areas", "eligibility"])
      ),
    ]
  }

  private static let reason: [(String, JSON)] = [("reason", text), ("reasonLabel", maybe)]

  private static let activityDeed: [(String, JSON)] =
    ["number", "title", "titleFrench", "kind"].map { ($0, text) } + [
      ("areas", codes), ("delivery", text), ("languages", codes), ("discipline", maybe),
      ("proficiency", maybe), ("certification", maybe), ("text", maybe), ("textFrench", maybe),
      ("objectives", codes), ("serves", codes), ("grades", maybe), ("profiles", codes),
      ("clearance", maybe), ("prerequisites", codes), ("corequisites", codes),
      ("disqualifiers", codes), ("eligibility", text), ("tuition", maybe), ("board", maybe),
    ]

  private static let seating: [(String, JSON)] = [
    ("hours", maybe), ("timeZone", text), ("allocation", text), ("minimum", maybe),
    ("quotas", codes), ("tells", .choice(["yes", ""])),
  ]

  private static var steps: [(String, JSON)] {
    [
      ("RepetitionDeed", object([("runs", codes)])),
      ("Retirement", object([("deed", .choice(["retire"])), ("on", text)])),
      (
        "ProposalDeed",
        object([("runs", codes)] + seating + marking, required: ["runs", "timeZone"])
      ),
      (
        "RunDeed",
        object(
          [
            ("deed", .choice(RunStep.allCases.map(\.rawValue))), ("why", maybe),
            ("scope", .choice(["all", "only"])), ("parties", codes), ("decision", maybe),
            ("paper", maybe),
          ], required: ["deed"])
      ),
      (
        "RunChange",
        object(
          [
            ("deed", .choice(["move", "correct"])), ("first", maybe), ("last", maybe),
            ("opens", maybe), ("closes", maybe), ("cancels", maybe), ("answerDays", maybe),
            ("town", maybe), ("country", maybe), ("seats", maybe),
          ] + seating + reason, required: ["deed"])
      ),
    ]
  }

  private static var planned: [(String, JSON)] {
    let plan: [(String, JSON)] = [
      ("id", text), ("party", text), ("name", text), ("shared", yes), ("made", text),
      ("cost_cents", number), ("days", number), ("runs", list),
    ]
    let deeds = ["add", "remove", "order", "up", "note", "rename", "share", "strike"]
    return [
      ("Plans", object([("plans", list)])), ("Plan", object(plan)),
      (
        "NewPlan",
        object(
          [("deed", .choice(["make"])), ("name", text), ("runs", codes)],
          required: ["deed", "name"])
      ),
      (
        "PlanDeed",
        object(
          [
            ("deed", .choice(deeds)), ("runs", codes), ("run", maybe), ("note", maybe),
            ("name", maybe), ("shared", .choice(["yes", ""])),
          ], required: ["deed"])
      ),
      ("Report", object([("year", number), ("runs", number), ("rows", list)])),
    ]
  }
}
