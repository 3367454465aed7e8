import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// People whom a party may send: what rules look at in the record, names in the vault.
extension Site {
  /// What became of a person sent.
  enum Keeping {
    case kept(Receipt?, Candidate.ID)
    case wrong([String: String])
    /// Somebody of the same name and birth is there.
    case known([Candidate.ID])
    case refused(Registrar.Failure)
  }

  func takeCandidate(
    _ id: Candidate.ID?, _ sheet: Sheet, _ table: Labelled
  ) async throws(Problem) -> Response {
    let route = id.map(NominationRoute.correctCandidate) ?? .newCandidate
    var sheet = sheet
    let status: HTTPResponse.Status
    var known: [Candidate.ID] = []
    switch try await keep(id, sheet, table) {
    case .kept(let receipt, let id):
      if receipt == nil { return goOn(from: .correctCandidate(id), nil, table) }
      return goOn(from: route, receipt, table)
    case .wrong(let errors):
      sheet.errors = errors
      status = .unprocessableContent
    case .known(let ids):
      known = ids
      status = .conflict
    case .refused(let failure):
      guard case .refused(let refusal) = failure else { throw Problem(failure) }
      sheet.mark(refusal, table.sight, in: table.asked.language)
      status = refusal.status == .forbidden ? .forbidden : .unprocessableContent
    }
    let html = try candidateForm(id.flatMap { table.sight.candidate($0) }, table, sheet, known)
    return .page(status, html.bytes).with(.cacheControl, "no-store")
  }

  func candidateForm(
    _ candidate: Candidate?, _ table: Labelled, _ sheet: Sheet, _ known: [Candidate.ID] = []
  ) throws(Problem) -> HTML {
    var form = CandidateForm(candidate, sheet)
    form.duplicates = known
    form.isLocked = accounts.vault.isLocked
    if let candidate { form.isErased = try vaultName(of: candidate.id) == .erased }
    return form.render(
      try reading(table, of: [candidate?.id].compactMap(\.self)))
  }

  /// Records a person and keeps the name: what the rules refuse leaves nothing in the vault.
  func keep(
    _ id: Candidate.ID?, _ sheet: Sheet, _ table: Labelled
  ) async throws(Problem) -> Keeping {
    guard table.sight.isFocalPoint, let party = table.sight.principal.party else {
      return .refused(.refused(.notPermitted(.focalPoint)))
    }
    let say = table.asked.language
    let key = ActionKey(text: sheet.key) ?? freshKey()
    let personal = PersonalReading(sheet: sheet)
    var read = CandidateReading(sheet, in: say)
    guard let own = id ?? Candidate.ID("c-\(Identifier<Candidate>(key.high))") else {
      throw .unreadableBody
    }
    let candidate = read.candidate(own, of: party)
    let errors = read.errors.merging(personal.errors(isNew: id == nil, say)) { first, _ in first }
    guard let candidate, errors.isEmpty else { return .wrong(errors) }
    if accounts.vault.isLocked, id == nil || !personal.isEmpty {
      return .wrong(["name": say(Wording.CandidateTexts.locked)])
    }
    if id == nil, sheet[CandidateForm.Name.another].isEmpty {
      let known = try others(like: personal, of: party, but: own)
      if !known.isEmpty { return .known(known) }
    }
    var receipt: Receipt?
    if id == nil || table.sight.candidate(own) != candidate {
      let action: NominationAction = id == nil ? .register(candidate) : .correct(candidate)
      var sheet = sheet
      sheet.key = key.description
      switch await order(.nomination(action), sheet, table) {
      case .success(let given): receipt = given
      case .failure(let failure): return .refused(failure)
      }
    }
    try keep(personal, of: candidate, table)
    return .kept(receipt, own)
  }

  private func others(
    like personal: PersonalReading, of party: Party.ID, but own: Candidate.ID
  ) throws(Problem) -> [Candidate.ID] {
    guard
      let likeness = PersonalReading.likeness(personal["name"], personal["born"], of: party)
    else { return [] }
    do throws(VaultFailure) {
      return try accounts.vault.known(by: likeness).compactMap { Candidate.ID($0) }
        .filter { $0 != own }
    } catch {
      throw Problem(vault: error)
    }
  }

