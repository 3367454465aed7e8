import Domain
import Labels

extension Scenario {
  /// Notes, papers, their labels, and doubts about them.
  static let papers = Scenario(
    name: "papers", weight: 10, draw: { $0.labelled() }, check: check(papers:))

  private static func check(papers records: Records) -> [String] {
    let held = records.held
    let policies = Dictionary(uniqueKeysWithValues: held.adoptions.map { ($0.name, $0.policy) })
    let papers = Set(held.papers.map(\.id))
    let versions = Set(held.versions.map(\.id))
    let items = Set(held.versions.map { Item.version($0.id) } + held.notes.map { .note($0.id) })
    var faults: [String] = []
    func check(_ marking: Marking, _ name: String) {
      guard let policy = policies[marking.label.policy.name] else {
        return faults.append("\(name): no policy \(marking.label.policy.name)")
      }
      let found = policy.findings(in: marking.label, at: marking.label.created)
      // A review that was done with may leave a label without one.
      if found.contains(where: { $0 != .reviewMissing }) {
        faults.append("\(name): its label is not valid: \(found)")
      }
      if marking.reason.isEmpty { faults.append("\(name): marked for no reason") }
    }
    for version in held.versions {
      let name = "version \(version.id)"
      if !papers.contains(version.paper) { faults.append("\(name): no paper \(version.paper)") }
      if !versions.isSuperset(of: version.derivedFrom) { faults.append("\(name): from nothing") }
      for marking in [version.marking] + version.formerly.map(\.marking) { check(marking, name) }
    }
    let filed = Set(held.versions.map(\.paper))
    for paper in papers where !filed.contains(paper) { faults.append("paper \(paper): empty") }
    for note in held.notes { check(note.marking, "note \(note.id)") }
    for readings in held.readings {
      let name = "readings of \(readings.version)"
      if !versions.contains(readings.version) { faults.append("\(name): no version") }
      let readers = readings.readings.map(\.by)
      if Set(readers).count != readers.count { faults.append("\(name): somebody twice") }
    }
    return faults + waiting(held, items)
  }

  private static func waiting(_ held: Holdings, _ items: Set<Item>) -> [String] {
    held.challenges.flatMap { challenge -> [String] in
      let name = "challenge \(challenge.id)"
      var faults: [String] = []
      if challenge.appealed != nil, challenge.answered == nil {
        faults.append("\(name): appealed against no answer")
      }
      if let settled = challenge.settled {
        if challenge.appealed == nil { faults.append("\(name): settled unasked") }
        if settled.by == challenge.answered?.by { faults.append("\(name): one hand settled it") }
      }
      return faults
    }
  }
}

extension Pen {
  fileprivate mutating func labelled() -> Action {
    switch random.below(14) {
    case 0...2: return .note(note())
    case 3...6: return .paper(paper())
    case 7: return .paper(.read(version()))
    default: return .review(review())
    }
  }

  private mutating func note() -> NoteAction {
    let known = random.one(of: roster.notes) ?? Note.ID(random.next())
    switch random.below(5) {
    case 0: return .correct(known, text: text())
    case 1: return .strike(known)
    default:
      let subject: Subject = oneIn(2) ? .party(party()) : .body(body())
      return .write(
        Note(
          id: oneIn(40) ? known : Note.ID(random.next()), about: subject, text: text(),
          marking: marking(), on: Occasion(by: hand, at: at)))
    }
  }

  private mutating func paper() -> PaperAction {
    let isNew = oneIn(2)
    let known = random.one(of: roster.versions).flatMap { eyes.version($0)?.paper }
    let id = isNew ? Paper.ID(random.next()) : known ?? Paper.ID(random.next())
    var version = Version(
      id: oneIn(40) ? version() : Version.ID(random.next()), of: id,
      Version.Content(
        title: phrase(), digest: String(repeating: oneIn(60) ? "x" : "0", count: 64),
        size: random.below(oneIn(60) ? 2 : 9_000), type: "text/plain", fileName: "a.txt"),
      marking: marking(), Stamp(by: hand.id, at: at))
    if oneIn(3) { version.derivedFrom = [self.version()] }
    guard isNew else { return .revise(version) }
    var paper = Paper(id: id, about: [.party(party())], origin: hand.seat)
    paper.series = seldom(4) { $0.text() }
    return .file(paper, version)
  }

  private mutating func review() -> ReviewAction {
    let doubt = random.one(of: roster.challenges) ?? Challenge.ID(random.next())
    let wish = random.one(of: roster.widenings) ?? Widening.ID(random.next())
    switch random.below(12) {
    case 0...3: return .relabel(item(), marking(), as: Widening.ID(random.next()), decision: nil)
    case 4...5: return .confirm(wish)
    case 6: return oneIn(3) ? .refuse(wish) : .keep(item(), until: dated().day)
    case 7...8:
      return .challenge(Challenge.ID(random.next()), item(), text: text(), proposed: nil)
    case 9: return oneIn(2) ? .acknowledge(doubt) : .answer(doubt, .kept, text: text())
    case 10: return .appeal(doubt, text: text())
    default: return .settle(doubt, .changed, text: text())
    }
  }

  private mutating func item() -> Item {
    if oneIn(3), let note = random.one(of: roster.notes) { return .note(note) }
    return .version(version())
  }

  private mutating func version() -> Version.ID {
    if !oneIn(25), let version = random.one(of: roster.versions) { return version }
    return Version.ID(random.next())
  }

  mutating func marking() -> Marking {
    Marking(label(), reason: oneIn(60) ? "" : "Because.", guide: seldom(5) { $0.text() })
  }

  /// A label of few contents, mostly valid and within the clearance of who asks.
  private mutating func label() -> Label {
    let owner = SimulatedPolicy.groups[random.below(3)]
    let isOpened = hand.party != nil || oneIn(3)
    var categories = [
      Category(tag: "Owner", kind: .permissive, values: [owner] + (isOpened ? ["Opened"] : []))
    ]
    if isOpened {
      let own = oneIn(10) ? nil : hand.party?.text
      let values = [owner, own ?? "P\(random.below(40))"]
      categories.append(Category(tag: "Release", kind: .permissive, values: values))
    }
    if oneIn(8) {
      categories.append(Category(tag: "Care", kind: .restrictive, values: ["WATER"]))
    }
    if oneIn(40) { categories = [] }
    let made = oneIn(2) ? at.milliseconds / 1000 : Int64(dated().day.number) * 86_400
    var label = Label(
      policy: PolicyName("CLOSED"), classification: level(), categories: categories,
      created: Moment(seconds: made))
    label.reviewDue = Moment(seconds: made + 86_400)
    return label
  }

  /// Mostly a level that who asks holds.
  private mutating func level() -> String {
    let levels = ["LOW", "MIDDLE", "HIGH"]
    let held = hand.clearances.compactMap { levels.firstIndex(of: $0.level) }.max()
    return levels[oneIn(12) ? random.below(3) : random.below((held ?? 0) + 1)]
  }
}
