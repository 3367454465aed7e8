import Domain
import Journal
import Labels
import Pages

/// What a form about dialogues asks for.
struct DialogueDeeds {
  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  private var sight: Sight { table.sight }
  private var say: Language { table.asked.language }
  private var now: Instant { table.asked.now }
  private var stamp: Stamp { Stamp(by: table.visitor.principal.id, at: now) }
  private var side: Principal.Seat { sight.principal.seat }
  private var key: UInt64? { ActionKey(text: sheet.key)?.high }

  /// What is asked of the list: that a dialogue be opened.
  func open() -> FormAsked {
    guard sheet.deed == "open", let key else { return .unknown }
    var errors: [String: String] = [:]
    let title = title(&errors)
    let parties = parties(&errors)
    let marking = LabelEditor(typed: sheet.typed).marking(sight, in: say, &errors)
    guard errors.isEmpty, let marking else { return .wrong(errors) }
    let track = Track(id: Track.ID(key), title: title, with: parties, marking: marking, stamp)
    return .action(.dialogue(.open(track)))
  }

  /// What is asked of a dialogue.
  func asked(of track: Track) -> FormAsked {
    var errors: [String: String] = [:]
    let action: DialogueAction?
    switch sheet.deed {
    case "amend":
      let title = title(&errors)
      let parties = parties(&errors)
      let marking = LabelEditor(typed: sheet.typed).marking(sight, in: say, &errors)
      action = marking.map { .amend(track.id, title: title, partners: parties, $0) }
    case "topic": action = topic(in: track, &errors)
    case "say": action = position(in: track, &errors)
    case "note": action = point(in: track, &errors)
    case "draw": action = statement(in: track, &errors)
    case "close": action = .close(track.id, reason: sheet["closing"].trimmed)
    case "confirm": action = Track.Point.ID(sheet["point"]).map { .confirm(track.id, $0) }
    case "retract": action = Track.Point.ID(sheet["point"]).map { .retract(track.id, $0) }
    case "withdraw": action = Statement.ID(sheet["statement"]).map { .withdraw(track.id, $0) }
    case "answer": action = answer(in: track, &errors)
    default: return .unknown
    }
    guard errors.isEmpty else { return .wrong(errors) }
    return action.map { .action(.dialogue($0)) } ?? .unknown
  }

  private func title(_ errors: inout [String: String]) -> Bilingual {
    let english = sheet["title"].trimmed
    let french = sheet["titleFrench"].trimmed
    if english.isEmpty {
      errors["title"] = say(Wording.Refusals.empty, say(Wording.DialogueForms.title))
    }
    return Bilingual(english, french: french.isEmpty ? nil : french)
  }

  private func parties(_ errors: inout [String: String]) -> [Party.ID] {
    let words = sheet.words("parties")
    let found = words.compactMap { Party.ID($0) }
    if found.isEmpty || found.count < words.count {
      errors["parties"] = say(Wording.Refusals.choiceMissing, say(Wording.DialogueForms.partners))
    }
    return Set(found).sorted()
  }

  /// Like the dialogue, one of the plain labels, or any label, as programs send it.
  private func marking(like track: Track, _ errors: inout [String: String]) -> Marking? {
    if sheet.typed[LabelEditor.Name.level] != nil {
      return LabelEditor(typed: sheet.typed).marking(sight, in: say, &errors)
    }
    if sheet["readers"] == "dialogue" { return track.marking }
    guard let quick = QuickLabel.choices(sight).first(where: { $0.word == sheet["readers"] })
    else {
      errors["readers"] = say(Wording.LabelRefusals.labelMissing)
      return nil
    }
    return Marking(quick.label(at: now), reason: track.marking.reason)
  }

  private func topic(
    in track: Track, _ errors: inout [String: String]
  ) -> DialogueAction? {
    let title = title(&errors)
    guard let key, let marking = marking(like: track, &errors) else { return nil }
    var topic = Track.Topic(
      id: Track.Topic.ID(key), title: title, of: side, marking: marking, stamp)
    topic.area = Term.ID(sheet["area"])
    return .addTopic(track.id, topic)
  }

  private func topicChosen(_ errors: inout [String: String]) -> Track.Topic.ID? {
    let found = Track.Topic.ID(sheet["topic"])
    if found == nil {
      errors["topic"] = say(Wording.Refusals.choiceMissing, say(Wording.DialogueForms.topic))
    }
    return found
  }

  private func position(
    in track: Track, _ errors: inout [String: String]
  ) -> DialogueAction? {
    let topic = topicChosen(&errors)
    guard let key, let topic, let marking = marking(like: track, &errors) else { return nil }
    var position = Track.Position(
      id: Track.Position.ID(key), on: topic, of: side, marking: marking, stamp)
    position.text = sheet["text"].trimmed
    position.weight = Int(sheet["weight"]) ?? 0
    return .say(track.id, position)
  }

  private func point(
    in track: Track, _ errors: inout [String: String]
  ) -> DialogueAction? {
    let topic = topicChosen(&errors)
    guard let kind = Track.Point.Kind(word: sheet["kind"]) else {
      errors["kind"] = say(Wording.Refusals.choiceMissing, say(Wording.DialogueForms.kind))
      return nil
    }
    guard let key, let topic, let marking = marking(like: track, &errors) else { return nil }
    var point = Track.Point(
      id: Track.Point.ID(key), on: topic, kind, marking: marking, stamp)
    point.text = sheet["text"].trimmed
    return .note(track.id, point)
  }

  /// An interest a line, each with the numbers of its points after a bar.
  private func statement(
    in track: Track, _ errors: inout [String: String]
  ) -> DialogueAction? {
    guard let key, let version = Version.ID(sheet["version"]) else {
      errors["version"] = say(Wording.Refusals.choiceMissing, say(Wording.DialogueForms.version))
      return nil
    }
    let common = track.pointsInCommon
    var interests: [Statement.Interest] = []
    let lines = (sheet.typed["interests"] ?? []).flatMap { $0.split(whereSeparator: \.isNewline) }
    for line in lines.map({ String($0).trimmed }) where !line.isEmpty {
      let halves = line.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
      let numbers = halves.dropFirst().flatMap { $0.split(separator: ",") }
        .map { Int(String($0).trimmed) ?? 0 }
      let points = numbers.compactMap { common.indices.contains($0 - 1) ? common[$0 - 1].id : nil }
      guard points.count == numbers.count else {
        let place = "\(interests.count + 1)"
        errors["interests"] = say(Wording.DialogueForms.interestWrong, place)
        return nil
      }
      guard let id = Statement.Interest.ID("\(interests.count + 1)") else { continue }
      interests.append(
        Statement.Interest(
          id: id, Bilingual(halves.first ?? ""), points: Set(points).sorted()))
    }
    let statement = Statement(
      id: Statement.ID(key), in: version, with: track.partners, interests, stamp)
    return .draw(track.id, statement)
  }

  private func answer(
    in track: Track, _ errors: inout [String: String]
  ) -> DialogueAction? {
    guard let id = Statement.ID(sheet["statement"]) else { return nil }
    guard ["accept", "decline"].contains(sheet["answer"]) else {
      errors["answer"] = say(Wording.DialogueForms.answerMissing)
      return nil
    }
    return .answer(
      track.id, id, isYes: sheet["answer"] == "accept", text: sheet["text"].trimmed)
  }
}
