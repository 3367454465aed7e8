import Domain

/// Who sends people in a month, and how often.
///
/// Partners send by Zipf's law, flattened so that the first eight send half: the first are also
/// those to whom most is open.
struct Senders {
  let month: Day
  let parties: [Party.ID]
  let weights: [Double]

  init(month: Day, allies: [Party.ID], partners: [Party.ID]) {
    self.month = month
    parties = partners + allies
    let zipf = (0..<partners.count).map { place in 1 / Double(place + 1).squareRoot() }
    let total = zipf.reduce(0, +)
    let share = allies.isEmpty ? 0 : 0.12 / 0.88 * total / Double(allies.count)
    weights = zipf + allies.map { _ in share }
  }
}
