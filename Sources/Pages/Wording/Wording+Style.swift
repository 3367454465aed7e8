extension Wording {
  public enum Style: Worded {
    case title
    public var phrase: Phrase { Phrase("Style", "Charte") }
  }
}
