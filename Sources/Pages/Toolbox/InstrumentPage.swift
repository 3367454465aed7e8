public import Domain
internal import Labels

/// One instrument: its process drawn and told, to whom it is open, and its cases by stage.
public struct InstrumentPage: Sendable {
  let instrument: Instrument
  let reading: Reading

  /// The page of an instrument.
  public init(_ instrument: Instrument, _ reading: Reading) {
    self.instrument = instrument
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// The page.
  public func render() -> HTML {
    let title = reading.text(instrument.name(on: sight.day))
    let short = reading.text(instrument.short)
    let cases = sight.cases(through: instrument.id)
    let content: HTML = """
      <p class="kicker">\(say(Wording.ToolboxTexts.instrument))</p>\
      <h1>\(title)\(if: short != title, " <span class=\"h1-code\">\(short)</span>")</h1>\
      <p class="lead">\(reading.html(instrument.purpose))</p>\(absence)\(actions)\
      <div class="columns"><div><h2>\(say(Wording.ToolboxTexts.process))</h2>\
      <p>\(say(Wording.ToolboxTexts.processLead))</p>\
      \(ProcessDrawing(instrument, reading).html)</div>\
      <div>\(facts)\(eligibility)</div></div>\(stages)\(moves)\(byStage(cases))
      """
    return reading.marked(by: cases.compactMap(\.marking?.label).distinct)
      .html(title, in: .toolbox, below: [.toolbox(.list)], content)
  }

  private var absence: HTML {
    instrument.life.contains(sight.day)
      ? HTML() : Notice(.information, "\(say(Wording.ToolboxTexts.notYet))").html(say)
  }

  private var actions: HTML {
    let all = Button.link(
      say(Wording.ToolboxTexts.everyCase),
      reading.link(.toolbox(.cases(CaseFilter(instrument: instrument.id)))), .quiet)
    let own = sight.principal.party
    let mayOpen = own.map { sight.mayOpenCase(of: $0) } ?? sight.looksAfterCases
    let open = Button.link(
      say(Wording.ToolboxTexts.openOne), reading.link(.toolbox(.open(instrument.id, own))))
    return """
      <p class="actions">\(if: mayOpen && instrument.life.contains(sight.now.day), open)\(all)\
      \(registers)</p>
      """
  }

  private var facts: HTML {
    let before = instrument.predecessors.map { reading.instrument($0) }
    let after = sight.successors(of: instrument.id).map { reading.instrument($0) }
    let cadence =
      instrument.cadence.map { say($0, Wording.ToolboxCounts.months) }
      ?? say(Wording.ToolboxTexts.once)
    let holds = instrument.holds.map { say($0, as: Wording.CaseHoldings.self) }
    let list = DefinitionList([
      (say(Wording.ToolboxTexts.life), "\(reading.span(instrument.life))"),
      (say(Wording.ToolboxTexts.replaced), say.list(before)),
      (say(Wording.ToolboxTexts.replacedBy), say.list(after)),
      (say(Wording.ToolboxTexts.cadence), "\(cadence)"),
      (say(Wording.ToolboxTexts.holds), "\(holds.joined(separator: ", "))"),
      (
        say(Wording.ToolboxTexts.about),
        "\(say(instrument.subjectKind, as: Wording.CaseSubjects.self))"
      ),
      (
        say(Wording.ToolboxTexts.format),
        instrument.format.map { "\(say($0, as: Wording.CaseFormats.self))" } ?? HTML()
      ),
      (say(Wording.CaseHeld.areas), list(instrument.areas.map(\.name))),
      (say(Wording.CaseHeld.scale), list(instrument.scale.map(\.name))),
      (
        say(Wording.QuestionnaireTexts.title),
        say.list(sight.questionnaires(for: instrument.id).map { reading.questionnaire($0) })
      ),
      (say(Wording.ToolboxTexts.evidence), reading.evidence(instrument.evidence)),
    ])
    return list.html
  }

  private func list(_ names: [Bilingual]) -> HTML {
    "\(names.map { reading.text($0) }.joined(separator: ", "))"
  }

  /// The registers over what its cases hold.
  private var registers: HTML {
    let units = Button.link(
      say(Wording.CaseHeld.pool), reading.link(.toolbox(.units(instrument.id))), .quiet)
    let posts = Button.link(
      say(Wording.CaseHeld.postRegister), reading.link(.toolbox(.posts(instrument.id))), .quiet)
    let isCalled = instrument.holds.contains(.reviewers)
    let calls = isCalled ? sight.calls(of: instrument.id).prefix(8) : []
    let called = calls.map { call in
      Button.link(
        say(Wording.CaseHeld.callOf, call.text),
        reading.link(.toolbox(.call(instrument.id, call))), .quiet)
    }
    return """
      \(if: instrument.holds.contains(.units), units)\
      \(if: instrument.holds.contains(.posts), posts)\(each: called, { $0 })
      """
  }

  private var eligibility: HTML {
    let heading: HTML = "<h2>\(say(Wording.ToolboxTexts.eligibility))</h2>"
    guard !instrument.openings.isEmpty else {
      return "\(heading)<p>\(say(Wording.ToolboxTexts.noRule))</p>"
    }
    let open = reading.byName(sight.eligible(for: instrument, on: sight.day)) { $0 }
    let names = open.map { reading.party($0) }
    let day = say(Wording.ToolboxTexts.eligibleOn, say.date(sight.day))
    let who: HTML =
      names.isEmpty ? "<p>\(say(Wording.ToolboxTexts.noteNobody))</p>" : "<p>\(say.list(names))</p>"
    return """
      \(heading)<ul class="openings">\(each: instrument.openings, { opening in
        """
        <li><strong>\(reading.span(opening.span))</strong>: \(opening.rule.sentence(reading))\
        \(with: opening.note, { " <span class=\"row-note\">\(reading.html($0))</span>" })</li>
        """
      })</ul><details class="through"><summary>\(day) \
      <span class="count">\(open.count)</span></summary>\(who)</details>
      """
  }

  private var stages: HTML {
    let rows = instrument.stages.map { stage -> [HTML] in
      let marks =
        (stage.isEntry ? [say(Wording.ToolboxTexts.isEntry)] : [])
        + (stage.isEnd ? [say(Wording.ToolboxTexts.isEnd)] : [])
      return [
        """
        \(reading.html(stage.name))\
        \(if: !marks.isEmpty, " <span class=\"row-note\">\(marks.joined(separator: ", "))</span>")
        """,
        "\(stage.actors.map { say($0, as: Wording.CaseActors.self) }.joined(separator: ", "))",
        "\(stage.produces.map(artefact).joined(separator: ", "))",
        "\(stage.within.map { say($0, Wording.ToolboxCounts.days) })",
        "\(stage.validMonths.map { say($0, Wording.ToolboxCounts.spans) })",
        "\(stage.rights.map { say($0, as: Wording.CaseRights.self) }.joined(separator: ", "))",
      ]
    }
    return """
      <h2>\(say(Wording.FieldNames.stages)) <span class="count">\(rows.count)</span></h2>\
      \(Table(
        say(Wording.ToolboxTexts.stage),
        columns: [
          Table.Column(say(Wording.ToolboxTexts.stage)),
          Table.Column(say(Wording.ToolboxTexts.actors)),
          Table.Column(say(Wording.ToolboxTexts.produces)),
          Table.Column(say(Wording.ToolboxTexts.within)),
          Table.Column(say(Wording.CaseHeld.holdsFor)),
          Table.Column(say(Wording.ToolboxTexts.rights)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }

  private func artefact(_ id: Instrument.Artefact.ID) -> String {
    instrument.artefact(id).map { reading.text($0.name) } ?? id.text
  }

  private var moves: HTML {
    let rows = instrument.moves.map { move -> [HTML] in
      let committee = move.needs.flatMap { sight.committee($0) }
      let needs = committee.map { committee in
        reading.link(
          reading.text(committee.short), to: .proposals(.committee(committee.id)))
      }
      return [
        reading.html(move.name), "\(reading.stage(move.from, of: instrument.id))",
        "\(reading.stage(move.to, of: instrument.id))",
        "\(move.by.map { say($0, as: Wording.CaseActors.self) }.joined(separator: ", "))",
        needs ?? HTML(), "\(move.requires.map(artefact).joined(separator: ", "))",
      ]
    }
    return """
      <h2>\(say(Wording.ToolboxTexts.moves)) <span class="count">\(rows.count)</span></h2>\
      \(Table(
        say(Wording.ToolboxTexts.moves),
        columns: [
          Table.Column(say(Wording.ToolboxTexts.move)),
          Table.Column(say(Wording.ToolboxTexts.from)),
          Table.Column(say(Wording.ToolboxTexts.to)),
          Table.Column(say(Wording.ToolboxTexts.by)),
          Table.Column(say(Wording.ToolboxTexts.needs)),
          Table.Column(say(Wording.ToolboxTexts.requires)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }

  /// How many cases are listed at a stage.
  private static let stageMax = 60

  private func byStage(_ cases: [Case]) -> HTML {
    let heading: HTML = """
      <h2>\(say(Wording.ToolboxTexts.casesByStage)) <span class="count">\(cases.count)</span></h2>
      """
    guard !cases.isEmpty else {
      return """
        \(heading)\(EmptyState(
          say(Wording.ToolboxTexts.noCases), "\(say(Wording.ToolboxTexts.noCasesAdvice))"
        ).html)
        """
    }
    let groups = Dictionary(grouping: cases) { $0.step.stage }
    let found = instrument.stages.compactMap { stage in groups[stage.id].map { (stage, $0) } }
    return """
      \(heading)\(each: found, { stage, cases in
        """
        <h3>\(reading.html(stage.name)) <span class="count">\(cases.count)</span></h3>\
        \(CaseTable(Array(cases.prefix(Self.stageMax)), reading).html)
        """
      })
      """
  }
}
