extension Case {
  /// What a case holds in structure beside its papers, as far as its instrument lets it.
  public struct Contents: Hashable, Sendable {
    /// What the party undertakes, in the order in which it was put forward.
    public var undertakings: [Undertaking]
    /// How it was assessed, in the order of recording.
    public var ratings: [Rating]
    /// Who judges it in their own name.
    public var reviewers: [Reviewer]
    /// What they said, in the order of recording; of two by one reviewer the later holds.
    public var reviews: [Review]
    /// The units that it is about.
    public var units: [Unit]
    /// The post that it is about.
    public var post: Post?
    /// The call that it answers, and who directs it.
    public var application: Application?

    /// Nothing yet.
    public init() {
      undertakings = []
      ratings = []
      reviewers = []
      reviews = []
      units = []
    }

    /// Whether it holds nothing.
    public var isEmpty: Bool { self == Contents() }
  }

  /// Something that the party takes upon itself, if it chooses to.
  public struct Undertaking: Hashable, Sendable, Identifiable {
    /// A code within the case: `G1`.
    public typealias ID = Code<Undertaking>

    /// What sort of thing it is.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
      /// An aim of some years, which the party chooses.
      case goal = 1
      /// A step that mends or carries out something.
      case measure = 2
    }

    /// The code.
    public let id: ID
    /// What sort of thing it is.
    public var kind: Kind
    /// What it is called.
    public var title: Bilingual
    /// What it means; may be empty.
    public var text: String
    /// Who sees to it: a ministry, a staff; may be empty.
    public var owner: String
    /// By when it is asked for; what the party accepts may be another day.
    public var due: Day?
    /// What the party says to it; nil while it has not.
    public var answer: Answer?
    /// How far it is, as either side told, in order.
    public var reports: [Report]
    /// Who put it forward, and when.
    public var by: Stamp

    /// Something put forward.
    public init(
      id: ID, _ kind: Kind, _ title: Bilingual, due: Day? = nil, by: Stamp = Case.noStamp
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.due = due
      self.by = by
      text = ""
      owner = ""
      reports = []
    }

    /// Whether the party took it upon itself.
    public var isAccepted: Bool { answer?.due != nil }
    /// How far it is; nil while the party has not accepted it.
    public var progress: Programme.Progress? {
      isAccepted ? reports.last?.progress ?? .notStarted : nil
    }

