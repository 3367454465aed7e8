public import Domain

/// How a party stands towards the alliance, as a mark that colour alone does not carry.
///
/// Each standing has a shape or pattern of its own: solid, outlined round, half, dotted, hatched.
public enum StandingMark: String, Sendable, CaseIterable {
  case ally, partner, invitee, aspirant, restricted, former, outside

  /// Its name in the catalogue.
  public var words: Wording.Standings {
    switch self {
    case .ally: .ally
    case .partner: .partner
    case .invitee: .invitee
    case .aspirant: .aspirant
    case .restricted: .restricted
    case .former: .former
    case .outside: .outside
    }
  }
}

extension Confidence {
  /// Its name in the catalogue.
  public var words: Wording.Confidences {
    switch self {
    case .read: .read
    case .known: .known
    case .uncertain: .uncertain
    case .estimate: .estimate
    }
  }
}

/// Small signs, and the patterns that they and the charts share.
public enum Marks {
  /// A standing's mark with its name, or with a text of its own.
  public static func badge(
    _ standing: StandingMark, text: String? = nil, _ say: Language
  ) -> HTML {
    """
    <span class="badge is-\(standing.rawValue)">\(mark(standing))\
    <span>\(text ?? say(standing.words))</span></span>
    """
  }

  /// A badge without a mark, for kinds and codes.
  public static func tag(_ text: String) -> HTML { "<span class=\"tag\">\(text)</span>" }

  /// A standing's mark alone, for where its name stands beside it anyway.
  public static func mark(_ standing: StandingMark) -> HTML {
    """
    <svg class="mark is-\(standing.rawValue)" width="14" height="14" viewBox="0 0 14 14" \
    aria-hidden="true"><use href="#mark-\(standing.rawValue)"/></svg>
    """
  }

  /// How sure the record is, as a filled, half or empty dot with its name.
  public static func confidence(_ confidence: Confidence, _ say: Language) -> HTML {
    """
    <span class="sure sure-\(confidence.word)"><svg width="12" height="12" \
    viewBox="0 0 14 14" aria-hidden="true"><use href="#sure-\(confidence.word)"/></svg>\
    <span>\(say(confidence.words))</span></span>
    """
  }

  /// The key of a chart: each standing's mark and name.
  public static func key(_ standings: [StandingMark], _ say: Language) -> HTML {
    """
    <ul class="key" aria-label="\(say(Wording.Charts.key))">\
    \(each: standings, { "<li>\(badge($0, say))</li>" })</ul>
    """
  }

  /// The product's sign: two rings that share a part.
  static let emblem: HTML = """
    <svg class="emblem" width="34" height="24" viewBox="0 0 34 24" aria-hidden="true">\
    <path class="emblem-shared" d="M17 4.2a9.5 9.5 0 0 1 0 15.6a9.5 9.5 0 0 1 0-15.6z"/>\
    <circle cx="11.5" cy="12" r="9.5"/><circle cx="22.5" cy="12" r="9.5"/></svg>
    """

  /// The patterns and signs that a page's drawings refer to, once a page.
  static let definitions: HTML = """
    <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
    \(patterns)\(standingSigns)\(confidenceSigns)</defs></svg>
    """

  private static let patterns: HTML = """
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect class="hatch-line" width="2.2" height="6"/></pattern>\
    <pattern id="hatch-light" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect class="hatch-faint" width="2" height="6"/></pattern>\
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">\
    <circle class="dot" cx="3" cy="3" r="1.1"/></pattern>\
    <pattern id="hatch-small" width="4" height="4" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect class="hatch-line" width="1.7" height="4"/></pattern>
    """

  private static let standingSigns: HTML = """
    <symbol id="mark-ally" viewBox="0 0 14 14">\
    <rect class="fill" x="1" y="1" width="12" height="12"/></symbol>\
    <symbol id="mark-partner" viewBox="0 0 14 14">\
    <circle class="line" cx="7" cy="7" r="5.2"/></symbol>\
    <symbol id="mark-invitee" viewBox="0 0 14 14"><path class="fill" d="M2 12V2L12 12z"/>\
    <rect class="line" x="2" y="2" width="10" height="10"/></symbol>\
    <symbol id="mark-aspirant" viewBox="0 0 14 14"><circle class="line" cx="7" cy="7" r="5.2"/>\
    <circle class="fill" cx="7" cy="7" r="2.2"/></symbol>\
    <symbol id="mark-restricted" viewBox="0 0 14 14">\
    <rect x="2" y="2" width="10" height="10" fill="url(#hatch-small)"/>\
    <rect class="line" x="2" y="2" width="10" height="10"/></symbol>\
    <symbol id="mark-former" viewBox="0 0 14 14">\
    <rect class="line dotted" x="2" y="2" width="10" height="10"/></symbol>\
    <symbol id="mark-outside" viewBox="0 0 14 14">\
    <path class="line" d="M2 7H12"/></symbol>
    """

  private static let confidenceSigns: HTML = """
    <symbol id="sure-read" viewBox="0 0 14 14">\
    <circle class="fill" cx="7" cy="7" r="6"/></symbol>\
    <symbol id="sure-known" viewBox="0 0 14 14"><circle class="line" cx="7" cy="7" r="5.2"/>\
    <path class="fill" d="M7 1.8a5.2 5.2 0 0 0 0 10.4z"/></symbol>\
    <symbol id="sure-uncertain" viewBox="0 0 14 14">\
    <circle class="line" cx="7" cy="7" r="5.2"/></symbol>\
    <symbol id="sure-estimate" viewBox="0 0 14 14">\
    <path class="line" d="M2 5.2c2-2.4 3.6-1.8 5-.6s3 1.800 5-.6M2 10c2-2.4 3.600-1.800 5-.6s3 \
    1.800 5-.6"/></symbol>
    """
}
