import Domain
import Journal
import Registry

/// An opened store: its journal and the registry over it.
struct Office: Sendable {
  let journal: any Store
  /// The same journal as the registrar sees it: what it appends is counted.
  let counted: CountedJournal
  let registrar: Registrar

  /// Opens a store, its snapshot used when it fits.
  init(_ options: StoreOptions, for purpose: StorePurpose) throws(ToolFailure) {
    let progress = ProgressLine("Reading \(options.store)")
    defer { progress.finish() }
    do throws(JournalFailure) {
      journal = try options.place.open(for: purpose)
    } catch {
      throw ToolFailure(error, at: options.store)
    }
    counted = CountedJournal(journal)
    do throws(RegistryFault) {
      registrar = try Registrar(counted, snapshotPath: options.snapshot) { step in
        progress.tell(step.done, of: step.total)
      }
    } catch {
      throw ToolFailure(error, at: options.store)
    }
  }

  /// Opens a store for reading, which may go on while another process writes it. An empty one
  /// is set up first when a pack is named.
  static func reading(
    _ options: StoreOptions, settingUpWith pack: PackOption
  ) async throws -> Office {
    if !options.exists, let folder = pack.pack {
      return try await writing(options, settingUpWith: PackOption(folder))
    }
    try options.mustExist()
    let office = try Office(options, for: .reading)
    guard office.registrar.latest.number == 0, let folder = pack.pack else { return office }
    try office.close(options)
    return try await writing(options, settingUpWith: PackOption(folder))
  }

  /// Opens a store for writing; an empty one is set up first when a pack is named.
  static func writing(
    _ options: StoreOptions, settingUpWith pack: PackOption
  ) async throws -> Office {
    guard let folder = pack.pack else {
      try options.mustExist()
      return try Office(options, for: .writing)
    }
    if options.exists {
      let office = try Office(options, for: .writing)
      if office.registrar.latest.number == 0 {
        try await PackImport(folder).perform(in: office.registrar)
      }
      return office
    }
    let pack = try PackImport(folder)
    // Rehearsed before the file is made: a pack that is refused leaves nothing behind.
    _ = try pack.plan(for: Alliance())
    let office = try Office(options, for: .writing)
    try await pack.perform(in: office.registrar)
    return office
  }

  /// The alliance as of an entry, or as it is now.
  func standpoint(at entry: UInt64?) async throws -> Standpoint {
    let latest = registrar.latest
    guard let entry else { return latest }
    guard entry <= latest.number else {
      throw ToolFailure(
        .refused, "There is no entry \(entry): the record ends at \(latest.number).")
    }
    let progress = ProgressLine("Reading back")
    defer { progress.finish() }
    while true {
      do throws(RegistryFault) {
        return try await registrar.standpoint(at: entry)
      } catch .onTheWay(let reached, let end) {
        progress.tell(reached, of: end)
      } catch {
        throw ToolFailure(error, at: "the store")
      }
    }
  }

  /// Lets others write the store.
  func close(_ options: StoreOptions) throws(ToolFailure) {
    do throws(JournalFailure) { try journal.close() } catch {
      throw ToolFailure(error, at: options.store)
    }
  }
}

extension PackOption {
  init(_ folder: String) {
    self.init()
    pack = folder
  }
}

extension Standpoint {
  /// What a reader without an account sees on a day.
  func sight(on day: Day) -> Sight { alliance.seen(by: .public, on: day, at: Clock.now) }
}

extension Principal {
  /// Who reads without an account.
  static let `public` = Principal(id: .named("public"))
}

extension Code {
  /// A code that stands in the program's text.
  static func named(_ text: StaticString) -> Code {
    guard let code = Code("\(text)") else { preconditionFailure("\(text) is no code") }
    return code
  }
}
