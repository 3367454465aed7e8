/// A form that changes something, with the summary of what is wrong at its head.
public struct Form: Sendable {
  /// Where it is sent.
  public var action: Address
  /// Its fields in order.
  public var fields: [Field]
  /// Fields under headings of their own, after the others.
  public var sections: [Section] = []
  /// What its button says.
  public var submit: String
  /// Where to go instead.
  public var cancel: (label: String, address: Address)?
  /// What is wrong with no single field.
  public var problem: String?
  /// The record that stands in the way, where it can be read.
  public var obstacle: (label: String, address: Address)?
  /// What is sent along unseen.
  public var hidden: [Address.Query] = []

  /// Other buttons: the name and value that each sends, and what it says.
  public var others: [(name: String, value: String, label: String)] = []
  /// Whether a file is sent along.
  public var sendsFile = false
  /// What stands between the summary and the fields.
  public var preface = HTML()

  /// Whether the summary of errors takes the focus; not where it is only a specimen.
  var takesFocus = true

  /// A form with its fields and its button's text.
  public init(_ action: Address, fields: [Field], submit: String) {
    self.action = action
    self.fields = fields
    self.submit = submit
  }

  /// Fields that belong together, under a heading.
  public struct Section: Sendable {
    /// The heading.
    public var heading: String
    /// The fields.
    public var fields: [Field]

    /// Fields under a heading.
    public init(_ heading: String, _ fields: [Field]) {
      self.heading = heading
      self.fields = fields
    }

    func html(_ say: Language) -> HTML {
      """
      <fieldset class="section"><legend>\(heading)</legend>\
      \(each: fields, { $0.html(say) })</fieldset>
      """
    }
  }

  /// The form; the frame gives the language and the token against forgery.
  public func html(_ frame: Frame) -> HTML {
    """
    \(summary(frame.language))\(preface)\
    <form class="form" method="post" action="\(action)"\
    \(attribute: "enctype", sendsFile ? "multipart/form-data" : nil) novalidate>\
    \(frame.tokenField)\
    \(each: hidden, { .hidden($0) })\(each: fields, { $0.html(frame.language) })\
    \(each: sections, { $0.html(frame.language) })\
    <div class="form-foot"><button class="button" type="submit">\(submit)</button>\
    \(each: others, { other($0) })\
    \(with: cancel, { "<a\(href: $0.address)>\($0.label)</a>" })</div></form>
    """
  }

  private func other(_ button: (name: String, value: String, label: String)) -> HTML {
    """
    <button class="button button-quiet" type="submit" name="\(button.name)" \
    value="\(button.value)">\(button.label)</button>
    """
  }

  private func summary(_ say: Language) -> HTML {
    let wrong = (fields + sections.flatMap(\.fields)).filter { $0.error != nil }
    guard problem != nil || !wrong.isEmpty else { return HTML() }
    return """
      <div class="errors" role="alert" tabindex="-1"\
      \(attribute: "id", takesFocus ? "errors" : nil)>\
      <h2>\(say(Wording.Components.errorTitle))</h2>\(with: problem, { "<p>\($0)</p>" })\
      \(if: !wrong.isEmpty, "<ul>\(each: wrong, { link($0, say) })</ul>")\
      \(with: obstacle, { "<p><a\(href: $0.address)>\($0.label)</a></p>" })</div>
      """
  }

  private func link(_ field: Field, _ say: Language) -> HTML {
    let error = field.error ?? ""
    let text = error.namesField ? error : say(Wording.Components.pair, field.label, error)
    return "<li><a href=\"#\(field.anchor)\">\(text)</a></li>"
  }
}

/// Fields that narrow a list, sent as a query so that the result can be linked to.
public struct FilterBar: Sendable {
  /// The page.
  public var action: Address
  /// The fields.
  public var fields: [Field]
  /// The page with nothing chosen; `nil` while nothing is.
  public var clear: Address?
  /// What is sent along unseen: the day, the order.
  public var kept: [Address.Query] = []
  /// How many there are: "12 results".
  public var count: String?

  /// A bar of fields.
  public init(_ action: Address, fields: [Field]) {
    self.action = action
    self.fields = fields
  }

  /// The bar.
  public func html(_ say: Language) -> HTML {
    """
    <form class="filter" method="get" action="\(action)" data-apply \
    aria-label="\(say(Wording.Components.filter))">\(each: kept, { .hidden($0) })\
    \(each: fields, { $0.html(say, saysOptional: false) })\
    <div class="filter-foot">\
    <button class="button" type="submit">\(say(Wording.Components.applyFilter))</button>\
    \(with: clear, { "<a\(href: $0)>\(say(Wording.Components.clearFilter))</a>" })\
    \(with: count, { "<p class=\"filter-count\" role=\"status\">\($0)</p>" })</div></form>
    """
  }
}

extension String {
  /// Whether a sentence about a field begins with the field's name: `Seats: a whole number.` Out of
  /// its place beside the field it would else not say what it is about.
  fileprivate var namesField: Bool {
    guard let end = firstIndex(of: ":") else { return false }
    return self[..<end].split(whereSeparator: \.isWhitespace).count <= 4
  }
}
