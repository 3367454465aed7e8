extension Stylesheet {
  /// Colours, faces and measures. Ink is a deep blue-green on warm paper; ochre and rust are
  /// kept for what needs attention. Text has a contrast of at least 4.5, drawings of 3.
  static let tokens = """
    :root {
      color-scheme: light dark;
      --paper: #faf7f0; --surface: #fffdf9; --sunken: #f1ecdf;
      --ink: #12302f; --ink-soft: #48605d; --rule: #ddd5c3; --rule-strong: #86857a;
      --link: #0a5c5f; --link-visited: #4c4a7d; --accent: #0f4f56; --on-accent: #ffffff;
      --tint: #dfeae6; --focus: #ffb81c; --focus-ink: #12302f;
      --ally: #0f4f56; --partner: #2b7a78; --invitee: #a06a00; --restricted: #a53d1c;
      --former: #77746a; --outside: #8a887e;
      --faint-invitee: #f0d9a6; --faint-restricted: #efc4b2;
      --bad: #9d2f14; --bad-tint: #f9e6de; --good: #1f6a3c; --good-tint: #e2efe2;
      --mind: #8a5a00; --mind-tint: #f8ecd0;
      --heat-1: #e4eee9; --heat-2: #c3dcd5; --heat-3: #94c0b8; --heat-4: #2f7b7b;
      --heat-5: #0f4f56; --heat-ink: #12302f; --heat-ink-strong: #ffffff;
      --open: #1f6a3c; --restricted-marking: #1d4f91; --confidential: #6b3a8f;
      --secret: #b3261e;
      --serif: "Iowan Old Style", Charter, "Bitstream Charter", "Palatino Linotype",
        "Source Serif 4", "Noto Serif", "Liberation Serif", Georgia, serif;
      --sans: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      --mono: ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace;
      --gap: 1rem; --radius: 3px; --wide: 76rem; --measure: 42rem;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #0f1b1c; --surface: #152526; --sunken: #0a1415;
        --ink: #ece7da; --ink-soft: #a9bab5; --rule: #2b4041; --rule-strong: #6f8785;
        --link: #84d2c8; --link-visited: #b9b3ee; --accent: #84d2c8; --on-accent: #0b2021;
        --tint: #1d3637; --focus: #ffc845; --focus-ink: #0b1616;
        --ally: #6cc0b8; --partner: #6cc0b8; --invitee: #e2b04e; --restricted: #f2936f;
        --former: #93a09b; --outside: #7f918d;
        --faint-invitee: #5c4718; --faint-restricted: #6d3322;
        --bad: #ff9d80; --bad-tint: #3a1c14; --good: #86d39c; --good-tint: #16301f;
        --mind: #e9bd62; --mind-tint: #352a12;
        --heat-1: #17302f; --heat-2: #1d4645; --heat-3: #27605d; --heat-4: #62b3aa;
        --heat-5: #9be0d6; --heat-ink: #ece7da; --heat-ink-strong: #0b2021;
        --open: #2a7d49; --restricted-marking: #2f67b1; --confidential: #8450ad;
        --secret: #c23b32;
      }
    }
    """
}
