import Foundation

/// Passwords that are guessed first.
///
/// The list is our own and short, because nothing under twelve letters is taken anyway: what is
/// left are the padded and doubled forms of the usual words, which a few rules catch.
enum GuessedPasswords {
  /// The letters of which a password has at least this many different ones.
  private static let differentMin = 5

  private static let words = [
    "password", "passwort", "motdepasse", "passphrase", "letmein", "welcome", "bienvenue",
    "bonjour", "qwerty", "azerty", "qwertz", "iloveyou", "jetaime", "admin", "administrator",
    "administrateur", "registrar", "greffier", "entente", "alliance", "secret", "changeme",
    "default", "football", "baseball", "princess", "dragon", "monkey", "sunshine", "superman",
    "batman", "master", "trustno", "whatever", "starwars", "summer", "winter", "spring",
    "autumn", "january", "october", "november", "december", "computer", "internet", "abc", "test",
    "user", "guest", "login", "soleil", "doudou", "loulou", "chocolat", "nato", "otan",
  ]
  private static let rows = [
    "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn", "qwertzuiopasdfghjklyxcvbnm", "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  ]

  /// Whether a password is too easily guessed for an account of this name.
  static func hold(_ clear: String, name: String) -> Bool {
    let folded = fold(clear)
    guard Set(folded).count >= differentMin else { return true }
    let name = fold(name)
    if name.count >= 4, folded.contains(name), folded.count - name.count < 8 { return true }
    let letters = plain(folded)
    // The word alone, doubled, or with what is put round it to make it longer.
    let bare = words.reduce(letters) { $0.replacing($1, with: "") }
    if bare.count < 4, letters.count >= 4 || bare.count < letters.count { return true }
    return rows.contains { isPartOfRow(folded, $0) }
  }

  private static func fold(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// The letters alone, with the digits and signs that are written for them.
  private static func plain(_ text: String) -> String {
    let shapes: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    var end = text[...]
    while let last = end.last, last.isNumber || last.isPunctuation || last.isSymbol {
      end.removeLast()
    }
    return String(end.map { shapes[$0] ?? $0 }.filter(\.isLetter))
  }

  private static func isPartOfRow(_ text: String, _ row: String) -> Bool {
    let twice = row + row
    return twice.contains(text) || String(twice.reversed()).contains(text)
  }
}
