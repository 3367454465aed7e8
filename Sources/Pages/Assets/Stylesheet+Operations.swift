extension Stylesheet {
  /// Layers of stacked charts: Allies in one colour, partners in another, parted by a line too.
  static let operations = """
    .layer { stroke: var(--paper); stroke-width: .6; vector-effect: non-scaling-stroke; }
    .layer-divide { fill: none; stroke: var(--ink); stroke-width: 2;
      vector-effect: non-scaling-stroke; }
    .key-layer { display: inline-block; width: 1rem; height: .8rem; vertical-align: -.05em;
      border: 1px solid var(--rule-strong); }
    .layer-ally-0 { fill: var(--ally); background: var(--ally); }
    .layer-ally-1 { fill: color-mix(in srgb, var(--ally) 80%, var(--paper));
      background: color-mix(in srgb, var(--ally) 80%, var(--paper)); }
    .layer-ally-2 { fill: color-mix(in srgb, var(--ally) 62%, var(--paper));
      background: color-mix(in srgb, var(--ally) 62%, var(--paper)); }
    .layer-ally-3 { fill: color-mix(in srgb, var(--ally) 45%, var(--paper));
      background: color-mix(in srgb, var(--ally) 45%, var(--paper)); }
    .layer-ally-4 { fill: color-mix(in srgb, var(--ally) 28%, var(--paper));
      background: color-mix(in srgb, var(--ally) 28%, var(--paper)); }
    .layer-partner-0 { fill: var(--link-visited); background: var(--link-visited); }
    .layer-partner-1 { fill: color-mix(in srgb, var(--link-visited) 80%, var(--paper));
      background: color-mix(in srgb, var(--link-visited) 80%, var(--paper)); }
    .layer-partner-2 { fill: color-mix(in srgb, var(--link-visited) 62%, var(--paper));
      background: color-mix(in srgb, var(--link-visited) 62%, var(--paper)); }
    .layer-partner-3 { fill: color-mix(in srgb, var(--link-visited) 45%, var(--paper));
      background: color-mix(in srgb, var(--link-visited) 45%, var(--paper)); }
    .layer-partner-4 { fill: color-mix(in srgb, var(--link-visited) 28%, var(--paper));
      background: color-mix(in srgb, var(--link-visited) 28%, var(--paper)); }
    .caveats { margin: 0; padding-left: 1.1rem; font-size: .93rem; }
    """
}
