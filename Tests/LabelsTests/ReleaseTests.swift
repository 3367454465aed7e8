import Labels
import Testing

/// Memberships of these tests, by first day and day after the last.
private struct Record: Releases {
  var spells: [(party: String, group: String, from: String, to: String)]
  /// Suspensions: the party counts as in no group then.
  var suspended: [(party: String, from: String)] = []

  func tokens(of party: String, on moment: Moment) -> Set<String> {
    let groups = spells.filter { $0.party == party && holds($0, moment) }.map(\.group)
    return Set(groups).union([party])
  }

  func members(of group: String, on moment: Moment) -> Set<String>? {
    Set(spells.filter { $0.group == group && holds($0, moment) }.map(\.party))
  }

  private func holds(
    _ spell: (party: String, group: String, from: String, to: String), _ moment: Moment
  ) -> Bool {
    let day = String("\(moment)".prefix(10))
    if suspended.contains(where: { $0.party == spell.party && $0.from <= day }) { return false }
    return spell.from <= day && day < spell.to
  }
}

@Suite struct `Release by the registry's days` {
  private let record = Record(
    spells: [
      ("GBR", "NATO", "1949-08-24", "9999"), ("GBR", "EAPC", "1997-05-30", "9999"),
      ("FIN", "EAPC", "1997-05-30", "9999"), ("FIN", "PFP", "1994-05-09", "2023-04-04"),
      ("FIN", "NATO", "2023-04-04", "9999"),
      ("MLT", "PFP", "1995-04-26", "1996-10-25"), ("MLT", "PFP", "2008-03-20", "9999"),
      ("RUS", "PFP", "1994-06-22", "9999"), ("MNE", "PFP", "2006-12-14", "2017-06-05"),
      ("MNE", "NATO", "2017-06-05", "9999"),
    ], suspended: [("RUS", "2014-04-01")])

  private func permits(
    _ party: String, _ text: String, created: String, now: String, asOf: AsOf = .both
  ) throws -> Bool {
    let policy = try nato()
    let moment = try Moment.day(now)
    let tokens = record.tokens(of: party, on: moment)
    let standing: Holder.Standing =
      tokens.contains("NATO") ? .ally : tokens.count > 1 ? .partner : .other
    let holder = Holder(party: party, standing: standing, levels: ["SECRET"])
    let label = try Shorthand(policy).label(text, created: .day(created))
    return policy.verdict(on: label, for: holder, in: record, at: moment, asOf: asOf).isPermit
  }

  private let pfp = "RESTRICTED; Context[P]={NATO|Releasable}; Releasable To[P]={NATO|PFP}"
  private let secret = "SECRET; Context[P]={NATO}"

  @Test func `opens nothing older to who joins later`() throws {
    #expect(try permits("GBR", secret, created: "2010-01-01", now: "2026-01-01"))
    #expect(try !permits("FIN", secret, created: "2010-01-01", now: "2026-01-01"))
    #expect(try permits("FIN", secret, created: "2024-01-01", now: "2026-01-01"))
    #expect(try permits("FIN", secret, created: "2010-01-01", now: "2026-01-01", asOf: .now))
    #expect(try !permits("FIN", secret, created: "2010-01-01", now: "2015-01-01"))
  }

  @Test func `keeps what an Ally could read as a partner`() throws {
    #expect(try permits("FIN", pfp, created: "2010-01-01", now: "2015-01-01"))
    #expect(try permits("FIN", pfp, created: "2010-01-01", now: "2026-01-01"))
  }

  @Test func `ends with a suspension at once`() throws {
    #expect(try permits("RUS", pfp, created: "2012-01-01", now: "2013-01-01"))
    #expect(try !permits("RUS", pfp, created: "2012-01-01", now: "2014-04-01"))
  }

  @Test func `is given to a party by its own name beside its group`() throws {
    let both = "UNCLASSIFIED; Context[P]={NATO|Releasable}; Releasable To[P]={NATO|MNE|PFP}"
    #expect(try permits("MNE", both, created: "2016-06-22", now: "2017-01-01"))
    #expect(try permits("MNE", both, created: "2016-06-22", now: "2018-01-01"))
    #expect(try !permits("JPN", both, created: "2016-06-22", now: "2017-01-01"))
  }

  @Test func `is asked of both moments from who left and came back`() throws {
    #expect(try permits("MLT", pfp, created: "1996-01-01", now: "1996-06-01"))
    #expect(try !permits("MLT", pfp, created: "1996-01-01", now: "1998-01-01"))
    #expect(try permits("MLT", pfp, created: "1996-01-01", now: "2010-01-01"))
    #expect(try !permits("MLT", pfp, created: "2000-01-01", now: "2010-01-01"))
  }

  @Test func `follows a succession and not a review`() throws {
    let policy = try nato()
    var label = try Shorthand(policy).label(
      "SECRET; Context[P]={NATO}", created: .day("2020-01-01"))
    let later = try Shorthand(policy).label(
      "UNCLASSIFIED; Context[P]={NATO}", created: .day("2020-01-01"))
    label.reviewDue = try .day("2021-01-01")
    label.succession = try Succession(at: .day("2025-01-01"), label: later)
    let clearance = try Shorthand(policy).clearance("UNCLASSIFIED; Context[P]={NATO}")
    let before = try policy.verdict(on: label, for: clearance, at: .day("2024-12-31"))
    #expect(before == .deny(.level))
    #expect(try label.isReviewDue(at: .day("2024-12-31")))
    #expect(try policy.verdict(on: label, for: clearance, at: .day("2025-01-01")) == .permit)
    label.succession = try Succession(at: .day("2019-01-01"), label: later)
    #expect(try policy.findings(in: label, at: .day("2024-01-01")) == [.successionOrder])
  }

  @Test func `combines to a marking that reads as it is meant`() throws {
    let policy = try nato()
    let notation = Shorthand(policy)
    let now = try Moment.day("2012-01-01")
    func combined(_ texts: String...) throws -> String {
      let parts = try texts.map { try notation.label($0, created: now) }
      return try policy.marking(of: policy.combination(of: parts, in: record, at: now))
    }
    #expect(
      try combined(
        "SECRET; Context[P]={NATO}",
        "RESTRICTED; Context[P]={NATO|Releasable}; Releasable To[P]={NATO|JPN}")
        == "NATO SECRET")
    #expect(
      try combined(
        "RESTRICTED; Context[P]={NATO|Releasable}; Releasable To[P]={NATO|PFP|JPN}",
        "RESTRICTED; Context[P]={NATO|Releasable}; Releasable To[P]={NATO|PFP|CHE}")
        == "NATO RESTRICTED Releasable to PFP")
    #expect(throws: CombinationProblem.nobody) {
      try combined(
        "SECRET; Context[P]={NATO}; Only[P]={GBR}", "SECRET; Context[P]={NATO}; Only[P]={FRA}")
    }
  }
}
