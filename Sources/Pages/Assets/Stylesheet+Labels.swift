extension Stylesheet {
  /// Markings of parts, the label editor, papers, notes and reviews.
  static let labels = """
    .marked { display: inline-block; vertical-align: top; padding: .05rem .5rem;
      font-size: .8rem; font-weight: 700; letter-spacing: .06em; color: var(--ink);
      background: var(--surface); border: 2px solid var(--open); border-left-width: .7rem; }
    .marked-as-restricted { border-color: var(--restricted-marking); }
    .marked-as-confidential { border-color: var(--confidential); }
    .marked-as-secret { border-color: var(--secret); }
    .version, .note-item, .widening { border: 1px solid var(--rule); background: var(--surface);
      border-radius: var(--radius); padding: 1rem 1.2rem; margin: 0 0 1.2rem;
      max-width: 52rem; }
    .version h3 { margin-top: 0; }
    .version h4 { margin: 1rem 0 .3rem; }
    .version .facts, .widening .facts { margin: 0 0 .8rem; }
    .note-text p { margin: 0 0 .5rem; overflow-wrap: anywhere; }
    .note-item > p { margin: 0; }
    .digest { overflow-wrap: anywhere; font-size: .85rem; }
    .tabs ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem; padding: 0;
      margin: 0 0 1.4rem; border-bottom: 1px solid var(--rule); }
    .tabs li { margin: 0; }
    .tabs a { display: block; padding: .5rem .9rem; text-decoration: none;
      border-bottom: 3px solid transparent; }
    .tabs a[aria-current] { border-color: var(--accent); font-weight: 600; color: var(--ink); }
    .steps { padding-left: 1.4rem; }
    .steps > li { margin: 0 0 1rem; }
    .steps p { margin: 0 0 .25rem; overflow-wrap: anywhere; }
    .late { color: var(--bad); }
    .audience { border: 1px solid var(--rule-strong); background: var(--sunken);
      padding: 1rem 1.2rem; margin: 0 0 1.6rem; border-radius: var(--radius); }
    .audience h2 { margin-top: 0; }
    .audience h3 { margin-top: .6rem; }
    .audience .inline-list { gap: .1rem 1rem; font-size: .93rem; }
    .many { border: 1px solid var(--rule-strong); border-radius: var(--radius);
      background: var(--surface); }
    .many summary { padding: .45rem .6rem; cursor: pointer; min-height: 2.5rem; }
    .many .choices { padding: .4rem .8rem .8rem; gap: .35rem 1rem; max-height: 22rem;
      overflow-y: auto; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
    section > .form { margin-bottom: 2rem; }
    """
}
