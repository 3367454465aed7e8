internal import HashTreeCollections
internal import Labels

/// What may be put into a case, and by whom. Refusals come in one order: whether who asks may
/// know of the case, whether it is theirs, whether the instrument holds such things, what is
/// typed and chosen, the label, and last where the case stands.
extension Alliance {
  func added(
    _ addition: Case.Addition, to one: Case, _ occasion: Occasion
  ) throws(Refusal) -> Case.Addition {
    guard let instrument = instruments[one.instrument] else {
      throw .unknown(.instrument(one.instrument), .instrument)
    }
    let entry = CaseEntry(one: one, instrument: instrument, occasion: occasion)
    switch addition {
    case .undertaking(let new): return .undertaking(try undertaken(new, entry))
    case .answer(let id, let answer): return .answer(id, try answered(id, answer, entry))
    case .report(let id, let report): return .report(id, try reported(id, report, entry))
    case .rating(let rating): return .rating(try rated(rating, entry))
    case .reviewer(let reviewer): return .reviewer(try named(reviewer, entry))
    case .review(let review): return .review(try reviewed(review, entry))
    case .unit(let unit): return .unit(try declared(unit, entry))
    case .post(let post): return .post(try posted(post, entry))
    case .application(let application): return .application(try applied(application, entry))
    }
  }

  private func checkHeld(
    _ holding: Instrument.Holding, _ entry: CaseEntry
  ) throws(Refusal) {
    guard entry.instrument.holds.contains(holding) else { throw .notHeld(holding) }
  }

  private func check(marking: Marking?, _ entry: CaseEntry) throws(Refusal) {
    guard let marking else { return }
    try check(marking, .marking, by: entry.principal, at: entry.occasion.at)
  }

  private func speaksForParty(_ entry: CaseEntry) -> Bool {
    entry.one.marking != nil && speaks(entry.principal, for: entry.one.party)
  }
}

/// Where something is put in, by whom, when.
private struct CaseEntry {
  let one: Case
  let instrument: Instrument
  let occasion: Occasion

  var principal: Principal { occasion.principal }
  var stamp: Stamp { occasion.stamp }
  var today: Day { occasion.at.day }
}

