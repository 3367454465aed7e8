/// One party going through an instrument.
public struct Case: Hashable, Sendable, Identifiable {
  /// An identifier that only cases bear.
  public typealias ID = Identifier<Case>

  /// That a case came to a stage: the day on which it holds, and when the record learnt of it.
  public struct Step: Hashable, Sendable {
    /// Which stage.
    public var stage: Instrument.Stage.ID
    /// Since when it stands there.
    public var on: Dated
    /// Who recorded it, and when.
    public var by: Stamp
    /// The decision that it rests on.
    public var decision: Decision.ID?
    /// What a reader should know of it.
    public var note: Bilingual?
    /// What it rests on, where that is not what the whole case rests on.
    public var evidence: Evidence?

    /// A step to a stage.
    public init(to stage: Instrument.Stage.ID, on: Dated, _ by: Stamp) {
      self.stage = stage
      self.on = on
      self.by = by
    }
  }

  /// Something that the case produced.
  public struct Filed: Hashable, Sendable {
    /// What, in the instrument's words.
    public var artefact: Instrument.Artefact.ID
    /// The version in which it stands, which has a label of its own.
    public var version: Version.ID
    /// Who put it on file, and when.
    public var by: Stamp

    /// A version put on file as something.
    public init(_ artefact: Instrument.Artefact.ID, _ version: Version.ID, _ by: Stamp) {
      self.artefact = artefact
      self.version = version
      self.by = by
    }
  }

  /// Days on which nothing is due.
  public struct Pause: Hashable, Sendable {
    /// The first.
    public var from: Day
    /// The first on which it goes on; nil while it rests.
    public var to: Day?
    /// Why.
    public var note: String
    /// Who paused it, and when.
    public var by: Stamp

    /// A pause from a day on.
    public init(from: Day, note: String, _ by: Stamp) {
      self.from = from
      self.note = note
      self.by = by
    }
  }

  /// How a case came to an end that its process does not name.
  public enum Ending: UInt8, Hashable, Sendable, CaseIterable {
    /// The party gave it up.
    case givenUp = 1
    /// The alliance ended it.
    case ended = 2
    /// Another case, or another instrument, took its place.
    case replaced = 3
  }

  /// The end of a case outside its process.
  public struct Close: Hashable, Sendable {
    /// How.
    public var how: Ending
    /// The first day without it.
    public var on: Dated
    /// Why; nil for what is history and of which no reason is known.
    public var note: Bilingual?
    /// Who recorded it, and when.
    public var by: Stamp

    /// An end on a day.
    public init(_ how: Ending, on: Dated, note: Bilingual?, _ by: Stamp) {
      self.how = how
      self.on = on
      self.note = note
      self.by = by
    }
  }

  /// Minted by whoever opens it.
  public let id: ID
  /// Through which instrument.
  public var instrument: Instrument.ID
  /// Whose case it is.
  public var party: Party.ID
  /// The operation or package that it is about.
  public var subject: Body.ID?
  /// What tells it from the party's other cases: a unit, a project.
  public var title: Bilingual?
  /// Who may read it; nil for public history, which all may.
  public var marking: Marking?
  /// Who opened it, and when.
  public var opened: Stamp
  /// Where it stood, in order; never empty.
  public var steps: [Step]
  /// What it produced, in order of filing.
  public var filed: [Filed]
  /// When it rested, in order.
  public var pauses: [Pause]
  /// Its end outside the process.
  public var closed: Close?
  /// What it holds in structure.
  public var contents: Contents
  /// What it rests on.
  public var evidence: Evidence

  /// A case in its first step.
  public init(
    id: ID, of party: Party.ID, through instrument: Instrument.ID, _ first: Step
  ) {
    self.id = id
    self.instrument = instrument
    self.party = party
    opened = first.by
    steps = [first]
    filed = []
    pauses = []
    contents = Contents()
    evidence = Evidence()
  }

  /// Where it stands.
  public var step: Step { steps[steps.count - 1] }
  /// Whether nothing is due for the time being.
  public var isPaused: Bool { pauses.last.map { $0.to == nil } ?? false }

  /// Whether it goes on, as its instrument says.
  public func isOpen(in instrument: Instrument) -> Bool {
    closed == nil && !(instrument.stage(step.stage)?.isEnd ?? false)
  }

  /// The day until which it should have left its stage; nil where nothing is due. Days of rest
  /// don't count, but what holds for some months runs out whatever rests. Of public history
  /// nothing is due: what is known of it may be all that is.
  public func due(in instrument: Instrument) -> Day? {
    guard marking != nil, isOpen(in: instrument), !isPaused else { return nil }
    let stage = instrument.stage(step.stage)
    let end = stage?.validMonths.flatMap { _ in validity(in: instrument, on: step.on.day)?.until }
    return [stage?.within.map(lastDay), end].compactMap(\.self).min()
  }

  /// The last of so many days at its stage, days of rest not counted.
  private func lastDay(within: Int) -> Day {
    let since = step.on.day
    let rest = pauses.reduce(0) { sum, pause in
      let from = max(pause.from, since)
      guard let to = pause.to, to > from else { return sum }
      return sum + Int(to.number - from.number)
    }
    return since.adding(within + rest)
  }

  /// Where it stood on a day; nil before it began and after it ended.
  public func step(on day: Day) -> Step? {
    if let closed, closed.on.day <= day { return nil }
    return steps.last { $0.on.day <= day }
  }
}

/// A case that somebody asks to open.
public struct CaseOpening: Hashable, Sendable {
  /// Minted by whoever asks.
  public var id: Case.ID
  /// Through which instrument.
  public var instrument: Instrument.ID
  /// For whom.
  public var party: Party.ID
  /// The stage at which it begins.
  public var stage: Instrument.Stage.ID
  /// The first day.
  public var on: Day
  /// Who may read it.
  public var marking: Marking
  /// The operation or package that it is about.
  public var subject: Body.ID?
  /// What tells it from the party's other cases; may be empty.
  public var title: String
  /// What a reader should know; may be empty.
  public var note: String

  /// A case of a party at an instrument's stage.
  public init(
    _ id: Case.ID, of party: Party.ID, through instrument: Instrument.ID,
    at stage: Instrument.Stage.ID, marking: Marking
  ) {
    self.id = id
    self.instrument = instrument
    self.party = party
    self.stage = stage
    self.marking = marking
    on = .earliest
    title = ""
    note = ""
  }

  /// The title as a case bears it; nil for none.
  var name: Bilingual? { title.isEmpty ? nil : Bilingual(title) }
}
