internal import Domain
public import Labels

/// Who could read what bears a label: the marking that it makes, and the parties in and out.
public struct AudienceView: Sendable {
  /// The label.
  public var label: Label
  let reading: Reading

  /// The readers of a label.
  public init(_ label: Label, _ reading: Reading) {
    self.label = label
    self.reading = reading
  }

  /// The panel.
  public var html: HTML {
    let say = reading.say
    let audience = reading.sight.audience(of: label)
    return """
      <section class="audience" aria-label="\(say(Wording.LabelEditing.audience))">\
      <h2>\(say(Wording.LabelEditing.audience))</h2>\
      <p>\(reading.markingBadge(label))</p>\(if: audience.isOpen, everybody)\
      \(if: !audience.isOpen, lists(audience))</section>
      """
  }

  private var everybody: HTML {
    "<p>\(reading.say(Wording.LabelEditing.everybody))</p>"
  }

  private func lists(_ audience: Audience) -> HTML {
    let say = reading.say
    let alliance: Wording.LabelEditing =
      audience.includesAlliance ? .allianceReads : .allianceReadsNot
    return """
      <p>\(say(Wording.LabelEditing.audienceNote))</p><p>\(say(alliance))</p>\
      <div class="columns columns-even"><div>\
      <h3>\(say(audience.parties.count, Wording.LabelCounts.readers))</h3>\
      \(list(audience.parties))</div><div>\
      <h3>\(say(audience.others.count, Wording.LabelCounts.others))</h3>\
      \(list(audience.others))</div></div>
      """
  }

  private func list(_ parties: [Party.ID]) -> HTML {
    guard !parties.isEmpty else { return HTML() }
    let names = reading.byName(parties) { $0 }.map { reading.party($0) }
    return "<ul class=\"inline-list\">\(each: names, { "<li>\($0)</li>" })</ul>"
  }
}
