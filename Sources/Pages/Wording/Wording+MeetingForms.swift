extension Wording {
  /// The forms by which meetings are planned, steered and concluded.
  public enum MeetingForms: Worded {
    case committee, theme, themeFrench, day, hour, hourHint, place, plan, change, changeDone
    case momentWrong, addItem, itemTitle, itemFrench, itemMarking, asMeeting, papers, papersHint
    case papersWrong, recent, proposal, noProposal, before, atEnd, add, drop, dropNote
    case conclude, outcome, referred, adopting, adoptingHint, arising, arisingHint, owner, due
    case enter, alliance, fulfil, attend, attendHint, attendWrong, close, recordVersion, noRecord
    case closeNote, cancel, cancelNote, invite, inviteLead, party, body, none, decision, steer
    case fulfilTitle, compose, inviteBy, inviteByNote, meeting, invited, invitedHint, bodies
    case meetingMissing, outcomeMissing, arisingWrong

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .committee: Phrase("Committee", "Comité")
      case .theme: Phrase("Theme", "Thème")
      case .themeFrench: Phrase("Theme in French", "Thème en français")
      case .day: Phrase("Day", "Date")
      case .hour: Phrase("Hour", "Heure")
      case .hourHint:
        Phrase("By the committee’s clock, as 15:00.", "À l’heure du comité, par exemple 15:00.")
      case .place: Phrase("Place", "Lieu")
      case .plan: Phrase("Plan the meeting", "Convoquer la réunion")
      case .change: Phrase("Change the meeting", "Modifier la réunion")
      case .changeDone: Phrase("Record the change", "Enregistrer la modification")
      case .momentWrong:
        Phrase("A day, and an hour such as 15:00.", "Une date, et une heure telle que 15:00.")
      case .addItem: Phrase("Put an item on the agenda", "Inscrire un point à l’ordre du jour")
      case .itemTitle: Phrase("Item", "Point")
      case .itemFrench: Phrase("Item in French", "Point en français")
      case .itemMarking: Phrase("Who may read the item", "Qui peut lire ce point")
      case .asMeeting: Phrase("As the meeting: {0}", "Comme la réunion\u{202F}: {0}")
      case .papers: Phrase("Other papers, by number", "Autres documents, par numéro")
      case .papersHint:
        Phrase(
          "Numbers of papers or versions, separated by commas.",
          "Numéros de documents ou de versions, séparés par des virgules.")
      case .papersWrong:
        Phrase(
          "One of these is no paper that you may read.",
          "L’un de ces numéros n’est pas un document que vous pouvez lire.")
      case .recent: Phrase("Papers of late", "Documents récents")
      case .proposal: Phrase("Proposal to be decided", "Proposition à décider")
      case .noProposal: Phrase("None", "Aucune")
      default: agenda
      }
    }

    private var agenda: Phrase {
      switch self {
      case .before: Phrase("Before", "Avant")
      case .atEnd: Phrase("At the end", "À la fin")
      case .add: Phrase("Put it on", "Inscrire")
      case .drop: Phrase("Take it off", "Retirer")
      case .dropNote:
        Phrase("The item leaves the agenda.", "Le point quitte l’ordre du jour.")
      case .conclude: Phrase("Enter what came of it", "Consigner l’issue")
      case .outcome: Phrase("Outcome", "Issue")
      case .referred: Phrase("Referred to", "Renvoyé à")
      case .adopting: Phrase("Parts that are adopted", "Volets adoptés")
      case .adoptingHint:
        Phrase(
          "Done at once when the outcome is “agreed”.",
          "Exécutés aussitôt si l’issue est «\u{202F}agréé\u{202F}».")
      case .arising: Phrase("Action arising", "Suite à donner")
      case .arisingHint:
        Phrase(
          "One at a time; enter the item again for another.",
          "Une à la fois\u{202F}; consignez de nouveau le point pour une autre.")
      case .owner: Phrase("Who does it", "Responsable")
      case .due: Phrase("By", "Pour le")
      case .enter: Phrase("Enter", "Consigner")
      case .alliance: Phrase("The alliance’s staff", "Le personnel de l’alliance")
      case .fulfil: Phrase("It is done", "C’est fait")
      case .fulfilTitle: Phrase("Say that it is done", "Indiquer que c’est fait")
      case .attend: Phrase("Enter the attendance", "Consigner les présences")
      case .attendHint:
        Phrase(
          "A party a line: its code, and how many people came. Without a number: nobody.",
          "Un acteur par ligne\u{202F}: son code et les présents. Sans nombre\u{202F}: aucun."
        )
      case .attendWrong:
        Phrase(
          "Each line is a party’s code and a number: FIN 3.",
          "Chaque ligne\u{202F}: le code d’un acteur et un nombre, FIN 3.")
      default: steering
      }
    }

    private var steering: Phrase {
      switch self {
      case .close: Phrase("Close the meeting", "Clore la réunion")
      case .closeNote:
        Phrase(
          "Nothing more can be entered afterwards.", "Rien ne pourra plus y être consigné.")
      case .recordVersion: Phrase("Record or decision sheet", "Compte rendu ou feuille de décision")
      case .noRecord: Phrase("No record", "Sans compte rendu")
      case .cancel: Phrase("Call the meeting off", "Annuler la réunion")
      case .cancelNote:
        Phrase("Everyone invited sees that it is off.", "Tous les invités le verront annulé.")
      case .invite: Phrase("Record an invitation", "Consigner une invitation")
      case .inviteLead:
        Phrase(
          "For history: by which decision a partner was let in.",
          "Pour l’histoire\u{202F}: par quelle décision un partenaire a été admis.")
      case .party: Phrase("Party, by code", "Acteur, par code")
      case .body: Phrase("Body, by code", "Enceinte, par code")
      case .none: Phrase("None", "Aucune")
      case .decision: Phrase("Decision, by code", "Décision, par code")
      case .steer: Phrase("Steer", "Conduite")
      case .compose: Phrase("Choose the partners", "Choisir les partenaires")
      case .inviteBy: Phrase("Invite partners", "Inviter des partenaires")
      case .inviteByNote:
        Phrase(
          "Partners come in by decision: file a paper, then propose in it.",
          "Les partenaires sont admis par décision\u{202F}: déposez un document, puis proposez.")
      default: inviting
      }
    }

    private var inviting: Phrase {
      switch self {
      case .meeting: Phrase("Meeting", "Réunion")
      case .invited: Phrase("Partners invited, each a part", "Partenaires invités, un volet chacun")
      case .invitedHint:
        Phrase(
          "Choose none to take those whom its composition chose.",
          "N’en choisissez aucun pour prendre ceux de la composition.")
      case .bodies: Phrase("Bodies invited as a whole", "Enceintes invitées en entier")
      case .meetingMissing:
        Phrase("Choose a meeting that is ahead.", "Choisissez une réunion à venir.")
      case .outcomeMissing: Phrase("Choose what came of it.", "Choisissez l’issue.")
      default:
        Phrase(
          "An action needs words, somebody and a day.",
          "Une suite demande un texte, un responsable et une échéance.")
      }
    }
  }

  /// By what partners are scored.
  public enum Criteria: String, Worded {
    case contribution, capability, region, interest, balance

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .contribution: Phrase("Contribution", "Contribution")
      case .capability: Phrase("Capability", "Capacité")
      case .region: Phrase("Region of the theme", "Région du thème")
      case .interest: Phrase("Interest", "Intérêt")
      case .balance: Phrase("Balance by region", "Équilibre régional")
      }
    }
  }

  /// How the partners of a meeting are chosen.
  public enum ComposingTexts: Worded {
    case title, lead, criteria, weight, wanted, regions, areas, areasHint, rank, ranking
    case place, partner, total, isIn, isOut, margin, barred, clearance, restriction, more, fewer
    case noneMore, choice, chosen, chosenHint, reasons, reasonsHint, reasonsWrong, marking, keep
    case chosenBy, departures, chosenAgainst, leftOut, operations, holdings, inRegion, people
    case before, none, weights, weightsWrong, why, made, nobody, nobodyAdvice

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Choose the partners", "Choisir les partenaires")
      case .lead:
        Phrase(
          "Partners ranked for “{0}” by what counts; the choice stays yours, with its reasons.",
          "Les partenaires classés pour «\u{202F}{0}\u{202F}»\u{202F}; à vous le choix, motivé.")
      case .criteria: Phrase("What counts", "Ce qui compte")
      case .weight: Phrase("{0}: weight", "{0}\u{202F}: pondération")
      case .wanted: Phrase("How many are wanted", "Nombre souhaité")
      case .regions: Phrase("Regions of the theme", "Régions du thème")
      case .areas: Phrase("Areas of the theme", "Domaines du thème")
      case .areasHint:
        Phrase("For interest; none means any.", "Pour l’intérêt\u{202F}; aucun\u{202F}: tous.")
      case .rank: Phrase("Rank", "Classer")
      case .ranking: Phrase("The ranking", "Le classement")
      case .place: Phrase("Place", "Rang")
      case .partner: Phrase("Partner", "Partenaire")
      case .total: Phrase("Score", "Note")
      case .isIn: Phrase("in", "retenu")
      case .isOut: Phrase("out", "non retenu")
      case .margin: Phrase("{0} behind the last one in", "{0} derrière le dernier retenu")
      case .barred: Phrase("Kept out", "Écartés")
      case .clearance:
        Phrase("could not read the meeting’s marking", "ne pourrait lire la mention de la réunion")
      case .restriction:
        Phrase("under a restriction on that day", "sous restriction ce jour-là")
      case .more: Phrase("One more would be {0}.", "Un de plus serait {0}.")
      case .fewer: Phrase("One fewer would leave out {0}.", "Un de moins écarterait {0}.")
      case .noneMore: Phrase("There is no further partner.", "Il n’y a pas d’autre partenaire.")
      default: choosing
      }
    }

    private var choosing: Phrase {
      switch self {
      case .choice: Phrase("The choice", "Le choix")
      case .chosen: Phrase("Partners to be invited", "Partenaires à inviter")
      case .chosenHint:
        Phrase("In order of the ranking.", "Dans l’ordre du classement.")
      case .reasons: Phrase("Reasons for departures", "Motifs des écarts")
      case .reasonsHint:
        Phrase(
          "A line for each partner taken or left out against the ranking: MLT: why.",
          "Une ligne par partenaire pris ou écarté malgré son rang\u{202F}: MLT\u{202F}: motif.")
      case .reasonsWrong:
        Phrase(
          "Each line begins with a party’s code and a colon. Still to be explained: {0}",
          "Chaque ligne commence par un code et deux-points. Reste à motiver\u{202F}: {0}")
      case .marking: Phrase("Who may read the choice", "Qui peut lire ce choix")
      case .keep: Phrase("Keep the choice", "Enregistrer le choix")
      case .chosenBy: Phrase("Chosen by criteria", "Choisis par critères")
      case .departures: Phrase("Departures from the ranking", "Écarts au classement")
      case .chosenAgainst: Phrase("taken", "pris")
      case .leftOut: Phrase("left out", "écarté")
      case .operations: Phrase("{0} operations in ten years", "{0} opérations en dix ans")
      case .holdings:
        Phrase("{0} statuses, packages, clusters", "{0} statuts, programmes, groupes")
      case .inRegion: Phrase("in the region: {0}", "dans la région\u{202F}: {0}")
      case .people: Phrase("{0} people put forward in two years", "{0} candidatures en deux ans")
      case .before: Phrase("{0} of its region before it", "{0} de sa région avant lui")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .none: Phrase("None", "Aucun")
      case .weights: Phrase("Weights", "Pondérations")
      case .weightsWrong:
        Phrase(
          "Whole numbers from 0 to 100, one of them above 0; how many: 1 to 200.",
          "Des entiers de 0 à 100, l’un au-dessus de 0\u{202F}; nombre souhaité\u{202F}: 1 à 200.")
      case .why: Phrase("Why", "Motif")
      case .made: Phrase("Chosen on {0}", "Choix du {0}")
      case .nobody: Phrase("No partner to rank", "Aucun partenaire à classer")
      default:
        Phrase(
          "On the meeting’s day no partner could be invited: look at its marking.",
          "Ce jour-là aucun partenaire ne peut être invité\u{202F}: voyez la mention.")
      }
    }
  }
}
