internal import HashTreeCollections
internal import Labels

/// What delegations said, each by itself: it comes from its party, which may release it.
extension Alliance {
  func position(_ id: Proposal.Position.ID) -> Proposal.Position? {
    place(of: id).map { $0.proposal.silences[$0.silence].positions[$0.position] }
  }

  /// Whether a principal may read the draft under the silence in which something was said.
  func isSeen(
    draftOf id: Proposal.Position.ID, _ principal: Principal, at moment: Instant
  ) -> Bool {
    guard let place = place(of: id) else { return false }
    let draft = place.proposal.drafts[place.proposal.silences[place.silence].draft]
    return versions[draft.version].map { reads($0.marking, principal, at: moment) } ?? false
  }

  mutating func hold(_ marking: Marking, ofPosition id: Proposal.Position.ID) {
    guard let place = place(of: id) else { return }
    var proposal = place.proposal
    proposal.silences[place.silence].positions[place.position].marking = marking
    hold(proposal)
  }

  private func place(
    of id: Proposal.Position.ID
  ) -> (proposal: Proposal, silence: Int, position: Int)? {
    guard let proposal = index.proposals.proposal(of: id).flatMap({ proposals[$0] }) else {
      return nil
    }
    for silence in proposal.silences.indices {
      if let position = proposal.silences[silence].positions.firstIndex(where: { $0.id == id }) {
        return (proposal, silence, position)
      }
    }
    return nil
  }
}

extension Proposal.Position {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.party, .subjects([.party(party)])),
      Detail(.text, .text(text)), Detail(.on, .instant(said.at)),
    ] + marking.details
  }
}
