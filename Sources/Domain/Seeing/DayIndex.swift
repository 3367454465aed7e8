internal import HashTreeCollections

/// Which records say that something changed on which day.
struct DayIndex: Sendable {
  private var subjects = TreeDictionary<Day, Mentions>()
  /// The days above in order, by year, to step from one to the next.
  private var years = TreeDictionary<Int, [Day]>()

  mutating func learn(_ subject: Subject, on days: [Day]) {
    for day in days {
      subjects[day, default: Mentions()].insert(subject)
      if subjects[day]?.count == 1 { years[day.year, default: []].insertSorted(day) }
    }
  }

  /// Learns of spells, which ascend, when there are none yet.
  mutating func learn(_ spells: [Membership.ID], on day: Day) {
    subjects[day, default: Mentions()].take(spells)
    years[day.year, default: []].insertSorted(day)
  }

  mutating func forget(_ subject: Subject, on days: [Day]) {
    for day in days {
      subjects[day]?.remove(subject)
      guard subjects[day]?.isEmpty == true else { continue }
      subjects[day] = nil
      years[day.year]?.removeSorted(day)
      if years[day.year]?.isEmpty == true { years[day.year] = nil }
    }
  }

  /// Learns of a record that changed on other days before.
  mutating func revise(_ subject: Subject, _ old: [Day], _ new: [Day]) {
    forget(subject, on: old.filter { !new.contains($0) })
    learn(subject, on: new.filter { !old.contains($0) })
  }

  /// The records that change on a day, each once, in the fixed order of subjects.
  func subjects(on day: Day) -> [Subject] { subjects[day]?.inOrder ?? [] }

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
