import ArgumentParser
import Domain
import Foundation
import Journal

/// Of whom the vault is asked: also people without an account.
struct SubjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The code by which the record names the person.", valueName: "code"))
  var person: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var key: KeyOptions
}

/// `entente person data`.
struct PersonDataCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Prints everything that is held on a person, in JSON, for that person.",
    discussion: "Notes in the audit trail who looked and why.")

  @OptionGroup var subject: SubjectOptions
  @Option(help: "Why it is asked for.")
  var reason: String

  func run() async throws {
    let accounts = try subject.store.accounts(for: .writing, subject.key)
    do throws(VaultFailure) {
      let access = try accounts.subjectAccess(
        to: subject.person, at: Clock.now.milliseconds / 1000,
        noting: AccessNote(.exported, about: subject.person, because: reason))
      print(String(decoding: access.json(), as: UTF8.self))
    } catch {
      throw ToolFailure(error, at: subject.store.store)
    }
  }
}

/// `entente person erase`.
struct PersonEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Destroys the key of a person's data and removes their account, for good.",
    discussion: """
      The record keeps the person's code and shows 'erased person'. Backups made before still hold \
      the key: keep them no longer than you must, and erase again after restoring one.
      """)

  @OptionGroup var subject: SubjectOptions
  @Option(help: "Why the person is erased.")
  var reason: String
  @Flag(help: "Yes, for good.")
  var yes = false

  func validate() throws {
    guard yes else { throw ValidationError("Nothing brings an erased person back: add --yes.") }
  }

  func run() async throws {
    // Erasing needs no key.
    let accounts = try subject.store.accounts(for: .writing)
    do throws(AccountFailure) {
      try accounts.erase(
        subject.person, at: Clock.now.milliseconds / 1000,
        noting: AccessNote(.erased, about: subject.person, because: reason))
    } catch {
      throw ToolFailure(error, name: subject.person, at: subject.store.store)
    }
    print("Erased \(subject.person).")
  }
}

/// `entente person audit`.
struct PersonAuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Prints the latest lines of the audit trail, the last first.")

  @Option(help: ArgumentHelp("Only what concerns this person.", valueName: "code"))
  var person: String?
  @Option(help: "How many lines.")
  var limit = 100
  @OptionGroup var store: StoreOptions
  @OptionGroup var answer: AnswerOption

  private struct Line: Encodable {
    var at: String
    var deed: String
    var by: String
    var about: String
    var place: String
    var reason: String
  }

  func run() async throws {
    let accounts = try store.accounts(for: .reading)
    let notes: [AccessNote]
    do throws(JournalFailure) {
      notes = try accounts.notes(concerning: person, limit: max(0, limit))
    } catch {
      throw ToolFailure(error, at: store.store)
    }
    let lines = notes.map { note in
      Line(
        at: Date(timeIntervalSince1970: TimeInterval(note.at)).formatted(.iso8601),
        deed: note.deed.rawValue, by: note.principal, about: note.subject, place: note.place,
        reason: note.reason)
    }
    if answer.json { return Terminal.answer(lines) }
    for line in lines {
      print(
        [line.at, line.deed, line.by, line.about, line.place, line.reason]
          .joined(separator: "\t"))
    }
  }
}
