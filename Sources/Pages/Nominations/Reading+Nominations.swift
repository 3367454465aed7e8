public import Domain

/// What may be shown as the name of somebody put forward.
public enum CandidateName: Hashable, Sendable {
  /// The name, from the vault.
  case known(String)
  /// There was one, and it is gone for good.
  case erased
}

/// People put forward and how far they have come, as they are read.
extension Reading {
  /// Somebody put forward, by name or else by code.
  public func candidate(_ id: Candidate.ID) -> HTML {
    switch candidates[id] {
    case .known(let name): "\(name)"
    case .erased: "<em>\(say(Wording.PanelTexts.erased))</em> <code>\(id.text)</code>"
    case nil: "<code>\(id.text)</code>"
    }
  }

  /// The same as plain text, for titles and choices.
  func candidateText(_ id: Candidate.ID) -> String {
    if case .known(let name) = candidates[id] { name } else { id.text }
  }

  /// How far a nomination has come, with its place in line or the time left to answer.
  func status(of nomination: Nomination) -> HTML {
    let word = say(nomination.status, as: Wording.Statuses.self)
    var text = word
    if let place = sight.placeInLine(of: nomination) {
      text = say(Wording.PanelTexts.place, word, "\(place)")
    } else if nomination.status == .offered, let until = nomination.answerBy {
      text = say(Wording.PanelTexts.answerBy, word, say.moment(until))
    } else if isTooLate(nomination) {
      text = say(Wording.PanelTexts.noSeat, word)
    }
    return "<span class=\"status status-\(nomination.status.word)\">\(text)</span>"
  }

  /// Whether the run went ahead, or was called off, before there was a seat.
  private func isTooLate(_ nomination: Nomination) -> Bool {
    guard [.submitted, .waiting].contains(nomination.status),
      let stage = sight.iteration(nomination.iteration)?.stage(on: sight.now.day)
    else { return false }
    return [.running, .done, .reported, .cancelled].contains(stage)
  }

  /// Why nobody of the reader's party can be put forward for a run now; nil when they can.
  func nominationHindrance(for run: Iteration) -> String? {
    let day = sight.now.day
    let stage = run.stage(on: day)
    let finding: NominationFinding? =
      switch stage {
      case .open: nil
      case .published: .early(opens: run.deadlines.opens)
      case .closed: .late(closed: run.deadlines.closes)
      default: .notOpen(stage)
      }
    if let finding { return finding.sentence(sight, in: say) }
    guard let party = sight.principal.party, let admission = sight.admission(of: party, to: run.id)
    else { return nil }
    if !admission.isIn {
      return NominationFinding.notEligible(admission.ground, on: day).sentence(sight, in: say)
    }
    return sight.isFocalPoint ? nil : say(Wording.PanelTexts.focalPointsOnly)
  }
}