/// What the party undertakes.
extension Alliance {
  private func undertaken(
    _ new: Case.Undertaking, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Undertaking {
    try checkTakesPart(in: entry.one, entry.occasion)
    try checkHeld(new.kind == .goal ? .goals : .measures, entry)
    try check(new.title, .title, limit: 200)
    try check(text: new.text, .text, limit: 2000, mayBeEmpty: true)
    try check(text: new.owner, .owner, limit: 120, mayBeEmpty: true)
    try checkOpen(entry.one)
    var plain = new
    plain.answer = nil
    plain.reports = []
    plain.by = entry.stamp
    if let old = entry.one.contents.undertaking(new.id) {
      if old.answer != nil { throw .notNow }
      plain.by = old.by
      if plain == old { throw .nothingChanged }
      plain.by = entry.stamp
    } else if entry.one.contents.undertakings.count >= Case.undertakingsMax {
      throw .notNow
    }
    // What a party puts forward for a day it has accepted by doing so.
    if let due = new.due, speaksForParty(entry) {
      plain.answer = .accepted(due: due, by: entry.stamp)
    }
    return plain
  }

  private func known(
    _ id: Case.Undertaking.ID, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Undertaking {
    guard let found = entry.one.contents.undertaking(id) else {
      throw .choiceMissing(.undertaking)
    }
    return found
  }

  /// The party alone chooses: no consensus of others sets anything against its wish.
  private func answered(
    _ id: Case.Undertaking.ID, _ answer: Case.Answer, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Answer {
    guard speaksForParty(entry) else { throw .notYours }
    let old = try known(id, entry)
    let isYes = answer.due != nil
    try check(text: answer.reason, .why, limit: 1000, mayBeEmpty: isYes)
    if let due = answer.due, due < entry.today { throw .endsBeforeBeginning(.due) }
    try checkOpen(entry.one)
    if !isYes, !old.reports.isEmpty { throw .notNow }
    if let said = old.answer, said.due == answer.due, said.reason == answer.reason {
      throw .nothingChanged
    }
    return Case.Answer(due: answer.due, reason: answer.reason, by: entry.stamp)
  }

  private func reported(
    _ id: Case.Undertaking.ID, _ report: Case.Report, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Report {
    try checkTakesPart(in: entry.one, entry.occasion)
    let old = try known(id, entry)
    let needsNote = report.progress == .missed || report.progress == .overtaken
    try check(text: report.note, .note, limit: 1000, mayBeEmpty: !needsNote)
    try checkOpen(entry.one)
    guard old.isAccepted else { throw .notNow }
    let isOwn = speaksForParty(entry)
    if let last = old.reports.last, last.progress == report.progress, last.note == report.note,
      last.isOwn == isOwn
    {
      throw .nothingChanged
    }
    return Case.Report(report.progress, note: report.note, isOwn: isOwn, by: entry.stamp)
  }
}

/// How a case is judged.
extension Alliance {
  private func rated(
    _ rating: Case.Rating, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Rating {
    try checkTakesPart(in: entry.one, entry.occasion)
    try checkHeld(.ratings, entry)
    try check(rating, of: entry.one, in: entry.instrument)
    guard rating.on.day <= entry.today else { throw .endsBeforeBeginning(.on) }
    try check(marking: rating.marking, entry)
    try checkOpen(entry.one)
    if entry.one.contents.ratings.contains(where: { $0.id == rating.id }) {
      throw .nothingChanged
    }
    var rating = rating
    rating.isOwn = speaksForParty(entry)
    rating.by = entry.stamp
    return rating
  }

  /// That a rating says what it rates by which grade, at a stage at which the case stood.
  private func check(
    _ rating: Case.Rating, of one: Case, in instrument: Instrument
  ) throws(Refusal) {
    guard instrument.area(rating.area) != nil else { throw .choiceMissing(.areas) }
    guard instrument.grade(rating.grade) != nil else { throw .choiceMissing(.grade) }
    guard one.steps.contains(where: { $0.stage == rating.stage }) else {
      throw .choiceMissing(.stage)
    }
    try check(text: rating.evaluator, .author, limit: 120)
    try check(rating.lead, .party)
    try check(rating.note, .note, limit: 1000)
  }

  private func checkNames(_ party: Party.ID, _ entry: CaseEntry) throws(Refusal) {
    if entry.one.marking != nil, speaks(entry.principal, for: party) { return }
    try checkLooksAfter(entry.one, entry.occasion)
  }

  private func named(
    _ reviewer: Case.Reviewer, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Reviewer {
    try checkNames(reviewer.party, entry)
    try checkHeld(.reviewers, entry)
    try check(reviewer.party, .party)
    guard isAlly(reviewer.party, on: entry.today) else { throw .choiceMissing(.party) }
    try check(text: reviewer.code, .code, limit: 40)
    if entry.one.hasPart(reviewer.party) { throw .partial(reviewer.party) }
    try check(marking: reviewer.marking, entry)
    try checkOpen(entry.one)
    let known = entry.one.contents.reviewers.contains { other in
      isSeen(other, entry) && other.party == reviewer.party && other.code == reviewer.code
    }
    if known { throw .nothingChanged }
    var reviewer = reviewer
    reviewer.by = entry.stamp
    return reviewer
  }

  /// Whether who asks may know of a reviewer: who may not is told nothing of them by a refusal.
  private func isSeen(_ reviewer: Case.Reviewer, _ entry: CaseEntry) -> Bool {
    reviewer.marking.map { reads($0, entry.principal, at: entry.occasion.at) } ?? true
  }

  private func reviewed(
    _ review: Case.Review, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Review {
    let found = entry.one.contents.reviewers.first { $0.id == review.reviewer }
    guard let reviewer = found, isSeen(reviewer, entry) else { throw .choiceMissing(.reviewer) }
    try checkNames(reviewer.party, entry)
    try checkHeld(.reviewers, entry)
    guard (0...100).contains(review.score) else { throw .choiceMissing(.score) }
    try check(text: review.comment, .text, limit: 4000, mayBeEmpty: true)
    if entry.one.hasPart(reviewer.party) { throw .partial(reviewer.party) }
    try check(marking: review.marking, entry)
    try checkOpen(entry.one)
    var review = review
    review.by = entry.stamp
    return review
  }

  private func applied(
    _ application: Case.Application, _ entry: CaseEntry
  ) throws(Refusal) -> Case.Application {
    try checkTakesPart(in: entry.one, entry.occasion)
    try checkHeld(.reviewers, entry)
    guard (1...Case.directorsMax).contains(application.directors.count) else {
      throw .choiceMissing(.parties)
    }
    for party in application.directors { try check(party, .parties) }
    let judged = entry.one.contents.reviewers.first { reviewer in
      isSeen(reviewer, entry) && application.directors.contains(reviewer.party)
    }
    if let judged { throw .partial(judged.party) }
    try checkOpen(entry.one)
    var new = application
    new.directors = Set(application.directors).sorted()
    if let old = entry.one.contents.application, old.call == new.call,
      old.directors == new.directors
    {
      throw .nothingChanged
    }
    new.by = entry.stamp
    return new
  }
}

/// Units and posts.
extension Alliance {
  private func declared(_ unit: Case.Unit, _ entry: CaseEntry) throws(Refusal) -> Case.Unit {
    try checkTakesPart(in: entry.one, entry.occasion)
    try checkHeld(.units, entry)
    try check(unit)
    guard unit.declared.day <= entry.today else { throw .endsBeforeBeginning(.on) }
    try checkOpen(entry.one)
    var unit = unit
    if let old = entry.one.contents.units.first(where: { $0.id == unit.id }) {
      unit.by = old.by
      if unit == old { throw .nothingChanged }
    } else if entry.one.contents.units.count >= Case.unitsMax {
      throw .notNow
    }
    unit.by = entry.stamp
    return unit
  }

  private func check(_ unit: Case.Unit) throws(Refusal) {
    try check(unit.name, .title, limit: 120)
    guard terms[unit.kind]?.scheme == Case.forceScheme else {
      throw .unknown(.term(unit.kind), .kind)
    }
    guard (1...Case.strengthMax).contains(unit.strength) else { throw .choiceMissing(.count) }
  }

  private func posted(_ post: Case.Post, _ entry: CaseEntry) throws(Refusal) -> Case.Post {
    try checkTakesPart(in: entry.one, entry.occasion)
    try checkHeld(.posts, entry)
    try check(post)
    try checkOpen(entry.one)
    var post = post
    post.by = entry.one.contents.post?.by ?? entry.stamp
    if post == entry.one.contents.post { throw .nothingChanged }
    post.by = entry.stamp
    return post
  }

  private func check(_ post: Case.Post) throws(Refusal) {
    try check(text: post.number, .code, limit: 40)
    try check(post.title, .title, limit: 200)
    try check(text: post.place, .place, limit: 120)
    try check(text: post.level, .level, limit: 60, mayBeEmpty: true)
    guard post.span.isOrdered else { throw .endsBeforeBeginning(.to) }
  }

  /// What a case of the past may hold: what is public of how it was assessed, its units and its
  /// post, none of it under a label.
  func check(contentsOf one: Case, in instrument: Instrument) throws(Refusal) {
    let held = one.contents
    guard held.undertakings.isEmpty, held.reviewers.isEmpty, held.reviews.isEmpty,
      held.application == nil, held.ratings.allSatisfy({ $0.marking == nil })
    else { throw .notYours }
    let kinds: [(Bool, Instrument.Holding)] = [
      (held.ratings.isEmpty, .ratings), (held.units.isEmpty, .units), (held.post == nil, .posts),
    ]
    for (isEmpty, kind) in kinds where !isEmpty && !instrument.holds.contains(kind) {
      throw .notHeld(kind)
    }
    for rating in held.ratings { try check(rating, of: one, in: instrument) }
    for unit in held.units { try check(unit) }
    if let post = held.post { try check(post) }
  }
}

extension Case {
  /// How many undertakings a case holds at most.
  public static let undertakingsMax = 200
  /// How many units a case holds at most.
  public static let unitsMax = 20
  /// How many direct an application at most.
  public static let directorsMax = 6
  /// How many people a unit has at most.
  public static let strengthMax = 100_000
  /// The scheme of the terms that say which sort of force a unit is.
  public static let forceScheme = "force"
}

extension Case.Contents {
  /// Gives what cases of the past hold a stamp.
  mutating func stamp(_ stamp: Stamp) {
    for place in ratings.indices { ratings[place].by = stamp }
    for place in units.indices { units[place].by = stamp }
    post?.by = stamp
  }
}
