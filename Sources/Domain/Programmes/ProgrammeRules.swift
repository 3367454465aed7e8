internal import HashTreeCollections

/// What may be asked about programmes. One that who asks may not read is unknown to them, and so
/// is an effort whose run they may not read.
extension Alliance {
  func decide(_ action: ProgrammeAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .open(let opening): return [.programme(.opened(try opened(opening, occasion)))]
    case .amend(let id, let title, let first, let last):
      let programme = try written(id, occasion)
      try check(title, .title)
      guard first <= last else { throw .endsBeforeBeginning(.to) }
      try checkDays(of: programme.contents, first...last)
      if programme.title == title, programme.first == first, programme.last == last {
        throw .nothingChanged
      }
      return [
        .programme(
          .amended(id, title: title, first: first, last: last, by: occasion.stamp))
      ]
    case .put(let id, let elements):
      let programme = try written(id, occasion)
      if elements.isEmpty { throw .choiceMissing(.effort) }
      let new = try contents(of: programme, with: elements, occasion)
      if isSame(new, programme.contents, occasion) { throw .nothingChanged }
      let whole = elements.map { kept($0, in: programme.contents, occasion) }
      return [.programme(.put(id, whole, by: occasion.stamp))]
    case .drop(let id, let parts):
      let programme = try written(id, occasion)
      if parts.isEmpty { throw .choiceMissing(.effort) }
      let told = told(programme.contents, to: occasion.principal, at: occasion.at)
      for part in parts where !told.holds(part) { throw .unknown(.programme(id), part.field) }
      let gone = parts.compactMap { programme.contents.element($0) }
      return [.programme(.dropped(id, gone, by: occasion.stamp))]
    case .close(let id, let note):
      let programme = try written(id, occasion)
      try check(text: note, .note, limit: 2000)
      return [.programme(.closed(programme.id, Programme.Close(note, occasion.stamp)))]
    case .seal, .withdraw, .adopt, .answer: return try decide(onEdition: action, on: occasion)
    case .report, .review, .concur: return try decide(onProgress: action, on: occasion)
    }
  }

  private func decide(
    onEdition action: ProgrammeAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .seal(let id):
      let programme = try written(id, occasion)
      guard !programme.contents.objectives.isEmpty else { throw .choiceMissing(.objective) }
      guard !programme.contents.goals.isEmpty else { throw .choiceMissing(.goal) }
      guard programme.pending == nil else { throw .notNow }
      if let held = programme.inForce, isSame(held.contents, programme.contents, occasion) {
        throw .nothingChanged
      }
      let number = programme.editions.count + 1
      return [.programme(.sealed(id, edition: number, by: occasion.stamp))]
    case .withdraw(let id, let number):
      let programme = try written(id, occasion)
      guard try edition(number, of: programme).isOpen else { throw .notNow }
      return [.programme(.withdrawn(id, edition: number, by: occasion.stamp))]
    case .adopt(let id, let number, let decision):
      try checkDecides(citing: decision, occasion)
      let programme = try seen(id, occasion)
      let found = try edition(number, of: programme)
      if programme.closed != nil { throw .alreadyEnded(.programme(id)) }
      guard found.isOpen, found.adopted == nil else { throw .notNow }
      let adoption = Statement.Adoption(by: decision, at: occasion.at)
      return [.programme(.adopted(id, edition: number, adoption))]
    case .answer(let id, let number, let isYes, let text):
      let programme = try seen(id, occasion)
      guard occasion.principal.party == programme.party else { throw .notYours }
      try checkRole(.delegation, occasion)
      let found = try edition(number, of: programme)
      try check(text: text, .text, limit: 4000, mayBeEmpty: isYes)
      if programme.closed != nil { throw .alreadyEnded(.programme(id)) }
      guard found.isOpen, found.answer == nil else { throw .notNow }
      let answer = Statement.Answer(of: programme.party, isYes, text: text, occasion.stamp)
      return [.programme(.answered(id, edition: number, answer))]
    default: return []
    }
  }

  private func decide(
    onProgress action: ProgrammeAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .report(let id, let tellings):
      let programme = try written(id, occasion)
      if tellings.isEmpty { throw .choiceMissing(.progress) }
      guard let held = programme.inForce else { throw .notNow }
      let contents = told(held.contents, to: occasion.principal, at: occasion.at)
      var reports: [Programme.Report] = []
      for one in tellings {
        guard contents.holds(one.part) else { throw .unknown(.programme(id), one.part.field) }
        try check(
          text: one.note, .note, limit: 2000,
          mayBeEmpty: one.progress != .missed && one.progress != .overtaken)
        let before = programme.reports[one.part]
        if before?.progress == one.progress, before?.note == one.note { continue }
        reports.append(
          Programme.Report(one.part, one.progress, note: one.note, occasion.stamp))
      }
      if reports.isEmpty { throw .nothingChanged }
      return [.programme(.reported(id, reports))]
    case .review(let id, let year, let summary):
      let programme = try written(id, occasion)
      try check(text: summary, .text, limit: 8000)
      guard (programme.first.year...programme.last.year).contains(year),
        year <= occasion.at.day.year
      else { throw .choiceMissing(.year) }
      if programme.review(of: year)?.agreed != nil { throw .alreadyEnded(.programme(id)) }
      guard let held = programme.inForce else { throw .notNow }
      let isParty = occasion.principal.party == programme.party
      var review = Programme.Review(
        of: year, summary, edition: held.number, occasion.stamp, isParty: isParty)
      review.reports = programme.parts(of: held.contents).compactMap { programme.reports[$0] }
      return [.programme(.reviewed(id, review))]
    case .concur(let id, let year):
      let programme = try written(id, occasion)
      guard let review = programme.review(of: year) else { throw .choiceMissing(.year) }
      // Both sides must have looked at it.
      guard (occasion.principal.party == programme.party) != review.isParty else {
        throw .notYours
      }
      guard review.agreed == nil else { throw .alreadyEnded(.programme(id)) }
      return [.programme(.concurred(id, year: year, by: occasion.stamp))]
    default: return []
    }
  }

  private func edition(
    _ number: Int, of programme: Programme
  ) throws(Refusal) -> Programme.Edition {
    guard programme.editions.indices.contains(number - 1) else {
      throw .unknown(.programme(programme.id), .edition)
    }
    return programme.editions[number - 1]
  }

  /// That who proposes an edition's adoption may read the programme: what it would do tells of it.
  func checkReads(_ id: Programme.ID, _ occasion: Occasion) throws(Refusal) {
    _ = try seen(id, occasion)
  }

  private func seen(_ id: Programme.ID, _ occasion: Occasion) throws(Refusal) -> Programme {
    guard let programme = programmes[id],
      occasion.principal.isOffice
        || reads(programme.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.programme(id), .programme) }
    return programme
  }

  /// One that goes on, for those who write in it: the party's people and those who look after it.
  private func written(_ id: Programme.ID, _ occasion: Occasion) throws(Refusal) -> Programme {
    let programme = try seen(id, occasion)
    guard writes(occasion.principal, in: programme) else { throw .notYours }
    if programme.closed != nil { throw .alreadyEnded(.programme(id)) }
    return programme
  }

  /// Whether a principal writes in a programme: both sides own it.
  func writes(_ principal: Principal, in programme: Programme) -> Bool {
    speaks(principal, for: programme.party) || looksAfterCases(principal)
  }

  private func isSame(
    _ left: Programme.Contents, _ right: Programme.Contents, _ occasion: Occasion
  ) -> Bool {
    told(left, to: occasion.principal, at: occasion.at)
      == told(right, to: occasion.principal, at: occasion.at)
  }
}

