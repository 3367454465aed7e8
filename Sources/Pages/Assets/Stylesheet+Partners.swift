extension Stylesheet {
  /// A partner's page: dense parts one under the other; documents to be printed.
  static let partners = """
    .desk-part { margin: 0 0 1.6rem; scroll-margin-top: 1rem; }
    .desk-part > h2 { margin-bottom: .4rem; }
    .desk-none { color: var(--ink-soft); font-size: .92rem; max-width: 46rem; margin: 0; }
    .views a[aria-current] .count { color: inherit; }
    .stage-counts { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem .9rem;
      margin: 0; padding: 0; }
    .stage-counts li { margin: 0; }
    .document { max-width: 54rem; }
    .document h2 { margin-top: 1.6rem; }
    .document-text { white-space: pre-line; }
    """

  /// The same on paper: nothing of the site but its markings.
  static let partnersOnPaper = """
    @media print {
      body:has(.document) .site, body:has(.document) .site-foot { display: none; }
      .document { max-width: none; }
      .document table { width: 100%; }
      .document td, .document th { vertical-align: top; }
      .document a { text-decoration: none; color: #000; }
      .document .actions { display: none; }
      .desk-part { margin-bottom: 1rem; }
    }
    """
}