    /// Whether it should have been reached by a day and is not.
    public func isLate(on day: Day) -> Bool {
      guard let due = answer?.due, let progress, !progress.isOver else { return false }
      return due < day
    }
  }

  /// What the party says to something put forward: nobody else can.
  public struct Answer: Hashable, Sendable {
    /// The day by which the party means to reach it; nil where it declines.
    public var due: Day?
    /// Why; never empty where it declines.
    public var reason: String
    /// Who said so, and when.
    public var by: Stamp

    /// That it is accepted for a day.
    public static func accepted(
      due: Day, note: String = "", by: Stamp = Case.noStamp
    ) -> Answer { Answer(due: due, reason: note, by: by) }

    /// That it is declined for a reason.
    public static func declined(_ reason: String, by: Stamp = Case.noStamp) -> Answer {
      Answer(due: nil, reason: reason, by: by)
    }

    /// An answer, as it is stored.
    public init(due: Day?, reason: String, by: Stamp) {
      self.due = due
      self.reason = reason
      self.by = by
    }
  }

  /// How far an undertaking is.
  public struct Report: Hashable, Sendable {
    /// How far.
    public var progress: Programme.Progress
    /// What a reader should know; never empty for what was missed or overtaken.
    public var note: String
    /// Whether the party told it, and not the alliance's side.
    public var isOwn: Bool
    /// Who told it, and when.
    public var by: Stamp

    /// What is told.
    public init(
      _ progress: Programme.Progress, note: String = "", isOwn: Bool = false,
      by: Stamp = Case.noStamp
    ) {
      self.progress = progress
      self.note = note
      self.isOwn = isOwn
      self.by = by
    }
  }

  /// The grade that somebody gave an area.
  public struct Rating: Hashable, Sendable, Identifiable {
    /// An identifier that only ratings bear.
    public typealias ID = Identifier<Rating>
    /// Minted by whoever gives it.
    public let id: ID
    /// Of which area.
    public var area: Instrument.Area.ID
    /// Which grade of the instrument's scale.
    public var grade: Instrument.Grade.ID
    /// At which stage.
    public var stage: Instrument.Stage.ID
    /// On which day.
    public var on: Dated
    /// Who evaluated: a command, a team; never empty.
    public var evaluator: String
    /// The party that led the evaluation.
    public var lead: Party.ID?
    /// What a reader should know.
    public var note: Bilingual?
    /// Who may read it, where that is not all who read the case.
    public var marking: Marking?
    /// Whether the party rated itself.
    public var isOwn: Bool
    /// Who recorded it, and when.
    public var by: Stamp

    /// A grade of an area at a stage, of which is still to be said who gave it.
    public init(
      id: ID, _ area: Instrument.Area.ID, _ grade: Instrument.Grade.ID,
      at stage: Instrument.Stage.ID, on: Dated
    ) {
      self.id = id
      self.area = area
      self.grade = grade
      self.stage = stage
      self.on = on
      evaluator = ""
      isOwn = false
      by = Case.noStamp
    }
  }

  /// Somebody who judges the case in their own name. Who they are stands elsewhere: here is the
  /// code under which the party that named them knows them.
  public struct Reviewer: Hashable, Sendable, Identifiable {
    /// An identifier that only reviewers bear.
    public typealias ID = Identifier<Reviewer>
    /// Minted by whoever names them.
    public let id: ID
    /// The Ally that named them.
    public var party: Party.ID
    /// Their code.
    public var code: String
    /// Who may know of them, where that is not all who read the case.
    public var marking: Marking?
    /// Who named them, and when.
    public var by: Stamp

    /// A reviewer of an Ally.
    public init(id: ID, of party: Party.ID, _ code: String, marking: Marking? = nil) {
      self.id = id
      self.party = party
      self.code = code
      self.marking = marking
      by = Case.noStamp
    }
  }

  /// What a reviewer says.
  public struct Review: Hashable, Sendable, Identifiable {
    /// An identifier that only reviews bear.
    public typealias ID = Identifier<Review>
    /// Minted by whoever records it.
    public let id: ID
    /// Whose.
    public var reviewer: Reviewer.ID
    /// From 0 to 100.
    public var score: Int
    /// In words; may be empty.
    public var comment: String
    /// Who may read it: never simply all who read the case.
    public var marking: Marking
    /// Who recorded it, and when.
    public var by: Stamp

    /// A score of a reviewer.
    public init(id: ID, of reviewer: Reviewer.ID, score: Int, marking: Marking) {
      self.id = id
      self.reviewer = reviewer
      self.score = score
      self.marking = marking
      comment = ""
      by = Case.noStamp
    }
  }

  /// A unit that the party declares.
  public struct Unit: Hashable, Sendable, Identifiable {
    /// An identifier that only units bear.
    public typealias ID = Identifier<Unit>
    /// Minted by whoever declares it.
    public let id: ID
    /// What it is called.
    public var name: Bilingual
    /// Which sort of force, a term of the scheme `force`.
    public var kind: Term.ID
    /// How many people it has.
    public var strength: Int
    /// When it was declared.
    public var declared: Dated
    /// Who recorded it, and when.
    public var by: Stamp

    /// A unit of some strength.
    public init(id: ID, _ name: Bilingual, _ kind: Term.ID, strength: Int, declared: Dated) {
      self.id = id
      self.name = name
      self.kind = kind
      self.strength = strength
      self.declared = declared
      by = Case.noStamp
    }
  }

  /// A place in a staff that a party's person fills, or one lent without a post.
  public struct Post: Hashable, Sendable {
    /// What sort of place it is.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
      /// A post of the staff's establishment.
      case staff = 1
      /// Somebody lent beside the establishment.
      case voluntary = 2
    }

    /// The number under which the staff keeps it.
    public var number: String
    /// What sort of place it is.
    public var kind: Kind
    /// What it is called.
    public var title: Bilingual
    /// At which headquarters.
    public var place: String
    /// Up to which level its holder is cleared; may be empty.
    public var level: String
    /// From when to when it is offered or held.
    public var span: Span
    /// Who recorded it, and when.
    public var by: Stamp

    /// A post at a headquarters.
    public init(_ number: String, _ kind: Kind, _ title: Bilingual, at place: String) {
      self.number = number
      self.kind = kind
      self.title = title
      self.place = place
      level = ""
      span = Span()
      by = Case.noStamp
    }
  }

  /// What an application answers, and who directs it.
  public struct Application: Hashable, Sendable {
    /// The call: `2026-1`.
    public var call: Instrument.Call.ID
    /// The parties of those who direct it, ascending; nobody from there judges it.
    public var directors: [Party.ID]
    /// Who recorded it, and when.
    public var by: Stamp

    /// An application to a call.
    public init(to call: Instrument.Call.ID, directors: [Party.ID]) {
      self.call = call
      self.directors = directors
      by = Case.noStamp
    }
  }

  /// Something that is put into a case.
  public enum Addition: Hashable, Sendable {
    /// Puts something forward, or changes what the party has not answered.
    case undertaking(Undertaking)
    /// What the party says to it.
    case answer(Undertaking.ID, Answer)
    /// How far it is.
    case report(Undertaking.ID, Report)
    case rating(Rating)
    case reviewer(Reviewer)
    case review(Review)
    /// Declares a unit, or changes what was declared.
    case unit(Unit)
    case post(Post)
    case application(Application)
  }

  /// What stands where nobody has recorded anything yet.
  public static let noStamp = Stamp(by: .nobody, at: Instant(milliseconds: 0))
}

