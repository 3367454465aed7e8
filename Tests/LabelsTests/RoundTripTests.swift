import Labels
import Testing

@Suite struct `The XML form` {
  private static let letters = [
    "a", "Z", "0", " ", "&", "<", ">", "\"", "'", "]", "]]>", "é", "e\u{301}", "Ж", "日本",
    "🕊️", "\u{85}", "\u{A0}", ":", "&amp;", "<!--", "\u{FFFD}",
  ]

  /// A text of any characters, white space collapsed as the reader does, never empty.
  private func text(_ chance: inout Chance) -> String {
    let letters = (0..<(1 + chance.below(8))).map { _ in chance.pick(Self.letters) }
    let words = letters.joined().split(separator: " ").joined(separator: " ")
    return words.isEmpty ? "x" : words
  }

  private func label(_ chance: inout Chance, depth: Int = 3) -> Label {
    let oid = chance.happens(oneIn: 2) ? "2.25.\(chance.below(1000))" : nil
    let categories = (0..<chance.below(4)).map { _ in
      LabelCategory(
        tagSet: chance.happens(oneIn: 2) ? "2.25.7.\(chance.below(9))" : nil,
        tag: text(&chance), kind: chance.pick(LabelCategory.Kind.allCases),
        values: (0..<chance.below(4)).map { _ in text(&chance) })
    }
    var label = Label(
      policy: PolicyName(text(&chance), oid: oid), classification: text(&chance),
      categories: categories, created: moment(&chance))
    if chance.happens(oneIn: 2) { label.reviewDue = moment(&chance) }
    if chance.happens(oneIn: 2) { label.privacyMark = text(&chance) }
    if chance.happens(oneIn: 2) {
      label.originator = Originator(chance.pick(Originator.Kind.allCases), text(&chance))
    }
    if depth > 0, chance.happens(oneIn: 3) {
      label.succession = Succession(
        at: moment(&chance), label: self.label(&chance, depth: depth - 1))
    }
    return label
  }

  private func moment(_ chance: inout Chance) -> Moment {
    Moment(seconds: Int64(chance.below(300_000_000_000)) - 60_000_000_000)
  }

  @Test func `of any label reads back as the same label`() throws {
    var chance = Chance(seed: 6)
    for _ in 0..<cases {
      var label = label(&chance)
      label.role = chance.pick(Label.Role.allCases)
      let xml = label.xml()
      let back = try Label(xml: xml)
      #expect(back == label, "\(String(decoding: xml, as: UTF8.self))")
      #expect(back.xml() == xml)
    }
  }

  @Test func `of any clearance reads back as the same clearance`() throws {
    var chance = Chance(seed: 7)
    for _ in 0..<cases {
      let source = label(&chance)
      let clearance = Clearance(
        policy: source.policy,
        classifications: Set((0..<(1 + chance.below(4))).map { _ in text(&chance) }),
        categories: source.categories.filter { $0.kind != .informative })
      #expect(try Clearance(xml: clearance.xml()) == clearance)
    }
  }
}
