import ArgumentParser
import Domain
import Exchange
import Foundation
import Journal
import Registry

/// `entente demo`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Makes a new office with a pack, invented people and invented years of a menu.",
    discussion: """
      Everything beside the pack is invented and says so: providers, activities, who goes. It \
      follows from the seed, the years and the present day. Names of those who go are kept for \
      the latest two years alone; the record itself never holds any. Prints an account and a \
      password for each of the invented people, once.
      """)

  @Option(help: "How many years of the menu, the present one among them.")
  var years = 2
  @Option(help: "What the inventions are drawn from.")
  var seed: UInt64 = 7
  @Option(help: "How many activities are offered; a year has more than twice as many runs.")
  var activities = 600
  @Flag(help: "The years alone: without the people of the pack's demonstration and their papers.")
  var bare = false
  @Option(help: ArgumentHelp("The pack that sets the office up.", valueName: "folder"))
  var pack = "Packs/nato"
  @OptionGroup var store: StoreOptions
  @OptionGroup var key: KeyOptions
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entries: UInt64
    var providers: Int
    var activities: Int
    var iterations: Int
    var candidates: Int
    var nominations: Int
    var leftOut: [String: Int]
    var seconds: Double
    var people: [SignIn]
  }

  func validate() throws {
    guard (1...40).contains(years) else { throw ValidationError("Between 1 and 40 years.") }
    guard (1...2000).contains(activities) else {
      throw ValidationError("Between 1 and 2000 activities.")
    }
  }

  func run() async throws {
    let begun = ContinuousClock.now
    let office = try await Office.writing(store, settingUpWith: PackOption(pack))
    guard office.hasNoMenu else {
      throw ToolFailure(.refused, "\(store.store) has a menu already: name a new store.")
    }
    let accounts = try key.accounts(of: office.journal, in: store)
    let signIns = bare ? [] : try await enrolPeople(in: office, accounts)
    Terminal.complain("Inventing \(years == 1 ? "a year" : "\(years) years") from seed \(seed)")
    let tally = try await InventedMenu(
      office: office, accounts: accounts, years: years, activities: activities
    ).perform(from: seed)
    if !bare {
      try await InventedCases(office: office, accounts: accounts).perform()
      try await InventedResponses(office: office).perform()
      try await InventedOperations(office: office, accounts: accounts).perform()
      try await InventedDecisions(office: office, accounts: accounts).perform()
      try await InventedTalks(office: office, accounts: accounts).perform()
      try await InventedProgrammes(office: office).perform()
      try await InventedMeetings(office: office, accounts: accounts).perform()
    }
    let entries = office.registrar.latest.number
    await office.registrar.saveSnapshot()
    try office.close(store)
    let spent = TimeUnit.milliseconds.of(ContinuousClock.now - begun) / 1000
    Terminal.complain(
      """
      Made \(tally.providers) providers, \(tally.activities) activities, \(tally.iterations) runs, \
      \(tally.candidates) people, \(tally.nominations) nominations; \(entries) entries in \
      \(Int(spent)) s
      """)
    if answer.json {
      return Terminal.answer(
        Answer(
          entries: entries, providers: tally.providers, activities: tally.activities,
          iterations: tally.iterations, candidates: tally.candidates,
          nominations: tally.nominations, leftOut: tally.leftOut, seconds: spent,
          people: signIns))
    }
    for signIn in signIns {
      print([signIn.account, signIn.password, signIn.name].joined(separator: "\t"))
    }
  }

  /// The people of the pack's demonstration, with what they filed; none where it has no such file.
  private func enrolPeople(
    in office: Office, _ accounts: Accounts
  ) async throws -> [SignIn] {
    let place = URL(fileURLWithPath: pack)
    let file = place.deletingLastPathComponent().appendingPathComponent("demonstrations")
      .appendingPathComponent(place.lastPathComponent + ".yaml")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    let cast = try Cast(try DemonstrateCommand.read(file.path), in: accounts)
    _ = try await cast.perform(in: office.registrar, accounts.papers)
    return try cast.open(in: accounts)
  }
}

extension Office {
  /// Whether nobody offers anything yet.
  fileprivate var hasNoMenu: Bool {
    registrar.latest.sight(on: Clock.now.day).providers.isEmpty
  }
}
