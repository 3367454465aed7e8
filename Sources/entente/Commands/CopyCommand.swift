import ArgumentParser
import Journal

/// `entente copy`.
struct CopyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copies a store into another place: file to database, database to file, or the like.",
    discussion: """
      Each link of the chain is checked on the way, and both must end alike. A copy that was \
      stopped goes on where it ended; a place that holds another record is left as it is. \
      Accounts are copied with their passwords, sessions are not. Stop the servers first: what \
      they record afterwards is not in the copy.
      """)

  @Option(help: ArgumentHelp("The store to copy: a path, or postgres://…", valueName: "place"))
  var from: String
  @Option(help: ArgumentHelp("Where to copy it to; made when absent.", valueName: "place"))
  var to: String
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entries: UInt64
    var head: String
    var accounts: Int
  }

  func validate() throws {
    // The texts are not repeated: they may hold passwords.
    guard StorePlace(from) != nil, StorePlace(to) != nil else {
      throw ValidationError("The address of a database is postgres://name@host/database")
    }
    guard from != to else { throw ValidationError("Both places are the same.") }
  }

  func run() async throws {
    guard let source = StorePlace(from), let target = StorePlace(to) else { return }
    let copied = try copy(from: source, to: target)
    guard !answer.json else { return Terminal.answer(copied) }
    print("entries \(copied.entries)")
    print("head \(copied.head)")
    print("accounts \(copied.accounts)")
  }

  private func copy(
    from source: StorePlace, to target: StorePlace
  ) throws(ToolFailure) -> Answer {
    let progress = ProgressLine("Copying \(source)")
    defer { progress.finish() }
    let old = try source.opened(for: .reading)
    let new = try target.opened(for: .writing)
    let head: Head
    do throws(CopyFailure) {
      head = try old.copy(to: new) { progress.tell($0.entries, of: $0.total) }
    } catch {
      throw ToolFailure(error, from: source, to: target)
    }
    let accounts: Int
    do throws(AccountFailure) { accounts = try old.accounts.copy(to: new.accounts) } catch {
      throw ToolFailure(error, copyingAccountsTo: target)
    }
    do throws(JournalFailure) { try new.close() } catch {
      throw ToolFailure(error, at: "\(target)")
    }
    return Answer(entries: head.number, head: head.digest.description, accounts: accounts)
  }
}

extension StorePlace {
  fileprivate func opened(for purpose: StorePurpose) throws(ToolFailure) -> any Store {
    do throws(JournalFailure) { return try open(for: purpose) } catch {
      throw ToolFailure(error, at: description)
    }
  }
}

extension ToolFailure {
  fileprivate init(_ failure: AccountFailure, copyingAccountsTo target: StorePlace) {
    guard case .store(let failure) = failure else {
      self.init(
        .refused, "\(target) has other accounts of the same numbers or names; none was copied.")
      return
    }
    self.init(failure, at: "\(target)")
  }

  /// What a copy's failure means for who typed the command.
  fileprivate init(_ failure: CopyFailure, from source: StorePlace, to target: StorePlace) {
    switch failure {
    case .source(let failure): self.init(failure, at: "\(source)")
    case .target(let failure): self.init(failure, at: "\(target)")
    case .departs(let number):
      self.init(
        .refused, "\(target) holds another record from entry \(number) on; it was left as it is.")
    case .ahead(let count):
      self.init(
        .refused, "\(target) goes on to entry \(count), after \(source) has ended.")
    }
  }
}
