public import Domain
public import Labels

/// A form as it was sent, for those that change what bears labels: what was typed, what is wrong.
public struct Sheet: Sendable {
  /// What was typed, by field.
  public var typed: [String: [String]]
  /// What is wrong, by field.
  public var errors: [String: String] = [:]
  /// What is wrong with no single field.
  public var problem: String?
  /// Makes sending the same form twice happen once; 32 hexadecimal digits.
  public var key: String
  /// Which of a page's forms was sent.
  public var deed: String
  /// The label whose readers are to be shown, once it is valid.
  public var preview: Label?

  /// A form as it was sent; an empty one where nothing was.
  public init(typed: [String: [String]] = [:], key: String, deed: String = "") {
    self.typed = typed
    self.key = key
    self.deed = deed
  }

  /// The one thing typed into a field; empty when there is none.
  public subscript(name: String) -> String { typed[name]?.first ?? "" }

  /// Takes in why the rules said no, at the field that it is about.
  public mutating func mark(_ refusal: Refusal, _ sight: Sight, in say: Language) {
    let sentence = refusal.sentence(on: nil, sight: sight, in: say)
    if let field = refusal.field {
      errors[field == .marking ? LabelEditor.Name.level : field.rawValue] = sentence
    } else {
      problem = sentence
    }
  }

  /// A field with what was typed into it and what is wrong there; before anything was typed it
  /// keeps what it proposes.
  func filled(_ field: Field) -> Field {
    var field = field
    if !typed.isEmpty { field.values = typed[field.name] ?? [] }
    field.error = errors[field.name]
    return field
  }

  /// A form of a page; what was typed into another of its forms is left out. The fields of
  /// sections are filled in already.
  func form(
    _ address: Address, deed: String, fields: [Field], sections: [Form.Section] = [],
    submit: String
  ) -> Form {
    let isThis = deed == self.deed
    let shown = isThis ? fields.map(filled) : fields
    var form = Form(address, fields: shown, submit: submit)
    form.sections = sections
    form.hidden = [Address.Query("key", key), Address.Query("deed", deed)]
    if isThis {
      // What is wrong with a field that the form does not have is said above it.
      let names = Set((fields + sections.flatMap(\.fields)).map(\.name))
      let strays = errors.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
      let said = [problem].compactMap(\.self) + strays.map(\.value)
      form.problem = said.isEmpty ? nil : said.joined(separator: " ")
    }
    form.takesFocus = isThis
    return form
  }

  /// The button by which a form shows who could read what it makes.
  func previewing(_ form: Form, _ reading: Reading) -> Form {
    var form = form
    form.others = [
      (LabelEditor.Name.preview, "yes", reading.say(Wording.LabelEditing.preview))
    ]
    let isThis = form.hidden.contains(Address.Query("deed", deed))
    if isThis, let preview { form.preface = AudienceView(preview, reading).html }
    return form
  }

  /// Who may read the reason; asked only where the office has a policy.
  static func reasonLabel(_ reading: Reading) -> Field? {
    let choices = QuickLabel.fieldChoices(reading.sight, reading.say)
    guard let first = choices.first else { return nil }
    var field = Field("reasonLabel", reading.say(Wording.Blanks.reasonLabel), .select(choices))
    field.value = first.value
    return field
  }

}
