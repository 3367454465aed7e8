/// Text as search and lists compare it: lower case, without accents, split into words.
public enum Folding {
  /// What a name is sorted by: its letters in lower case and without accents, so that `É` stands
  /// beside `E` in either language.
  public static func key(_ name: String) -> String {
    // Most names are plain ASCII, which needs no table.
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    return name.lowercased().unicodeScalars.reduce(into: "") { $0 += plain($1) }
  }

  /// The words of a text; letters and digits make words, everything else parts them.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += plain(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark, !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The Latin letter without its mark; the standard library folds case and nothing more.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "à"..."å", "ā", "ă", "ą", "ǎ": "a"
    case "ç", "ć", "ĉ", "ċ", "č": "c"
    case "ď", "đ", "ð": "d"
    case "è"..."ë", "ē", "ĕ", "ė", "ę", "ě", "ə": "e"
    case "ĝ", "ğ", "ġ", "ģ": "g"
    case "ĥ", "ħ": "h"
    case "ì"..."ï", "ĩ", "ī", "ĭ", "į", "ı": "i"
    case "ĵ": "j"
    case "ķ": "k"
    case "ĺ", "ļ", "ľ", "ŀ", "ł": "l"
    case "ñ", "ń", "ņ", "ň": "n"
    case "ò"..."ö", "ø", "ō", "ŏ", "ő": "o"
    case "ŕ", "ŗ", "ř": "r"
    case "ś", "ŝ", "ş", "š", "ș": "s"
    case "ţ", "ť", "ŧ", "ț": "t"
    case "ù"..."ü", "ũ", "ū", "ŭ", "ů", "ű", "ų": "u"
    case "ŵ": "w"
    case "ý", "ÿ", "ŷ": "y"
    case "ź", "ż", "ž": "z"
    case "æ": "ae"
    case "œ": "oe"
    case "ß": "ss"
    case "þ": "th"
    default: String(Character(scalar))
    }
  }
}
