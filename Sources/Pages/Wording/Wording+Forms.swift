extension Wording {
  /// What forms do: their titles, which are their buttons too.
  public enum Forms: Worded {
    case addParty, renameParty, endParty, correctParty, strikeParty
    case foundBody, renameBody, endBody, includeBody, correctBody, strikeBody
    case beginMembership, endMembership, correctMembership, strikeMembership
    case restrict, liftRestriction, correctRestriction, strikeRestriction
    case addDecision, correctDecision, addSource, correctSource, addTerm, correctTerm

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .addParty: Phrase("Add a party", "Ajouter un acteur")
      case .renameParty: Phrase("Rename a party", "Renommer un acteur")
      case .endParty: Phrase("End a party", "Mettre fin à un acteur")
      case .correctParty: Phrase("Correct a party", "Rectifier un acteur")
      case .strikeParty: Phrase("Strike a party", "Radier un acteur")
      case .foundBody: Phrase("Found a body", "Créer une enceinte")
      case .renameBody: Phrase("Rename a body", "Renommer une enceinte")
      case .endBody: Phrase("End a body", "Mettre fin à une enceinte")
      case .includeBody: Phrase("Take a body in", "Inclure une enceinte")
      case .correctBody: Phrase("Correct a body", "Rectifier une enceinte")
      case .strikeBody: Phrase("Strike a body", "Radier une enceinte")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .beginMembership: Phrase("Begin a membership", "Ouvrir une participation")
      case .endMembership: Phrase("End a membership", "Clore une participation")
      case .correctMembership: Phrase("Correct a membership", "Rectifier une participation")
      case .strikeMembership: Phrase("Strike a membership", "Radier une participation")
      case .restrict: Phrase("Restrict a party", "Restreindre un acteur")
      case .liftRestriction: Phrase("Lift a restriction", "Lever une restriction")
      case .correctRestriction: Phrase("Correct a restriction", "Rectifier une restriction")
      case .strikeRestriction: Phrase("Strike a restriction", "Radier une restriction")
      case .addDecision: Phrase("Add a decision", "Ajouter une décision")
      case .correctDecision: Phrase("Correct a decision", "Rectifier une décision")
      case .addSource: Phrase("Add a source", "Ajouter un document source")
      case .correctSource: Phrase("Correct a source", "Rectifier un document source")
      case .addTerm: Phrase("Add a term", "Ajouter un terme")
      default: Phrase("Correct a term", "Rectifier un terme")
      }
    }
  }

  /// What stands around forms.
  public enum FormTexts: Worded {
    case register, registerLead, cancel, done, strikeWarning, noChoice, existingRecords
    case unspecified

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .register: Phrase("Change the network", "Modifier le réseau")
      case .registerLead:
        Phrase(
          "What is new begins here. What is on record is changed from its own page.",
          "Les nouveautés se saisissent ici. Ce qui existe déjà se modifie depuis sa propre page.")
      case .cancel: Phrase("Cancel", "Annuler")
      case .done: Phrase("Recorded.", "Inscrit au registre.")
      case .strikeWarning:
        Phrase(
          "Striking takes back a record that should never have been made. If something came to "
            + "an end, end it instead.",
          "On radie ce qui n’aurait jamais dû être inscrit. Si quelque chose a pris fin, "
            + "consignez plutôt sa fin.")
      case .noChoice: Phrase("Choose", "Choisir")
      case .unspecified: Phrase("None", "Sans objet")
      case .existingRecords: Phrase("To change what is on record", "Modifier l’existant")
      }
    }
  }
}

extension AmendmentKind {
  /// What it does.
  public var words: Wording.Forms {
    switch self {
    case .addParty: .addParty
    case .renameParty: .renameParty
    case .endParty: .endParty
    case .correctParty: .correctParty
    case .strikeParty: .strikeParty
    case .foundBody: .foundBody
    case .renameBody: .renameBody
    case .endBody: .endBody
    case .includeBody: .includeBody
    case .correctBody: .correctBody
    case .strikeBody: .strikeBody
    case .beginMembership: .beginMembership
    case .endMembership: .endMembership
    case .correctMembership: .correctMembership
    case .strikeMembership: .strikeMembership
    case .restrict: .restrict
    case .liftRestriction: .liftRestriction
    case .correctRestriction: .correctRestriction
    case .strikeRestriction: .strikeRestriction
    case .addDecision: .addDecision
    case .correctDecision: .correctDecision
    case .addSource: .addSource
    case .correctSource: .correctSource
    case .addTerm: .addTerm
    case .correctTerm: .correctTerm
    }
  }
}
