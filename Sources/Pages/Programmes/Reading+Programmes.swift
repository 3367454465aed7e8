internal import Domain

/// Sentences about programmes.
extension Reading {
  /// An agreed interest, with the way to its dialogue; nil when it may not be read.
  func interest(_ cited: Programme.Cited) -> HTML? {
    guard let track = sight.track(cited.track), let statement = track.statement(cited.statement),
      let interest = statement.interests.first(where: { $0.id == cited.interest })
    else { return nil }
    return link(text(interest.text), to: .dialogue(.track(track.id)))
  }

  /// What speaks against a programme, as a sentence.
  func sentence(of finding: ProgrammeDigest.Finding, in contents: Programme.Contents) -> HTML {
    func effort(_ id: Programme.Effort.ID) -> HTML {
      guard let effort = contents.effort(id) else { return HTML() }
      let name = name(of: effort)
      return effort.run.map { link(name, to: .menu(.iteration($0))) } ?? "\(name)"
    }
    func code(_ text: String) -> HTML { "<a href=\"#\(text)\"><code>\(text)</code></a>" }
    typealias Words = Wording.ProgrammeFindings
    return switch finding {
    case .objectiveWithoutAim(let id): say.html(Words.objectiveWithoutAim, code(id.text))
    case .objectiveWithoutGoal(let id): say.html(Words.objectiveWithoutGoal, code(id.text))
    case .goalWithoutEffort(let id): say.html(Words.goalWithoutEffort, code(id.text))
    case .goalWithoutOwner(let id): say.html(Words.goalWithoutOwner, code(id.text))
    case .goalWithoutDay(let id): say.html(Words.goalWithoutDay, code(id.text))
    case .effortWithoutGoal(let id): say.html(Words.effortWithoutGoal, effort(id))
    case .outside(let id): say.html(Words.outside, effort(id))
    case .clash(let id, let others):
      say.html(Words.clash, effort(id), say.list(others.prefix(3).map(effort)))
    case .cancelled(let id): say.html(Words.cancelled, effort(id))
    case .notEligible(let id, let ground):
      say.html(Words.notEligible, effort(id), "\(ground.phrase(sight, in: say))")
    case .closesSoon(let id, let day): say.html(Words.closesSoon, effort(id), "\(say.date(day))")
    case .closed(let id, let day): say.html(Words.closed, effort(id), "\(say.date(day))")
    case .fewQualify(let id, let qualified, let wanted):
      say.html(
        Words.fewQualify, effort(id), "\(say.grouped(wanted))", "\(say.grouped(qualified))")
    case .overload(let month, let wanted, let known):
      say.html(
        Words.overload, "\(say.date(Dated(month, precision: .month)))",
        "\(say.grouped(wanted))", "\(say.grouped(known))")
    case .late(let part, let day):
      say.html(Words.late, "\(name(of: part, in: contents))", "\(say.date(day))")
    }
  }
}
