extension Stylesheet {
  /// The elements as they are without a class.
  static let foundation = """
    *, *::before, *::after { box-sizing: border-box; }
    html { font: 100%/1.5 var(--sans); color: var(--ink); background: var(--paper);
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
    h1, h2, h3, h4 { font-family: var(--serif); font-weight: 600; line-height: 1.18;
      margin: 0 0 .6rem; text-wrap: balance; letter-spacing: -.005em; }
    h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.6rem); margin-bottom: .5rem; }
    h2 { font-size: clamp(1.3rem, 1.15rem + .7vw, 1.6rem); margin-top: 2.4rem; }
    h3 { font-size: 1.15rem; margin-top: 1.6rem; }
    h4 { font-size: 1rem; margin-top: 1.2rem; }
    p, ul, ol, dl, figure, table { margin: 0 0 1rem; }
    p, li, dd { text-wrap: pretty; }
    main p, main > ul, main > ol { max-width: var(--measure); }
    main > :first-child { margin-top: 0; }
    .lead { font-size: 1.15rem; color: var(--ink-soft); max-width: 46rem; }
    ul, ol { padding-left: 1.3rem; }
    li + li { margin-top: .2rem; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .17em; }
    a:hover { text-decoration-thickness: 2px; }
    main a:visited:not(.button) { color: var(--link-visited); }
    :focus-visible, [type=date]:focus-within { outline: 3px solid var(--focus); outline-offset: 1px;
      box-shadow: 0 0 0 5px var(--focus-ink); border-radius: 2px; }
    main:focus { outline: none; box-shadow: none; }
    code { font: .9em var(--mono); background: var(--sunken); padding: .1em .3em;
      border-radius: var(--radius); overflow-wrap: anywhere; }
    cite { font-style: italic; }
    abbr[title] { text-decoration: none; }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2rem 0; }
    del { color: var(--bad); } ins { color: var(--good); text-decoration: none;
      font-weight: 600; }
    sup { line-height: 0; font-size: .75em; }
    summary { cursor: pointer; color: var(--link); padding: .4rem 0; width: fit-content; }
    img, svg { max-width: 100%; }
    .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .count { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    [hidden] { display: none !important; }
    @media (prefers-reduced-motion: no-preference) {
      a, .button, summary { transition: background-color .12s, color .12s; }
    }
    """
}
