import Domain
import Journal
import Pages

/// Plain pages that stand in until each has its own in Pages.
enum Placeholder {
  static func home(_ reading: Reading) -> HTML {
    list(
      reading.say(Wording.Layout.home), reading.sight.bodies.map { reading.body($0.id) }, reading)
  }

  static func parties(_ filter: PartyFilter, _ reading: Reading) -> HTML {
    let rows = reading.sight.parties(matching: filter).map { reading.party($0) }
    return list(reading.say(Wording.Layout.parties), rows, reading)
  }

  static func party(_ id: Party.ID, _ reading: Reading) -> HTML? {
    record(.party(id), reading)
  }

  static func bodies(_ filter: BodyFilter, _ reading: Reading) -> HTML {
    list(
      reading.say(Wording.Layout.bodies), reading.sight.bodies.map { reading.body($0.id) }, reading)
  }

  static func body(_ id: Body.ID, _ reading: Reading) -> HTML? { record(.body(id), reading) }

  static func overlap(_ view: OverlapView, _ reading: Reading) -> HTML {
    let overlap = reading.sight.overlap(of: Set(Body.Kind.allCases))
    let rows = overlap.rows.map { row -> HTML in "\(reading.body(row.body)) \(row.parties.count)" }
    return list(reading.say(Wording.Layout.overlap), rows, reading)
  }

  static func decisions(_ reading: Reading) -> HTML {
    list(
      reading.say(Wording.Layout.decisions),
      reading.sight.decisions.map { reading.decision($0.id) }, reading)
  }

  static func decision(_ id: Decision.ID, _ reading: Reading) -> HTML? {
    record(.decision(id), reading)
  }

  static func sources(_ reading: Reading) -> HTML {
    list(
      reading.say(Wording.Layout.sources), reading.sight.sources.map { reading.source($0.id) },
      reading)
  }

  static func source(_ id: Source.ID, _ reading: Reading) -> HTML? { record(.source(id), reading) }

  static func search(_ text: String, _ reading: Reading) -> HTML {
    let rows = reading.sight.search(text).map { finding -> HTML in
      let title = reading.sight.title(of: finding.subject, in: reading.say)
      return reading.link(title, to: reading.sight.route(to: finding.subject))
    }
    return list(reading.say(Wording.Layout.search), rows, reading)
  }

  static func record(_ entries: [Domain.Entry], _ reading: Reading) -> HTML {
    let rows = entries.map { entry -> HTML in
      "\(reading.link("\(entry.number)", to: .entry(entry.number))) \(entry.at.description)"
    }
    return list(reading.say(Wording.Layout.record), rows, reading)
  }

  static func entry(_ entry: Domain.Entry, _ reading: Reading) -> HTML {
    list("\(entry.number)", entry.facts.map { fact in "\(fact.subject.key)" }, reading)
  }

  static func verification(_ report: Verifier.Report, _ reading: Reading) -> HTML {
    let digest = report.verification.head.digest.description
    return list(reading.say(Wording.Layout.record), ["\(digest)"], reading)
  }

  static func openData(_ reading: Reading) -> HTML {
    let rows = OpenTable.allCases.map { reading.link($0.rawValue, to: .table($0, .csv)) }
    return list(reading.say(Wording.Layout.openData), rows, reading)
  }

  private static func record(_ subject: Subject, _ reading: Reading) -> HTML? {
    guard reading.sight.holds(subject) else { return nil }
    let title = reading.sight.title(of: subject, in: reading.say)
    return list(title, [AmendmentLinks.html(subject, reading.frame)], reading)
  }

  private static func list(_ title: String, _ rows: [HTML], _ reading: Reading) -> HTML {
    let content: HTML = "<h1>\(title)</h1><ul>\(each: rows, { "<li>\($0)</li>" })</ul>"
    return reading.page(title, content).html
  }
}
