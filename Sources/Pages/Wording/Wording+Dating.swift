extension Wording {
  /// Spans of days.
  public enum Dating: Worded {
    case since, sinceAbout, until, untilAbout, throughout

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .since: Phrase("since {0}", "depuis le {0}")
      case .sinceAbout: Phrase("since {0}", "depuis {0}")
      case .until: Phrase("until {0}", "jusqu’au {0}")
      case .untilAbout: Phrase("until {0}", "jusqu’à {0}")
      case .throughout: Phrase("throughout", "de tout temps")
      }
    }
  }
}
