import Domain
import Pages

/// The one place where an address becomes a page.
extension Site {
  func page(_ asked: Asked, _ sight: Sight, _ frame: Frame) async throws(Problem) -> HTML {
    let reading = Reading(sight, in: frame)
    switch asked.location.route {
    case .home: return Placeholder.home(reading)
    case .parties(let filter): return Placeholder.parties(filter, reading)
    case .party(let id): return try found(Placeholder.party(id, reading))
    case .bodies(let filter): return Placeholder.bodies(filter, reading)
    case .body(let id): return try found(Placeholder.body(id, reading))
    case .overlap(let view): return Placeholder.overlap(view, reading)
    case .decisions: return Placeholder.decisions(reading)
    case .decision(let id): return try found(Placeholder.decision(id, reading))
    case .sources: return Placeholder.sources(reading)
    case .source(let id): return try found(Placeholder.source(id, reading))
    case .search(let text): return Placeholder.search(text, reading)
    case .record(let before):
      return Placeholder.record(try await entries(before: before, limit: 50), reading)
    case .entry(let number): return Placeholder.entry(try await entry(number), reading)
    case .verification:
      return Placeholder.verification(try await verification(asked), reading)
    case .openData: return Placeholder.openData(reading)
    case .style: return StylePage.render(frame)
    case .table, .signIn, .signOut, .register, .form, .api: throw .notFound
    }
  }

  private func found(_ page: HTML?) throws(Problem) -> HTML {
    guard let page else { throw .notFound }
    return page
  }
}
