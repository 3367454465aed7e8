public import Domain

/// The menu's closed sets in words.
extension Wording {
  /// Sorts of activities.
  public enum ActivityKinds: String, Worded {
    case course, seminar, workshop, exercise, conference
    case planningConference = "planning-conference"
    case mobileTeam = "mobile-team"
    case expertVisit = "expert-visit"
    case onlineCourse = "online-course"
    case tableTop = "table-top"

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .course: Phrase("Course", "Cours")
      case .seminar: Phrase("Seminar", "Séminaire")
      case .workshop: Phrase("Workshop", "Atelier")
      case .exercise: Phrase("Exercise", "Exercice")
      case .conference: Phrase("Conference", "Conférence")
      case .planningConference: Phrase("Planning conference", "Conférence de planification")
      case .mobileTeam: Phrase("Mobile team", "Équipe mobile")
      case .expertVisit: Phrase("Expert visit", "Visite d’experts")
      case .onlineCourse: Phrase("Online course", "Cours en ligne")
      case .tableTop: Phrase("Table-top exercise", "Exercice sur table")
      }
    }
  }

  /// Sorts of providers.
  public enum ProviderKinds: String, Worded {
    case headquarters, agency, school, nation, organisation
    case centreOfExcellence = "centre-of-excellence"
    case trainingCentre = "training-centre"

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .headquarters: Phrase("Headquarters", "État-major")
      case .agency: Phrase("Agency", "Agence")
      case .school: Phrase("School", "École")
      case .nation: Phrase("Nation", "Nation")
      case .organisation: Phrase("Organisation", "Organisation")
      case .centreOfExcellence: Phrase("Centre of excellence", "Centre d’excellence")
      case .trainingCentre:
        Phrase("Partnership training centre", "Centre de formation au partenariat")
      }
    }
  }

  /// How an activity reaches those who come.
  public enum Deliveries: String, Worded {
    case residential, online, blended, mobile

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .residential: Phrase("Residential", "Sur place")
      case .online: Phrase("Online", "En ligne")
      case .blended: Phrase("Blended", "Mixte")
      case .mobile: Phrase("Mobile", "Itinérant")
      }
    }
  }

  /// How the alliance vouches for a course.
  public enum Certifications: String, Worded {
    case approved, selected, listed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .approved: Phrase("Approved", "Approuvé")
      case .selected: Phrase("Selected", "Sélectionné")
      case .listed: Phrase("Listed", "Répertorié")
      }
    }
  }

  /// How far a run is on a day.
  public enum Stages: String, Worded {
    case proposed, checked, approved, published, open, closed, running, done, reported, cancelled

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .proposed: Phrase("Proposed", "Proposée")
      case .checked: Phrase("Checked", "Vérifiée")
      case .approved: Phrase("Approved", "Approuvée")
      case .published: Phrase("On the menu", "Au catalogue")
      case .open: Phrase("Nominations open", "Candidatures ouvertes")
      case .closed: Phrase("Nominations closed", "Candidatures closes")
      case .running: Phrase("Running", "En cours")
      case .done: Phrase("Done", "Terminée")
      case .reported: Phrase("Reported", "Compte rendu déposé")
      case .cancelled: Phrase("Cancelled", "Annulée")
      }
    }
  }

  /// How seats are given.
  public enum Allocations: String, Worded {
    case arrival, ranking

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .arrival:
        Phrase("First come, first served", "Dans l’ordre d’arrivée")
      case .ranking:
        Phrase("The provider decides by its ranking", "L’organisateur décide selon son classement")
      }
    }
  }

  /// How far a nomination has come.
  public enum Statuses: String, Worded {
    case submitted, waiting, offered, confirmed, refused, declined, withdrawn, substituted, attended
    case noShow = "no-show"

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .submitted: Phrase("Sent", "Envoyée")
      case .waiting: Phrase("Waiting", "En attente")
      case .offered: Phrase("Seat offered", "Place offerte")
      case .confirmed: Phrase("Confirmed", "Confirmée")
      case .refused: Phrase("Refused", "Refusée")
      case .declined: Phrase("Seat not taken", "Place non prise")
      case .withdrawn: Phrase("Withdrawn", "Retirée")
      case .substituted: Phrase("Replaced", "Remplacée")
      case .attended: Phrase("Attended", "Présence")
      case .noShow: Phrase("Did not come", "Absence")
      }
    }
  }

  /// Skills of a language.
  public enum Skills: String, Worded {
    case listening, speaking, reading, writing

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .listening: Phrase("Listening", "Compréhension orale")
      case .speaking: Phrase("Speaking", "Expression orale")
      case .reading: Phrase("Reading", "Compréhension écrite")
      case .writing: Phrase("Writing", "Expression écrite")
      }
    }
  }

  /// What a critique rates.
  public enum Aspects: String, Worded {
    case content, teaching, organisation, usefulness

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .content: Phrase("Content", "Contenu")
      case .teaching: Phrase("Teaching", "Enseignement")
      case .organisation: Phrase("Organisation", "Organisation")
      case .usefulness: Phrase("Use at home", "Utilité au retour")
      }
    }
  }

  /// Gender, where a party gives it.
  public enum Genders: String, Worded {
    case woman, man, other

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .woman: Phrase("Woman", "Femme")
      case .man: Phrase("Man", "Homme")
      case .other: Phrase("Other", "Autre")
      }
    }
  }

  /// What a place costs, in bands.
  public enum CostBands: String, Worded {
    case nothing, low, middle, high

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .nothing: Phrase("No cost", "Sans frais")
      case .low: Phrase("Up to EUR 500", "Jusqu’à 500 EUR")
      case .middle: Phrase("EUR 500 to 1,000", "De 500 à 1\u{202F}000 EUR")
      case .high: Phrase("Over EUR 1,000", "Plus de 1\u{202F}000 EUR")
      }
    }
  }
}

extension Language {
  /// The word of a choice, in a catalogue whose raw values are the choices' words.
  public func callAsFunction<Words: Worded & RawRepresentable<String>>(
    _ choice: some Choice, as words: Words.Type
  ) -> String {
    Words(rawValue: choice.word).map { self($0) } ?? choice.word
  }
}
