import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// The pages of the record.
extension Site {
  /// Entries on one page of the record.
  private static let entriesShown = 50

  func recordPage(before: UInt64?, _ reading: Reading) async throws(Problem) -> HTML {
    let entries = try await entries(before: before, limit: Self.entriesShown)
    let newest = entries.first?.number ?? 0
    let oldest = entries.last?.number ?? 1
    let last = registrar.latest.number
    let newer = newest < last ? min(newest + UInt64(Self.entriesShown), last) + 1 : nil
    return RecordPage.render(
      reading, lines: try await lines(of: entries, reading), newer: newer,
      older: oldest > 1 ? oldest : nil)
  }

  func entryPage(_ number: UInt64, _ reading: Reading) async throws(Problem) -> HTML {
    guard let line = try await lines(of: [entry(number)], reading).first else {
      throw .notFound
    }
    return EntryPage.render(reading, line: line, last: registrar.latest.number)
  }

  func verificationPage(_ asked: Asked, _ reading: Reading) async throws(Problem) -> HTML {
    guard asked.path.value(of: "run") != nil else {
      return VerificationPage.render(reading, outcome: nil)
    }
    let started = clock()
    let report = try await verification(asked)
    let seconds = Double(clock().milliseconds - started.milliseconds) / 1000
    return VerificationPage.render(
      reading, outcome: VerificationOutcome(report.verification, seconds: seconds))
  }

  /// Entries, the newest first, with what each changed: the alliance before the oldest of them is
  /// looked up once, and each entry's facts are applied to it in order.
  private func lines(
    of entries: [Domain.Entry], _ reading: Reading
  ) async throws(Problem) -> [RecordLine] {
    guard let oldest = entries.last else { return [] }
    var alliance: Alliance
    do throws(RegistryFault) {
      alliance = try await registrar.standpoint(at: oldest.number - 1).alliance
    } catch {
      throw Problem(.serviceUnavailable, .unavailable)
    }
    var lines: [RecordLine] = []
    for entry in entries.reversed() {
      var differences: [(Subject, [Difference])] = []
      for fact in entry.facts {
        let before = alliance.seen(by: reading.sight.principal, on: reading.sight.day)
        alliance.apply(fact)
        let after = alliance.seen(by: reading.sight.principal, on: reading.sight.day)
        differences.append((fact.subject, before.differences(to: after, in: fact.subject)))
      }
      lines.append(RecordLine(entry: entry, differences: differences))
    }
    return lines.reversed()
  }
}

extension VerificationOutcome {
  /// What the journal's check found, for the page.
  fileprivate init(_ verification: Verification, seconds: Double) {
    self.init(
      entries: Int(clamping: verification.entries), bytes: Int(clamping: verification.bytes),
      head: verification.head.digest.description, damage: verification.damage.map(Damage.init),
      seconds: seconds)
  }
}

extension VerificationOutcome.Damage {
  fileprivate init(_ damage: Journal.Damage) {
    switch damage {
    case .changed(let number): self = .changed(number.value)
    case .missing(let range):
      self = .missing(first: range.lowerBound.value, last: range.upperBound.value)
    case .misplaced(let number, let place):
      self = .misplaced(number.value, foundAt: place.value)
    case .malformed(let number): self = .malformed(number.value)
    case .truncated(let last, let head): self = .truncated(last: last, head: head)
    case .beyondHead(let number): self = .beyondHead(number.value)
    case .headChanged: self = .headChanged
    case .headMissing: self = .headMissing
    case .engine(let text): self = .engine(text)
    }
  }
}
