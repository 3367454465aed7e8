extension Stylesheet {
  /// What single pages have of their own: bodies, overlap, search, the record, open data.
  static let pages = """
    .kicker { margin: 0 0 .2rem; font-size: .88rem; letter-spacing: .04em;
      color: var(--ink-soft); }
    .h1-code { color: var(--ink-soft); font-weight: 400; white-space: nowrap; }
    .tags { display: flex; flex-wrap: wrap; gap: .25rem .3rem; }
    td .tag { font-size: .8rem; }
    .row-note { display: block; font-size: .86rem; font-weight: 400; color: var(--ink-soft); }
    .plain { list-style: none; padding: 0; }
    .columns { margin-top: 1rem; }
    .columns > div > h2:first-child { margin-top: .6rem; }
    .facts-narrow .facts > div { grid-template-columns: minmax(6.5rem, 9rem) minmax(0, 1fr);
      gap: .2rem 1rem; font-size: .93rem; }
    .people { list-style: none; padding: 0; columns: 13rem; column-gap: 2rem; }
    main .people { max-width: none; }
    .people li { display: flex; gap: .5rem; align-items: baseline; margin: 0; padding: .16rem 0;
      break-inside: avoid; }
    .people .count { font-size: .86rem; }
    h2 > .count, h3 > .count, summary > .count { font: 400 .95rem var(--sans); margin-left: .3rem; }
    td time { white-space: nowrap; } th .count { font-weight: 400; }
    @media (min-width: 40.01rem) {
      .spells table { table-layout: fixed; }
      .spells th:nth-child(1) { width: 22%; } .spells th:nth-child(2) { width: 13%; }
      .spells th:nth-child(3) { width: 17%; } .spells th:nth-child(4) { width: 19%; }
      .spells-changed th:nth-child(5) { width: 18%; }
    }
    .through { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule);
      margin-bottom: 1rem; }
    .change-box { border: 1px solid var(--rule-strong); background: var(--surface);
      padding: .8rem 1rem 0; margin: 0 0 1.4rem; border-radius: var(--radius); }
    .change-box h2 { font: 600 1rem var(--sans); margin: 0 0 .6rem; }
    .bodies-kind h2 { margin-top: 1.8rem; }
    @media (min-width: 40.01rem) {
      .bodies-kind table { table-layout: fixed; }
      .bodies-kind th:nth-child(1) { width: 27%; } .bodies-kind th:nth-child(2) { width: 19%; }
      .bodies-kind th:nth-child(3) { width: 8%; } .bodies-kind th:nth-child(4) { width: 22%; }
    }
    .views ul { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; padding: 0;
      margin: 0 0 1.2rem; }
    .views li { margin: 0; }
    .views a { display: block; padding: .4rem .9rem; border: 1px solid var(--rule-strong);
      border-radius: var(--radius); text-decoration: none; }
    .views a[aria-current] { background: var(--accent); border-color: var(--accent);
      color: var(--on-accent) !important; font-weight: 600; }
    .matrix .heat-whole { box-shadow: inset 0 0 0 1.5px var(--rule-strong); color: var(--ink);
      font-weight: 600; }
    .heat-key li { display: flex; align-items: center; gap: .4rem; }
    .heat-sample { width: 1.6rem; height: 1rem; border: 1px solid var(--rule-strong); }
    .search-large { margin: 0 0 1.4rem; max-width: var(--measure); }
    .search-large label { display: block; font-weight: 600; margin-bottom: .2rem; }
    .search-large > div { display: flex; gap: .5rem; }
    .search-large input { flex: 1; min-width: 0; font-size: 1.1rem; }
    .found ul { list-style: none; padding: 0; max-width: none; }
    .found li { display: flex; gap: .6rem; padding: .5rem 0; margin: 0;
      border-bottom: 1px solid var(--rule); }
    .found .mark { margin-top: .35rem; }
    .found p { margin: 0; } .found .found-name { font-weight: 600; }
    .found-name code { font-weight: 400; }
    .ways { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; }
    .ways li { margin: 0; }
    .ways-long { list-style: none; padding: 0; max-width: 46rem; }
    .ways-long li { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
    .ways-long a { font-weight: 600; display: block; }
    .entries { list-style: none; padding: 0; border-top: 1px solid var(--rule); }
    main > .entries { max-width: none; }
    .entries > li { display: grid; grid-template-columns: 13rem minmax(0, 1fr);
      gap: .2rem 1.6rem; padding: .8rem 0; border-bottom: 1px solid var(--rule); margin: 0; }
    .entry-side p { margin: 0; font-size: .88rem; color: var(--ink-soft); }
    .entry-number { font: 600 1rem var(--sans); margin: 0 0 .1rem; }
    .entry-what p { margin: 0; max-width: none; }
    .entry-what .reason, .facts .reason { margin: 0 0 .4rem; padding: 0; border: 0;
      font: italic 1.02rem var(--serif); overflow-wrap: anywhere; }
    .reason::before { content: "“"; } .reason::after { content: "”"; }
    :lang(fr) .reason::before { content: "«\\202F"; }
    :lang(fr) .reason::after { content: "\\202F»"; }
    .deed + .deed { margin-top: .6rem; }
    .deed details { font-size: .93rem; }
    .deed summary { padding: .1rem 0; }
    .deed .difference > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr);
      padding: .12rem 0; }
    .deed .difference dd { overflow-wrap: anywhere; }
    .damages li { overflow-wrap: anywhere; }
    .datasets { list-style: none; padding: 0; display: grid; gap: 0 2.4rem;
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
    main > .datasets { max-width: none; }
    .datasets li { border-top: 2px solid var(--rule-strong); padding: .6rem 0 .4rem; margin: 0;
      display: flex; flex-direction: column; }
    .datasets h3 { margin: 0 0 .2rem; } .datasets p { margin: 0 0 .5rem; }
    .datasets .actions { margin-top: auto; }
    .datasets .button { min-height: 2rem; padding: .1rem .8rem; font-size: .9rem; }
    .columns-named { font-size: .82rem; line-height: 1.7; }
    @media (max-width: 48rem) {
      .entries > li { grid-template-columns: minmax(0, 1fr); }
      .deed .difference > div { grid-template-columns: minmax(0, 1fr); }
      .deed .difference dt { font-size: .86rem; }
    }
    """
}