  /// What was left empty stays as the vault has it.
  private func keep(
    _ personal: PersonalReading, of candidate: Candidate, _ table: Labelled
  ) throws(Problem) {
    guard !personal.isEmpty else { return }
    do throws(VaultFailure) {
      try accounts.vault.change(
        candidate.id.text, at: table.asked.seconds, noting: table.note(.vaultChanged, candidate.id)
      ) { data in
        for name in CandidateForm.Name.personal where !personal[name].isEmpty {
          if let detail = PersonalData.Detail(rawValue: name) { data[detail] = personal[name] }
        }
        return PersonalReading.likeness(data[.name], data[.born], of: candidate.party)
      }
    } catch {
      throw Problem(vault: error)
    }
  }
}

/// Looking at what is personal, and erasing it.
extension Site {
  func takeCandidateDeed(
    _ id: Candidate.ID, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> Response {
    guard let candidate = table.sight.candidate(id) else { throw .notFound }
    guard table.maySeePersonal(candidate), try vaultName(of: id) != .erased else {
      throw .notPermitted
    }
    switch sheet.deed {
    case "look": return try look(at: candidate, sheet, table)
    case "erase": return try erase(candidate, sheet, table)
    default: throw .unreadableBody
    }
  }

  func candidatePage(
    _ id: Candidate.ID, _ table: Labelled, _ sheet: Sheet,
    _ data: [(name: String, value: String)]?
  ) throws(Problem) -> HTML {
    guard let candidate = table.sight.candidate(id) else { throw .notFound }
    var page = CandidatePage(candidate, sheet)
    page.mayLook = table.maySeePersonal(candidate)
    page.data = data
    return page.render(try reading(table, of: [id]))
  }

  private func look(
    at candidate: Candidate, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> Response {
    let say = table.asked.language
    let found = try vaultData(of: candidate.id, sheet, table)
    guard let found else {
      var sheet = sheet
      sheet.errors["lookReason"] = say(Wording.CandidateTexts.reasonMissing)
      return try showNominations(.candidate(candidate.id), table, sheet, .unprocessableContent)
    }
    let html = try candidatePage(candidate.id, table, sheet, found.shown(in: say))
    return .page(.ok, html.bytes).with(.cacheControl, "no-store")
  }

  /// What the vault holds, once it is noted who asked and why; nil without a reason.
  func vaultData(
    of id: Candidate.ID, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> PersonalData? {
    let reason = sheet["lookReason"].trimmed
    guard !reason.isEmpty else { return nil }
    do throws(VaultFailure) {
      return try accounts.vault.read(
        id.text, noting: table.note(.vaultRead, id).because(reason))
    } catch {
      throw Problem(vault: error)
    }
  }

  private func erase(
    _ candidate: Candidate, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> Response {
    let say = table.asked.language
    var sheet = sheet
    let reason = sheet["eraseReason"].trimmed
    if reason.isEmpty { sheet.errors["eraseReason"] = say(Wording.CandidateTexts.reasonMissing) }
    if sheet["confirm"].trimmed != candidate.id.text {
      sheet.errors["confirm"] = say(Wording.CandidateTexts.eraseWrong)
    }
    guard sheet.errors.isEmpty else {
      return try showNominations(.candidate(candidate.id), table, sheet, .unprocessableContent)
    }
    do throws(VaultFailure) {
      try accounts.vault.erase(
        candidate.id.text, at: table.asked.seconds,
        noting: table.note(.erased, candidate.id).because(reason))
    } catch {
      throw Problem(vault: error)
    }
    let address = Route.nominations(.candidate(candidate.id)).address(in: say)
      .adding([Address.Query("done", Wording.Done.erased.rawValue)])
    return .redirect(.seeOther, to: address.text)
  }
}

extension Labelled {
  /// Whether who asks may look into the vault about somebody put forward, and erase them: a focal
  /// point of their party, or an administrator.
  func maySeePersonal(_ candidate: Candidate) -> Bool {
    (sight.isFocalPoint && sight.principal.party == candidate.party)
      || sight.principal.roles.contains(.administrator)
  }

  /// A line for the audit trail about somebody put forward.
  func note(_ deed: AccessNote.Deed, _ id: Candidate.ID) -> AccessNote {
    asked.note(deed, by: sight.principal.id.text, about: id.text)
  }
}

extension PersonalData {
  /// What a person's page shows of them.
  fileprivate func shown(in say: Language) -> [(name: String, value: String)] {
    [
      (say(Wording.CandidateTexts.name), self[.name]),
      (say(Wording.CandidateTexts.born), self[.born]),
      (say(Wording.CandidateTexts.email), self[.email]),
      (say(Wording.CandidateTexts.phone), self[.phone]),
      (say(Wording.CandidateTexts.passport), self[.passport]),
    ]
  }
}
