import Domain
import Exchange
import Pages

/// What the interface says of the menu, of plans and of reports.
extension OpenAPI {
  static var offering: [(String, JSON)] {
    [
      reading(
        Operation(
          "menu", "A year’s runs that may be read, narrowed, with the counts of every facet.",
          "Menu",
          ["year", "q", "open", "for", "skip"]
            + Facet.Group.allCases.map { Parameter.list + $0.word })),
      path(
        Operation("providers", "Who offers, narrowed by filters.", "Providers", ["host"]),
        write("add-provider", "Add a provider; for registrars.", "NewProvider")),
      reading(Operation("providers/{provider}", "One provider.", "Provider", ["provider"])),
      writing(
        "providers/{provider}/correct", ["provider"],
        write("correct-provider", "Correct a provider; for registrars.", "ProviderCorrection")),
      writing(
        "providers/{provider}/new", ["provider"],
        write("offer-activity", "Offer an activity, as its provider.", "ActivityDeed")),
      writing(
        "providers/{provider}/repeat/{year}", ["provider", "year"],
        write("repeat-runs", "Propose a year’s runs again a year later.", "RepetitionDeed")),
      path(
        Operation("activities/{activity}", "One activity.", "Activity", ["activity"]),
        write("retire-activity", "Offer an activity no more.", "Retirement")),
      writing(
        "activities/{activity}/correct", ["activity"],
        write("correct-activity", "Correct an activity, as its provider.", "ActivityDeed")),
      writing(
        "activities/{activity}/propose", ["activity"],
        write("propose-runs", "Propose runs of an activity, one a line.", "ProposalDeed")),
      path(
        Operation("iterations/{iteration}", "One run.", "Iteration", ["iteration"]),
        write("step-run", "Take a run one step on.", "RunDeed")),
      writing(
        "iterations/{iteration}/change", ["iteration"],
        write("change-run", "Move a run, or change its place and seats.", "RunChange")),
    ] + planning
  }

  private static var planning: [(String, JSON)] {
    [
      path(
        Operation("plans", "The plans that may be read.", "Plans", [], false),
        write("make-plan", "Make a plan for one’s own party.", "NewPlan")),
      path(
        Operation(
          "plans/{id}", "One plan with its runs and what they come to.", "Plan", ["id"],
          false),
        write("change-plan", "Change one’s own party’s plan, or strike it.", "PlanDeed")),
      reading(
        Operation(
          "reports/{report}", "A report across a year’s runs, over what may be read.", "Report",
          ["report", "year"], false)),
    ]
  }

  static func reading(_ operation: Operation) -> (String, JSON) {
    (operation.path, ["get": operation.json])
  }

  /// What a form’s address alone takes; the record itself is read elsewhere.
  static func writing(
    _ path: String, _ parameters: [String], _ operation: JSON
  ) -> (String, JSON) {
    guard case .object(let members) = operation else { return ("/api/v1/" + path, operation) }
    let own = parameters.map { Parameter($0, isInPath: true).json }
    let post = members.map { member in
      guard member.name == "parameters", case .array(let others) = member.value else {
        return member
      }
      return JSON.Member("parameters", .array(own + others))
    }
    return ("/api/v1/" + path, ["post": .object(post)])
  }
}