/// What makes a programme fit.
extension Alliance {
  private func opened(
    _ opening: ProgrammeOpening, _ occasion: Occasion
  ) throws(Refusal) -> Programme {
    var programme = Programme(opening, occasion.stamp)
    guard writes(occasion.principal, in: programme) else { throw .notYours }
    if programmes[opening.id] != nil { throw .alreadyExists(.programme(opening.id)) }
    try check(opening.party, .party)
    guard let instrument = instruments[opening.instrument] else {
      throw .unknown(.instrument(opening.instrument), .instrument)
    }
    try checkTies(of: opening, occasion)
    try check(opening.title, .title)
    guard opening.first <= opening.last else { throw .endsBeforeBeginning(.to) }
    guard instrument.holds.contains(.programme) else { throw .choiceMissing(.instrument) }
    try check(opening.marking, .marking, by: occasion.principal, at: occasion.at)
    // Both sides own it: whoever cannot read it cannot write in it.
    guard mayRead(opening.party, opening.marking, at: occasion.at) else {
      throw .hidden(from: opening.party)
    }
    let found = admission(of: opening.party, to: instrument, on: occasion.at.day)
    guard found.isIn else { throw .notEligible(found.ground) }
    // Put in one by one, so that no part stands twice.
    let elements = opening.contents.elements
    programme.contents = Programme.Contents()
    programme.contents = try contents(of: programme, with: elements, occasion)
    return programme
  }

