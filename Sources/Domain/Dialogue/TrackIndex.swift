internal import HashTreeCollections

/// Dialogues by the questions asked of them.
struct TrackIndex: Sendable {
  /// A dialogue by the moment of its opening.
  struct Opened: Comparable, Sendable {
    var at: Instant
    var track: Track.ID

    static func < (left: Opened, right: Opened) -> Bool {
      (left.at, left.track) < (right.at, right.track)
    }
  }

  /// The latest last.
  private(set) var opened: [Opened] = []
  private var byParty = TreeDictionary<Party.ID, [Opened]>()

  /// The latest last.
  func tracks(with party: Party.ID) -> [Opened] { byParty[party] ?? [] }

  mutating func learn(_ track: Track) {
    let entry = Opened(at: track.opened.at, track: track.id)
    opened.insertSorted(entry)
    for party in track.partners { byParty[party, default: []].insertSorted(entry) }
  }

  mutating func forget(_ track: Track) {
    let entry = Opened(at: track.opened.at, track: track.id)
    opened.removeSorted(entry)
    for party in track.partners { byParty[party]?.removeSorted(entry) }
  }
}
