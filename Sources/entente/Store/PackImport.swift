import Domain
import Exchange
import Journal
import Labels
import Registry

/// A pack on its way into a store: read, planned, rehearsed, recorded in one commit.
struct PackImport {
  let folder: String
  let pack: Pack
  /// What the pack could say better; it is imported all the same.
  let warnings: [PackProblem]

  /// Reads a pack, or says every line that is wrong.
  init(_ folder: String) throws(ToolFailure) {
    let reading = PackReader.read(folder: folder)
    guard let pack = reading.pack else {
      throw .unfit(folder, reading.errors)
    }
    self.folder = folder
    self.pack = pack
    warnings = reading.problems.filter { $0.severity == .warning }
  }

  /// The steps that make an alliance say what the pack says, each tried on a copy first.
  func plan(for alliance: Alliance) throws(ToolFailure) -> [ImportPlan.Step] {
    let occasion = Occasion(by: principal, at: Clock.now)
    let plan = ImportPlan(
      pack, for: alliance.seen(by: principal, on: pack.edition.day, at: occasion.at))
    guard plan.problems.isEmpty else { throw .unfit(folder, plan.problems) }
    let refused = PackCheck.rehearse(
      plan.steps, on: alliance, occasion, label: label(at: occasion.at))
    guard refused.isEmpty else { throw .unfit(folder, refused) }
    return plan.steps
  }

  /// Makes an alliance say what the pack says, in memory alone.
  func rehearse(on alliance: inout Alliance) throws {
    let at = Clock.now
    for step in try plan(for: alliance) {
      alliance.apply(try alliance.decide(step.action, on: occasion(at: at, step)))
    }
  }

  /// Records the whole pack, or nothing of it, and says how many entries that made.
  @discardableResult
  func perform(in registrar: Registrar) async throws -> [Receipt] {
    let start = registrar.latest
    let steps = try plan(for: start.alliance)
    guard !steps.isEmpty else { return [] }
    let at = Clock.now
    let orders = steps.map { step in
      Order(
        step.action, on: occasion(at: at, step),
        key: step.key(after: start))
    }
    do {
      return try await registrar.perform(all: orders)
    } catch {
      throw failure(error, steps)
    }
  }

  /// Who imports, by the pack's own name.
  private var principal: Principal {
    let id = Principal.ID("pack-\(pack.edition.code)".prefix(48))
    return Principal(
      id: id ?? .named("pack"), seat: .alliance, roles: [.registrar, .securityOfficer])
  }

  /// What a pack says is open to all, and so is why it is recorded.
  private func label(at moment: Instant) -> Label? {
    pack.adoptions.lazy.compactMap { $0.openLabel(at: moment) }.first
  }

  private func occasion(at moment: Instant, _ step: ImportPlan.Step) -> Occasion {
    Occasion(by: principal, at: moment, reason: step.reason, label: label(at: moment))
  }

  private func failure(_ failure: Registrar.Failure, _ steps: [ImportPlan.Step]) -> ToolFailure {
    guard case .refusedOne(let index, let refusal) = failure, steps.indices.contains(index) else {
      return ToolFailure(failure)
    }
    let problem = PackProblem(
      .refused(refusal), at: steps[index].origin, remedy: "the record changed meanwhile; try again")
    return .unfit(folder, [problem])
  }
}

extension ToolFailure {
  /// A pack that cannot be imported, with all that is wrong with it.
  fileprivate static func unfit(_ folder: String, _ problems: [PackProblem]) -> ToolFailure {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return ToolFailure(
      .badInput, "The pack \(folder) has \(count); nothing was recorded.",
      details: problems.map(\.description))
  }
}

extension ImportPlan.Step {
  /// The same for the same step towards the same content from the same place in the record, so
  /// that an import whose answer was lost can be sent again. The place belongs to it: content
  /// that someone changed since may be imported anew.
  fileprivate func key(after start: Standpoint) -> ActionKey {
    ActionKey(of: "\(start.digest)\n\(path)\n\(action)")
  }
}
