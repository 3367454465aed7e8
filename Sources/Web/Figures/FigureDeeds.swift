import Domain
import Exchange
import Journal
import Pages

/// What a form about figures asks for.
struct FigureDeeds {
  /// What is asked, or why it cannot be said.
  enum Asked {
    /// What is wrong, by field.
    case wrong([String: String])
    /// All of these or none.
    case actions([ObservationAction])
    /// No form of this address asks so.
    case unknown
  }

  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  private var sight: Sight { table.sight }
  private var say: Language { table.asked.language }

  /// A new indicator.
  var definition: Asked {
    guard sheet.deed == "define" else { return .unknown }
    guard let code = Indicator.ID(sheet["code"].trimmed) else {
      return .wrong(["code": say(Wording.Refusals.choiceMissing, say(Wording.FigureTexts.code))])
    }
    var indicator = Indicator(
      id: code, names: [DatedName(text("name"))], unit: text("unit"))
    let meaning = sheet["meaning"].trimmed
    indicator.meaning = meaning.isEmpty ? nil : Bilingual(meaning)
    return .actions([.define(indicator)])
  }

  private func text(_ name: String) -> Bilingual {
    let french = sheet[name + "French"].trimmed
    return Bilingual(sheet[name].trimmed, french: french.isEmpty ? nil : french)
  }

  /// What is asked of an indicator's values.
  func asked(of indicator: Indicator) -> Asked {
    switch sheet.deed {
    case "observe": return values(of: indicator)
    case "strike":
      guard let id = Observation.ID(sheet["observation"]) else { return .unknown }
      return .actions([.strike(id)])
    default: return .unknown
    }
  }

  private func values(of indicator: Indicator) -> Asked {
    guard let marking else {
      return .wrong(["readers": say(Wording.LabelRefusals.labelMissing)])
    }
    let read = ObservationSheet(
      sheet.lines("table"), of: indicator.id, seed: sheet.key, marking: marking.first)
    guard !read.observations.isEmpty || !read.faults.isEmpty else {
      return .wrong(["table": say(Wording.Refusals.empty, say(Wording.FigureTexts.table))])
    }
    guard read.observations.count <= IndicatorPage.linesMax else {
      return .wrong([
        "table": say(Wording.FigureTexts.tooMany, say.grouped(IndicatorPage.linesMax))
      ])
    }
    if let fault = read.faults.first {
      let words = say(Wording.FigureTexts.unreadable, say.grouped(fault.line), fault.text)
      return .wrong(["table": words])
    }
    return .actions(
      read.observations.map { observation in
        .observe(observation.fitting { sight.party($0) != nil })
      })
  }

  /// Who may read the values: one marking, none for open ones; nil where nothing fits.
  private var marking: [Marking]? {
    let word = sheet["readers"]
    if word.isEmpty { return [] }
    guard let quick = QuickLabel.choices(sight).first(where: { $0.word == word }) else {
      return nil
    }
    return [Marking(quick.label(at: table.asked.now), reason: say(Wording.Deeds.observed))]
  }
}

extension Observation {
  /// A code that is no party's is taken for a body's.
  fileprivate func fitting(_ isParty: (Party.ID) -> Bool) -> Observation {
    guard case .party(let id) = of, !isParty(id), let body = Body.ID(id.text) else { return self }
    var copy = self
    copy.of = .body(body)
    return copy
  }
}
