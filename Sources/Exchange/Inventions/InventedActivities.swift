import Domain

/// The invented offers: courses, exercises and the rest, spread over the providers.
struct InventedActivities: Sendable {
  let subjects = Subjects()
  let rules = InventedRules()
  private var numbers: [Provider.ID: Int] = [:]
  private var count = 0
  /// Courses by topic, for those that others build upon.
  private var courses: [Int: [Activity.ID]] = [:]

  /// An offer, and how it is released.
  struct Plan: Sendable {
    var activity: Activity
    var release: Int
    /// How many ask for a place, where 1 is usual.
    var draw: Double
  }

  /// One in a hundred activities after the other.
  static func kind(_ place: Int) -> Activity.Kind {
    switch place % 100 {
    case 0..<65: .course
    case 65..<72: .seminar
    case 72..<77: .workshop
    case 77..<85: .conference
    case 85..<90: .exercise
    case 90: .tableTop
    case 91..<95: .mobileTeam
    case 95..<97: .expertVisit
    default: .onlineCourse
    }
  }

  /// The next offer of a provider.
  mutating func next(
    of provider: Provider, _ kind: Activity.Kind, upon exercise: Plan? = nil,
    marked mark: (InventedRelease) -> Marking?, _ chance: inout Chance
  ) -> Plan? {
    let number = (numbers[provider.id] ?? chance.among(100...900)) + chance.among(1...9)
    numbers[provider.id] = number
    guard let id = Activity.ID("\(provider.id).\(number)") else { return nil }
    let place = count % subjects.topics.count
    let topic = subjects.topics[place]
    let forms = InventedTexts.forms(of: kind)
    let form = forms[(count / subjects.topics.count) % forms.count]
    if exercise == nil { count += 1 }
    var offer = offer(kind, on: topic, form, &chance)
    if let exercise { offer.adopt(exercise.activity.offer, form) }
    let weights = rules.releases.map(\.weight)
    let release = exercise?.release ?? chance.place(by: weights) ?? 0
    let rule = exercise?.activity.eligibility ?? chance.pick(rules.releases[release].rules)
    guard let rule, let marking = mark(rules.releases[release]) else { return nil }
    var activity = Activity(id: id, provider: provider.id, offer, for: rule, marking: marking)
    activity.demands = demands(of: kind, form, topic: place, &chance)
    activity.costs = costs(of: kind, &chance)
    if kind == .course { courses[place, default: []].append(id) }
    return Plan(activity: activity, release: release, draw: draw(&chance))
  }

  private func draw(_ chance: inout Chance) -> Double {
    switch chance.below(100) {
    case 0..<7: 8.5
    case 7..<18: 2.5
    case 18..<55: 0.7
    default: 0.3
    }
  }

  private func offer(
    _ kind: Activity.Kind, on topic: Subjects.Topic, _ form: InventedTexts.Form,
    _ chance: inout Chance
  ) -> Activity.Offer {
    let title = Bilingual(
      "\(topic.name.english): \(form.english)",
      french: topic.name.french.map { "\($0)\u{202F}: \(form.french)" })
    var offer = Activity.Offer(kind, title: title, areas: [topic.area])
    if chance.happens(30), let other = chance.pick(subjects.topics), other.area != topic.area {
      offer.areas.append(other.area)
    }
    offer.discipline = topic.discipline
    offer.serves = topic.serves.filter { _ in chance.happens(55) }
    offer.languages = chance.happens(80) ? ["en"] : chance.happens(50) ? ["en", "fr"] : ["fr"]
    offer.proficiency = form.proficiency
    if kind == .course, chance.happens(60) {
      offer.certification = [.approved, .selected, .listed][chance.below(3)]
    }
    switch kind {
    case .onlineCourse: offer.delivery = .online
    case .mobileTeam, .expertVisit: offer.delivery = .mobile
    case .course where chance.happens(12): offer.delivery = .blended
    default: break
    }
    offer.text = InventedTexts.text(on: topic.name, form, &chance)
    if kind == .course || kind == .onlineCourse {
      offer.objectives = InventedTexts.objectives(on: topic.name, &chance)
    }
    return offer
  }

  private static let profiles = ["2222", "2222", "2+222", "3222", "3322", "3332", "3333", "3+33+3"]

  private func demands(
    of kind: Activity.Kind, _ form: InventedTexts.Form, topic: Int, _ chance: inout Chance
  ) -> Activity.Demands {
    var demands = Activity.Demands()
    let level = form.proficiency ?? 300
    if kind != .conference, kind != .onlineCourse, chance.happens(85) {
      let low = UInt8(max(1, level / 100 - chance.below(2)))
      let others: ClosedRange<UInt8>? = level <= 300 ? UInt8(chance.among(5...7))...9 : nil
      demands.grades = GradeRange(
        officers: low...min(6, low + 3), others: others, takesCivilians: chance.happens(85))
    }
    if kind != .conference, chance.happens(75), let text = chance.pick(Self.profiles),
      let profile = LanguageProfile(text)
    {
      demands.languages = [LanguageSkill("en", profile)]
    }
    if chance.happens(4) {
      demands.clearance = Activity.Demands.Clearance(
        policy: "NATO", level: chance.happens(70) ? "RESTRICTED" : "CONFIDENTIAL")
    }
    let before = courses[topic] ?? []
    if kind == .course, level >= 300, let basis = before.first, chance.happens(45) {
      demands.prerequisites = [basis]
    } else if kind == .course, let other = before.last, chance.happens(6) {
      demands.corequisites = [other]
    }
    if kind == .course, level <= 200, let higher = before.last, chance.happens(15),
      !demands.corequisites.contains(higher)
    {
      demands.disqualifiers = [higher]
    }
    return demands
  }

  private func costs(of kind: Activity.Kind, _ chance: inout Chance) -> Activity.Costs {
    switch kind {
    case .course where chance.happens(70):
      Activity.Costs(
        tuition: Int64(chance.among(2...18)) * 50_00, board: Int64(chance.among(3...12)) * 50_00)
    case .course, .seminar, .workshop, .conference:
      Activity.Costs(board: Int64(chance.among(0...8)) * 45_00)
    default: Activity.Costs()
    }
  }
}

extension Activity.Offer {
  /// A planning conference is called after its exercise.
  fileprivate mutating func adopt(_ exercise: Activity.Offer, _ form: InventedTexts.Form) {
    title = Bilingual(
      "\(exercise.title.english), \(form.english)",
      french: exercise.title.french.map { "\($0), \(form.french)" })
    areas = exercise.areas
    discipline = exercise.discipline
    serves = exercise.serves
    text = exercise.text
  }
}
