internal import HashTreeCollections

/// Which records say that something changed on which day.
struct DayIndex: Sendable {
  private var subjects = TreeDictionary<Day, [Subject]>()
  /// The days above in order, by year, to step from one to the next.
  private var years = TreeDictionary<Int, [Day]>()

  mutating func learn(_ subject: Subject, on days: [Day]) {
    for day in days {
      subjects[day, default: []].append(subject)
      years[day.year, default: []].insertSorted(day)
    }
  }

  mutating func learn(_ many: [Subject], on day: Day) {
    subjects[day, default: []] += many
    years[day.year, default: []].insertSorted(day)
  }

  mutating func forget(_ subject: Subject, on days: [Day]) {
    for day in days {
      // From the back: what changes is mostly what came last.
      guard let place = subjects[day]?.lastIndex(of: subject) else { continue }
      subjects[day]?.remove(at: place)
      guard subjects[day]?.isEmpty == true else { continue }
      subjects[day] = nil
      years[day.year]?.removeSorted(day)
      if years[day.year]?.isEmpty == true { years[day.year] = nil }
    }
  }

  /// The records that change on a day, each once, in the fixed order of subjects.
  func subjects(on day: Day) -> [Subject] {
    Set(subjects[day] ?? []).map { ($0.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The nearest day before on which something changed.
  func before(_ day: Day) -> Day? {
    var year = day.year
    while year >= Day.earliest.year {
      if let days = years[year] {
        let place = days.place(of: day)
        if place > 0 { return days[place - 1] }
      }
      year -= 1
    }
    return nil
  }

  /// The nearest day after on which something changed.
  func after(_ day: Day) -> Day? {
    var year = day.year
    while year <= Day.latest.year {
      if let days = years[year] {
        let place = days.place(of: day.next)
        if place < days.count, days[place] > day { return days[place] }
      }
      year += 1
    }
    return nil
  }
}
