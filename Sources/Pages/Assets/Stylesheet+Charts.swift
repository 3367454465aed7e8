extension Stylesheet {
  /// Marks, badges and how sure the record is.
  static let marks = """
    .mark { vertical-align: -.12em; flex: none; }
    .is-ally { --sign: var(--ally); } .is-partner { --sign: var(--partner); }
    .is-invitee { --sign: var(--invitee); } .is-aspirant { --sign: var(--invitee); }
    .is-restricted { --sign: var(--restricted); } .is-former { --sign: var(--former); }
    .is-outside { --sign: var(--outside); }
    .mark, .sure svg { color: var(--sign, var(--ink)); }
    .fill { fill: currentColor; stroke: none; }
    .line { fill: none; stroke: currentColor; stroke-width: 1.8; }
    .line.dotted { stroke-dasharray: 2.2 2; }
    .hatch-line { fill: var(--restricted); } .hatch-faint { fill: var(--faint-restricted); }
    .dot { fill: var(--former); }
    .badge > .mark { margin-right: .42rem; }
    .tag { display: inline-block; padding: .05rem .5rem; font-size: .85rem;
      border: 1px solid var(--rule-strong); border-radius: 1rem; white-space: nowrap; }
    .sure { font-size: .88rem; color: var(--ink-soft); white-space: nowrap; }
    .sure svg { margin-right: .35rem; vertical-align: -.1em; }
    .sure-uncertain, .sure-estimate { --sign: var(--mind); color: var(--mind); }
    """

  /// The tile map, timelines and step charts.
  static let charts = """
    .chart { margin: 1.2rem 0 2rem; }
    .chart figcaption { font: 600 1.1rem var(--serif); margin: 0 0 .4rem; }
    .key { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; padding: 0;
      margin: 0 0 .8rem; font-size: .9rem; }
    .key li { margin: 0; }
    .chart-scroll { overflow-x: auto; }
    .tiles { display: block; width: 100%; min-width: 44rem; height: auto; }
    .tile text { font: 600 15px var(--sans); text-anchor: middle; fill: var(--ink);
      pointer-events: none; }
    .tile text.long { font-size: 12px; }
    .tile-box { fill: var(--surface); stroke: var(--sign); stroke-width: 2; }
    .tile-box.dotted { stroke-dasharray: 3 3; }
    .tile.is-ally .tile-box { fill: var(--ally); }
    .tile.is-ally text { fill: var(--on-accent); }
    .tile.is-outside .tile-box { stroke: var(--rule); fill: none; stroke-width: 1; }
    .tile.is-outside text, .tile.is-former text { fill: var(--ink-soft); }
    .tile-half { fill: var(--faint-invitee); } .tile-sign { fill: var(--sign); }
    .tile-hatch { stroke: none; }
    .tile.is-restricted text { paint-order: stroke; stroke: var(--surface);
      stroke-width: 4px; stroke-linejoin: round; }
    a.tile:hover .tile-box, a.tile:focus-visible .tile-box { stroke: var(--ink);
      stroke-width: 4; }
    a.tile:focus-visible { outline: 3px solid var(--focus); box-shadow: none; }
    .tile-lists { columns: 13rem; column-gap: 2rem; font-size: .93rem; }
    .tile-lists > div { break-inside: auto; }
    .tile-lists .tile-standing {
      font: 600 1rem var(--sans); margin: 0 0 .3rem; break-after: avoid;
    }
    .tile-lists ul { list-style: none; padding: 0; }
    .time { display: block; overflow: visible; }
    .time .axis { font: 12px var(--sans); fill: var(--ink-soft);
      font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--paper);
      stroke-width: 3px; }
    @media (max-width: 36rem) { .time .axis-minor { display: none; } }
    .grid { stroke: var(--rule); stroke-width: 1; } .floor { stroke: var(--ink); }
    .row-name { font: 14px var(--sans); fill: var(--ink); paint-order: stroke;
      stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    a .row-name { fill: var(--link); text-decoration: underline; }
    .row-line { stroke: var(--rule); stroke-dasharray: 1 4; }
    .bar-box { fill: var(--surface); stroke: var(--sign); stroke-width: 2; }
    .bar.is-ally .bar-box { fill: var(--ally); }
    .bar.is-partner .bar-box { fill: color-mix(in srgb, var(--partner) 32%, var(--surface)); }
    .bar.is-invitee .bar-box, .bar.is-aspirant .bar-box { fill: var(--faint-invitee); }
    .bar.is-former .bar-box, .bar-unsure .bar-box { stroke-dasharray: 3 3; }
    .bar-cap { stroke: var(--sign); stroke-width: 2.5; }
    .bar-ground { fill: var(--paper); stroke: var(--restricted); stroke-width: 1.5; }
    .day-mark line { stroke: var(--ink); stroke-width: 1.5; }
    .day-mark circle { fill: var(--ink); }
    .step-part rect { fill: color-mix(in srgb, var(--partner) 22%, transparent); }
    .step-part line { stroke: var(--ally); stroke-width: 2.5; stroke-linecap: square; }
    .bar-name { margin: .5rem 0 .12rem; font-size: .9rem; line-height: 1.25; max-width: none; }
    .bar-now { fill: var(--partner); } .bar-before { fill: var(--rule-strong); }
    .key-now, .key-before { display: inline-block; width: 1.4rem; vertical-align: middle; }
    .key-now { height: 10px; background: var(--partner); }
    .key-before { height: 4px; background: var(--rule-strong); }
    @media (forced-colors: active) {
      .bar-now { fill: Highlight; } .bar-before { fill: CanvasText; }
      .tile-box, .bar-box { stroke: CanvasText; }
      .tile.is-ally .tile-box, .bar.is-ally .bar-box { fill: Highlight; }
    }
    """
}
