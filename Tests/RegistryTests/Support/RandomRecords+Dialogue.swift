import Domain
import Drawing

/// Dialogues and all that stands in them.
extension RandomRecords {
  mutating func seat() -> Principal.Seat {
    random.oneIn(3) ? .alliance : .party(code())
  }

  mutating func topic() -> Track.Topic {
    var topic = Track.Topic(
      id: identifier(), title: phrase(), of: seat(), marking: marking(), stamp())
    topic.area = perhaps { $0.code() }
    return topic
  }

  mutating func said() -> Track.Position {
    var position = Track.Position(
      id: identifier(), on: identifier(), of: seat(), marking: marking(), stamp())
    position.text = text()
    position.weight = number()
    return position
  }

  mutating func point() -> Track.Point {
    var point = Track.Point(
      id: identifier(), on: identifier(), random.pick(), marking: marking(), stamp())
    point.text = text()
    point.confirmed = several { Track.Point.Confirmation($0.code(), $0.stamp()) }
    point.retracted = perhaps { $0.stamp() }
    return point
  }

  mutating func answer() -> Statement.Answer {
    Statement.Answer(of: code(), random.oneIn(2), text: text(), stamp())
  }

  mutating func statement() -> Statement {
    let interests = several { records in
      Statement.Interest(
        id: records.code(), records.phrase(), points: records.several { $0.identifier() })
    }
    var statement = Statement(
      id: identifier(), in: identifier(), with: several { $0.code() }, interests, stamp())
    statement.adopted = perhaps { records in
      Statement.Adoption(by: records.perhaps { $0.code() }, at: records.instant())
    }
    statement.answers = several { $0.answer() }
    statement.withdrawn = perhaps { $0.stamp() }
    return statement
  }

  mutating func track() -> Track {
    var track = Track(
      id: identifier(), title: phrase(), with: several { $0.code() }, marking: marking(), stamp())
    track.topics = several { $0.topic() }
    track.positions = several { $0.said() }
    track.points = several { $0.point() }
    track.statements = several { $0.statement() }
    track.closed = perhaps { Track.Close($0.text(), $0.stamp()) }
    return track
  }

  /// One of every fact about dialogues.
  mutating func everyDialogueFact() -> [Fact] {
    let facts: [DialogueFact] = [
      .opened(track()),
      .amended(identifier(), title: phrase(), partners: several { $0.code() }, marking()),
      .topicAdded(identifier(), topic()), .said(identifier(), said()),
      .noted(identifier(), point()),
      .confirmed(identifier(), identifier(), Track.Point.Confirmation(code(), stamp())),
      .retracted(identifier(), identifier(), by: stamp()), .drawn(identifier(), statement()),
      .adopted(identifier(), identifier(), Statement.Adoption(by: nil, at: instant())),
      .answered(identifier(), identifier(), answer()),
      .withdrawn(identifier(), identifier(), by: stamp()),
      .closed(identifier(), Track.Close(text(), stamp())),
    ]
    return facts.map(Fact.dialogue)
  }
}
