extension Stylesheet {
  /// Nominations, rosters, and what is printed of them: badges two by four, a certificate a sheet.
  static let nominations = """
    .status { font-weight: 600; }
    .status-confirmed, .status-attended { color: var(--good); }
    .status-offered, .status-waiting { color: var(--mind); }
    .status-refused, .status-declined, .status-no-show { color: var(--bad); }
    .status-withdrawn, .status-substituted { color: var(--ink-soft); font-weight: 400; }
    .findings h3 { margin: .6rem 0 .2rem; }
    .findings .weight-stops { color: var(--bad); }
    .findings .weight-asks { color: var(--mind); }
    ul.badges { list-style: none; padding: 0; display: grid; gap: .6rem; max-width: 48rem;
      grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .badge-card { border: 1px dashed var(--rule-strong); margin: 0; padding: 1.2rem;
      text-align: center; min-height: 9rem; overflow-wrap: anywhere; }
    .badge-name { font-size: 1.4rem; font-weight: 700; margin: .8rem 0 .4rem; }
    .certificate { border: 3px double var(--rule-strong); padding: 2.5rem 2rem;
      text-align: center; margin: 0 0 2rem; max-width: 48rem; overflow-wrap: anywhere; }
    .certificate h2 { font-size: 2rem; margin: 1rem 0 2rem; }
    .certificate-name, .certificate-title { font-size: 1.5rem; font-weight: 700; }
    .certificate-foot { display: flex; gap: 1.2rem; align-items: center; text-align: left;
      margin-top: 2.5rem; font-size: .85rem; }
    .certificate-foot svg { width: 7rem; height: auto; flex: none; background: #fff; }
    .sign-here { display: block; height: 1.8rem; }
    """

  /// The same on paper.
  static let nominationsOnPaper = """
    @page { size: A4; }
    @media print {
      ul.badges { gap: 0; max-width: none; }
      .badge-card { height: 55mm; break-inside: avoid; }
      .certificate { break-after: page; break-inside: avoid; max-width: none; margin: 0;
        padding: 18mm 12mm; }
      .certificate:last-of-type { break-after: auto; }
      .print-head:has(~ .certificate), .print-head:has(~ .badges) { display: none; }
      .sign-here { height: 9mm; }
    }
    """
}
