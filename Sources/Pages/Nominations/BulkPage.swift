internal import Domain

/// Nominations and runs from a spreadsheet: brought, looked at line by line, applied together.
public struct BulkPage: Sendable {
  /// What lines may be about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case nominations, runs

    fileprivate var words: Wording.BulkTexts { self == .nominations ? .nominations : .runs }
    fileprivate var lead: Wording.BulkTexts {
      self == .nominations ? .nominationsLead : .runsLead
    }
  }

  /// What comes of a line.
  public enum Verdict: Hashable, Sendable, CaseIterable {
    case new, changes, same, repeated, refused

    var words: Wording.BulkTexts {
      switch self {
      case .new: .new
      case .changes: .changes
      case .same: .same
      case .repeated: .repeated
      case .refused: .refused
      }
    }
  }

  /// One line and what would happen by it.
  public struct Line: Sendable {
    /// Its number in the sheet.
    public var number: Int
    /// What it is about.
    public var subject: String
    /// What would come of it.
    public var verdict: Verdict
    /// What else is to be known, a sentence each.
    public var details: [String]

    /// A line and what would come of it.
    public init(_ number: Int, _ subject: String, _ verdict: Verdict, _ details: [String]) {
      self.number = number
      self.subject = subject
      self.verdict = verdict
      self.details = details
    }
  }

  /// What would happen by a whole table.
  public struct Outcome: Sendable {
    /// The lines, in order.
    public var lines: [Line]
    /// Headings that mean nothing.
    public var ignored: [String]
    /// The table again, as the form carries it.
    public var carried: String
    /// Names what is shown.
    public var digest: String

    /// What would happen by some lines.
    public init(lines: [Line], ignored: [String], carried: String, digest: String) {
      self.lines = lines
      self.ignored = ignored
      self.carried = carried
      self.digest = digest
    }

    /// How many lines come to something.
    public func count(_ verdict: Verdict) -> Int { lines.count { $0.verdict == verdict } }

    fileprivate var mayApply: Bool { count(.new) + count(.changes) > 0 }
  }

  /// The names under which fields are sent.
  public enum Name {
    /// What the lines are about.
    public static let kind = "kind"
    /// The file.
    public static let file = "file"
    /// What was pasted.
    public static let pasted = "pasted"
    /// The table that is applied.
    public static let carried = "carried"
    /// What was shown of it.
    public static let digest = "digest"
    /// Whether refused lines are left out.
    public static let without = "without"
  }

  /// What the reader may bring.
  public var kinds: [Kind]
  /// What the lines are about.
  public var kind: Kind
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet
  /// What would happen; nil before anything was brought.
  public var outcome: Outcome?
  /// The columns that are known, in this language and the other.
  public var columns: [(own: String, other: String)] = []

  /// A page for some kinds of lines.
  public init(_ kinds: [Kind], _ kind: Kind, _ sheet: Sheet) {
    self.kinds = kinds
    self.kind = kind
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let content: HTML = """
      <h1>\(say(Wording.BulkTexts.title))</h1><p class="lead">\(say(Wording.BulkTexts.lead))</p>\
      \(with: outcome, { shown($0, reading) })\(bringing(reading))\(ways(reading))\(known(say))
      """
    return reading.html(say(Wording.BulkTexts.title), in: .menu, below: [.menuOfDay], content)
  }

  private func bringing(_ reading: Reading) -> HTML {
    let say = reading.say
    var about = Field(
      Name.kind, say(Wording.BulkTexts.kind),
      .radios(kinds.map { Field.Choice($0.rawValue, say($0.words)) }))
    about.hint = say(kind.lead)
    about.value = kind.rawValue
    about.isRequired = true
    var file = Field(Name.file, say(Wording.BulkTexts.file), .file)
    file.hint = say(Wording.BulkTexts.fileHint)
    var pasted = Field(Name.pasted, say(Wording.BulkTexts.paste), .lines(6))
    pasted.hint = say(Wording.BulkTexts.pasteHint)
    let address = Route.nominations(.bulk).address(in: say)
    var form = sheet.form(
      address, deed: "look", fields: [about, file, pasted], submit: say(Wording.BulkTexts.look))
    form.sendsFile = true
    let title = outcome == nil ? HTML() : "<h2>\(say(Wording.BulkTexts.again))</h2>"
    return "\(title)\(form.html(reading.frame))"
  }

  // MARK: What would happen

  private func shown(_ outcome: Outcome, _ reading: Reading) -> HTML {
    let say = reading.say
    let stats = Verdict.allCases.map { Stat(say.grouped(outcome.count($0)), say($0.words)) }
    let ignored = outcome.ignored.joined(separator: ", ")
    let warning = Notice(.warning, "\(say(Wording.BulkTexts.ignored, ignored))")
    return """
      <h2>\(say(Wording.BulkTexts.outcome))</h2>\
      <p>\(say(kind.words)) · \(say(outcome.lines.count, Wording.BulkCounts.lines)) · \
      \(say(Wording.BulkTexts.nothingYet))</p>\(Stat.row(stats))\
      \(if: !ignored.isEmpty, warning.html(say))\
      \(BulkLines(outcome.lines, say).html)\(applying(outcome, reading))
      """
  }

  private func applying(_ outcome: Outcome, _ reading: Reading) -> HTML {
    let say = reading.say
    guard outcome.mayApply else {
      return Notice(.information, "\(say(Wording.BulkTexts.nothing))").html(say)
    }
    var fields: [Field] = []
    if outcome.count(.refused) > 0 {
      var without = Field(
        Name.without, say(Wording.BulkTexts.without),
        .checkboxes([Field.Choice("yes", say(Wording.BulkTexts.withoutHint))]))
      without.hint = say(Wording.BulkTexts.allRefused)
      without.isRequired = true
      fields.append(without)
    }
    var reason = Field("reason", say(Wording.BulkTexts.reason))
    reason.hint = say(Wording.BulkTexts.applyHint)
    reason.value = say(Wording.BulkTexts.reasonDefault)
    fields.append(reason)
    if let label = Sheet.reasonLabel(reading) { fields.append(label) }
    let address = Route.nominations(.bulk).address(in: say)
    var form = sheet.form(
      address, deed: "apply", fields: fields, submit: say(Wording.BulkTexts.apply))
    form.hidden += [
      Address.Query(Name.kind, kind.rawValue), Address.Query(Name.carried, outcome.carried),
      Address.Query(Name.digest, outcome.digest),
    ]
    form.sendsFile = true
    return form.html(reading.frame)
  }

  // MARK: Ways in and out

  private func ways(_ reading: Reading) -> HTML {
    let say = reading.say
    guard kinds.contains(.nominations) else { return HTML() }
    let own = say(Wording.BulkTexts.own)
    let people = say(Wording.BulkTexts.candidates)
    let links = SheetFormat.allCases.flatMap { format -> [HTML] in
      let words: Wording.BulkTexts = format == .csv ? .csv : .xlsx
      return [
        reading.link(say(words, own), to: .nominations(.download(.own(year: nil), format))),
        reading.link(say(words, people), to: .nominations(.download(.candidates, format))),
      ]
    }
    return """
      <h2>\(say(Wording.BulkTexts.templates))</h2><ul>\(each: links, { "<li>\($0)</li>" })</ul>
      """
  }

  private func known(_ say: Language) -> HTML {
    guard !columns.isEmpty else { return HTML() }
    let heads = [Wording.BulkTexts.column, .otherLanguage].map { Table.Column(say($0)) }
    var table = Table(
      say(Wording.BulkTexts.columns), columns: heads,
      rows: columns.map { ["\($0.own)", "\($0.other)"] })
    table.narrow = .scroll
    return """
      <details class="through"><summary>\(say(Wording.BulkTexts.columns)) \
      <span class="count">\(columns.count)</span></summary>\(table.unseenCaption(say))</details>
      """
  }
}
