public import Labels

/// What cases hold, as far as it may be read.
extension Sight {
  /// A case without the ratings, reviewers and reviews that the principal may not read.
  func told(_ one: Case, as present: Case) -> Case {
    var one = one
    // The present alone says who may read: a rating's label stands there as it is held.
    let known = present.contents
    one.contents.ratings.removeAll { rating in
      known.ratings.first { $0.id == rating.id }.map { closes($0.marking) } ?? true
    }
    one.contents.reviewers.removeAll { reviewer in
      known.reviewers.first { $0.id == reviewer.id }.map { closes($0.marking) } ?? true
    }
    one.contents.reviews.removeAll { review in
      known.reviews.first { $0.id == review.id }.map { closes($0.marking) } ?? true
    }
    return one
  }

  /// Whether a label of its own keeps the principal from a part of a case.
  private func closes(_ marking: Marking?) -> Bool { marking.map { !reads($0) } ?? false }

  /// Whether the principal may know that something was put into a case that it may read.
  func sees(_ addition: Case.Addition, of present: Case) -> Bool {
    let known = present.contents
    switch addition {
    case .rating(let rating):
      return known.ratings.first { $0.id == rating.id }.map { !closes($0.marking) } ?? false
    case .reviewer(let reviewer):
      return known.reviewers.first { $0.id == reviewer.id }.map { !closes($0.marking) } ?? false
    case .review(let review):
      return known.reviews.first { $0.id == review.id }.map { !closes($0.marking) } ?? false
    default: return true
    }
  }

  /// What a told case has that holds for some months, as of the sight's day.
  public func validity(of one: Case) -> Case.Validity? {
    instrument(one.instrument).flatMap { one.validity(in: $0, on: day) }
  }

  /// Whether what a told case has holds on the sight's day.
  public func isValid(_ one: Case) -> Bool { validity(of: one).map { day < $0.until } ?? false }

  /// Whether a told case stands, on the sight's day, at a stage that holds for some months.
  public func isInForce(_ one: Case) -> Bool {
    instrument(one.instrument).map { one.isInForce(in: $0, on: day) } ?? false
  }

  /// The mean of the scores that are to be read of a told case, in tenths.
  public func meanScore(of one: Case) -> Int? { one.contents.meanScore(in: one) }

  /// The latest of the reviews that are to be read and count, of each reviewer.
  public func countedReviews(of one: Case) -> [Case.Review] { one.contents.counted(in: one) }
}

/// What the principal may put in.
extension Sight {
  private func holds(_ holding: Instrument.Holding, _ one: Case) -> Bool {
    isOpen(one) && (instrument(one.instrument)?.holds.contains(holding) ?? false)
  }

  /// Whether the principal may put something of a kind into a told case, as a party to it or for
  /// the alliance.
  public func mayAdd(_ holding: Instrument.Holding, to one: Case) -> Bool {
    holds(holding, one) && mayFile(in: one)
  }

  /// Whether the principal may say yes or no to what was put forward: the party's alone.
  public func mayChoose(in one: Case) -> Bool {
    isOpen(one) && one.marking != nil && judge.speaks(principal, for: one.party)
  }

  /// The Allies for which the principal may name reviewers of a told case, by code: those that
  /// have no part in it.
  public func namesReviewers(in one: Case) -> [Party.ID] {
    guard holds(.reviewers, one), one.marking != nil else { return [] }
    let own = allies.filter { looksAfterCases || judge.speaks(principal, for: $0) }
    return own.filter { !one.hasPart($0) }
  }

  /// The reviewers of a told case for whom the principal may record what they say.
  public func speaksForReviewers(in one: Case) -> [Case.Reviewer] {
    let names = Set(namesReviewers(in: one))
    return one.contents.reviewers.filter { names.contains($0.party) }
  }

  /// What waits for the principal's yes or no in a told case.
  public func unanswered(in one: Case) -> [Case.Undertaking] {
    guard mayChoose(in: one) else { return [] }
    return one.contents.undertakings.filter { $0.answer == nil }
  }
}

/// Registers over all cases of an instrument that are to be seen.
extension Sight {
  /// An application in the order of its call.
  public struct Ranked: Hashable, Sendable {
    /// The case.
    public var one: Case
    /// The mean of the scores that are to be read, in tenths; nil where there are none.
    public var mean: Int?
    /// Its place; equal means share one, and what bears no score has none.
    public var rank: Int?
  }

