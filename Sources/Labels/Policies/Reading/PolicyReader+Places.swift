/// Elements and attributes of a policy file, each with its place and its fault when it is wrong.
extension PolicyReader {
  mutating func fault(
    _ place: Place, _ part: String, _ kind: PolicyProblem.Kind, _ text: String = ""
  ) {
    let path = part.isEmpty ? place.path : "\(place.path)/\(part)"
    faults.append(.init(path: path, kind: kind, text: text))
  }

  /// Finds elements that have no business here: a misspelt control must not vanish in silence.
  mutating func expect(_ place: Place, children known: Set<String>) {
    for child in place.element.elements {
      guard child.name.namespace == Self.namespace, known.contains(child.name.local) else {
        fault(place, child.name.local, .unknown, child.name.namespace)
        continue
      }
    }
  }

  /// Finds attributes that have no business here; those of other namespaces may be there.
  mutating func expect(_ place: Place, attributes known: Set<String>) {
    for attribute in place.element.attributes
    where attribute.name.namespace.isEmpty && !known.contains(attribute.name.local) {
      fault(place, "@\(attribute.name.local)", .unknown, attribute.value)
    }
  }

  /// The elements of a name inside, each with a path that names it.
  func children(_ local: String, in place: Place) -> [Place] {
    let found = place.element.elements(MarkupName(Self.namespace, local))
    return found.enumerated().map { number, element in
      let name = element.attribute("name") ?? String(number + 1)
      return Place(element, "\(place.path)/\(local)[\(name)]")
    }
  }

  /// The only element of a name inside, nil where there is none.
  mutating func one(_ local: String, in place: Place) -> Place? {
    let found = place.element.elements(MarkupName(Self.namespace, local))
    if found.count > 1 { fault(place, local, .repeated) }
    return found.first.map { Place($0, "\(place.path)/\(local)") }
  }

  /// An attribute that must hold something.
  mutating func required(_ name: String, in place: Place) -> String {
    let value = place.attribute(name) ?? ""
    if value.collapsed.isEmpty { fault(place, "@\(name)", .missing) }
    return value
  }

  mutating func identifier(_ name: String, in place: Place) -> String {
    let value = required(name, in: place).collapsed
    if !value.isEmpty, !isObjectIdentifier(value) {
      fault(place, "@\(name)", .identifier, value)
    }
    return value
  }

  /// A number that labels of other forms use; leading zeros do not make another one.
  mutating func lacv(in place: Place) -> String {
    let value = required("lacv", in: place).collapsed
    return Int64(value).map(String.init) ?? value
  }

  mutating func flag(_ name: String, in place: Place) -> Bool {
    switch place.attribute(name)?.collapsed {
    case nil, "false", "0": return false
    case "true", "1": return true
    case .some(let other):
      fault(place, "@\(name)", .unknown, other)
      return false
    }
  }

  mutating func number(_ name: String, in place: Place) -> Int64? {
    guard let value = place.attribute(name)?.collapsed else { return nil }
    guard let number = Int64(value) else {
      fault(place, "@\(name)", .number, value)
      return nil
    }
    return number
  }

  mutating func validity(_ place: Place) -> Validity {
    let validity = Validity(from: time("notBefore", in: place), to: time("notAfter", in: place))
    if let from = validity.from, let to = validity.to, to < from {
      fault(place, "@notAfter", .contradiction)
    }
    return validity
  }

  private mutating func time(_ name: String, in place: Place) -> Moment? {
    guard let value = place.attribute(name) else { return nil }
    guard let moment = Moment(policyTime: value) else {
      fault(place, "@\(name)", .time, value)
      return nil
    }
    return moment
  }
}
