import ArgumentParser
import Domain
import Registry

/// `entente members --body CODE`.
struct MembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: "Prints who is counted in a body on a day: one party's code a line, sorted.")

  @OptionGroup var asked: BodyOptions

  func run() async throws {
    let roll = try await asked.roll()
    if asked.answer.json { return Terminal.answer(roll) }
    for party in roll.members { print(party) }
  }
}

/// `entente count --body CODE`.
struct CountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Prints how many parties are counted in a body on a day: a bare number.")

  @OptionGroup var asked: BodyOptions

  private struct Answer: Encodable {
    var body: String
    var on: String
    var entry: UInt64
    var count: Int
  }

  func run() async throws {
    let roll = try await asked.roll()
    guard asked.answer.json else { return print(roll.count) }
    Terminal.answer(
      Answer(body: roll.body, on: roll.on, entry: roll.entry, count: roll.count))
  }
}

/// The parties counted in a body on a day.
struct Roll: Encodable {
  var body: String
  var on: String
  /// The entry that the answer is true of.
  var entry: UInt64
  var count: Int
  var members: [String]
}

/// Which body is asked about, where and when.
struct BodyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The body's code: allies, pfp, eapc …", valueName: "code"))
  var body: String
  @OptionGroup var view: ViewOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOption
  @OptionGroup var answer: AnswerOption

  func roll() async throws -> Roll {
    let office = try await Office.reading(store, settingUpWith: pack)
    let standpoint = try await office.standpoint(at: view.at)
    let sight = standpoint.sight(on: view.day)
    guard let id = Body.ID(body), sight.body(id) != nil else {
      let codes = Likeness.codes(like: body, among: sight.bodies)
      let hint = codes.isEmpty ? "" : " Similar: \(codes.joined(separator: ", "))."
      throw ToolFailure(.refused, "There is no body '\(body)'.\(hint)")
    }
    let members = sight.counted(in: id).map(\.text)
    return Roll(
      body: id.text, on: "\(sight.day)", entry: standpoint.number, count: members.count,
      members: members)
  }
}
