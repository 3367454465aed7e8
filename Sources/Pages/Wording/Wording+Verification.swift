extension Wording {
  /// The check of the record's chain.
  public enum VerificationTexts: Worded {
    case title, lead, run, runAgain, whole, damaged, entries, bytes, seconds, head, headNote
    case whatIsWrong, remedy, checked, unchecked, checksBytes, checksOrder, checksEnd, notTruth
    case notWhole

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Verify the record", "Vérifier le registre")
      case .lead:
        Phrase(
          """
          Each entry bears a digest of itself and of the one before. Reading them all in order \
          shows whether anything was changed since.
          """,
          """
          Chaque écriture porte une empreinte d’elle-même et de la précédente. Les relire dans \
          l’ordre montre si quoi que ce soit a changé depuis.
          """
        )
      case .run: Phrase("Read and check every entry", "Relire et contrôler chaque écriture")
      case .runAgain: Phrase("Check again", "Contrôler de nouveau")
      case .whole:
        Phrase(
          "The chain is whole: every entry is what was recorded, in its place.",
          "La chaîne est intacte\u{202F}: chaque écriture est telle qu’inscrite, à sa place.")
      case .damaged: Phrase("The chain is damaged.", "La chaîne est endommagée.")
      case .entries: Phrase("Entries read", "Écritures lues")
      case .bytes: Phrase("Bytes read", "Octets lus")
      case .seconds: Phrase("Seconds taken", "Secondes")
      case .head: Phrase("Digest of the last entry:", "Empreinte de la dernière écriture\u{202F}:")
      case .headNote:
        Phrase(
          """
          Keep it outside this office: with it anyone can show later that nothing before was \
          altered.
          """,
          """
          Conservez-la hors de ce bureau\u{202F}: elle permettra de montrer que rien d’antérieur \
          n’a été altéré.
          """
        )
      case .whatIsWrong: Phrase("What is wrong", "Ce qui ne va pas")
      case .remedy:
        Phrase(
          """
          Stop writing, keep a copy of the store as it is, and restore the last backup whose \
          chain is whole.
          """,
          """
          Cessez d’écrire, conservez une copie du fichier en l’état et restaurez la dernière \
          sauvegarde dont la chaîne est intacte.
          """
        )
      case .checked, .unchecked, .checksBytes, .checksOrder, .checksEnd, .notTruth, .notWhole:
        explanation
      }
    }

    private var explanation: Phrase {
      switch self {
      case .checked: Phrase("What is checked", "Ce qui est contrôlé")
      case .unchecked: Phrase("What is not", "Ce qui ne l’est pas")
      case .checksBytes:
        Phrase(
          "The bytes of every entry against its digest.",
          "Les octets de chaque écriture, par son empreinte.")
      case .checksOrder:
        Phrase(
          "That none is missing, swapped or slipped in.",
          "Qu’aucune ne manque, n’est déplacée ni intercalée.")
      case .checksEnd:
        Phrase(
          "That the last one is the last that was recorded.",
          "Que la dernière est bien la dernière inscrite.")
      case .notTruth:
        Phrase(
          "Whether what was recorded is true: that is what sources are for.",
          "Que ce qui est inscrit est vrai\u{202F}: c’est l’affaire des sources.")
      default:
        Phrase(
          """
          Whether someone replaced the whole store by another whole one: only a digest kept \
          elsewhere tells.
          """,
          """
          Que le fichier entier n’a pas été remplacé par un autre\u{202F}: seule une empreinte \
          gardée ailleurs le dit.
          """
        )
      }
    }
  }

  /// What may be wrong with the chain.
  public enum Damages: Worded {
    case changed, missingOne, missing, misplaced, malformed, truncated, beyondHead, headChanged
    case headMissing, engine

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .changed:
        Phrase(
          "Entry {0} is not what was recorded.", "L’écriture {0} n’est pas ce qui a été inscrit.")
      case .missingOne: Phrase("Entry {0} is missing.", "L’écriture {0} manque.")
      case .missing:
        Phrase("Entries {0} to {1} are missing.", "Les écritures {0} à {1} manquent.")
      case .misplaced:
        Phrase(
          "Entry {0} stands in the place of {1}.", "L’écriture {0} se trouve à la place de {1}.")
      case .malformed:
        Phrase(
          "Entry {0} has a form that no version wrote.",
          "L’écriture {0} a une forme qu’aucune version n’a produite.")
      case .truncated:
        Phrase(
          "The record ends at entry {0}; there were {1}.",
          "Le registre s’arrête à l’écriture {0}\u{202F}; il y en avait {1}.")
      case .beyondHead:
        Phrase(
          "Entry {0} stands after the recorded end.",
          "L’écriture {0} se trouve après la fin inscrite.")
      case .headChanged:
        Phrase(
          "The mark of the end bears another digest.", "La marque de fin porte une autre empreinte."
        )
      case .headMissing:
        Phrase(
          "There is no mark of the end, or it cannot be read.",
          "La marque de fin manque ou est illisible.")
      case .engine: Phrase("The store complains: {0}", "Le fichier signale\u{202F}: {0}")
      }
    }
  }
}
