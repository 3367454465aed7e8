extension Wording {
  /// A run's page, an activity's, a provider's, and their forms.
  public enum RunTexts: Worded {
    case calendar, change, cancelledFor, movedFrom, about, wholeDays, audience, approvedBut
    case approvedOnly, seating, orderArrival, orderRanking, moves, demands, whoOn, within, without
    case forMembers, forParties, notFor, unlessRestricted, withAgreement, steps, whyHint
    case stepsOfMany, stepsOfManyLead, approveBut, approveAll, approveOnly, approveParties,
      approvePartiesHint, paperHint
    case check, approve, publish, cancel, instruct, fileReport
    case runsOf, noRuns, noRunsAdvice, propose, correct, retired, activities, newActivity,
      repeatYear
    case aboutFrench, profiles, nextRun, noActivities, noActivitiesAdvice, kind, seat, waiting,
      providersLead, propose2
    case runsHint, numberHint, labelLike, repeatLead, repeatInto, repeatNothing, repeatShift
    case chooseRuns, audienceHint, gradesHint, languagesHint, codesHint, objectivesHint, hoursHint
    case quotasHint, preview, tells, costHint, zoneHint, moveNote, clearanceHint, retire, retireOn
    case seatsAndPlace, gradesTo, civiliansToo

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .calendar: Phrase("Into a calendar (.ics)", "Vers un agenda (.ics)")
      case .change: Phrase("Change or move it", "Modifier ou reporter")
      case .cancelledFor:
        Phrase("This run is cancelled: {0}", "Cette session est annulée\u{202F}: {0}")
      case .movedFrom:
        Phrase("Moved: it was to be held on {0}.", "Reportée\u{202F}: elle devait se tenir {0}.")
      case .about: Phrase("What it is", "Présentation")
      case .aboutFrench: Phrase("What it is, in French", "Présentation en français")
      case .profiles: Phrase("Least language profiles", "Profils linguistiques minimaux")
      case .wholeDays: Phrase("Whole days", "Journées entières")
      case .audience: Phrase("For whom", "Pour qui")
      case .approvedBut: Phrase("Approved for all but", "Approuvée pour tous sauf")
      case .approvedOnly:
        Phrase("Approved for these alone:", "Approuvée pour ces seuls acteurs\u{202F}:")
      case .seating: Phrase("How seats are given", "Attribution des places")
      case .orderArrival:
        Phrase(
          "Who lacks nothing and comes first is confirmed at once; the others wait in the order "
            + "in which they came.",
          "Le premier dossier complet est confirmé aussitôt\u{202F}; les autres attendent dans "
            + "l’ordre d’arrivée.")
      case .orderRanking:
        Phrase(
          "Who waits stands in the provider’s order, then in the party’s own, then in the order "
            + "in which they came.",
          "L’attente suit l’ordre de l’organisateur, puis celui de l’acteur, puis l’ordre "
            + "d’arrivée.")
      case .moves: Phrase("Earlier days", "Dates antérieures")
      case .demands: Phrase("What it asks of a person", "Conditions personnelles")
      case .whoOn: Phrase("On {0}", "Au {0}")
      case .within: Phrase("may come", "admis")
      case .without: Phrase("may not", "non admis")
      default: rules
      }
    }

    private var rules: Phrase {
      switch self {
      case .forMembers: Phrase("Open to members of {0}.", "Ouverte aux membres de {0}.")
      case .forParties: Phrase("Open by name to {0}.", "Ouverte nommément à {0}.")
      case .notFor: Phrase("Not to {0}.", "Sauf {0}.")
      case .unlessRestricted:
        Phrase(
          "Not to who is restricted in: {0}.", "Fermée à qui est sous restriction\u{202F}: {0}.")
      case .withAgreement: Phrase("Only to those in {0}.", "Réservée aux membres de {0}.")
      case .steps: Phrase("Steps", "Étapes")
      case .whyHint:
        Phrase(
          "Everyone put forward is told, in these words.",
          "Toutes les personnes proposées en sont informées, en ces termes.")
      case .stepsOfMany: Phrase("Steps for those chosen", "Étapes pour les sessions choisies")
      case .stepsOfManyLead:
        Phrase(
          "Each step is taken for all that are ready for it, or for none.",
          "Chaque étape vaut pour toutes celles qui y sont prêtes, ou pour aucune.")
      case .approveBut: Phrase("For all parties but", "Pour tous les acteurs sauf")
      case .approveAll: Phrase("For all but those named", "Pour tous sauf les acteurs nommés")
      case .approveOnly: Phrase("For those named alone", "Pour les seuls acteurs nommés")
      case .approveParties: Phrase("Parties", "Acteurs")
      case .approvePartiesHint:
        Phrase(
          "Codes, parted by spaces: CHE AUT. One objection stops only that one.",
          "Codes séparés par des espaces\u{202F}: CHE AUT. Une objection n’arrête que celui-là.")
      case .paperHint:
        Phrase(
          "The paper’s number; it is filed under Papers, with a label of its own.",
          "Le numéro du document, déposé sous Documents, avec sa propre mention.")
      case .check: Phrase("Vouch for it", "Valider")
      case .approve: Phrase("Approve it", "Approuver")
      case .publish: Phrase("Put it on the menu", "Inscrire au catalogue")
      case .cancel: Phrase("Cancel it", "Annuler")
      case .instruct: Phrase("Give joining instructions", "Donner les instructions")
      case .fileReport: Phrase("File the report", "Déposer le compte rendu")
      default: providing
      }
    }

    private var providing: Phrase {
      switch self {
      case .runsOf: Phrase("Runs", "Sessions")
      case .nextRun: Phrase("Next", "Prochaine")
      case .noRuns: Phrase("No run to be seen", "Aucune session visible")
      case .noRunsAdvice:
        Phrase("Runs appear once they are proposed.", "Les sessions paraissent une fois proposées.")
      case .propose: Phrase("Propose runs", "Proposer des sessions")
      case .propose2: Phrase("Propose", "Proposer")
      case .correct: Phrase("Correct", "Corriger")
      case .retired: Phrase("Offered no more since {0}.", "Retirée depuis le {0}.")
      case .retire: Phrase("Offer it no more", "Retirer l’activité")
      case .retireOn: Phrase("From", "À partir du")
      case .activities: Phrase("Activities", "Activités")
      case .newActivity: Phrase("New activity", "Nouvelle activité")
      case .repeatYear: Phrase("Repeat the runs of {0}", "Reprendre les sessions de {0}")
      case .noActivities: Phrase("No activity to be seen", "Aucune activité visible")
      case .noActivitiesAdvice:
        Phrase(
          "Its activities appear here, as far as you may read them.",
          "Ses activités paraissent ici, dans la mesure où vous pouvez les lire.")
      case .kind: Phrase("Kind", "Nature")
      case .seat: Phrase("Acts through", "Agit par")
      case .waiting: Phrase("On their way to the menu", "En voie d’inscription")
      case .providersLead:
        Phrase(
          "Schools, centres, headquarters and nations that offer activities; partners among them.",
          "Écoles, centres, états-majors et nations qui proposent des activités, partenaires "
            + "compris.")
      default: forms
      }
    }

    private var forms: Phrase {
      switch self {
      case .runsHint:
        Phrase(
          "One run a line: first day, last day, town, country, seats. "
            + "2027-03-01 2027-03-05 Oslo NOR 24",
          "Une session par ligne\u{202F}: premier jour, dernier jour, ville, pays, places. "
            + "2027-03-01 2027-03-05 Oslo NOR 24")
      case .numberHint: Phrase("The number after the provider’s code.", "Le numéro après le code.")
      case .labelLike:
        Phrase(
          "The marking begins as that of the activity and applies to every run proposed here.",
          "La mention part de celle de l’activité et vaut pour chaque session proposée ici.")
      case .repeatLead:
        Phrase(
          "Each run is proposed anew a year later, on the same days of the week, with its place, "
            + "seats and limits. Untick what is not to be repeated.",
          "Chaque session est reproposée un an après, aux mêmes jours de la semaine, avec lieu, "
            + "places et quotas. Décochez celles à laisser.")
      case .repeatInto: Phrase("Propose for {0}", "Proposer pour {0}")
      case .repeatNothing:
        Phrase("There is nothing to repeat in {0}.", "Rien à reprendre en {0}.")
      case .repeatShift: Phrase("New days", "Nouvelles dates")
      case .chooseRuns: Phrase("Runs", "Sessions")
      case .audienceHint:
        Phrase(
          "Codes of bodies and parties; then “except …”, “unless” scopes of restriction, "
            + "“with” a body of agreements: audience-m COL except BLR unless practical civil",
          "Codes d’enceintes et d’acteurs\u{202F}; puis except …, unless avec les portées de "
            + "restriction, with avec une enceinte d’accords\u{202F}: audience-m COL except BLR "
            + "unless practical civil")
      case .gradesHint: Phrase("OF-1..OF-5 OR-5..OR-9 CIV", "OF-1..OF-5 OR-5..OR-9 CIV")
      case .languagesHint: Phrase("One a line: en 3322", "Un par ligne\u{202F}: en 3322")
      case .codesHint: Phrase("Codes, parted by spaces.", "Codes séparés par des espaces.")
      case .objectivesHint: Phrase("One a line.", "Un par ligne.")
      default: runForms
      }
    }

    private var runForms: Phrase {
      switch self {
      case .hoursHint:
        Phrase(
          "09:00-16:30; empty for whole days.",
          "09:00-16:30\u{202F}; vide pour des journées entières.")
      case .quotasHint:
        Phrase(
          "One a line, such as: each-party at most 2, or: partners held 6 until 2027-01-15, or: "
            + "body:eapc at most 10",
          "Un par ligne, par exemple each-party at most 2, ou partners held 6 until 2027-01-15, "
            + "ou body:eapc at most 10")
      case .preview: Phrase("Show who may come", "Montrer qui est admis")
      case .tells:
        Phrase(
          "Tell all readers how many seats are free, and parties their places in line",
          "Dire à tous les lecteurs les places libres, et aux acteurs leur rang d’attente")
      case .costHint: Phrase("Euros, 550.00", "Euros, 550,00")
      case .seatsAndPlace: Phrase("Seats and place", "Places et lieu")
      case .gradesTo: Phrase("{0} to {1}", "{0} à {1}")
      case .civiliansToo: Phrase("civilians too", "civils aussi")
      case .zoneHint: Phrase("Europe/Oslo", "Europe/Oslo")
      case .moveNote:
        Phrase(
          "Other days move the run: everyone put forward is told.",
          "D’autres dates reportent la session\u{202F}: tous les candidats en sont informés.")
      case .clearanceHint:
        Phrase("Policy and level: NATO RESTRICTED", "Politique et niveau\u{202F}: NATO RESTRICTED")
      default: Phrase("Retire", "Retirer")
      }
    }
  }
}
