extension Label {
  /// A label from its XML of ADatP-4774.
  ///
  /// Checks the form alone: whether the label is valid is its policy's to find.
  public init(xml: some Collection<UInt8>) throws(FormProblem) {
    let root: MarkupElement
    do {
      root = try MarkupReader.root(of: Array(xml), within: .label)
    } catch {
      throw FormProblem("/", .markup(error))
    }
    try self.init(root)
  }

  /// A label from the root element of its XML.
  init(_ root: MarkupElement) throws(FormProblem) {
    guard root.name.namespace == FormNamespace.label, let role = Role(rawValue: root.name.local)
    else { throw FormProblem("/\(root.name.local)", .root, root.name.namespace) }
    try self.init(base: root, at: "/\(role.rawValue)")
    self.role = role
  }

  /// What all labels share, a successor without a review date among them.
  private init(base element: MarkupElement, at path: String) throws(FormProblem) {
    var reader = try FormReader(element, path: path)
    let information = try reader.required("ConfidentialityInformation")
    let originator = reader.next("OriginatorID")
    let creation = try reader.required("CreationDateTime")
    let succession = reader.next("SuccessionHandling")
    try reader.finish()
    var parts = try LabelParts(information, at: "\(path)/ConfidentialityInformation")
    let timePath = "\(path)/CreationDateTime"
    self.init(
      policy: parts.policy, classification: parts.classification, categories: parts.categories,
      created: try creation.moment(at: timePath))
    privacyMark = parts.privacyMark
    parts.foreign.keep(
      try creation.foreignAttributes(beside: [], at: timePath), at: "CreationDateTime")
    parts.foreign.keep(
      try element.foreignAttributes(beside: ["ReviewDateTime"], at: path), at: "label")
    parts.foreign.keep(reader.foreign, at: "label")
    foreign = parts.foreign
    reviewDue = try Self.review(of: element, at: path)
    if let originator { try read(originator: originator, at: "\(path)/OriginatorID") }
    if let succession { try read(succession: succession, at: "\(path)/SuccessionHandling") }
  }

  private static func review(
    of element: MarkupElement, at path: String
  ) throws(FormProblem) -> Moment? {
    guard let written = element.attribute("ReviewDateTime") else { return nil }
    guard let moment = Moment(dateTime: written) else {
      throw FormProblem("\(path)/@ReviewDateTime", .time, written)
    }
    return moment
  }

  private mutating func read(
    originator element: MarkupElement, at path: String
  ) throws(FormProblem) {
    guard let written = element.attribute("IDType")?.collapsed else {
      throw FormProblem("\(path)/@IDType", .missing)
    }
    guard let kind = Originator.Kind(rawValue: written) else {
      throw FormProblem("\(path)/@IDType", .unknown, written)
    }
    foreign.keep(
      try element.foreignAttributes(beside: ["IDType"], at: path), at: "OriginatorID")
    originator = Originator(kind, try element.plainText(at: path))
  }

  private mutating func read(
    succession element: MarkupElement, at path: String
  ) throws(FormProblem) {
    var reader = try FormReader(element, path: path, foreignAllowed: false)
    let at = try reader.required("SuccessionDateTime")
    let successor = try reader.required("SuccessorConfidentialityLabel")
    try reader.finish()
    let label = try Label(base: successor, at: "\(path)/SuccessorConfidentialityLabel")
    succession = Succession(at: try at.moment(at: "\(path)/SuccessionDateTime"), label: label)
  }
}

/// What stands inside ConfidentialityInformation.
private struct LabelParts {
  var policy: PolicyName
  var classification: String
  var privacyMark: String?
  var categories: [Category]
  var foreign = ForeignContent()

  init(_ element: MarkupElement, at path: String) throws(FormProblem) {
    var reader = try FormReader(element, path: path)
    let policy = try reader.required("PolicyIdentifier")
    let classification = try reader.required("Classification")
    let mark = reader.next("PrivacyMark")
    let categories = reader.all("Category")
    try reader.finish()
    self.policy = try PolicyName(policy, at: "\(path)/PolicyIdentifier", &foreign)
    let levelPath = "\(path)/Classification"
    guard classification.attribute("URI") == nil else {
      throw FormProblem("\(levelPath)/@URI", .unexpected)
    }
    self.classification = try classification.requiredText(at: levelPath)
    foreign.keep(
      try classification.foreignAttributes(beside: [], at: levelPath), at: "Classification")
    if let mark {
      privacyMark = try mark.plainText(at: "\(path)/PrivacyMark")
      foreign.keep(
        try mark.foreignAttributes(beside: [], at: "\(path)/PrivacyMark"), at: "PrivacyMark")
    }
    self.categories = []
    for category in categories {
      self.categories.append(try Category(category, at: "\(path)/Category", &foreign))
    }
    foreign.keep(
      try element.foreignAttributes(beside: [], at: path), at: "ConfidentialityInformation")
    foreign.keep(reader.foreign, at: "ConfidentialityInformation")
  }
}

extension PolicyName {
  /// A policy's name with its identifier in `URI`.
  init(
    _ element: MarkupElement, at path: String, _ foreign: inout ForeignContent
  ) throws(FormProblem) {
    let oid = try element.identifier(at: path)
    foreign.keep(
      try element.foreignAttributes(beside: ["URI"], at: path), at: "PolicyIdentifier")
    self.init(try element.requiredText(at: path), oid: oid)
  }
}

extension Category {
  /// Values of a tag; nothing but generic values, because other kinds of values and elements of
  /// others would be controls that nobody here understands.
  init(
    _ element: MarkupElement, at path: String, _ foreign: inout ForeignContent
  ) throws(FormProblem) {
    guard let type = element.attribute("Type")?.collapsed else {
      throw FormProblem("\(path)/@Type", .missing)
    }
    guard let kind = Kind(rawValue: type) else {
      throw FormProblem("\(path)/@Type", .unknown, type)
    }
    guard let tag = element.attribute("TagName")?.collapsed, !tag.isEmpty else {
      throw FormProblem("\(path)/@TagName", .missing)
    }
    var reader = try FormReader(element, path: path, foreignAllowed: false)
    var values: [String] = []
    for value in reader.all("GenericValue", in: FormNamespace.label) {
      values.append(try value.requiredText(at: "\(path)/GenericValue"))
    }
    try reader.finish()
    self.init(tagSet: try element.identifier(at: path), tag: tag, kind: kind, values: values)
    foreign.keep(
      try element.foreignAttributes(beside: ["Type", "TagName", "URI"], at: path), at: place)
  }

  /// Where foreign attributes of the tag are kept.
  var place: String { "Category \(kind.rawValue) \(tagSet ?? "") \(tag.folded)" }
}
