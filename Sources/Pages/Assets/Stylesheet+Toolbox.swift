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
    .mind { color: var(--mind); font-weight: 600; }
    """
}
