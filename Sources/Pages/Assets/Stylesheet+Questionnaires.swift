extension Stylesheet {
  /// Questions, answers, and answers beside each other.
  static let questionnaires = """
    .question-number { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .question-section { margin-top: 1.4rem; }
    .question-section tbody th { font-weight: 400; }
    @media (min-width: 48rem) {
      .question-section table { table-layout: fixed; }
      .question-section thead th:first-child { width: 46%; }
    }
    .answer-text { white-space: pre-line; overflow-wrap: anywhere; }
    .answer-note { margin-top: .3rem; }
    .answer-note summary { cursor: pointer; color: var(--ink-soft); min-height: 1.6rem; }
    .beside { border-left: 3px solid var(--mind); padding: .2rem .6rem; margin: .4rem 0 0;
      background: var(--sunken); }
    @media print { .question-section h3 { break-after: avoid; } }
    """
}
