public import Domain

/// What speaks against somebody's going to a run, by weight, and skill by skill what they lack.
struct FindingsView {
  let candidate: Candidate
  let run: Iteration
  let findings: [NominationFinding]
  let reading: Reading

  private var say: Language { reading.say }

  var html: HTML {
    """
    <section class="audience findings" aria-labelledby="findings">\
    <h2 id="findings">\(say(Wording.Nominating.findings))</h2>\(lists)\(skills)</section>
    """
  }

  private var lists: HTML {
    guard !findings.isEmpty else {
      return Notice(.information, "\(say(Wording.Nominating.nothingFound))").html(say)
    }
    return NominationFinding.Weight.allCases.map { weight -> HTML in
      let own = findings.filter { $0.weight == weight }
      guard !own.isEmpty else { return HTML() }
      return """
        <h3 class="weight-\(weight.word)">\(say(weight.words))</h3><ul>\
        \(each: own, { "<li>\($0.sentence(reading.sight, in: say))</li>" })</ul>
        """
    }.joined()
  }

  /// Language by language, what each skill has and what it needs.
  private var skills: HTML {
    let needs = reading.sight.activity(run.activity)?.demands.languages ?? []
    guard !needs.isEmpty else { return HTML() }
    let columns =
      [Table.Column(say(Wording.Nominating.skill))]
      + LanguageProfile.Skill.allCases.map { Table.Column(say($0, as: Wording.Skills.self)) }
    let rows = needs.map { needed -> [HTML] in
      let held = candidate.languages.first { $0.language == needed.language }
      return ["\(needed.language.uppercased())"]
        + LanguageProfile.Skill.allCases.map { cell(held?.profile, needed.profile, $0) }
    }
    return Table(say(Wording.Nominating.skills), columns: columns, rows: rows).html(say)
  }

  private func cell(
    _ held: LanguageProfile?, _ needed: LanguageProfile, _ skill: LanguageProfile.Skill
  ) -> HTML {
    let needs = needed.level(of: skill)
    let has = held?.level(of: skill)
    let isShort = has.map { $0 < needs } ?? true
    let text = say(Wording.Nominating.hasNeeds, has?.text ?? "–", needs.text)
    guard isShort else { return "\(text)" }
    return "<strong class=\"late\">\(text)</strong> \(say(Wording.Nominating.short))"
  }
}

extension NominationFinding.Weight {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .stops: "stops"
    case .asks: "asks"
    case .tells: "tells"
    }
  }

  var words: Wording.MenuRefusals {
    switch self {
    case .stops: .stops
    case .asks: .asks
    case .tells: .tells
    }
  }
}

/// A run in a few lines, for pages about those who go there.
struct RunBrief {
  let run: Iteration
  let reading: Reading

  init(_ run: Iteration, _ reading: Reading) {
    self.run = run
    self.reading = reading
  }

  /// What the run is called: its activity's title.
  var title: String { reading.sight.title(of: .activity(run.activity), in: reading.say) }

  var html: HTML {
    let say = reading.say
    let line = RunLine(run.id, reading)
    let address = reading.link(.menu(.iteration(run.id)))
    return DefinitionList([
      (
        say(Wording.Nominating.run),
        "<a\(href: address)>\(title)</a> <code>\(run.id.text)</code>"
      ),
      (say(Wording.Nominating.days), "\(line?.days ?? "")"),
      (say(Wording.Nominating.place), line?.place ?? HTML()),
      (say(Wording.Nominating.seats), line?.seats ?? HTML()),
      (say(Wording.Nominating.until), "\(say.date(run.deadlines.closes))"),
      (say(Wording.PanelTexts.status), line?.standing ?? HTML()),
    ]).html
  }
}
