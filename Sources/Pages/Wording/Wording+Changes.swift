extension Wording {
  /// What became so on a day, in sentences.
  ///
  /// French names stand here without their articles, so its sentences put them before a colon,
  /// as a chronicle does, instead of bending them.
  public enum Changes: Worded {
    case and, partyBegan, partyEnded, renamed, bodyFounded, bodyDissolved, bodyReplaced
    case bodyReplacedBy, bodyCompleted, bodyMerged, bodyMergedInto, decided
    case allianceFounded, allianceAcceded, allianceJoined, allianceLeft, leftOnAcceding
    case founded, signed, acceded, invited, joined, recognised, succeeded, returned, contributed
    case withdrew, endSucceeded, endDissolved, endBodyEnded, endReplaced, endCompleted, endLapsed
    case endUnknown, asRole, restricted, restrictedIn, lifted, practical, civil, military
    case cooperation

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .and: Phrase("{0} and {1}", "{0} et {1}")
      case .partyBegan: Phrase("{0} came into being", "{0}\u{202F}: début d’existence")
      case .partyEnded: Phrase("{0} ceased to exist", "{0}\u{202F}: fin d’existence")
      case .renamed: Phrase("{0} took the name {1}", "{0} devient {1}")
      case .asRole: Phrase("{0} (as {1})", "{0} (en qualité de\u{202F}: {1})")
      case .decided: Phrase("Decision: {0}", "Décision\u{202F}: {0}")
      case .restricted: Phrase("{0}: {1} restricted", "{0}\u{202F}: restriction ({1})")
      case .restrictedIn:
        Phrase("{0}: {1} restricted in {2}", "{0}\u{202F}: restriction ({1}, {2})")
      case .lifted:
        Phrase("{0}: restriction of {1} lifted", "{0}\u{202F}: levée de la restriction ({1})")
      case .practical: Phrase("practical", "pratique")
      case .civil: Phrase("civil", "civile")
      case .military: Phrase("military", "militaire")
      case .cooperation: Phrase("{0} cooperation", "coopération {0}")
      case .bodyFounded, .bodyDissolved, .bodyReplaced, .bodyReplacedBy, .bodyCompleted,
        .bodyMerged, .bodyMergedInto:
        ofBodies
      case .allianceFounded, .allianceAcceded, .allianceJoined, .allianceLeft, .leftOnAcceding:
        ofAlliance
      case .founded, .signed, .acceded, .invited, .joined, .recognised, .succeeded, .returned,
        .contributed:
        ofBeginnings
      case .withdrew, .endSucceeded, .endDissolved, .endBodyEnded, .endReplaced, .endCompleted,
        .endLapsed, .endUnknown:
        ofEndings
      }
    }

    private var ofBodies: Phrase {
      switch self {
      case .bodyFounded: Phrase("{0} was founded", "{0}\u{202F}: création")
      case .bodyDissolved: Phrase("{0} was dissolved", "{0}\u{202F}: dissolution")
      case .bodyReplaced: Phrase("{0} was replaced", "{0}\u{202F}: remplacement")
      case .bodyReplacedBy:
        Phrase("{0} was replaced by {1}", "{0}\u{202F}: remplacement (successeur\u{202F}: {1})")
      case .bodyCompleted: Phrase("{0} completed its work", "{0}\u{202F}: fin des travaux")
      case .bodyMergedInto:
        Phrase("{0} was merged into {1}", "{0}\u{202F}: fusion (successeur\u{202F}: {1})")
      default: Phrase("{0} was merged", "{0}\u{202F}: fusion")
      }
    }

    private var ofAlliance: Phrase {
      switch self {
      case .allianceFounded:
        Phrase("{0} founded the alliance", "{0}\u{202F}: fondation de l’alliance")
      case .allianceAcceded:
        Phrase("{0} acceded to the alliance", "{0}\u{202F}: adhésion à l’alliance")
      case .allianceLeft: Phrase("{0} left the alliance", "{0}\u{202F}: départ de l’alliance")
      case .leftOnAcceding:
        Phrase("{0} left {1} on acceding", "{0} quitte {1} en adhérant à l’alliance")
      default: Phrase("{0} joined the alliance", "{0}\u{202F}: entrée dans l’alliance")
      }
    }

    private var ofBeginnings: Phrase {
      switch self {
      case .founded: Phrase("{0}: {1} took part from the start", "{0}\u{202F}: {1} (fondation)")
      case .signed: Phrase("{0}: {1} signed", "{0}\u{202F}: {1} (signature)")
      case .acceded: Phrase("{0}: {1} acceded", "{0}\u{202F}: {1} (adhésion)")
      case .invited: Phrase("{0}: {1} received an invitation", "{0}\u{202F}: {1} (invitation)")
      case .recognised:
        Phrase("{0}: {1} gained recognition", "{0}\u{202F}: {1} (reconnaissance)")
      case .succeeded: Phrase("{0}: {1} took a seat by succession", "{0}\u{202F}: {1} (succession)")
      case .returned: Phrase("{0}: {1} returned", "{0}\u{202F}: {1} (retour)")
      case .contributed:
        Phrase("{0}: {1} began to contribute", "{0}\u{202F}: {1} (début de contribution)")
      default: Phrase("{0}: {1} joined", "{0}\u{202F}: {1} (entrée)")
      }
    }

    private var ofEndings: Phrase {
      switch self {
      case .withdrew: Phrase("{0}: {1} withdrew", "{0}\u{202F}: {1} (retrait)")
      case .endSucceeded:
        Phrase("{0}: a successor took the place of {1}", "{0}\u{202F}: {1} (succession)")
      case .endDissolved:
        Phrase("{0}: {1} left on ceasing to exist", "{0}\u{202F}: {1} (fin d’existence)")
      case .endBodyEnded:
        Phrase("{0} ended; until then in it: {1}", "Fin de {0}\u{202F}; en étaient\u{202F}: {1}")
      case .endReplaced:
        Phrase(
          "{0}: {1} moved on to another body", "{0}\u{202F}: {1} (passage à une autre enceinte)")
      case .endCompleted: Phrase("{0}: {1} completed", "{0}\u{202F}: {1} (achèvement)")
      case .endLapsed: Phrase("{0}: the tie of {1} lapsed", "{0}\u{202F}: {1} (expiration)")
      default: Phrase("{0}: {1} left", "{0}\u{202F}: {1} (départ)")
      }
    }
  }

  /// How many more there are than those named.
  public enum More: WordedCount {
    case parties, bodies

    /// The texts.
    public var plural: Plural {
      switch self {
      case .parties:
        Plural(one: Phrase("{0} other", "{0} autre"), other: Phrase("{0} others", "{0} autres"))
      case .bodies:
        Plural(
          one: Phrase("{0} more", "{0} de plus"), other: Phrase("{0} more", "{0} de plus"))
      }
    }
  }
}
