import Domain

/// The number of partners over time: states and others in a framework or council that are
/// neither Allies nor invited to become so, each counted once.
struct Partnerships {
  /// Each day on which the number changed, and the number from then on.
  let steps: [(day: Day, count: Int)]

  init(_ sight: Sight) {
    var spells: [Party.ID: [Edge]] = [:]
    for body in sight.bodies(of: [.alliance, .framework, .council, .status]) {
      let role = body.kind == .status ? .invitee : body.mainRole
      let isTie = body.kind.makesPartners
      for spell in sight.memberships(of: body.id)
      where spell.role == role || body.kind == .alliance {
        spells[spell.party, default: []] += Edge.edges(of: spell.span, isTie: isTie)
      }
    }
    var changes: [Day: Int] = [:]
    for edges in spells.values {
      for (day, step) in Partnerships.turns(edges) { changes[day, default: 0] += step }
    }
    var count = 0
    steps = changes.sorted { $0.key < $1.key }.compactMap { day, step in
      count += step
      return step == 0 ? nil : (day, count)
    }
  }

  /// The days on which one party became or ceased to be a partner.
  private static func turns(_ edges: [Edge]) -> [(Day, Int)] {
    var turns: [(Day, Int)] = []
    var ties = 0
    var bars = 0
    var isPartner = false
    let edges = edges.sorted { $0.day < $1.day }
    for (index, edge) in edges.enumerated() {
      if edge.isTie { ties += edge.step } else { bars += edge.step }
      // Several edges of one day are one moment.
      if index + 1 < edges.count, edges[index + 1].day == edge.day { continue }
      let becomes = ties > 0 && bars == 0
      if becomes != isPartner { turns.append((edge.day, becomes ? 1 : -1)) }
      isPartner = becomes
    }
    return turns
  }

  /// A day on which a spell begins or ends.
  private struct Edge {
    var day: Day
    /// 1 for a beginning, -1 for an end.
    var step: Int
    /// Whether it makes a partner; otherwise it bars from being counted as one.
    var isTie: Bool

    static func edges(of span: Span, isTie: Bool) -> [Edge] {
      let from = span.from.map { Edge(day: $0.day, step: 1, isTie: isTie) }
      let to = span.to.map { Edge(day: $0.day, step: -1, isTie: isTie) }
      return [from, to].compactMap(\.self)
    }
  }
}
