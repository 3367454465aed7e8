extension Stylesheet {
  /// Proposals: how long silence lasts, how each part stands, who said what.
  static let proposals = """
    .silence { border: 1px solid var(--rule-strong); border-left: .35rem solid var(--mind);
      padding: .8rem 1rem; margin: 1rem 0; max-width: 48rem; }
    .silence p { margin: .2rem 0; }
    .silence-end { font-size: 1.1rem; }
    .standing { font-weight: 600; }
    .standing-silent { color: var(--mind); } .standing-adopted { color: var(--good); }
    .standing-stopped { color: var(--bad); } .standing-drafted { color: var(--ink-soft); }
    .effects { margin: 0; padding-left: 1.1rem; }
    .positions { list-style: none; padding: 0; max-width: 48rem; }
    .position { border-left: .25rem solid var(--rule-strong); padding: .1rem 0 .1rem .8rem;
      margin: .8rem 0; }
    .position-objects { border-left-color: var(--bad); }
    .position p { margin: .25rem 0; }
    .topic, .statement { border-top: 1px solid var(--rule-strong); padding: .4rem 0 .8rem;
      margin: 1rem 0; }
    .topic .positions { display: grid; gap: 0 1.5rem; max-width: none;
      grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); }
    .topic h4 { margin: .8rem 0 .3rem; }
    .points { display: grid; gap: 0 1.5rem; }
    @media (min-width: 52rem) { .points { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
    .points > div { border-top: .25rem solid var(--rule-strong); padding-top: .2rem; }
    .points > .points-common { border-top-color: var(--good); }
    .points > .points-apart { border-top-color: var(--bad); }
    .point { margin: .6rem 0; } .point p { margin: .2rem 0; }
    .point-number { font-weight: 600; }
    .interests { max-width: 48rem; }
    .agenda { padding-left: 1.6rem; max-width: 60rem; }
    .agenda > li { border-top: 1px solid var(--rule); padding: .4rem 0 .8rem .3rem; margin: 0; }
    .agenda > li::marker { font-weight: 700; }
    .agenda h3 { margin: .2rem 0; }
    .agenda p { margin: .25rem 0; }
    .bar-silence { border-color: var(--mind); }
    .section { border: 1px solid var(--rule-strong); border-radius: var(--radius);
      margin: 0 0 1.4rem; padding: .4rem 1rem 0; min-width: 0; }
    .section > legend { font-weight: 700; padding: 0 .4rem; }
    .effects ins { text-decoration: none; color: var(--good); }
    .effects del { color: var(--bad); }
    .action-sheet { max-width: 48rem; }
    .sheet-parts > li { margin: .5rem 0; }
    @media print { .no-print { display: none !important; }
      .effects ins { text-decoration: underline; } .sheet-parts > li { break-inside: avoid; } }
    """
}
