extension Stylesheet {
  /// The style page's own specimens.
  static let specimens = """
    .swatches { display: grid; gap: .8rem; padding: 0; list-style: none;
      grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); }
    main > .swatches { max-width: none; }
    .swatches li { margin: 0; font-size: .85rem; }
    .swatch { display: block; width: 100%; height: 3rem; margin-bottom: .3rem;
      border: 1px solid var(--rule); }
    .swatch-paper { fill: var(--paper); } .swatch-surface { fill: var(--surface); }
    .swatch-sunken { fill: var(--sunken); } .swatch-tint { fill: var(--tint); }
    .swatch-ink { fill: var(--ink); } .swatch-ink-soft { fill: var(--ink-soft); }
    .swatch-link { fill: var(--link); } .swatch-ally { fill: var(--ally); }
    .swatch-partner { fill: var(--partner); } .swatch-invitee { fill: var(--invitee); }
    .swatch-restricted { fill: var(--restricted); } .swatch-former { fill: var(--former); }
    .swatch-good { fill: var(--good); } .swatch-mind { fill: var(--mind); }
    .swatch-bad { fill: var(--bad); } .swatch-focus { fill: var(--focus); }
    .markings > .marking { margin: 0 0 .4rem; max-width: none; }
    .marks-list { list-style: none; padding: 0; display: flex; flex-wrap: wrap;
      gap: .3rem 1.5rem; }
    .marks-list li { margin: 0; }
    """

  /// The page on paper: markings on every sheet, no navigation, addresses of links to elsewhere.
  static let paper = """
    @page { margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
      font: 9pt sans-serif; } }
    @media print {
      :root { --paper: #fff; --surface: #fff; --sunken: #fff; --tint: #f2f2f2; --ink: #000;
        --ink-soft: #333; --rule: #bbb; --rule-strong: #666; --link: #000;
        --link-visited: #000; color-scheme: light; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      html { font-size: 10.5pt; }
      /* A table's head and foot are repeated on every sheet; so the markings are. */
      body { display: table; width: 100%; min-height: 0; table-layout: fixed; }
      .skip, .main, .search, .site-tools, .days-steps, .days-form, .days-today, .trail,
      .filter, .pages, .site-foot nav, .button, summary, .tabs, .views, .menu-years, .to-filter,
      .menu-filter, .print-head .kicker { display: none !important; }
      .site-row, .days-row { padding: .2rem 0; }
      .wrap { max-width: none; padding: 0; }
      .days { background: none; }
      h1, h2, h3, caption, figcaption { break-after: avoid; }
      .bar-chart { break-inside: auto !important; } .bar-name { break-after: avoid; }
      tr, .chart, .stat, .changes > li, .notice { break-inside: avoid; }
      thead { display: table-header-group; }
      /* What is folded under a chart is what one prints a report for. */
      .report-table::details-content { content-visibility: visible; display: block; }
      .table-scroll, .matrix-frame, .chart-scroll { overflow: visible; max-height: none; }
      .matrix thead th, .matrix tbody th, .matrix thead td { position: static; }
      .tiles { min-width: 0; }
      main a[href^="https:"]::after { content: " (" attr(href) ")"; font-size: .85em;
        overflow-wrap: anywhere; }
      .marking { color: #000; background: none; font-size: 9pt; }
      body > .marking-top { display: table-header-group; break-inside: avoid; }
      body > .marking-bottom { display: table-footer-group; break-inside: avoid; }
      body > .marking p { padding: 0 0 4mm; }
      body > .marking-bottom p { padding: 4mm 0 0; }
      .site { border-bottom: 1px solid #000; }
      .body { padding-top: 5mm; }
    }
    """
}
