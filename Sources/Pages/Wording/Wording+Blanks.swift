extension Wording {
  /// What a form asks, blank by blank.
  public enum Blanks: String, Worded {
    case code, kind, name, nameFrench, footnote, footnoteFrench, names, short, shortFrench
    case alpha2, region, tile, party, body, role, purposes, founded, scopes
    case from, to, on, day, dated, beginning, ending, manner, decision, endDecision, into
    case inclusions, predecessors, title, titleFrench, publisher, address, reference, scheme
    case note, noteFrench, sources, confidence, reason, reasonLabel, included, end, mainRole

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .code, .kind, .name, .nameFrench, .footnote, .footnoteFrench, .names, .short,
        .shortFrench, .title, .titleFrench, .note, .noteFrench, .reason:
        texts
      case .reasonLabel: Phrase("Who may read the reason", "Qui peut lire le motif")
      case .alpha2: Phrase("Two-letter code", "Code à deux lettres")
      case .region: Phrase("Region", "Région")
      case .tile: Phrase("Tile on the map (column, row)", "Case sur la carte (colonne, rangée)")
      case .party: Phrase("Party", "Acteur")
      case .body: Phrase("Body", "Enceinte")
      case .included: Phrase("Body taken in", "Enceinte incluse")
      case .role: Phrase("Role", "Qualité")
      case .mainRole: Phrase("Role that is counted", "Qualité comptée")
      case .purposes: Phrase("Purposes", "Finalités")
      case .scopes: Phrase("What is restricted", "Objet de la restriction")
      case .beginning: Phrase("How it began", "Mode d’entrée")
      case .ending: Phrase("How it ended", "Mode de sortie")
      case .manner: Phrase("How it ended", "Mode d’extinction")
      case .decision: Phrase("Decision", "Décision")
      case .endDecision: Phrase("Decision that ended it", "Décision qui y met fin")
      case .into: Phrase("Bodies that take its place", "Enceintes qui lui succèdent")
      case .inclusions: Phrase("Bodies taken in", "Enceintes incluses")
      case .predecessors: Phrase("Predecessors", "Prédécesseurs")
      case .publisher: Phrase("Publisher", "Éditeur")
      case .address: Phrase("Web address", "Adresse web")
      case .reference: Phrase("Document number", "Cote du document")
      case .scheme: Phrase("List", "Liste")
      case .sources: Phrase("Sources", "Provenance")
      case .confidence: Phrase("Confidence", "Degré de certitude")
      case .founded, .from, .to, .on, .day, .dated, .end: dates
      }
    }

    private var texts: Phrase {
      switch self {
      case .code: Phrase("Code", "Code")
      case .kind: Phrase("Kind", "Nature")
      case .name: Phrase("Name in English", "Nom en anglais")
      case .nameFrench: Phrase("Name in French", "Nom en français")
      case .footnote: Phrase("Footnote in English", "Note de bas de page en anglais")
      case .footnoteFrench: Phrase("Footnote in French", "Note de bas de page en français")
      case .names: Phrase("Names over time", "Noms successifs")
      case .short: Phrase("Abbreviation in English", "Sigle en anglais")
      case .shortFrench: Phrase("Abbreviation in French", "Sigle en français")
      case .title: Phrase("Title in English", "Intitulé en anglais")
      case .titleFrench: Phrase("Title in French", "Intitulé en français")
      case .note: Phrase("Note in English", "Remarque en anglais")
      case .noteFrench: Phrase("Note in French", "Remarque en français")
      default: Phrase("Reason", "Motif")
      }
    }

    private var dates: Phrase {
      switch self {
      case .founded: Phrase("Founded on", "Date de création")
      case .from: Phrase("First day", "Premier jour")
      case .to: Phrase("First day on which it no longer holds", "Premier jour où cela ne vaut plus")
      case .on: Phrase("First day after the end", "Premier jour après la fin")
      case .day: Phrase("Day", "Date")
      case .dated: Phrase("Published or read", "Date de publication ou de lecture")
      default: Phrase("First day without it", "Premier jour sans elle")
      }
    }
  }
}

extension Blank {
  /// Its name where no form gives it another.
  var words: Wording.Blanks { Wording.Blanks(rawValue: rawValue) ?? .code }

  /// Its name on a form.
  func words(on form: AmendmentKind) -> Wording.Blanks {
    switch (self, form) {
    case (.body, .includeBody): .included
    case (.ending, .correctBody): .end
    case (.role, .foundBody), (.role, .correctBody): .mainRole
    default: words
    }
  }
}