  private func checkTies(
    of opening: ProgrammeOpening, _ occasion: Occasion
  ) throws(Refusal) {
    if let id = opening.dossier {
      guard let one = cases[id], isSeen(one, occasion.principal, at: occasion.at),
        one.party == opening.party
      else { throw .unknown(.case(id), .item) }
    }
    if let id = opening.predecessor {
      let older = try seen(id, occasion)
      guard older.party == opening.party else { throw .unknown(.programme(id), .predecessors) }
    }
  }

  /// What is being written, with elements put into it one after the other.
  private func contents(
    of programme: Programme, with elements: [Programme.Element], _ occasion: Occasion
  ) throws(Refusal) -> Programme.Contents {
    var contents = programme.contents
    let days = programme.first...programme.last
    for element in elements {
      switch element {
      case .objective(let one): try check(one, of: programme.party, occasion)
      case .goal(let one): try check(one, in: contents, days)
      case .effort(let one):
        let all = [contents] + programme.editions.map(\.contents)
        let known = all.lazy.compactMap { $0.effort(one.id) }
        for old in known where !sees(old, occasion.principal, at: occasion.at) {
          throw .unknown(.programme(programme.id), .effort)
        }
        try check(one, in: contents, occasion)
        try checkRun(of: one, in: programme)
      }
      contents.put(kept(element, in: contents, occasion))
    }
    let readable = told(contents, to: occasion.principal, at: occasion.at)
    guard readable.objectives.count <= Programme.objectivesMax else {
      throw .choiceMissing(.objective)
    }
    guard readable.goals.count <= Programme.goalsMax else { throw .choiceMissing(.goal) }
    guard readable.efforts.count <= Programme.effortsMax else { throw .choiceMissing(.effort) }
    return contents
  }

  /// What is put into contents, with what stands there that the writer may not read and so
  /// cannot have meant to take out.
  private func kept(
    _ element: Programme.Element, in contents: Programme.Contents, _ occasion: Occasion
  ) -> Programme.Element {
    guard case .objective(var one) = element, let old = contents.objective(one.id) else {
      return element
    }
    one.interests += old.interests.filter {
      !one.interests.contains($0) && !sees($0, occasion.principal, at: occasion.at)
    }
    return .objective(one)
  }

  /// That an effort that was sealed stays the same run: what was told of one run would else be
  /// told of another, and to others.
  private func checkRun(
    of effort: Programme.Effort, in programme: Programme
  ) throws(Refusal) {
    for edition in programme.editions {
      guard let old = edition.contents.effort(effort.id), old.run != effort.run else { continue }
      throw .notNow
    }
  }

  private func check(
    _ objective: Programme.Objective, of party: Party.ID, _ occasion: Occasion
  ) throws(Refusal) {
    for aim in objective.aims where terms[aim]?.scheme != Term.aims {
      throw .unknown(.term(aim), .aims)
    }
    for cited in objective.interests {
      guard sees(cited, occasion.principal, at: occasion.at),
        let statement = tracks[cited.track]?.statement(cited.statement),
        statement.partners.contains(party), statement.standing == .agreed
      else { throw .unknown(.track(cited.track), .interests) }
    }
    try check(objective.title, .title)
    try check(text: objective.text, .text, limit: 4000, mayBeEmpty: true)
    guard objective.aims == Set(objective.aims).sorted() else { throw .choiceMissing(.aims) }
  }

  private func check(
    _ goal: Programme.Goal, in contents: Programme.Contents, _ days: ClosedRange<Day>
  ) throws(Refusal) {
    try checkKnown(goal.counts)
    try check(goal.title, .title)
    try check(text: goal.text, .text, limit: 4000, mayBeEmpty: true)
    try check(text: goal.owner, .owner, limit: 200, mayBeEmpty: true)
    for milestone in goal.milestones { try check(text: milestone.title, .milestone, limit: 300) }
    if let due = goal.due, !days.contains(due) { throw .endsBeforeBeginning(.due) }
    guard goal.milestones.allSatisfy({ days.contains($0.due) }) else {
      throw .endsBeforeBeginning(.milestone)
    }
    guard contents.objective(goal.objective) != nil else { throw .choiceMissing(.objective) }
    guard goal.counts == Set(goal.counts).sorted() else { throw .choiceMissing(.counts) }
    let codes = goal.milestones.map(\.id)
    guard Set(codes).count == codes.count, codes.count <= 50 else {
      throw .choiceMissing(.milestone)
    }
  }