  /// The calls that cases to be seen answer, the latest code first.
  public func calls(of instrument: Instrument.ID) -> [Instrument.Call.ID] {
    Set(cases(through: instrument).compactMap(\.contents.application?.call)).sorted().reversed()
  }

  /// The applications to a call that are to be seen, the highest mean first; of equal ones, and
  /// where no score is to be read, the one recorded under the lesser identifier.
  public func ranking(
    of instrument: Instrument.ID, in call: Instrument.Call.ID
  ) -> [Ranked] {
    let found = alliance.index.cases.cases(through: instrument, in: call)
      .compactMap { caseFile($0.id) }
    let sorted = found.map { Ranked(one: $0, mean: meanScore(of: $0)) }.sorted { left, right in
      let (one, other) = (left.mean ?? -1, right.mean ?? -1)
      return one == other ? left.one.id < right.one.id : one > other
    }
    var ranked = sorted
    for place in ranked.indices {
      guard let mean = ranked[place].mean else { continue }
      let isShared = place > 0 && ranked[place - 1].mean == mean
      ranked[place].rank = isShared ? ranked[place - 1].rank : place + 1
    }
    return ranked
  }

  /// A unit of the pool.
  public struct Pooled: Hashable, Sendable {
    /// The case that it goes through.
    public var one: Case
    /// The unit.
    public var unit: Case.Unit
    /// Until when what it reached holds, as of the sight's day; nil where it has reached nothing.
    public var validity: Case.Validity?
  }

  /// The units of an instrument's cases that had begun by the sight's day and had not ended, by
  /// party and name.
  public func pool(of instrument: Instrument.ID) -> [Pooled] {
    let found = cases(through: instrument).filter { isLive($0) }.flatMap { one in
      one.contents.units.filter { $0.declared.day <= day }.map { unit in
        Pooled(one: one, unit: unit, validity: validity(of: one))
      }
    }
    return found.sorted { left, right in
      (left.one.party, left.unit.name.english, left.unit.id)
        < (right.one.party, right.unit.name.english, right.unit.id)
    }
  }

  /// The cases of an instrument that are about a post and go on on the sight's day, by place and
  /// number.
  public func posts(of instrument: Instrument.ID) -> [Case] {
    let found = cases(through: instrument).compactMap { one in
      one.contents.post.map { (post: $0, one: one) }
    }
    return found.filter { isLive($0.one) }.sorted { left, right in
      (left.post.place, left.post.number, left.one.id)
        < (right.post.place, right.post.number, right.one.id)
    }.map(\.one)
  }

  /// Whether a told case had begun by the sight's day and was not over.
  private func isLive(_ one: Case) -> Bool {
    guard let step = one.step(on: day), let instrument = instrument(one.instrument) else {
      return false
    }
    return !(instrument.stage(step.stage)?.isEnd ?? true)
  }
}

extension Case.Contents {
  /// The labels of its parts, each once.
  public var labels: [Label] {
    let markings =
      ratings.compactMap(\.marking) + reviewers.compactMap(\.marking) + reviews.map(\.marking)
    var seen: Set<Label> = []
    return markings.map(\.label).filter { seen.insert($0).inserted }
  }

  /// What a record page tells of it.
  var details: [Detail] {
    let goals = undertakings.map { undertaking in
      let state = undertaking.progress?.word ?? (undertaking.answer == nil ? "…" : "–")
      return "\(undertaking.id) \(undertaking.title.english): \(state)"
    }
    let grades = ratings.map { "\($0.stage) \($0.area): \($0.grade)" }
    let scores = reviews.map { "\($0.score)" }
    return [
      Detail(.undertaking, Self.value(goals)), Detail(.rating, Self.value(grades)),
      Detail(.reviewer, Self.value(reviewers.map { "\($0.party) \($0.code)" })),
      Detail(.score, Self.value(scores)),
      Detail(.unit, Self.value(units.map { "\($0.name.english) (\($0.strength))" })),
      Detail(.place, post.map { .text("\($0.number), \($0.place)") }),
      Detail(.round, application.map { .text($0.call.text) }),
      Detail(
        .parties, application.map { .subjects($0.directors.map(Subject.party)) }),
    ]
  }

  private static func value(_ parts: [String]) -> Detail.Value? {
    parts.isEmpty ? nil : .text(parts.joined(separator: "; "))
  }
}
