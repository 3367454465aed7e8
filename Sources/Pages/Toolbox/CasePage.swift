public import Domain
internal import Labels

/// One case: where it stands and stood, who acts, what is on file, and what may be done.
public struct CasePage: Sendable {
  let one: Case
  let instrument: Instrument
  let sheet: Sheet

  /// A case through an instrument, and a form as it was sent.
  public init(_ one: Case, through instrument: Instrument, _ sheet: Sheet) {
    self.one = one
    self.instrument = instrument
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let filed = one.filed.compactMap { reading.sight.version($0.version)?.marking.label }
    let asked = ResponseSection(in: one, reading)
    let labels =
      [one.marking?.label].compactMap(\.self) + filed + one.contents.labels + asked.labels
    let reading = reading.marked(by: labels.distinct)
    let title = reading.title(of: one)
    let view = CaseView(self, reading)
    let content: HTML = """
      <p class="kicker">\(reading.link(
        reading.text(instrument.name(on: reading.sight.day)),
        to: .toolbox(.instrument(instrument.id))))</p><h1>\(title)</h1>\
      \(prints(reading))\(view.problem)\(view.state)\
      <div class="columns"><div>\(view.facts)\(view.history)</div>\
      <div><h2>\(reading.say(Wording.CaseTexts.drawn))</h2>\
      \(ProcessDrawing(instrument, passed: one.steps.map(\.stage), reading).html)</div></div>\
      \(CaseContentsView(self, reading).html)\(view.file)\(asked.html)\(view.rights)\(view.next)\
      \(CaseActs(self, reading).html)
      """
    return reading.html(
      title, in: .toolbox, below: [.toolbox(.list), .toolbox(.cases(CaseFilter()))], content)
  }
}

/// The parts of a case's page.
struct CaseView {
  let page: CasePage
  let reading: Reading

