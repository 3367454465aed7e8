extension Wording {
  /// The toolbox and its instruments.
  public enum ToolboxTexts: Worded {
    case title, lead, none, noneAdvice, inUse, past, instrument, purpose, life, casesNow, replaced
    case replacedBy, cadence, holds, about, format, eligibleToday, eligibility, noRule, noteNobody
    case process, processLead, stage, actors, produces, within, rights, moves, move, from, to, by
    case needs, requires, isEntry, isEnd, artefacts, artefact, kind, casesByStage, noCases
    case noCasesAdvice, everyCase, openOne, decisionNeeded, drawing, drawingLegend, evidence, once
    case who, eligibleOn, andMore, notYet, ended, openData

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Toolbox", "Instruments")
      case .lead:
        Phrase(
          "Every tool of partnership as a process: who acts at each stage, what it produces, by "
            + "when, and what needs a decision.",
          "Chaque instrument de partenariat comme un parcours\u{202F}: qui agit à chaque étape, ce "
            + "qu’elle produit, sous quel délai et ce qui exige une décision.")
      case .none: Phrase("No instrument is declared", "Aucun instrument n’est déclaré")
      case .noneAdvice:
        Phrase(
          "Instruments come with the office’s pack.",
          "Les instruments viennent avec le corpus de l’office.")
      case .inUse: Phrase("In use", "En usage")
      case .past: Phrase("Of the past", "Du passé")
      case .instrument: Phrase("Instrument", "Instrument")
      case .purpose: Phrase("What it is for", "À quoi il sert")
      case .life: Phrase("In use", "En usage")
      case .casesNow: Phrase("Cases going on", "Dossiers en cours")
      case .replaced: Phrase("Took the place of", "A pris la place de")
      case .replacedBy: Phrase("Replaced by", "Remplacé par")
      case .cadence: Phrase("Begins anew", "Recommence")
      case .once: Phrase("once", "une fois")
      case .holds: Phrase("A case holds", "Un dossier contient")
      case .about: Phrase("A case is about", "Un dossier porte sur")
      case .format: Phrase("Discussed by", "Débattu par")
      case .evidence: Phrase("Rests on", "Fondement")
      default: eligibilityTexts
      }
    }

    private var eligibilityTexts: Phrase {
      switch self {
      case .eligibleToday: Phrase("Open to", "Ouvert à")
      case .eligibility: Phrase("To whom it is open", "À qui il est ouvert")
      case .eligibleOn: Phrase("Open on {0} to", "Ouvert le {0} à")
      case .noRule: Phrase("No rule is on record.", "Aucune règle n’est connue.")
      case .noteNobody: Phrase("nobody", "personne")
      case .who: Phrase("Who", "Qui")
      case .andMore: Phrase("and {0} more", "et {0} autres")
      case .notYet: Phrase("Not in use on this day", "Pas en usage ce jour")
      case .ended: Phrase("ended", "terminé")
      case .openData: Phrase("As data", "En données")
      default: processTexts
      }
    }

    private var processTexts: Phrase {
      switch self {
      case .process: Phrase("The process", "Le parcours")
      case .processLead:
        Phrase(
          "A case begins at a stage with a dot and is over at one with a double edge. A diamond "
            + "marks a move that needs a decision.",
          "Un dossier commence à une étape marquée d’un point et s’achève à une étape à double "
            + "bord. Un losange marque un passage qui exige une décision.")
      case .drawing: Phrase("The process drawn", "Le parcours dessiné")
      case .drawingLegend: Phrase("{0} to {1}: {2}", "de {0} à {1}\u{202F}: {2}")
      case .stage: Phrase("Stage", "Étape")
      case .actors: Phrase("Who acts", "Qui agit")
      case .produces: Phrase("Produces", "Produit")
      case .within: Phrase("Within", "Délai")
      case .rights: Phrase("What the partner may do", "Ce que peut le partenaire")
      case .moves: Phrase("Moves", "Passages")
      case .move: Phrase("Move", "Passage")
      case .from: Phrase("From", "De")
      case .to: Phrase("To", "À")
      case .by: Phrase("By", "Par")
      case .needs: Phrase("Decision of", "Décision de")
      case .requires: Phrase("On file first", "À verser d’abord")
      case .isEntry: Phrase("beginning", "début")
      case .isEnd: Phrase("end", "fin")
      case .artefacts: Phrase("What cases produce", "Ce que produisent les dossiers")
      case .artefact: Phrase("Document", "Pièce")
      case .kind: Phrase("Kind", "Nature")
      case .casesByStage: Phrase("Cases by stage", "Dossiers par étape")
      case .noCases: Phrase("No cases that you may read", "Aucun dossier que vous puissiez lire")
      case .noCasesAdvice:
        Phrase(
          "Cases appear here once they are opened or recorded.",
          "Les dossiers paraissent ici une fois ouverts ou inscrits.")
      case .everyCase: Phrase("All cases", "Tous les dossiers")
      case .openOne: Phrase("Open a case", "Ouvrir un dossier")
      default: Phrase("needs a decision", "exige une décision")
      }
    }
  }

  /// Cases: parties going through instruments.
  public enum CaseTexts: Worded {
    case title, lead, none, noneAdvice, yours, late, goingOn, over, oneCase, party, instrument
    case stage, since, due, subject, state, isLate, paused, closed, open, filterInstrument
    case filterParty, every, history, historyLead, on, recorded, decision, note, noteDecision
    case onFile, missing, nothingFiled, next, nextLead, nobodyYet, whoActs, rights, rightsLead
    case dueFrom, publicHistory, proposeStep, proposeIn, noPaper, filePaper, waits, noDue
    case lastKnown, lateSince, partyCases, bodyCases, moreCases, sourceOf, drawn

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Cases", "Dossiers")
      case .lead:
        Phrase(
          "Who is going through which instrument, at which stage, and what is late.",
          "Qui parcourt quel instrument, à quelle étape, et ce qui est en retard.")
      case .none: Phrase("No cases here", "Aucun dossier ici")
      case .noneAdvice:
        Phrase(
          "There are none that you may read. A case is opened on an instrument’s page.",
          "Il n’y en a pas que vous puissiez lire. Un dossier s’ouvre à la page d’un instrument.")
      case .yours: Phrase("Your turn", "À vous d’agir")
      case .late: Phrase("Late", "En retard")
      case .goingOn: Phrase("Going on", "En cours")
      case .over: Phrase("Over", "Achevés")
      case .oneCase: Phrase("Case", "Dossier")
      case .party: Phrase("Party", "Acteur")
      case .instrument: Phrase("Instrument", "Instrument")
      case .stage: Phrase("Stage", "Étape")
      case .since: Phrase("Since", "Depuis")
      case .due: Phrase("Due by", "Échéance")
      case .subject: Phrase("About", "Objet")
      case .state: Phrase("State", "État")
      case .isLate: Phrase("late", "en retard")
      case .paused: Phrase("at rest", "suspendu")
      case .closed: Phrase("over", "achevé")
      case .open: Phrase("going on", "en cours")
      case .lastKnown: Phrase("last known", "dernier état connu")
      case .every: Phrase("All", "Tous")
      case .moreCases: Phrase("Only the first {0} are shown.", "Seuls les {0} premiers paraissent.")
      default: pageTexts
      }
    }

    private var pageTexts: Phrase {
      switch self {
      case .filterInstrument: Phrase("Instrument", "Instrument")
      case .filterParty: Phrase("Party", "Acteur")
      case .history: Phrase("Where it stood", "Parcours suivi")
      case .historyLead:
        Phrase(
          "The day on which each stage began, and when the record learnt of it.",
          "Le jour où chaque étape a commencé, et quand le registre l’a appris.")
      case .on: Phrase("On", "Le")
      case .recorded: Phrase("Recorded", "Inscrit le")
      case .decision: Phrase("Decision", "Décision")
      case .noteDecision: Phrase("by decision", "par décision")
      case .note: Phrase("Note", "Note")
      case .onFile: Phrase("On file", "Pièces versées")
      case .missing: Phrase("not on file that you may read", "aucune pièce lisible par vous")
      case .nothingFiled: Phrase("Nothing is on file yet.", "Aucune pièce n’est versée.")
      case .next: Phrase("What comes next", "La suite")
      case .nextLead: Phrase("Ways on from this stage", "Passages depuis cette étape")
      case .nobodyYet: Phrase("This case is over.", "Ce dossier est achevé.")
      case .whoActs: Phrase("Who acts now", "Qui agit maintenant")
      case .rights: Phrase("Consultation rights", "Droits de consultation")
      case .rightsLead:
        Phrase("Shaping, not deciding.", "Contribuer à la décision, sans décider.")
      case .dueFrom: Phrase("due by {0} from {1}", "attendu pour le {0} de {1}")
      case .publicHistory: Phrase("Public history", "Histoire publique")
      case .sourceOf: Phrase("Rests on", "Fondement")
      case .drawn: Phrase("Where it stands in the process", "Où il en est du parcours")
      default: decisionTexts
      }
    }

    private var decisionTexts: Phrase {
      switch self {
      case .proposeStep:
        Phrase(
          "{0}: needs a decision of {1}, which a proposal brings about.",
          "{0}\u{202F}: exige une décision de {1}, par une proposition.")
      case .proposeIn: Phrase("Propose it in", "La proposer dans")
      case .noPaper:
        Phrase(
          "File a paper about the party or this case first; the proposal stands in it.",
          "Versez d’abord un document sur l’acteur ou ce dossier\u{202F}; la proposition y figure.")
      case .filePaper: Phrase("File a paper", "Verser un document")
      case .waits: Phrase("waits for {0}", "attend {0}")
      case .noDue: Phrase("nothing due", "sans échéance")
      case .lateSince: Phrase("late since {0}", "en retard depuis le {0}")
      case .partyCases: Phrase("Cases", "Dossiers")
      default: Phrase("Cases about it", "Dossiers à son sujet")
      }
    }
  }

  /// The forms of cases.
  public enum CaseForms: Worded {
    case open, openLead, instrument, party, stage, on, subject, title, titleHint, note, marking
    case choose, notOpen, ground, submitOpen, advance, advanceTo, decision, decisionHint, file
    case fileLead, artefact, version, noVersion, pause, resume, close, giveUp, how, why, step
    case admit, admitNote, stepMissing, takes, opens, ends, about, alliesAndParty

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .open: Phrase("Open a case", "Ouvrir un dossier")
      case .openLead:
        Phrase(
          "The party’s delegation or its country officer opens it.",
          "La délégation de l’acteur ou son correspondant l’ouvre.")
      case .instrument: Phrase("Instrument", "Instrument")
      case .party: Phrase("Party", "Acteur")
      case .stage: Phrase("Begins at", "Commence à")
      case .on: Phrase("Since", "Depuis")
      case .subject: Phrase("About", "Objet")
      case .title: Phrase("What tells it from others", "Ce qui le distingue")
      case .titleHint:
        Phrase(
          "A unit, a project, a year; may be empty.",
          "Une unité, un projet, une année\u{202F}; "
            + "facultatif.")
      case .note: Phrase("Note", "Note")
      case .marking: Phrase("Who may read it", "Qui peut le lire")
      case .choose: Phrase("Choose an instrument", "Choisir un instrument")
      case .notOpen: Phrase("Not open to {0} today: {1}", "Fermé à {0} ce jour\u{202F}: {1}")
      case .ground: Phrase("Open to {0} today: {1}", "Ouvert à {0} ce jour\u{202F}: {1}")
      case .submitOpen: Phrase("Open the case", "Ouvrir le dossier")
      default: steps
      }
    }

    private var steps: Phrase {
      switch self {
      case .advance: Phrase("Move the case on", "Faire avancer le dossier")
      case .advanceTo: Phrase("To", "Vers")
      case .decision: Phrase("Decision of the record", "Décision du registre")
      case .decisionHint: Phrase("Its code.", "Son code.")
      case .file: Phrase("Put a paper on file", "Verser une pièce")
      case .fileLead:
        Phrase(
          "A paper that the office holds becomes part of the case; its label stays its own.",
          "Un document de l’office entre au dossier\u{202F}; il garde sa mention.")
      case .artefact: Phrase("As", "Comme")
      case .version: Phrase("Paper", "Document")
      case .noVersion:
        Phrase(
          "There is no paper about the party or the case that you may read.",
          "Aucun document lisible sur l’acteur ou le dossier.")
      case .pause: Phrase("Let it rest", "Suspendre")
      case .resume: Phrase("Go on with it", "Reprendre")
      case .close: Phrase("End the case", "Mettre fin au dossier")
      case .giveUp: Phrase("Give the case up", "Renoncer au dossier")
      case .how: Phrase("How", "Comment")
      case .why: Phrase("Why", "Pourquoi")
      case .step: Phrase("Step", "Étape")
      case .stepMissing: Phrase("Choose a step of a case.", "Choisissez l’étape d’un dossier.")
      case .admit: Phrase("Membership", "Participation")
      case .admitNote:
        Phrase(
          "Also make the party a contributor of the operation",
          "Faire aussi de l’acteur un contributeur de l’opération")
      case .takes: Phrase("{0}: moves on to “{1}”", "{0}\u{202F}: passe à «\u{202F}{1}\u{202F}»")
      case .opens: Phrase("Opens a case: {0}", "Ouvre un dossier\u{202F}: {0}")
      case .ends: Phrase("Ends a case: {0}", "Met fin à un dossier\u{202F}: {0}")
      case .alliesAndParty:
        Phrase("{0}: the Allies and the party", "{0}\u{202F}: les Alliés et l’acteur")
      default: Phrase("a case that you may not read", "un dossier que vous ne pouvez lire")
      }
    }
  }

  /// Why the rules of cases said no.
  public enum ToolboxRefusals: Worded {
    case processUnfit, notEligible, needsDecision, artefactsMissing, notHeld, partial

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .processUnfit:
        Phrase(
          "The process has faults: {0}.", "Le parcours a des défauts\u{202F}: {0}.")
      case .notEligible:
        Phrase(
          "The instrument is not open to the party on that day: {0}.",
          "L’instrument n’est pas ouvert à l’acteur ce jour-là\u{202F}: {0}.")
      case .needsDecision:
        Phrase(
          "This step needs a decision of {0}: bring a proposal.",
          "Cette étape exige une décision de {0}\u{202F}: présentez une proposition.")
      case .artefactsMissing:
        Phrase(
          "These must be on file first: {0}.", "Il faut d’abord verser\u{202F}: {0}.")
      case .notHeld:
        Phrase(
          "Cases of this instrument do not hold {0}.",
          "Les dossiers de cet instrument ne contiennent pas de {0}.")
      case .partial:
        Phrase(
          "{0} has a part in this case: nobody from there judges it.",
          "{0} est partie au dossier\u{202F}: nul n’en vient pour le juger.")
      }
    }
  }
}
