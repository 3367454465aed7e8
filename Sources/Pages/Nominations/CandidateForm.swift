public import Domain

/// The form that registers a person whom a party may send, or corrects one.
public struct CandidateForm: Sendable {
  /// The person; nil for a new one.
  public var candidate: Candidate?
  /// The form as it was sent.
  public var sheet: Sheet
  /// Those registered already under the same name and day of birth.
  public var duplicates: [Candidate.ID] = []
  /// Whether names cannot be kept at present.
  public var isLocked = false
  /// Whether the person's data were erased, so that no more are taken.
  public var isErased = false

  /// The names of its fields.
  public enum Name {
    /// What the vault alone keeps.
    public static let personal = ["name", "born", "email", "phone", "passport"]
    /// That somebody of the same name is another person.
    public static let another = "another"
  }

  /// A form for a person.
  public init(_ candidate: Candidate?, _ sheet: Sheet) {
    self.candidate = candidate
    self.sheet = sheet
    // Only what was typed takes the place of what stands.
    self.sheet.deed = sheet.typed.isEmpty ? "" : "keep"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let title = candidate.map { reading.candidateText($0.id) } ?? say(Wording.CandidateTexts.new)
    let route: NominationRoute = candidate.map { .correctCandidate($0.id) } ?? .newCandidate
    var form = sheet.form(
      Route.nominations(route).address(in: say), deed: "keep", fields: fields(reading),
      submit: say(Wording.CandidateTexts.save))
    form.preface = preface(reading)
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(.nominations(.candidates)))
    if !duplicates.isEmpty {
      form.others = [(Name.another, "yes", say(Wording.CandidateTexts.anyway))]
    }
    let content: HTML = """
      <p class="kicker">\(say(Wording.CandidateTexts.kicker))</p><h1>\(title)</h1>\
      <p class="lead">\(say(Wording.CandidateTexts.newLead))</p>\(form.html(reading.frame))
      """
    return reading.html(title, in: .menu, content)
  }

  private func preface(_ reading: Reading) -> HTML {
    let say = reading.say
    if isLocked { return Notice(.warning, "\(say(Wording.CandidateTexts.locked))").html(say) }
    guard !duplicates.isEmpty else { return HTML() }
    let links = duplicates.map { id in
      reading.link(
        say(Wording.CandidateTexts.duplicateLink), to: .nominations(.candidate(id)))
    }
    let text: HTML = "\(say(Wording.CandidateTexts.duplicate)) \(links.joined(" · "))"
    return Notice(.warning, text).html(say)
  }

  private func fields(_ reading: Reading) -> [Field] {
    (isErased ? [] : personal(reading.say)) + ruled(reading.say)
  }

  private func personal(_ say: Language) -> [Field] {
    let keeps = candidate != nil ? say(Wording.CandidateTexts.keepHint) : nil
    var name = Field("name", say(Wording.CandidateTexts.name))
    name.isRequired = candidate == nil
    name.hint = keeps ?? say(Wording.CandidateTexts.personalHint)
    var born = Field("born", say(Wording.CandidateTexts.born), .date)
    born.hint = keeps ?? say(Wording.CandidateTexts.bornHint)
    var rest = [
      Field("email", say(Wording.CandidateTexts.email)),
      Field("phone", say(Wording.CandidateTexts.phone)),
      Field("passport", say(Wording.CandidateTexts.passport)),
    ]
    for place in rest.indices { rest[place].hint = keeps }
    return [name, born] + rest
  }

  private func ruled(_ say: Language) -> [Field] {
    var grade = Field("grade", say(Wording.CandidateTexts.grade))
    grade.hint = say(Wording.CandidateTexts.gradeHint)
    grade.isRequired = true
    grade.values = candidate.map { [$0.grade.text] } ?? []
    let genders = Candidate.Gender.allCases.map {
      Field.Choice($0.word, say($0, as: Wording.Genders.self))
    }
    var gender = Field(
      "gender", say(Wording.CandidateTexts.gender),
      .select([Field.Choice("", say(Wording.CandidateTexts.noGender))] + genders))
    gender.values = candidate?.gender.map { [$0.word] } ?? []
    var languages = Field("languages", say(Wording.CandidateTexts.languages), .lines(3))
    languages.hint = say(Wording.CandidateTexts.languagesHint)
    languages.value = lines(candidate?.languages) { "\($0.language) \($0.profile.text)" }
    var clearances = Field("clearance", say(Wording.CandidateTexts.clearances), .lines(3))
    clearances.hint = say(Wording.CandidateTexts.clearancesHint)
    clearances.value = lines(candidate?.clearances) { "\($0.policy) \($0.level) \($0.expires)" }
    var done = Field("done", say(Wording.CandidateTexts.done), .lines(3))
    done.hint = say(Wording.CandidateTexts.doneHint)
    done.value = lines(candidate?.done) { "\($0.activity) \($0.on)" }
    return [grade, gender, languages, clearances, done]
  }

  private func lines<Element>(
    _ elements: [Element]?, _ line: (Element) -> String
  ) -> String {
    (elements ?? []).map(line).joined(separator: "\n")
  }
}
