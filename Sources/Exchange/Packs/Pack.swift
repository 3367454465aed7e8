public import Domain

/// One alliance's partnerships as data: everything that a folder of YAML files says.
public struct Pack: Sendable {
  /// Where a record of the pack comes from.
  public struct Place: Hashable, Sendable {
    /// A name that stays the same from edition to edition: `nato/party/FIN`.
    public var path: String
    /// The file and line.
    public var spot: PackSpot
  }

  /// Which pack, and its edition.
  public var edition: Edition
  /// The body whose members are the Allies.
  public var alliance: Body.ID?
  /// What the records cite.
  public var sources: [Source]
  /// The words of its own lists.
  public var terms: [Term]
  /// Treaties, accessions, outcomes.
  public var decisions: [Decision]
  /// States, organisations.
  public var parties: [Party]
  /// Frameworks, councils, operations.
  public var bodies: [Body]
  /// Who belonged to what, when.
  public var memberships: [Membership]
  /// Limits laid over memberships.
  public var restrictions: [Restriction]
  /// The security policies that the office works by.
  public var adoptions: [Adoption] = []
  /// The committees before which proposals are brought.
  public var committees: [Committee] = []
  /// The clocks by which capitals live.
  public var clocks: [Holdings.PartyClock] = []
  /// The tools of the toolbox.
  public var instruments: [Instrument] = []
  /// What parties are asked in rounds.
  public var questionnaires: [Questionnaire] = []
  /// What is measured.
  public var indicators: [Indicator] = []
  /// Values that are open to all.
  public var observations: [Observation] = []
  /// Parties that went through them.
  public var cases: [Case] = []
  /// Where each of them comes from.
  public var places: [Subject: Place]

  /// The place of a record; the pack's name where it is not known.
  func place(of subject: Subject) -> Place {
    places[subject]
      ?? Place(
        path: "\(edition.code)/\(subject.kindWord)/\(subject.codeText)",
        spot: PackSpot(file: edition.code))
  }
}

/// A pack as far as it could be read, with everything that is wrong with it.
public struct PackReading: Sendable {
  /// The pack; nil when any problem is an error.
  public var pack: Pack?
  /// All problems, in order of files and lines.
  public var problems: [PackProblem]

  /// The problems that keep it from being imported.
  public var errors: [PackProblem] { problems.filter { $0.severity == .error } }
}
