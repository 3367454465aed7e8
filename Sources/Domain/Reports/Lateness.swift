/// Something of a run that was not done by its day, and whose it was to do.
public struct Lateness: Hashable, Sendable {
  /// What was late.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// A lead authority's word on a proposed run.
    case checking = 1
    /// The approval of a checked run.
    case approving = 2
    /// Putting an approved run on the menu before nominations open.
    case publishing = 3
    /// The provider's word on those put forward.
    case deciding = 4
    /// A party's answer to a seat that was offered, which ran out.
    case answering = 5
    /// Who came.
    case attendance = 6
    /// The report on the run.
    case reporting = 7
  }

  /// Who owns what was late.
  public enum Owner: Hashable, Sendable {
    case provider(Provider.ID)
    /// The lead authority.
    case lead
    case party(Party.ID)
  }

  /// What was late.
  public var kind: Kind
  /// Of which run.
  public var iteration: Iteration.ID
  /// Whose it was to do.
  public var owner: Owner
  /// How many people it concerns; nil where it concerns the run.
  public var people: Int?
  /// The last day on which it was in time.
  public var due: Day
  /// When it was done; nil while it is not.
  public var done: Day?

  /// How many days late it was, or is so far.
  public func days(by today: Day) -> Int {
    Int((done ?? today).number - due.number)
  }
}

extension Iteration {
  /// How long a report may take after the last day, in days. This office's own term.
  public static let reportDays = 30
  /// How long it may take to say who came, in days. This office's own term.
  public static let attendanceDays = 7

  /// The last day to decide on those put forward: a week after nominations close, or two weeks
  /// before the first day where that is earlier; never before they close.
  public var decisionDue: Day {
    max(deadlines.closes, min(deadlines.closes.adding(7), schedule.first.adding(-14)))
  }
  /// The last day to say who came.
  public var attendanceDue: Day { schedule.last.adding(Self.attendanceDays) }
  /// The last day to file the report.
  public var reportDue: Day { schedule.last.adding(Self.reportDays) }
}

/// What was late: from what the principal may read alone.
extension Sight {
  /// What of a year's runs was or is late, the earliest due first. Of those with a seat the
  /// record keeps when they got it, not when they were first decided on, so late decisions are
  /// told of those who were refused, wait, or are still undecided.
  public func lateness(in year: Int) -> [Lateness] {
    reportedRuns(in: year).flatMap(lateness).sorted { left, right in
      (left.due, left.iteration, left.kind.rawValue, left.owner.order)
        < (right.due, right.iteration, right.kind.rawValue, right.owner.order)
    }
  }

  /// What of a run was or is late.
  public func lateness(of run: Iteration) -> [Lateness] {
    guard let run = iteration(run.id), let activity = activity(run.activity) else { return [] }
    let provider = Lateness.Owner.provider(activity.provider)
    let today = now.day
    func late(_ kind: Lateness.Kind, _ owner: Lateness.Owner, due: Day) -> [Lateness] {
      guard today > due else { return [] }
      return [Lateness(kind: kind, iteration: run.id, owner: owner, due: due)]
    }
    switch run.step {
    case .proposed: return late(.checking, .lead, due: run.deadlines.opens)
    case .checked: return late(.approving, .lead, due: run.deadlines.opens)
    case .approved: return late(.publishing, provider, due: run.deadlines.opens)
    case .cancelled: return []
    case .published:
      let isDone = run.stage(on: today) == .done
      let report = isDone ? late(.reporting, provider, due: run.reportDue) : []
      return lateForPeople(run, provider) + report
    case .reported: return lateForPeople(run, provider)
    }
  }

  private func lateForPeople(_ run: Iteration, _ provider: Lateness.Owner) -> [Lateness] {
    let nominations = nominations(for: run)
    let decided = nominations.filter { [.refused, .waiting].contains($0.status) }
    let said = nominations.filter { [.attended, .noShow].contains($0.status) }
    // A seat held after the last day is one of which nobody said whether it was taken.
    let unsaid = nominations.filter { $0.status == .confirmed }
    let found = [
      late(
        Lateness(kind: .deciding, iteration: run.id, owner: provider, due: run.decisionDue),
        open: nominations.filter { $0.status == .submitted }, done: decided),
      late(
        Lateness(kind: .attendance, iteration: run.id, owner: provider, due: run.attendanceDue),
        open: unsaid, done: said),
    ]
    return found.compactMap(\.self) + lapsed(nominations, run)
  }

  /// What is late of something due, by what is open and what was done after its day.
  private func late(
    _ late: Lateness, open: [Nomination], done: [Nomination]
  ) -> Lateness? {
    let open = now.day > late.due ? open : []
    let done = done.map(\.since.at.day).filter { $0 > late.due }
    guard !open.isEmpty || !done.isEmpty else { return nil }
    var late = late
    late.people = open.count + done.count
    late.done = open.isEmpty ? done.max() : nil
    return late
  }

  /// Seats that were offered and that the clock took back.
  private func lapsed(_ nominations: [Nomination], _ run: Iteration) -> [Lateness] {
    let lapsed = nominations.filter { $0.status == .declined && $0.since.by == .nobody }
    return Dictionary(grouping: lapsed, by: \.party).map { party, own in
      let day = own.map(\.since.at.day).max() ?? run.schedule.first
      var late = Lateness(kind: .answering, iteration: run.id, owner: .party(party), due: day)
      late.people = own.count
      late.done = day
      return late
    }
  }
}

extension Lateness.Owner {
  /// A fixed order: providers, the lead authority, parties.
  public var order: String {
    switch self {
    case .provider(let id): "0\(id)"
    case .lead: "1"
    case .party(let id): "2\(id)"
    }
  }
}
