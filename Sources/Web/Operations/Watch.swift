public import Journal

/// What the machinery around an office may see of it, and what it is told.
public struct Watch: Sendable {
  /// What `/metrics` asks for as a bearer's token; without one there is no such page.
  public var token: String?
  /// The commits of the journal, if they are counted.
  public var commits: (@Sendable () -> CountedJournal.Commits)?
  /// Is told of every request once it is answered.
  public var tell: (@Sendable (RequestLine) -> Void)?
  /// The bytes of memory that the process holds, and the files it has open, where that is known.
  public var resources: (@Sendable () -> Resources?)?

  /// What the process uses.
  public struct Resources: Sendable {
    /// Resident memory, in bytes.
    public var memory: UInt64
    /// Open files, sockets among them.
    public var files: UInt64

    /// Counts of memory and files.
    public init(memory: UInt64, files: UInt64) {
      self.memory = memory
      self.files = files
    }
  }

  /// Sees nothing and tells nobody.
  public init() {}
}
