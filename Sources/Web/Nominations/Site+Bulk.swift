import Domain
import Exchange
import HTTPTypes
import Journal
import Labels
import Pages
import Registry

/// Nominations and runs from a spreadsheet: what would happen is shown first, and then applied as
/// it was shown, in one commit, or not at all.
extension Site {
  /// The longest table that is taken, in bytes, with what a form adds.
  static let bulkBodyBytesMax = 22 << 20

  func answerBulk(_ asked: Asked, _ visitor: Visitor) async throws(Problem) -> Response {
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    guard let kind = table.sight.bulkKinds.first else { return try turnAway(asked, visitor) }
    if asked.request.isReading {
      return try showBulk(table, BulkAsked(kind, Sheet(key: freshKey().description)), .ok)
    }
    guard asked.request.head.method == .post else { throw .wrongMethod(allow: "GET, HEAD, POST") }
    let form = try multipart(asked.request)
    let pairs: [(String, String)]
    do throws(Multipart.Fault) { pairs = try form.pairs() } catch { throw .unreadableBody }
    try checkOrigin(of: pairs, from: visitor)
    var bulk = BulkAsked(kind, Sheet(pairs))
    if let chosen = BulkPage.Kind(rawValue: bulk.sheet[BulkPage.Name.kind]) { bulk.kind = chosen }
    guard table.sight.bulkKinds.contains(bulk.kind) else { throw .notPermitted }
    if bulk.sheet.deed == "apply" { return try await applyBulk(table, bulk) }
    let sent = form.parts.first { $0.name == BulkPage.Name.file && $0.fileName != nil }
    return try lookAtBulk(table, bulk, Array(sent?.bytes ?? []))
  }

  /// Shows what would happen by what was brought.
  private func lookAtBulk(
    _ table: Labelled, _ bulk: BulkAsked, _ file: [UInt8]
  ) throws(Problem) -> Response {
    var bulk = bulk
    let say = table.asked.language
    let pasted = bulk.sheet[BulkPage.Name.pasted]
    let isPasted = file.isEmpty
    let field = isPasted ? BulkPage.Name.pasted : BulkPage.Name.file
    guard !isPasted || !pasted.trimmed.isEmpty else {
      bulk.sheet.errors[BulkPage.Name.file] = say(Wording.BulkTexts.choose)
      return try showBulk(table, bulk, .unprocessableContent)
    }
    do throws(BulkProblem) {
      bulk.table = try BulkTable(bulk.kind.read, reading: isPasted ? Array(pasted.utf8) : file)
    } catch {
      bulk.sheet.errors[field] = error.sentence(in: say)
      return try showBulk(table, bulk, .unprocessableContent)
    }
    bulk.sheet = Sheet(key: freshKey().description, deed: "apply")
    return try showBulk(table, bulk, .ok)
  }

  /// Applies what was shown, decided anew; whatever differs from it is shown again instead.
  private func applyBulk(
    _ table: Labelled, _ bulk: BulkAsked
  ) async throws(Problem) -> Response {
    var bulk = bulk
    let say = table.asked.language
    let read: BulkTable
    do throws(BulkProblem) {
      let carried = Array(bulk.sheet[BulkPage.Name.carried].utf8)
      read = try BulkTable(bulk.kind.read, reading: carried)
    } catch {
      throw .unreadableBody
    }
    bulk.table = read
    let plan = try plan(read, bulk.sheet, table)
    guard plan.digest == bulk.sheet[BulkPage.Name.digest] else {
      bulk.sheet.problem = say(Wording.BulkTexts.changedSince)
      return try showBulk(table, bulk, .conflict)
    }
    if plan.totals.refused > 0, bulk.sheet[BulkPage.Name.without] != "yes" {
      bulk.sheet.errors[BulkPage.Name.without] = say(Wording.BulkTexts.allRefused)
      return try showBulk(table, bulk, .unprocessableContent)
    }
    guard !plan.actions.isEmpty else { return try showBulk(table, bulk, .ok) }
    let occasion = bulkOccasion(bulk.sheet, table)
    let orders = plan.actions.enumerated().map { number, action in
      Order(action, on: occasion, key: bulk.sheet.bulkKey(number))
    }
    do throws(Registrar.Failure) {
      let receipts = try await registrar.perform(all: orders)
      for receipt in receipts { tally.note(.success(receipt)) }
    } catch {
      tally.note(.failure(error))
      guard case .refusedOne = error else { throw Problem(error) }
      bulk.sheet.problem = say(Wording.BulkTexts.changedSince)
      return try showBulk(table, bulk, .conflict)
    }
    try keep(plan.newPeople, table)
    let route: NominationRoute = bulk.kind == .nominations ? .own(NominationView()) : .bulk
    let address = Route.nominations(route).address(in: say)
      .adding([Address.Query("done", Wording.Done.recorded.rawValue)])
    return .redirect(.seeOther, to: address.text)
  }

