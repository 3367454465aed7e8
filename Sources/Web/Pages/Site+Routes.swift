import Domain
import Pages
import Registry

/// The one place where an address becomes a page.
extension Site {
  func page(_ asked: Asked, _ sight: Sight, _ frame: Frame) async throws(Problem) -> HTML {
    let reading = Reading(sight, in: frame)
    switch asked.location.route {
    case .home: return HomePage.render(reading).html
    case .parties(let filter): return PartiesPage.render(reading, filter: filter).html
    case .party(let id):
      return PartyPage.render(reading, party: try found(sight.party(id))).html
    case .bodies(let filter): return BodiesPage.render(reading, filter: filter)
    case .body(let id): return BodyPage.render(reading, body: try found(sight.body(id)))
    case .overlap(let view): return OverlapPage.render(reading, view: view)
    case .decisions: return DecisionsPage.render(reading)
    case .decision(let id):
      return DecisionPage.render(reading, decision: try found(sight.decision(id)))
    case .sources: return SourcesPage.render(reading)
    case .source(let id): return SourcePage.render(reading, source: try found(sight.source(id)))
    case .search(let text): return SearchPage.render(reading, query: text)
    case .record(let before): return try await recordPage(before: before, asked, reading)
    case .entry(let key): return try await entryPage(key, asked, reading)
    case .verification: return try await verificationPage(asked, reading)
    case .openData: return OpenDataPage.render(reading)
    case .style: return StylePage.render(frame)
    case .access(let question): return try accessPage(question, reading)
    case .policies: return PoliciesPage.render(reading)
    case .papers, .paper, .content, .sidecar, .filePaper, .note, .writeNote, .marking, .reviews,
      .reports, .challenge:
      throw .notFound
    case .table, .signIn, .signOut, .register, .form, .api: throw .notFound
    case .secondStep, .invitation, .account, .people, .menu, .nominations, .calendar, .plans,
      .proposals, .dialogue, .toolbox, .programmes,
      .questionnaires, .meetings, .operations, .figures, .partners:
      throw .notFound
    }
  }

  private func found<Found>(_ record: Found?) throws(Problem) -> Found {
    guard let record else { throw .notFound }
    return record
  }
}
