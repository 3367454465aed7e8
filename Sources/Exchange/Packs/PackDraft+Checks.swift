import Domain

/// What only shows once every file is read.
extension PackDraft {
  func checkReferences() {
    for (subject, spot) in notes.references where spots[subject] == nil {
      let (kind, code) = (subject.kindWord, subject.codeText)
      let codes = spots.keys.filter { $0.kindWord == kind }.map(\.codeText)
      let guess = nearest(to: code, among: codes).map { "did you mean '\($0)'?" }
      let remedy = guess ?? "add that \(kind) to the pack or mend the code"
      notes.note(.unknownReference(kind: kind, code: code), at: spot, remedy)
    }
    let regions = Set(terms.filter { $0.scheme == "region" }.map(\.id))
    for party in parties {
      guard let region = party.region, spots[.term(region)] != nil, !regions.contains(region),
        let spot = spots[.party(party.id)]
      else { continue }
      let what = PackProblem.What.unknownReference(kind: "region", code: region.text)
      notes.note(what, at: spot, "use a term of the scheme 'region'")
    }
  }

  /// That spells end before their bodies and parties do, and begin after them: an import founds
  /// bodies open-ended, so that the record would not notice.
  func checkLives() {
    let bodies = Dictionary(bodies.map { ($0.id, $0.life) }) { first, _ in first }
    let parties = Dictionary(parties.map { ($0.id, $0.existence) }) { first, _ in first }
    for (spell, spot) in spells where spell.span.isOrdered {
      if let life = bodies[spell.body] { check(spell.span, in: life, .body(spell.body), spot) }
      if let life = parties[spell.party] {
        check(spell.span, in: life, .party(spell.party), spot)
      }
    }
    for (_, restriction, spot) in restrictions where restriction.span.isOrdered {
      guard let life = parties[restriction.party] else { continue }
      check(restriction.span, in: life, .party(restriction.party), spot)
    }
  }

  private func check(_ span: Span, in life: Span, _ subject: Subject, _ spot: PackSpot) {
    guard life.isOrdered, !life.covers(span) else { return }
    let (from, to) = (life.from?.description ?? "…", life.to?.description ?? "…")
    let what = PackProblem.What.outsideLife(kind: subject.kindWord, code: subject.codeText)
    notes.note(what, at: spot, "keep within \(from) to \(to)")
  }

  func checkAlliance() {
    guard let alliance, let spot = spots[.edition] else { return }
    guard let body = bodies.first(where: { $0.id == alliance }), body.kind != .alliance
    else { return }
    let remedy = "say 'kind: alliance' of that body, or name another"
    notes.note(.notAlliance(alliance.text), at: spot, remedy)
  }
}
