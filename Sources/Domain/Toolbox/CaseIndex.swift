internal import HashTreeCollections

/// Cases by the questions asked of them.
struct CaseIndex: Sendable {
  /// A case by a day: the one on which it came to its stage, or the one on which it is due.
  struct Placed: Comparable, Sendable {
    var day: Day
    var id: Case.ID

    static func < (left: Placed, right: Placed) -> Bool {
      (left.day, left.id) < (right.day, right.id)
    }
  }

  /// A round of an instrument.
  private struct Round: Hashable, Sendable {
    var instrument: Instrument.ID
    var call: Instrument.Call.ID

    init(_ instrument: Instrument.ID, _ call: Instrument.Call.ID) {
      self.instrument = instrument
      self.call = call
    }

    init?(_ one: Case) {
      guard let call = one.contents.application?.call else { return nil }
      self.init(one.instrument, call)
    }
  }

  private var byParty = TreeDictionary<Party.ID, [Placed]>()
  private var byInstrument = TreeDictionary<Instrument.ID, [Placed]>()
  private var bySubject = TreeDictionary<Body.ID, [Placed]>()
  private var byRound = TreeDictionary<Round, [Placed]>()
  /// The cases that go on, the first due first; where nothing is due they come last.
  private(set) var open: [Placed] = []

  /// The one that moved last last.
  func cases(of party: Party.ID) -> [Placed] { byParty[party] ?? [] }
  /// The one that moved last last.
  func cases(through instrument: Instrument.ID) -> [Placed] { byInstrument[instrument] ?? [] }
  /// The one that moved last last.
  func cases(about body: Body.ID) -> [Placed] { bySubject[body] ?? [] }
  /// The one that moved last last.
  func cases(through instrument: Instrument.ID, in call: Instrument.Call.ID) -> [Placed] {
    byRound[Round(instrument, call)] ?? []
  }

  mutating func learn(_ one: Case, through instrument: Instrument) {
    let placed = Placed(day: one.step.on.day, id: one.id)
    byParty[one.party, default: []].insertSorted(placed)
    byInstrument[one.instrument, default: []].insertSorted(placed)
    if let subject = one.subject { bySubject[subject, default: []].insertSorted(placed) }
    if let round = Round(one) { byRound[round, default: []].insertSorted(placed) }
    guard one.isOpen(in: instrument) else { return }
    open.insertSorted(Placed(day: one.due(in: instrument) ?? .latest, id: one.id))
  }

  mutating func forget(_ one: Case, through instrument: Instrument) {
    let placed = Placed(day: one.step.on.day, id: one.id)
    byParty[one.party]?.removeSorted(placed)
    byInstrument[one.instrument]?.removeSorted(placed)
    if let subject = one.subject { bySubject[subject]?.removeSorted(placed) }
    if let round = Round(one) { byRound[round]?.removeSorted(placed) }
    guard one.isOpen(in: instrument) else { return }
    open.removeSorted(Placed(day: one.due(in: instrument) ?? .latest, id: one.id))
  }
}
