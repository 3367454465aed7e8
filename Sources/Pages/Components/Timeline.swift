public import Domain

/// Who was what from when to when: a row of bars for each body or party.
public struct Timeline: Sendable {
  /// A stretch of time in a row.
  public struct Spell: Sendable {
    /// How the party stood.
    public var standing: StandingMark
    /// What it was, in words: "Member", "Practical cooperation suspended".
    public var label: String
    /// The first day, as a year with a fraction.
    public var start: Double
    /// The day after the last; `nil` while it lasts.
    public var end: Double?
    /// The first day as it is read.
    public var from = ""
    /// The last day as it is read.
    public var to: String?
    /// How sure the record is; what is uncertain has an open edge.
    public var confidence = Confidence.read

    /// A spell from a year, to a year if it ended.
    public init(_ standing: StandingMark, _ label: String, from start: Double, to end: Double?) {
      self.standing = standing
      self.label = label
      self.start = start
      self.end = end
    }
  }

  /// A row.
  public struct Row: Sendable {
    /// What the row is about.
    public var name: String
    /// Its page.
    public var address: Address?
    /// The spells, in order.
    public var spells: [Spell]
    /// What was laid over them: restrictions, which end nothing.
    public var restrictions: [Spell] = []

    /// A row of spells.
    public init(_ name: String, _ spells: [Spell], address: Address? = nil) {
      self.name = name
      self.spells = spells
      self.address = address
    }
  }

  /// What the timeline shows.
  public var title: String
  /// The years it spans.
  public var axis: TimeAxis
  /// Its rows.
  public var rows: [Row]
  /// Whether rows stand closer, for long lists.
  public var isDense = false
  /// Whether the marks are explained; not where every bar has the same.
  public var showsKey = true
  /// The day that the page shows, with what it is called.
  public var mark: (year: Double, label: String)?

  /// A timeline of rows.
  public init(_ title: String, _ axis: TimeAxis, _ rows: [Row]) {
    self.title = title
    self.axis = axis
    self.rows = rows
  }
}
