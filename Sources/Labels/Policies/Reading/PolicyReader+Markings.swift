extension PolicyReader {
  mutating func markingSet(_ place: Place) -> MarkingSet {
    MarkingSet(
      phrases: children("markingData", in: place).map { phrase($0) },
      qualifiers: children("markingQualifier", in: place).flatMap { qualifiers($0) })
  }

  private mutating func phrase(_ place: Place) -> MarkingPhrase {
    expect(place, children: ["code"])
    var phrase = MarkingPhrase(text: place.attribute("phrase"), language: language(place))
    for code in children("code", in: place) {
      apply(code.element.text.collapsed, to: &phrase, at: code)
    }
    return phrase
  }

  private mutating func apply(_ code: String, to phrase: inout MarkingPhrase, at place: Place) {
    switch code {
    case "noMarkingDisplay": phrase.isHidden = true
    case "noNameDisplay": phrase.isHidden = phrase.isHidden || phrase.text == nil
    case "suppressClassName": phrase.suppressesLevel = true
    case "replacePolicy": phrase.replacesPolicy = true
    default:
      guard let places = Self.places[code] else { return fault(place, "", .unknown, code) }
      phrase.places.formUnion(places)
    }
  }

  private mutating func qualifiers(_ place: Place) -> [MarkingQualifier] {
    expect(place, children: ["qualifier"])
    let code = place.attribute("markingCode")?.collapsed
    let places = code.map { Self.places[$0] } ?? []
    if places == nil { fault(place, "@markingCode", .unknown, code ?? "") }
    return children("qualifier", in: place).compactMap { inner in
      let written = required("qualifierCode", in: inner).collapsed
      guard let role = MarkingQualifier.Role(rawValue: written) else {
        if !written.isEmpty { fault(inner, "@qualifierCode", .unknown, written) }
        return nil
      }
      return MarkingQualifier(
        role: role, text: inner.attribute("markingQualifier") ?? "",
        language: language(inner) ?? language(place), places: places ?? [])
    }
  }

  private func language(_ place: Place) -> String? {
    place.element.attributes.first { $0.name == MarkupName(Self.xml, "lang") }?.value.folded
  }

  /// The places that a marking code means; those for media that we do not write mean none.
  private static let places: [String: Set<MarkingPlace>] = [
    "pageTop": [.pageTop], "pageBottom": [.pageBottom],
    "pageTopBottom": [.pageTop, .pageBottom], "documentStart": [.documentStart],
    "documentEnd": [.documentEnd], "portionMarking": [.portion], "firstLineOfText": [.other],
    "lastLineOfText": [.other], "subject": [.other], "xHeader": [.other],
    "inputTitle": [.other], "waterMark": [.other], "unused": [.other],
  ]
}
