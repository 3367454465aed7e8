import Domain
import Labels

/// Who may read an invented activity, and for whom it is.
///
/// Labels and rules come in pairs that go together mostly: what is for the Mediterranean partners
/// is released to them. Some are wider than their rule, so that a reader sees what is closed.
struct InventedRelease: Sendable {
  /// How often it is used, among all.
  var weight: Double
  var level: String
  /// Nil for the open policy.
  var owner: String?
  var to: [String] = []
  var only: [String] = []
  /// The rules that go with it.
  var rules: [Eligibility]

  /// The wish for a label of it, looked at again at the turn of a year.
  func wish(review: Day?) -> Demonstration.Wish {
    Demonstration.Wish(
      policy: owner == nil ? "PUBLIC" : "NATO", level: level, owner: owner, to: to, only: only,
      special: [], review: review, reason: reason, guide: nil)
  }

  /// A label of it, made at a moment, looked at again with others of its year.
  func marking(in policies: [Adoption], at moment: Instant) -> Marking? {
    let wish = wish(review: Day(year: moment.day.year + 6, month: 1, day: 1))
    let policy = policies.first { $0.name == wish.policy }?.policy
    return policy.map { wish.marking(in: $0, at: moment) }
  }

  private var reason: String {
    if owner == nil { return "Meant for everybody (invented)." }
    return to.isEmpty && only.isEmpty
      ? "For its owner alone (invented)." : "Released to those whom it is for (invented)."
  }
}

/// Every release with its rules, some thirty different rules in all.
struct InventedRules: Sendable {
  /// In a fixed order.
  let releases: [InventedRelease]
  /// What goes with planning conferences and for Allies alone.
  let allies = Eligibility(bodies: Self.bodies("allies"))

  static func bodies(_ codes: String...) -> [Body.ID] { codes.compactMap { Body.ID($0) } }
  static func parties(_ codes: String...) -> [Party.ID] { codes.compactMap { Party.ID($0) } }

  private static func rule(
    _ bodies: [Body.ID], _ parties: [Party.ID] = [], except: [Party.ID] = [],
    unless: [Restriction.Scope] = [], agreement: Body.ID? = nil
  ) -> Eligibility {
    var rule = Eligibility(bodies: bodies, parties: parties)
    rule.exceptParties = except.sorted()
    rule.unlessRestricted = unless
    rule.agreement = agreement
    return rule
  }

  init() {
    let both: [Restriction.Scope] = [.practical, .civil]
    let m = Self.bodies("audience-m", "allies")
    let pfp = Self.bodies("allies", "pfp")
    let eapc = Self.bodies("allies", "eapc")
    let md = Self.bodies("allies", "md")
    let ici = Self.bodies("allies", "ici")
    let all = Self.bodies("allies", "pfp", "md", "ici", "patg")
    releases = [
      InventedRelease(
        weight: 10, level: "UNMARKED", owner: nil,
        rules: [
          Self.rule(all, unless: both), Self.rule(all), Self.rule(m, unless: both),
          Self.rule(md, unless: both), Self.rule(eapc, unless: [.practical]),
        ]),
      InventedRelease(
        weight: 27, level: "UNCLASSIFIED", owner: "NATO", to: ["PFP", "MD", "ICI"],
        rules: [
          Self.rule(m, unless: both), Self.rule(m, unless: [.practical]),
          Self.rule(m, Self.parties("COL"), unless: both),
          Self.rule(m, Self.parties("COL", "MNG"), unless: both),
          Self.rule(m, except: Self.parties("RUS", "BLR"), unless: both),
          Self.rule(pfp, unless: both), Self.rule(md, unless: [.practical]),
        ]),
      InventedRelease(
        weight: 14, level: "UNCLASSIFIED", owner: "PFP",
        rules: [
          Self.rule(pfp, unless: both), Self.rule(pfp, unless: [.practical]),
          Self.rule(pfp, except: Self.parties("BLR"), unless: both),
          Self.rule(pfp, Self.parties("JPN", "KOR"), unless: both),
          Self.rule(pfp, unless: both, agreement: Body.ID("parp")),
        ]),
      InventedRelease(
        weight: 7, level: "UNCLASSIFIED", owner: "EAPC",
        rules: [
          Self.rule(eapc, unless: both), Self.rule(eapc, unless: [.civil]),
          Self.rule(Self.bodies("wps-associates", "allies"), unless: both),
        ]),
      InventedRelease(
        weight: 11, level: "UNCLASSIFIED", owner: "NATO", to: ["MD"],
        rules: [Self.rule(md, unless: both), Self.rule(md, except: Self.parties("LBY"))]),
      InventedRelease(
        weight: 6, level: "UNCLASSIFIED", owner: "NATO", to: ["ICI"],
        rules: [Self.rule(ici, unless: both), Self.rule(ici, Self.parties("IRQ", "JOR"))]),
      InventedRelease(
        weight: 10, level: "UNCLASSIFIED", owner: "NATO",
        rules: [allies, Self.rule(pfp, unless: both)]),
      InventedRelease(
        weight: 4, level: "RESTRICTED", owner: "PFP",
        rules: [
          Self.rule(pfp, unless: both),
          Self.rule(Self.bodies("allies", "eop"), unless: both),
        ]),
      InventedRelease(
        weight: 4, level: "RESTRICTED", owner: "NATO",
        rules: [allies, Self.rule(Self.bodies("allies"), Self.parties("FIN", "SWE"))]),
      InventedRelease(
        weight: 3, level: "UNCLASSIFIED", owner: "NATO", to: ["JPN", "KOR", "AUS", "NZL"],
        rules: [
          Self.rule(Self.bodies("allies"), Self.parties("JPN", "KOR", "AUS", "NZL")),
          Self.rule(Self.bodies("allies", "ip4")),
        ]),
      InventedRelease(
        weight: 2, level: "RESTRICTED", owner: "NATO", to: ["UKR", "GEO", "MDA"],
        rules: [
          Self.rule(Self.bodies("allies"), Self.parties("UKR", "GEO", "MDA")),
          Self.rule(Self.bodies("allies", "dcb")),
        ]),
      InventedRelease(
        weight: 1, level: "CONFIDENTIAL", owner: "NATO",
        rules: [allies, Self.rule(Self.bodies("allies", "map"))]),
    ]
  }
}
