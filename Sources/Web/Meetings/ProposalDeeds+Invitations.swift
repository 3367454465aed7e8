import Domain
import Pages

/// Proposals that invite partners to a meeting.
extension ProposalDeeds {
  /// A part for each partner, and one for each body; of partners those whom the meeting's
  /// composition chose where none is named.
  func invitations(
    of draft: Proposal.Draft, _ errors: inout [String: String]
  ) -> [Proposal.Part] {
    guard let meeting = Meeting.ID(sheet["meeting"]).flatMap(table.sight.meeting) else {
      errors["meeting"] = table.asked.language(Wording.MeetingForms.meetingMissing)
      return []
    }
    guard let named: [Party.ID] = codes("parties"), let bodies: [Body.ID] = codes("bodies") else {
      errors["parties"] = wrong(.invited)
      return []
    }
    let composed = meeting.composition?.choice.chosen ?? []
    let parties = named.isEmpty && bodies.isEmpty ? composed : named
    guard !parties.isEmpty || !bodies.isEmpty else {
      errors["parties"] = wrong(.invited)
      return []
    }
    let decision = draft.title == nil ? nil : Proposal.decision(in: draft.version)
    let ofParties = parties.compactMap { party -> Proposal.Part? in
      guard let code = Proposal.Part.ID(party.text) else { return nil }
      var part = Proposal.Part(id: code, party: party)
      part.actions = [.meeting(.invite(meeting.id, .party(party), by: decision))]
      return part
    }
    let ofBodies = bodies.compactMap { body -> Proposal.Part? in
      guard let code = Proposal.Part.ID("body-\(body.text)") else { return nil }
      let title = table.asked.language.text(table.sight.short(of: body))
      var part = Proposal.Part(id: code, title: title)
      part.actions = [.meeting(.invite(meeting.id, .body(body), by: decision))]
      return part
    }
    return (ofParties + ofBodies).sorted { $0.id < $1.id }
  }

  private func wrong(_ words: Wording.MeetingForms) -> String {
    let say = table.asked.language
    return say(Wording.Refusals.choiceMissing, say(words))
  }
}
