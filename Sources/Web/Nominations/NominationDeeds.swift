import Domain
import Journal
import Labels
import Pages

/// What a form or a program asks for about nominations.
struct NominationDeeds {
  /// What is asked, or why it cannot be said.
  enum Asked {
    /// Only to see what speaks against it.
    case check
    /// Only to see who could read it.
    case preview(Label)
    /// What is wrong, by field.
    case wrong([String: String])
    case action(Action)
    /// No form of this address asks so.
    case unknown
  }

  let route: NominationRoute
  let table: Labelled
  let sheet: Sheet

  private var say: Language { table.asked.language }
  private var sight: Sight { table.sight }
  private var key: ActionKey { ActionKey(text: sheet.key) ?? ActionKey(high: 0, low: 0) }
  private var stamp: Stamp { Stamp(by: table.visitor.principal.id, at: table.asked.now) }

  func asked() -> Asked {
    switch (route, sheet.deed) {
    case (.new(let run, _), "nominate"), (.new(let run, _), ""): nominate(run)
    case (.substitute(let id), _): substitute(id)
    case (.own, "prioritise"): prioritise()
    case (.nomination(let id), let deed): step(id, deed)
    case (.roster(let id), let deed): seating(id, deed)
    case (.critique(let id), _): criticise(id)
    case (.allowances(let year), "allow"): allow(year ?? table.asked.now.day.parts.year)
    default: .unknown
    }
  }

  private func text(_ name: String) -> String? {
    let text = sheet[name].trimmed
    return text.isEmpty ? nil : text
  }

  private func nominate(_ run: Iteration.ID) -> Asked {
    var errors: [String: String] = [:]
    let nomination = nomination(for: run, &errors)
    if !sheet[NominatePage.Name.check].isEmpty { return .check }
    guard let nomination, errors.isEmpty else { return .wrong(errors) }
    return .action(.nomination(.nominate([nomination])))
  }

  private func substitute(_ id: Nomination.ID) -> Asked {
    guard let old = sight.nomination(id) else { return .unknown }
    var errors: [String: String] = [:]
    let nomination = nomination(for: old.iteration, &errors)
    if !sheet[NominatePage.Name.check].isEmpty { return .check }
    guard let nomination, errors.isEmpty else { return .wrong(errors) }
    return .action(.nomination(.substitute(id, by: nomination)))
  }

  private func nomination(
    for run: Iteration.ID, _ errors: inout [String: String]
  ) -> Nomination? {
    let typed = text(NominatePage.Name.priority)
    let priority = typed.map { Int($0) } ?? 1
    if priority == nil {
      errors[NominatePage.Name.priority] = say(
        Wording.MenuUnreadables.noNumber, say(Wording.Nominating.priority))
    }
    guard let candidate = Candidate.ID(sheet[NominatePage.Name.candidate]),
      let party = sight.principal.party
    else {
      errors[NominatePage.Name.candidate] = say(Wording.Nominating.personMissing)
      return nil
    }
    var nomination = Nomination(
      id: Nomination.ID(key.high), for: run, of: candidate, by: party, stamp)
    nomination.priority = priority ?? 1
    nomination.funding = NominatePage.funding(sheet)
    nomination.remark = text(NominatePage.Name.remark)
    return nomination
  }

  /// An order of nominations: a list as programs send it, or numbers in fields.
  private func order(
    of nominations: [Nomination], _ name: (Nomination.ID) -> String
  ) -> [Nomination.ID]? {
    if let listed = sheet.typed["order"] { return ids(listed) }
    var numbered: [(number: Int, place: Int, id: Nomination.ID)] = []
    for (place, nomination) in nominations.enumerated() {
      let typed = text(name(nomination.id))
      guard let number = typed.map({ Int($0) }) ?? .max, number >= 1 else { return nil }
      numbered.append((number, place, nomination.id))
    }
    return numbered.sorted { ($0.number, $0.place) < ($1.number, $1.place) }.map(\.id)
  }

  private func ids(_ texts: [String]) -> [Nomination.ID]? {
    let found = texts.compactMap { Nomination.ID($0) }
    return found.count == texts.count ? found : nil
  }

  private func prioritise() -> Asked {
    guard let id = Iteration.ID(sheet[OwnNominationsPage.Name.run]),
      let run = sight.iteration(id)
    else { return .unknown }
    let own = sight.nominations(for: run)
      .filter { $0.party == sight.principal.party && $0.status.isLive }
      .sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
    guard let order = order(of: own, OwnNominationsPage.Name.order) else {
      return .wrong(["nominations": say(Wording.Nominating.orderWrong)])
    }
    return .action(.nomination(.prioritise(id, order)))
  }

  private func step(_ id: Nomination.ID, _ deed: String) -> Asked {
    switch deed {
    case "take": return .action(.nomination(.answer(id, takes: true)))
    case "decline": return .action(.nomination(.answer(id, takes: false)))
    case "accept":
      guard let run = sight.nomination(id)?.iteration else { return .unknown }
      return .action(.nomination(.accept(run, [id])))
    case "withdraw", "refuse":
      guard let why = text("why") else {
        return .wrong(["why": say(Wording.NominationTexts.whyMissing)])
      }
      let isRefused = deed == "refuse"
      return .action(.nomination(isRefused ? .refuse(id, why: why) : .withdraw(id, why: why)))
    default: return .unknown
    }
  }
}

