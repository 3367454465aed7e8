import Pages
import Testing

@Suite struct `The catalogue of words` {
  /// What is the same word in both languages.
  static let same: Set<String> = [
    "Entente", "Licence", "Invitee", "Aspirant", "Page {0}", "{0} source", "{0} sources",
    "Matrix", "Notices", "Citations", "Style", "A", "B", "C", "H", "I", "M", "O", "P", "CSV",
    "JSON", "Alliance", "Code", "Dialogue", "Existence", "Format", "Participant", "Restriction",
    "Restrictions", "{0} ({1})", "Note", "Discipline", "Certification", "Nation", "Organisation",
    "OF-1..OF-5 OR-5..OR-9 CIV", "Europe/Oslo", "Consensus", "Version", "Positions",
    "Instrument", "Questionnaire", "Plan", "Programme", "{0} programme", "{0} programmes",
    "Programmes", "Points", "point {0}", "Contribution", "Sources", "Question",
    "Questions", "Questionnaires", "Section", "Sections",
  ]

  static var phrases: [Phrase] {
    func all<Subject: Worded>(_: Subject.Type) -> [Phrase] { Subject.allCases.map(\.phrase) }
    func both<Subject: WordedCount>(_: Subject.Type) -> [Phrase] {
      Subject.allCases.flatMap { [$0.plural.one, $0.plural.other] }
    }
    return Wording.subjects.flatMap { all($0) } + Wording.countedSubjects.flatMap { both($0) }
  }

  @Test func `is complete in both languages and they differ`() {
    #expect(Self.phrases.count > 100)
    for phrase in Self.phrases {
      #expect(!phrase.english.isEmpty && !phrase.french.isEmpty, "\(phrase)")
      let mayBeSame = Self.same.contains(phrase.english) || phrase.english.count == 1
      #expect(mayBeSame || phrase.english != phrase.french, "\(phrase)")
    }
  }

  @Test func `fills the same places in both languages`() {
    for phrase in Self.phrases {
      let places = (0..<4).map { "{\($0)}" }
      for place in places {
        #expect(phrase.english.contains(place) == phrase.french.contains(place), "\(phrase)")
      }
    }
  }

  @Test func `sets French spaces that do not break`() {
    for phrase in Self.phrases {
      // The colon of an address, of an hour or of a code is none of the sentence's.
      let plain = phrase.french.replacing("https://", with: "")
        .replacing(/[0-9a-z]+:[0-9a-z]+/, with: "")
      let text = Array(plain.unicodeScalars)
      for (index, scalar) in text.enumerated() where ";:!?»".unicodeScalars.contains(scalar) {
        #expect(index > 0 && text[index - 1] == "\u{202F}", "\(phrase.french)")
      }
      for (index, scalar) in text.enumerated() where scalar == "«" {
        #expect(index + 1 < text.count && text[index + 1] == "\u{202F}", "\(phrase.french)")
      }
      #expect(!phrase.french.contains("'"), "straight apostrophe in \(phrase.french)")
      #expect(!phrase.english.contains("'"), "straight apostrophe in \(phrase.english)")
    }
  }

  @Test func `counts as each language does`() {
    #expect(Language.english(0, Wording.Counts.parties) == "0 parties")
    #expect(Language.english(1, Wording.Counts.parties) == "1 party")
    #expect(Language.french(0, Wording.Counts.parties) == "0 acteur")
    #expect(Language.french(2, Wording.Counts.parties) == "2 acteurs")
    #expect(Language.english(1_400_000, Wording.Counts.results) == "1,400,000 results")
    #expect(Language.french.grouped(-12_345) == "−12\u{202F}345")
  }
}
