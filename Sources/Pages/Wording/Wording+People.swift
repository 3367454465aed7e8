extension Wording {
  /// People: the list, enrolling, erasing.
  public enum People: Worded {
    case erased

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .erased: Phrase("Erased person", "Personne effacée")
      }
    }
  }
}
