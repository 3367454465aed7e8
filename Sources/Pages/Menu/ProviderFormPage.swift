public import Domain
internal import Labels

/// The form for a new provider, or for the correction of one.
public struct ProviderFormPage: Sendable {
  /// The provider that is corrected; nil for a new one.
  public var provider: Provider?
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet

  /// The names under which its fields are sent: those by which a refusal names them.
  public enum Name {
    /// The code that activities begin with.
    public static let code = "code"
    /// What sort of provider it is.
    public static let kind = "kind"
    /// The name in English.
    public static let name = "name"
    /// The name in French.
    public static let nameFrench = "nameFrench"
    /// Whose people act for it, `alliance` or `party.CHE`.
    public static let seat = "seat"
    /// The country it lies in.
    public static let host = "host"
    /// The town.
    public static let town = "town"
    /// The clock it keeps.
    public static let timeZone = "timeZone"
    /// The sources that this rests on.
    public static let sources = "sources"
    /// How sure it is.
    public static let confidence = "confidence"
  }

  /// A seat as it is sent: `alliance`, `party.CHE`; nothing for none.
  public static func seat(_ seat: Principal.Seat) -> String {
    switch seat {
    case .none: ""
    case .alliance: "alliance"
    case .party(let id): "party.\(id)"
    }
  }

  /// Reads what stands for a seat; nil for anything else.
  public static func seat(_ text: String) -> Principal.Seat? {
    if text == "alliance" { return .alliance }
    guard text.hasPrefix("party.") else { return nil }
    return Party.ID(text.dropFirst(6)).map { .party($0) }
  }

  /// A form for a provider.
  public init(_ provider: Provider?, _ sheet: Sheet) {
    self.provider = provider
    self.sheet = sheet
    self.sheet.deed = "provider"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let route = provider.map { MenuRoute.correctProvider($0.id) } ?? .newProvider
    let words: Wording.ProviderTexts = provider == nil ? .new : .correct
    var form = sheet.form(
      Route.menu(route).address(in: say), deed: "provider",
      fields: identity(reading) + place(reading) + ground(reading), submit: say(words))
    let back = provider.map { Route.menu(.provider($0.id)) } ?? .providers
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(back))
    let name = provider.map { " – \(reading.text($0.name))" } ?? ""
    let title = say(words) + name
    return reading.html(
      title, in: .menu, below: [.menuOfDay, .providers],
      "<h1>\(title)</h1>\(form.html(reading.frame))")
  }

  private func identity(_ reading: Reading) -> [Field] {
    let say = reading.say
    var code = Field(Name.code, say(Wording.FieldNames.code))
    code.hint = say(Wording.ProviderTexts.codeHint)
    code.isRequired = true
    var kind = Field(
      Name.kind, say(Wording.FieldNames.kind),
      .select(
        Provider.Kind.allCases.map {
          Field.Choice($0.word, say($0, as: Wording.ProviderKinds.self))
        }))
    kind.value = (provider?.kind ?? .school).word
    kind.isRequired = true
    var name = Field(Name.name, say(Wording.Blanks.name))
    name.value = provider?.name.english ?? ""
    name.isRequired = true
    var french = Field(Name.nameFrench, say(Wording.Blanks.nameFrench))
    french.value = provider?.name.french ?? ""
    return (provider == nil ? [code] : []) + [kind, name, french, seat(reading)]
  }

  private func seat(_ reading: Reading) -> Field {
    let say = reading.say
    let alliance = Field.Choice(Self.seat(.alliance), say(Wording.Labelling.alliance))
    let seats = reading.sight.parties.map { party in
      Field.Choice(Self.seat(.party(party.id)), name(of: party, reading))
    }
    var field = Field(
      Name.seat, say(Wording.FieldNames.seat),
      .select([Field.Choice("", "–"), alliance] + seats))
    field.hint = say(Wording.ProviderTexts.seatHint)
    field.isRequired = true
    field.value = provider.map { Self.seat($0.seat) } ?? ""
    return field
  }

  private func place(_ reading: Reading) -> [Field] {
    let say = reading.say
    var host = Field(
      Name.host, say(Wording.FieldNames.host),
      .select(
        [Field.Choice("", "–")]
          + reading.sight.parties.map { Field.Choice($0.id.text, name(of: $0, reading)) }))
    host.value = provider?.host?.text ?? ""
    var town = Field(Name.town, say(Wording.FieldNames.town))
    town.value = provider?.town ?? ""
    let zone = RunFields(reading).zone(provider?.timeZone ?? "Europe/Brussels")
    return [host, town, zone]
  }

  /// A correction says why.
  private func ground(_ reading: Reading) -> [Field] {
    let say = reading.say
    var sources = Field(Name.sources, say(Wording.FieldNames.sources))
    sources.hint = say(Wording.RunTexts.codesHint)
    sources.value = provider?.evidence.sources.map(\.text).joined(separator: " ") ?? ""
    var confidence = Field(
      Name.confidence, say(Wording.FieldNames.confidence),
      .select(Confidence.allCases.map { Field.Choice($0.word, say($0)) }))
    confidence.value = (provider?.evidence.confidence ?? .known).word
    guard provider != nil else { return [sources, confidence] }
    var reason = Field("reason", say(Wording.Blanks.reason), .lines(2))
    reason.isRequired = true
    return [sources, confidence, reason] + [Sheet.reasonLabel(reading)].compactMap(\.self)
  }

  private func name(of party: Party, _ reading: Reading) -> String {
    "\(party.id.text) – \(reading.text(party.name(on: reading.sight.day)))"
  }
}
