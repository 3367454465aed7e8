import Domain

/// A small piece of NATO's network, with the parties whose ways through it are odd.
func network() throws -> Alliance {
  var actions: [Action] = [
    .found(body("nato", .alliance, founded: "1949-04-04")),
    .found(body("nacc", .council, founded: "1991-12-20", to: "1997-05-30")),
    .found(body("pfp", .framework, founded: "1994-01-10")),
    .found(
      changed(body("eapc", .council, founded: "1997-05-30")) {
        $0.inclusions = [Body.Inclusion("nato"), Body.Inclusion("pfp")]
      }),
    .found(body("md", .framework, founded: "1994-12-01")),
    .found(body("accession", .status, founded: "1997-07-08")),
    .found(body("isaf", .operation, founded: "2001-12-20", to: "2015")),
  ]
  let gone: [(Party.ID, Dated, Dated)] = [
    ("SUN", "1922-12-30", "1991-12-26"), ("SCG", "1992-04-27", "2006-06-03"),
  ]
  for (id, from, to) in gone { actions.append(.add(state(id, from: from, to: to))) }
  for id in ["USA", "FIN", "SWE", "MLT", "RUS", "BLR", "EGY", "AUS", "CHE"] as [Party.ID] {
    actions.append(.add(state(id)))
  }
  actions.append(.add(changed(state("MNE", from: "2006-06-03")) { $0.predecessors = ["SCG"] }))
  let union = Party(id: "EU", kind: .organisation, names: [DatedName("European Union")])
  actions.append(.add(union))
  actions += spells.enumerated().map { place, spell in
    .begin(
      changed(
        DomainTests.spell(
          Membership.ID(UInt64(place + 1)), spell.0, in: spell.1, from: spell.2, to: spell.3)
      ) {
        $0.role = spell.1 == "accession" ? .invitee : spell.1 == "isaf" ? .contributor : .member
      })
  }
  for id in ["RUS", "BLR"] as [Party.ID] {
    let limit = restriction(
      Restriction.ID(path: id.text), on: id, from: id == "RUS" ? "2014-04-01" : "2021-11")
    actions.append(.restrict(limit))
  }
  return try Alliance(actions)
}

private let spells: [(Party.ID, Body.ID, Dated, Dated?)] = [
  ("USA", "nato", "1949-08-24", nil), ("FIN", "nato", "2023-04-04", nil),
  ("SWE", "nato", "2024-03-07", nil), ("MNE", "nato", "2017-06-05", nil),
  ("SUN", "nacc", "1991-12-20", "1991-12-26"), ("RUS", "nacc", "1991-12-26", "1997-05-30"),
  ("FIN", "pfp", "1994-05-09", "2023-04-04"), ("SWE", "pfp", "1994-05-09", "2024-03-07"),
  ("RUS", "pfp", "1994-06-22", nil), ("BLR", "pfp", "1995-01-11", nil),
  ("MLT", "pfp", "1995-04-26", "1996-10-27"), ("MLT", "pfp", "2008-03-20", nil),
  ("MNE", "pfp", "2006-12-14", "2017-06-05"), ("CHE", "pfp", "1996-12-11", nil),
  ("EGY", "md", "1995-02-08", nil), ("FIN", "accession", "2022-06-29", "2023-04-04"),
  ("SWE", "accession", "2022-06-29", "2024-03-07"),
  ("MNE", "accession", "2015-12-02", "2017-06-05"),
  ("AUS", "isaf", "2001-12-20", "2015"), ("FIN", "isaf", "2002-01", "2015"),
]
