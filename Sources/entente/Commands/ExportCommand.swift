import ArgumentParser
import Domain
import Exchange
import Foundation
import Journal
import Registry

/// `entente export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes every table as open data, with sources, licence and day.",
    discussion: """
      CSV goes into a folder, one file a table, with about.json for licence and day. Without \
      --output the tables follow one another on the output, each under a line with its name; \
      --table gives one of them by itself. Everything is as a visitor sees it; --as gives what \
      the person of an account sees, by their labels of today, and is for the office's own use.
      """)

  /// The forms in which data leave.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv
  }

  @Option(help: "json for one document, csv for one file a table.")
  var format: Format
  @Option(help: "One table by itself: parties, bodies, memberships …")
  var table: TableArgument?
  @Option(help: "Where to: a file for JSON or one table, a folder for CSV.")
  var output: String?
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What the person of this account sees.", valueName: "account"))
  var account: String?
  @OptionGroup var view: ViewOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOption
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let office = try await Office.reading(store, settingUpWith: pack)
    let sight = try await sight(in: office)
    let knownAt = try await instant(in: office)
    let data = OpenDataFiles(sight: sight, knownAt: knownAt)
    switch (format, table, output) {
    case (.json, nil, let output): try deliver(data.json, to: output)
    case (.json, let table?, let output): try deliver(data.json(table.table), to: output)
    case (.csv, let table?, let output): try deliver(data.csv(table.table), to: output)
    case (.csv, nil, nil): try deliver(data.csv, to: nil)
    case (.csv, nil, let folder?): try write(data, into: folder)
    }
  }

  /// What a visitor sees, or the person of an account: by who they are today.
  private func sight(in office: Office) async throws -> Sight {
    let point = try await office.standpoint(at: view.at)
    guard let account else { return point.sight(on: view.day) }
    let known: Account?
    do throws(JournalFailure) {
      known = try office.journal.accounts.account(named: account)
    } catch {
      throw ToolFailure(error, at: store.store)
    }
    let present = office.registrar.latest.alliance
    let now = Clock.now
    guard let code = known?.person, let id = Person.ID(code),
      let principal = present.principal(id, at: now)
    else { throw ToolFailure(.refused, "There is no person with an account '\(account)'.") }
    return point.alliance.seen(
      by: principal, on: view.day, at: now, judgedBy: view.at == nil ? nil : present)
  }

  /// When the entry was recorded as of which the alliance is told.
  private func instant(in office: Office) async throws -> Instant? {
    guard let entry = view.at else { return nil }
    do {
      return try await office.registrar.entry(entry)?.at
    } catch {
      throw ToolFailure(error, at: store.store)
    }
  }

  private func write(_ data: OpenDataFiles, into folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ToolFailure(.unreachable, "The folder \(folder) cannot be made.")
    }
    let place = URL(fileURLWithPath: folder)
    for table in Dataset.Table.allCases {
      let path = place.appendingPathComponent("\(table.rawValue).csv").path
      try deliver(data.csv(table), to: path)
    }
    try deliver(data.about, to: place.appendingPathComponent("about.json").path)
  }

  private func deliver(_ bytes: [UInt8], to path: String?) throws {
    guard let path else { return FileHandle.standardOutput.write(Data(bytes)) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ToolFailure(.unreachable, "\(path) cannot be written.")
    }
    if answer.json { return Terminal.answer(Written(path: path, bytes: bytes.count)) }
    print("\(path): \(bytes.count) bytes")
  }

  private struct Written: Encodable {
    var path: String
    var bytes: Int
  }
}

/// A table's name as typed.
struct TableArgument: ExpressibleByArgument {
  let table: Dataset.Table

  init?(argument: String) {
    guard let table = Dataset.Table(rawValue: argument) else { return nil }
    self.table = table
  }
}

/// What a sight sees, in the forms in which it leaves.
struct OpenDataFiles {
  let sight: Sight
  let knownAt: Instant?

  /// Every table in one document.
  var json: [UInt8] { Dataset.json(of: sight, knownAt: knownAt) }

  func json(_ table: Dataset.Table) -> [UInt8] {
    Dataset(table, of: sight).json(edition: sight.edition, knownAt: knownAt)
  }

  func csv(_ table: Dataset.Table) -> [UInt8] { Dataset(table, of: sight).csv }

  /// Every table, each under a line with its name, an empty line between.
  var csv: [UInt8] {
    let parts = Dataset.Table.allCases.map { Array("\($0.rawValue)\r\n".utf8) + csv($0) }
    return Array(parts.joined(separator: Array("\r\n".utf8)))
  }

  /// Which data these are, for readers of CSV: the licence, the notice, the day.
  var about: [UInt8] {
    var members = [JSON.Member("day", .string("\(sight.day)"))]
    if let knownAt { members.append(JSON.Member("known_at", .string("\(knownAt)"))) }
    if let edition = sight.edition {
      members += [
        JSON.Member("source", .string("\(edition.code) \(edition.day)")),
        JSON.Member("licence", .string(edition.licence)),
        JSON.Member("notice_en", .string(edition.notice.english)),
        JSON.Member("notice_fr", JSON(edition.notice.french)),
      ]
    }
    let tables = Dataset.Table.allCases.map { JSON.string($0.rawValue + ".csv") }
    return JSON.object(members + [JSON.Member("tables", .array(tables))]).bytes + [0x0A]
  }
}
