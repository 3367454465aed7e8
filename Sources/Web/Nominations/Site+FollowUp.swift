import Domain
import HTTPTypes
import Journal
import Pages

/// What a host has to know of somebody confirmed: written by their party into the vault, read by
/// the run's provider, each look with a reason.
extension Site {
  func takeFollowUp(
    _ id: Nomination.ID, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> Response {
    let nomination = try seated(id, table)
    switch sheet.deed {
    case "keep": return try keepJourney(nomination, sheet, table)
    case "look":
      guard let data = try vaultData(of: nomination.candidate, sheet, table) else {
        var sheet = sheet
        sheet.errors["lookReason"] = table.asked.language(Wording.CandidateTexts.reasonMissing)
        return try showNominations(.followUp(id), table, sheet, .unprocessableContent)
      }
      let html = try followUpPage(
        id, table, sheet, data.forHost(id, in: table.asked.language))
      return .page(.ok, html.bytes).with(.cacheControl, "no-store")
    default: throw .unreadableBody
    }
  }

  func followUpPage(
    _ id: Nomination.ID, _ table: Labelled, _ sheet: Sheet,
    _ data: [(name: String, value: String)]?
  ) throws(Problem) -> HTML {
    let nomination = try seated(id, table)
    var page = FollowUpPage(nomination, sheet)
    page.mayWrite = table.isOwnPoint(of: nomination)
    page.mayLook = try vaultName(of: nomination.candidate) != .erased
    page.mayWrite = page.mayWrite && page.mayLook
    page.data = data
    return page.render(try reading(table, of: [nomination.candidate]))
  }

  /// A nomination with a seat, for its own party's focal points and its run's provider.
  private func seated(_ id: Nomination.ID, _ table: Labelled) throws(Problem) -> Nomination {
    guard let nomination = table.sight.nomination(id),
      table.isOwnPoint(of: nomination) || table.sight.provides(nomination.iteration),
      [.confirmed, .attended, .noShow].contains(nomination.status)
    else { throw .notFound }
    return nomination
  }

  private func keepJourney(
    _ nomination: Nomination, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> Response {
    guard table.isOwnPoint(of: nomination) else { throw .notPermitted }
    func typed(_ name: String, or old: String) -> String {
      let text = sheet[name].trimmed
      return text.isEmpty ? old : text
    }
    do throws(VaultFailure) {
      try accounts.vault.change(
        nomination.candidate.text, at: table.asked.seconds,
        noting: table.note(.vaultChanged, nomination.candidate)
      ) { data in
        let key = nomination.id.description
        let old = data.journeys[key] ?? PersonalData.Journey()
        data.journeys[key] = PersonalData.Journey(
          travel: typed("travel", or: old.travel), visa: typed("visa", or: old.visa),
          diet: typed("diet", or: old.diet), emergency: typed("emergency", or: old.emergency))
        return nil
      }
    } catch {
      throw Problem(vault: error)
    }
    return goOn(from: .followUp(nomination.id), nil, table)
  }
}

extension Labelled {
  /// Whether who asks is a focal point of the party that put somebody forward.
  func isOwnPoint(of nomination: Nomination) -> Bool {
    sight.isFocalPoint && sight.principal.party == nomination.party
  }
}

extension PersonalData {
  /// What a host has to know, and no more: of this journey alone.
  fileprivate func forHost(
    _ id: Nomination.ID, in say: Language
  ) -> [(name: String, value: String)] {
    let journey = journeys[id.description] ?? Journey()
    return [
      (say(Wording.CandidateTexts.name), self[.name]),
      (say(Wording.CandidateTexts.phone), self[.phone]),
      (say(Wording.CandidateTexts.passport), self[.passport]),
      (FollowUpPage.label("travel", in: say), journey.travel),
      (FollowUpPage.label("visa", in: say), journey.visa),
      (FollowUpPage.label("diet", in: say), journey.diet),
      (FollowUpPage.label("emergency", in: say), journey.emergency),
    ]
  }
}
