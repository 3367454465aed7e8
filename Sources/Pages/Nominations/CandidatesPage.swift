import Domain

/// Those whom a party may send.
public enum CandidatesPage {
  /// The page, with those already erased marked as such.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    // Whoever has no name any more, or none yet, comes after those who are sought by theirs.
    let people = reading.sight.ownCandidates.map { one in
      let name = reading.candidateText(one.id)
      return (isNameless: name == one.id.text ? 1 : 0, key: Folding.key(name), person: one)
    }.sorted {
      ($0.isNameless, $0.key, $0.person.id) < ($1.isNameless, $1.key, $1.person.id)
    }.map(\.person)
    let new = Button.link(
      say(Wording.CandidateTexts.new), reading.link(.nominations(.newCandidate)))
    let content: HTML = """
      <h1>\(say(Wording.CandidateTexts.title))</h1>\
      <p class="lead">\(say(Wording.CandidateTexts.lead))</p>\
      \(if: reading.sight.isFocalPoint, "<p class=\"actions\">\(new)</p>")\
      \(people.isEmpty ? empty(say) : table(people, reading))
      """
    return reading.html(say(Wording.CandidateTexts.title), in: .menu, content)
  }

  private static func empty(_ say: Language) -> HTML {
    EmptyState(
      say(Wording.CandidateTexts.empty), "\(say(Wording.CandidateTexts.emptyAdvice))"
    ).html
  }

  private static func table(_ people: [Candidate], _ reading: Reading) -> HTML {
    let say = reading.say
    let columns = [
      Table.Column(say(Wording.CandidateTexts.name)),
      Table.Column(say(Wording.CandidateTexts.grade)),
      Table.Column(say(Wording.CandidateTexts.languages)),
      Table.Column(say(Wording.CandidateTexts.clearances)),
      .number(say(Wording.CandidateTexts.nominations)),
    ]
    let rows = people.map { candidate -> [HTML] in
      let view = CandidateView(candidate, reading)
      let name: HTML =
        "<a href=\"\(reading.link(.nominations(.candidate(candidate.id))))\">"
        + reading.candidate(candidate.id) + "</a>"
      return [
        name, "\(candidate.grade.text)", "\(view.languages)", view.clearances,
        "\(reading.sight.nominations(of: candidate.id).count)",
      ]
    }
    let caption = say(people.count, Wording.NominationCounts.persons)
    return Table(caption, columns: columns, rows: rows).html(say)
  }
}

/// What rules look at in somebody, as it is read.
struct CandidateView {
  let candidate: Candidate
  let reading: Reading

  init(_ candidate: Candidate, _ reading: Reading) {
    self.candidate = candidate
    self.reading = reading
  }

  private var say: Language { reading.say }

  var languages: String {
    candidate.languages.map { "\($0.language.uppercased()) \($0.profile.text)" }.joined(
      separator: ", ")
  }

  var clearances: HTML {
    candidate.clearances.map { held -> HTML in
      let text = say(
        Wording.Duties.clearanceLine, "\(held.policy) \(held.level)", say.date(held.expires))
      return held.expires <= reading.sight.now.day
        ? "<span class=\"late\">\(text)</span>" : "\(text)"
    }.joined("<br>")
  }

  var facts: HTML {
    let done = candidate.done.map { done -> HTML in
      let title = reading.sight.title(of: .activity(done.activity), in: say)
      let isSeen = reading.sight.activity(done.activity) != nil
      let link: HTML =
        isSeen
        ? reading.link(title, to: .menu(.activity(done.activity)))
        : "<code>\(done.activity.text)</code>"
      return "\(link) (\(say.date(done.on)))"
    }
    return DefinitionList([
      (say(Wording.CandidateTexts.code), "<code>\(candidate.id.text)</code>"),
      (say(Wording.CandidateTexts.party), reading.party(candidate.party)),
      (say(Wording.CandidateTexts.grade), "\(candidate.grade.text)"),
      (
        say(Wording.CandidateTexts.gender),
        candidate.gender.map { "\(say($0, as: Wording.Genders.self))" } ?? HTML()
      ),
      (say(Wording.CandidateTexts.languages), "\(languages)"),
      (say(Wording.CandidateTexts.clearances), clearances),
      (say(Wording.CandidateTexts.done), done.joined("<br>")),
    ]).html
  }
}
