import Domain
import Journal
import Pages

/// What a form about what a case holds asks for.
extension CaseDeeds {
  /// What is asked of a case's contents; nil where the deed is none of these.
  func added(to one: Case) -> FormAsked? {
    switch sheet.deed {
    case "undertake": undertake(one)
    case "choose": choose(one)
    case "report": report(one)
    case "rate": rate(one)
    case "name-reviewer": name(one)
    case "review": review(one)
    case "declare-unit": declare(one)
    case "post": post(one)
    case "apply": apply(one)
    default: nil
    }
  }

  private func add(_ addition: Case.Addition, to one: Case) -> FormAsked {
    .action(.toolbox(.add(one.id, addition)))
  }

  private func wrong(_ field: Domain.Field, _ words: Wording.CaseHeld) -> FormAsked {
    .wrong([field.rawValue: say(Wording.Refusals.choiceMissing, say(words))])
  }

  private func typed(_ field: Domain.Field) -> String { sheet[field.rawValue].trimmed }

  /// A day that may be left out; nil where what was typed is none.
  private func day(_ field: Domain.Field) -> Day?? {
    let text = typed(field)
    return text.isEmpty ? .some(nil) : Day(text).map { .some($0) }
  }

  /// The number of what is made: the same form sent twice makes one.
  private var number: UInt64? { ActionKey(text: sheet.key)?.high }

  /// The label that a part is to bear; nil where it is none, and none where nothing was chosen.
  private func marking(_ one: Case, _ words: Wording.CaseHeld) -> Marking?? {
    let word = sheet["readers"].trimmed
    guard !word.isEmpty else { return .some(nil) }
    guard let label = CaseLabel.label(word, for: one.party, sight) else { return nil }
    return .some(Marking(label, reason: say(words)))
  }

  private var unlabelled: FormAsked {
    .wrong(["readers": say(Wording.LabelRefusals.labelMissing)])
  }

  private func undertake(_ one: Case) -> FormAsked {
    guard let kind = Case.Undertaking.Kind(word: typed(.kind)) else { return wrong(.kind, .sort) }
    guard let code = Case.Undertaking.ID(typed(.code)) else { return wrong(.code, .code) }
    guard let due = day(.due) else { return wrong(.due, .dueBy) }
    var undertaking = Case.Undertaking(id: code, kind, Bilingual(typed(.title)), due: due)
    undertaking.text = typed(.text)
    undertaking.owner = typed(.owner)
    return add(.undertaking(undertaking), to: one)
  }

  private func choose(_ one: Case) -> FormAsked {
    guard let code = Case.Undertaking.ID(typed(.undertaking)) else {
      return wrong(.undertaking, .undertaking)
    }
    switch typed(.answers) {
    case "accept":
      guard let due = Day(typed(.due)) else { return wrong(.due, .acceptedFor) }
      return add(.answer(code, .accepted(due: due, note: typed(.why))), to: one)
    case "decline": return add(.answer(code, .declined(typed(.why))), to: one)
    default: return wrong(.answers, .answer)
    }
  }

  private func report(_ one: Case) -> FormAsked {
    guard let code = Case.Undertaking.ID(typed(.undertaking)) else {
      return wrong(.undertaking, .undertaking)
    }
    guard let progress = Programme.Progress(word: typed(.progress)) else {
      return wrong(.progress, .progress)
    }
    return add(.report(code, Case.Report(progress, note: typed(.note))), to: one)
  }

  private func rate(_ one: Case) -> FormAsked {
    guard let number, let area = Instrument.Area.ID(typed(.areas)) else {
      return wrong(.areas, .area)
    }
    guard let grade = Instrument.Grade.ID(typed(.grade)) else { return wrong(.grade, .grade) }
    guard let stage = Instrument.Stage.ID(typed(.stage)) else { return wrong(.stage, .atStage) }
    guard let on = Dated(typed(.on)) else { return wrong(.on, .onDay) }
    guard let marking = marking(one, .ratings) else { return unlabelled }
    var rating = Case.Rating(
      id: Case.Rating.ID(number), area, grade, at: stage, on: on)
    rating.evaluator = typed(.author)
    rating.lead = Party.ID(typed(.party))
    rating.note = typed(.note).isEmpty ? nil : Bilingual(typed(.note))
    rating.marking = marking
    return add(.rating(rating), to: one)
  }

  private func name(_ one: Case) -> FormAsked {
    guard let number, let party = Party.ID(typed(.party)) else { return wrong(.party, .namedBy) }
    guard let marking = marking(one, .reviewers) else { return unlabelled }
    let id = Case.Reviewer.ID(number)
    return add(
      .reviewer(Case.Reviewer(id: id, of: party, typed(.code), marking: marking)), to: one)
  }

  private func review(_ one: Case) -> FormAsked {
    guard let number, let reviewer = Case.Reviewer.ID(typed(.reviewer)) else {
      return wrong(.reviewer, .reviewer)
    }
    guard let score = Int(typed(.score)) else { return wrong(.score, .score) }
    guard let marking = marking(one, .review), let marking else { return unlabelled }
    var review = Case.Review(
      id: Case.Review.ID(number), of: reviewer, score: score, marking: marking)
    review.comment = typed(.text)
    return add(.review(review), to: one)
  }

  private func declare(_ one: Case) -> FormAsked {
    guard let number, let kind = Term.ID(typed(.kind)) else { return wrong(.kind, .force) }
    guard let strength = Int(typed(.count)), strength > 0 else { return wrong(.count, .strength) }
    guard let declared = Dated(typed(.on)) else { return wrong(.on, .onDay) }
    let unit = Case.Unit(
      id: Case.Unit.ID(number), Bilingual(typed(.title)), kind, strength: strength,
      declared: declared)
    return add(.unit(unit), to: one)
  }

  private func post(_ one: Case) -> FormAsked {
    guard let kind = Case.Post.Kind(word: typed(.kind)) else { return wrong(.kind, .postKind) }
    guard let from = day(.from) else { return wrong(.from, .fromDay) }
    guard let to = day(.to) else { return wrong(.to, .toDay) }
    var post = Case.Post(typed(.code), kind, Bilingual(typed(.title)), at: typed(.place))
    post.level = typed(.level)
    post.span = Span(from: from.map { Dated($0) }, to: to.map { Dated($0) })
    return add(.post(post), to: one)
  }

  private func apply(_ one: Case) -> FormAsked {
    guard let call = Instrument.Call.ID(typed(.round)) else { return wrong(.round, .call) }
    let directors = sheet.words(Domain.Field.parties.rawValue).compactMap { Party.ID($0) }
    return add(.application(Case.Application(to: call, directors: directors)), to: one)
  }
}
