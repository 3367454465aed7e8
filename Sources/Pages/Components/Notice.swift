/// Something that the person should be told: what happened, or what to mind.
public struct Notice: Sendable {
  /// What sort of thing it is.
  public enum Tone: String, Sendable, CaseIterable {
    case information, success, warning, failure

    var words: Wording.Components {
      switch self {
      case .information: .information
      case .success: .success
      case .warning: .warning
      case .failure: .failure
      }
    }

    var sign: String {
      switch self {
      case .information: "i"
      case .success: "✓"
      case .warning: "!"
      case .failure: "×"
      }
    }
  }

  /// What sort of thing it is.
  public var tone: Tone
  /// What is said.
  public var text: HTML

  /// A notice.
  public init(_ tone: Tone, _ text: HTML) {
    self.tone = tone
    self.text = text
  }

  /// The notice.
  public func html(_ say: Language) -> HTML {
    """
    <div class="notice notice-\(tone.rawValue)"\
    \(attribute: "role", tone == .failure ? "alert" : nil)>\
    <span class="notice-sign" aria-hidden="true">\(tone.sign)</span>\
    <div><strong class="notice-tone">\(say(tone.words))</strong> \(text)</div></div>
    """
  }
}

/// What stands where there is nothing to show: why, and what can be done.
public struct EmptyState: Sendable {
  /// What is not there.
  public var title: String
  /// Why, or what to try.
  public var advice: HTML

  /// A place with nothing in it.
  public init(_ title: String, _ advice: HTML = HTML()) {
    self.title = title
    self.advice = advice
  }

  /// The empty place.
  public var html: HTML {
    """
    <div class="empty">\(Marks.mark(.former))<p class="empty-title">\(title)</p>\
    \(if: !advice.isEmpty, "<p>\(advice)</p>")</div>
    """
  }
}
