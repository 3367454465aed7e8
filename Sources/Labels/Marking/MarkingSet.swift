/// Where a marking stands.
public enum MarkingPlace: String, Hashable, Sendable, CaseIterable {
  /// The top of every page.
  case pageTop
  /// The bottom of every page.
  case pageBottom
  /// The beginning of the document.
  case documentStart
  /// The end of the document.
  case documentEnd
  /// A paragraph or another part.
  case portion
  /// A place in media that is not written here: a subject line, a watermark.
  case other
}

/// The phrases and qualifiers that a policy gives for one level, tag, value or for itself.
struct MarkingSet: Hashable, Sendable {
  var phrases: [MarkingPhrase] = []
  var qualifiers: [MarkingQualifier] = []
}

/// One phrase, in a language, at places, with what it does to the rest of the marking.
struct MarkingPhrase: Hashable, Sendable {
  /// Nil where the name itself is the phrase.
  var text: String?
  /// Nil for every language that has none of its own.
  var language: String?
  /// Empty where the file names no place.
  var places: Set<MarkingPlace> = []
  var isHidden = false
  var replacesPolicy = false
  var suppressesLevel = false
}

/// A prefix, suffix or separator of a list.
struct MarkingQualifier: Hashable, Sendable {
  enum Role: String, Hashable, Sendable { case prefix, suffix, separator }

  var role: Role
  var text: String
  var language: String?
  var places: Set<MarkingPlace>
}

/// The markings of a policy as a whole.
struct PolicyMarkings: Hashable, Sendable {
  var policy = MarkingSet()
  var levels = MarkingSet()
}
