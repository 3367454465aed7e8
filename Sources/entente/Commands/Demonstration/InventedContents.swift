import Domain
import Journal
import Labels
import Registry

/// What invented cases hold: goals and measures, ratings, reviewers, units and posts.
///
/// What is put in follows from what the instrument holds, so that a pack's own instruments get
/// theirs too. Everything drawn is drawn by lot from the case's own code: it never changes.
struct InventedContents {
  let instrument: Instrument
  let opening: CaseOpening
  let path: String
  let sight: Sight

  /// A number that the case always gets, as by lot.
  private func lot(_ turn: String, below limit: Int) -> Int {
    Int(Case.ID(path: "demonstration/held/\(path)/\(turn)").value % UInt64(limit))
  }

  private func order(
    _ addition: Case.Addition, _ name: String, _ day: Day, by hand: Principal? = nil
  ) -> Order {
    let moment = Instant(milliseconds: Int64(day.number) * 86_400_000 + 10 * 3_600_000)
    return Order(
      .toolbox(.add(opening.id, addition)),
      on: Occasion(by: hand ?? InventedCases.hand, at: moment),
      key: ActionKey(of: "demonstration/held/\(path)/\(name)"))
  }

  /// Who speaks for the case's party: what it undertakes it chooses itself.
  private var envoy: Principal {
    var envoy = Principal(
      id: .named("demonstration"), seat: .party(opening.party), roles: [.reader, .delegation])
    envoy.clearances = InventedCases.hand.clearances
    return envoy
  }

  /// A label that the Allies alone read.
  private func closed(_ day: Day) -> Marking {
    let moment = Instant(milliseconds: Int64(day.number) * 86_400_000 + 9 * 3_600_000)
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "UNCLASSIFIED",
      categories: [Category(tag: "Context", kind: .permissive, values: ["NATO"])],
      created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    return Marking(label, reason: "Evaluators’ words are for the Allies (invented).")
  }

  /// What is put in when the case begins.
  func begun(on day: Day) -> [Order] {
    unit(day) + post(day) + application(day)
  }

  /// What is put in when the case has come to a stage, its place among the stages passed given.
  func reached(_ stage: Instrument.Stage, place: Int, on day: Day) -> [Order] {
    var orders: [Order] = []
    if place == 1 { orders += goals(day) }
    if place > 1 { orders += reports(place, day) }
    let kinds = stage.produces.compactMap { instrument.artefact($0)?.kind }
    if kinds.contains(.evaluation) || kinds.contains(.assessment) {
      orders += ratings(stage, day) + measures(stage, day)
    }
    if stage.actors.contains(.experts) { orders += reviews(day) }
    return orders
  }

  private func holds(_ holding: Instrument.Holding) -> Bool {
    instrument.holds.contains(holding)
  }

  private static let forces: [(term: String, name: String, french: String, strength: Int)] = [
    ("force-land", "Infantry battalion", "Bataillon d’infanterie", 640),
    ("force-land", "Engineer company", "Compagnie du génie", 140),
    ("force-maritime", "Diving team", "Équipe de plongeurs", 40),
    ("force-air", "Transport flight", "Escadrille de transport", 70),
    ("force-special", "Special operations group", "Groupe d’opérations spéciales", 60),
    ("force-medical", "Field hospital", "Hôpital de campagne", 180),
  ]

  /// The unit that a case is about, by its number among its party's.
  static func unit(_ number: Int) -> (term: String, name: Bilingual, strength: Int) {
    let sort = forces[number % forces.count]
    return (
      sort.term, Bilingual("\(sort.name) (invented)", french: "\(sort.french) (inventé)"),
      sort.strength
    )
  }

  private func unit(_ day: Day) -> [Order] {
    guard holds(.units) else { return [] }
    let number = lot("unit", below: Self.forces.count)
    let sort = Self.forces.first { opening.title.hasPrefix($0.name) } ?? Self.forces[number]
    guard let term = Term.ID(sort.term), sight.term(term) != nil else { return [] }
    let unit = Case.Unit(
      id: Case.Unit.ID(path: "demonstration/unit/\(path)"),
      Bilingual("\(sort.name) (invented)", french: "\(sort.french) (inventé)"), term,
      strength: sort.strength + lot("strength", below: 9) * 10, declared: Dated(day))
    return [order(.unit(unit), "unit", day)]
  }

