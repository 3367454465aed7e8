/// Text and tables as word processors hold them, with a marking on every page.
public struct TextDocument: Hashable, Sendable {
  /// A name and what it is.
  public struct Line: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What it is.
    public var value: String

    /// A name and what it is.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A part of it.
  public enum Block: Hashable, Sendable {
    /// A heading of a level, from 1.
    case heading(Int, String)
    /// Text; a line feed begins a new line.
    case paragraph(String)
    case facts([Line])
    /// A row of headings, which is repeated on every page, and the rows below it.
    case table(columns: [String], rows: [[String]])
  }

  /// What sort of document it is.
  public var kicker: String
  /// Its title.
  public var title: String
  /// Under the title; may be empty.
  public var note: String
  /// What stands at the head and foot of every page.
  public var marking: String
  /// The tag of its language: `en`.
  public var language: String
  /// Its parts, in order.
  public var blocks: [Block]

  /// A document without parts yet.
  public init(
    _ kicker: String, _ title: String, note: String = "", marking: String, in language: String
  ) {
    self.kicker = kicker
    self.title = title
    self.note = note
    self.marking = marking
    self.language = language
    blocks = []
  }
}
