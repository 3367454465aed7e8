import Domain
import Exchange
import Journal
import Labels
import Registry

/// Invented dialogues: one with an agreed statement, one whose statement waits for its partner, one
/// with several partners that is still talked through, one that was closed.
struct InventedTalks: Sendable {
  let office: Office
  let accounts: Accounts

  /// A topic with what each side says and what was noted of it.
  private struct Subject {
    var title: Bilingual
    var area: String
    var ours: String
    var theirs: String
    var points: [(Track.Point.Kind, String)]
    var isOpen = true
  }

  /// Records them, dated by the present; nothing where the pack has none of their partners.
  func perform() async throws {
    let now = Clock.now
    try await talk(
      "infrastructure",
      Bilingual(
        "Resilience of critical infrastructure (invented)",
        french: "Résilience des infrastructures critiques (inventé)"), with: ["CHE"],
      now.days(-420), Self.infrastructure)
    try await state(
      "infrastructure", "Statement on resilient infrastructure (invented)",
      [("Power and data that hold in a crisis", [1]), ("Exercises with civil operators", [2])],
      now.days(-300), answered: true)
    try await talk(
      "borders",
      Bilingual("Borders and crisis medicine (invented)", french: "Frontières (inventé)"),
      with: ["JOR"], now.days(-200), Self.borders)
    try await state(
      "borders", "Statement on borders and crisis medicine (invented)",
      [("Border posts that see and report alike", [1])], now.days(-12), answered: false)
    try await talk(
      "standards",
      Bilingual("Standards across oceans (invented)", french: "Normes d’un océan à l’autre"),
      with: ["AUS", "JPN", "KOR", "NZL"], now.days(-90), Self.standards)
    try await talk(
      "winters", Bilingual("Training in winter (invented)", french: "L’entraînement d’hiver"),
      with: ["AUT"], now.days(-700), Self.winters)
    if let id = track("winters") {
      try await record(
        .close(id, reason: "Went over into the partner's programme (invented)."), hand(nil),
        "winters/close", now.days(-500))
    }
  }

  private func track(_ code: String) -> Track.ID? {
    let id = Track.ID(path: "demonstration/dialogue/\(code)")
    let now = Clock.now
    let sight = office.registrar.latest.alliance.seen(by: hand(nil), on: now.day, at: now)
    return sight.track(id) == nil ? nil : id
  }

  private func talk(
    _ code: String, _ title: Bilingual, with names: [String], _ start: Instant,
    _ subjects: [Subject]
  ) async throws {
    let partners = names.compactMap { Party.ID($0) }.sorted()
    let sight = office.registrar.latest.alliance.seen(by: hand(nil), on: start.day, at: start)
    guard partners.allSatisfy({ sight.party($0) != nil }), !sight.policies.isEmpty else { return }
    let id = Track.ID(path: "demonstration/dialogue/\(code)")
    let shared = marking(for: partners, at: start)
    let officer = hand(nil)
    try await record(
      .open(Track(id: id, title: title, with: partners, marking: shared, stamp(officer, start))),
      officer, code, start)
    for (place, subject) in subjects.enumerated() {
      let path = "\(code)/\(place)"
      let at = start.days(Int64(place) * 8 + 4)
      var topic = Track.Topic(
        id: Track.Topic.ID(path: "demonstration/dialogue/\(path)"), title: subject.title,
        of: .alliance, marking: subject.isOpen ? shared : marking(for: [], at: at),
        stamp(officer, at))
      topic.area = Term.ID(subject.area)
      try await record(.addTopic(id, topic), officer, "\(path)/topic", at)
      try await say((subject.ours, 4), officer, in: id, topic, at.days(2))
      if subject.isOpen, let first = partners.first {
        try await say((subject.theirs, 5), hand(first), in: id, topic, at.days(3))
      }
      for (number, (kind, text)) in subject.points.enumerated() {
        var point = Track.Point(
          id: Track.Point.ID(path: "demonstration/dialogue/\(path)/\(number)"), on: topic.id,
          kind, marking: topic.marking, stamp(officer, at.days(5)))
        point.text = text
        try await record(.note(id, point), officer, "\(path)/point/\(number)", at.days(5))
        guard subject.isOpen, kind == .common, let first = partners.first else { continue }
        try await record(
          .confirm(id, point.id), hand(first), "\(path)/confirm/\(number)", at.days(6))
      }
    }
  }

