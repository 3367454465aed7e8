extension Wording {
  /// What a line of a draft does.
  public enum DraftLines: String, Worded {
    case restriction, lift, membership, leave, body, include, menu, instrument, format
    case release, operation, statement, programme, text

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .restriction: Phrase("Restrict partners", "Restreindre des partenaires")
      case .lift: Phrase("Lift restrictions", "Lever des restrictions")
      case .membership: Phrase("Admit to a body", "Admettre dans une enceinte")
      case .leave: Phrase("End a membership", "Mettre fin à une participation")
      case .body: Phrase("Found a body", "Créer une enceinte")
      case .include: Phrase("Take a body into another", "Inclure une enceinte dans une autre")
      case .menu: Phrase("Open the menu", "Ouvrir le catalogue")
      case .instrument: Phrase("Take a case on", "Faire avancer un dossier")
      case .format: Phrase("Invite to a meeting", "Inviter à une réunion")
      case .release: Phrase("Release a paper", "Diffuser un document")
      case .operation: Phrase("Accept offers", "Accepter des offres")
      case .statement: Phrase("Adopt a statement", "Adopter une déclaration")
      case .programme: Phrase("Adopt programmes", "Adopter des programmes")
      case .text: Phrase("Agree a text", "Agréer un texte")
      }
    }
  }

  /// The form by which drafts are drawn up.
  public enum DraftingTexts: Worded {
    case another, anotherHint, add, kept, keptHint, runsOut, runsOutHint, redraftTitle
    case redraftLead, was, now, unchanged, nothingLeft, noneInBody, statement, noStatement
    case adopts

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .another: Phrase("Something more", "Un élément de plus")
      case .anotherHint:
        Phrase(
          "Choose what it does, then add a line; what is typed stays.",
          "Choisissez, puis ajoutez une ligne\u{202F}; la saisie est conservée.")
      case .add: Phrase("Change the lines", "Modifier les lignes")
      case .kept: Phrase("What stays of the last draft", "Ce qui reste du dernier projet")
      case .keptHint:
        Phrase(
          "What is not ticked is left out of the new draft.",
          "Ce qui n’est pas coché ne figure plus dans le nouveau projet.")
      case .runsOut: Phrase("Runs left out", "Sessions écartées")
      case .runsOutHint:
        Phrase(
          "Codes, apart by commas; nothing for none.",
          "Codes séparés par des virgules\u{202F}; rien pour aucune.")
      case .redraftTitle: Phrase("Draw up anew", "Remanier")
      case .redraftLead:
        Phrase(
          "Another draft of “{0}”. It ends a silence that runs.",
          "Un autre projet de «\u{202F}{0}\u{202F}». Il met fin au silence en cours.")
      case .was: Phrase("Left out", "Écarté")
      case .now: Phrase("Added", "Ajouté")
      case .unchanged: Phrase("unchanged", "inchangé")
      case .nothingLeft:
        Phrase("Keep or add at least one action.", "Gardez ou ajoutez au moins une action.")
      case .noneInBody:
        Phrase("{0} has no place there today.", "{0} n’y participe pas ce jour.")
      case .statement: Phrase("Statement of shared interests", "Déclaration d’intérêts communs")
      case .noStatement:
        Phrase(
          "No statement that waits stands in this version.",
          "Aucune déclaration en attente ne figure dans cette version.")
      case .adopts:
        Phrase(
          "Adopts the statement of shared interests with {0}",
          "Adopte la déclaration d’intérêts communs avec {0}")
      }
    }
  }
}
