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

  /// What speaks against a programme: a sentence for each sort of finding, with all that it is
  /// about.
  func sentences(
    of findings: [ProgrammeDigest.Finding], in contents: Programme.Contents
  ) -> [HTML] {
    var order: [Wording.ProgrammeFindings] = []
    var items: [Wording.ProgrammeFindings: [HTML]] = [:]
    for finding in findings {
      var finding = finding
      if case .clash(let id, let others) = finding {
        // Each pair once.
        let later = others.filter { id < $0 }
        if later.isEmpty { continue }
        finding = .clash(id, later)
      }
      let (words, item) = self.item(of: finding, in: contents)
      if items[words] == nil { order.append(words) }
      items[words, default: []].append(item)
    }
    return order.map { words in say.html(words, say.list(items[words] ?? [])) }
  }

  private func item(
    of finding: ProgrammeDigest.Finding, in contents: Programme.Contents
  ) -> (Wording.ProgrammeFindings, HTML) {
    func effort(_ id: Programme.Effort.ID) -> HTML {
      guard let effort = contents.effort(id) else { return HTML() }
      let name = name(of: effort)
      return effort.run.map { link(name, to: .menu(.iteration($0))) } ?? "\(name)"
    }
    func code(_ text: String) -> HTML { "<a href=\"#\(text)\"><code>\(text)</code></a>" }
    switch finding {
    case .objectiveWithoutAim(let id): return (.objectiveWithoutAim, code(id.text))
    case .objectiveWithoutGoal(let id): return (.objectiveWithoutGoal, code(id.text))
    case .goalWithoutEffort(let id): return (.goalWithoutEffort, code(id.text))
    case .goalWithoutOwner(let id): return (.goalWithoutOwner, code(id.text))
    case .goalWithoutDay(let id): return (.goalWithoutDay, code(id.text))
    case .effortWithoutGoal(let id): return (.effortWithoutGoal, effort(id))
    case .outside(let id): return (.outside, effort(id))
    case .clash(let id, let others):
      let shared = say.list(others.prefix(3).map(effort))
      return (.clash, "\(effort(id)) – \(shared)")
    case .cancelled(let id): return (.cancelled, effort(id))
    case .notEligible(let id, let ground):
      return (.notEligible, "\(effort(id)) (\(ground.phrase(sight, in: say)))")
    case .closesSoon(let id, let day):
      return (.closesSoon, "\(effort(id)) (\(say.date(day)))")
    case .closed(let id, let day): return (.closed, "\(effort(id)) (\(say.date(day)))")
    case .fewQualify(let id, let qualified, let wanted):
      let count = say(
        Wording.ProgrammeTexts.sentNote, say.grouped(qualified), say.grouped(wanted))
      return (.fewQualify, "\(effort(id)) (\(count))")
    case .overload(let month, let wanted, let known):
      let count = say(Wording.ProgrammeTexts.sentNote, say.grouped(wanted), say.grouped(known))
      return (.overload, "\(say.date(Dated(month, precision: .month))) (\(count))")
    case .late(let part, let day):
      let goal: String? =
        switch part {
        case .goal(let id), .milestone(let id, _): id.text
        case .effort: nil
        }
      let name = name(of: part, in: contents)
      let link: HTML = goal.map { "<a href=\"#\($0)\">\(name)</a>" } ?? "\(name)"
      return (.late, "\(link) (\(say.date(day)))")
    }
  }
}
