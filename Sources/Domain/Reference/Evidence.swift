/// How sure the record is of a statement, as its compiler judged.
public enum Confidence: UInt8, Hashable, Sendable, CaseIterable {
  /// Read in a source that is cited.
  case read = 1
  /// Widely published, not checked against a cited source.
  case known = 2
  /// Sources disagree or are silent.
  case uncertain = 3
  /// An estimate of the compiler's own.
  case estimate = 4
}

/// What a statement rests on.
public struct Evidence: Hashable, Sendable {
  /// The sources cited, in the compiler's order.
  public var sources: [Source.ID]
  /// How sure it is.
  public var confidence: Confidence

  /// Sources and a judgement of them.
  public init(sources: [Source.ID] = [], confidence: Confidence = .known) {
    self.sources = sources
    self.confidence = confidence
  }
}

/// A document, page or book that statements cite.
public struct Source: Hashable, Sendable, Identifiable {
  /// A code that only sources bear.
  public typealias ID = Code<Source>
  /// The code that citations use.
  public let id: ID
  /// The title in its own language.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// Where it is found; an `https` address.
  public var address: String?
  /// When it was published or read.
  public var dated: Dated?
  /// What a reader of it should know.
  public var note: Bilingual?

  /// A source by code and title.
  public init(id: ID, title: String, publisher: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
  }
}

/// A word of a pack's own lists, such as a region.
public struct Term: Hashable, Sendable, Identifiable {
  /// A code that only terms bear.
  public typealias ID = Code<Term>
  /// The code that records use; unique over all schemes.
  public let id: ID
  /// The list it belongs to: `region`, `area` …
  public var scheme: String
  /// The word.
  public var name: Bilingual

  /// A word of a list.
  public init(id: ID, scheme: String, name: Bilingual) {
    self.id = id
    self.scheme = scheme
    self.name = name
  }
}

/// Which pack the office was set up from.
public struct Edition: Hashable, Sendable {
  /// The pack's code.
  public var code: String
  /// The alliance's or the pack's title.
  public var title: Bilingual
  /// The day of this edition.
  public var day: Day
  /// The licence of its data, as an SPDX identifier.
  public var licence: String
  /// What every reader is told: who compiled it and that it is nobody's official system.
  public var notice: Bilingual

  /// An edition of a pack.
  public init(code: String, title: Bilingual, day: Day, licence: String, notice: Bilingual) {
    self.code = code
    self.title = title
    self.day = day
    self.licence = licence
    self.notice = notice
  }
}
