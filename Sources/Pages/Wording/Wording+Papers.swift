extension Wording {
  /// Papers and their versions.
  public enum PaperTexts: Worded {
    case title, lead, file, newVersion, noneYet, noneYetAdvice, empty, words, party, body, paper
    case about, aboutHint, aboutUnknown, origin, filedOn, filedBy, versions, download, sidecar
    case digest, derivedFrom, sourceUnknown, readBy, readByNobody, kilobytes, megabytes
    case fileField, fileHint, fileMissing, fileTooLarge, fileType, series, seriesHint
    case titleMissing

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Papers", "Documents")
      case .lead:
        Phrase(
          "Papers that you may read, with the marking of the latest version.",
          "Les documents que vous pouvez lire, avec la mention de la dernière version.")
      case .file: Phrase("File a paper", "Déposer un document")
      case .newVersion: Phrase("File a new version", "Déposer une nouvelle version")
      case .noneYet:
        Phrase("No paper that you may read", "Aucun document que vous puissiez lire")
      case .noneYetAdvice:
        Phrase(
          "Papers appear here once they are filed under a marking that lets you read them.",
          "Les documents apparaissent ici dès qu’ils sont déposés sous une mention qui vous en "
            + "permet la lecture.")
      case .empty: Phrase("No paper matches", "Aucun document ne correspond")
      case .words: Phrase("Words of the title", "Mots du titre")
      case .party: Phrase("About a party", "Concernant un acteur")
      case .body: Phrase("About a body", "Concernant une enceinte")
      case .paper: Phrase("Paper", "Document")
      case .origin: Phrase("Originator", "Émetteur")
      case .filedOn: Phrase("Filed", "Dépôt")
      case .filedBy: Phrase("Filed by", "Déposé par")
      case .versions: Phrase("Versions", "Versions lisibles")
      case .readBy: Phrase("Who has read it", "Qui l’a lu")
      case .readByNobody: Phrase("Nobody yet.", "Personne encore.")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .about: Phrase("About", "Objet")
      case .aboutHint:
        Phrase(
          "Codes of parties and bodies, apart by commas: FIN, pfp.",
          "Codes d’acteurs et d’enceintes, séparés par des virgules\u{202F}: FIN, pfp.")
      case .aboutUnknown:
        Phrase(
          "No party or body has the code “{0}”.",
          "Aucun acteur ni enceinte n’a le code «\u{202F}{0}\u{202F}».")
      case .download: Phrase("Download", "Télécharger")
      case .sidecar: Phrase("label as a file (.bdo)", "étiquette en fichier (.bdo)")
      case .digest: Phrase("SHA-256", "Empreinte SHA-256")
      case .derivedFrom: Phrase("Takes from", "Tiré de")
      case .sourceUnknown:
        Phrase(
          "Choose versions that you may read.", "Choisissez des versions que vous pouvez lire.")
      case .kilobytes: Phrase("{0} kB", "{0} ko")
      case .megabytes: Phrase("{0} MB", "{0} Mo")
      case .series: Phrase("Series", "Série")
      case .seriesHint: Phrase("Such as EAPC(PARTNERS)D.", "Par exemple EAPC(PARTNERS)D.")
      case .titleMissing: Phrase("Give the paper a title.", "Donnez un titre au document.")
      default: files
      }
    }

    private var files: Phrase {
      switch self {
      case .fileField: Phrase("File", "Fichier")
      case .fileHint:
        Phrase(
          "PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG, or text (TXT, CSV, MD); at most 20 MB. Choose "
            + "it again if the form comes back.",
          "PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG ou texte (TXT, CSV, MD)\u{202F}; 20 Mo au plus. "
            + "À choisir de nouveau si le formulaire revient.")
      case .fileMissing: Phrase("Choose a file.", "Choisissez un fichier.")
      case .fileTooLarge:
        Phrase("The file is larger than 20 MB.", "Le fichier dépasse 20 Mo.")
      default:
        Phrase(
          "This is no file of the sorts that are taken, or its name and content do not agree. "
            + "Text must be UTF-8; office files must be without macros.",
          "Ce fichier n’est pas d’un type admis, ou son nom et son contenu ne concordent pas. "
            + "Le texte doit être en UTF-8\u{202F}; les fichiers bureautiques sans macros.")
      }
    }
  }

  /// The sizes of small files.
  public enum PaperCounts: WordedCount {
    case bytes

    /// The texts.
    public var plural: Plural {
      Plural(one: Phrase("{0} byte", "{0} octet"), other: Phrase("{0} bytes", "{0} octets"))
    }
  }

  /// Notes on parties and bodies.
  public enum NoteTexts: Worded {
    case note, notes, none, write, writeOn, text, textMissing, correct, strike, strikeNote
    case open

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .note: Phrase("Note", "Note interne")
      case .notes: Phrase("Notes", "Notes internes")
      case .none: Phrase("No note that you may read.", "Aucune note que vous puissiez lire.")
      case .write: Phrase("Write a note", "Rédiger une note")
      case .writeOn: Phrase("Write a note on {0}", "Rédiger une note sur {0}")
      case .text: Phrase("Text", "Texte")
      case .textMissing: Phrase("Write what the note says.", "Rédigez le texte de la note.")
      case .correct: Phrase("Correct the note", "Rectifier la note")
      case .strike: Phrase("Strike the note", "Radier la note")
      case .strikeNote:
        Phrase(
          "It leaves all pages. The record keeps that it was there.",
          "Elle disparaît de toutes les pages. Le journal garde trace de son existence.")
      case .open: Phrase("Open the note", "Ouvrir la note")
      }
    }
  }
}
