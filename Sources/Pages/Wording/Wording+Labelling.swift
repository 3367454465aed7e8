public import Domain

extension Wording {
  /// Labels and those who hold clearances.
  public enum Labelling: Worded {
    case nobody, alliance

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .nobody: Phrase("nobody", "personne")
      case .alliance: Phrase("the alliance", "l’Alliance")
      }
    }
  }

  /// What people may do.
  public enum Posts: String, Worded {
    case reader, registrar, administrator, planner, provider, delegation
    case countryOfficer = "country-officer"
    case securityOfficer = "security-officer"
    case budgetOfficer = "budget-officer"
    case focalPoint = "focal-point"
    case chair

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .reader: Phrase("Reader", "Lecteur")
      case .registrar: Phrase("Registrar", "Greffier")
      case .administrator: Phrase("Administrator", "Administrateur")
      case .countryOfficer: Phrase("Country officer", "Chargé de pays")
      case .planner: Phrase("Planner", "Planificateur")
      case .provider: Phrase("Provider", "Prestataire")
      case .delegation: Phrase("Delegation", "Délégation")
      case .securityOfficer: Phrase("Security officer", "Officier de sécurité")
      case .budgetOfficer: Phrase("Budget officer", "Responsable du budget")
      case .chair: Phrase("Chair of committees", "Présidence des comités")
      case .focalPoint:
        Phrase("Focal point for nominations", "Point de contact pour les candidatures")
      }
    }
  }

  /// Why a label, or the hands it is in, stand in the way.
  public enum LabelRefusals: Worded {
    case notYours, policyMissing, policyUnfit, labelMissing, labelUnfit, beyondClearance
    case sameHands, notNow

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .notYours:
        Phrase(
          "Only those whose record this is may change it.",
          "Seuls ceux dont émane cette fiche peuvent la modifier.")
      case .policyMissing:
        Phrase(
          "This office has no security policy “{0}”.",
          "Ce bureau n’a pas de politique de sécurité «\u{202F}{0}\u{202F}».")
      case .policyUnfit:
        Phrase(
          "Labels in use would mean nothing under this edition of the policy.",
          "Des étiquettes en usage n’auraient plus de sens avec cette édition de la politique.")
      case .labelMissing:
        Phrase(
          "Say who may read this: choose a marking.",
          "Indiquez qui peut lire ceci\u{202F}: choisissez une mention.")
      case .labelUnfit: Phrase("The marking is not valid: {0}", "Mention non valide\u{202F}: {0}")
      case .beyondClearance:
        Phrase(
          "You could not read this yourself: choose a marking within your clearance.",
          "Vous ne pourriez le lire vous-même\u{202F}: choisissez une mention qui vous est permise."
        )
      case .sameHands:
        Phrase(
          "This needs a second person.", "Cette opération demande une seconde personne.")
      case .notNow:
        Phrase(
          "This cannot be done at this stage or on these days.",
          "Ceci n’est pas possible à ce stade ou à ces dates.")
      }
    }
  }

  /// What can be wrong with a label.
  public enum Findings: Worded {
    case foreignPolicy, policyNotInForce, level, tag, value, selection, levelDemand
    case valueAtLevel, excluded, valueDemand, rule, reviewMissing, succession

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .foreignPolicy:
        Phrase("It is of another policy.", "Elle relève d’une autre politique.")
      case .policyNotInForce:
        Phrase("The policy is not in force.", "La politique n’est pas en vigueur.")
      case .level: Phrase("There is no level {0}.", "Le niveau {0} n’existe pas.")
      case .tag: Phrase("{0} is unknown or empty.", "{0}\u{202F}: inconnu ou vide.")
      case .value: Phrase("{0} cannot stand in {1}.", "{0} ne peut figurer sous {1}.")
      case .selection:
        Phrase("Too few or too many in {0}.", "Trop ou trop peu de valeurs sous {0}.")
      case .levelDemand: Phrase("{0} demands more.", "{0} exige davantage.")
      case .valueAtLevel:
        Phrase("{0} ({1}) cannot stand at this level.", "{0} ({1}) n’est pas admis à ce niveau.")
      case .excluded:
        Phrase("{0} ({1}) excludes another value.", "{0} ({1}) exclut une autre valeur.")
      case .valueDemand:
        Phrase("{0} ({1}) demands another value.", "{0} ({1}) exige une autre valeur.")
      case .rule:
        Phrase(
          "Owner and release do not fit together.",
          "Propriétaire et communication ne concordent pas.")
      case .reviewMissing:
        Phrase("A review date is missing.", "Il manque une date de réexamen.")
      case .succession:
        Phrase(
          "What the label becomes later is out of order.",
          "La suite prévue de l’étiquette est incohérente.")
      }
    }
  }
}

extension Language {
  /// What a person may do.
  public func callAsFunction(_ role: Principal.Role) -> String { word(role, Wording.Posts.self) }
}
