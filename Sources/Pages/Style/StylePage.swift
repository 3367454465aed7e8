import Domain

/// The page that shows every part that pages are made of, for those who build and judge them.
public enum StylePage {
  /// The whole page in a frame.
  public static func render(_ frame: Frame) -> HTML {
    var frame = frame
    let say = frame.language
    if frame.day == nil { frame.day = day(say) }
    var content: HTML = """
      <h1>\(say(Wording.Style.title))</h1>\
      <p class="lead">\(say(Wording.Style.lead))</p>
      """
    content += type(say) + colour(say) + marks(say) + numbers(say) + tables(say)
    content += changes(say) + map(say) + timeline(say) + steps(say) + matrix(say)
    content += forms(frame) + small(say)
    return Page(frame, content).html
  }

  static func section(
    _ title: Wording.Style, note: Wording.Style? = nil, _ say: Language
  ) -> HTML {
    "<h2>\(say(title))</h2>\(with: note, { "<p>\(say($0))</p>" })"
  }

  private static func day(_ say: Language) -> DayBar {
    let shown = DayBar.Mark(say(Wording.Specimens.dayShown), iso: "2026-11-21")
    var bar = DayBar(shown, isToday: false, path: "/style")
    bar.previous = DayBar.Mark(say(Wording.Specimens.dayBefore), iso: "2024-03-07")
    return bar
  }

  private static func type(_ say: Language) -> HTML {
    """
    \(section(.type, note: .typeNote, say))\
    \(each: [2, 3, 4], { level($0, say) })<p>\(say(Wording.Style.sample)) \
    <a href="/style">\(say(Wording.Specimens.document))</a>\(Citations.reference(1, say)). \
    <code>entente members --body pfp --on 1999-03-12</code></p>
    """
  }

  private static func level(_ number: Int, _ say: Language) -> HTML {
    let text = say(Wording.Style.heading, String(number))
    switch number {
    case 2: return "<h2>\(text)</h2>"
    case 3: return "<h3>\(text)</h3>"
    default: return "<h4>\(text)</h4>"
    }
  }

  private static func colour(_ say: Language) -> HTML {
    let names = [
      "paper", "surface", "sunken", "tint", "ink", "ink-soft", "link", "ally", "partner",
      "invitee", "restricted", "former", "good", "mind", "bad", "focus",
    ]
    return """
      \(section(.colour, note: .colourNote, say))\
      <ul class="swatches">\(each: names, { swatch($0) })</ul>
      """
  }

  private static func swatch(_ name: String) -> HTML {
    """
    <li><svg class="swatch" aria-hidden="true"><rect class="swatch-\(name)" width="100%" \
    height="100%"/></svg><code>\(name)</code></li>
    """
  }

  private static func marks(_ say: Language) -> HTML {
    let markings: [Frame.Marking] = [
      .open("PUBLIC"), Frame.Marking(.restricted, "RESTRICTED"),
      Frame.Marking(.confidential, "CONFIDENTIAL"), Frame.Marking(.secret, "SECRET"),
    ]
    return """
      \(section(.marks, note: .marksNote, say))<ul class="marks-list">\
      \(each: StandingMark.allCases, { "<li>\(Marks.badge($0, say))</li>" })</ul>\
      <h3>\(say(Wording.Style.sure))</h3><ul class="marks-list">\
      \(each: Confidence.allCases, { "<li>\(Marks.confidence($0, say))</li>" })</ul>\
      <h3>\(say(Wording.Style.markings))</h3><div class="markings">\
      \(each: markings, { band($0) })</div>
      """
  }

  private static func band(_ marking: Frame.Marking) -> HTML {
    "<p class=\"marking marking-\(marking.level.rawValue)\">\(marking.text)</p>"
  }
}
