import Domain

/// Reads a demonstration from its file, noting all that is wrong with it.
struct DemonstrationReader {
  let notes: PackNotes
  private(set) var whole = Demonstration()
  /// What each code stands for.
  private var papers: [String: Paper.ID] = [:]
  private var items: [String: Item] = [:]

  init(notes: PackNotes) { self.notes = notes }

  mutating func read(_ root: PackNode) {
    guard let parts = root.mapping(of: ["people", "deeds"]) else { return }
    for node in parts["people"]?.list ?? [] {
      if let someone = someone(node) { whole.people.append(someone) }
    }
    for node in parts["deeds"]?.list ?? [] { readDeed(node) }
    whole.deeds.sort { ($0.at, $0.path) < ($1.at, $1.path) }
  }

  private func someone(_ node: PackNode) -> Demonstration.Someone? {
    let keys = ["account", "name", "party", "roles", "policy", "level", "special", "from", "until"]
    guard let parts = node.mapping(of: keys),
      let account = parts.required("account")?.text, let name = parts.required("name")?.text,
      let roles = parts.required("roles")?.words(Principal.Role.self),
      let from = parts.required("from")?.day
    else { return nil }
    var someone = Demonstration.Someone(
      account: account, name: name, party: parts["party"]?.code(), roles: roles,
      clearance: nil, from: from)
    guard let level = parts["level"]?.text, let policy = parts.required("policy")?.text,
      let until = parts.required("until")?.day
    else { return someone }
    var grant = Person.Grant(
      id: Person.Grant.ID(path: someone.path + "/grant"), policy: policy, level: level,
      from: from, expires: until)
    grant.special = (parts["special"]?.list ?? []).compactMap { node in
      guard let parts = node.mapping(of: ["tag", "value"]),
        let tag = parts.required("tag")?.text, let value = parts.required("value")?.text
      else { return nil }
      return Person.Grant.Special(tag: tag, value: value)
    }
    someone.clearance = grant
    return someone
  }

  private static let keys = [
    "do", "by", "on", "code", "title", "series", "parties", "bodies", "text", "label", "what",
    "from", "outcome",
  ]

  private mutating func readDeed(_ node: PackNode) {
    guard let parts = node.mapping(of: Self.keys),
      let word = parts.required("do")?.text, let by = parts.required("by")?.text,
      let day = parts.required("on")?.day, let code = parts.required("code")?.text
    else { return }
    // A minute apart, so that what happened on one day stays in the order of the file.
    let minutes = 9 * 60 + whole.deeds.count % 480
    let at = Instant(milliseconds: (Int64(day.number) * 1440 + Int64(minutes)) * 60_000)
    guard let kind = kind(word, code, parts) else { return }
    var deed = Demonstration.Deed(
      kind: kind, by: by, at: at, path: "demonstration/deed/\(code)")
    switch kind {
    case .file(_, _, _, let draft), .revise(_, let draft): deed.bytes = Array(draft.text.utf8)
    default: break
    }
    whole.deeds.append(deed)
  }

  private mutating func kind(
    _ word: String, _ code: String, _ parts: PackMapping
  ) -> Demonstration.Kind? {
    switch word {
    case "file":
      guard let draft = draft(code, parts) else { return nil }
      let paper = Paper.ID(path: "demonstration/paper/\(code)")
      papers[code] = paper
      return .file(paper, about: subjects(parts), series: parts["series"]?.text, draft)
    case "revise":
      guard let what = parts.required("what")?.text, let paper = papers[what],
        let draft = draft(code, parts)
      else { return wrong(parts, "name a paper that is filed above") }
      papers[code] = paper
      return .revise(paper, draft)
    case "note":
      guard let subject = subjects(parts).first, let text = parts.required("text")?.text,
        let wish = wish(parts)
      else { return nil }
      let id = Note.ID(path: "demonstration/note/\(code)")
      items[code] = .note(id)
      return .note(id, subject, text, wish)
    case "relabel":
      guard let item = item(parts), let wish = wish(parts) else { return nil }
      return .relabel(item, wish, Widening.ID(path: "demonstration/widening/\(code)"))
    default: return plain(word, code, parts)
    }
  }

