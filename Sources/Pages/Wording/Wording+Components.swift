extension Wording {
  /// Tables, forms, lists and notices.
  public enum Components: Worded {
    case sortBy, ascending, descending, pages, previousPage, nextPage, page, filter, applyFilter
    case clearFilter, errorTitle, error, required, optional, choose, citation, read, copy, copied
    case information, success, warning, failure, scroll, changes, before, after, nothing, pair

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .sortBy: Phrase("Sort by {0}", "Trier par {0}")
      case .ascending: Phrase("sorted, lowest first", "tri croissant")
      case .descending: Phrase("sorted, highest first", "tri décroissant")
      case .pages: Phrase("Result pages", "Pages de résultats")
      case .previousPage: Phrase("Previous", "Page précédente")
      case .nextPage: Phrase("Next", "Page suivante")
      case .page: Phrase("Page {0}", "Page {0}")
      case .filter: Phrase("Filters", "Filtres")
      case .applyFilter: Phrase("Apply", "Appliquer")
      case .clearFilter: Phrase("Clear", "Effacer")
      case .errorTitle: Phrase("There is a problem", "Un problème est survenu")
      case .error: Phrase("Error:", "Erreur\u{202F}:")
      case .required: Phrase("required", "obligatoire")
      case .optional: Phrase("optional", "facultatif")
      case .choose: Phrase("Choose", "Choisir")
      case .citation: Phrase("Source:", "Source\u{202F}:")
      case .read: Phrase("read {0}", "lu le {0}")
      case .copy: Phrase("Copy", "Copier")
      case .copied: Phrase("Copied", "Copié")
      case .information: Phrase("Note", "À noter")
      case .success: Phrase("Done", "Fait")
      case .warning: Phrase("Caution", "Attention")
      case .failure: Phrase("Failed", "Échec")
      case .scroll: Phrase("{0} (scrolls sideways)", "{0} (défilement horizontal)")
      case .changes: Phrase("Changes", "Changements")
      case .before: Phrase("Before", "Avant")
      case .after: Phrase("After", "Après")
      case .nothing: Phrase("none", "néant")
      case .pair: Phrase("{0}: {1}", "{0}\u{202F}: {1}")
      }
    }
  }

  /// Numbers of things.
  public enum Counts: WordedCount {
    case results, parties, bodies, members, sources, changes, problems

    /// The texts.
    public var plural: Plural {
      switch self {
      case .results:
        Plural(
          one: Phrase("{0} result", "{0} résultat"),
          other: Phrase("{0} results", "{0} résultats"))
      case .parties:
        Plural(
          one: Phrase("{0} party", "{0} acteur"), other: Phrase("{0} parties", "{0} acteurs"))
      case .bodies:
        Plural(
          one: Phrase("{0} body", "{0} enceinte"), other: Phrase("{0} bodies", "{0} enceintes"))
      case .members:
        Plural(
          one: Phrase("{0} member", "{0} membre"), other: Phrase("{0} members", "{0} membres"))
      case .sources:
        Plural(
          one: Phrase("{0} source", "{0} source"), other: Phrase("{0} sources", "{0} sources"))
      case .changes:
        Plural(
          one: Phrase("{0} change", "{0} changement"),
          other: Phrase("{0} changes", "{0} changements"))
      case .problems:
        Plural(
          one: Phrase("{0} problem", "{0} problème"),
          other: Phrase("{0} problems", "{0} problèmes"))
      }
    }
  }
}
