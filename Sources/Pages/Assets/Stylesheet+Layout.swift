extension Stylesheet {
  /// The shell: markings, head, navigation, trail, foot.
  static let layout = """
    .wrap { width: 100%; max-width: var(--wide); margin: 0 auto;
      padding: 0 clamp(1rem, 3vw, 2rem); }
    .body { flex: 1; padding-top: 1.4rem; padding-bottom: 3.5rem; }
    .skip { position: absolute; left: .5rem; top: -4rem; z-index: 9; padding: .5rem 1rem;
      background: var(--surface); }
    .skip:focus { top: .5rem; }
    .definitions { position: absolute; }
    .marking { color: #fff; text-align: center; font-weight: 700; font-size: .78rem;
      letter-spacing: .12em; }
    .marking p { margin: 0 auto; padding: .12rem 1rem; max-width: none; }
    .marking-open { background: var(--open); }
    .marking-restricted { background: var(--restricted-marking); }
    .marking-confidential { background: var(--confidential); padding: .15rem 0; }
    .marking-secret { background: var(--secret); padding: .15rem 0; }
    .site { background: var(--surface); border-bottom: 1px solid var(--rule); }
    .site-row { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1.5rem;
      padding-top: .8rem; padding-bottom: .6rem; }
    .site-name { display: inline-flex; align-items: center; gap: .6rem; font: 600 1.5rem
      var(--serif); color: var(--ink); text-decoration: none; }
    .emblem { fill: none; stroke: var(--accent); stroke-width: 1.8; }
    .emblem .emblem-shared { fill: var(--accent); stroke: none; }
    .search { display: flex; gap: .4rem; margin-left: auto; flex: 0 1 26rem; }
    .search input { flex: 1; min-width: 0; }
    .site-tools { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem 1rem;
      font-size: .92rem; white-space: nowrap; }
    .site-tools form { display: flex; }
    .tool-person { color: var(--ink-soft); }
    .main ul { list-style: none; display: flex; flex-wrap: wrap; margin: 0 0 0 -.7rem;
      padding: 0; }
    .main li { margin: 0; }
    .main a { display: block; padding: .5rem .7rem; color: var(--ink); text-decoration: none;
      border-bottom: 3px solid transparent; }
    .main a:hover { border-color: var(--rule-strong); }
    .main a[aria-current] { border-color: var(--accent); font-weight: 600; }
    .trail { font-size: .88rem; margin: 0 0 1rem; }
    .trail ol { list-style: none; display: flex; flex-wrap: wrap; margin: 0; padding: 0;
      gap: .2rem 0; }
    .trail li { margin: 0; color: var(--ink-soft); }
    .trail li + li::before { content: "›"; padding: 0 .5rem; color: var(--rule-strong); }
    .site-foot { background: var(--sunken); border-top: 1px solid var(--rule);
      font-size: .9rem; color: var(--ink-soft); padding: 1.2rem 0 1.4rem; }
    .site-foot .wrap { display: flex; flex-wrap: wrap; gap: .5rem 2rem;
      justify-content: space-between; }
    .site-foot p { margin: 0; max-width: 40rem; }
    .site-foot ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem;
      margin: 0; padding: 0; }
    .site-foot li { margin: 0; }
    .columns { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); }
    @media (min-width: 60rem) {
      .columns { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }
      .columns-even { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    }
    @media (max-width: 48rem) {
      .site-row { padding-top: .6rem; padding-bottom: .3rem; }
      .site-tools { margin-left: auto; }
      .search { order: 3; flex: 1 0 100%; }
      .main .wrap { padding: 0; }
      .main ul { flex-wrap: nowrap; overflow-x: auto; margin: 0; padding: 0 .5rem;
        scrollbar-width: none; }
      .main a { white-space: nowrap; padding: .55rem .6rem; }
      .body { padding-top: 1rem; }
    }
    """

  /// The day bar and the banner for an earlier entry of the record.
  static let days = """
    .days { background: var(--tint); border-bottom: 1px solid var(--rule); }
    .days-row { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem;
      padding-top: .4rem; padding-bottom: .4rem; }
    .days-shown { margin: 0; font: 600 1.08rem var(--serif); }
    .days-steps { display: flex; gap: .25rem; }
    .step { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem;
      padding: .1rem .55rem; text-decoration: none; border-radius: var(--radius);
      font-size: .92rem; font-variant-numeric: tabular-nums; color: var(--link); }
    a.step:hover { background: var(--surface); }
    .step-none { color: var(--ink-soft); }
    .days-form { display: flex; align-items: center; gap: .5rem; margin-left: auto;
      font-size: .92rem; }
    .days-form input { padding: .25rem .4rem; min-height: 2rem; }
    .days-form .button { padding: .2rem .7rem; min-height: 2rem; }
    .days-today { font-size: .92rem; }
    .entry-banner { background: var(--mind-tint); border-bottom: 2px solid var(--mind);
      color: var(--ink); }
    .entry-banner p { margin: 0; padding: .5rem 0; }
    @media (max-width: 48rem) {
      .days-row { gap: .1rem .8rem; }
      .days-steps { margin-left: auto; }
      .step-day { display: none; }
      .step { min-width: 2.4rem; justify-content: center; font-size: 1.15rem; }
      .days-form { margin-left: 0; flex: 1; }
      .days-form label { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      .days-form input { flex: 1; min-width: 0; }
    }
    """
}
