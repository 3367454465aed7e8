import Domain
import Exchange

/// Invented numbers of people in an operation, party by party: shares after Zipf of a course of the
/// whole whose order of size is that of the real one.
struct InventedStrengths {
  /// One party's days in an operation.
  struct Stay {
    var party: Party.ID
    var from: Day
    var end: Day?
  }

  /// The whole on some days; between two of them it goes straight from one to the other.
  private static let courses: [String: [(String, Int)]] = [
    "ifor": [("1995-12-20", 20_000), ("1996-03-01", 60_000), ("1996-12-19", 45_000)],
    "sfor": [
      ("1996-12-20", 32_000), ("1999-01-01", 30_000), ("2001-01-01", 20_000),
      ("2003-01-01", 12_000), ("2004-12-01", 7_000),
    ],
    "kfor": [
      ("1999-06-12", 20_000), ("1999-10-01", 50_000), ("2002-01-01", 39_000),
      ("2004-01-01", 17_500), ("2010-01-01", 10_000), ("2014-01-01", 4_900),
      ("2022-01-01", 3_700), ("2023-11-01", 4_500), ("2030-01-01", 4_600),
    ],
    "isaf": [
      ("2003-08-11", 5_500), ("2006-01-01", 9_000), ("2009-01-01", 55_000),
      ("2011-06-01", 132_000), ("2013-01-01", 100_000), ("2014-12-01", 28_000),
    ],
    "rsm": [
      ("2015-01-01", 13_200), ("2019-10-01", 17_178), ("2021-02-01", 10_000),
      ("2021-08-31", 300),
    ],
    "nmi": [("2018-10-01", 300), ("2022-01-01", 550), ("2030-01-01", 600)],
    "oup": [("2011-03-31", 7_500), ("2011-07-01", 8_500), ("2011-10-30", 6_000)],
  ]

  let operation: Body
  private var turns: [(Day, Int)]

  /// The course of an operation until a day; some hundreds of people where none is known.
  init(_ operation: Body, until last: Day) {
    self.operation = operation
    let end = min(operation.ending?.on.day ?? last, last)
    let known = Self.courses[operation.id.text]?.compactMap { text, count in
      Day(text).map { ($0, count) }
    }
    let size = 300 + Int(Offer.ID(path: "strength/\(operation.id)").value % 1500)
    turns = known ?? [(operation.founded.day, size), (end, size * 2 / 3)]
  }

  /// The whole on a day.
  private func whole(on day: Day) -> Int {
    guard let first = turns.first, day >= first.0 else { return turns.first?.1 ?? 0 }
    for (left, right) in zip(turns, turns.dropFirst()) where day < right.0 {
      let span = Int(right.0.number - left.0.number)
      let gone = Int(day.number - left.0.number)
      return left.1 + (right.1 - left.1) * gone / max(1, span)
    }
    return turns.last?.1 ?? 0
  }

  /// The days on which contingents rotate: twice a year, and where the whole turns.
  private func rotations(until last: Day) -> [Day] {
    let first = operation.founded.day
    let end = min(operation.ending?.on.day ?? last, last)
    var days: Set<Day> = [first]
    for year in first.year...end.year {
      for month in [2, 8] {
        if let day = Day(year: year, month: month, day: 1) { days.insert(day) }
      }
    }
    days.formUnion(turns.map(\.0))
    return days.filter { $0 >= first && $0 < end }.sorted()
  }

  /// Each party's numbers; the earlier of the list are the larger.
  func strengths(of stays: [Stay], until last: Day) -> [[Contribution.Strength]] {
    var found = [[Contribution.Strength]](repeating: [], count: stays.count)
    let weights = stays.indices.map { 1_000_000 / ($0 + 1) }
    for day in (rotations(until: last) + stays.map(\.from)).sorted() {
      let there = stays.indices.filter { place in
        stays[place].from <= day && stays[place].end.map { day < $0 } ?? true
      }
      let all = there.reduce(0) { $0 + weights[$1] }
      let parts = there.map { max(1, whole(on: day) * weights[$0] / max(1, all)) }
      // What rounding leaves is the largest one's, so that the whole is whole.
      let left = max(0, whole(on: day) - parts.reduce(0, +))
      for (place, part) in zip(there, parts) {
        let count = part + (place == there.first ? left : 0)
        guard found[place].last?.from != day, found[place].last?.count != count else { continue }
        found[place].append(Contribution.Strength(count, from: day))
      }
    }
    return found
  }
}
