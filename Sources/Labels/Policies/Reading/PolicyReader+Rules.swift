/// The rules of our own extension: what the format cannot say, in a namespace of our own.
extension PolicyReader {
  static let rules = "urn:entente:policy-rules:1"

  mutating func readExtensions(_ root: Place, into draft: inout PolicyDraft) {
    guard let extensions = one("extensions", in: root) else { return }
    let ours = extensions.element.elements.filter { $0.name.namespace == Self.rules }
    for element in ours {
      let place = Place(element, "\(extensions.path)/\(element.name.local)")
      guard element.name.local == "rules" else {
        fault(place, "", .unknown)
        continue
      }
      for child in element.elements {
        readRule(Place(child, "\(place.path)/\(child.name.local)"), into: &draft)
      }
    }
  }

  private mutating func readRule(_ place: Place, into draft: inout PolicyDraft) {
    guard place.element.name.namespace == Self.rules else { return fault(place, "", .unknown) }
    switch place.element.name.local {
    case "present": draft.rules.append(.present(tag: tag("tag", place, draft)))
    case "single":
      draft.rules.append(
        .single(tag: tag("tag", place, draft), except: texts("except", place)))
    case "paired":
      draft.rules.append(
        .paired(
          tag: tag("tag", place, draft), value: value("value", of: "tag", place, draft),
          with: tag("with", place, draft)))
    case "covers": draft.rules.append(covers(place, draft))
    case "levels": draft.rules.append(levels(place, draft))
    case "mirrored":
      draft.rules.append(
        .mirrored(tag: tag("tag", place, draft), other: tag("other", place, draft)))
    case "release":
      if draft.release != nil { fault(place, "", .repeated) }
      draft.release = release(place, draft)
    default: fault(place, "", .unknown)
    }
  }

  private mutating func covers(_ place: Place, _ draft: PolicyDraft) -> PolicyRule {
    let more = number("more", in: place) ?? 0
    if !(0...1000).contains(more) { fault(place, "@more", .number, String(more)) }
    let unless = place.attribute("unless").map { _ in tag("unless", place, draft) }
    return .covers(
      tag: tag("tag", place, draft), owner: tag("owner", place, draft),
      more: Int(clamping: more), unless: unless)
  }

  private mutating func levels(_ place: Place, _ draft: PolicyDraft) -> PolicyRule {
    let classes = texts("class", place)
    if classes.isEmpty { fault(place, "class", .missing) }
    for name in classes where draft.index.level(name) == nil {
      fault(place, "class", .unresolved, name)
    }
    return .levels(tag: tag("tag", place, draft), classes: classes)
  }

  private mutating func release(_ place: Place, _ draft: PolicyDraft) -> ReleaseRoles {
    let groups = groups(place)
    if groups.isEmpty { fault(place, "group", .missing) }
    let written = required("alliance", in: place).collapsed
    let alliance = groups.first { $0.name.folded == written.folded }?.name
    if alliance == nil { fault(place, "@alliance", .unresolved, written) }
    return ReleaseRoles(
      owner: tag("owner", place, draft), opening: value("opening", of: "owner", place, draft),
      release: tag("release", place, draft), only: tag("only", place, draft),
      alliance: alliance ?? written, groups: groups)
  }

  private mutating func groups(_ place: Place) -> [ReleaseGroup] {
    let found = place.element.elements(MarkupName(Self.rules, "group")).map { element in
      ReleaseGroup(
        name: element.text.collapsed, body: element.attribute("body")?.collapsed,
        includesAllies: flag("allies", in: Place(element, "\(place.path)/group")))
    }
    let names = found.map(\.name.folded)
    if Set(names).count != names.count { fault(place, "group", .repeated) }
    return found
  }

  // MARK: Names of tags and values

  /// A tag set that holds one tag, by the name in an attribute.
  private mutating func tag(_ name: String, _ place: Place, _ draft: PolicyDraft) -> String {
    let written = required(name, in: place).collapsed
    guard !written.isEmpty else { return written }
    let found = draft.index.tags(ofSet: written)
    if found.count != 1 { fault(place, "@\(name)", .unresolved, written) }
    return found.first.map { draft.index.tags[$0].setName } ?? written
  }

  private mutating func value(
    _ name: String, of tag: String, _ place: Place, _ draft: PolicyDraft
  ) -> String {
    let written = required(name, in: place).collapsed
    let tags = draft.index.tags(ofSet: place.attribute(tag) ?? "")
    guard let tag = tags.first, let number = draft.index.value(written, of: tag) else {
      if !written.isEmpty { fault(place, "@\(name)", .unresolved, written) }
      return written
    }
    return draft.index.tags[tag].values[number].name
  }

  private func texts(_ name: String, _ place: Place) -> [String] {
    place.element.elements(MarkupName(Self.rules, name)).map(\.text.collapsed)
  }
}
