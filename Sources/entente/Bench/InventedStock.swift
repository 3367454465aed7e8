import Domain

/// The parties, bodies, decisions and sources of an invented record. No code of them is one of a
/// real pack, so that both may stand in one store.
struct InventedStock {
  /// 1995-01-01.
  static let firstDay: Int32 = 9131
  /// 2024-11-13.
  static let lastDay: Int32 = 20_040

  let principal = Principal(id: .named("bench"), roles: [.registrar])
  let parties: [Party.ID]
  let bodies: [Body.ID]
  private let sources: [Source.ID]
  /// What makes them, in an order in which each may rest on those before.
  private(set) var actions: [Action] = []

  init(facts: Int) {
    sources = (0..<min(50, 5 + facts / 1000)).compactMap { Source.ID("X\($0)") }
    parties = (0..<min(2000, 100 + facts / 400)).compactMap { Party.ID("XP\($0)") }
    bodies = (0..<min(3000, 100 + facts / 300)).compactMap { Body.ID("x-body-\($0)") }
    addSources()
    for (index, id) in parties.enumerated() { add(id, index) }
    let decisions = addDecisions(facts / 200)
    for (index, id) in bodies.enumerated() { found(id, index, decisions) }
  }

  func dated(_ number: Int32) -> Dated { Dated(Day(number: number) ?? .latest) }

  func evidence(of number: Int) -> Evidence {
    Evidence(sources: [sources[number % sources.count]], confidence: .read)
  }

  private mutating func addSources() {
    for id in sources {
      actions.append(
        .reference(.addSource(Source(id: id, title: "Minutes \(id)", publisher: "The office"))))
    }
  }

  private mutating func addDecisions(_ count: Int) -> [Decision.ID] {
    let ids = (0..<count).compactMap { Decision.ID("x-decision-\($0)") }
    for (index, id) in ids.enumerated() {
      let decision = Decision(
        id: id, kind: .council, day: dated(Self.firstDay + Int32(index % 10_000)),
        title: Bilingual("Decision \(index)", french: "Décision \(index)"),
        evidence: evidence(of: index))
      actions.append(.reference(.addDecision(decision)))
    }
    return ids
  }

  private mutating func add(_ id: Party.ID, _ index: Int) {
    let name = Bilingual("Party number \(index)", french: "Partie numéro \(index)")
    let kinds: [Party.Kind] = [.state, .organisation, .agency, .firm]
    actions.append(
      .party(
        .add(
          Party(
            id: id, kind: kinds[index % kinds.count], names: [DatedName(name)],
            evidence: evidence(of: index)))))
  }

  private mutating func found(_ id: Body.ID, _ index: Int, _ decisions: [Decision.ID]) {
    let kinds: [Body.Kind] = [.cluster, .operation, .community]
    var body = Body(
      id: id, kind: kinds[index % kinds.count],
      names: [DatedName(Bilingual("Body number \(index)", french: "Organe numéro \(index)"))],
      short: Bilingual("B\(index)"), founded: dated(Self.firstDay - Int32(index % 4000)))
    body.mainRole = .member
    body.purposes = [.operations]
    body.decision = decisions.isEmpty ? nil : decisions[index % decisions.count]
    body.evidence = evidence(of: index)
    actions.append(.body(.found(body)))
  }
}
