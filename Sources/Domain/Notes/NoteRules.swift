internal import HashTreeCollections

/// What may be asked about notes. A note that who asks may not read is unknown to them.
extension Alliance {
  func decide(_ action: NoteAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .write(let note):
      guard occasion.principal.mayWrite else { throw .notYours }
      if notes[note.id] != nil { throw .alreadyExists(.note(note.id)) }
      try check(subject: note.subject)
      try check(text: note.text, .text, limit: 10_000)
      try check(note.marking, .marking, by: occasion.principal, at: occasion.at)
      guard note.origin == occasion.principal.seat, note.author == occasion.principal.id,
        note.at == occasion.at
      else { throw .notYours }
      return [.note(.written(note))]
    case .correct(let id, let text):
      let note = try own(id, occasion)
      try check(text: text, .text, limit: 10_000)
      if note.text == text { throw .nothingChanged }
      return [.note(.corrected(id, text: text))]
    case .strike(let id):
      _ = try own(id, occasion)
      try checkReason(occasion)
      return [.note(.struck(id))]
    }
  }

  private func own(_ id: Note.ID, _ occasion: Occasion) throws(Refusal) -> Note {
    guard let note = notes[id], reads(note.marking, occasion.principal, at: occasion.at) else {
      throw .unknown(.note(id), .item)
    }
    guard note.origin == occasion.principal.seat, occasion.principal.mayWrite else {
      throw .notYours
    }
    return note
  }

  /// That what a note or paper is about is on record, and open to all.
  func check(subject: Subject) throws(Refusal) {
    let isKnown =
      switch subject {
      case .party(let id): parties[id] != nil
      case .body(let id): bodies[id] != nil
      case .membership(let id): memberships[id] != nil
      case .restriction(let id): restrictions[id] != nil
      case .decision(let id): decisions[id] != nil
      default: false
      }
    if !isKnown { throw .unknown(subject, .subject) }
  }

  mutating func apply(_ fact: NoteFact) {
    switch fact {
    case .written(var note):
      note.marking = held(note.marking)
      notes[note.id] = note
      index.labelled.learn(note)
      noteReview(of: .note(note.id))
    case .corrected(let id, let text): notes[id]?.text = text
    case .struck(let id):
      if let note = notes.removeValue(forKey: id) { index.labelled.forget(note) }
      noteReview(of: .note(id))
    }
  }
}

extension Principal {
  /// Whether it acts for a seat in a role that works in the office.
  var mayWrite: Bool { seat != .none && roles.contains { $0 != .reader } }
}
