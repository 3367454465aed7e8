internal import Domain

/// The parts of a case's document, as plain text.
struct CaseParts {
  let one: Case
  let instrument: Instrument
  let reading: Reading

  init(_ one: Case, _ instrument: Instrument, _ reading: Reading) {
    self.one = one
    self.instrument = instrument
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// What the case is, and where it stands.
  var facts: [(name: String, value: String)] {
    let isOpen = sight.isOpen(one)
    let doers = isOpen ? sight.doers(in: one) ?? [] : []
    let ended = one.closed.map {
      "\(say($0.how, as: Wording.CaseEndings.self)), \(say.date($0.on))"
    }
    return [
      (say(Wording.PrintTexts.instrument), reading.text(instrument.name(on: sight.day))),
      (say(Wording.PrintTexts.party), reading.text(sight.name(of: one.party))),
      (
        say(Wording.PrintTexts.subject),
        one.subject.map { reading.text(sight.short(of: $0)) } ?? ""
      ),
      (
        say(Wording.PrintTexts.state),
        ended ?? reading.stage(one.step.stage, of: one.instrument)
      ),
      (say(Wording.PrintTexts.since), say.date(one.step.on)),
      (say(Wording.PrintTexts.due), sight.due(one).map { say.date($0) } ?? ""),
      (
        say(Wording.PrintTexts.acts),
        doers.map { say($0, as: Wording.CaseActors.self) }.joined(separator: ", ")
      ),
      (
        say(Wording.PrintTexts.label),
        one.marking.map { reading.marking($0.label) } ?? say(Wording.PrintTexts.open)
      ),
      (
        say(Wording.PrintTexts.holds),
        instrument.holds.map { say($0, as: Wording.CaseHoldings.self) }.joined(separator: ", ")
      ),
    ]
  }

  /// Steps, decisions, rests, papers on file, ways on.
  func addCourse(to document: inout PrintedDocument) {
    document.add(
      say(Wording.PrintTexts.history),
      [
        say(Wording.PrintTexts.day), say(Wording.PrintTexts.stage),
        say(Wording.PrintTexts.decision), say(Wording.PrintTexts.note),
        say(Wording.PrintTexts.recorded),
      ], one.steps.map(row))
    document.add(
      say(Wording.PrintTexts.decisions),
      [say(Wording.PrintTexts.decision), say(Wording.PrintTexts.day)], decisions)
    document.add(
      say(Wording.PrintTexts.rests),
      [say(Wording.PrintTexts.day), say(Wording.PrintTexts.note)], rests)
    document.add(
      say(Wording.PrintTexts.onFile),
      [
        say(Wording.PrintTexts.title), say(Wording.PrintTexts.kind), say(Wording.PrintTexts.label),
        say(Wording.PrintTexts.filed),
      ], papers)
    document.add(
      say(Wording.PrintTexts.next),
      [
        say(Wording.ToolboxTexts.move), say(Wording.ToolboxTexts.to), say(Wording.ToolboxTexts.by),
        say(Wording.ToolboxTexts.needs),
      ], ways)
  }

  private func row(_ step: Case.Step) -> [String] {
    [
      say.date(step.on), reading.stage(step.stage, of: one.instrument),
      step.decision.map { sight.decision($0).map { reading.text($0.title) } ?? $0.text } ?? "",
      step.note.map { reading.text($0) } ?? "", say.date(step.by.at.day),
    ]
  }

  private var decisions: [[String]] {
    one.steps.compactMap(\.decision).compactMap { sight.decision($0) }.map {
      [reading.text($0.title), say.date($0.day)]
    }
  }

  private var rests: [[String]] {
    one.pauses.map { pause in
      ["\(say.date(pause.from)) – \(pause.to.map { say.date($0) } ?? "…")", pause.note]
    }
  }

  private var papers: [[String]] {
    one.filed.compactMap { filed in
      sight.version(filed.version).map { version in
        [
          reading.text(version.title),
          instrument.artefact(filed.artefact).map { reading.text($0.name) } ?? filed.artefact.text,
          reading.marking(version.marking.label), say.date(filed.by.at.day),
        ]
      }
    }
  }

  private var ways: [[String]] {
    sight.waysOn(from: one).map { way in
      [
        reading.text(way.move.name), reading.stage(way.move.to, of: one.instrument),
        way.move.by.map { say($0, as: Wording.CaseActors.self) }.joined(separator: ", "),
        way.move.needs.flatMap { sight.committee($0) }.map { reading.text($0.short) } ?? "",
      ]
    }
  }
}
