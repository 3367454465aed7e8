import Domain
import Journal
import Pages

/// What a form about plans asks for.
struct PlanDeeds {
  let route: PlanRoute
  let table: Labelled
  let sheet: Sheet

  init(_ route: PlanRoute, _ table: Labelled, _ sheet: Sheet) {
    self.route = route
    self.table = table
    self.sheet = sheet
  }

  private var name: String { sheet["name"].trimmed }

  func asked() -> FormAsked {
    switch (route, sheet.deed) {
    case (.list, "make"): make(typedRuns ?? [])
    case (.add(let runs), "add"): add(runs)
    case (.plan(let id), let deed): change(id, deed)
    default: .unknown
    }
  }

  /// The runs that are named; nil where one is no code.
  private var typedRuns: [Iteration.ID]? {
    let words = (sheet.typed["runs"] ?? []).flatMap { $0.split(separator: ",") }
    let runs = words.prefix(Plan.linesMax).compactMap { Iteration.ID($0) }
    return runs.count == words.count ? runs : nil
  }

  private func make(_ runs: [Iteration.ID]) -> FormAsked {
    guard !name.isEmpty else { return nameless }
    guard let party = table.sight.principal.party,
      let key = ActionKey(text: sheet.key)?.high
    else { return .unknown }
    let stamp = Stamp(by: table.visitor.principal.id, at: table.asked.now)
    var seen: Set<Iteration.ID> = []
    let lines = runs.filter { seen.insert($0).inserted }.map { Plan.Line($0) }
    return .action(.plan(.make(Plan(id: Plan.ID(key), of: party, name: name, lines, stamp))))
  }

  private var nameless: FormAsked {
    let say = table.asked.language
    return .wrong(["name": say(Wording.Refusals.empty, say(Wording.PlanTexts.name))])
  }

  private func add(_ runs: [Iteration.ID]) -> FormAsked {
    if sheet["plan"].isEmpty { return make(runs) }
    guard let id = Plan.ID(sheet["plan"]) else { return .unknown }
    return .action(.plan(.add(id, runs)))
  }

  private func change(_ id: Plan.ID, _ deed: String) -> FormAsked {
    switch deed {
    case "rename": return name.isEmpty ? nameless : .action(.plan(.rename(id, name)))
    case "share": return .action(.plan(.share(id, sheet["shared"] == "yes")))
    case "strike": return .action(.plan(.strike(id)))
    case "note":
      guard let run = Iteration.ID(sheet["run"]) else { return .unknown }
      return .action(.plan(.note(id, run, sheet["note"].trimmed)))
    case "up":
      guard let run = Iteration.ID(sheet["run"]) else { return .unknown }
      return up(run, in: id)
    case "add", "remove", "order":
      guard let runs = typedRuns, !runs.isEmpty else {
        return .wrong(["runs": table.asked.language(Wording.PlanTexts.runsMissing)])
      }
      let action: PlanAction =
        deed == "add" ? .add(id, runs) : deed == "remove" ? .remove(id, runs) : .order(id, runs)
      return .action(.plan(action))
    default: return .unknown
    }
  }

  private func up(_ run: Iteration.ID, in id: Plan.ID) -> FormAsked {
    var order = table.sight.plan(id)?.lines.map(\.run) ?? []
    guard let place = order.firstIndex(of: run), place > 0 else { return .unknown }
    order.swapAt(place, place - 1)
    return .action(.plan(.order(id, order)))
  }
}