  private func plain(
    _ word: String, _ code: String, _ parts: PackMapping
  ) -> Demonstration.Kind? {
    let text = parts["text"]?.text ?? ""
    let what = parts["what"]?.text ?? ""
    let challenge = Challenge.ID(path: "demonstration/challenge/\(what)")
    let outcome = parts["outcome"]?.text == "changed" ? Challenge.Outcome.changed : .kept
    let widening = Widening.ID(path: "demonstration/widening/\(what)")
    switch word {
    case "read":
      guard case .version(let id) = item(parts) else { return nil }
      return .plain(.paper(.read(id)))
    case "confirm": return .plain(.review(.confirm(widening)))
    case "challenge":
      guard let item = item(parts) else { return nil }
      let id = Challenge.ID(path: "demonstration/challenge/\(code)")
      return .plain(.review(.challenge(id, item, text: text, proposed: nil)))
    case "acknowledge": return .plain(.review(.acknowledge(challenge)))
    case "answer": return .plain(.review(.answer(challenge, outcome, text: text)))
    case "appeal": return .plain(.review(.appeal(challenge, text: text)))
    case "settle": return .plain(.review(.settle(challenge, outcome, text: text)))
    default: return wrong(parts, "use file, revise, note, relabel, read, confirm or challenge")
    }
  }

  private mutating func draft(_ code: String, _ parts: PackMapping) -> Demonstration.Draft? {
    guard let title = parts.required("title")?.bilingual,
      let text = parts.required("text")?.text, let wish = wish(parts)
    else { return nil }
    let id = Version.ID(path: "demonstration/version/\(code)")
    items[code] = .version(id)
    let from = (parts["from"]?.list ?? []).compactMap(\.text).compactMap { code -> Version.ID? in
      if case .version(let id) = items[code] { id } else { wrong(parts, "no paper '\(code)'") }
    }
    return Demonstration.Draft(
      id: id, title: title, text: "# \(title.english)\n\n\(Self.notice)\n\n\(text)\n",
      wish: wish, derivedFrom: from, fileName: "\(code).md")
  }

  private static let notice =
    "*Invented for demonstration. Nobody wrote, said or decided any of this.*"

  private func subjects(_ parts: PackMapping) -> [Subject] {
    let parties = (parts["parties"]?.list ?? []).compactMap { $0.code(Party.self) }
    let bodies = (parts["bodies"]?.list ?? []).compactMap { $0.code(Body.self) }
    return parties.map(Subject.party) + bodies.map(Subject.body)
  }

  private func item(_ parts: PackMapping) -> Item? {
    guard let what = parts.required("what")?.text else { return nil }
    if let item = items[what] { return item }
    return wrong(parts, "name a note or paper that stands above")
  }

  private func wish(_ parts: PackMapping) -> Demonstration.Wish? {
    let keys = [
      "policy", "level", "owner", "to", "only", "special", "review", "reason", "guide",
    ]
    guard let label = parts.required("label")?.mapping(of: keys),
      let policy = label.required("policy")?.text, let level = label.required("level")?.text,
      let reason = label.required("reason")?.text
    else { return nil }
    func texts(_ key: String) -> [String] { (label[key]?.list ?? []).compactMap(\.text) }
    return Demonstration.Wish(
      policy: policy, level: level, owner: label["owner"]?.text, to: texts("to"),
      only: texts("only"), special: texts("special"), review: label["review"]?.day,
      reason: reason, guide: label["guide"]?.text)
  }

  private func wrong<Value>(_ parts: PackMapping, _ remedy: String) -> Value? {
    let text = parts["what"]?.text ?? parts["do"]?.text ?? ""
    notes.note(.unknownWord(text, key: "what"), at: parts.spot, remedy)
    return nil
  }
}
