extension Stylesheet {
  /// Fields, the summary of errors, filters.
  static let forms = """
    input, select, textarea { font: inherit; color: var(--ink); background: var(--surface);
      border: 1px solid var(--rule-strong); border-radius: var(--radius);
      padding: .4rem .6rem; min-height: 2.5rem; max-width: 100%; }
    input[type=checkbox], input[type=radio] { width: 1.35rem; height: 1.35rem; min-height: 0;
      margin: 0; flex: none; accent-color: var(--accent); }
    ::placeholder { color: var(--ink-soft); opacity: 1; }
    .form { max-width: 38rem; }
    h1 + .form { margin-top: 1.4rem; }
    .field { border: 0; margin: 0 0 1.4rem; padding: 0; min-width: 0; }
    .field > label, .field > legend { display: block; font-weight: 600; padding: 0;
      margin-bottom: .2rem; }
    .form .field > input, .form .field > select, .form .field > textarea { width: 100%; }
    .form .field > input[type=date], .form .field > input.short { width: 12rem; }
    td > input.short { width: 5rem; }
    .form + .actions { margin-top: 1.4rem; }
    .optional { font-weight: 400; color: var(--ink-soft); }
    .hint, .field-error { margin: 0 0 .35rem; }
    .hint { color: var(--ink-soft); font-size: .93rem; }
    .field-error { color: var(--bad); font-weight: 600; }
    .field-wrong { border-left: 4px solid var(--bad); padding-left: .9rem; }
    .field-wrong input, .field-wrong select, .field-wrong textarea { border-color: var(--bad);
      border-width: 2px; }
    .choices { display: grid; gap: .5rem; }
    .choice { display: flex; align-items: center; gap: .6rem; }
    .inline { display: inline-block; margin: 0; }
    .inline .button { min-height: 1.8rem; padding: .05rem .7rem; font-size: .9rem; }
    .qr { display: block; max-width: 100%; height: auto; margin: 0 0 1.2rem;
      border: 1px solid var(--rule); }
    .codes { columns: 16rem; font-size: 1.05rem; }
    code.long { overflow-wrap: anywhere; }
    .form-foot { display: flex; flex-wrap: wrap; align-items: center; gap: .8rem 1.4rem; }
    .errors { border: 3px solid var(--bad); background: var(--surface); padding: 1rem 1.2rem;
      margin: 0 0 1.6rem; max-width: 42rem; }
    .errors h2 { margin: 0 0 .4rem; font-size: 1.2rem; }
    .errors ul, .errors p { margin: 0; }
    .errors ul + p { margin-top: .5rem; }
    .errors a, .errors a:visited { color: var(--bad) !important; font-weight: 600; }
    .filter { display: flex; flex-wrap: wrap; align-items: end; gap: .7rem 1rem;
      padding: .8rem 1rem; margin: 0 0 1.4rem; background: var(--sunken);
      border: 1px solid var(--rule); border-radius: var(--radius); }
    .filter .field { margin: 0; flex: 1 1 10rem; max-width: 18rem; }
    .filter .field > label, .filter .field > legend { font-weight: 500; font-size: .88rem;
      color: var(--ink-soft); }
    .filter .field > input, .filter .field > select { width: 100%; }
    .filter .choices { display: flex; flex-wrap: wrap; gap: .4rem 1rem; }
    .filter .field:first-child:nth-last-child(2) { flex-basis: 24rem; max-width: 44rem; }
    .filter-foot { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1rem;
      flex: 1 1 auto; }
    .filter-count { margin: 0 0 0 auto; color: var(--ink-soft);
      font-variant-numeric: tabular-nums; }
    @media (max-width: 40rem) {
      .filter .field { flex: 1 1 40%; }
      .filter-foot { flex-basis: 100%; }
    }
    """
}