extension Case.Contents {
  /// Puts in what was decided.
  mutating func take(_ addition: Case.Addition) {
    switch addition {
    case .undertaking(let new):
      if let place = undertakings.firstIndex(where: { $0.id == new.id }) {
        undertakings[place] = new
      } else {
        undertakings.append(new)
      }
    case .answer(let id, let answer): change(id) { $0.answer = answer }
    case .report(let id, let report): change(id) { $0.reports.append(report) }
    case .rating(let rating): ratings.append(rating)
    case .reviewer(let reviewer): reviewers.append(reviewer)
    case .review(let review): reviews.append(review)
    case .unit(let new):
      if let place = units.firstIndex(where: { $0.id == new.id }) {
        units[place] = new
      } else {
        units.append(new)
      }
    case .post(let post): self.post = post
    case .application(let application): self.application = application
    }
  }

  private mutating func change(
    _ id: Case.Undertaking.ID, _ body: (inout Case.Undertaking) -> Void
  ) {
    guard let place = undertakings.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("changed an undertaking unknown")
    }
    body(&undertakings[place])
  }

  /// An undertaking by its code.
  public func undertaking(_ id: Case.Undertaking.ID) -> Case.Undertaking? {
    undertakings.first { $0.id == id }
  }

  /// Gives every marking the number of its content.
  mutating func hold(_ held: (Marking) -> Marking) {
    for place in ratings.indices { ratings[place].marking = ratings[place].marking.map(held) }
    for place in reviewers.indices {
      reviewers[place].marking = reviewers[place].marking.map(held)
    }
    for place in reviews.indices { reviews[place].marking = held(reviews[place].marking) }
  }

  /// The latest review of each reviewer who has no part in the case, in order of reviewers.
  func counted(in one: Case) -> [Case.Review] {
    let apart = reviewers.filter { !one.hasPart($0.party) }.map(\.id)
    return apart.compactMap { id in reviews.last { $0.reviewer == id } }
  }

  /// The mean of the scores in tenths, half up; nil where there are none.
  func meanScore(in one: Case) -> Int? {
    let scores = counted(in: one).map(\.score)
    guard !scores.isEmpty else { return nil }
    return (scores.reduce(0, +) * 20 + scores.count) / (2 * scores.count)
  }
}

extension Case {
  /// Whether a party is the case's own or directs it, so that nobody from there judges it.
  public func hasPart(_ party: Party.ID) -> Bool {
    self.party == party || (contents.application?.directors.contains(party) ?? false)
  }
}

/// For how long what was reached holds.
extension Case {
  /// Days on which what a stage gives holds.
  public struct Validity: Hashable, Sendable {
    /// The first.
    public var since: Day
    /// The first on which it holds no longer.
    public var until: Day
  }

  /// What the case has that holds for some months, as of a day, whether or not it has run out;
  /// nil where it never came so far, and after its end.
  public func validity(in instrument: Instrument, on day: Day) -> Validity? {
    guard let here = step(on: day), !(instrument.stage(here.stage)?.isEnd ?? true) else {
      return nil
    }
    let place = steps.lastIndex { step in
      step.on.day <= day && instrument.stage(step.stage)?.validMonths != nil
    }
    guard let place, let stage = instrument.stage(steps[place].stage),
      let months = stage.validMonths
    else { return nil }
    let start = steps[...place].last { $0.stage == stage.validSince ?? stage.id }
    let since = (start ?? steps[place]).on.day
    return Validity(since: since, until: since.adding(months: months))
  }

  /// Whether it stands, on a day, at a stage that holds for some months: a post is filled, a unit
  /// certified.
  public func isInForce(in instrument: Instrument, on day: Day) -> Bool {
    step(on: day).map { instrument.stage($0.stage)?.validMonths != nil } ?? false
  }
}
