/// A field of a form with its label, hint, error and what was typed.
public struct Field: Sendable {
  /// One thing to choose.
  public struct Choice: Sendable {
    /// What is sent.
    public var value: String
    /// What is read.
    public var label: String

    /// A thing to choose.
    public init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// How the field is filled in.
  public enum Control: Sendable {
    /// One line of text.
    case text
    /// One line that the browser hides.
    case password
    /// A number.
    case number
    /// A day.
    case date
    /// Several lines.
    case lines(Int)
    /// One of many, from a list that opens.
    case select([Choice])
    /// One of few, all seen.
    case radios([Choice])
    /// Any of few, all seen.
    case checkboxes([Choice])
    /// Any of many, behind a line that opens.
    case folded([Choice])
    /// A file of one's own.
    case file
  }

  /// The name under which it is sent.
  public var name: String
  /// What it asks.
  public var label: String
  /// How it is filled in.
  public var control: Control
  /// What helps to answer.
  public var hint: String?
  /// What is wrong with what was typed.
  public var error: String?
  /// What was typed or chosen.
  public var values: [String] = []
  /// Whether it must be filled in.
  public var isRequired = false
  /// What stands below what is filled in.
  public var tail = HTML()
  /// What the browser may fill in, in HTML's words: `username`, `current-password`.
  public var autocomplete: String?

  /// A field to fill in.
  public init(_ name: String, _ label: String, _ control: Control = .text) {
    self.name = name
    self.label = label
    self.control = control
  }

  /// What was typed, when that is one thing.
  public var value: String {
    get { values.first ?? "" }
    set { values = [newValue] }
  }

  /// The address of the field on its page, for the summary of errors.
  var anchor: String {
    switch control {
    case .radios, .checkboxes, .folded: "\(name)-0"
    default: name
    }
  }
}
