import Domain
import Labels

/// A council of Allies, and a meeting of it that members of the EAPC could be invited to.
struct MeetingOffice {
  var office: ConsensusOffice

  static let planned = noon("2026-05-04")
  static let begins = noon("2026-06-10")

  init(to others: [String] = ["EAPC"]) throws {
    office = try ConsensusOffice()
    try perform(.plan(Self.meeting(1, to: others)), as: anna)
  }

  static func call(
    _ title: Bilingual = "The north", begins: Instant = begins, to others: [String] = ["EAPC"]
  ) -> Meeting.Call {
    Meeting.Call(
      title, begins: begins, place: "Room 1",
      marking: marked(nato("RESTRICTED", "NATO", to: others, on: "2026-05-04")))
  }

  static func meeting(_ id: Meeting.ID, to others: [String] = ["EAPC"]) -> Meeting {
    Meeting(id: id, of: "nac", call(to: others), Stamp(by: anna.id, at: planned))
  }

  static func item(
    _ id: AgendaItem.ID, to others: [String] = [], proposal: Proposal.ID? = nil
  ) -> AgendaItem {
    changed(
      AgendaItem(
        id: id, "Item", marking: marked(nato("RESTRICTED", "NATO", to: others, on: "2026-05-04")))
    ) { $0.proposal = proposal }
  }

  @discardableResult
  mutating func perform(
    _ action: MeetingAction, as principal: Principal, at moment: Instant = planned
  ) throws(Refusal) -> [Fact] {
    try act(.meeting(action), as: principal, at: moment)
  }

  @discardableResult
  mutating func act(
    _ action: Action, as principal: Principal, at moment: Instant = planned
  ) throws(Refusal) -> [Fact] {
    let facts = try office.alliance.decide(action, on: Occasion(by: principal, at: moment))
    office.menu.network.alliance.apply(facts)
    return facts
  }

  func answer(
    _ action: MeetingAction, as principal: Principal, at moment: Instant = planned
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try office.alliance.decide(.meeting(action), on: Occasion(by: principal, at: moment))
      return nil
    } catch {
      return error
    }
  }

  /// Records that a partner was let in, as a registrar does.
  mutating func letIn(_ who: Meeting.Guest.Who) throws(Refusal) {
    if office.sight(keeper, at: Self.planned).decision("let-in") == nil {
      try act(.reference(.addDecision(decision("let-in", on: "2026-05-01"))), as: keeper)
    }
    try perform(.invite(1, who, by: "let-in"), as: recorder)
  }

  func sight(_ principal: Principal, at moment: Instant = planned) -> Sight {
    office.sight(principal, at: moment)
  }
}

/// A registrar at the alliance's seat.
let recorder = cleared("recorder", .alliance, [.registrar], "SECRET")