  private func say(
    _ word: (text: String, weight: Int), _ by: Principal, in id: Track.ID,
    _ topic: Track.Topic, _ at: Instant
  ) async throws {
    let path = "\(id)/\(topic.id)/\(by.seat)"
    var position = Track.Position(
      id: Track.Position.ID(path: path), on: topic.id, of: by.seat, marking: topic.marking,
      stamp(by, at))
    position.text = word.text
    position.weight = word.weight
    try await record(.say(id, position), by, path, at)
  }

  /// Files a statement's text, draws it up and records its adoption.
  private func state(
    _ code: String, _ title: String, _ interests: [(String, [Int])], _ at: Instant, answered: Bool
  ) async throws {
    let officer = hand(nil)
    guard let id = track(code) else { return }
    let sight = office.registrar.latest.alliance.seen(by: officer, on: at.day, at: at)
    guard let track = sight.track(id), let first = track.partners.first else { return }
    let path = "demonstration/statement/\(code)"
    let bytes = Array("\(title)\n\nInvented for the demonstration.\n".utf8)
    let digest = try accounts.papers.put(bytes, at: at.milliseconds / 1000).description
    let paper = Paper(
      id: Paper.ID(path: path), series: "DEMO-ST(\(at.day.year))", about: [.party(first)],
      origin: .alliance)
    let version = Version(
      id: Version.ID(path: path + "/1"), of: paper.id,
      Version.Content(
        title: Bilingual(title), digest: digest, size: bytes.count, type: "text/plain",
        fileName: "\(code).txt"),
      marking: marking(for: track.partners, at: at), stamp(officer, at))
    try await record(.paper(.file(paper, version)), officer, path + "/paper", at)
    let common = track.pointsInCommon.map(\.id)
    let stated = interests.enumerated().compactMap { place, interest in
      Statement.Interest.ID("\(place + 1)").map { code in
        Statement.Interest(
          id: code, Bilingual(interest.0),
          points: interest.1.compactMap { common.indices.contains($0 - 1) ? common[$0 - 1] : nil }
            .sorted())
      }
    }
    let statement = Statement(
      id: Statement.ID(path: path), in: version.id, with: track.partners, stated,
      stamp(officer, at))
    try await record(.draw(id, statement), officer, "\(code)/draw", at)
    guard let decision = Decision.ID("demonstration-statement-\(code)") else { return }
    let record = Decision(
      id: decision, kind: .committee, day: Dated(at.day.adding(4)), title: Bilingual(title),
      evidence: Evidence(confidence: .estimate))
    try await self.record(
      .reference(.addDecision(record)), officer, "\(code)/decision", at.days(4))
    try await self.record(
      .adopt(id, statement.id, by: decision), officer, "\(code)/adopt", at.days(4))
    guard answered else { return }
    try await self.record(
      .answer(id, statement.id, isYes: true, text: ""), hand(first), "\(code)/answer", at.days(9))
  }

  private func stamp(_ principal: Principal, _ at: Instant) -> Stamp {
    Stamp(by: principal.id, at: at)
  }

  /// Who speaks: headquarters, or a party's delegation.
  private func hand(_ party: Party.ID?) -> Principal {
    var hand = Principal(
      id: .named("demonstration"), seat: party.map(Principal.Seat.party) ?? .alliance,
      roles: party == nil
        ? [.reader, .registrar, .planner, .countryOfficer] : [.reader, .delegation])
    hand.clearances = [
      Person.Grant(
        id: Person.Grant.ID(1), policy: "NATO", level: "SECRET", from: .earliest,
        expires: .latest)
    ]
    return hand
  }

