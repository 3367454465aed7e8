import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// The record's pages.
extension Site {
  /// How many entries a page of the record shows.
  private static let linesMax = 50

  func recordPage(
    before: Domain.Entry.Key?, _ asked: Asked, _ reading: Reading
  ) async throws(Problem) -> HTML {
    let leaf = try await found { () throws(RegistryFault) in
      try await registrar.leaf(of: reading.sight, before: before, limit: Self.linesMax)
    }
    var newer: RecordPage.Edge?
    if !leaf.newer.isEmpty {
      newer = leaf.newer.count > Self.linesMax ? .before(leaf.newer[Self.linesMax]) : .end
    }
    return RecordPage.render(
      reading, lines: try await lines(of: leaf, reading.sight, asked), newer: newer,
      older: leaf.older == nil ? nil : leaf.shown.last?.key)
  }

  func entryPage(
    _ key: Domain.Entry.Key, _ asked: Asked, _ reading: Reading
  ) async throws(Problem) -> HTML {
    let leaf = try await found { () throws(RegistryFault) in
      try await registrar.leaf(of: reading.sight, at: key)
    }
    guard let line = try await lines(of: leaf, reading.sight, asked).first else { throw .notFound }
    return EntryPage.render(reading, line: line, older: leaf.older, newer: leaf.newer.first)
  }

  private func found(
    _ ask: () async throws(RegistryFault) -> Leaf?
  ) async throws(Problem) -> Leaf {
    let found: Leaf?
    do throws(RegistryFault) { found = try await ask() } catch {
      throw Problem(error)
    }
    guard let found else { throw .notFound }
    return found
  }

  /// Entries, the newest first, with what each changed.
  ///
  /// The alliance as it was before the oldest is brought forward entry by entry, so that a page
  /// costs one look back.
  func lines(
    of leaf: Leaf, _ sight: Sight, _ asked: Asked
  ) async throws(Problem) -> [RecordLine] {
    guard let oldest = leaf.whole.first else { return [] }
    var alliance = Alliance()
    if oldest.number > 1 {
      do throws(RegistryFault) {
        alliance = try await registrar.standpoint(at: oldest.number - 1).alliance
      } catch {
        throw Problem(error)
      }
    }
    var lines: [RecordLine] = []
    // Few people make the entries of a page, and each name lies sealed in the vault.
    var names: [Principal.ID: String?] = [:]
    let shown = Dictionary(leaf.shown.map { ($0.number, $0) }) { first, _ in first }
    for entry in leaf.whole {
      let before = sight.of(alliance)
      alliance.apply(entry.facts)
      guard let seen = shown[entry.number] else { continue }
      let after = sight.of(alliance)
      let differences = seen.facts.map { fact in
        (fact.subject, before.differences(to: after, in: fact.subject))
      }
      var line = RecordLine(entry: seen, differences: differences)
      if names[entry.principal] == nil {
        names[entry.principal] = .some(try name(of: entry.principal, for: sight.principal, asked))
      }
      line.name = names[entry.principal] ?? nil
      lines.append(line)
    }
    return lines.reversed()
  }

  /// What is shown of who made an entry: colleagues see names, everybody else codes. Erased
  /// people are shown as such to all.
  func name(
    of principal: Principal.ID, for reader: Principal, _ asked: Asked
  ) throws(Problem) -> String? {
    let isSomebody = reader.id != Visitor.anybody.principal.id
    do throws(JournalFailure) {
      switch try accounts.vault.name(of: principal.text) {
      case .erased: return asked.language(Wording.People.erased)
      case .known(let name): return isSomebody ? name : nil
      case .unknown: return isSomebody ? try accounts.account(of: principal.text)?.name : nil
      }
    } catch {
      throw .accountsUnreachable
    }
  }

  func verificationPage(_ asked: Asked, _ reading: Reading) async throws(Problem) -> HTML {
    guard asked.path.value(of: "run") != nil else {
      return VerificationPage.render(reading, outcome: nil)
    }
    let report = try await verification(asked)
    let found = report.verification
    let outcome = VerificationOutcome(
      entries: Int(clamping: found.entries), bytes: Int(clamping: found.bytes),
      head: found.head.digest.description, damage: found.damage.map(\.shown),
      seconds: report.seconds)
    return VerificationPage.render(reading, outcome: outcome)
  }
}

extension Damage {
  /// The same in the pages' words.
  fileprivate var shown: VerificationOutcome.Damage {
    switch self {
    case .changed(let number): .changed(number.value)
    case .missing(let range):
      .missing(first: range.lowerBound.value, last: range.upperBound.value)
    case .misplaced(let number, let place): .misplaced(number.value, foundAt: place.value)
    case .malformed(let number): .malformed(number.value)
    case .truncated(let last, let head): .truncated(last: last, head: head)
    case .beyondHead(let number): .beyondHead(number.value)
    case .headChanged: .headChanged
    case .headMissing: .headMissing
    case .engine(let words): .engine(words)
    }
  }
}
