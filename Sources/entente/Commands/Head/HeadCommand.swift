import ArgumentParser

/// `entente head …`.
struct HeadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head",
    abstract: "Signs the record's head, to be kept where nobody here can alter it.",
    discussion: """
      'entente verify --against FILE' later shows whether a store still holds everything that was \
      signed, or where it departs.
      """,
    subcommands: [HeadKeygenCommand.self, HeadSignCommand.self])
}
