extension Wording {
  /// Maps, timelines, charts and matrices.
  public enum Charts: Worded {
    case key, asTable, asList, row, spell, from, to, role, dayMark, parties, day, number
    case since, until, unknown, between, restriction, sharing, still

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .key: Phrase("Key", "Légende")
      case .asTable: Phrase("Show as a table", "Afficher en tableau")
      case .asList: Phrase("Show as a list", "Afficher en liste")
      case .row: Phrase("Row", "Ligne")
      case .spell: Phrase("Spell", "Période")
      case .from: Phrase("From", "Du")
      case .to: Phrase("To", "Au")
      case .role: Phrase("Status", "Statut")
      case .dayMark: Phrase("the day shown", "jour affiché")
      case .parties: Phrase("{0}: {1}", "{0}\u{202F}: {1}")
      case .day: Phrase("Day", "Date")
      case .number: Phrase("Number", "Nombre")
      case .since: Phrase("since {0}", "depuis le {0}")
      case .until: Phrase("until {0}", "jusqu’au {0}")
      case .unknown: Phrase("unknown", "inconnu")
      case .between: Phrase("{0} to {1}", "du {0} au {1}")
      case .restriction: Phrase("Restriction", "Mesure restrictive")
      case .sharing: Phrase("{0} and {1}: {2}", "{0} et {1}\u{202F}: {2}")
      case .still: Phrase("still", "en cours")
      }
    }
  }

  /// How a party stands, as marks, tiles and bars show it.
  public enum Standings: Worded {
    case ally, partner, invitee, aspirant, restricted, former, outside

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .ally: Phrase("Ally", "Allié")
      case .partner: Phrase("Partner", "Partenaire")
      case .invitee: Phrase("Invitee", "Invité")
      case .aspirant: Phrase("Aspirant", "Aspirant")
      case .restricted: Phrase("Restricted", "Sous restriction")
      case .former: Phrase("Former", "Ancien")
      case .outside: Phrase("Outside", "Extérieur")
      }
    }
  }

  /// How sure the record is.
  public enum Confidences: Worded {
    case read, known, uncertain, estimate

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .read: Phrase("Read in the source", "Lu dans la source")
      case .known: Phrase("Known", "Connu")
      case .uncertain: Phrase("Uncertain", "Incertain")
      case .estimate: Phrase("Estimate", "Estimation")
      }
    }
  }
}
