extension Stylesheet {
  /// The menu: filters beside the list, stages, calendars; steps of a run.
  static let menu = """
    .menu-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.5rem; }
    .menu-years { display: flex; gap: .3rem; }
    .menu { display: grid; gap: 1.5rem 2.4rem; grid-template-columns: minmax(0, 1fr); }
    .menu-found { min-width: 0; }
    .to-filter { margin: 0 0 1rem; }
    .menu-filter { border-top: 3px solid var(--ink); padding-top: .8rem; align-self: start; }
    .menu-filter .field { margin: 0 0 .8rem; }
    .menu-filter .field input { width: 100%; }
    .facet { border: 0; border-bottom: 1px solid var(--rule); margin: 0; padding: .5rem 0; }
    .facet legend, .facet summary { font-weight: 600; padding: 0; }
    .facet summary { cursor: pointer; min-height: 1.8rem; }
    .facet-values { max-height: 21rem; overflow-y: auto; padding: .2rem 0 .3rem; }
    .facet-value { display: flex; gap: .5rem; align-items: baseline; padding: .14rem .2rem;
      font-size: .92rem; min-height: 1.6rem; }
    .facet-value:hover { background: var(--tint); }
    .facet-value input { flex: none; width: 1.1rem; height: 1.1rem; margin: 0;
      align-self: center; }
    .menu-past { margin: 0 0 .6rem; font-size: .92rem; }
    .facet-value span:first-of-type { flex: 1; min-width: 0; overflow-wrap: anywhere; }
    .facet-count { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .chips { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem; padding: 0;
      margin: 0 0 1rem; max-width: none; }
    .chips li { margin: 0; }
    .chip { display: inline-block; padding: .15rem .7rem; border-radius: 1rem;
      background: var(--tint); text-decoration: none; color: var(--ink) !important;
      font-size: .92rem; }
    .stage { font-weight: 600; }
    .stage-open { color: var(--good); } .stage-cancelled { color: var(--bad);
      text-decoration: line-through; }
    .stage-closed, .stage-done, .stage-reported { color: var(--ink-soft); }
    .seats-full { color: var(--mind); font-weight: 600; }
    .admission-in { color: var(--good); font-weight: 600; }
    .admission { white-space: nowrap; }
    @media (min-width: 60rem) { .menu-found tbody th { min-width: 13rem; } }
    .admission-past { color: var(--ink-soft); font-weight: 400; }
    .admission-out { color: var(--bad); font-weight: 600; }
    .cell-day { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .grounds dt { font-weight: 600; } .grounds dd { margin: 0 0 .6rem; font-size: .92rem; }
    .month-head { display: flex; flex-wrap: wrap; justify-content: space-between;
      align-items: baseline; gap: .2rem 1rem; }
    .month { border: 1px solid var(--rule); background: var(--surface); margin: 0 0 1.6rem; }
    .month-days, .week-days { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); }
    .month-days span { padding: .3rem .5rem; font-size: .85rem; color: var(--ink-soft); }
    .week { border-top: 1px solid var(--rule); padding-bottom: .5rem; }
    .week-days span { padding: .2rem .5rem; font-variant-numeric: tabular-nums;
      font-size: .88rem; }
    .week-days .other { color: var(--ink-soft); }
    .week-days .today { font-weight: 700; background: var(--tint); }
    .week-runs { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px 0;
      grid-template-columns: repeat(7, minmax(0, 1fr)); grid-auto-flow: row dense;
      max-width: none; }
    .bar { margin: 0 2px; background: var(--tint); border-left: 3px solid var(--accent);
      min-width: 0; font-size: .82rem; }
    .bar a { display: block; padding: .12rem .35rem; overflow: hidden; white-space: nowrap;
      text-overflow: ellipsis; text-decoration: none; color: var(--ink) !important; }
    .bar a:hover { text-decoration: underline; }
    .bar-open { border-color: var(--good); } .bar-closed, .bar-done, .bar-reported {
      border-color: var(--rule-strong); }
    .bar-cancelled { border-color: var(--bad); } .bar-cancelled a {
      text-decoration: line-through; }
    .bar-days { display: none; }
    .from-1 { grid-column-start: 1; } .from-2 { grid-column-start: 2; }
    .from-3 { grid-column-start: 3; } .from-4 { grid-column-start: 4; }
    .from-5 { grid-column-start: 5; } .from-6 { grid-column-start: 6; }
    .from-7 { grid-column-start: 7; }
    .span-1 { grid-column-end: span 1; } .span-2 { grid-column-end: span 2; }
    .span-3 { grid-column-end: span 3; } .span-4 { grid-column-end: span 4; }
    .span-5 { grid-column-end: span 5; } .span-6 { grid-column-end: span 6; }
    .span-7 { grid-column-end: span 7; }
    .week-more { margin: .2rem .5rem 0; font-size: .88rem; }
    .year { display: grid; gap: 1rem 1.6rem;
      grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
    .small-month { font-size: .82rem; table-layout: fixed; }
    .small-month caption { padding-bottom: .2rem; }
    .small-month th, .small-month td { text-align: center; padding: .22rem 0 !important;
      border: 1px solid var(--surface); font-variant-numeric: tabular-nums; }
    .small-month th { border-bottom: 1px solid var(--rule-strong); font-weight: 500; }
    .small-month td { color: var(--heat-ink); }
    .steps-box { border: 1px solid var(--rule-strong); background: var(--surface);
      padding: .8rem 1.2rem 1rem; margin: 1.4rem 0; border-radius: var(--radius); }
    .steps-box > h2 { margin-top: 0; }
    .steps-box > .form { margin: 0 0 .6rem; }
    .step-form { border-top: 1px solid var(--rule); padding: .5rem 0; }
    .step-form > summary { cursor: pointer; font-weight: 600; min-height: 1.8rem; }
    .progress { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 0; padding: 0;
      margin: 0 0 1rem; max-width: none; }
    .progress li { margin: 0; padding: .2rem .9rem .2rem .5rem; color: var(--ink-soft);
      border-bottom: 3px solid var(--rule); }
    .progress .past { border-color: var(--accent); color: var(--ink); }
    .progress .now { border-color: var(--mind); font-weight: 700; color: var(--ink); }
    @media (min-width: 60rem) {
      .menu { grid-template-columns: 16.5rem minmax(0, 1fr); }
      .to-filter { display: none; }
    }
    @media (max-width: 59.99rem) { .menu-filter { order: 2; } }
    @media (max-width: 40rem) {
      .month-days, .week-days { display: none; }
      .week-runs { display: block; }
      .bar { margin: 0; border-bottom: 1px solid var(--rule); }
      .bar a { white-space: normal; padding: .45rem .5rem; }
      .bar-days { display: block; color: var(--ink-soft); font-size: .85rem; }
    }
    """
}
