import Domain

/// What a check of the record's chain came to.
public struct VerificationOutcome: Sendable {
  /// What is wrong, and where.
  public enum Damage: Hashable, Sendable {
    case changed(UInt64)
    case missing(first: UInt64, last: UInt64)
    case misplaced(UInt64, foundAt: UInt64)
    case malformed(UInt64)
    case truncated(last: UInt64, head: UInt64)
    case beyondHead(UInt64)
    case headChanged
    case headMissing
    /// The store's own complaint, in its own words.
    case engine(String)
  }

  /// How many entries were read.
  public var entries: Int
  /// How many bytes they hold.
  public var bytes: Int
  /// The last entry's digest in hexadecimal.
  public var head: String
  /// What is wrong; none when the chain is whole.
  public var damage: [Damage]
  /// How long it took, in seconds.
  public var seconds: Double

  /// An outcome.
  public init(entries: Int, bytes: Int, head: String, damage: [Damage], seconds: Double) {
    self.entries = entries
    self.bytes = bytes
    self.head = head
    self.damage = damage
    self.seconds = seconds
  }
}

/// The check of the record's chain: what it checks, and what it found.
public enum VerificationPage {
  /// The page; without an outcome it offers to run the check.
  public static func render(_ reading: Reading, outcome: VerificationOutcome?) -> HTML {
    let say = reading.say
    let run = reading.link(.verification).adding([Address.Query("run", "yes")])
    let label = outcome == nil ? Wording.VerificationTexts.run : .runAgain
    var content: HTML = """
      <h1>\(say(Wording.VerificationTexts.title))</h1>\
      <p class="lead">\(say(Wording.VerificationTexts.lead))</p>
      """
    if let outcome { content += found(outcome, reading) }
    content += "<p class=\"actions\">\(Button.link(say(label), run))</p>\(explanation(say))"
    let title = say(Wording.VerificationTexts.title)
    return reading.html(title, in: .record, below: [.record(before: nil)], content)
  }

  private static func found(_ outcome: VerificationOutcome, _ reading: Reading) -> HTML {
    let say = reading.say
    let isWhole = outcome.damage.isEmpty
    let verdict = Notice(
      isWhole ? .success : .failure,
      "\(say(isWhole ? Wording.VerificationTexts.whole : .damaged))")
    // Numbers and digests tell how much is recorded that a reader may not see.
    guard reading.sight.seesChain else { return verdict.html(say) }
    let stats = [
      Stat(say.grouped(outcome.entries), say(Wording.VerificationTexts.entries)),
      Stat(say.grouped(outcome.bytes), say(Wording.VerificationTexts.bytes)),
      Stat(say.decimal(outcome.seconds), say(Wording.VerificationTexts.seconds)),
    ]
    return """
      \(verdict.html(say))\
      \(if: !isWhole, damages(outcome.damage, reading))\(Stat.row(stats))\
      <p>\(say(Wording.VerificationTexts.head)) \(Button.copyable(outcome.head, say))</p>\
      <p>\(say(Wording.VerificationTexts.headNote))</p>
      """
  }

  private static func damages(
    _ damage: [VerificationOutcome.Damage], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    return """
      <h2>\(say(Wording.VerificationTexts.whatIsWrong)) \
      <span class="count">\(damage.count)</span></h2><ul class="damages">\
      \(each: damage.prefix(200), { "<li>\(sentence($0, say))</li>" })</ul>\
      <p>\(say(Wording.VerificationTexts.remedy))</p>
      """
  }

  private static func sentence(_ damage: VerificationOutcome.Damage, _ say: Language) -> String {
    func number(_ value: UInt64) -> String { say.grouped(Int(clamping: value)) }
    switch damage {
    case .changed(let entry): return say(Wording.Damages.changed, number(entry))
    case .missing(let first, let last):
      return first == last
        ? say(Wording.Damages.missingOne, number(first))
        : say(Wording.Damages.missing, number(first), number(last))
    case .misplaced(let entry, let place):
      return say(Wording.Damages.misplaced, number(entry), number(place))
    case .malformed(let entry): return say(Wording.Damages.malformed, number(entry))
    case .truncated(let last, let head):
      return say(Wording.Damages.truncated, number(last), number(head))
    case .beyondHead(let entry): return say(Wording.Damages.beyondHead, number(entry))
    case .headChanged: return say(Wording.Damages.headChanged)
    case .headMissing: return say(Wording.Damages.headMissing)
    case .engine(let complaint): return say(Wording.Damages.engine, complaint)
    }
  }

  private static func explanation(_ say: Language) -> HTML {
    let checked: [Wording.VerificationTexts] = [.checksBytes, .checksOrder, .checksEnd]
    let unchecked: [Wording.VerificationTexts] = [.notTruth, .notWhole]
    return """
      <div class="columns columns-even"><div><h2>\(say(Wording.VerificationTexts.checked))</h2>\
      <ul>\(each: checked, { "<li>\(say($0))</li>" })</ul></div>\
      <div><h2>\(say(Wording.VerificationTexts.unchecked))</h2>\
      <ul>\(each: unchecked, { "<li>\(say($0))</li>" })</ul></div></div>
      """
  }
}

extension Language {
  /// A number to the hundredth, with the language's own decimal mark.
  func decimal(_ number: Double) -> String {
    let text = twoDecimals(number)
    return self == .french ? text.replacing(".", with: ",") : text
  }
}
