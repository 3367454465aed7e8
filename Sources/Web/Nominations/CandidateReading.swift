import Domain
import Pages

/// A person as a form or a program describes them: what rules look at.
struct CandidateReading {
  let sheet: Sheet
  let say: Language
  private(set) var errors: [String: String] = [:]

  init(_ sheet: Sheet, in say: Language) {
    self.sheet = sheet
    self.say = say
  }

  /// The person, or nil with what is wrong in ``errors``.
  mutating func candidate(_ id: Candidate.ID, of party: Party.ID) -> Candidate? {
    let grade = Grade(sheet["grade"].trimmed.uppercased())
    if grade == nil { errors["grade"] = say(Wording.CandidateTexts.gradeWrong) }
    let languages = read("languages", .languagesWrong, Self.language)
    let clearances = read("clearance", .clearancesWrong, Self.clearance)
    let done = read("done", .doneWrong, Self.done)
    let gender = sheet["gender"].trimmed
    guard let grade, errors.isEmpty else { return nil }
    var candidate = Candidate(id: id, party: party, grade: grade)
    candidate.gender = Candidate.Gender(word: gender)
    candidate.languages = languages
    candidate.clearances = clearances
    candidate.done = done
    return candidate
  }

  /// Each line of a field, or each text where a program sends several.
  private mutating func read<Element>(
    _ name: String, _ wrong: Wording.CandidateTexts, _ element: ([Substring]) -> Element?
  ) -> [Element] {
    let lines = (sheet.typed[name] ?? []).flatMap { $0.split(whereSeparator: \.isNewline) }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    var found: [Element] = []
    for line in lines.prefix(100) {
      guard let read = element(line.split(whereSeparator: \.isWhitespace)) else {
        errors[name] = say(wrong, String(line.prefix(60)))
        return []
      }
      found.append(read)
    }
    return found
  }

  private static func language(_ words: [Substring]) -> LanguageSkill? {
    guard words.count == 2, let profile = LanguageProfile(words[1]) else { return nil }
    return LanguageSkill(words[0].lowercased(), profile)
  }

  private static func clearance(_ words: [Substring]) -> Candidate.Clearance? {
    guard words.count >= 3, let last = words.last, let day = Day(String(last)) else { return nil }
    // A level's name may be of several words.
    let level = words[1..<(words.count - 1)].joined(separator: " ")
    return Candidate.Clearance(policy: String(words[0]), level: level, expires: day)
  }

  private static func done(_ words: [Substring]) -> Candidate.Done? {
    guard words.count == 2, let id = Activity.ID(words[0]), let day = Day(String(words[1])) else {
      return nil
    }
    return Candidate.Done(id, on: day)
  }
}

/// What the vault alone keeps of a person, as a form or a program sends it.
struct PersonalReading {
  let sheet: Sheet

  subscript(name: String) -> String { sheet[name].trimmed }

  /// Whether anything is sent at all.
  var isEmpty: Bool { CandidateForm.Name.personal.allSatisfy { self[$0].isEmpty } }

  /// What is wrong, by field.
  func errors(isNew: Bool, _ say: Language) -> [String: String] {
    var errors: [String: String] = [:]
    if isNew, self["name"].isEmpty { errors["name"] = say(Wording.CandidateTexts.nameMissing) }
    if !self["born"].isEmpty, Day(self["born"]) == nil {
      errors["born"] = say(Wording.CandidateTexts.bornWrong)
    }
    return errors
  }

  /// By what somebody of a party is known again; nil where name or birth are missing.
  static func likeness(_ name: String, _ born: String, of party: Party.ID) -> String? {
    let words = Folding.words(name)
    guard !words.isEmpty, !born.isEmpty else { return nil }
    return ([party.text, born] + words.sorted()).joined(separator: "\n")
  }
}
