import Domain

extension Questionnaire.Kind: StoredChoice {}
extension Response.Turn: StoredChoice {}

extension Questionnaire.Option: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(name)
  }
}

extension Questionnaire.Question: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let id: ID = try reader.value()
    let kind: Questionnaire.Kind = try reader.value()
    self.init(id: id, kind, try reader.value())
    help = try reader.optional()
    unit = try reader.optional()
    options = try reader.list()
    isRequired = try reader.flag()
    indicator = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(text)
    writer.write(help)
    writer.write(unit)
    writer.write(options)
    writer.write(flag: isRequired)
    writer.write(indicator)
  }
}

extension Questionnaire.Section: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.value())
    office = try reader.optional()
    questions = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(title)
    writer.write(office)
    writer.write(questions)
  }
}

extension Questionnaire.Use: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(instrument)
    writer.write(artefact)
  }
}

extension Questionnaire: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "questionnaire")
    self.init(
      id: try reader.value(), names: try reader.list(), short: try reader.value(),
      purpose: try reader.value())
    uses = try reader.list()
    about = try reader.optional()
    sections = try reader.list()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(names)
    writer.write(short)
    writer.write(purpose)
    writer.write(uses)
    writer.write(about)
    writer.write(sections)
    writer.write(evidence)
  }
}

extension Response.Value: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .text(try reader.text())
    case 2: self = .yes(try reader.flag())
    case 3: self = .number(try reader.value())
    case 4: self = .option(try reader.value())
    case 5: self = .level(try reader.int())
    default: throw .newer("answer")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text):
      writer.append([1])
      writer.write(text)
    case .yes(let isSo):
      writer.append([2])
      writer.write(flag: isSo)
    case .number(let quantity):
      writer.append([3])
      writer.write(quantity)
    case .option(let id):
      writer.append([4])
      writer.write(id)
    case .level(let level):
      writer.append([5])
      writer.write(level)
    }
  }
}

extension Response.Answer: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let value: Response.Value? = try reader.optional()
    let note = try reader.text()
    let by: Stamp = try reader.value()
    self.init(value, note: note, by, isCarried: try reader.flag())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(note)
    writer.write(by)
    writer.write(flag: isCarried)
  }
}

extension Response.Line: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.optional(), note: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(question)
    writer.write(value)
    writer.write(note)
  }
}

extension Response.Part: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value())
    office = try reader.text()
    person = try reader.optional()
    saves = try reader.int()
    ready = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(section)
    writer.write(office)
    writer.write(person)
    writer.write(saves)
    writer.write(ready)
  }
}

extension Response.Step: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.value(), note: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(turn)
    writer.write(by)
    writer.write(note)
  }
}

/// An answer with its question, as a list keeps them in order.
private struct Answered: Stored {
  let question: Questionnaire.Question.ID
  let answer: Response.Answer

  init(_ question: Questionnaire.Question.ID, _ answer: Response.Answer) {
    self.question = question
    self.answer = answer
  }

  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(question)
    writer.write(answer)
  }
}

extension Response: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "response")
    let id: ID = try reader.value()
    let questionnaire: Questionnaire.ID = try reader.value()
    let party: Party.ID = try reader.value()
    let round = try reader.text()
    let marking: Marking = try reader.value()
    let opened: Stamp = try reader.value()
    var opening = ResponseOpening(
      id, to: questionnaire, of: party, round: round, marking: marking)
    opening.title = try reader.text()
    opening.due = try reader.optional()
    opening.ofCase = try reader.optional()
    opening.predecessor = try reader.optional()
    self.init(opening, opened)
    parts = try reader.list()
    let answered: [Answered] = try reader.list()
    answers = Dictionary(answered.map { ($0.question, $0.answer) }) { first, _ in first }
    steps = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(questionnaire)
    writer.write(party)
    writer.write(round)
    writer.write(marking)
    writer.write(opened)
    writer.write(title)
    writer.write(due)
    writer.write(ofCase)
    writer.write(predecessor)
    writer.write(parts)
    writer.write(answers.sorted { $0.key < $1.key }.map { Answered($0.key, $0.value) })
    writer.write(steps)
  }
}

extension ResponseSave: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "save of a section")
    let section: Questionnaire.Section.ID = try reader.value()
    let lines: [Response.Line] = try reader.list()
    let isReady = try reader.flag()
    self.init(section, lines, isReady: isReady, try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(section)
    writer.write(lines)
    writer.write(flag: isReady)
    writer.write(by)
  }
}

extension QuestionnaireFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x130: self = .declared(try reader.value())
    case 0x131: self = .opened(try reader.value())
    case 0x132:
      let id: Response.ID = try reader.value()
      let section: Questionnaire.Section.ID = try reader.value()
      let office = try reader.text()
      self = .assigned(
        id, section, office: office, person: try reader.optional(), by: try reader.value())
    case 0x133: self = .saved(try reader.value(), try reader.value())
    case 0x134: self = .turned(try reader.value(), try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .declared(let questionnaire): writer.write(tag: 0x130, questionnaire)
    case .opened(let response): writer.write(tag: 0x131, response)
    case .assigned(let id, let section, let office, let person, let by):
      writer.write(tag: 0x132, id)
      writer.write(section)
      writer.write(office)
      writer.write(person)
      writer.write(by)
    case .saved(let id, let save):
      writer.write(tag: 0x133, id)
      writer.write(save)
    case .turned(let id, let step):
      writer.write(tag: 0x134, id)
      writer.write(step)
    }
  }
}