/// What a provider asks for.
extension NominationDeeds {
  private func seating(_ id: Iteration.ID, _ deed: String) -> Asked {
    switch deed {
    case "rank": return rank(id)
    case "fill": return .action(.nomination(.fill(id)))
    case "accept":
      let chosen = sheet.typed[RosterPage.Name.chosen].flatMap(ids) ?? []
      guard !chosen.isEmpty else {
        return .wrong([RosterPage.Name.chosen: say(Wording.RosterTexts.noneChosen)])
      }
      return .action(.nomination(.accept(id, chosen)))
    case "refuse":
      guard let nomination = Nomination.ID(sheet[RosterPage.Name.nomination]) else {
        return .wrong([RosterPage.Name.nomination: say(Wording.RosterTexts.noneChosen)])
      }
      return step(nomination, deed)
    case "attend": return attend(id)
    case "certify": return certify(id)
    default: return .unknown
    }
  }

  private func rank(_ id: Iteration.ID) -> Asked {
    guard let run = sight.iteration(id) else { return .unknown }
    let asking = sight.nominations(for: run)
      .filter { [.submitted, .waiting].contains($0.status) }
      .sorted { ($0.ranked ?? .max, $0.priority, $0.id) < ($1.ranked ?? .max, $1.priority, $1.id) }
    guard let order = order(of: asking, RosterPage.Name.rank) else {
      return .wrong(["nominations": say(Wording.RosterTexts.rankWrong)])
    }
    return .action(.nomination(.rank(id, order)))
  }

  private func attend(_ id: Iteration.ID) -> Asked {
    guard let run = sight.iteration(id) else { return .unknown }
    let all = sight.nominations(for: run)
    func marked(_ word: String) -> [Nomination.ID]? {
      if let listed = sheet.typed[word] { return ids(listed) }
      return all.map(\.id).filter { sheet[RosterPage.Name.mark($0)] == word }
    }
    guard let came = marked("came"), let missed = marked("missed"), !(came + missed).isEmpty else {
      return .wrong(["nominations": say(Wording.RosterTexts.noneChosen)])
    }
    return .action(.nomination(.attend(id, came: came, missed: missed)))
  }

  /// Everyone who came and has none gets a certificate.
  private func certify(_ id: Iteration.ID) -> Asked {
    guard let run = sight.iteration(id) else { return .unknown }
    let due = sight.nominations(for: run)
      .filter { $0.status == .attended && $0.certificate == nil }
    let given = due.compactMap { nomination in
      Nomination.Certificate(PersonCode.freshCertificate()).map {
        NominationAction.Certification(nomination.id, $0)
      }
    }
    return .action(.nomination(.certify(id, given)))
  }

  private func allow(_ year: Int) -> Asked {
    var errors: [String: String] = [:]
    func percent(_ name: String, _ words: Wording.AllowanceTexts) -> Int {
      if let number = Int(sheet[name].trimmed), (0...100).contains(number) { return number }
      errors[name] = say(Wording.MenuUnreadables.noPercent, say(words))
      return 0
    }
    let (travel, lodging) = (percent("travel", .travel), percent("lodging", .lodging))
    let persons = Int(sheet["count"].trimmed) ?? -1
    if persons < 0 {
      errors["count"] = say(Wording.MenuUnreadables.noNumber, say(Wording.AllowanceTexts.persons))
    }
    let party = Party.ID(sheet["party"])
    if party == nil { errors["party"] = say(Wording.AllowanceTexts.partyMissing) }
    guard let party, errors.isEmpty else { return .wrong(errors) }
    let allowance = Allowance(
      id: Allowance.ID(party: party, year: year), travel: travel, lodging: lodging,
      persons: persons)
    return .action(.nomination(.allow(allowance)))
  }

  private func criticise(_ id: Iteration.ID) -> Asked {
    guard let party = sight.principal.party else { return .unknown }
    var errors: [String: String] = [:]
    let editor = LabelEditor(typed: sheet.typed)
    if sheet.isPreview {
      let label = editor.label(sight, in: say, &errors)
      guard let label, !table.unfit(label, &errors) else { return .wrong(errors) }
      return .preview(label)
    }
    let ratings = Critique.Aspect.allCases.map { aspect -> Int in
      let rating = Int(sheet[CritiquePage.name(aspect)]) ?? 0
      if !(1...5).contains(rating) {
        errors[CritiquePage.name(aspect)] = say(Wording.CritiqueTexts.ratingMissing)
      }
      return rating
    }
    let marking = editor.marking(sight, in: say, &errors)
    guard let marking, errors.isEmpty else { return .wrong(errors) }
    let critique = Critique(id: Critique.ID(key.high), of: id, by: party, marking: marking, stamp)
      .saying(ratings, text("text") ?? "")
    return .action(.nomination(.criticise(critique)))
  }
}
