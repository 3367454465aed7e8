/// Buttons, links that look like them, and text to copy.
public enum Button {
  /// How much a button asks for attention.
  public enum Weight: String, Sendable, CaseIterable { case main, quiet, danger }

  /// A button that sends its form.
  public static func submit(_ label: String, _ weight: Weight = .main) -> HTML {
    "<button class=\"button button-\(weight.rawValue)\" type=\"submit\">\(label)</button>"
  }

  /// The same with a label of which part may be heard alone.
  static func submit(_ label: HTML, _ weight: Weight) -> HTML {
    "<button class=\"button button-\(weight.rawValue)\" type=\"submit\">\(label)</button>"
  }

  /// A link that looks like a button, for going somewhere.
  public static func link(_ label: String, _ address: Address, _ weight: Weight = .main) -> HTML {
    "<a class=\"button button-\(weight.rawValue)\" href=\"\(address)\">\(label)</a>"
  }

  /// Text with a button that copies it, which shows only where a script can do so.
  public static func copyable(_ text: String, _ say: Language) -> HTML {
    """
    <span class="copyable"><code>\(text)</code><button class="button button-quiet" type="button" \
    data-copy="\(text)" data-copied="\(say(Wording.Components.copied))" hidden>\
    \(say(Wording.Components.copy))</button></span>
    """
  }
}
