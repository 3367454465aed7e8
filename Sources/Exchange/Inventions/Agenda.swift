import Domain

/// What is still to be done in an invented office, the earliest first.
///
/// A heap: of two things at one moment the one that was put down first comes first, so that the
/// same seed gives the same record.
struct Agenda<Deed: Sendable>: Sendable {
  private struct Item: Sendable {
    var at: Instant
    var serial: Int
    var deed: Deed

    func isBefore(_ other: Item) -> Bool { (at, serial) < (other.at, other.serial) }
  }

  private var items: [Item] = []
  private var serial = 0

  /// When the next thing is due; nil when nothing is.
  var next: Instant? { items.first?.at }

  mutating func put(_ deed: Deed, at moment: Instant) {
    items.append(Item(at: moment, serial: serial, deed: deed))
    serial += 1
    var place = items.count - 1
    while place > 0, items[place].isBefore(items[(place - 1) / 2]) {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func take() -> (deed: Deed, at: Instant)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if !items.isEmpty {
      items[0] = last
      sink()
    }
    return (first.deed, first.at)
  }

  private mutating func sink() {
    var place = 0
    while true {
      var least = place
      for child in [place * 2 + 1, place * 2 + 2] where child < items.count {
        if items[child].isBefore(items[least]) { least = child }
      }
      if least == place { return }
      items.swapAt(place, least)
      place = least
    }
  }
}

extension Day {
  /// A moment of it, by its hour and minute in UTC.
  func at(hour: Int, minute: Int = 0) -> Instant {
    Instant(milliseconds: (Int64(number) * 1440 + Int64(hour * 60 + minute)) * 60_000)
  }

  /// The day itself or the Monday before it.
  var monday: Day { adding(-weekday) }

  /// The day itself, or the next Monday of a weekend.
  var workday: Day { weekday > 4 ? adding(7 - weekday) : self }
}
