import Foundation

/// An account's name as typed and as compared.
struct AccountName {
  static let lettersMax = 64

  /// As typed, in composed form.
  let text: String
  /// The form that must be unique: compatible forms and cases of a letter are the same.
  let folded: String

  init?(_ typed: String) {
    text = typed.precomposedStringWithCanonicalMapping
    folded = typed.precomposedStringWithCompatibilityMapping.lowercased()
    guard (1...Self.lettersMax).contains(text.count), text.utf8.count <= 4 * Self.lettersMax
    else { return nil }
    guard !folded.unicodeScalars.contains(where: Self.isForbidden) else { return nil }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse: true
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
