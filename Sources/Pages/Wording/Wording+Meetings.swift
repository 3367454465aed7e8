extension Wording {
  /// Meetings as they are read.
  public enum MeetingTexts: Worded {
    case title, lead, planOne, ahead, noneAhead, noneAheadAdvice, past, nonePast, month, allOf
    case meeting, committee, begins, format, standing, silenceEnds, calendar
    case place, guests, alliesAlone, alliesWith, record, movedFrom, byDecision, wholeBody
    case planned, running, cancelled, closed, toClose
    case agenda, noAgenda, papers, proposal, outcome, arising, task, owner, due, done, notDone
    case attendance, people, gaps, gapsLead, gapItem, gapWho, allRead, invitedTo, someMeeting
    case atMeeting, onAgenda, referredTo, invites, invitesBody, taken, reads

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Meetings", "Réunions")
      case .lead:
        Phrase(
          "When committees sit, with whom, on what, and what came of it.",
          "Quand siègent les comités, avec qui, sur quoi, et ce qui en est sorti.")
      case .planOne: Phrase("Plan a meeting", "Convoquer une réunion")
      case .ahead: Phrase("Ahead", "À venir")
      case .noneAhead: Phrase("No meeting is planned", "Aucune réunion n’est prévue")
      case .noneAheadAdvice:
        Phrase(
          "Meetings appear here once the chair or a planner calls one that concerns you.",
          "Les réunions paraissent ici dès qu’une convocation vous concerne.")
      case .past: Phrase("Past", "Passées")
      case .nonePast: Phrase("Nothing was held yet.", "Aucune réunion n’a encore eu lieu.")
      case .month: Phrase("The month", "Le mois")
      case .allOf: Phrase("All committees", "Tous les comités")
      case .meeting: Phrase("Meeting", "Réunion")
      case .committee: Phrase("Committee", "Comité")
      case .begins: Phrase("Begins", "Début")
      case .format: Phrase("Format", "Format")
      case .standing: Phrase("Standing", "État")
      case .silenceEnds: Phrase("Silence ends: {0}", "Fin du silence\u{202F}: {0}")
      case .calendar: Phrase("Calendar", "Calendrier")
      case .place: Phrase("Place", "Lieu")
      case .guests: Phrase("Invited beside the Allies", "Invités aux côtés des Alliés")
      case .alliesAlone: Phrase("{0} Allies", "{0} Alliés")
      case .alliesWith: Phrase("{0}: Allies and partners", "{0}\u{202F}: Alliés et partenaires")
      case .record: Phrase("Record", "Compte rendu")
      default: states
      }
    }

    private var states: Phrase {
      switch self {
      case .movedFrom: Phrase("Moved; before: {0}.", "Reportée\u{202F}; auparavant\u{202F}: {0}.")
      case .byDecision: Phrase("by decision {0}", "par la décision {0}")
      case .wholeBody: Phrase("all members of {0}", "tous les membres de {0}")
      case .planned: Phrase("Planned", "Prévue")
      case .running: Phrase("Begun", "Commencée")
      case .cancelled: Phrase("Called off", "Annulée")
      case .closed: Phrase("Closed", "Close")
      case .toClose: Phrase("Held, not closed yet", "Tenue, non encore close")
      case .agenda: Phrase("Agenda", "Ordre du jour")
      case .noAgenda:
        Phrase(
          "Nothing on the agenda that you may read.",
          "Aucun point de l’ordre du jour qui vous soit accessible.")
      case .papers: Phrase("Papers", "Documents")
      case .proposal: Phrase("To be decided", "À décider")
      case .outcome: Phrase("Outcome", "Issue")
      case .arising: Phrase("Actions arising", "Suites à donner")
      case .task: Phrase("What is to be done", "Ce qui est à faire")
      case .owner: Phrase("Who does it", "Responsable")
      case .due: Phrase("Due", "Échéance")
      case .done: Phrase("Done on {0}", "Fait le {0}")
      case .notDone: Phrase("Open", "En cours")
      case .attendance: Phrase("Attendance", "Présences")
      case .people: Phrase("People", "Personnes")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .gaps: Phrase("Who could not read what", "Qui ne pourrait lire quoi")
      case .gapsLead:
        Phrase(
          "Of those invited, cleared for all that it asks. Seen by the planners alone.",
          "Parmi les invités, dûment habilités. Visible des seuls planificateurs.")
      case .gapItem: Phrase("Item or paper", "Point ou document")
      case .gapWho: Phrase("Could not read it", "Ne pourraient le lire")
      case .allRead:
        Phrase(
          "Everyone invited can read every item and paper.",
          "Tous les invités peuvent lire chaque point et chaque document.")
      case .invitedTo: Phrase("Invites to {0}", "Invite à {0}")
      case .someMeeting: Phrase("a meeting", "une réunion")
      case .atMeeting: Phrase("at {0}", "à {0}")
      case .onAgenda: Phrase("On the agenda of", "À l’ordre du jour de")
      case .referredTo: Phrase("Referred to {0}", "Renvoyé à {0}")
      case .invites: Phrase("Takes part in", "Participe à")
      case .invitesBody:
        Phrase("All members of {0} take part in", "Tous les membres de {0} participent à")
      case .taken: Phrase("How the partners were chosen", "Comment les partenaires ont été choisis")
      default: Phrase("Who may know of it", "Qui peut en avoir connaissance")
      }
    }
  }

  /// What came of an item.
  public enum Outcomes: Worded {
    case noted, agreed, deferred, referred, notAgreed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .noted: Phrase("Noted", "Pris en note")
      case .agreed: Phrase("Agreed", "Agréé")
      case .deferred: Phrase("Deferred", "Reporté")
      case .referred: Phrase("Referred to another committee", "Renvoyé à un autre comité")
      case .notAgreed: Phrase("Not agreed", "Non agréé")
      }
    }
  }

  /// Numbers of a meeting.
  public enum MeetingCounts: WordedCount {
    case items, partners

    /// The texts.
    public var plural: Plural {
      switch self {
      case .items:
        Plural(one: Phrase("{0} item", "{0} point"), other: Phrase("{0} items", "{0} points"))
      case .partners:
        Plural(
          one: Phrase("{0} partner", "{0} partenaire"),
          other: Phrase("{0} partners", "{0} partenaires"))
      }
    }
  }

  /// How many parties came.
  public enum AttendanceCounts: WordedCount {
    case parties

    /// The texts.
    public var plural: Plural {
      Plural(
        one: Phrase("{0} party came", "{0} acteur présent"),
        other: Phrase("{0} parties came", "{0} acteurs présents"))
    }
  }
}
