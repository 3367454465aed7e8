public import Labels
internal import Synchronization

/// A label as a record bears it: with the reason for marking it so.
public struct Marking: Hashable, Sendable {
  /// Who may read it.
  public var label: Label
  /// Why it is marked so, in the words of who marked it; never empty.
  public var reason: String
  /// The line of the marking guide that it rests on.
  public var guide: String?
  /// Where the label's content stands in the alliance's book; set once the record is held.
  var handle: LabelBook.Handle?

  /// A label and its reason.
  public init(_ label: Label, reason: String, guide: String? = nil) {
    self.label = label
    self.reason = reason
    self.guide = guide
  }

  /// Whether label, reason and guide are the same, wherever either is kept.
  public static func == (left: Marking, right: Marking) -> Bool {
    left.label == right.label && left.reason == right.reason && left.guide == right.guide
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(label)
    hasher.combine(reason)
    hasher.combine(guide)
  }
}

/// Every content of a label that any record bears, numbered in order of its first use.
///
/// Offices use few contents for many records: a decision is taken once for each content and each
/// sort of reader, and looked up by number ever after.
struct LabelBook: Sendable {
  /// The number of a content.
  struct Handle: Hashable, Sendable {
    let number: Int
  }

  private var numbers: [Label: Int] = [:]
  private(set) var contents: [Label] = []

  /// A number is a content's own, in whatever alliance it is met: what is remembered by number is
  /// shared by copies of an alliance, which may go different ways.
  private static let known = Mutex<[Label: Int]>([:])

  /// The number of a label's content: what it says but for when it was made.
  mutating func handle(of label: Label) -> Handle {
    let content = label.undated
    if let number = numbers[content] { return Handle(number: number) }
    let number = Self.known.withLock { known in
      if let number = known[content] { return number }
      known[content] = known.count
      return known.count - 1
    }
    numbers[content] = number
    contents.append(content)
    return Handle(number: number)
  }
}

extension Label {
  /// The same label without the moment of its making.
  var undated: Label { made(at: Moment(seconds: 0)) }

  /// The same label, made at another moment.
  public func made(at moment: Moment) -> Label {
    var label = Label(
      policy: policy, classification: classification, categories: categories,
      created: moment)
    label.role = role
    label.reviewDue = reviewDue
    label.succession = succession
    label.originator = originator
    label.privacyMark = privacyMark
    return label
  }
}
