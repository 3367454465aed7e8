import Domain
import Labels

/// Seats: given, taken, given up; and what comes after.
extension Inventions {
  /// A run as it stands, and who acts for its provider.
  private func held(_ id: Iteration.ID, _ at: Instant) -> (run: Iteration, Principal)? {
    guard let run = sight(at: at).iteration(id), let principal = provider(of: run.activity) else {
      return nil
    }
    return (run, principal)
  }

  private func roster(of run: Iteration, _ at: Instant) -> [Nomination] {
    sight(at: at).nominations(for: run)
  }

  /// The provider refuses one in eight, ranks the rest at times, and gives all seats.
  mutating func fill(_ id: Iteration.ID, _ at: Instant) {
    guard let (run, principal) = held(id, at), run.step == .published else { return }
    guard at.day > run.deadlines.closes else {
      let day = run.deadlines.closes.adding(1).workday
      return agenda.put(.fill(id), at: day.at(hour: 9))
    }
    let asking = roster(of: run, at).filter { [.submitted, .waiting].contains($0.status) }
    for nomination in asking {
      let share: Double = nomination.remark == nil ? 11 : 40
      guard chance.happens(share), let why = chance.pick(Self.refusals) else { continue }
      ask(.nomination(.refuse(nomination.id, why: why)), by: principal, at: at)
    }
    let rest = roster(of: run, at).filter { [.submitted, .waiting].contains($0.status) }
    guard !rest.isEmpty else { return }
    if run.seating.allocation == .ranking, rest.count > 1, chance.happens(40) {
      let order = chance.some(rest.count, of: rest).map(\.id)
      ask(.nomination(.rank(id, order)), by: principal, at: at)
    }
    ask(.nomination(.fill(id)), by: principal, at: at)
  }

  private static let refusals = [
    "The course is for another level (invented).", "Too few seats for this need (invented).",
    "Please send somebody from the unit itself (invented).",
    "The same person was here last year (invented).", "The profile is too weak (invented).",
  ]

  private func sender(of id: Nomination.ID, _ at: Instant) -> (Nomination, Principal)? {
    guard let nomination = sight(at: at).nomination(id),
      let principal = staff.principal(.focal, for: nomination.party)
    else { return nil }
    return (nomination, principal)
  }

  /// Four of five take what they are offered; some let it run out.
  mutating func answer(_ id: Nomination.ID, _ at: Instant) {
    guard let (nomination, principal) = sender(of: id, at), nomination.status == .offered,
      !chance.happens(7)
    else { return }
    ask(.nomination(.answer(id, takes: chance.happens(85))), by: principal, at: at)
  }

  mutating func withdraw(_ id: Nomination.ID, _ at: Instant) {
    guard let (nomination, principal) = sender(of: id, at), nomination.status.isLive,
      let why = chance.pick(["Needed at home (invented).", "Has left the service (invented)."])
    else { return }
    ask(.nomination(.withdraw(id, why: why)), by: principal, at: at)
  }

  /// Somebody gives up a seat in each of some runs in which others wait.
  mutating func freeSeats(_ at: Instant) {
    let sight = sight(at: at)
    let years = [at.day.year, at.day.year + 1]
    let runs = years.flatMap { sight.iterations(MenuQuery(year: $0)) }
    var freed = 0
    for run in runs where run.step == .published && run.schedule.first > at.day.adding(10) {
      let roster = sight.nominations(for: run)
      guard freed < 12, roster.contains(where: { $0.status == .waiting }),
        let leaving = roster.first(where: { $0.status == .confirmed })
      else { continue }
      withdraw(leaving.id, at)
      freed += 1
    }
  }

  mutating func substitute(_ id: Nomination.ID, _ at: Instant) {
    guard let (old, principal) = sender(of: id, at), old.status.isLive,
      let run = sight(at: at).iteration(old.iteration), let place = offerPlaces[run.activity],
      let other = candidate(of: old.party, for: offers[place].activity, run, at),
      other.id != old.candidate
    else { return }
    var taken = nomination(of: other, for: run, at)
    taken.funding = old.funding
    taken.remark = "Goes instead of a colleague (invented)."
    let facts = ask(.nomination(.substitute(id, by: taken)), by: principal, at: at)
    if facts != nil { tally.nominations += 1 }
  }

  mutating func move(_ id: Iteration.ID, _ at: Instant) {
    guard let (run, principal) = held(id, at), run.step == .published else { return }
    let days = chance.among(1...4) * 7
    var schedule = run.schedule
    schedule.first = run.schedule.first.adding(days)
    schedule.last = run.schedule.last.adding(days)
    var deadlines = deadlines(before: schedule.first)
    deadlines.opens = min(run.deadlines.opens, deadlines.closes)
    ask(.activity(.move(id, schedule, deadlines)), by: principal, at: at)
  }

  mutating func cancel(_ id: Iteration.ID, _ at: Instant) {
    guard let (_, principal) = held(id, at), let why = chance.pick(Self.reasons) else { return }
    ask(.activity(.cancel(id, why: why)), by: principal, at: at)
  }