  private func marking(for partners: [Party.ID], at moment: Instant) -> Marking {
    let isShared = !partners.isEmpty
    var categories = [
      Category(
        tag: "Context", kind: .permissive, values: isShared ? ["NATO", "Releasable"] : ["NATO"])
    ]
    if isShared {
      categories.append(
        Category(
          tag: "Releasable To", kind: .permissive, values: ["NATO"] + partners.map(\.text)))
    }
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "RESTRICTED",
      categories: categories, created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    return Marking(label, reason: "A dialogue of the Allies and their partners (invented).")
  }

  private func record(
    _ action: DialogueAction, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    try await record(.dialogue(action), principal, "demonstration/dialogue/" + path, moment)
  }

  private func record(
    _ action: Action, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    try await office.record(action, principal, path, moment)
  }
}

/// What is talked about.
extension InventedTalks {
  private static let infrastructure = [
    Subject(
      title: Bilingual("Power and data networks", french: "Réseaux électriques et de données"),
      area: "ccms", ours: "Networks cross borders; so does their failure. (invented)",
      theirs: "We host transit lines and want to share our drills. (invented)",
      points: [
        (.common, "Failure of one network spreads to neighbours within hours."),
        (.common, "Civil operators take part in exercises."),
        (.apart, "Who pays for redundancy across borders."),
      ]),
    Subject(
      title: Bilingual("Reporting of incidents", french: "Signalement des incidents"), area: "cep",
      ours: "Within a day, to one contact. (invented)",
      theirs: "Within two days, through our ministry. (invented)",
      points: [(.open, "Which incidents are reported at all.")]),
    Subject(
      title: Bilingual("The Allies’ own line", french: "La ligne des Alliés"), area: "cep",
      ours: "Agree among ourselves first on costs. (invented)", theirs: "",
      points: [(.apart, "Two Allies would rather leave costs out.")], isOpen: false),
  ]

  private static let borders = [
    Subject(
      title: Bilingual("Border posts", french: "Postes-frontières"), area: "bsc",
      ours: "Posts that report alike can help one another. (invented)",
      theirs: "Our posts lack radios before they lack training. (invented)",
      points: [
        (.common, "Posts report in one format."), (.open, "Radios: loan or purchase."),
      ]),
    Subject(
      title: Bilingual("Crisis medicine", french: "Médecine de crise"), area: "med",
      ours: "Field hospitals are scarce everywhere. (invented)",
      theirs: "We can teach in Arabic for the region. (invented)",
      points: [(.common, "Teaching is shared; hospitals are not lent.")]),
  ]

  private static let standards = [
    Subject(
      title: Bilingual("Shared standards", french: "Normes communes"), area: "std",
      ours: "Standards first, equipment after. (invented)",
      theirs: "We follow most and would help to write some. (invented)",
      points: [
        (.common, "Drafts are shared before they are adopted."),
        (.apart, "Whether partners sit in working groups from the first draft."),
      ]),
    Subject(
      title: Bilingual("Information", french: "Information"), area: "c3",
      ours: "One channel for all four. (invented)",
      theirs: "Each of us has its own rules of release. (invented)",
      points: [(.open, "A common handling caveat.")]),
  ]

  private static let winters = [
    Subject(
      title: Bilingual("Mountain troops", french: "Troupes de montagne"), area: "trd",
      ours: "Places are few. (invented)", theirs: "We have valleys. (invented)",
      points: [(.common, "Instructors are exchanged each winter.")])
  ]
}

extension Instant {
  fileprivate func days(_ count: Int64) -> Instant {
    Instant(milliseconds: milliseconds + count * 86_400_000)
  }
}