  private static let staffs = [
    "Northern headquarters (invented)", "Joint command (invented)",
    "Training command (invented)", "Southern headquarters (invented)",
  ]

  private static let tasks = [
    ("Staff officer, exercises", "Officier d’état-major, exercices"),
    ("Staff officer, partnerships", "Officier d’état-major, partenariats"),
    ("Staff officer, logistics", "Officier d’état-major, logistique"),
    ("Adviser, medical support", "Conseiller, soutien sanitaire"),
    ("Analyst, lessons learned", "Analyste, retour d’expérience"),
  ]

  private func post(_ day: Day) -> [Order] {
    guard holds(.posts) else { return [] }
    let task = Self.tasks[lot("task", below: Self.tasks.count)]
    let kind: Case.Post.Kind = lot("sort", below: 4) == 0 ? .voluntary : .staff
    var post = Case.Post(
      "P-\(100 + lot("number", below: 900))", kind, Bilingual(task.0, french: task.1),
      at: Self.staffs[lot("staff", below: Self.staffs.count)])
    post.level = lot("level", below: 3) == 0 ? "NATO RESTRICTED" : "NATO UNCLASSIFIED"
    return [order(.post(post), "post", day)]
  }

  private var allies: [Party.ID] { sight.allies }

  private var director: Party.ID? {
    allies.isEmpty ? nil : allies[lot("director", below: allies.count)]
  }

  private func application(_ day: Day) -> [Order] {
    guard holds(.reviewers), let director else { return [] }
    let half = day.parts.month <= 6 ? 1 : 2
    guard let call = Instrument.Call.ID("\(day.year)-\(half)") else { return [] }
    let application = Case.Application(to: call, directors: [director, opening.party])
    return [order(.application(application), "application", day)]
  }

  private func reviews(_ day: Day) -> [Order] {
    guard holds(.reviewers) else { return [] }
    let free = allies.filter { $0 != director }
    guard free.count >= 3 else { return [] }
    let start = lot("panel", below: free.count)
    let merit = 35 + lot("merit", below: 50)
    return (0..<3).flatMap { seat -> [Order] in
      let party = free[(start + seat * 5) % free.count]
      let id = Case.Reviewer.ID(path: "demonstration/reviewer/\(path)/\(seat)")
      let reviewer = Case.Reviewer(
        id: id, of: party, "R-\(10 + lot("reviewer\(seat)", below: 90))", marking: closed(day))
      var review = Case.Review(
        id: Case.Review.ID(path: "demonstration/review/\(path)/\(seat)"), of: id,
        score: min(100, merit + lot("score\(seat)", below: 21) - 5), marking: closed(day))
      review.comment = "Invented for the demonstration."
      return [
        order(.reviewer(reviewer), "reviewer\(seat)", day),
        order(.review(review), "review\(seat)", day),
      ]
    }
  }

  private static let aims = [
    ("Logistics by common standards", "Logistique aux normes communes"),
    ("Deployable communications", "Transmissions déployables"),
    ("Officers with language level three", "Officiers au niveau trois de langue"),
    ("Medical support to role two", "Soutien sanitaire de rôle deux"),
    ("Cyber defence of the ministry", "Cyberdéfense du ministère"),
    ("Defence resources planned over ten years", "Ressources de défense planifiées sur dix ans"),
    ("Reserve system reviewed", "Réserves réorganisées"),
    ("Women in missions", "Femmes dans les missions"),
    ("Explosive ordnance disposal team", "Équipe de neutralisation d’explosifs"),
    ("Air picture shared", "Situation aérienne partagée"),
  ]

  private static let owners = ["Ministry of Defence", "General Staff", "Land command", ""]

