internal import HashTreeCollections

/// Observations by what was measured and of whom, in order of time.
struct ObservationIndex: Sendable {
  /// An observation at its first day.
  struct Place: Comparable, Hashable, Sendable {
    var from: Day
    var id: Observation.ID

    init(_ observation: Observation) {
      from = observation.from.day
      id = observation.id
    }

    static func < (left: Place, right: Place) -> Bool {
      (left.from, left.id) < (right.from, right.id)
    }
  }

  private var byIndicator = TreeDictionary<Indicator.ID, [Place]>()
  private var bySubject = TreeDictionary<Observation.Observed, [Place]>()
  private var byBoth = TreeDictionary<Key, [Place]>()

  private struct Key: Hashable, Sendable {
    var indicator: Indicator.ID
    var of: Observation.Observed
  }

  func observations(by indicator: Indicator.ID) -> [Place] { byIndicator[indicator] ?? [] }
  func observations(of observed: Observation.Observed) -> [Place] { bySubject[observed] ?? [] }
  func observations(
    by indicator: Indicator.ID, of observed: Observation.Observed
  ) -> [Place] { byBoth[Key(indicator: indicator, of: observed)] ?? [] }

  mutating func learn(_ observation: Observation) {
    let place = Place(observation)
    byIndicator[observation.indicator, default: []].insertSorted(place)
    bySubject[observation.of, default: []].insertSorted(place)
    byBoth[key(observation), default: []].insertSorted(place)
  }

  mutating func forget(_ observation: Observation) {
    let place = Place(observation)
    byIndicator[observation.indicator]?.removeSorted(place)
    bySubject[observation.of]?.removeSorted(place)
    byBoth[key(observation)]?.removeSorted(place)
  }

  private func key(_ observation: Observation) -> Key {
    Key(indicator: observation.indicator, of: observation.of)
  }
}
