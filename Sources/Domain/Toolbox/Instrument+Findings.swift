/// What is wrong with a process.
extension Instrument {
  /// A fault of a process, which its writer must mend.
  public enum Finding: Hashable, Sendable {
    /// There is no stage at which a case may begin.
    case noEntry
    /// There is no stage at which a case is over.
    case noEnd
    /// Two stages or two artefacts have one code.
    case twice(String)
    /// No case can come to the stage.
    case unreachable(Stage.ID)
    /// Nothing leads on from the stage, and it is no end.
    case deadEnd(Stage.ID)
    /// From the stage no end can be reached.
    case noWayOut(Stage.ID)
    /// Nobody acts at the stage.
    case nobodyActs(Stage.ID)
    /// Nobody makes the move.
    case nobodyMoves(from: Stage.ID, to: Stage.ID)
    /// A decision is needed, but not by the committee, or the other way round.
    case decisionMismatch(from: Stage.ID, to: Stage.ID)
    /// The move stands twice.
    case moveTwice(from: Stage.ID, to: Stage.ID)
    /// A move comes from or goes to a stage that is not there.
    case noSuchStage(Stage.ID)
    /// A stage or a move names what the instrument does not declare.
    case noSuchArtefact(Artefact.ID)
    /// A move asks for what no stage before it produces.
    case neverProduced(Artefact.ID, from: Stage.ID, to: Stage.ID)
    /// It holds ratings and does not say of what or on which scale, or the other way round.
    case noScale
  }

  /// What is wrong with the process, in a fixed order; empty for a sound one.
  public var findings: [Finding] {
    let known = Set(stages.map(\.id))
    var found: [Finding] = []
    if !stages.contains(where: \.isEntry) { found.append(.noEntry) }
    if !stages.contains(where: \.isEnd) { found.append(.noEnd) }
    found += Self.repeated(stages.map(\.id.text)).map(Finding.twice)
    found += Self.repeated(artefacts.map(\.id.text)).map(Finding.twice)
    found += Self.repeated(areas.map(\.id.text)).map(Finding.twice)
    found += Self.repeated(scale.map(\.id.text)).map(Finding.twice)
    let isRated = holds.contains(.ratings)
    if areas.isEmpty == isRated || scale.isEmpty == isRated { found.append(.noScale) }
    let named = moves.flatMap { [$0.from, $0.to] } + stages.compactMap(\.validSince)
    let strange = named.filter { !known.contains($0) }
    found += Set(strange).sorted().map(Finding.noSuchStage)
    return found + stageFindings + moveFindings + artefactFindings
  }

  private static func repeated(_ codes: [String]) -> [String] {
    var seen: Set<String> = []
    return Set(codes.filter { !seen.insert($0).inserted }).sorted()
  }

  private var stageFindings: [Finding] {
    let entered = reached(from: stages.filter(\.isEntry).map(\.id)) { ($0.from, $0.to) }
    let ending = reached(from: stages.filter(\.isEnd).map(\.id)) { ($0.to, $0.from) }
    var found: [Finding] = []
    for stage in stages {
      if !entered.contains(stage.id) { found.append(.unreachable(stage.id)) }
      if !stage.isEnd, moves(from: stage.id).isEmpty {
        found.append(.deadEnd(stage.id))
      } else if !ending.contains(stage.id) {
        found.append(.noWayOut(stage.id))
      }
      if stage.actors.isEmpty, !stage.isEnd { found.append(.nobodyActs(stage.id)) }
    }
    return found
  }

  /// The stages that moves lead to from some, those themselves among them.
  private func reached(
    from first: [Stage.ID], along ends: (Move) -> (Stage.ID, Stage.ID)
  ) -> Set<Stage.ID> {
    var reached = Set(first)
    var edge = first
    while let stage = edge.popLast() {
      for (from, to) in moves.map(ends) where from == stage && reached.insert(to).inserted {
        edge.append(to)
      }
    }
    return reached
  }

  private var moveFindings: [Finding] {
    var found: [Finding] = []
    var seen: Set<[Stage.ID]> = []
    for move in moves {
      let (from, to) = (move.from, move.to)
      if !seen.insert([from, to]).inserted { found.append(.moveTwice(from: from, to: to)) }
      if move.by.isEmpty { found.append(.nobodyMoves(from: from, to: to)) }
      if move.by.contains(.committee) != (move.needs != nil) {
        found.append(.decisionMismatch(from: from, to: to))
      }
    }
    return found
  }

  private var artefactFindings: [Finding] {
    let declared = Set(artefacts.map(\.id))
    let named = stages.flatMap(\.produces) + moves.flatMap(\.requires)
    var found = Set(named.filter { !declared.contains($0) }).sorted().map(Finding.noSuchArtefact)
    for move in moves {
      let before = reached(from: [move.from]) { ($0.to, $0.from) }
      let made = Set(stages.filter { before.contains($0.id) }.flatMap(\.produces))
      for artefact in move.requires where declared.contains(artefact) && !made.contains(artefact) {
        found.append(.neverProduced(artefact, from: move.from, to: move.to))
      }
    }
    return found
  }
}
