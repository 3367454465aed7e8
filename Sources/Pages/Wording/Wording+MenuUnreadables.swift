extension Wording {
  /// What cannot be read in forms of the menu; `{0}` is the field.
  public enum MenuUnreadables: Worded {
    case noDay, noNumber, noAmount, noHours, line, runLine, noGrades, noClearance, noRule
    case noPaper, noPercent

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .noDay:
        Phrase("{0}: a day such as 2027-03-01.", "{0}\u{202F}: une date comme 2027-03-01.")
      case .noNumber: Phrase("{0}: a whole number.", "{0}\u{202F}: un nombre entier.")
      case .noAmount:
        Phrase("{0}: an amount such as 550.00.", "{0}\u{202F}: un montant comme 550,00.")
      case .noHours:
        Phrase("{0}: hours such as 09:00-16:30.", "{0}\u{202F}: des heures comme 09:00-16:30.")
      case .line:
        Phrase(
          "{0}: one of the lines cannot be read; the hint shows the form.",
          "{0}\u{202F}: une ligne est illisible\u{202F}; l’indication montre la forme.")
      case .runLine:
        Phrase(
          "This line cannot be read: “{0}”. It begins with two days: 2027-03-01 2027-03-05.",
          "Ligne illisible\u{202F}: «\u{202F}{0}\u{202F}». Elle commence par deux dates\u{202F}: "
            + "2027-03-01 2027-03-05.")
      case .noGrades:
        Phrase(
          "{0}: ranks such as OF-1..OF-5 OR-5..OR-9 CIV.",
          "{0}\u{202F}: des grades comme OF-1..OF-5 OR-5..OR-9 CIV.")
      case .noClearance:
        Phrase(
          "{0}: a policy and a level, such as NATO RESTRICTED.",
          "{0}\u{202F}: une politique et un niveau, comme NATO RESTRICTED.")
      case .noPaper:
        Phrase(
          "{0}: the code of a filed paper, as it ends the paper’s address.",
          "{0}\u{202F}: le code d’un document déposé, tel qu’il termine son adresse.")
      case .noPercent:
        Phrase("{0}: a whole number from 0 to 100.", "{0}\u{202F}: un nombre entier de 0 à 100.")
      case .noRule:
        Phrase(
          "{0}: codes of bodies and parties, then “except”, “unless”, “with”.",
          "{0}\u{202F}: des codes d’enceintes et d’acteurs, puis except, unless, with."
        )
      }
    }
  }
}