  private static let reasons = [
    "Too few were put forward (invented).", "The building is closed for repair (invented).",
    "The teachers are needed elsewhere (invented).", "Joined with a later run (invented).",
  ]

  /// Four in a hundred do not come.
  mutating func attend(_ id: Iteration.ID, _ at: Instant) {
    guard let (run, principal) = held(id, at), run.step == .published else { return }
    guard at.day > run.schedule.last else {
      return agenda.put(.attend(id), at: run.schedule.last.adding(2).at(hour: 12))
    }
    var came: [Nomination.ID] = []
    var missed: [Nomination.ID] = []
    var parties: Set<Party.ID> = []
    for nomination in roster(of: run, at) where nomination.status == .confirmed {
      if chance.happens(5) {
        missed.append(nomination.id)
      } else {
        came.append(nomination.id)
        parties.insert(nomination.party)
      }
    }
    guard !(came + missed).isEmpty else { return }
    ask(.nomination(.attend(id, came: came, missed: missed)), by: principal, at: at)
    let kind = offerPlaces[run.activity].map { offers[$0].activity.offer.kind }
    if kind == .course || kind == .onlineCourse {
      agenda.put(.certify(id), at: at.day.adding(chance.among(1...6)).at(hour: 9))
    }
    for party in parties.sorted() where chance.happens(4) {
      let day = at.day.adding(chance.among(3...20)).deskDay
      agenda.put(.criticise(id, party), at: day.at(hour: 14))
    }
    if chance.happens(2), run.schedule.first.year >= terms.now.day.year - 1 {
      agenda.put(.report(id), at: at.day.adding(20).at(hour: 11))
    }
  }

  mutating func certify(_ id: Iteration.ID, _ at: Instant) {
    guard let (run, principal) = held(id, at) else { return }
    let came = roster(of: run, at).filter { $0.status == .attended && $0.certificate == nil }
    let given = came.compactMap { nomination -> NominationAction.Certification? in
      let path = "menu/\(terms.seed)/certificate/\(nomination.id)"
      let code = Identifier<Nomination.CertificateMark>(path: path).description
      return Nomination.Certificate(code).map { NominationAction.Certification(nomination.id, $0) }
    }
    guard !given.isEmpty else { return }
    ask(.nomination(.certify(id, given)), by: principal, at: at)
  }

  mutating func criticise(_ id: Iteration.ID, of party: Party.ID, _ at: Instant) {
    guard let principal = staff.principal(.focal, for: party),
      let run = sight(at: at).iteration(id), let text = chance.pick(Self.thoughts)
    else { return }
    let ratings = (0..<4).map { _ in chance.among(2...5) }
    let critique = Critique(
      id: Critique.ID(path: "menu/\(terms.seed)/critique/\(id)/\(party)"), of: id, by: party,
      marking: run.marking.made(at: at), Stamp(by: principal.id, at: at)
    ).saying(ratings, text)
    ask(.nomination(.criticise(critique)), by: principal, at: at)
  }

  private static let thoughts = [
    "Invented: well prepared, too little time for questions.",
    "Invented: the groups were mixed well; the visit could be shorter.",
    "Invented: the reading came late, the teaching was good.", "",
  ]

  /// A handful of runs have a paper: what those who come should know, or what came of it.
  mutating func filePaper(about id: Iteration.ID, isReport: Bool, _ at: Instant) {
    guard let (run, principal) = held(id, at), let place = offerPlaces[run.activity] else { return }
    let title = offers[place].activity.offer.title
    let word = isReport ? "Report" : "Joining instructions"
    let french = isReport ? "Rapport" : "Consignes d’arrivée"
    let notice = "*Invented for demonstration. Nobody wrote this.*"
    let bytes = Array(
      "# \(word): \(title.english) (\(id))\n\n\(notice)\n\n\(InventedNames.note)\n".utf8)
    guard let digest = terms.keep(bytes, at) else { return }
    let path = "menu/\(terms.seed)/\(isReport ? "report" : "instructions")/\(id)"
    let paper = Paper.ID(path: path)
    let version = Version(
      id: Version.ID(path: path), of: paper,
      Version.Content(
        title: Bilingual("\(word): \(title.english)", french: "\(french) : \(title.french ?? "")"),
        digest: digest, size: bytes.count, type: "text/markdown",
        fileName: "\(id)\(isReport ? "-report" : "").md"),
      marking: run.marking.made(at: at), Stamp(by: principal.id, at: at))
    let action = PaperAction.file(
      Paper(id: paper, series: nil, about: [], origin: principal.seat), version)
    guard ask(.paper(action), by: principal, at: at) != nil else { return }
    ask(
      .activity(isReport ? .report(id, paper) : .instruct(id, paper)), by: principal, at: at)
  }
}

extension Marking {
  /// The same, made at another moment.
  fileprivate func made(at moment: Instant) -> Marking {
    let label = label.made(at: Moment(seconds: moment.milliseconds / 1000))
    return Marking(label, reason: reason, guide: guide)
  }
}

extension InventedNames {
  /// What invented papers say.
  static let note =
    "Bring boots, a pen and a case from home. The kitchen opens at seven and the gate at six."
}