  private func check(
    _ effort: Programme.Effort, in contents: Programme.Contents, _ occasion: Occasion
  ) throws(Refusal) {
    if let run = effort.run, !sees(effort, occasion.principal, at: occasion.at) {
      throw .unknown(.iteration(run), .iteration)
    }
    try checkKnown(effort.counts)
    try check(text: effort.title, .title, limit: 300, mayBeEmpty: effort.run != nil)
    try check(text: effort.owner, .owner, limit: 200, mayBeEmpty: true)
    guard effort.first <= effort.last else { throw .endsBeforeBeginning(.to) }
    if let goal = effort.goal, contents.goal(goal) == nil { throw .choiceMissing(.goal) }
    guard effort.counts == Set(effort.counts).sorted() else { throw .choiceMissing(.counts) }
    guard (0...10_000).contains(effort.people) else { throw .choiceMissing(.count) }
    guard (0...100_000_000_000).contains(effort.cost ?? 0) else { throw .choiceMissing(.value) }
  }

  private func checkKnown(_ counts: [Instrument.ID]) throws(Refusal) {
    for id in counts where instruments[id] == nil { throw .unknown(.instrument(id), .counts) }
  }

  /// That no day of what is written falls out of the programme.
  private func checkDays(
    of contents: Programme.Contents, _ days: ClosedRange<Day>
  ) throws(Refusal) {
    for goal in contents.goals {
      if let due = goal.due, !days.contains(due) { throw .endsBeforeBeginning(.due) }
      guard goal.milestones.allSatisfy({ days.contains($0.due) }) else {
        throw .endsBeforeBeginning(.milestone)
      }
    }
  }
}

/// What of a programme somebody may read.
extension Alliance {
  func sees(_ effort: Programme.Effort, _ principal: Principal, at moment: Instant) -> Bool {
    guard let id = effort.run, !principal.isOffice else { return true }
    return iterations[id].map { sees($0, principal, at: moment) } ?? false
  }

  func sees(_ cited: Programme.Cited, _ principal: Principal, at moment: Instant) -> Bool {
    guard !principal.isOffice else { return true }
    guard let track = tracks[cited.track], isSeen(track, principal, at: moment),
      let statement = track.statement(cited.statement),
      statement.interests.contains(where: { $0.id == cited.interest }),
      let version = versions[statement.version]
    else { return false }
    return reads(version.marking, principal, at: moment)
  }

  /// Contents without the efforts and citations that somebody may not read.
  func told(
    _ contents: Programme.Contents, to principal: Principal, at moment: Instant
  ) -> Programme.Contents {
    var told = contents
    told.efforts.removeAll { !sees($0, principal, at: moment) }
    for place in told.objectives.indices where !told.objectives[place].interests.isEmpty {
      told.objectives[place].interests.removeAll { !sees($0, principal, at: moment) }
    }
    return told
  }
}

/// Making what was decided so.
extension Alliance {
  mutating func apply(_ fact: ProgrammeFact) {
    switch fact {
    case .opened(let programme): hold(programme)
    case .amended(let id, let title, let first, let last, _):
      change(id) { one in
        one.title = title
        one.first = first
        one.last = last
      }
    case .put(let id, let elements, _):
      change(id) { one in for element in elements { one.contents.put(element) } }
    case .dropped(let id, let gone, _):
      change(id) { one in for element in gone { one.contents.drop(element.id) } }
    case .sealed(let id, let number, let by):
      change(id) { $0.editions.append(Programme.Edition(number, $0.contents, by)) }
    case .withdrawn(let id, let number, let by):
      change(id) { $0.editions[number - 1].withdrawn = by }
    case .adopted(let id, let number, let adoption):
      change(id) { $0.editions[number - 1].adopted = adoption }
    case .answered(let id, let number, let answer):
      change(id) { $0.editions[number - 1].answer = answer }
    case .reported(let id, let reports):
      change(id) { one in for report in reports { one.reports[report.part] = report } }
    case .reviewed(let id, let review):
      change(id) { one in
        one.reviews.removeAll { $0.year == review.year }
        one.reviews.append(review)
        one.reviews.sort { $0.year < $1.year }
      }
    case .concurred(let id, let year, let by):
      change(id) { one in
        guard let place = one.reviews.firstIndex(where: { $0.year == year }) else { return }
        one.reviews[place].agreed = by
      }
    case .closed(let id, let close): change(id) { $0.closed = close }
    }
  }

  private mutating func change(_ id: Programme.ID, _ body: (inout Programme) -> Void) {
    guard var one = programmes[id] else { preconditionFailure("changed a programme unknown") }
    body(&one)
    hold(one)
  }

  /// Takes a programme in, new or changed.
  mutating func hold(_ programme: Programme) {
    let old = programmes[programme.id]
    var programme = programme
    programme.marking = held(programme.marking)
    programmes[programme.id] = programme
    if let old {
      index.programmes.revise(old, as: programme)
    } else {
      index.programmes.learn(programme)
    }
  }
}
