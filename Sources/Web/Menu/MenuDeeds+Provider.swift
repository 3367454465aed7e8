import Domain
import Journal
import Labels
import Pages

/// The form of a provider.
extension MenuDeeds {
  private typealias Name = ProviderFormPage.Name

  /// Everything is read before anything is complained of, so that all that is wrong is said at
  /// once.
  func provider(correcting old: Provider?) -> Asked {
    var fields = typed
    let id: Provider.ID? = old?.id ?? newProvider(&fields)
    let kind: Provider.Kind? = fields.choice(Name.kind, .kind)
    if fields.optional(Name.kind) == nil {
      fields.wrong(Name.kind, Wording.Refusals.choiceMissing, .kind)
    }
    let name = Bilingual(
      fields.text(Name.name, .name), french: fields.optional(Name.nameFrench))
    let seat = ProviderFormPage.seat(sheet[Name.seat].trimmed)
    if seat == nil { fields.wrong(Name.seat, Wording.Refusals.choiceMissing, .seat) }
    let host: Party.ID? = fields.code(Name.host, .host)
    let zone = fields.text(Name.timeZone, .timeZone)
    let evidence = Evidence(
      sources: fields.codes(Name.sources, .sources),
      confidence: fields.choice(Name.confidence, .confidence) ?? .known)
    return fields.result {
      guard let id, let kind, let seat else { return nil }
      var provider = Provider(id: id, kind: kind, name: name, seat: seat, timeZone: zone)
      provider.host = host
      provider.town = fields.optional(Name.town)
      provider.evidence = evidence
      return .activity(old == nil ? .addProvider(provider) : .correctProvider(provider))
    }
  }

  private func newProvider(_ fields: inout TypedFields) -> Provider.ID? {
    let text = fields.text(Name.code, .code)
    let code: Provider.ID? = text.isEmpty ? nil : fields.code(Name.code, .code)
    return code
  }
}
