import Domain
import HTTPTypes
import Pages

/// Pages with forms on them, fresh or as they were sent.
extension Site {
  /// The page of an address with a form as it was sent.
  func showSheet(
    _ table: Labelled, _ sheet: Sheet, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    if try isMissing(table) { throw .notFound }
    let sight = table.sight
    let html: HTML
    switch table.route {
    case .filePaper(let id):
      html = FilePage(id.flatMap { sight.paper($0) }, sheet).render(try reading(table))
    case .writeNote(let subject):
      guard sight.mayWrite else { return try turnAway(table.asked, table.visitor) }
      html = NoteForm(subject, sheet).render(try reading(table))
    case .note(let id):
      guard let note = sight.note(id) else { throw .notFound }
      html = NotePage(note, sheet).render(try reading(table, [note.author]))
    case .marking(let item):
      html = MarkingPage(item, sheet).render(try reading(table, sight.people(at: item)))
    case .reviews:
      guard sight.principal.seat != .none else {
        return try turnAway(table.asked, table.visitor)
      }
      let people = sight.widenings.map(\.by) + sight.challenges.map(\.made.by)
      html = ReviewsPage(sheet).render(try reading(table, people))
    case .challenge(let id):
      guard let challenge = sight.challenge(id) else { throw .notFound }
      let people = challenge.steps.map(\.by) + sight.people(at: challenge.item)
      html = ChallengePage(challenge, sheet).render(try reading(table, people))
    default: throw .notFound
    }
    return .page(status, html.bytes)
  }

  /// Whether there is nothing to be seen at an address: what may not be read is answered as what
  /// is not there.
  func isMissing(_ table: Labelled) throws(Problem) -> Bool {
    let sight = table.sight
    return switch table.route {
    case .filePaper(let id?): sight.paper(id) == nil
    case .note(let id): sight.note(id) == nil
    case .writeNote(let subject): !sight.holds(subject)
    case .marking(let item): sight.marking(of: item) == nil
    case .challenge(let id): sight.challenge(id) == nil
    default: false
    }
  }
}

extension Sight {
  /// Everybody whom the page of an item's label names.
  fileprivate func people(at item: Item) -> [Principal.ID] {
    var people = widenings(of: item).map(\.by) + challenges(of: item).map(\.made.by)
    switch item {
    case .version(let id): people += readings(of: id).map(\.by)
    case .note(let id): people += note(id).map { [$0.author] } ?? []
    case .critique(let id): people += critique(id).map { [$0.written.by] } ?? []
    case .position(let id): people += position(id).map { [$0.said.by] } ?? []
    case .activity, .iteration: break
    }
    return people
  }

  /// Everybody whom the reports name.
  var reportPeople: [Principal.ID] { markingReport.habits.map(\.author) }
}
