import Domain

/// Titles, texts and objectives of invented activities, put together from parts.
struct InventedTexts: Sendable {
  /// A way of teaching a topic.
  struct Form: Sendable {
    var english: String
    var french: String
    var proficiency: Int?
  }

  static func forms(of kind: Activity.Kind) -> [Form] {
    switch kind {
    case .course:
      [
        Form(english: "introduction", french: "initiation", proficiency: 100),
        Form(english: "basic course", french: "cours de base", proficiency: 200),
        Form(english: "staff course", french: "cours d’état-major", proficiency: 300),
        Form(english: "practitioners’ course", french: "cours de praticiens", proficiency: 300),
        Form(english: "advanced course", french: "cours avancé", proficiency: 400),
        Form(english: "course for trainers", french: "cours de formateurs", proficiency: 400),
        Form(english: "senior leaders’ course", french: "cours supérieur", proficiency: 500),
      ]
    case .seminar: [Form(english: "seminar", french: "séminaire")]
    case .workshop: [Form(english: "workshop", french: "atelier")]
    case .exercise: [Form(english: "exercise", french: "exercice")]
    case .planningConference:
      [Form(english: "planning conference", french: "conférence de planification")]
    case .conference: [Form(english: "yearly conference", french: "conférence annuelle")]
    case .mobileTeam: [Form(english: "mobile team", french: "équipe mobile")]
    case .expertVisit: [Form(english: "visit of experts", french: "visite d’experts")]
    case .onlineCourse:
      [Form(english: "online course", french: "cours en ligne", proficiency: 100)]
    case .tableTop: [Form(english: "table-top exercise", french: "exercice sur table")]
    }
  }

  /// Two to four sentences about an activity.
  static func text(
    on topic: Bilingual, _ form: Form, _ chance: inout Chance
  ) -> Bilingual {
    let name = topic.english
    let nom = topic.french ?? name
    let count = chance.among(1...3)
    let chosen = chance.some(count, of: middles)
    let english =
      ["Invented for demonstration: \(form.english) on the theme “\(name)”."]
      + chosen.map(\.0)
    let french =
      [
        "Inventé pour la démonstration\u{202F}: \(form.french) sur le thème "
          + "«\u{202F}\(nom)\u{202F}»."
      ]
      + chosen.map(\.1)
    return Bilingual(
      english.joined(separator: " "), french: french.joined(separator: " "))
  }

  static func objectives(on topic: Bilingual, _ chance: inout Chance) -> [String] {
    let name = topic.english.prefix(1).lowercased() + topic.english.dropFirst()
    return chance.some(chance.among(2...4), of: goals).map { $0.replacing("%", with: name) }
  }

  private static let middles: [(String, String)] = [
    (
      "Half of the time is spent in groups of mixed nations.",
      "La moitié du temps se passe en groupes de nations mêlées."
    ),
    (
      "Participants bring a case from home and leave with a plan for it.",
      "Chacun apporte un cas de son pays et repart avec un plan."
    ),
    (
      "An afternoon is kept for a visit to a unit nearby.",
      "Un après-midi est réservé à la visite d’une unité voisine."
    ),
    (
      "Reading of some ten hours is sent out four weeks ahead.",
      "Une dizaine d’heures de lecture sont envoyées quatre semaines avant."
    ),
    (
      "The last day is a paper exercise with three injects.",
      "Le dernier jour est un exercice sur papier avec trois incidents."
    ),
    (
      "Speakers come from at least five nations, partners among them.",
      "Les intervenants viennent d’au moins cinq nations, dont des partenaires."
    ),
    (
      "What was learnt is asked for again after six months.",
      "Les acquis sont vérifiés de nouveau après six mois."
    ),
    (
      "There is room for two from each party in most years.",
      "Chaque partie dispose en général de deux places."
    ),
    (
      "Interpretation is offered where eight or more ask for it.",
      "L’interprétation est assurée dès que huit personnes la demandent."
    ),
    (
      "It can be combined with an exercise of the same year.",
      "Il peut être combiné avec un exercice de la même année."
    ),
  ]

  private static let goals = [
    "Explain who is responsible for %.", "Plan the first week of a task in %.",
    "Name three risks of % and what is done about them.",
    "Write an order for % that another nation understands.",
    "Judge a plan for % by five questions.", "Teach the basics of % at home.",
    "Find the standards that apply to %.", "Work with civilian partners in %.",
    "Report on % in one page.",
  ]
}
