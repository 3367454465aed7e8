extension Wording {
  /// Nominations and runs from a spreadsheet.
  public enum BulkTexts: Worded {
    case title, lead, nominations, runs, nominationsLead, runsLead, kind
    case file, fileHint, paste, pasteHint, look, columns, column, otherLanguage
    case outcome, nothingYet, line, subject, details, ignored, apply, applyHint
    case without, withoutHint, nothing, allRefused, changedSince, applied, again, templates, csv
    case xlsx, own, candidates, reason, reasonDefault, nobody, choose
    case new, same, changes, repeated, refused
    case range, newPerson, personChanges, newActivity, foundByDay, becomes, change, repeats, emptied

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("From a spreadsheet", "À partir d’un tableur")
      case .lead:
        Phrase(
          "Bring many lines at once. First you see, line by line, what would happen; nothing is "
            + "recorded until you apply it, and then all of it or nothing.",
          "Apportez de nombreuses lignes à la fois. Vous voyez d’abord, ligne par ligne, ce qui se "
            + "passerait\u{202F}; rien n’est enregistré avant que vous l’appliquiez, et alors tout "
            + "ou rien.")
      case .nominations: Phrase("People put forward", "Personnes présentées")
      case .runs: Phrase("Activities and their runs", "Activités et leurs sessions")
      case .nominationsLead:
        Phrase(
          "One line for each person and run. Without a run, a line only registers a person.",
          "Une ligne par personne et par session. Sans session, une ligne enregistre seulement une "
            + "personne.")
      case .runsLead:
        Phrase(
          "One line for each run. A run without a code is known by its activity and first day.",
          "Une ligne par session. Une session sans code est reconnue à son activité et à son "
            + "premier jour.")
      case .kind: Phrase("What the lines are about", "Objet des lignes")
      case .file: Phrase("File", "Fichier")
      case .fileHint:
        Phrase(
          "XLSX, or CSV in UTF-8; at most 20 MB.", "XLSX, ou CSV en UTF-8\u{202F}; 20 Mo au plus.")
      case .paste: Phrase("Or paste", "Ou collez")
      case .pasteHint:
        Phrase(
          "Copy the lines in your spreadsheet with their headings and paste them here.",
          "Copiez les lignes du tableur avec leurs en-têtes et collez-les ici.")
      case .look: Phrase("See what would happen", "Voir ce qui se passerait")
      case .columns: Phrase("Columns", "Colonnes")
      case .column: Phrase("Heading", "En-tête")
      case .otherLanguage: Phrase("In French", "En anglais")
      case .outcome: Phrase("What would happen", "Ce qui se passerait")
      case .nothingYet: Phrase("Nothing is recorded yet.", "Rien n’est encore enregistré.")
      case .line: Phrase("Line", "Ligne")
      case .subject: Phrase("About", "Objet")
      case .details: Phrase("More", "Précisions")
      case .ignored:
        Phrase("These columns mean nothing here: {0}", "Colonnes sans effet ici\u{202F}: {0}")
      case .apply: Phrase("Apply", "Appliquer")
      case .applyHint:
        Phrase(
          "All lines are recorded together, or none.",
          "Toutes les lignes sont enregistrées ensemble, ou aucune.")
      case .without: Phrase("Refused lines", "Lignes refusées")
      case .withoutHint:
        Phrase("Leave them out and apply the others", "Les omettre et appliquer les autres")
      default: rows
      }
    }

    private var rows: Phrase {
      switch self {
      case .nothing:
        Phrase("There is nothing to apply.", "Il n’y a rien à appliquer.")
      case .allRefused:
        Phrase(
          "Mend what is refused and bring the table again, or leave those lines out.",
          "Corrigez ce qui est refusé et rapportez le tableau, ou omettez ces lignes.")
      case .changedSince:
        Phrase(
          "The record has changed since, and so has what would happen. Look again.",
          "Le registre a changé depuis, et donc ce qui se passerait. Vérifiez de nouveau.")
      case .applied: Phrase("Recorded together.", "Enregistré ensemble.")
      case .again: Phrase("Another table", "Autre tableau")
      case .templates: Phrase("Begin with what there is", "Partir de l’existant")
      case .csv: Phrase("{0} as CSV", "{0} en CSV")
      case .xlsx: Phrase("{0} as XLSX", "{0} en XLSX")
      case .own: Phrase("Your nominations", "Vos candidatures")
      case .candidates: Phrase("Your people", "Vos personnes")
      case .reason: Phrase("Reason", "Motif")
      case .reasonDefault: Phrase("From a spreadsheet", "D’après un tableur")
      case .nobody:
        Phrase(
          "Focal points bring nominations, and providers their runs.",
          "Les points de contact apportent les candidatures, et les organisateurs leurs sessions.")
      case .choose:
        Phrase("Choose a file or paste some lines.", "Choisissez un fichier ou collez des lignes.")
      case .new: Phrase("New", "Nouveau")
      case .same: Phrase("Same as before", "Inchangé")
      case .changes: Phrase("Changes", "Modifie")
      case .repeated: Phrase("Twice", "Répété")
      case .refused: Phrase("Refused", "Refusé")
      case .range: Phrase("Lines {0} to {1}", "Lignes {0} à {1}")
      case .newPerson: Phrase("The person is registered.", "La personne est enregistrée.")
      case .personChanges:
        Phrase("Of the person: {0}", "Concernant la personne\u{202F}: {0}")
      case .newActivity: Phrase("The activity is added.", "L’activité est ajoutée.")
      case .foundByDay:
        Phrase(
          "Known by its activity and first day.", "Reconnue à son activité et à son premier jour.")
      case .becomes: Phrase("Would be: {0}", "Serait\u{202F}: {0}")
      case .change: Phrase("{0}: {1} → {2}", "{0}\u{202F}: {1} → {2}")
      case .repeats: Phrase("As line {0} says.", "Comme la ligne {0}.")
      default: Phrase("nothing", "rien")
      }
    }
  }

  /// Why a line would come to nothing.
  public enum BulkFaults: Worded {
    case missing, unreadable, unknown, fixed, several

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .missing: Phrase("“{0}” is empty.", "«\u{202F}{0}\u{202F}» est vide.")
      case .unreadable:
        Phrase("“{0}” cannot be read: {1}", "«\u{202F}{0}\u{202F}» est illisible\u{202F}: {1}")
      case .unknown:
        Phrase(
          "Nothing is known under “{0}”: {1}",
          "Rien n’est connu sous «\u{202F}{0}\u{202F}»\u{202F}: {1}")
      case .fixed:
        Phrase(
          "“{0}” stands once somebody is put forward: withdraw and put forward again.",
          "«\u{202F}{0}\u{202F}» ne change plus une fois la personne présentée\u{202F}: retirez-la "
            + "et présentez-la de nouveau.")
      case .several:
        Phrase(
          "Several of your people are known by this name and day of birth: give the code.",
          "Plusieurs de vos personnes portent ce nom et cette date de naissance\u{202F}: donnez le "
            + "code.")
      }
    }
  }

  /// Why a table cannot be taken.
  public enum SheetFaults: String, Worded {
    case empty, noHeadings, missing, doubled, tooMany
    case tooLarge, tooLargeUnpacked, tooManyRows, tooManyColumns, tooManyParts, cellTooLong
    case quotes, notText, oldForm, damaged, missingPart, markup, badCell
    case inSheet, inRow, inCell

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .empty: Phrase("There are no lines in it.", "Il ne contient aucune ligne.")
      case .noHeadings:
        Phrase(
          "None of its first ten rows holds headings that are known.",
          "Aucune de ses dix premières lignes ne contient d’en-têtes connus.")
      case .missing: Phrase("It needs a column {0}.", "Il lui faut une colonne {0}.")
      case .doubled:
        Phrase("Two columns are headed “{0}”.", "Deux colonnes s’intitulent «\u{202F}{0}\u{202F}».")
      case .tooMany:
        Phrase(
          "It has {0} lines; at most {1} are taken at once.",
          "Il a {0} lignes\u{202F}; {1} au plus sont acceptées à la fois.")
      case .tooLarge: Phrase("The file is too large.", "Le fichier est trop volumineux.")
      case .tooLargeUnpacked:
        Phrase(
          "The file is too large once unpacked.", "Le fichier décompressé est trop volumineux.")
      case .tooManyRows: Phrase("It has too many rows.", "Il a trop de lignes.")
      case .tooManyColumns: Phrase("It has too many columns.", "Il a trop de colonnes.")
      case .tooManyParts: Phrase("It has too many parts.", "Il a trop de parties.")
      case .cellTooLong: Phrase("A cell is too long.", "Une cellule est trop longue.")
      case .quotes:
        Phrase(
          "A quotation mark is not closed, or something follows it.",
          "Un guillemet n’est pas fermé, ou quelque chose le suit.")
      case .notText:
        Phrase("It is neither XLSX nor UTF-8 text.", "Ce n’est ni du XLSX ni du texte UTF-8.")
      case .oldForm:
        Phrase(
          "It is in the form of before 2007, or behind a password: save it as XLSX.",
          "Il a le format d’avant 2007, ou un mot de passe\u{202F}: enregistrez-le en XLSX.")
      case .damaged: Phrase("The file is damaged.", "Le fichier est endommagé.")
      case .missingPart: Phrase("A part of the file is missing.", "Une partie du fichier manque.")
      case .markup:
        Phrase(
          "A part of the file is not the XML that it should be.",
          "Une partie du fichier n’est pas le XML attendu.")
      case .badCell:
        Phrase(
          "A cell does not hold what it says it holds.",
          "Une cellule ne contient pas ce qu’elle annonce.")
      case .inSheet: Phrase("{0} ({1})", "{0} ({1})")
      case .inRow: Phrase("{0} (row {1})", "{0} (ligne {1})")
      case .inCell: Phrase("{0} (row {1}, column {2})", "{0} (ligne {1}, colonne {2})")
      }
    }
  }

  /// Lines, counted.
  public enum BulkCounts: WordedCount {
    case lines

    /// The texts.
    public var plural: Plural {
      switch self {
      case .lines:
        Plural(one: Phrase("{0} line", "{0} ligne"), other: Phrase("{0} lines", "{0} lignes"))
      }
    }
  }
}
