extension Stylesheet {
  /// Tables, their two forms for narrow windows, and the matrix.
  static let tables = """
    .table-frame { margin: 0 0 1.6rem; }
    .table-scroll, .matrix-frame { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: 0; }
    caption { text-align: left; font: 600 1.05rem var(--serif); padding: 0 0 .5rem; }
    th, td { text-align: left; vertical-align: baseline; padding: .5rem .9rem .5rem 0; }
    th:last-child, td:last-child { padding-right: 0; }
    th.number, td.number { text-align: right; }
    .number + th, .number + td { padding-left: 1.2rem; }
    thead th { border-bottom: 2px solid var(--ink); font-size: .88rem; font-weight: 600;
      color: var(--ink-soft); vertical-align: bottom; }
    tbody th, tbody td { border-bottom: 1px solid var(--rule); }
    tbody th { font-weight: 600; }
    td > p { margin: 0; }
    th:has(> input[type=checkbox]) { position: relative; padding-left: 2rem; }
    th > input[type=checkbox] { position: absolute; left: 0; top: .55rem; }
    .report-table > summary { cursor: pointer; font-weight: 600; min-height: 1.8rem;
      padding: .2rem 0; margin-bottom: .6rem; }
    tbody tr:hover { background: color-mix(in srgb, var(--tint) 45%, transparent); }
    .sort { color: var(--ink-soft) !important; text-decoration: none; white-space: nowrap; }
    .sort:hover { text-decoration: underline; }
    [aria-sort] .sort { color: var(--ink) !important; }
    .sort-sign { padding-left: .3rem; opacity: .75; }
    [aria-sort] .sort-sign { opacity: 1; }
    @media (max-width: 40rem) {
      .table-scroll tbody th, .table-scroll thead th:first-child { position: sticky; left: 0;
        background: var(--paper); z-index: 1; max-width: 10rem; }
      .table-scroll td:not(.number) { min-width: 7.5rem; }
      .table-cards table, .table-cards tbody, .table-cards tr { display: block; }
      .table-cards caption { display: block; }
      .table-cards thead { display: block; position: absolute; clip-path: inset(50%);
        height: 1px; width: 1px; overflow: hidden; }
      .table-cards tr { border-top: 2px solid var(--rule-strong); padding: .5rem 0 .7rem; }
      .table-cards tbody th, .table-cards tbody td { display: flow-root; border: 0;
        padding: .15rem 0 !important; text-align: left !important; }
      .table-cards tbody td { padding-left: 9rem !important; }
      .table-cards tbody th { font: 600 1.1rem var(--serif); }
      .table-cards td::before { content: attr(data-label); float: left; width: 8rem;
        margin-left: -9rem; color: var(--ink-soft); font-size: .9rem; }
      .table-cards td:empty { display: none; }
      .table-cards th .row-note { font-family: var(--sans); }
      .table-cards tbody th:has(> input) { padding-left: 2rem !important; }
    }
    .matrix-frame { max-height: 85vh; overflow: auto; margin: 0 0 1.6rem;
      border: 1px solid var(--rule); background: var(--surface); width: fit-content;
      max-width: 100%; }
    .matrix { width: auto; border-collapse: separate; border-spacing: 0; font-size: .88rem; }
    .matrix caption { padding: .6rem .8rem; position: sticky; left: 0; }
    .matrix th, .matrix td { padding: 0; border: 0; border-bottom: 1px solid var(--surface);
      border-right: 1px solid var(--surface); text-align: center; }
    .matrix thead th, .matrix thead td { position: sticky; top: 0; z-index: 2; padding: .4rem;
      background: var(--surface); border-bottom: 2px solid var(--ink); min-width: 3.2rem; }
    .matrix tbody th { position: sticky; left: 0; z-index: 1; background: var(--surface);
      text-align: left; padding: .3rem .8rem; font-weight: 500; white-space: nowrap; }
    .matrix thead td { left: 0; z-index: 3; }
    .matrix a { text-decoration: none; }
    .matrix a:hover { text-decoration: underline; }
    .matrix td a { display: block; padding: .42rem .3rem; color: inherit !important; }
    .matrix tbody td { font-variant-numeric: tabular-nums; min-width: 3.2rem; height: 2.1rem;
      color: var(--heat-ink); }
    .matrix-code { display: none; }
    .heat-0 { color: var(--ink-soft) !important; } .heat-1 { background: var(--heat-1); }
    .heat-2 { background: var(--heat-2); } .heat-3 { background: var(--heat-3); }
    .heat-4 { background: var(--heat-4); color: var(--heat-ink-strong) !important; }
    .heat-5 { background: var(--heat-5); color: var(--heat-ink-strong) !important; }
    .heat-none { background: repeating-linear-gradient(135deg, transparent 0 4px,
      var(--rule) 4px 5px); }
    @media (max-width: 40rem) {
      .matrix tbody th { max-width: 9rem; white-space: normal; font-size: .82rem; }
    }
    """
}
