internal import HashTreeCollections

/// What may be asked about papers. A version that who asks may not read is unknown to them.
extension Alliance {
  func decide(_ action: PaperAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .file(let paper, let version):
      guard occasion.principal.mayWrite, paper.origin == occasion.principal.seat else {
        throw .notYours
      }
      if papers[paper.id] != nil { throw .alreadyExists(.paper(paper.id)) }
      guard version.paper == paper.id else { throw .unknown(.paper(version.paper), .item) }
      if let series = paper.series { try check(text: series, .series, limit: 60) }
      for subject in paper.about { try check(subject: subject) }
      try check(version, occasion)
      return [.paper(.filed(paper, version))]
    case .revise(let version):
      guard let paper = papers[version.paper], isSeen(paper, occasion) else {
        throw .unknown(.paper(version.paper), .item)
      }
      guard occasion.principal.mayWrite, paper.origin == occasion.principal.seat else {
        throw .notYours
      }
      try check(version, occasion)
      return [.paper(.revised(version))]
    case .read(let id):
      guard let version = versions[id],
        reads(version.marking, occasion.principal, at: occasion.at)
      else { throw .unknown(.version(id), .item) }
      let isKnown = readings[id]?.contains { $0.by == occasion.principal.id } ?? false
      if isKnown { throw .nothingChanged }
      return [.paper(.read(id, by: occasion.principal.id, at: occasion.at))]
    }
  }

  func isSeen(_ paper: Paper, _ occasion: Occasion) -> Bool {
    index.labelled.versions(of: paper.id).contains { id in
      versions[id].map { reads($0.marking, occasion.principal, at: occasion.at) } ?? false
    }
  }

  private func check(_ version: Version, _ occasion: Occasion) throws(Refusal) {
    if versions[version.id] != nil { throw .alreadyExists(.version(version.id)) }
    for source in version.derivedFrom {
      guard let known = versions[source],
        reads(known.marking, occasion.principal, at: occasion.at)
      else { throw .unknown(.version(source), .derivedFrom) }
    }
    try check(version.title, .title)
    guard version.content.isFit else { throw .choiceMissing(.file) }
    try check(text: version.content.fileName, .file, limit: 200)
    try check(version.marking, .marking, by: occasion.principal, at: occasion.at)
    guard version.filed == occasion.stamp,
      version.formerly.isEmpty
    else { throw .notYours }
  }

  mutating func apply(_ fact: PaperFact) {
    switch fact {
    case .filed(let paper, let version):
      papers[paper.id] = paper
      index.labelled.learn(paper)
      add(version)
    case .revised(let version): add(version)
    case .read(let id, let reader, let at):
      readings[id, default: []].append(ReadReceipt(by: reader, at: at))
    }
  }

  mutating func add(_ version: Version) {
    var version = version
    version.marking = held(version.marking)
    version.formerly = version.formerly.map { former in
      Version.Former(marking: held(former.marking), until: former.until)
    }
    versions[version.id] = version
    index.labelled.learn(version)
    index.words.learn(version)
    noteReview(of: .version(version.id))
  }
}

extension Version.Content {
  /// The largest that a version may be, in bytes.
  public static let sizeMax = 20 << 20

  /// Whether digest, size and type have the shape of such.
  var isFit: Bool {
    let isHex = digest.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f"))
    }
    return digest.utf8.count == 64 && isHex && (1...Self.sizeMax).contains(size)
      && type.utf8.count <= 120 && type.utf8.contains(UInt8(ascii: "/"))
  }
}