  private func showBulk(
    _ table: Labelled, _ bulk: BulkAsked, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let say = table.asked.language
    var reading = Reading(table.sight, in: frame(table.asked, table.visitor))
    var page = BulkPage(table.sight.bulkKinds, bulk.kind, bulk.sheet)
    page.columns = BulkColumn.known(in: bulk.kind.read).map { heading in
      let french = heading.french ?? heading.english
      return say == .french ? (french, heading.english) : (heading.english, french)
    }
    if let read = bulk.table {
      let plan = try plan(read, bulk.sheet, table)
      reading = try self.reading(table, of: plan.lines.compactMap(\.person))
      page.outcome = BulkPage.Outcome(
        lines: plan.lines.map { $0.shown(reading) }, ignored: read.ignored,
        carried: String(decoding: read.carried, as: UTF8.self), digest: plan.digest)
      reading = reading.marked(by: plan.labels(table.sight))
    }
    return .page(status, page.render(reading).bytes).with(.cacheControl, "no-store")
  }

  // MARK: Deciding

  private func plan(
    _ read: BulkTable, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> BulkPlan {
    let sight = table.sight
    let say = table.asked.language
    let reading = Reading(sight, in: frame(table.asked, table.visitor))
    var setting = BulkPlan.Setting(bulkOccasion(sheet, table), seed: sheet.key) {
      reading.marking($0)
    }
    setting.labels = sight.bulkLabels(in: say, printed: reading.marking)
    if read.kind == .nominations { setting.known = try known(read.people, sight) }
    return BulkPlan(read, in: registrar.latest.alliance, setting)
  }

  private func bulkOccasion(_ sheet: Sheet, _ table: Labelled) -> Occasion {
    let typed = sheet["reason"].trimmed
    let reason = typed.isEmpty ? table.asked.language(Wording.BulkTexts.reasonDefault) : typed
    let label =
      table.sight.reasonLabel(sheet["reasonLabel"])
      ?? QuickLabel.choices(table.sight).first?.label(at: table.asked.now)
    return Occasion(
      by: table.visitor.principal, at: table.asked.now, reason: reason, label: label)
  }

  /// The party's people who are known by names and days of birth.
  private func known(
    _ people: [BulkPerson], _ sight: Sight
  ) throws(Problem) -> [BulkPerson: [Candidate.ID]] {
    guard let party = sight.principal.party else { return [:] }
    var known: [BulkPerson: [Candidate.ID]] = [:]
    for person in Set(people) {
      guard
        let likeness = PersonalReading.likeness(
          person.name, person.born.description, of: party)
      else { continue }
      do throws(VaultFailure) {
        known[person] = try accounts.vault.known(by: likeness).compactMap { Candidate.ID($0) }
      } catch {
        throw Problem(vault: error)
      }
    }
    return known
  }

  /// Keeps the names of those who were registered.
  private func keep(
    _ people: [Candidate.ID: BulkPerson], _ table: Labelled
  ) throws(Problem) {
    guard let party = table.sight.principal.party else { return }
    for (id, person) in people.sorted(by: { $0.key < $1.key }) {
      do throws(VaultFailure) {
        try accounts.vault.change(
          id.text, at: table.asked.seconds, noting: table.note(.vaultChanged, id)
        ) { data in
          data[.name] = person.name
          data[.born] = person.born.description
          return PersonalReading.likeness(person.name, person.born.description, of: party)
        }
      } catch {
        throw Problem(vault: error)
      }
    }
  }
}

/// What was asked of the page.
private struct BulkAsked {
  var kind: BulkPage.Kind
  var sheet: Sheet
  /// What was brought.
  var table: BulkTable?

  init(_ kind: BulkPage.Kind, _ sheet: Sheet) {
    self.kind = kind
    self.sheet = sheet
  }
}

extension BulkPage.Kind {
  fileprivate var read: BulkKind { self == .nominations ? .nominations : .runs }
}

extension Sheet {
  /// The key of one order of several, from the form's own.
  fileprivate func bulkKey(_ number: Int) -> ActionKey {
    ActionKey(
      high: Identifier<Sheet>(path: "\(key)/\(number)/high").value,
      low: Identifier<Sheet>(path: "\(key)/\(number)/low").value)
  }
}

extension Sight {
  /// What the principal may bring in tables.
  var bulkKinds: [BulkPage.Kind] {
    (isFocalPoint ? [.nominations] : []) + (ownProviders.isEmpty ? [] : [.runs])
  }

  /// Labels that tables may name, by how they are printed: those of few words, and those that the
  /// principal's own activities bear.
  func bulkLabels(in say: Language, printed: (Label) -> String) -> [String: Label] {
    var labels: [String: Label] = [:]
    for quick in QuickLabel.choices(self).reversed() {
      let label = quick.label(at: now)
      labels[printed(label)] = label
    }
    for activity in ownProviders.flatMap({ activities(of: $0.id) }) {
      let label = activity.marking.label
      labels[printed(label)] = label.made(at: now.labelMoment)
    }
    return labels
  }
}

extension BulkPlan {
  /// The labels of what the plan shows.
  fileprivate func labels(_ sight: Sight) -> [Label] {
    let runs = lines.compactMap { $0.run.flatMap { Iteration.ID($0) } }.compactMap(sight.iteration)
    let activities = Set(runs.map(\.activity)).compactMap(sight.activity)
    return Array(Set(runs.map(\.marking.label) + activities.map(\.marking.label)))
      .sorted { ($0.policy.name, $0.classification) < ($1.policy.name, $1.classification) }
  }
}
