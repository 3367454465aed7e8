public import Domain
internal import Labels

/// A programme as it is printed: what holds, or one of its editions, with how far its parts are.
public struct ProgrammeDocument: Sendable {
  let programme: Programme
  let edition: Programme.Edition?

  /// A programme in one of its editions, or in what it says now.
  public init(_ programme: Programme, edition: Int?) {
    self.programme = programme
    self.edition = edition.flatMap { number in programme.editions.first { $0.number == number } }
  }

  private var contents: Programme.Contents { edition?.contents ?? programme.said }

  /// The page that is printed.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = marked(reading)
    let document = document(reading)
    let back = Button.link(
      say(Wording.PrintTexts.back),
      reading.link(.programmes(.programme(programme.id, edition: edition?.number))), .quiet)
    let file = Button.link(
      say(Wording.PrintTexts.document),
      reading.link(.programmes(.document(programme.id, edition: edition?.number))), .quiet)
    let content: HTML = "<p class=\"actions\">\(back)\(file)</p>\(document.html(say))"
    return reading.html("\(document.kicker) – \(document.title)", in: .toolbox, content)
  }

  /// What is printed, marked as its page is.
  public func document(of reading: Reading) -> PrintedDocument { document(marked(reading)) }

  private func marked(_ reading: Reading) -> Reading {
    let runs = contents.efforts.compactMap { $0.run.flatMap { RunLine($0, reading) } }
    return reading.marked(by: ([programme.marking.label] + runs.flatMap(\.labels)).distinct)
  }

  private func document(_ reading: Reading) -> PrintedDocument {
    let parts = ProgrammeParts(programme, contents, reading)
    var document = PrintedDocument(
      parts.instrument, reading.text(programme.title),
      note: reading.say(Wording.PrintTexts.printedOn, reading.say.date(reading.sight.now.day)),
      marking: reading.frame.marking.text)
    document.add(parts.facts(edition))
    for objective in contents.objectives { parts.add(objective, to: &document) }
    parts.addRest(to: &document)
    return document
  }
}

/// The parts of a programme's document, as plain text.
struct ProgrammeParts {
  let programme: Programme
  let contents: Programme.Contents
  let reading: Reading

