extension Wording {
  /// What is wrong with a blank; `{0}` is its name.
  public enum Unreadables: Worded {
    case missing, noDate, noChoice, noCode, noLine, noTile, noText, tooMany, halfEnding

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .missing: Phrase("{0}: fill this in.", "{0}\u{202F}: ce champ est à remplir.")
      case .noDate:
        Phrase(
          "{0}: write a date from 1800 to 2199 as 2026-11-21, 2026-11 or 2026.",
          "{0}\u{202F}: écrivez une date de 1800 à 2199\u{202F}: 2026-11-21, 2026-11 ou 2026.")
      case .noChoice:
        Phrase("{0}: choose from the list.", "{0}\u{202F}: choisissez dans la liste.")
      case .noCode:
        Phrase(
          "{0}: codes are 1 to 48 letters, digits, hyphens and full stops.",
          "{0}\u{202F}: un code compte de 1 à 48 lettres, chiffres, tirets ou points.")
      case .noLine:
        Phrase(
          "{0}: a line is not as the hint describes.",
          "{0}\u{202F}: une ligne n’a pas la forme indiquée.")
      case .noTile:
        Phrase(
          "{0}: write two numbers from 0 to 63, such as 12, 7.",
          "{0}\u{202F}: écrivez deux nombres de 0 à 63, par exemple 12, 7.")
      case .noText:
        Phrase(
          "{0}: the English text comes first; the French alone does not suffice.",
          "{0}\u{202F}: le texte anglais est requis\u{202F}; le français seul ne suffit pas.")
      case .tooMany:
        Phrase(
          "{0}: give one value, or at most 200 in a list.",
          "{0}\u{202F}: une seule valeur, ou 200 au plus dans une liste.")
      case .halfEnding:
        Phrase(
          "{0}: an end needs both its day and how it ended.",
          "{0}\u{202F}: une fin demande à la fois sa date et sa manière.")
      }
    }
  }
}
