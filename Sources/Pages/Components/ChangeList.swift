/// What changed, with its day, in order.
public struct ChangeList: Sendable {
  /// One change.
  public struct Change: Sendable {
    /// When, as it is read.
    public var when: String
    /// The day as `2026-11-21`.
    public var iso: String
    /// What changed, in a sentence.
    public var text: HTML
    /// Its mark, if it is about how a party stands.
    public var standing: StandingMark?
    /// What it is known from, who recorded it.
    public var note: HTML?
    /// What each field held before and holds after.
    public var fields: [(name: String, before: String?, after: String?)] = []

    /// A change of a day.
    public init(_ when: String, iso: String, _ text: HTML) {
      self.when = when
      self.iso = iso
      self.text = text
    }
  }

  /// The changes in the order in which they are shown.
  public var changes: [Change]

  /// A list of changes.
  public init(_ changes: [Change]) { self.changes = changes }

  /// The list.
  public func html(_ say: Language) -> HTML {
    "<ol class=\"changes\">\(each: changes, { item($0, say) })</ol>"
  }

  private func item(_ change: Change, _ say: Language) -> HTML {
    """
    <li><p class="change-when"><time datetime="\(change.iso)">\(change.when)</time></p>\
    <div class="change-what">\(with: change.standing, { Marks.mark($0) })<div>\
    <p>\(change.text)</p>\(with: change.note, { "<p class=\"change-note\">\($0)</p>" })\
    \(if: !change.fields.isEmpty, difference(change, say))</div></div></li>
    """
  }

  private func difference(_ change: Change, _ say: Language) -> HTML {
    "<dl class=\"difference\">\(each: change.fields, { line($0, say) })</dl>"
  }

  private func line(
    _ field: (name: String, before: String?, after: String?), _ say: Language
  ) -> HTML {
    """
    <div><dt>\(field.name)</dt><dd><span class="unseen">\(say(Wording.Components.before)): \
    </span><del>\(field.before ?? say(Wording.Components.nothing))</del> \
    <span aria-hidden="true">→</span> \
    <span class="unseen">\(say(Wording.Components.after)): </span>\
    <ins>\(field.after ?? say(Wording.Components.nothing))</ins></dd></div>
    """
  }
}
