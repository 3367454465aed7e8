extension Stylesheet {
  /// Buttons, notices, lists, numbers, citations.
  static let components = """
    .button { display: inline-flex; align-items: center; justify-content: center;
      min-height: 2.5rem; padding: .4rem 1.1rem; font: 600 1rem var(--sans); cursor: pointer;
      color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent);
      border-radius: var(--radius); text-decoration: none; }
    .button:hover { background: color-mix(in srgb, var(--accent) 85%, var(--ink)); }
    .button-quiet { background: var(--surface); color: var(--link);
      border-color: var(--rule-strong); font-weight: 500; }
    .button-quiet:hover { background: var(--tint); }
    .button-danger { background: var(--surface); color: var(--bad); border-color: var(--bad); }
    .button-danger:hover { background: var(--bad-tint); }
    .button-link { background: none; border: 0; padding: 0; min-height: 0; font: inherit;
      color: var(--link); text-decoration: underline; text-underline-offset: .17em; }
    .button-link:hover { background: none; text-decoration-thickness: 2px; }
    .actions { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 1rem; }
    main > .actions { max-width: none; }
    .copyable { display: inline-flex; align-items: center; gap: .5rem; flex-wrap: wrap; }
    .copyable .button { min-height: 1.8rem; padding: .05rem .6rem; font-size: .85rem; }
    .notices { margin-bottom: 1.2rem; }
    .notice { display: flex; gap: .8rem; padding: .7rem 1rem; margin: 0 0 .8rem;
      max-width: 52rem; border-left: 4px solid var(--accent); background: var(--tint); }
    .notice-sign { flex: none; width: 1.5rem; height: 1.5rem; border-radius: 50%;
      display: grid; place-items: center; font-weight: 700; font-size: .9rem;
      background: var(--accent); color: var(--on-accent); }
    .notice-tone::after { content: "."; }
    .notice-success { border-color: var(--good); background: var(--good-tint); }
    .notice-success .notice-sign { background: var(--good); color: var(--paper); }
    .notice-warning { border-color: var(--mind); background: var(--mind-tint); }
    .notice-warning .notice-sign { background: var(--mind); color: var(--paper); }
    .notice-failure { border-color: var(--bad); background: var(--bad-tint); }
    .notice-failure .notice-sign { background: var(--bad); color: var(--paper); }
    .empty { border: 1px dashed var(--rule-strong); padding: 1.6rem 1.2rem;
      text-align: center; color: var(--ink-soft); margin: 0 0 1rem; }
    .empty p { margin: .2rem auto 0; }
    .empty-title { font: 600 1.1rem var(--serif); color: var(--ink); }
    .facts { border-top: 1px solid var(--rule); }
    .facts > div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr;
      gap: .2rem 1.5rem; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
    .facts dt { color: var(--ink-soft); }
    .facts dd { margin: 0; }
    .stats { display: grid; gap: 0 2rem; margin: 1.2rem 0 1.6rem;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
    .stat { border-top: 3px solid var(--ink); padding: .5rem 0 1rem; }
    .stat p { margin: 0; }
    .stat-number { font: 600 clamp(2.1rem, 1.6rem + 2vw, 3rem)/1.1 var(--serif);
      font-variant-numeric: lining-nums; }
    .stat-label { display: flex; align-items: center; gap: .45rem; }
    .stat-note { font-size: .88rem; color: var(--ink-soft); }
    .share { display: inline-flex; align-items: center; gap: .5rem;
      font-variant-numeric: tabular-nums; }
    .share-bar { width: 5rem; } .share-all { fill: var(--rule); }
    .share-part { fill: var(--accent); }
    .changes { list-style: none; padding: 0; border-top: 1px solid var(--rule); }
    .changes > li { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .2rem 1.2rem;
      padding: .65rem 0; border-bottom: 1px solid var(--rule); margin: 0; }
    .changes p { margin: 0; }
    .change-when { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .change-what { display: flex; gap: .6rem; }
    .change-what > .mark { margin-top: .32rem; flex: none; }
    .changes .change-note { font-size: .88rem; color: var(--ink-soft); margin-top: .15rem; }
    .difference { margin: .4rem 0 0; font-size: .92rem; }
    .difference > div { display: flex; flex-wrap: wrap; gap: .1rem .8rem; }
    .difference dt { color: var(--ink-soft); min-width: 7rem; }
    .difference dd { margin: 0; }
    .citation { font-size: .88rem; color: var(--ink-soft); }
    .citations { font-size: .9rem; padding-left: 1.6rem; }
    .citations li:target { background: var(--mind-tint); }
    .reference a { padding: 0 .25em; text-decoration: none; }
    .pages { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem;
      margin: 1rem 0 2rem; }
    .pages ol { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem; margin: 0;
      padding: 0; }
    .pages li { margin: 0; }
    .pages ol a, .pages-gap { display: grid; place-items: center; min-width: 2.4rem;
      min-height: 2.4rem; text-decoration: none; font-variant-numeric: tabular-nums; }
    .pages ol a:hover { background: var(--tint); }
    .pages a[aria-current] { background: var(--accent); color: var(--on-accent) !important; }
    @media (max-width: 30rem) {
      .facts > div, .changes > li { grid-template-columns: minmax(0, 1fr); }
      .stats { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.2rem; }
    }
    """
}
