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
    before: UInt64?, _ asked: Asked, _ reading: Reading
  ) async throws(Problem) -> HTML {
    let last = registrar.latest.number
    let entries = try await entries(before: before, limit: Self.linesMax)
    let lines = try await lines(of: entries, reading.sight, asked)
    let oldest = entries.last?.number ?? 1
    let newest = entries.first?.number ?? 0
    let next = newest.addingReportingOverflow(UInt64(Self.linesMax) + 1).partialValue
    return RecordPage.render(
      reading, lines: lines, newer: newest < last ? min(next, last + 1) : nil,
      older: oldest > 1 ? oldest : nil)
  }

  /// Entries, the newest first, with what each changed.
  ///
  /// The alliance as it was before the oldest is brought forward entry by entry, so that a page
  /// costs one look back.
  func lines(
    of entries: [Domain.Entry], _ sight: Sight, _ asked: Asked
  ) async throws(Problem) -> [RecordLine] {
    guard let oldest = entries.last else { return [] }
    var alliance = Alliance()
    if oldest.number > 1 {
      do throws(RegistryFault) {
        alliance = try await registrar.standpoint(at: oldest.number - 1).alliance
      } catch {
        throw Problem(.serviceUnavailable, .unavailable)
      }
    }
    var lines: [RecordLine] = []
    for entry in entries.reversed() {
      let before = alliance.seen(by: sight.principal, on: sight.day)
      alliance.apply(entry.facts)
      let after = alliance.seen(by: sight.principal, on: sight.day)
      let differences = entry.facts.map { fact in
        (fact.subject, before.differences(to: after, in: fact.subject))
      }
      var line = RecordLine(entry: entry, differences: differences)
      line.name = try name(of: entry.principal, for: sight.principal, asked)
      lines.append(line)
    }
    return lines.reversed()
  }

  /// What is shown of who made an entry: colleagues see names, everybody else codes. Erased
  /// people are shown as such to all.
  private func name(
    of principal: Principal.ID, for reader: Principal, _ asked: Asked
  ) throws(Problem) -> String? {
    do throws(JournalFailure) {
      switch try accounts.vault.name(of: principal.text) {
      case .erased: return asked.language(Wording.People.erased)
      case .known(let name): return reader.id == Visitor.anybody.principal.id ? nil : name
      case .unknown: return nil
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
