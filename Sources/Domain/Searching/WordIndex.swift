internal import HashTreeCollections

/// Which records hold which words, for searches by the beginnings of words.
///
/// Words stand sorted in buckets by their first two letters, so that learning one costs little
/// and finding a beginning reads one bucket.
struct WordIndex: Sendable {
  struct Posting: Comparable, Hashable, Sendable {
    var word: String
    var subject: Subject

    static func < (left: Posting, right: Posting) -> Bool {
      left.word != right.word
        ? left.word.precedes(right.word) : left.subject.order < right.subject.order
    }
  }

  private var buckets = TreeDictionary<String, SortedTree<Posting>>()

  mutating func learn(_ text: [String], _ subject: Subject) {
    for word in Set(text.flatMap(Folding.words)) {
      learn(word, subject)
    }
  }

  private mutating func learn(_ word: String, _ subject: Subject) {
    let posting = Posting(word: word, subject: subject)
    buckets[Self.bucket(word), default: SortedTree()].insert(posting)
  }

  mutating func forget(_ text: [String], _ subject: Subject) {
    for word in Set(text.flatMap(Folding.words)) {
      forget(word, subject)
    }
  }

  private mutating func forget(_ word: String, _ subject: Subject) {
    let key = Self.bucket(word)
    buckets[key]?.remove(Posting(word: word, subject: subject))
    if buckets[key]?.isEmpty == true { buckets[key] = nil }
  }

  /// Learns of a party that bore other names before.
  mutating func revise(_ old: Party, as new: Party) {
    if old.texts == new.texts { return }
    let before = Set(old.texts.flatMap(Folding.words))
    let after = Set(new.texts.flatMap(Folding.words))
    for word in before.subtracting(after) { forget(word, .party(new.id)) }
    for word in after.subtracting(before) { learn(word, .party(new.id)) }
  }

  /// The records that hold a word beginning so; whether the word is whole tells the weight.
  func subjects(beginning word: String) -> [Subject: Bool] {
    var found: [Subject: Bool] = [:]
    for bucket in buckets(for: word) {
      bucket.visit(past: { $0.word.precedes(word) }) { posting in
        guard posting.word.utf8.starts(with: word.utf8) else { return false }
        let isWhole = posting.word.unicodeScalars.elementsEqual(word.unicodeScalars)
        found[posting.subject] = (found[posting.subject] ?? false) || isWhole
        return true
      }
    }
    return found
  }

  private func buckets(for word: String) -> [SortedTree<Posting>] {
    if word.unicodeScalars.count >= 2 { return buckets[Self.bucket(word)].map { [$0] } ?? [] }
    return buckets.filter { $0.key.utf8.starts(with: word.utf8) }.map(\.value)
  }

  private static func bucket(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.prefix(2)))
  }
}

extension String {
  /// Order by scalars, in which words of one beginning stand together: where marks join their
  /// letters, as in Hindi, a word's beginning need not end where a character does.
  fileprivate func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension WordIndex {
  mutating func learn(_ party: Party) { learn(party.texts, .party(party.id)) }
  mutating func forget(_ party: Party) { forget(party.texts, .party(party.id)) }
  mutating func learn(_ body: Body) { learn(body.texts, .body(body.id)) }
  mutating func forget(_ body: Body) { forget(body.texts, .body(body.id)) }
  mutating func learn(_ decision: Decision) { learn(decision.texts, .decision(decision.id)) }
  mutating func forget(_ decision: Decision?) {
    if let decision { forget(decision.texts, .decision(decision.id)) }
  }
  mutating func learn(_ source: Source) { learn(source.texts, .source(source.id)) }
  mutating func learn(_ version: Version) {
    learn(version.title.texts + [version.paper.description], .version(version.id))
  }
  mutating func learn(_ instrument: Instrument) {
    learn(instrument.texts, .instrument(instrument.id))
  }
  mutating func forget(_ instrument: Instrument) {
    forget(instrument.texts, .instrument(instrument.id))
  }
  mutating func learn(_ questionnaire: Questionnaire) {
    learn(questionnaire.texts, .questionnaire(questionnaire.id))
  }
  mutating func forget(_ questionnaire: Questionnaire) {
    forget(questionnaire.texts, .questionnaire(questionnaire.id))
  }
  mutating func forget(_ source: Source?) {
    if let source { forget(source.texts, .source(source.id)) }
  }
}

extension Party {
  fileprivate var texts: [String] {
    [id.text, alpha2 ?? ""] + names.flatMap { $0.name.texts }
  }
}
extension Body {
  fileprivate var texts: [String] {
    [id.text] + short.texts + names.flatMap { $0.name.texts }
  }
}
extension Decision {
  fileprivate var texts: [String] { [id.text, reference ?? ""] + title.texts }
}
extension Source {
  fileprivate var texts: [String] { [id.text, title, publisher] }
}
extension Instrument {
  fileprivate var texts: [String] {
    [id.text] + short.texts + names.flatMap { $0.name.texts }
  }
}
extension Questionnaire {
  fileprivate var texts: [String] {
    [id.text] + short.texts + names.flatMap { $0.name.texts }
  }
}
extension Bilingual {
  fileprivate var texts: [String] { [english, french ?? ""] }
}

extension Subject {
  /// A fixed order over all subjects: parties, bodies, decisions, sources, then the rest.
  var order: (Int, String) {
    switch self {
    case .party(let id): (0, id.text)
    case .body(let id): (1, id.text)
    case .decision(let id): (2, id.text)
    case .source(let id): (3, id.text)
    case .term(let id): (4, id.text)
    case .membership(let id): (5, id.description)
    case .restriction(let id): (6, id.description)
    case .edition: (7, "")
    case .paper(let id): (8, id.description)
    case .version(let id): (9, id.description)
    case .note(let id): (10, id.description)
    case .challenge(let id): (11, id.description)
    case .widening(let id): (12, id.description)
    case .person(let id): (13, id.text)
    case .policy(let name): (14, name)
    case .provider(let id): (15, id.text)
    case .activity(let id): (16, id.text)
    case .iteration(let id): (17, id.text)
    case .candidate(let id): (18, id.text)
    case .nomination(let id): (19, id.description)
    case .critique(let id): (20, id.description)
    case .plan(let id): (21, id.description)
    case .committee(let id): (22, id.text)
    case .proposal(let id): (23, id.description)
    case .position(let id): (32, id.description)
    case .meeting(let id): (24, id.description)
    case .offer(let id): (25, id.description)
    case .contribution(let id): (26, id.description)
    case .indicator(let id): (27, id.text)
    case .observation(let id): (28, id.description)
    case .instrument(let id): (29, id.text)
    case .case(let id): (30, id.description)
    case .track(let id): (31, id.description)
    case .programme(let id): (33, id.description)
    case .questionnaire(let id): (34, id.text)
    case .response(let id): (35, id.description)
    }
  }
}
