/// A blank whose content is no value of its kind: what is wrong before any rule is asked.
public struct Unreadable: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable, CaseIterable {
    case missing, noDate, noChoice, noCode, noLine, noTile, noText, tooMany
    /// It is the end, how it ended or the decision of an end that is not given whole.
    case halfEnding
  }

  /// Where.
  public let blank: Blank
  /// What is wrong.
  public let reason: Reason

  /// Something wrong at a blank.
  public init(_ blank: Blank, _ reason: Reason) {
    self.blank = blank
    self.reason = reason
  }

  /// The sentence that stands at the blank.
  public func sentence(in language: Language) -> String {
    language(reason.words, language(blank.words))
  }
}

extension Unreadable.Reason {
  fileprivate var words: Wording.Unreadables {
    switch self {
    case .missing: .missing
    case .noDate: .noDate
    case .noChoice: .noChoice
    case .noCode: .noCode
    case .noLine: .noLine
    case .noTile: .noTile
    case .noText: .noText
    case .tooMany: .tooMany
    case .halfEnding: .halfEnding
    }
  }
}
