extension Wording {
  /// What helps to fill in a blank.
  public enum Hints: Worded {
    case code, date, names, inclusions, codes, alpha2, tile, address, sources, reason, restriction
    case record, anyBody

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .code:
        Phrase(
          "Letters, digits, hyphens and full stops. It cannot change later.",
          "Lettres, chiffres, tirets et points. Il ne changera plus.")
      case .date:
        Phrase(
          "As exactly as it is known: 2026-11-21, 2026-11 or 2026.",
          "Aussi précisément que possible\u{202F}: 2026-11-21, 2026-11 ou 2026.")
      case .names:
        Phrase(
          "One line a name: first day | English | French | footnote | footnote in French. "
            + "The first name needs no day.",
          "Une ligne par nom\u{202F}: premier jour | anglais | français | note | note en français. "
            + "Le premier nom se passe de date.")
      case .inclusions:
        Phrase(
          "One line a body: code | first day | first day after.",
          "Une ligne par enceinte\u{202F}: code | premier jour | premier jour après la fin.")
      case .codes:
        Phrase("Codes, apart by spaces.", "Des codes, séparés par des espaces.")
      case .alpha2: Phrase("Two capital letters.", "Deux lettres capitales.")
      case .tile:
        Phrase("From the north-west, each from 0 to 63.", "Depuis le nord-ouest, de 0 à 63.")
      case .address: Phrase("Beginning with https://.", "Commençant par https://.")
      case .sources:
        Phrase(
          "Codes of sources, apart by spaces.", "Codes des documents, séparés par des espaces.")
      case .reason:
        Phrase(
          "Stands in the record for everyone to read.", "Figurera au registre, lisible par tous.")
      case .restriction:
        Phrase(
          "The party stays a member: a restriction ends nothing.",
          "L’acteur reste membre\u{202F}: une restriction ne met fin à rien.")
      case .record:
        Phrase(
          "A correction is recorded beside what it corrects, which stays readable.",
          "Une rectification s’ajoute au registre\u{202F}; l’écriture d’origine y demeure.")
      case .anyBody:
        Phrase("Leave open for all bodies.", "À laisser vide pour toutes les enceintes.")
      }
    }
  }
}

extension Blank {
  /// What helps to fill it in.
  func hint(on form: AmendmentKind) -> Wording.Hints? {
    switch self {
    case .code: .code
    case .from, .to, .on, .day, .dated, .founded: .date
    case .ending: form == .correctBody ? .date : nil
    case .names: .names
    case .inclusions: .inclusions
    case .predecessors, .into: .codes
    case .sources: .sources
    case .alpha2: .alpha2
    case .tile: .tile
    case .address: .address
    case .body where form == .restrict || form == .correctRestriction: .anyBody
    case .reason: .reason
    default: nil
    }
  }
}
