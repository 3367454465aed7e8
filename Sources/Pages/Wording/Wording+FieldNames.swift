import Domain

extension Wording {
  /// The parts of records, as tables of before and after name them.
  public enum FieldNames: String, Worded {
    case code, kind, name, footnote, short, alpha2, region, tile, existence, predecessors
    case party, body, role, from, to, on, beginning, ending, manner, decision, endDecision
    case purposes, founded, inclusions, into, scopes, note, sources, confidence
    case title, publisher, address, dated, day, reference, scheme, licence, notice
    case reason, names
    case policy, person, posts, roles, seat, grants, level, special, authority, expires
    case text, subject, marking, markingReason, guide, reasonLabel, series, about, file
    case derivedFrom, item, outcome, author
    case provider, activity, iteration, candidate, nomination, nominations, host, town, timeZone
    case areas, discipline, delivery, languages, proficiency, certification, objectives, serves
    case grades, clearance, prerequisites, corequisites, disqualifiers, eligibility, tuition, board
    case first, last, hours, opens, closes, cancels, answerDays, country, seats, minimum, quotas
    case allocation, approval, repeats, instructions, report, why, parties, except
    case grade, gender, done, priority, funding, remark, ratings, travel, lodging, year, count
    case plan, shared
    case committee, proposal, version, revision, parts, ends, matter, holidays, clock, positions
    case operation, offer, contribution, capability, sector, caveats, strengths, end
    case indicator, unit, meaning, value, low, high
    case track, topic, points, statement, interests, weight
    case programme, objective, goal, effort, milestone, aims, counts, progress, edition
    case questionnaire, response, section, question, answers, round, office
    case undertaking, rating, reviewer, score
    case instrument, stage, stages, moves, artefact, artefacts, cadence, purpose
    case meeting, begins, place, agenda, guests, attendance, owner, due, weights

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .code: Phrase("Code", "Code")
      case .kind: Phrase("Kind", "Nature")
      case .name: Phrase("Name", "Nom")
      case .names: Phrase("Names", "Noms")
      case .footnote: Phrase("Footnote", "Note de bas de page")
      case .short: Phrase("Abbreviation", "Sigle")
      case .alpha2: Phrase("Two-letter code", "Code à deux lettres")
      case .region: Phrase("Region", "Région")
      case .tile: Phrase("Tile on the map", "Case sur la carte")
      case .existence: Phrase("Existence", "Existence")
      case .predecessors: Phrase("Predecessors", "Prédécesseurs")
      case .party: Phrase("Party", "Acteur")
      case .body: Phrase("Body", "Enceinte")
      case .role: Phrase("Role", "Qualité")
      case .purposes: Phrase("Purposes", "Finalités")
      case .inclusions: Phrase("Bodies taken in", "Enceintes incluses")
      case .into: Phrase("Succeeded by", "Lui succède")
      case .scopes: Phrase("What is restricted", "Objet de la restriction")
      default: others
      }
    }

    private var labelled: Phrase {
      switch self {
      case .policy: Phrase("Policy", "Politique")
      case .person: Phrase("Person", "Personne")
      case .posts: Phrase("Posts", "Fonctions")
      case .roles: Phrase("Roles", "Rôles")
      case .seat: Phrase("Acts for", "Agit pour")
      case .grants: Phrase("Clearances", "Habilitations")
      case .level: Phrase("Level", "Niveau")
      case .special: Phrase("Special categories", "Catégories spéciales")
      case .authority: Phrase("Granted by", "Accordée par")
      case .expires: Phrase("Expires", "Expire le")
      case .text: Phrase("Text", "Texte")
      case .subject: Phrase("About", "Objet")
      case .marking: Phrase("Marking", "Mention")
      case .markingReason: Phrase("Reason for the marking", "Motif de la mention")
      case .guide: Phrase("Line of the marking guide", "Référence du guide")
      case .reasonLabel: Phrase("Marking of the reason", "Mention du motif")
      case .series: Phrase("Series", "Série")
      case .about: Phrase("About", "Objet")
      case .file: Phrase("File", "Fichier")
      case .derivedFrom: Phrase("Takes from", "Reprend")
      case .item: Phrase("Item", "Élément")
      case .outcome: Phrase("Outcome", "Issue")
      case .author: Phrase("Author", "Auteur")
      default: menu
      }
    }

    private var others: Phrase {
      switch self {
      case .from: Phrase("From", "Début")
      case .to: Phrase("Until", "Fin")
      case .on: Phrase("On", "Le")
      case .beginning: Phrase("How it began", "Mode d’entrée")
      case .ending: Phrase("How it ended", "Mode de sortie")
      case .manner: Phrase("Manner of the end", "Manière de la fin")
      case .decision: Phrase("Decision", "Décision")
      case .endDecision: Phrase("Decision that ended it", "Décision qui y met fin")
      case .founded: Phrase("Founded", "Création")
      case .note: Phrase("Note", "Remarque")
      case .sources: Phrase("Sources", "Provenance")
      case .confidence: Phrase("Confidence", "Degré de certitude")
      case .title: Phrase("Title", "Titre")
      case .publisher: Phrase("Publisher", "Éditeur")
      case .address: Phrase("Address", "Adresse")
      case .dated: Phrase("Published or read", "Publication ou lecture")
      case .day: Phrase("Day", "Date")
      case .reference: Phrase("Document", "Document de référence")
      case .scheme: Phrase("List", "Liste")
      case .licence: Phrase("Licence", "Licence")
      case .notice: Phrase("Notice", "Avertissement")
      case .reason: Phrase("Reason", "Motif")
      default: labelled
      }
    }

    private var menu: Phrase {
      switch self {
      case .provider: Phrase("Provider", "Organisateur")
      case .activity: Phrase("Activity", "Activité")
      case .iteration: Phrase("Run", "Session")
      case .candidate: Phrase("Person put forward", "Personne proposée")
      case .nomination: Phrase("Nomination", "Candidature")
      case .nominations: Phrase("Nominations", "Candidatures")
      case .host: Phrase("Country", "Pays")
      case .town: Phrase("Town", "Ville")
      case .timeZone: Phrase("Time zone", "Fuseau horaire")
      case .areas: Phrase("Areas of cooperation", "Domaines de coopération")
      case .discipline: Phrase("Discipline", "Discipline")
      case .delivery: Phrase("Delivery", "Mode d’enseignement")
      case .languages: Phrase("Languages", "Langues")
      case .proficiency: Phrase("Level of proficiency", "Niveau de compétence")
      case .certification: Phrase("Certification", "Certification")
      case .objectives: Phrase("Performance objectives", "Objectifs de performance")
      case .serves: Phrase("Also counts as", "Compte aussi pour")
      case .grades: Phrase("Ranks", "Grades")
      case .clearance: Phrase("Clearance", "Habilitation")
      case .prerequisites: Phrase("To have been done before", "À suivre au préalable")
      case .corequisites: Phrase("To be done as well", "À suivre aussi")
      case .disqualifiers: Phrase("Not after", "Exclu après")
      case .eligibility: Phrase("For whom", "Pour qui")
      default: running
      }
    }

    private var running: Phrase {
      switch self {
      case .tuition: Phrase("Tuition", "Frais d’enseignement")
      case .board: Phrase("Bed and meals", "Hébergement et repas")
      case .first: Phrase("First day", "Premier jour")
      case .last: Phrase("Last day", "Dernier jour")
      case .hours: Phrase("Hours", "Heures")
      case .opens: Phrase("Nominations open", "Ouverture des candidatures")
      case .closes: Phrase("Nominations close", "Clôture des candidatures")
      case .cancels: Phrase("May be cancelled until", "Annulable jusqu’au")
      case .answerDays: Phrase("Time to answer", "Délai de réponse")
      case .country: Phrase("Country", "Pays")
      case .seats: Phrase("Seats", "Places")
      case .minimum: Phrase("Fewest to be held", "Effectif minimal")
      case .quotas: Phrase("Limits on seats", "Quotas de places")
      case .allocation: Phrase("How seats are given", "Attribution des places")
      case .approval: Phrase("Approved for", "Approuvé pour")
      case .repeats: Phrase("Repeats", "Reprend")
      case .instructions: Phrase("Joining instructions", "Instructions aux participants")
      case .report: Phrase("Report", "Compte rendu")
      case .why: Phrase("Why", "Motif")
      case .parties: Phrase("Parties", "Acteurs")
      case .except: Phrase("Except", "Sauf")
      default: sending
      }
    }

    private var sending: Phrase {
      switch self {
      case .plan: Phrase("Plan", "Projet")
      case .shared: Phrase("Shared", "Partagé")
      case .grade: Phrase("Rank", "Grade")
      case .gender: Phrase("Gender", "Genre")
      case .done: Phrase("Done before", "Déjà suivi")
      case .priority: Phrase("The party’s own order", "Ordre de priorité de l’acteur")
      case .funding: Phrase("Funding asked", "Financement demandé")
      case .remark: Phrase("Remark", "Observation")
      case .ratings: Phrase("Ratings", "Notes")
      case .travel: Phrase("Travel", "Voyage")
      case .lodging: Phrase("Lodging", "Hébergement")
      case .year: Phrase("Year", "Année")
      case .count: Phrase("Persons", "Personnes")
      default: consensus
      }
    }

    private var consensus: Phrase {
      switch self {
      case .instrument: Phrase("Instrument", "Instrument")
      case .stage: Phrase("Stage", "Étape")
      case .stages: Phrase("Stages", "Étapes")
      case .moves: Phrase("Moves", "Passages")
      case .artefact: Phrase("Document", "Pièce")
      case .artefacts: Phrase("On file", "Pièces versées")
      case .cadence: Phrase("Months between rounds", "Mois entre deux cycles")
      case .purpose: Phrase("What it is for", "À quoi il sert")
      case .committee: Phrase("Committee", "Comité")
      case .proposal: Phrase("Proposal", "Proposition")
      case .version: Phrase("Version", "Version")
      case .revision: Phrase("Kind of next version", "Nature de la nouvelle version")
      case .parts: Phrase("Parts", "Volets")
      case .ends: Phrase("Deadline", "Échéance")
      case .matter: Phrase("Matter", "Matière")
      case .holidays: Phrase("Holidays", "Jours fériés")
      case .track: Phrase("Dialogue", "Dialogue")
      case .topic: Phrase("Topic", "Sujet")
      case .points: Phrase("Points", "Points")
      case .statement: Phrase("Statement", "Déclaration")
      case .interests: Phrase("Shared interests", "Intérêts communs")
      case .weight: Phrase("How much it matters", "Importance")
      case .clock: Phrase("Clock", "Fuseau horaire")
      case .positions: Phrase("Positions", "Positions")
      default: meetings
      }
    }

    private var meetings: Phrase {
      switch self {
      case .meeting: Phrase("Meeting", "Réunion")
      case .begins: Phrase("Begins", "Début")
      case .place: Phrase("Place", "Lieu")
      case .agenda: Phrase("Agenda", "Ordre du jour")
      case .guests: Phrase("Invited", "Invités")
      case .attendance: Phrase("Attendance", "Présences")
      case .owner: Phrase("Who does it", "Responsable")
      case .due: Phrase("Due", "Échéance")
      case .weights: Phrase("Weights", "Pondérations")
      default: operations
      }
    }

    private var operations: Phrase {
      switch self {
      case .operation: Phrase("Operation", "Opération")
      case .offer: Phrase("Offer", "Offre")
      case .contribution: Phrase("Contribution", "Contribution")
      case .capability: Phrase("Capability", "Capacité")
      case .sector: Phrase("Sector", "Secteur")
      case .caveats: Phrase("Caveats", "Réserves d’emploi")
      case .strengths: Phrase("Numbers by day", "Nombres par jour")
      case .end: Phrase("First day without it", "Premier jour sans elle")
      case .indicator: Phrase("Indicator", "Indicateur")
      case .unit: Phrase("Unit", "Unité")
      case .meaning: Phrase("What it says", "Ce qu’il dit")
      case .value: Phrase("Value", "Valeur")
      case .low: Phrase("At least", "Au moins")
      case .high: Phrase("At most", "Au plus")
      default: programmes
      }
    }

    private var programmes: Phrase {
      switch self {
      case .programme: Phrase("Programme", "Programme")
      case .objective: Phrase("Objective", "Objectif")
      case .goal: Phrase("Goal", "But")
      case .effort: Phrase("Supporting activity", "Activité de soutien")
      case .milestone: Phrase("Milestone", "Jalon")
      case .aims: Phrase("The alliance’s objectives", "Objectifs de l’alliance")
      case .counts: Phrase("Also counts as", "Compte aussi pour")
      case .progress: Phrase("Progress", "Avancement")
      case .edition: Phrase("Edition", "Édition")
      case .questionnaire: Phrase("Questionnaire", "Questionnaire")
      case .response: Phrase("Answered questionnaire", "Questionnaire rempli")
      case .section: Phrase("Section", "Section")
      case .question: Phrase("Question", "Question")
      case .answers: Phrase("Answers", "Réponses")
      case .round: Phrase("Round", "Tour")
      case .office: Phrase("Office", "Service")
      case .undertaking: Phrase("Undertaking", "Engagement")
      case .rating: Phrase("Rating", "Appréciation")
      case .reviewer: Phrase("Reviewer", "Évaluateur")
      default: Phrase("Score", "Note")
      }
    }

    /// The name of a part.
    init(_ field: Domain.Field) { self = Self(rawValue: field.rawValue) ?? .name }
  }
}
