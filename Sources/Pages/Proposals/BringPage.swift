public import Domain
internal import Labels

/// The form that brings a proposal in a version of a paper.
public struct BringPage: Sendable {
  let version: Version
  let first: DraftLineKind?
  let sheet: Sheet

  /// A proposal whose first line is of a kind, once one is chosen, and the form as it was sent.
  public init(_ version: Version, _ first: DraftLineKind?, _ sheet: Sheet) {
    self.version = version
    self.first = first
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: [version.marking.label])
    let title = say(Wording.ProposalForms.bring)
    let lead = say(Wording.ProposalForms.bringLead, reading.text(version.title))
    let isChosen = first != nil || !sheet.draftLines(first: nil).isEmpty
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(lead)</p>\(kinds(reading))\
      \(if: isChosen, form(reading).html(reading.frame))
      """
    return reading.html(
      title, in: .papers, below: [.papers(PaperFilter())], content)
  }

  /// What the reader may bring before some committee.
  private func kinds(_ reading: Reading) -> HTML {
    let say = reading.say
    let items = reading.sight.draftLineKinds.map { other -> HTML in
      let address = reading.link(.proposals(.bring(version.id, other)))
      let current = other == first ? "page" : nil
      return """
        <li><a\(href: address)\(attribute: "aria-current", current)>\
        \(say(Wording.DraftLines(other)))</a></li>
        """
    }
    return """
      <nav class="views" aria-label="\(say(Wording.ProposalForms.chooseMatter))">\
      <ul>\(each: items, { $0 })</ul></nav>
      """
  }

  private func form(_ reading: Reading) -> Form {
    let say = reading.say
    let sight = reading.sight
    let lines = sheet.draftLines(first: first)
    let matters = Set(lines.map(\.kind.matter))
    let before = sight.committees.filter { !matters.isDisjoint(with: sight.matters(before: $0)) }
    var committee = Field(
      "committee", say(Wording.ProposalForms.committee),
      .select(before.map { Field.Choice($0.id.text, reading.text($0.name(on: sight.day))) }))
    committee.isRequired = true
    committee.value = before.first?.id.text ?? ""
    let place = DraftPlace(version: version.id, paper: version.paper)
    let draft = DraftForm(sheet, reading, in: place)
    var form = draft.form(
      Route.proposals(.bring(version.id, first)).address(in: say), deed: "bring",
      fields: [committee, draft.title(nil)], lines: lines)
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(.paper(version.paper)))
    return form
  }
}

/// The part of a form that holds a draft's lines.
struct DraftForm {
  let sheet: Sheet
  let reading: Reading
  let place: DraftPlace

  init(_ sheet: Sheet, _ reading: Reading, in place: DraftPlace) {
    self.sheet = sheet
    self.reading = reading
    self.place = place
  }

  private var say: Language { reading.say }

  /// The title under which an adoption goes into the record.
  func title(_ current: Bilingual?) -> Field {
    var title = Field("title", say(Wording.ProposalForms.title))
    title.hint = say(Wording.ProposalForms.titleHint)
    title.value = current?.english ?? ""
    return title
  }

  /// A form of lines, each under a heading, and a last place to ask for another.
  func form(_ address: Address, deed: String, fields: [Field], lines: [DraftLine]) -> Form {
    var adding = Field(
      "adding", say(Wording.ProposalTexts.parts),
      .select(
        [Field.Choice("", say(Wording.FormTexts.noChoice))]
          + reading.sight.draftLineKinds.map { kind in
            Field.Choice(kind.rawValue, say(Wording.DraftLines(kind)))
          }))
    adding.hint = say(Wording.DraftingTexts.anotherHint)
    let sections = lines.map {
      DraftLineFields(line: $0, reading: reading, place: place, errors: sheet.errors).section
    }
    let last = Form.Section(say(Wording.DraftingTexts.another), [adding])
    var form = sheet.form(
      address, deed: deed, fields: fields, sections: sections + [last],
      submit: say(deed == "bring" ? Wording.ProposalForms.draw : .redraft))
    form.hidden += lines.map { Address.Query("lines", $0.word) }
    form.others = [("add", "yes", say(Wording.DraftingTexts.add))]
    return form
  }
}

extension Sight {
  /// What the principal may bring before some committee.
  var draftLineKinds: [DraftLineKind] {
    let open = Set(committees.flatMap { matters(before: $0) })
    return DraftLineKind.allCases.filter { open.contains($0.matter) }
  }
}
