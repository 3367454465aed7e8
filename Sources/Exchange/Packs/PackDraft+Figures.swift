import Domain

/// What is measured, and values that the public record gives.
extension PackDraft {
  mutating func readIndicator(_ node: PackNode) {
    let keys = ["code", "names", "unit", "meaning", "sources", "confidence"]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Indicator.self)
    let names = parts.names
    let unit = parts.required("unit")?.bilingual
    let meaning = parts["meaning"]?.bilingual
    let evidence = parts.evidence()
    guard let code, claim(.indicator(code), at: parts.spot), let names, let unit else { return }
    var indicator = Indicator(id: code, names: names, unit: unit)
    indicator.meaning = meaning
    indicator.evidence = evidence
    indicators.append(indicator)
  }

  /// Values of one indicator: `observations: [{indicator: …, values: [{body: rsm, …}]}]`.
  mutating func readObservations(_ node: PackNode) {
    let keys = ["indicator", "values", "sources", "confidence"]
    guard let parts = node.mapping(of: keys) else { return }
    let indicator = parts.required("indicator")?.reference(Subject.indicator)
    for node in parts.required("values")?.list ?? [] {
      readValue(node, of: parts, indicator: indicator)
    }
  }

  private mutating func readValue(
    _ node: PackNode, of around: PackMapping, indicator: Indicator.ID?
  ) {
    let keys = ["party", "body", "on", "to", "value", "low", "high", "sources", "confidence"]
    guard let parts = node.mapping(of: keys) else { return }
    let of: Observation.Observed? =
      if let body = parts["body"] {
        body.reference(Subject.body).map { .body($0) }
      } else {
        parts.required("party")?.reference(Subject.party).map { .party($0) }
      }
    let on = parts.required("on")?.dated
    let to = parts["to"]?.dated
    let value = parts.required("value")?.quantity
    let low = parts["low"]?.quantity
    let high = parts["high"]?.quantity
    let evidence = parts.evidence(or: around)
    guard let indicator, let of, let on, let value else { return }
    let path = "observation/\(indicator)/\(of.subject.codeText)/\(on)"
    let id = Observation.ID(path: "pack/" + path)
    guard claim(.observation(id), at: parts.spot) else { return }
    var observation = Observation(id: id, indicator, of: of, in: on, value)
    observation.to = to
    observation.low = low
    observation.high = high
    observation.evidence = evidence
    observations.append(observation)
  }
}

extension PackNode {
  /// A number with or without decimals, exactly as written.
  fileprivate var quantity: Quantity? {
    guard let text else { return nil }
    guard let quantity = Quantity(text) else {
      notes.note(.badNumber(text), at: spot, "write digits with a full stop before decimals")
      return nil
    }
    return quantity
  }
}
