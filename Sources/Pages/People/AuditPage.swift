public import Domain

/// The audit trail of access, for administrators.
public enum AuditPage {
  /// One line.
  public struct Line: Sendable {
    /// When.
    public var at: Instant
    /// The stored word of what was done.
    public var deed: String
    /// The code of who did it, `-` for nobody known.
    public var by: String
    /// The code of whom it was about, `-` for nobody known.
    public var about: String
    /// The stored word for the sort of place.
    public var place: String
    /// Why.
    public var reason: String

    /// A line without a reason.
    public init(at: Instant, deed: String, by: String, about: String, place: String) {
      self.at = at
      self.deed = deed
      self.by = by
      self.about = about
      self.place = place
      reason = ""
    }
  }

  /// The page.
  public static func render(_ lines: [Line], _ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.People.audit)
    frame.crumbs = PeoplePage.crumbs(frame)
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.Audit.lead))</p>\
      \(table(lines, frame))
      """
    return Page(frame, content).html
  }

  static func table(_ lines: [Line], _ frame: Frame) -> HTML {
    let say = frame.language
    guard !lines.isEmpty else { return EmptyState(say(Wording.Audit.none)).html }
    let columns = [Wording.Audit.at, .deed, .by, .about, .place, .reason].map {
      Table.Column(say($0))
    }
    let rows = lines.map { line -> [HTML] in
      let deed = Wording.AccessDeeds(rawValue: line.deed).map { say($0) } ?? line.deed
      return [
        "\(say.moment(line.at))", "\(deed)", person(line.by, frame), person(line.about, frame),
        "\(AccountPage.place(line.place, say))", "\(line.reason)",
      ]
    }
    var table = Table(say(Wording.People.audit), columns: columns, rows: rows)
    table.showsCaption = false
    return table.html(say)
  }

  private static func person(_ code: String, _ frame: Frame) -> HTML {
    guard code != "-", let id = Principal.ID(code) else {
      return "\(frame.language(Wording.Audit.nobody))"
    }
    return "<a\(href: frame.link(to: .people(.person(id))))><code>\(code)</code></a>"
  }
}
