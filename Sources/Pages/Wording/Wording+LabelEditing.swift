extension Wording {
  /// How somebody says who may read what.
  public enum LabelEditing: Worded {
    case chooseLevel, level, levelHint, levelMissing, noOwner, owner, ownerHint, groups
    case groupsHint, parties, only, onlyHint, special, specialHint, review, reviewHint
    case reviewWrong, reason, reasonHint, reasonMissing, guide, guideHint, preview, audience
    case audienceNote, everybody, allianceReads, allianceReadsNot, mark, aboutMarking, markingOf
    case partByPart, noPolicy, history, until

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .chooseLevel: Phrase("Choose a level", "Choisir un niveau")
      case .level: Phrase("Marking: policy and level", "Mention\u{202F}: politique et niveau")
      case .levelHint:
        Phrase(
          "The lowest level that protects it. Levels above your clearance are not offered.",
          "Le niveau le plus bas qui protège. Les niveaux au-delà de votre habilitation "
            + "ne sont pas proposés.")
      case .levelMissing:
        Phrase(
          "Choose a policy and level that you may use.",
          "Choisissez une politique et un niveau qui vous sont permis.")
      case .noOwner: Phrase("No owner", "Aucun propriétaire")
      case .partByPart:
        Phrase("{0} – EACH PART AS MARKED", "{0} – MENTIONS PROPRES À CHAQUE PARTIE")
      case .mark: Phrase("Marking", "Mention")
      case .markingOf: Phrase("Marking of {0}", "Mention de {0}")
      case .aboutMarking: Phrase("About this marking", "À propos de cette mention")
      case .history: Phrase("Earlier markings", "Mentions antérieures")
      case .until: Phrase("Held until", "Valable jusqu’au")
      case .noPolicy:
        Phrase(
          "This office has no security policy yet, so nothing can be marked or filed.",
          "Ce bureau n’a pas encore de politique de sécurité\u{202F}: rien ne peut être marqué "
            + "ni déposé.")
      case .review, .reviewHint, .reviewWrong, .reason, .reasonHint, .reasonMissing, .guide,
        .guideHint:
        ground
      case .preview, .audience, .audienceNote, .everybody, .allianceReads, .allianceReadsNot:
        readers
      default: release
      }
    }

    private var release: Phrase {
      switch self {
      case .owner: Phrase("Owner", "Propriétaire")
      case .ownerHint:
        Phrase("The group whose information it is.", "Le groupe dont émane l’information.")
      case .groups: Phrase("Releasable to groups", "Communicable aux groupes")
      case .groupsHint:
        Phrase(
          "Beside the owner, who stays in by itself.",
          "En plus du propriétaire, qui reste inclus de lui-même.")
      case .parties: Phrase("Releasable to parties", "Communicable aux acteurs")
      case .only: Phrase("Only", "Réservé à")
      case .onlyHint:
        Phrase(
          "Narrows readers to these inside the owner.",
          "Restreint les lecteurs à ceux-ci parmi le propriétaire.")
      case .special: Phrase("Special categories", "Catégories spéciales")
      default:
        Phrase(
          "A reader must hold every one. Only those that you hold yourself are offered.",
          "Un lecteur doit les détenir toutes. Seules celles que vous détenez sont proposées.")
      }
    }

    private var ground: Phrase {
      switch self {
      case .review: Phrase("To be reviewed on", "À réexaminer le")
      case .reviewHint:
        Phrase(
          "The marking stays after that day; you are asked to look at it again.",
          "La mention subsiste après cette date\u{202F}; il vous est demandé de la revoir.")
      case .reviewWrong:
        Phrase(
          "Give a day to come, as 2031-11-22.", "Donnez un jour à venir, comme 2031-11-22.")
      case .reason: Phrase("Why it is marked so", "Motif de la mention")
      case .reasonHint:
        Phrase(
          "What harm would come of wider release? Shown to whoever may read it.",
          "Quel tort causerait une diffusion plus large\u{202F}? Visible de ses lecteurs.")
      case .reasonMissing:
        Phrase("Say why it is marked so.", "Indiquez le motif de la mention.")
      case .guide: Phrase("Line of the marking guide", "Ligne du guide de marquage")
      default: Phrase("Such as MG 4.2, if there is one.", "Par exemple MG 4.2, s’il y en a une.")
      }
    }

    private var readers: Phrase {
      switch self {
      case .preview: Phrase("Who could read this", "Qui pourrait le lire")
      case .audience: Phrase("Who could read this", "Qui pourrait lire ceci")
      case .audienceNote:
        Phrase(
          "Parties whose people could read it once cleared for its level and categories, by the "
            + "memberships and restrictions of today.",
          "Acteurs dont le personnel pourrait le lire s’il est habilité au niveau et aux "
            + "catégories, selon les participations et restrictions de ce jour.")
      case .everybody:
        Phrase("Everybody, signed in or not.", "Tout le monde, identifié ou non.")
      case .allianceReads:
        Phrase("The alliance’s own staff: yes.", "Le personnel de l’Alliance\u{202F}: oui.")
      default:
        Phrase("The alliance’s own staff: no.", "Le personnel de l’Alliance\u{202F}: non.")
      }
    }
  }

  /// How many may read, and how far labels stand apart.
  public enum LabelCounts: WordedCount {
    case readers, others, levels

    /// The texts.
    public var plural: Plural {
      switch self {
      case .readers:
        Plural(
          one: Phrase("{0} party could", "{0} acteur le pourrait"),
          other: Phrase("{0} parties could", "{0} acteurs le pourraient"))
      case .others:
        Plural(
          one: Phrase("{0} party could not", "{0} acteur ne le pourrait pas"),
          other: Phrase("{0} parties could not", "{0} acteurs ne le pourraient pas"))
      case .levels:
        Plural(
          one: Phrase("{0} level", "{0} niveau"), other: Phrase("{0} levels", "{0} niveaux"))
      }
    }
  }
}
