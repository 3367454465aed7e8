import Domain
import Exchange
import Pages

/// What would happen by a line of a table, in words.
extension BulkLine {
  func shown(_ reading: Reading) -> BulkPage.Line {
    BulkPage.Line(row, subject(reading), shownVerdict, details(reading))
  }

  private func subject(_ reading: Reading) -> String {
    var shown = name ?? person?.text
    if let person, case .known(let name) = reading.candidates[person] { shown = name }
    return [run, shown].compactMap(\.self).joined(separator: " · ")
  }

  private var shownVerdict: BulkPage.Verdict {
    switch verdict {
    case .new: .new
    case .same: .same
    case .changes: .changes
    case .repeated: .repeated
    case .refused: .refused
    }
  }

  private func details(_ reading: Reading) -> [String] {
    let say = reading.say
    let own: [String] =
      switch verdict {
      case .new, .same: []
      case .changes(let changes): changes.map { $0.sentence(in: say) }
      case .repeated(let row): [say(Wording.BulkTexts.repeats, "\(row)")]
      case .refused(let fault): fault.sentences(reading)
      }
    return own + notes.map { $0.sentence(in: say) }
  }
}

extension BulkLine.Note {
  fileprivate func sentence(in say: Language) -> String {
    switch self {
    case .newPerson: say(Wording.BulkTexts.newPerson)
    case .personChanges(let changes):
      say(
        Wording.BulkTexts.personChanges,
        changes.map { $0.sentence(in: say) }.joined(separator: "; "))
    case .newActivity: say(Wording.BulkTexts.newActivity)
    case .foundByDay: say(Wording.BulkTexts.foundByDay)
    case .becomes(let status):
      say(Wording.BulkTexts.becomes, say(status, as: Wording.Statuses.self))
    }
  }
}

extension BulkColumn {
  fileprivate func heading(in say: Language) -> String {
    say == .french ? heading.french ?? heading.english : heading.english
  }
}

extension BulkChange {
  fileprivate func sentence(in say: Language) -> String {
    let nothing = say(Wording.BulkTexts.emptied)
    return say(
      Wording.BulkTexts.change, column.heading(in: say), old.isEmpty ? nothing : old,
      new.isEmpty ? nothing : new)
  }
}

extension BulkFault {
  fileprivate func sentences(_ reading: Reading) -> [String] {
    let say = reading.say
    switch self {
    case .missing(let column):
      return [say(Wording.BulkFaults.missing, column.heading(in: say))]
    case .unreadable(let column, let text):
      return [say(Wording.BulkFaults.unreadable, column.heading(in: say), text)]
    case .unknown(let column, let text):
      return [say(Wording.BulkFaults.unknown, column.heading(in: say), text)]
    case .fixed(let column): return [say(Wording.BulkFaults.fixed, column.heading(in: say))]
    case .several: return [say(Wording.BulkFaults.several)]
    case .refused(.nominationUnfit(let findings), _):
      return findings.map { $0.sentence(reading.sight, in: say) }
    case .refused(let refusal, _):
      return [refusal.sentence(on: nil, sight: reading.sight, in: say)]
    }
  }
}

extension BulkProblem {
  /// Why a table cannot be taken, as a sentence.
  func sentence(in say: Language) -> String {
    switch self {
    case .sheet(let problem): problem.sentence(in: say)
    case .empty: say(Wording.SheetFaults.empty)
    case .noHeadings: say(Wording.SheetFaults.noHeadings)
    case .missing(let columns):
      say(
        Wording.SheetFaults.missing,
        columns.map { "“\($0.heading(in: say))”" }.joined(separator: " / "))
    case .doubled(let column): say(Wording.SheetFaults.doubled, column.heading(in: say))
    case .tooMany(let count):
      say(Wording.SheetFaults.tooMany, say.grouped(count), say.grouped(BulkTable.linesMax))
    }
  }
}

extension SheetProblem {
  fileprivate func sentence(in say: Language) -> String {
    let words = Wording.SheetFaults(rawValue: reason.rawValue) ?? .damaged
    var sentence = say(words)
    if let sheet, !sheet.isEmpty { sentence = say(Wording.SheetFaults.inSheet, sentence, sheet) }
    guard let row else { return sentence }
    guard let column else { return say(Wording.SheetFaults.inRow, sentence, "\(row)") }
    return say(Wording.SheetFaults.inCell, sentence, "\(row)", "\(column)")
  }
}
