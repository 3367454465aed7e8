extension Stylesheet {
  /// The pages of the network: cards, filters in use, what stands beside a name, long cells.
  static let network = """
    .cards { list-style: none; padding: 0; display: grid; gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
    main > .cards { max-width: none; }
    .card { margin: 0; padding: .9rem 1.1rem; background: var(--surface);
      border: 1px solid var(--rule); border-radius: var(--radius); }
    .card h3 { margin: 0 0 .25rem; font-size: 1.1rem; }
    .card p { margin: 0; color: var(--ink-soft); font-size: .95rem; }
    .chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem .6rem;
      margin: -.5rem 0 1.2rem; }
    main > .chips { max-width: none; }
    .chips li { margin: 0; }
    .chips a { display: inline-block; padding: .15rem .7rem; border-radius: 1rem;
      border: 1px solid var(--rule-strong); background: var(--surface); font-size: .92rem;
      text-decoration: none; }
    .chips a:hover { background: var(--tint); }
    .columns > section > h2, .columns > div > h2:first-child { margin-top: 1.2rem; }
    .columns .tile-map .tiles { min-width: 38rem; }
    .tiles { max-width: 60rem; }
    .tile.is-dim { opacity: .28; }
    .tile.is-dim:hover, .tile.is-dim:focus-visible { opacity: 1; }
    .beside-name { font-weight: 400; color: var(--ink-soft); }
    .badges { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem;
      margin-bottom: .8rem; }
    .badges .badge { font-weight: 600; }
    .footnote { font-size: .93rem; color: var(--ink-soft); max-width: 52rem; }
    .notice ul { margin: .3rem 0 0; }
    .columns .facts > div { grid-template-columns: minmax(6rem, 9rem) 1fr; }
    .places, .inline-list { list-style: none; padding: 0; }
    .places li { padding: .15rem 0; }
    .inline-list { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; }
    .inline-list li { margin: 0; }
    main > .inline-list { max-width: none; }
    .cell-day { display: block; white-space: nowrap; }
    .cell-how { display: block; font-size: .88rem; color: var(--ink-soft); }
    .cell-note { font-weight: 400; font-size: .88rem; color: var(--ink-soft);
      margin: .25rem 0 0; max-width: 26rem; }
    .cell-ways { display: inline-flex; flex-wrap: wrap; gap: .1rem .7rem; font-size: .9rem; }
    .share { white-space: nowrap; }
    td .badge { white-space: nowrap; }
    td > .evidence { font-size: .92rem; }
    @media (max-width: 40rem) {
      td .badge { white-space: normal; }
      .table-cards td > :is(div, span) { min-width: 0; }
      .stat-label { font-size: .95rem; }
    }
    """
}
