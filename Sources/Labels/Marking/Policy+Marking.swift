extension Policy {
  /// The marking of a label as it stands on a page, in a language, with the policy's phrases.
  ///
  /// A language falls back on its stem and then on the policy's own: `fr-CA`, `fr`, none. Values
  /// that the policy does not know are shown by name: hiding them would hide a mistake.
  public func marking(
    of label: Label, in language: String = "", place: MarkingPlace = .pageBottom
  ) -> String {
    let wording = MarkingWording(language: language, place: place)
    let resolution = Resolution(label.categories, in: index)
    let level = index.level(label.classification).map { classifications[$0] }
    var parts = [policyPhrase(level, resolution, wording)]
    if !shown(resolution).contains(where: { wording.suppressesLevel($0.marking) }) {
      parts.append(
        level.map { wording.phrase($0.marking, name: $0.name) } ?? label.classification)
    }
    parts += tagPhrases(label, resolution, wording)
    let separator = wording.qualifier(.separator, markings.policy) ?? " "
    let body = parts.filter { !$0.isEmpty }.joined(separator: separator)
    let prefix = wording.qualifier(.prefix, markings.policy) ?? ""
    return prefix + body + (wording.qualifier(.suffix, markings.policy) ?? "")
  }

  /// The policy's own phrase, unless the level or a value puts another in its place.
  private func policyPhrase(
    _ level: Classification?, _ resolution: Resolution, _ wording: MarkingWording
  ) -> String {
    let sets = [level?.marking].compactMap { $0 } + shown(resolution).map(\.marking)
    for set in sets {
      if let phrase = wording.replacement(set) { return phrase }
    }
    return wording.phrase(markings.policy, name: name.name)
  }

  /// The values of a label in the order of the file.
  private func shown(_ resolution: Resolution) -> [Value] {
    resolution.held.enumerated().flatMap { number, values in
      (values?.numbers ?? []).map { index.tags[number].values[$0] }
    }
  }

  private func tagPhrases(
    _ label: Label, _ resolution: Resolution, _ wording: MarkingWording
  ) -> [String] {
    let known = resolution.held.enumerated().compactMap { number, values -> String? in
      guard let values else { return nil }
      let tag = index.tags[number]
      let phrases = values.numbers.map { tag.values[$0] }
        .map { wording.phrase($0.marking, name: $0.name) }.filter { !$0.isEmpty }
      guard !phrases.isEmpty else { return nil }
      let prefix = wording.qualifier(.prefix, tag.marking) ?? ""
      let list = phrases.joined(separator: wording.qualifier(.separator, tag.marking) ?? "/")
      return prefix + list + (wording.qualifier(.suffix, tag.marking) ?? "")
    }
    return known + unknownNames(label)
  }

  private func unknownNames(_ label: Label) -> [String] {
    label.categories.flatMap { category -> [String] in
      let tags = index.tags(meant: category)
      return category.values.filter { name in
        !tags.contains { index.value(name, of: $0) != nil }
      }
    }
  }
}

/// Chooses phrases by language and place.
private struct MarkingWording {
  /// The languages to try, the most exact first, folded; nil is the policy's own.
  private let languages: [String?]
  private let place: MarkingPlace

  init(language: String, place: MarkingPlace) {
    let folded = language.folded
    let stem = folded.split(separator: "-").first.map(String.init)
    var languages: [String?] = folded.isEmpty ? [] : [folded]
    if let stem, stem != folded { languages.append(stem) }
    self.languages = languages + [nil]
    self.place = place
  }

  /// What is shown of a level or a value: its phrase, its name where none is given, or nothing.
  func phrase(_ set: MarkingSet, name: String) -> String {
    let here = set.phrases.filter { !$0.replacesPolicy && stands($0.places) }
    guard let phrase = first(here, \.language) else {
      let isHidden = set.phrases.contains { $0.isHidden && stands($0.places) }
      return isHidden ? "" : name
    }
    return phrase.isHidden ? "" : phrase.text ?? name
  }

  /// What stands in place of the policy's name, if anything.
  func replacement(_ set: MarkingSet) -> String? {
    first(set.phrases.filter { $0.replacesPolicy && stands($0.places) }, \.language)?.text
  }

  func suppressesLevel(_ set: MarkingSet) -> Bool {
    set.phrases.contains { $0.suppressesLevel && stands($0.places) }
  }

  func qualifier(_ role: MarkingQualifier.Role, _ set: MarkingSet) -> String? {
    first(set.qualifiers.filter { $0.role == role && stands($0.places) }, \.language)?.text
  }

  private func stands(_ places: Set<MarkingPlace>) -> Bool {
    places.isEmpty || places.contains(place)
  }

  private func first<Item>(_ items: [Item], _ language: (Item) -> String?) -> Item? {
    for wanted in languages {
      if let item = items.first(where: { language($0) == wanted }) { return item }
    }
    return nil
  }
}
