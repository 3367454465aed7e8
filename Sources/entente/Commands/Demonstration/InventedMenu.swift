import Domain
import Exchange
import Journal
import Registry

/// Invented years on their way into a store: the next months are invented while the last ones are
/// recorded.
struct InventedMenu: Sendable {
  let office: Office
  let accounts: Accounts
  let years: Int
  let activities: Int

  /// Records the years month by month, and says how much there is of everything.
  func perform(from seed: UInt64) async throws -> Inventions.Tally {
    let now = Clock.now
    let papers = accounts.papers
    var terms = Inventions.Terms(seed: seed, years: years, now: now) { bytes, at in
      try? papers.put(bytes, at: at.milliseconds / 1000).description
    }
    terms.activities = activities
    var inventions = Inventions(terms, upon: office.registrar.latest.alliance)
    let progress = ProgressLine("Inventing, month by month")
    let months = UInt64(years * 12 + 4)
    var done: UInt64 = 0
    var recording: Task<Void, any Error>?
    while let batch = inventions.next() {
      try await recording?.value
      let orders = batch.orders.map { order in
        Order(order.action, on: order.occasion, key: ActionKey(of: "demonstration/\(order.path)"))
      }
      let office = office
      recording = Task { try await Self.record(orders, in: office) }
      try keep(batch.names, at: now)
      done += 1
      progress.tell(min(done, months), of: months)
    }
    try await recording?.value
    progress.finish()
    return inventions.tally
  }

  private static func record(_ orders: [Order], in office: Office) async throws {
    do throws(Registrar.Failure) {
      _ = try await office.registrar.perform(all: orders)
    } catch .refusedOne(let place, let refusal) {
      let what = place < orders.count ? "\(orders[place].action)".prefix(200) : ""
      throw ToolFailure(.refused, "\(refusal): \(what)")
    } catch {
      throw ToolFailure(error)
    }
  }

  /// Invented names go where real ones would: to the vault, when it is open.
  private func keep(
    _ names: [(candidate: Candidate.ID, name: String)], at now: Instant
  ) throws(ToolFailure) {
    guard !accounts.vault.isLocked else { return }
    let people = names.map { (person: $0.candidate.text, data: PersonalData(name: $0.name)) }
    do throws(VaultFailure) {
      try accounts.vault.set(all: people, at: now.milliseconds / 1000)
    } catch {
      throw ToolFailure(error, at: "the store")
    }
  }
}
