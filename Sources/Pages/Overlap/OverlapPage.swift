import Domain

/// Which bodies share parties, who is in what, and what took the place of what.
public enum OverlapPage {
  /// The kinds compared: outside organisations overlap with everything and say nothing.
  static let kinds = Set(Body.Kind.allCases).subtracting([.organisation])

  /// The page.
  public static func render(_ reading: Reading, view: OverlapView) -> HTML {
    let say = reading.say
    let overlap = reading.sight.overlap(of: kinds)
    var content: HTML = """
      <h1>\(say(Wording.Layout.overlap))</h1>\
      <p class="lead">\(say(Wording.OverlapTexts.lead))</p>\(views(view, reading))
      """
    if overlap.rows.isEmpty {
      content +=
        EmptyState(
          say(Wording.OverlapTexts.nothing, say.date(reading.sight.day)),
          "\(say(Wording.OverlapTexts.remedy))"
        ).html
    } else {
      switch view {
      case .bodies: content += BodyOverlap(overlap, reading).html
      case .parties: content += PartyOverlap(overlap, reading).html
      }
    }
    content += Successions(reading).html
    return reading.html(say(Wording.Layout.overlap), in: .overlap, content)
  }

  private static func views(_ view: OverlapView, _ reading: Reading) -> HTML {
    let say = reading.say
    let choices: [(OverlapView, Wording.OverlapTexts)] = [
      (.bodies, .viewBodies), (.parties, .viewParties),
    ]
    return """
      <nav class="views" aria-label="\(say(Wording.OverlapTexts.views))"><ul>\
      \(each: choices, { choice($0, $1, isShown: $0 == view, reading) })</ul></nav>
      """
  }

  private static func choice(
    _ view: OverlapView, _ words: Wording.OverlapTexts, isShown: Bool, _ reading: Reading
  ) -> HTML {
    """
    <li><a href="\(reading.link(.overlap(view)))"\
    \(attribute: "aria-current", isShown ? "page" : nil)>\(reading.say(words))</a></li>
    """
  }
}

extension Reading {
  /// The overlap's rows by kind, then by when the bodies were founded.
  func byKind(_ overlap: Overlap) -> [(place: Int, body: Body, row: Overlap.Row)] {
    overlap.rows.enumerated().compactMap { place, row in
      sight.body(row.body).map { (place, $0, row) }
    }.sorted {
      ($0.body.kind.rawValue, $0.body.founded.day, $0.body.id)
        < ($1.body.kind.rawValue, $1.body.founded.day, $1.body.id)
    }
  }

  func heading(_ body: Body) -> Matrix.Heading {
    Matrix.Heading(
      text(body.short), text(body.name(on: sight.day)), address: link(.body(body.id)))
  }
}
