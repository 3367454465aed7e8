import Domain

/// One subject's part in the simulation: how an action of it is drawn, and what must hold of its
/// records whatever was done.
///
/// A later subject adds one file beside this one and one line to `all`.
struct Scenario: Sendable {
  /// The subject's name, as a violation gives it.
  let name: String
  /// How often it is drawn, beside the others.
  let weight: Int
  /// Draws an action: mostly one that the rules allow, sometimes not, sometimes hostile.
  let draw: @Sendable (inout Pen) -> Action
  /// Says what is wrong with the records; nothing, unless the program is.
  let check: @Sendable (Records) -> [String]

  /// Every subject.
  static let all = [
    reference, parties, bodies, memberships, restrictions, access, papers, menu, plans,
    proposals, toolbox, operations, meetings, programmes, questionnaires,
  ]

  /// One of them, by weight.
  static func drawn(with random: inout SplitMix64) -> Scenario {
    var place = random.below(all.reduce(0) { $0 + $1.weight })
    for scenario in all {
      if place < scenario.weight { return scenario }
      place -= scenario.weight
    }
    return all[0]
  }
}
