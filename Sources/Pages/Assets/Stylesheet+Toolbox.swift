extension Stylesheet {
  /// Processes drawn, and who may come to them.
  static let toolbox = """
    .process-drawing { width: 100%; max-width: 34rem; height: auto; display: block; }
    .process-stage rect { fill: var(--surface); stroke: var(--rule-strong); stroke-width: 1.2; }
    .process-stage .process-inner { fill: none; }
    .process-stage.is-passed rect { fill: var(--sunken); stroke: var(--accent); }
    .process-stage.is-here rect { fill: var(--tint); stroke: var(--accent); stroke-width: 2.6; }
    .process-stage.is-passed .process-inner, .process-stage.is-here .process-inner { fill: none; }
    .process-name { font-size: 13px; font-weight: 600; fill: var(--ink); text-anchor: middle; }
    .process-actors { font-size: 11px; fill: var(--ink-soft); text-anchor: middle; }
    .process-entry { fill: var(--accent); }
    .process-move path { fill: none; stroke: var(--rule-strong); stroke-width: 1.4; }
    .process-move .process-head { fill: var(--rule-strong); stroke: none; }
    .process-decided path { stroke: var(--accent); }
    .process-decided .process-head { fill: var(--accent); }
    .process-move .process-diamond { fill: var(--accent); stroke: var(--paper); }
    .openings { padding-left: 1.1rem; }
    .grade { margin: 0 0 .35rem; }
    .grade-mark { display: inline-block; vertical-align: baseline; margin-right: .35rem; }
    .mind { color: var(--mind); font-weight: 600; }
    """
}

extension Stylesheet {
  /// Programmes as trees, and the thread as a flow.
  static let programmes = """
    .ends { border-top: 2px solid var(--rule-strong); margin-top: 1.8rem; }
    .ends > h2 { margin-top: .8rem; }
    :target { scroll-margin-top: 4rem; } td :target { background: var(--tint); }
    .aims { margin: .1rem 0 .8rem; padding-left: 1.1rem; }
    .milestones { list-style: none; padding: 0; margin: .4rem 0; }
    td .milestones > li { margin: 0; padding: .1rem 0; }
    .findings { padding-left: 1.1rem; max-width: 60rem; }
    .findings li { margin-bottom: .3rem; }
    .progress { display: inline; padding: 0 .45rem; font-size: .82rem; font-weight: 500;
      border: 1px solid var(--rule-strong); border-radius: 3px; white-space: nowrap; }
    .progress.is-done { background: var(--tint); border-color: var(--accent); }
    .progress.is-ongoing, .progress.is-partly { border-color: var(--accent); }
    .progress.is-missed, .progress.is-overtaken { border-style: dashed; }
    mark { background: var(--tint); color: inherit; font-weight: 600; }
    .flow { width: 100%; min-width: 44rem; height: auto; display: block; }
    .flow path { fill: var(--accent); fill-opacity: .28; }
    .flow path:hover { fill-opacity: .65; }
    .flow rect { fill: var(--accent); }
    .flow text { font-size: 11px; fill: var(--ink); }
    """
}
