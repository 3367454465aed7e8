import ArgumentParser
import Domain
import Foundation
import Journal

/// Which store an office is kept in.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The file that holds the journal, or postgres://name@host/database.", valueName: "place"))
  var typed = "entente.db"

  func validate() throws {
    // The text is not repeated: it may hold a password.
    guard StorePlace(typed) != nil else {
      throw ValidationError("The address of the database is not one: postgres://name@host/database")
    }
  }

  /// Where the store is kept.
  var place: StorePlace { StorePlace(typed) ?? .file(typed) }

  /// The place as it may be shown, without a password.
  var store: String { place.description }

  /// Whether there is anything at the path; of a database only opening it tells.
  var exists: Bool {
    guard case .file(let store) = place else { return true }
    let attributes = try? FileManager.default.attributesOfItem(atPath: store)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0 > 0
  }

  /// Where the state of the store is kept for a fast start: beside a file, and for a database
  /// here, since each server has its own.
  var snapshot: String {
    guard case .database = place else { return store + ".snapshot" }
    let name = store.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    return "entente-\(name).snapshot"
  }

  /// Fails unless there is a store.
  func mustExist() throws(ToolFailure) {
    if exists { return }
    throw ToolFailure(
      .refused, "There is no store at \(store). Set one up: entente import PACK --store \(store)")
  }
}

/// What an empty or absent store is set up with.
struct PackOption: ParsableArguments {
  @Option(help: ArgumentHelp("The pack that sets an empty store up.", valueName: "folder"))
  var pack: String?
}

/// Answers in JSON.
struct AnswerOption: ParsableArguments {
  @Flag(help: "Answer in JSON.")
  var json = false
}

/// As of which day and entry the alliance is looked at.
struct ViewOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day; today when left out.", valueName: "day"))
  var on: DayArgument?

  @Option(help: ArgumentHelp("As the record knew it at this entry.", valueName: "entry"))
  var at: UInt64?

  /// The day that is meant.
  var day: Day { on?.day ?? Clock.now.day }
}

/// A day as typed: whole, or a month or year for its first day.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let dated = Dated(argument) else { return nil }
    day = dated.day
  }
}

/// How many threads work that fills them may use at a time: the tool has the machine to itself.
enum Processors {
  static var count: Int { min(4, ProcessInfo.processInfo.activeProcessorCount) }
}

/// The one place where the tool asks what time it is.
enum Clock {
  static var now: Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