  private func goals(_ day: Day) -> [Order] {
    let isGoal = holds(.goals)
    guard isGoal || holds(.measures) && !holds(.ratings) else { return [] }
    let first = lot("aim", below: Self.aims.count)
    return (0..<4 + lot("aims", below: 4)).flatMap { number -> [Order] in
      let aim = Self.aims[(first + number) % Self.aims.count]
      guard let code = Case.Undertaking.ID("\(isGoal ? "G" : "M")\(number + 1)") else { return [] }
      var goal = Case.Undertaking(
        id: code, isGoal ? .goal : .measure,
        Bilingual("\(aim.0) (invented)", french: "\(aim.1) (inventé)"),
        due: day.adding(300 + number * 150))
      goal.owner = Self.owners[lot("owner\(number)", below: Self.owners.count)]
      return [order(.undertaking(goal), code.text, day)] + answer(to: goal, number, day)
    }
  }

  /// Most are accepted, some declined, and some wait.
  private func answer(to goal: Case.Undertaking, _ number: Int, _ day: Day) -> [Order] {
    let chance = lot("answer\(goal.id)", below: 10)
    let answer: Case.Answer? =
      switch chance {
      case 0...6: .accepted(due: day.adding(360 + number * 150))
      case 7: .declined("Not among our plans (invented).")
      default: nil
      }
    guard let answer else { return [] }
    return [order(.answer(goal.id, answer), "\(goal.id)/answer", day, by: envoy)]
  }

  private func isAccepted(_ code: Case.Undertaking.ID) -> Bool {
    lot("answer\(code)", below: 10) <= 6
  }

  private func reports(_ place: Int, _ day: Day) -> [Order] {
    guard holds(.goals) || holds(.measures) && !holds(.ratings) else { return [] }
    let letter = holds(.goals) ? "G" : "M"
    let all: [Programme.Progress] = [.ongoing, .ongoing, .partly, .done, .missed]
    return (0..<4 + lot("aims", below: 4)).compactMap { number in
      guard let code = Case.Undertaking.ID("\(letter)\(number + 1)"), isAccepted(code) else {
        return nil
      }
      let progress = all[lot("progress\(place)\(number)", below: all.count)]
      let why = progress == .missed ? "The money went elsewhere" : "Told at step \(place)"
      let note = "\(why) (invented)."
      let isOwn = lot("side\(place)\(number)", below: 2) == 0
      return order(
        .report(code, Case.Report(progress, note: note)), "\(code)/report\(place)", day,
        by: isOwn ? envoy : nil)
    }
  }

  private func ratings(_ stage: Instrument.Stage, _ day: Day) -> [Order] {
    let scale = instrument.scale
    guard holds(.ratings), !scale.isEmpty else { return [] }
    // Where the party alone takes a case to its evaluation, it evaluates itself.
    let isOwn =
      stage.produces.contains { instrument.artefact($0)?.kind == .evaluation }
      && instrument.moves.contains { $0.to == stage.id && $0.by == [.partner] }
    return instrument.areas.map { area in
      let grade = scale[lot("grade\(stage.id)\(area.id)", below: scale.count)]
      var rating = Case.Rating(
        id: Case.Rating.ID(path: "demonstration/rating/\(path)/\(stage.id)/\(area.id)"), area.id,
        grade.id, at: stage.id, on: Dated(day))
      rating.evaluator = "Evaluation team (invented)"
      if lot("closed\(stage.id)\(area.id)", below: 8) == 0 { rating.marking = closed(day) }
      return order(
        .rating(rating), "rating/\(stage.id)/\(area.id)", day,
        by: isOwn && rating.marking == nil ? envoy : nil)
    }
  }

  /// A measure for each area of a low grade that the party may know of.
  private func measures(_ stage: Instrument.Stage, _ day: Day) -> [Order] {
    guard holds(.ratings), holds(.measures) else { return [] }
    return instrument.areas.enumerated().flatMap { number, area -> [Order] in
      let grade = instrument.scale[
        lot("grade\(stage.id)\(area.id)", below: instrument.scale.count)]
      let isClosed = lot("closed\(stage.id)\(area.id)", below: 8) == 0
      guard let points = grade.points, points < 50, !isClosed,
        let code = Case.Undertaking.ID("\(stage.id).\(number + 1)")
      else { return [] }
      let measure = Case.Undertaking(
        id: code, .measure,
        Bilingual(
          "Mend: \(area.name.english) (invented)",
          french: "Corriger\u{202F}: \(area.name.french ?? area.name.english) (inventé)"),
        due: day.adding(240))
      return [order(.undertaking(measure), code.text, day)] + answer(to: measure, number, day)
    }
  }
}
