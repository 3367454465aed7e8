public import Domain
internal import Labels

/// A challenge to a label, step by step, with the forms for what comes next.
public struct ChallengePage: Sendable {
  /// The challenge.
  public var challenge: Challenge
  /// A form as it was sent.
  public var sheet: Sheet

  /// The page of a challenge.
  public init(_ challenge: Challenge, _ sheet: Sheet) {
    self.challenge = challenge
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let label = reading.sight.marking(of: challenge.item)?.label
    let reading = reading.marked(by: label.map { [$0] } ?? [])
    let title = say(Wording.Reviewing.challengeOf, reading.title(of: challenge.item))
    let content: HTML = """
      <p class="kicker">\(say(Wording.Reviewing.kicker))</p>\
      <h1>\(reading.link(to: challenge.item))</h1>\(facts(label, reading))\
      <h2>\(say(Wording.Reviewing.steps))</h2>\(steps(reading))\(forms(reading))
      """
    return reading.html(title, in: .papers, below: [.papers(PaperFilter())], content)
  }

  private func facts(_ label: Label?, _ reading: Reading) -> HTML {
    let say = reading.say
    return DefinitionList([
      (say(Wording.LabelEditing.mark), label.map { reading.markingBadge($0) } ?? HTML()),
      (
        say(Wording.Reviewing.proposed),
        challenge.proposed.map { reading.markingBadge($0) } ?? HTML()
      ),
      (say(Wording.Reviewing.stage), "\(say(challenge.stage.words))"),
      (say(Wording.Reviewing.nextDue), reading.due(of: challenge)),
    ]).html
  }

  private func steps(_ reading: Reading) -> HTML {
    let say = reading.say
    let steps: [(Wording.Reviewing, Challenge.Step?)] = [
      (.made, challenge.made), (.acknowledged, challenge.acknowledged),
      (.answered, challenge.answered), (.appealed, challenge.appealed),
      (.settled, challenge.settled),
    ]
    let taken = steps.compactMap { words, step in step.map { (words, $0) } }
    return """
      <ol class="steps">\(each: taken, { words, step in
        """
        <li><p><strong>\(say(words))</strong>\
        \(with: step.outcome, { " – \(say($0.words))" })</p>\
        \(if: !step.text.isEmpty, "<p>\(step.text)</p>")\
        <p class="row-note">\(reading.person(step.by)), \(say.moment(step.at))</p></li>
        """
      })</ol>
      """
  }

  /// The forms of those steps that who reads may take now.
  private func forms(_ reading: Reading) -> HTML {
    let sight = reading.sight
    var html = HTML()
    let isOriginator = sight.isOriginator(of: challenge.item)
    let stage = challenge.stage
    if isOriginator, stage == .made { html += section("acknowledge", .acknowledge, [], reading) }
    if isOriginator, stage == .made || stage == .acknowledged {
      html += section("answer", .answer, [outcome(reading), text(reading)], reading)
    }
    if stage == .answered, challenge.made.by == sight.principal.id {
      html += section("appeal", .appeal, [text(reading)], reading)
    }
    if stage == .appealed, sight.isSecurityOfficer {
      html += section("settle", .settle, [outcome(reading), text(reading)], reading)
    }
    return html
  }

  private func text(_ reading: Reading) -> Field {
    var field = Field("text", reading.say(Wording.Reviewing.words), .lines(4))
    field.isRequired = true
    return field
  }

  private func outcome(_ reading: Reading) -> Field {
    let choices = Challenge.Outcome.allCases.map {
      Field.Choice($0.word, reading.say($0.words))
    }
    var field = Field("outcome", reading.say(Wording.Reviewing.outcome), .radios(choices))
    field.isRequired = true
    return field
  }

  private func section(
    _ deed: String, _ words: Wording.Reviewing, _ fields: [Field], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let form = sheet.form(
      Route.challenge(challenge.id).address(in: say), deed: deed, fields: fields,
      submit: say(words))
    return "<section><h2>\(say(words))</h2>\(form.html(reading.frame))</section>"
  }
}

/// Challenges with the day by which the next step is due.
struct ChallengeTable {
  let challenges: [Challenge]
  let reading: Reading

  init(_ challenges: [Challenge], _ reading: Reading) {
    self.challenges = challenges
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let rows = challenges.map { challenge -> [HTML] in
      let label = reading.sight.marking(of: challenge.item)?.label
      return [
        reading.link(reading.title(of: challenge.item), to: .challenge(challenge.id)),
        label.map { reading.markingBadge($0) } ?? HTML(), "\(say(challenge.stage.words))",
        reading.due(of: challenge), reading.person(challenge.made.by),
      ]
    }
    return Table(
      say(Wording.Reviewing.challenges),
      columns: [
        Table.Column(say(Wording.Reviewing.item)), Table.Column(say(Wording.LabelEditing.mark)),
        Table.Column(say(Wording.Reviewing.stage)), Table.Column(say(Wording.Reviewing.nextDue)),
        Table.Column(say(Wording.Reviewing.madeBy)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

extension Reading {
  /// The day by which a challenge's next step is due, and whether it is past.
  func due(of challenge: Challenge) -> HTML {
    guard let due = challenge.due else { return "\(say(Wording.Reviewing.nothingDue))" }
    let isLate = due < sight.now.day
    let late: HTML = " <strong class=\"late\">\(say(Wording.Reviewing.overdue))</strong>"
    return "\(say.date(due))\(if: isLate, late)"
  }
}

extension Challenge.Stage {
  var words: Wording.Reviewing {
    switch self {
    case .made: .made
    case .acknowledged: .acknowledged
    case .answered: .answered
    case .appealed: .appealed
    case .settled: .settled
    }
  }
}

extension Challenge.Outcome {
  var words: Wording.Reviewing {
    switch self {
    case .kept: .kept
    case .changed: .changed
    }
  }
}
