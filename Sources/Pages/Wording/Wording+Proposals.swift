extension Wording {
  /// Proposals and their silences.
  public enum ProposalTexts: Worded {
    case title, lead, running, noneRunning, noneRunningAdvice, others
    case proposal, committee, deadline, left, ours, drafted, standing, nothingSaid
    case daysLeft, hoursLeft, underSilence, silenceMeans, extendedFrom
    case withdrawn, adopted, adoptedOf, adoptedInPart, unperformed, notAdopted, escalated, stopped
    case paper, broughtBy, recordedAs, consulted, actionSheet
    case parts, partsLead, part, effects, textAlone, couldNot
    case changes, partsAdded, partsRemoved, partsChanged
    case positions, nobodySpoke, theWhole, history, brought, redrafted, silenceSet
    case restricts, lifts, admits, endsMembership, founds, releases, andMore, runs
    case takesIn, endsBody

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Consensus", "Consensus")
      case .lead:
        Phrase(
          "What is under silence, by deadline, and what became of earlier proposals.",
          "Ce qui est sous silence, par échéance, et le sort des propositions antérieures.")
      case .running: Phrase("Under silence", "Sous silence")
      case .noneRunning: Phrase("Nothing is under silence", "Rien n’est sous silence")
      case .noneRunningAdvice:
        Phrase(
          "A silence begins when the chair sets one over a proposal.",
          "Un silence s’ouvre quand la présidence en fixe un sur une proposition.")
      case .others: Phrase("Drafts and decisions", "Projets et décisions")
      case .proposal: Phrase("Proposal", "Proposition")
      case .committee: Phrase("Committee", "Comité")
      case .deadline: Phrase("Silence ends", "Fin du silence")
      case .left: Phrase("Time left", "Temps restant")
      case .ours: Phrase("Our position", "Notre position")
      case .drafted: Phrase("Drafted", "À l’état de projet")
      case .standing: Phrase("Standing", "État")
      case .nothingSaid: Phrase("nothing said", "rien dit")
      case .daysLeft: Phrase("{0} d {1} h left", "encore {0} j {1} h")
      case .hoursLeft: Phrase("{0} h {1} min left", "encore {0} h {1} min")
      default: states
      }
    }

    private var states: Phrase {
      switch self {
      case .underSilence: Phrase("Under silence until", "Sous silence jusqu’au")
      case .silenceMeans:
        Phrase(
          "What no Ally objects to in writing before then is adopted at that instant.",
          "Ce à quoi aucun Allié n’aura objecté par écrit est alors adopté.")
      case .extendedFrom:
        Phrase("Extended; before: {0}.", "Prolongé\u{202F}; auparavant\u{202F}: {0}.")
      case .withdrawn: Phrase("Withdrawn", "Retirée")
      case .adopted: Phrase("Adopted", "Adoptée")
      case .adoptedOf: Phrase("{0} of {1} parts adopted", "{0} volets adoptés sur {1}")
      case .adoptedInPart: Phrase("Adopted without some runs", "Adoptée sans certaines sessions")
      case .unperformed:
        Phrase("Agreed, but could no longer be done", "Agréée, mais devenue inapplicable")
      case .notAdopted: Phrase("Not adopted", "Non adoptée")
      case .escalated: Phrase("Taken to a meeting", "Renvoyée en réunion")
      case .stopped: Phrase("Silence broken", "Silence rompu")
      case .paper: Phrase("Paper", "Document")
      case .broughtBy: Phrase("Brought by", "Présentée par")
      case .recordedAs: Phrase("Recorded when adopted as", "Inscrite, une fois adoptée, sous")
      case .consulted: Phrase("Partners consulted", "Partenaires consultés")
      case .actionSheet: Phrase("Action sheet", "Feuille de décision")
      default: content
      }
    }

    private var content: Phrase {
      switch self {
      case .parts: Phrase("What it does", "Ce qu’elle fait")
      case .partsLead:
        Phrase(
          "Each part is adopted or stopped by itself.",
          "Chaque volet est adopté ou arrêté à lui seul.")
      case .part: Phrase("Part", "Volet")
      case .effects: Phrase("If adopted", "Si elle est adoptée")
      case .textAlone: Phrase("The text is agreed", "Le texte est agréé")
      case .couldNot: Phrase("Today it could not be done: {0}", "Inapplicable ce jour\u{202F}: {0}")
      case .changes:
        Phrase("Changes since the last version", "Changements depuis la version précédente")
      case .partsAdded: Phrase("new part", "volet nouveau")
      case .partsRemoved: Phrase("part left out", "volet écarté")
      case .partsChanged: Phrase("part changed", "volet modifié")
      case .positions: Phrase("Positions", "Positions")
      case .nobodySpoke: Phrase("Nobody has said anything.", "Personne ne s’est exprimé.")
      case .theWhole: Phrase("the whole", "l’ensemble")
      case .history: Phrase("History", "Historique")
      case .brought: Phrase("Brought", "Présentée")
      case .redrafted: Phrase("Drawn up anew:", "Remaniée\u{202F}:")
      case .silenceSet: Phrase("Put under silence until {0}", "Mise sous silence jusqu’au {0}")
      case .restricts:
        Phrase("Restricted from {0}: {1}", "Restriction à partir du {0}\u{202F}: {1}")
      case .lifts: Phrase("Restriction lifted on {0}: {1}", "Restriction levée le {0}\u{202F}: {1}")
      case .admits: Phrase("From {0} {1} of", "À partir du {0}, {1} dans")
      case .endsMembership: Phrase("Leaves on {0}:", "Quitte le {0}\u{202F}:")
      case .founds: Phrase("Founds {0} ({1}) on {2}", "Crée {0} ({1}) le {2}")
      case .takesIn: Phrase("takes in", "inclut")
      case .endsBody: Phrase("Ends {0} on {1}", "Met fin à {0} le {1}")
      case .andMore: Phrase("and {0} more", "et {0} autres")
      case .runs: Phrase("The runs", "Les sessions")
      default: Phrase("Released:", "Diffusé\u{202F}:")
      }
    }
  }

  /// What delegations say.
  public enum Positions: Worded {
    case agrees, needsTime, comments, objects

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .agrees: Phrase("agrees", "est d’accord")
      case .needsTime: Phrase("asks for more time", "demande un délai")
      case .comments: Phrase("comments", "commente")
      case .objects: Phrase("breaks silence", "rompt le silence")
      }
    }
  }

  /// How a silence ended.
  public enum SilenceEndings: String, Worded {
    case deadline, redrafted, escalated, withdrawn

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .deadline: Phrase("Silence ended", "Fin du silence")
      case .redrafted: Phrase("Silence ended by a new draft", "Silence clos par un nouveau projet")
      case .escalated: Phrase("Taken to a meeting", "Renvoyée en réunion")
      case .withdrawn: Phrase("Withdrawn", "Retirée")
      }
    }
  }

  /// The forms by which proposals are brought, steered and answered.
  public enum ProposalForms: Worded {
    case answer, say, agree, needTime, until, comment, object, about, text, textHint, send
    case objectAbout, whole, onlyParts, onlyRuns, runsHint, steer, setSilence, day, hour, hourHint
    case consult, extend, escalate, escalateNote, withdraw, withdrawNote, deadlineWrong
    case bring, bringLead, chooseMatter, committee, title, titleHint, parties, scopes, from
    case body, role, restriction, on, year, areas, runsLeft, draw, redraft, revision
    case marking, nothingToOpen, partTitle, choose, workingDays, holidays, clock, shortest
    case mayBring, allies, noRule, calendar, propose, hours, restrictions
    case version, noVersion, answerMissing, included, includedHint, codeHint, released
    case partName, partHint, drop, dropLine

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .answer: Phrase("Say something", "S’exprimer")
      case .say: Phrase("We", "Nous")
      case .agree: Phrase("agree", "sommes d’accord")
      case .needTime: Phrase("ask for more time", "demandons un délai")
      case .until: Phrase("More time until", "Délai jusqu’au")
      case .comment: Phrase("comment", "commentons")
      case .object: Phrase("break silence", "rompons le silence")
      case .about: Phrase("About", "Portée")
      case .text: Phrase("In writing", "Par écrit")
      case .textHint:
        Phrase(
          "Needed for a comment and an objection.", "Requis pour un commentaire ou une objection.")
      case .send: Phrase("Send", "Envoyer")
      case .objectAbout: Phrase("The objection is about", "L’objection porte sur")
      case .whole: Phrase("the whole", "l’ensemble")
      case .onlyParts: Phrase("Only these parts", "Ces volets seulement")
      case .onlyRuns: Phrase("Only these runs", "Ces sessions seulement")
      case .runsHint: Phrase("Codes, apart by commas.", "Codes séparés par des virgules.")
      case .steer: Phrase("The chair", "La présidence")
      case .setSilence: Phrase("Put under silence", "Mettre sous silence")
      case .day: Phrase("Last day", "Dernier jour")
      case .hour: Phrase("Until", "Heure")
      case .hourHint: Phrase("By the clock of {0}: 17:00.", "À l’heure de {0}\u{202F}: 17:00.")
      case .consult: Phrase("Partners whose comments are asked for", "Partenaires consultés")
      case .extend: Phrase("Grant more time", "Accorder un délai")
      case .escalate: Phrase("Take to a meeting", "Renvoyer en réunion")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .escalateNote:
        Phrase(
          "The silence ends, and nothing is adopted by it.",
          "Le silence prend fin\u{202F}; rien n’est adopté.")
      case .withdraw: Phrase("Withdraw", "Retirer")
      case .withdrawNote:
        Phrase(
          "The proposal ends; what it adopted stays.",
          "La proposition prend fin\u{202F}; ce qui est adopté demeure.")
      case .deadlineWrong:
        Phrase(
          "Give a day and a time such as 17:00, on a day on which the committee works.",
          "Indiquez un jour ouvré du comité et une heure, par exemple 17:00.")
      case .bring: Phrase("Bring a proposal", "Présenter une proposition")
      case .bringLead:
        Phrase(
          "It stands in “{0}”. Each partner becomes a part of its own.",
          "Elle figure dans «\u{202F}{0}\u{202F}». Chaque partenaire forme un volet.")
      case .chooseMatter: Phrase("What is it about?", "Sur quoi porte-t-elle\u{202F}?")
      case .committee: Phrase("Before", "Devant")
      case .title: Phrase("Title in the open record", "Titre dans le registre ouvert")
      case .titleHint:
        Phrase(
          "Everybody reads it once adopted; leave it empty to record no decision.",
          "Lu de tous une fois adoptée\u{202F}; vide, aucune décision n’est inscrite.")
      case .parties: Phrase("Partners", "Partenaires")
      case .scopes: Phrase("What is restricted", "Objet de la restriction")
      case .from: Phrase("From", "À partir du")
      case .body: Phrase("In", "Dans")
      case .role: Phrase("As", "En qualité de")
      case .restriction: Phrase("Restriction", "Restriction")
      case .on: Phrase("On", "Le")
      case .year: Phrase("Year", "Année")
      case .areas: Phrase("Areas; all where none is chosen", "Domaines\u{202F}; tous par défaut")
      case .runsLeft: Phrase("Runs checked and not opened yet", "Sessions vérifiées, non ouvertes")
      case .draw: Phrase("Bring it", "Présenter")
      case .redraft: Phrase("Draw up anew", "Remanier")
      default: last
      }
    }

    private var last: Phrase {
      switch self {
      case .revision: Phrase("The new version is", "La nouvelle version est")
      case .marking: Phrase("Who may read it", "Qui peut le lire")
      case .nothingToOpen:
        Phrase(
          "No run of that year waits to be opened.", "Aucune session de cette année n’attend.")
      case .partTitle: Phrase("What is agreed", "Ce qui est agréé")
      case .choose: Phrase("Go on", "Continuer")
      case .workingDays: Phrase("Works on", "Jours ouvrés")
      case .holidays: Phrase("Holidays", "Jours fériés")
      case .clock: Phrase("Clock", "Fuseau horaire")
      case .shortest: Phrase("Shortest silence", "Silence le plus court")
      case .mayBring: Phrase("May bring it", "Peuvent la présenter")
      case .allies: Phrase("any Ally’s delegation", "la délégation de tout Allié")
      case .noRule:
        Phrase("Nothing may be brought before it yet.", "Rien ne peut encore lui être soumis.")
      case .calendar: Phrase("What it takes", "Ses compétences")
      case .version: Phrase("In the version", "Dans la version")
      case .noVersion:
        Phrase(
          "File a new version of the paper first.",
          "Déposez d’abord une nouvelle version du document.")
      case .answerMissing:
        Phrase("Choose what you say.", "Choisissez ce que vous dites.")
      case .propose: Phrase("Propose a decision", "Proposer une décision")
      case .hours: Phrase("{0} hours", "{0} heures")
      case .restrictions: Phrase("Restrictions to lift", "Restrictions à lever")
      default: drafting
      }
    }

    private var drafting: Phrase {
      switch self {
      case .included: Phrase("Takes in", "Inclut")
      case .includedHint:
        Phrase(
          "All its members become members of the other.",
          "Tous ses membres deviennent membres de l’autre.")
      case .codeHint:
        Phrase(
          "A word of letters, digits, points and hyphens; it never changes.",
          "Un mot de lettres, chiffres, points et traits d’union\u{202F}; il ne change jamais.")
      case .released: Phrase("Version to release", "Version à diffuser")
      case .partName: Phrase("Name of the part", "Nom du volet")
      case .partHint:
        Phrase(
          "Lines of the same name are adopted or stopped as one; without a name each partner "
            + "stands by itself.",
          "Les lignes de même nom sont adoptées ou arrêtées ensemble\u{202F}; sans nom, chaque "
            + "partenaire forme un volet.")
      case .drop: Phrase("Leave this line out", "Écarter cette ligne")
      default: Phrase("This line", "Cette ligne")
      }
    }
  }

  /// Numbers of a proposal.
  public enum ProposalCounts: WordedCount {
    case runsOpened

    /// The texts.
    public var plural: Plural {
      Plural(
        one: Phrase("{0} run of the menu is opened", "{0} session du catalogue est ouverte"),
        other: Phrase("{0} runs of the menu are opened", "{0} sessions du catalogue sont ouvertes"))
    }
  }
}