  init(_ programme: Programme, _ contents: Programme.Contents, _ reading: Reading) {
    self.programme = programme
    self.contents = contents
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  var instrument: String {
    sight.instrument(programme.instrument).map { reading.text($0.name(on: sight.day)) }
      ?? programme.instrument.text
  }

  func facts(_ edition: Programme.Edition?) -> [(name: String, value: String)] {
    [
      (say(Wording.PrintTexts.party), reading.text(sight.name(of: programme.party))),
      (say(Wording.ProgrammeTexts.days), reading.period(of: programme)),
      (say(Wording.ProgrammeTexts.state), reading.standing(of: programme)),
      (
        say(Wording.ProgrammeTexts.edition),
        edition.map { say(Wording.ProgrammeTexts.editionOf, "\($0.number)") } ?? ""
      ),
      (say(Wording.PrintTexts.label), reading.marking(programme.marking.label)),
    ]
  }

  /// An objective, what it serves, and its goals one after the other.
  func add(_ objective: Programme.Objective, to document: inout PrintedDocument) {
    document.blocks.append(.heading("\(objective.id.text) \(reading.text(objective.title))"))
    document.add(text: objective.text)
    let aims = objective.aims.map { aim in sight.term(aim).map { reading.text($0.name) } ?? aim.text
    }
    document.add([
      (say(Wording.ProgrammeTexts.serves), aims.joined(separator: "\n")),
      (
        say(Wording.ProgrammeTexts.sharedInterests),
        objective.interests.compactMap(interest).joined(separator: "\n")
      ),
    ])
    for goal in contents.goals(of: objective.id) { add(goal, to: &document) }
  }

  private func interest(_ cited: Programme.Cited) -> String? {
    let interests = sight.track(cited.track)?.statement(cited.statement)?.interests
    return interests?.first { $0.id == cited.interest }.map { reading.text($0.text) }
  }

  private func add(_ goal: Programme.Goal, to document: inout PrintedDocument) {
    document.blocks.append(.subheading("\(goal.id.text) \(reading.text(goal.title))"))
    document.add(text: goal.text)
    document.add([
      (say(Wording.ProgrammeTexts.owner), goal.owner),
      (say(Wording.ProgrammeTexts.due), goal.due.map { say.date($0) } ?? ""),
      (say(Wording.ProgrammeTexts.countsAs), tools(goal.counts)),
      (say(Wording.ProgrammeTexts.progress), progress(of: .goal(goal.id))),
    ])
    let steps = goal.milestones.map { step in
      [
        step.id.text, step.title, say.date(step.due),
        progress(of: .milestone(goal.id, step.id)),
      ]
    }
    if !steps.isEmpty {
      document.blocks.append(
        .grid(
          PrintedDocument.Grid(
            say(Wording.ProgrammeTexts.milestones),
            [
              say(Wording.ProgrammeForms.code), say(Wording.ProgrammeTexts.milestones),
              say(Wording.ProgrammeTexts.due), say(Wording.ProgrammeTexts.progress),
            ], steps)))
    }
    add(contents.efforts(for: goal.id), to: &document)
  }

  private func add(_ efforts: [Programme.Effort], to document: inout PrintedDocument) {
    guard !efforts.isEmpty else { return }
    document.blocks.append(
      .grid(
        PrintedDocument.Grid(
          say(Wording.ProgrammeTexts.efforts),
          [
            say(Wording.ProgrammeTexts.effort), say(Wording.ProgrammeTexts.days),
            say(Wording.ProgrammeTexts.owner), say(Wording.ProgrammeTexts.people),
            say(Wording.ProgrammeTexts.countsAs), say(Wording.ProgrammeTexts.progress),
          ], efforts.map(row))))
  }

  private func row(_ effort: Programme.Effort) -> [String] {
    let days = sight.days(of: effort)
    let name = [reading.name(of: effort), effort.run.map { "(\($0.text))" }].compactMap(\.self)
    return [
      name.joined(separator: " "), say.days(days.lowerBound, days.upperBound), effort.owner,
      say.grouped(effort.people), tools(effort.counts),
      say(sight.progress(of: effort, in: programme), as: Wording.Progresses.self),
    ]
  }

  private func tools(_ counts: [Instrument.ID]) -> String {
    counts.map { id in sight.instrument(id).map { reading.text($0.short) } ?? id.text }
      .joined(separator: ", ")
  }

  private func progress(of part: Programme.Part) -> String {
    let word = say(programme.progress(of: part), as: Wording.Progresses.self)
    let note = programme.reports[part]?.note ?? ""
    return note.isEmpty ? word : "\(word): \(note)"
  }

  /// What serves no goal, the editions and the yearly reviews.
  func addRest(to document: inout PrintedDocument) {
    let loose = contents.efforts(for: nil)
    if !loose.isEmpty {
      document.blocks.append(.heading(say(Wording.ProgrammeTexts.looseEfforts)))
      add(loose, to: &document)
    }
    document.add(
      say(Wording.ProgrammeTexts.editions),
      [say(Wording.ProgrammeTexts.edition), say(Wording.ProgrammeTexts.state)],
      programme.editions.map { ["\($0.number)", words(of: $0)] })
    document.add(
      say(Wording.ProgrammeTexts.reviews),
      [say(Wording.PartnerTexts.year), say(Wording.ProgrammeForms.summary)],
      programme.reviews.map { ["\($0.year)", $0.summary] })
  }

  private func words(of edition: Programme.Edition) -> String {
    let marks = [
      say(Wording.ProgrammeTexts.sealed, say.date(edition.sealed.at.day)),
      edition.adopted.map { say(Wording.ProgrammeTexts.adoptedBy, say.date($0.at.day)) },
      edition.answer.map { answer in
        say(
          answer.isYes ? Wording.ProgrammeTexts.accepted : .declined, say.date(answer.by.at.day))
      },
      edition.withdrawn.map { say(Wording.ProgrammeTexts.withdrawn, say.date($0.at.day)) },
    ]
    return marks.compactMap(\.self).joined(separator: "\n")
  }
}

extension ProgrammeView {
  /// The ways to what may be printed of it.
  func prints(_ edition: Programme.Edition?) -> HTML {
    let print = Button.link(
      reading.say(Wording.PrintTexts.print),
      reading.link(.programmes(.printed(programme.id, edition: edition?.number))), .quiet)
    let file = Button.link(
      reading.say(Wording.PrintTexts.document),
      reading.link(.programmes(.document(programme.id, edition: edition?.number))), .quiet)
    return "<p class=\"actions\">\(print)\(file)</p>"
  }
}
