import Domain

extension Case.Undertaking.Kind: StoredChoice {}
extension Case.Post.Kind: StoredChoice {}

extension Instrument.Area: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(name)
  }
}

extension Instrument.Grade: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.value())
    // One more than the points, so that none is 0.
    let points = try reader.int()
    self.points = points == 0 ? nil : points - 1
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(points.map { $0 + 1 } ?? 0)
  }
}

extension Case.Answer: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      due: try reader.optional(), reason: try reader.text(), by: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(due)
    writer.write(reason)
    writer.write(by)
  }
}

extension Case.Report: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let progress: Programme.Progress = try reader.value()
    let note = try reader.text()
    self.init(progress, note: note, isOwn: try reader.flag(), by: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(progress)
    writer.write(note)
    writer.write(flag: isOwn)
    writer.write(by)
  }
}

extension Case.Undertaking: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), try reader.value(), try reader.value(),
      due: try reader.optional(), by: try reader.value())
    text = try reader.text()
    owner = try reader.text()
    answer = try reader.optional()
    reports = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(title)
    writer.write(due)
    writer.write(by)
    writer.write(text)
    writer.write(owner)
    writer.write(answer)
    writer.write(reports)
  }
}

extension Case.Rating: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), try reader.value(), try reader.value(), at: try reader.value(),
      on: try reader.value())
    evaluator = try reader.text()
    lead = try reader.optional()
    note = try reader.optional()
    marking = try reader.optional()
    isOwn = try reader.flag()
    by = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(area)
    writer.write(grade)
    writer.write(stage)
    writer.write(on)
    writer.write(evaluator)
    writer.write(lead)
    writer.write(note)
    writer.write(marking)
    writer.write(flag: isOwn)
    writer.write(by)
  }
}

extension Case.Reviewer: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), of: try reader.value(), try reader.text(),
      marking: try reader.optional())
    by = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(party)
    writer.write(code)
    writer.write(marking)
    writer.write(by)
  }
}

extension Case.Review: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), of: try reader.value(), score: try reader.int(),
      marking: try reader.value())
    comment = try reader.text()
    by = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(reviewer)
    writer.write(score)
    writer.write(marking)
    writer.write(comment)
    writer.write(by)
  }
}

extension Case.Unit: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), try reader.value(), try reader.value(),
      strength: try reader.int(), declared: try reader.value())
    by = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(kind)
    writer.write(strength)
    writer.write(declared)
    writer.write(by)
  }
}

extension Case.Post: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.text(), try reader.value(), try reader.value(), at: try reader.text())
    level = try reader.text()
    span = try reader.value()
    by = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(number)
    writer.write(kind)
    writer.write(title)
    writer.write(place)
    writer.write(level)
    writer.write(span)
    writer.write(by)
  }
}

extension Case.Application: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(to: try reader.value(), directors: try reader.list())
    by = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(call)
    writer.write(directors)
    writer.write(by)
  }
}

extension Case.Contents: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init()
    undertakings = try reader.list()
    ratings = try reader.list()
    reviewers = try reader.list()
    reviews = try reader.list()
    units = try reader.list()
    post = try reader.optional()
    application = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(undertakings)
    writer.write(ratings)
    writer.write(reviewers)
    writer.write(reviews)
    writer.write(units)
    writer.write(post)
    writer.write(application)
  }
}

extension Case.Addition: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .undertaking(try reader.value())
    case 2: self = .answer(try reader.value(), try reader.value())
    case 3: self = .report(try reader.value(), try reader.value())
    case 4: self = .rating(try reader.value())
    case 5: self = .reviewer(try reader.value())
    case 6: self = .review(try reader.value())
    case 7: self = .unit(try reader.value())
    case 8: self = .post(try reader.value())
    case 9: self = .application(try reader.value())
    case let sort: throw .newer("addition \(sort)")
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.append([sort])
    switch self {
    case .undertaking(let undertaking): writer.write(undertaking)
    case .answer(let id, let answer):
      writer.write(id)
      writer.write(answer)
    case .report(let id, let report):
      writer.write(id)
      writer.write(report)
    case .rating(let rating): writer.write(rating)
    case .reviewer(let reviewer): writer.write(reviewer)
    case .review(let review): writer.write(review)
    case .unit(let unit): writer.write(unit)
    case .post(let post): writer.write(post)
    case .application(let application): writer.write(application)
    }
  }

  private var sort: UInt8 {
    switch self {
    case .undertaking: 1
    case .answer: 2
    case .report: 3
    case .rating: 4
    case .reviewer: 5
    case .review: 6
    case .unit: 7
    case .post: 8
    case .application: 9
    }
  }
}