  init(_ page: CasePage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var one: Case { page.one }
  private var instrument: Instrument { page.instrument }
  private var stage: Instrument.Stage? { instrument.stage(one.step.stage) }

  /// Why the rules said no.
  var problem: HTML {
    let texts = [page.sheet.problem].compactMap(\.self) + page.sheet.errors.values.sorted()
    guard !page.sheet.deed.isEmpty else { return HTML() }
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  /// Where it stands, since when, and what is due.
  var state: HTML {
    let name = stage.map { reading.text($0.name) } ?? one.step.stage.text
    let due = sight.due(one)
    let dueText: HTML =
      due.map { day in
        let words: Wording.CaseTexts = sight.isLate(one) ? .lateSince : .due
        return words == .due
          ? "\(say(words)): \(say.date(day))"
          : "<strong class=\"late\">\(say(words, say.date(day)))</strong>"
      } ?? "\(say(one.marking == nil ? Wording.CaseTexts.lastKnown : .noDue))"
    let who = (stage?.actors ?? []).map { say($0, as: Wording.CaseActors.self) }
    let isOpen = sight.isOpen(one)
    let acts: HTML =
      isOpen && !who.isEmpty
      ? "<p>\(say(Wording.CaseTexts.whoActs)): \(say.list(who))</p>" : HTML()
    let ended = one.closed.map { closed -> HTML in
      """
      <p>\(say(closed.how, as: Wording.CaseEndings.self)), \(say.date(closed.on))\
      \(with: closed.note, { ": \(reading.html($0))" })</p>
      """
    }
    let rest = one.isPaused ? one.pauses.last : nil
    return """
      <section class="silence" aria-label="\(say(Wording.CaseTexts.stage))">\
      <p class="silence-end"><strong>\(name)</strong> \(say.since(one.step.on))</p>\
      \(if: isOpen && !one.isPaused, "<p>\(dueText)</p>")\(acts)\(with: ended, { $0 })\
      \(with: rest, {
        """
        <p><strong>\(say(Wording.CaseTexts.paused))</strong>, \(say.since(Dated($0.from))): \
        \($0.note)</p>
        """
      })\(if: !isOpen && one.closed == nil, "<p>\(say(Wording.CaseTexts.nobodyYet))</p>")\
      \(CaseContentsView(page, reading).validity)</section>
      """
  }

  var facts: HTML {
    let marking = one.marking.map { reading.markingBadge($0.label) }
    return DefinitionList([
      (say(Wording.CaseTexts.party), reading.party(one.party)),
      (say(Wording.CaseTexts.subject), one.subject.map { reading.body($0) } ?? HTML()),
      (say(Wording.CaseForms.title), one.title.map { reading.html($0) } ?? HTML()),
      (say(Wording.CaseForms.marking), marking ?? "\(say(Wording.CaseTexts.publicHistory))"),
      (
        say(Wording.CaseTexts.sourceOf),
        one.marking == nil ? reading.evidence(one.evidence) : HTML()
      ),
    ]).html
  }

  /// Its steps, the latest first: the day of each and when the record learnt of it.
  var history: HTML {
    let steps = one.steps.reversed()
    return """
      <h2>\(say(Wording.CaseTexts.history))</h2>\
      <p>\(say(Wording.CaseTexts.historyLead))</p>\
      <ul class="changes">\(each: steps, { line($0) })</ul>
      """
  }

  private func line(_ step: Case.Step) -> HTML {
    let decision = step.decision.map { id -> HTML in
      " · \(say(Wording.CaseTexts.noteDecision)): \(reading.decision(id))"
    }
    return """
      <li><span class="change-when">\(reading.time(step.on))</span>\
      <div><p><strong>\(reading.stage(step.stage, of: instrument.id))</strong>\
      \(with: decision, { $0 })</p>\(with: step.note, { "<p>\(reading.html($0))</p>" })\
      <p class="row-note">\(say(Wording.CaseTexts.recorded)) \(say.date(step.by.at.day))\
      \(with: step.evidence, { " · \(reading.evidence($0))" })</p></div></li>
      """
  }

  /// What the case produced, as far as it may be read.
  var file: HTML {
    let rows = instrument.artefacts.flatMap { artefact -> [[HTML]] in
      let filed = one.filed.filter { $0.artefact == artefact.id }
      return filed.compactMap { filed in
        sight.version(filed.version).map { version in
          [
            reading.link(reading.text(version.title), to: .paper(version.paper)),
            reading.html(artefact.name), reading.markingBadge(version.marking.label),
            "<span class=\"cell-day\">\(say.date(filed.by.at.day))</span>",
          ]
        }
      }
    }
    let heading: HTML = "<h2>\(say(Wording.CaseTexts.onFile))</h2>"
    if instrument.artefacts.isEmpty { return HTML() }
    if rows.isEmpty { return "\(heading)<p>\(say(Wording.CaseTexts.nothingFiled))</p>" }
    return """
      \(heading)\(Table(
        say(Wording.CaseTexts.onFile),
        columns: [
          Table.Column(say(Wording.CaseForms.version)),
          Table.Column(say(Wording.CaseForms.artefact)),
          Table.Column(say(Wording.CaseForms.marking)),
          Table.Column(say(Wording.CaseTexts.recorded)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }

  /// What the stage lets the partner do.
  var rights: HTML {
    guard sight.isOpen(one), let rights = stage?.rights, !rights.isEmpty else { return HTML() }
    let items = rights.map { say($0, as: Wording.CaseRights.self) }
    return """
      <h2>\(say(Wording.CaseTexts.rights))</h2><p>\(say(Wording.CaseTexts.rightsLead))</p>\
      <ul>\(each: items, { "<li>\($0)</li>" })</ul>
      """
  }

  /// The ways on from where it stands.
  var next: HTML {
    let ways = sight.waysOn(from: one)
    guard !ways.isEmpty else { return HTML() }
    let rows = ways.map { way -> [HTML] in
      let committee = way.move.needs.flatMap { sight.committee($0) }.map { reading.text($0.short) }
      let missing = way.missing.map { id in
        instrument.artefact(id).map { reading.text($0.name) } ?? id.text
      }
      let lack: HTML =
        missing.isEmpty
        ? HTML()
        : """
        \(missing.joined(separator: ", ")) \
        <span class="row-note">\(say(Wording.CaseTexts.missing))</span>
        """
      return [
        reading.html(way.move.name), "\(reading.stage(way.move.to, of: instrument.id))",
        "\(way.move.by.map { say($0, as: Wording.CaseActors.self) }.joined(separator: ", "))",
        "\(committee)", lack,
      ]
    }
    return """
      <h2>\(say(Wording.CaseTexts.next))</h2>\(Table(
        say(Wording.CaseTexts.nextLead),
        columns: [
          Table.Column(say(Wording.ToolboxTexts.move)),
          Table.Column(say(Wording.ToolboxTexts.to)),
          Table.Column(say(Wording.ToolboxTexts.by)),
          Table.Column(say(Wording.ToolboxTexts.needs)),
          Table.Column(say(Wording.ToolboxTexts.requires)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }
}
