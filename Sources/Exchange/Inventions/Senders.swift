import Domain

/// Who sends people in a month, and how often.
///
/// Partners send by Zipf's law, flattened so that the first eight send half; Allies one in four.
struct Senders: Sendable {
  let month: Day
  let parties: [Party.ID]
  let weights: [Double]

  init(month: Day, allies: [Party.ID], partners: [Party.ID]) {
    self.month = month
    parties = partners + allies
    let zipf = (0..<partners.count).map { place in 1 / Self.power(Double(place + 1)) }
    let total = zipf.reduce(0, +)
    let share = allies.isEmpty ? 0 : 0.25 / 0.75 * total / Double(allies.count)
    weights = zipf + allies.map { _ in share }
  }

  /// About the power of 0.7, by square roots alone, so that every machine has the same.
  private static func power(_ number: Double) -> Double {
    let root = number.squareRoot()
    let eighth = root.squareRoot().squareRoot()
    let sixteenth = eighth.squareRoot()
    return root * eighth * sixteenth
  }
}
