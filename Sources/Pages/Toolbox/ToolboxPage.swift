internal import Domain

/// All instruments: what each is for, when it was in use, who is in it, what replaced what.
public enum ToolboxPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let all = reading.sight.instruments
    let day = reading.sight.day
    let inUse = all.filter { $0.life.contains(day) }
    let past = all.filter { !$0.life.contains(day) }
    let programmes = Button.link(
      say(Wording.ProgrammeTexts.title), reading.link(.programmes(.list(nil))), .quiet)
    let thread = Button.link(
      say(Wording.ThreadTexts.title), reading.link(.programmes(.thread(nil))), .quiet)
    let cases = Button.link(
      say(Wording.ToolboxTexts.everyCase), reading.link(.toolbox(.cases(CaseFilter()))), .quiet)
    let questionnaires = Button.link(
      say(Wording.QuestionnaireTexts.title), reading.link(.questionnaires(.list)), .quiet)
    var content: HTML = """
      <h1>\(say(Wording.ToolboxTexts.title))</h1>\
      <p class="lead">\(say(Wording.ToolboxTexts.lead))</p>\
      <p class="actions">\(cases)\(questionnaires)\(programmes)\(thread)</p>
      """
    if all.isEmpty {
      content +=
        EmptyState(
          say(Wording.ToolboxTexts.none), "\(say(Wording.ToolboxTexts.noneAdvice))"
        ).html
    }
    if !inUse.isEmpty { content += section(.inUse, inUse, reading) }
    if !past.isEmpty { content += section(.past, past, reading) }
    let labels = all.flatMap { reading.sight.cases(through: $0.id) }.compactMap(\.marking?.label)
    return reading.marked(by: labels.distinct)
      .html(say(Wording.ToolboxTexts.title), in: .toolbox, content)
  }

  private static func section(
    _ words: Wording.ToolboxTexts, _ instruments: [Instrument], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let rows = instruments.map { instrument -> [HTML] in
      let open = sight.cases(through: instrument.id).count { one in
        one.marking != nil && one.isOpen(in: instrument)
      }
      let after = sight.successors(of: instrument.id).map { reading.instrument($0) }
      return [
        """
        \(reading.instrument(instrument)) \
        <span class="row-note">\(name(instrument, reading))</span>
        """,
        reading.html(instrument.purpose), "\(reading.span(instrument.life))",
        "\(open > 0 ? say.grouped(open) : "")", say.list(after),
      ]
    }
    return """
      <h2>\(say(words)) <span class="count">\(instruments.count)</span></h2>\
      \(Table(
        say(words),
        columns: [
          Table.Column(say(Wording.ToolboxTexts.instrument)),
          Table.Column(say(Wording.ToolboxTexts.purpose)),
          Table.Column(say(Wording.ToolboxTexts.life)),
          .number(say(Wording.ToolboxTexts.casesNow)),
          Table.Column(say(Wording.ToolboxTexts.replacedBy)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }

  private static func name(_ instrument: Instrument, _ reading: Reading) -> String {
    reading.text(instrument.name(on: reading.sight.day))
  }
}

extension Reading {
  /// An instrument by its abbreviation, as a link.
  func instrument(_ instrument: Instrument) -> HTML {
    link(text(instrument.short), to: .toolbox(.instrument(instrument.id)))
  }

  /// An instrument by its code.
  func instrument(_ id: Instrument.ID) -> HTML {
    sight.instrument(id).map { instrument($0) } ?? "\(id.text)"
  }

  /// A case by what it is: its instrument, what tells it from others.
  func title(of one: Case) -> String {
    let instrument = sight.instrument(one.instrument).map { text($0.short) } ?? one.instrument.text
    let about = one.subject.map { text(sight.short(of: $0)) }
    let party = text(sight.name(of: one.party))
    let parts = [instrument, party] + [about, one.title.map { text($0) }].compactMap(\.self)
    return parts.joined(separator: " · ")
  }

  /// A case as a link.
  func caseFile(_ one: Case) -> HTML { link(title(of: one), to: .toolbox(.caseFile(one.id))) }

  /// The name of a stage.
  func stage(_ id: Instrument.Stage.ID, of instrument: Instrument.ID) -> String {
    sight.instrument(instrument)?.stage(id).map { text($0.name) } ?? id.text
  }

  /// Where a case stands, in words.
  func state(of one: Case) -> HTML {
    if let closed = one.closed {
      return "<span class=\"row-note\">\(say(closed.how, as: Wording.CaseEndings.self))</span>"
    }
    if !sight.isOpen(one) {
      return "<span class=\"row-note\">\(say(Wording.CaseTexts.closed))</span>"
    }
    if one.marking == nil { return "\(say(Wording.CaseTexts.lastKnown))" }
    if one.isPaused { return "<span class=\"mind\">\(say(Wording.CaseTexts.paused))</span>" }
    if sight.isLate(one) { return "<span class=\"late\">\(say(Wording.CaseTexts.isLate))</span>" }
    return "\(say(Wording.CaseTexts.open))"
  }
}
