public import Domain
internal import Labels

/// One paper: its versions, as far as they may be read.
public enum PaperPage {
  /// The page.
  public static func render(_ reading: Reading, paper: Paper) -> HTML {
    let say = reading.say
    let versions = reading.sight.versions(of: paper.id)
    let reading = reading.marked(by: versions.map(\.marking.label))
    let title = versions.last.map { reading.text($0.title) } ?? paper.id.description
    var content: HTML = """
      <p class="kicker">\(say(Wording.PaperTexts.paper))</p><h1>\(title)</h1>\
      <p class="tags">\(with: paper.series, { Marks.tag($0) }) \
      <code>\(paper.id.description)</code></p>\(facts(paper, reading))
      """
    if let last = versions.last, reading.sight.isOriginator(of: .version(last.id)) {
      let new = Button.link(
        say(Wording.PaperTexts.newVersion), reading.link(.filePaper(paper.id)), .quiet)
      content += "<p class=\"actions\">\(new)</p>"
    }
    content += "<h2>\(say(Wording.PaperTexts.versions))</h2>"
    for version in versions.reversed() {
      content += VersionView(version: version, reading: reading).html
    }
    return reading.html(title, in: .papers, below: [.papers(PaperFilter())], content)
  }

  private static func facts(_ paper: Paper, _ reading: Reading) -> HTML {
    let say = reading.say
    return DefinitionList([
      (say(Wording.PaperTexts.origin), reading.seat(paper.origin)),
      (say(Wording.PaperTexts.about), say.list(paper.about.map { reading.subject($0) })),
    ]).html
  }
}

/// A version with what is told of it.
struct VersionView {
  let version: Version
  let reading: Reading

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  var html: HTML {
    """
    <section class="version" id="\(version.id.description)" \
    aria-labelledby="title-\(version.id.description)">\
    <h3 id="title-\(version.id.description)">\(reading.html(version.title))\
    \(each: numbers, { " \(Marks.tag($0))" })</h3>\
    <p>\(reading.markingBadge(version.marking.label))</p>\(actions)\(facts)\(receipts)</section>
    """
  }

  private var actions: HTML {
    let download = Button.link(
      say(Wording.PaperTexts.download), reading.link(.content(version.id)))
    let marking = Button.link(
      say(Wording.LabelEditing.aboutMarking), reading.link(.marking(.version(version.id))),
      .quiet)
    let mayBring =
      sight.isOriginator(of: .version(version.id))
      && sight.committees.contains { !sight.matters(before: $0).isEmpty }
    let bring = Button.link(
      say(Wording.ProposalForms.propose), reading.link(.proposals(.bring(version.id, nil))),
      .quiet)
    return """
      <p class="actions">\(download)\(marking)\(if: mayBring && standing.isEmpty, bring)</p>\
      \(each: standing, {
        "<p>\(reading.proposal($0)) · \(reading.summary(of: $0))\(sheets($0))</p>"
      })
      """
  }

  /// The proposals of which a draft stands in it.
  private var standing: [Proposal] {
    sight.proposals(in: version.paper).filter { proposal in
      proposal.drafts.contains { $0.version == version.id }
    }
  }

  /// What the paper's number bears since it: `REV1`.
  private var numbers: [String] {
    standing.compactMap { proposal in
      let place = proposal.drafts.firstIndex { $0.version == version.id }
      let suffix = place.map { proposal.suffix(of: $0) } ?? ""
      return suffix.isEmpty ? nil : String(suffix.dropFirst())
    }
  }

  /// What was agreed of it, as links to the action sheets.
  private func sheets(_ proposal: Proposal) -> HTML {
    let own = proposal.sheets.filter { proposal.drafts[$0.draft].version == version.id }
    return own.isEmpty ? HTML() : " · \(reading.sheets(of: proposal, own))"
  }

  private var facts: HTML {
    let content = version.content
    let sources = version.derivedFrom.compactMap { sight.version($0) }.map { source in
      reading.link(reading.text(source.title), to: .paper(source.paper))
    }
    return DefinitionList([
      (
        say(Wording.PaperTexts.fileField),
        """
        \(content.fileName) (\(content.type), \(say.bytes(content.size))) · \
        \(reading.link(say(Wording.PaperTexts.sidecar), to: .sidecar(version.id)))
        """
      ),
      (say(Wording.PaperTexts.digest), "<code class=\"digest\">\(content.digest)</code>"),
      (say(Wording.LabelEditing.reason), "\(version.marking.reason)"),
      (say(Wording.LabelEditing.guide), version.marking.guide.map { "\($0)" } ?? HTML()),
      (
        say(Wording.LabelEditing.review),
        version.marking.label.reviewDue.map { "\(say.date($0.labelDay))" } ?? HTML()
      ),
      (
        say(Wording.PaperTexts.filedBy),
        "\(reading.person(version.author)), \(say.moment(version.at))"
      ),
      (say(Wording.PaperTexts.derivedFrom), say.list(sources)),
    ]).html
  }

  /// Who has read it, for those whose paper it is.
  private var receipts: HTML {
    let item = Item.version(version.id)
    guard sight.isOriginator(of: item) || sight.isSecurityOfficer else { return HTML() }
    return """
      <h4>\(say(Wording.PaperTexts.readBy))</h4>\
      \(ReadingsView(sight.readings(of: version.id), reading).html)
      """
  }
}

/// Who has read a version and when first.
struct ReadingsView {
  let readings: [ReadReceipt]
  let reading: Reading

  init(_ readings: [ReadReceipt], _ reading: Reading) {
    self.readings = readings
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    guard !readings.isEmpty else { return "<p>\(say(Wording.PaperTexts.readByNobody))</p>" }
    return """
      <ul class="inline-list">\(each: readings, {
        "<li>\(reading.person($0.by)), \(say.moment($0.at))</li>"
      })</ul>
      """
  }
}

extension Language {
  /// A count of bytes in the largest fitting unit.
  func bytes(_ count: Int) -> String {
    switch count {
    case ..<1000: self(count, Wording.PaperCounts.bytes)
    case ..<1_000_000: self(Wording.PaperTexts.kilobytes, decimal(count, per: 1000))
    default: self(Wording.PaperTexts.megabytes, decimal(count, per: 1_000_000))
    }
  }

  private func decimal(_ count: Int, per unit: Int) -> String {
    let tenths = (count * 10 + unit / 2) / unit
    return "\(grouped(tenths / 10))\(self == .french ? "," : ".")\(tenths % 10)"
  }
}
