extension Wording {
  /// Rounds of questionnaires, as they are read.
  public enum ResponseTexts: Worded {
    case rounds, roundsLead, none, noneAdvice, more, round, answered, opened, due, state, late
    case party, ofAll, noAnswer, yes, no, levelOf, complete, lateSince, dueBy, ofCase, beganFrom
    case compare, compareWith, alone, sideBySide, differs, change, section, office, begun
    case untouched, carriedOver, carried, readySince, answers, answer, note, history

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .rounds: Phrase("Rounds of questionnaires", "Tours de questionnaires")
      case .roundsLead:
        Phrase(
          "What was asked and answered, as far as you may read it.",
          "Ce qui a été demandé et répondu, dans la mesure où vous pouvez le lire.")
      case .none: Phrase("No round to be read", "Aucun tour à lire")
      case .noneAdvice:
        Phrase(
          "A round begins on a questionnaire’s page.",
          "Un tour s’ouvre sur la page d’un questionnaire.")
      case .more:
        Phrase(
          "The latest {0} are shown: narrow the list.",
          "Les {0} plus récents sont montrés\u{202F}: restreignez la liste.")
      case .round: Phrase("Round", "Tour")
      case .answered: Phrase("Answered", "Réponses")
      case .opened: Phrase("Opened", "Ouvert")
      case .due: Phrase("By", "Échéance")
      case .state: Phrase("State", "État")
      case .late: Phrase("late", "en retard")
      case .party: Phrase("Party", "Acteur")
      case .ofAll: Phrase("{0} of {1}", "{0} sur {1}")
      default: answering
      }
    }

    private var answering: Phrase {
      switch self {
      case .noAnswer: Phrase("no answer", "sans réponse")
      case .yes: Phrase("Yes", "Oui")
      case .no: Phrase("No", "Non")
      case .levelOf: Phrase("level {0} of {1}", "niveau {0} sur {1}")
      case .complete:
        Phrase("Every required question is answered", "Toutes les réponses obligatoires y sont")
      case .lateSince: Phrase("late since {0}", "en retard depuis le {0}")
      case .dueBy: Phrase("by {0}", "pour le {0}")
      case .ofCase: Phrase("Case", "Dossier")
      case .beganFrom: Phrase("Began from", "Repris de")
      case .compare: Phrase("Other rounds", "Autres tours")
      case .compareWith: Phrase("Compare with {0}", "Comparer à {0}")
      case .alone: Phrase("{0} alone", "{0} seul")
      case .sideBySide: Phrase("{0} beside {1}", "{0} à côté de {1}")
      case .differs: Phrase("differs", "diffère")
      default: sections
      }
    }

    private var sections: Phrase {
      switch self {
      case .change: Phrase("Change", "Changement")
      case .section: Phrase("Section", "Section")
      case .office: Phrase("Office", "Service")
      case .begun: Phrase("begun", "commencée")
      case .untouched: Phrase("not begun", "pas commencée")
      case .carriedOver: Phrase("taken over, to be looked at", "reprise, à revoir")
      case .carried: Phrase("taken over", "repris")
      case .readySince: Phrase("ready since {0}", "prête depuis le {0}")
      case .answers: Phrase("Answers", "Réponses")
      case .answer: Phrase("Answer", "Réponse")
      case .note: Phrase("Note", "Remarque")
      default: Phrase("What happened", "Déroulement")
      }
    }
  }

  /// Forms about rounds of questionnaires.
  public enum ResponseForms: Worded {
    case open, openNamed, round, roundHint, due, from, fromHint, startEmpty, noCase, fill, toDo
    case sectionLead, save, saveReady, back, carriedHint, earlierHint, standsNow, noteOn
    case submit, submitLead, receive, giveBack, assign, officeHint, person, anybody, drop
    case yesNoWrong, numberWrong, choiceWrong, dueWrong

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .open: Phrase("Open a round", "Ouvrir un tour")
      case .openNamed: Phrase("Open a round: {0}", "Ouvrir un tour\u{202F}: {0}")
      case .round: Phrase("Round", "Tour")
      case .roundHint:
        Phrase(
          "A year, such as 2026, or 2026-2 for the second of a year.",
          "Une année, par exemple 2026, ou 2026-2 pour le deuxième d’une année.")
      case .due: Phrase("To be submitted by", "À remettre pour le")
      case .from: Phrase("Begin from the answers of", "Partir des réponses de")
      case .fromHint:
        Phrase(
          "They are taken over as they were and marked so until somebody saves their section.",
          "Elles sont reprises telles quelles et signalées tant que leur section n’est pas "
            + "enregistrée.")
      case .startEmpty: Phrase("nothing: start empty", "rien\u{202F}: commencer à vide")
      case .noCase: Phrase("no case", "aucun dossier")
      case .fill: Phrase("Fill in", "Remplir")
      case .toDo: Phrase("To do", "À faire")
      default: filling
      }
    }

    private var filling: Phrase {
      switch self {
      case .sectionLead:
        Phrase(
          "Save as often as you like and come back. Write no names of people.",
          "Enregistrez aussi souvent que vous voulez et revenez. N’écrivez aucun nom de personne.")
      case .save: Phrase("Save", "Enregistrer")
      case .saveReady: Phrase("Save and mark ready", "Enregistrer et déclarer prête")
      case .back: Phrase("Back to the round", "Retour au tour")
      case .carriedHint:
        Phrase(
          "Taken over from the earlier round: saving confirms it.",
          "Repris du tour précédent\u{202F}: l’enregistrement le confirme.")
      case .earlierHint: Phrase("In {0}: {1}.", "En {0}\u{202F}: {1}.")
      case .standsNow: Phrase("Stands now:", "Figure maintenant\u{202F}:")
      case .noteOn: Phrase("Note on: {0}", "Remarque sur\u{202F}: {0}")
      default: acts
      }
    }

    private var acts: Phrase {
      switch self {
      case .submit: Phrase("Submit", "Remettre")
      case .submitLead:
        Phrase(
          "The alliance’s side reads it then; numbers and levels become observed figures under the "
            + "same marking.",
          "L’alliance le lit alors\u{202F}; nombres et niveaux deviennent des chiffres observés "
            + "sous la même mention.")
      case .receive: Phrase("Take as received", "Accuser réception")
      case .giveBack: Phrase("Give back", "Renvoyer")
      case .assign: Phrase("Say who answers a section", "Attribuer une section")
      case .officeHint:
        Phrase(
          "A ministry or staff in words; empty for the usual one.",
          "Un ministère ou un état-major, en toutes lettres\u{202F}; vide pour le service habituel."
        )
      case .person: Phrase("Person", "Personne")
      case .anybody: Phrase("anybody of the party", "toute personne de l’acteur")
      case .drop: Phrase("Give the round up", "Abandonner le tour")
      case .yesNoWrong: Phrase("Choose yes or no.", "Choisissez oui ou non.")
      case .numberWrong:
        Phrase(
          "Write a number with digits, and a full stop before decimals.",
          "Écrivez un nombre en chiffres, avec une virgule avant les décimales.")
      case .choiceWrong: Phrase("Choose one of the answers.", "Choisissez une des réponses.")
      default: Phrase("Write a day, such as 2026-11-30.", "Écrivez un jour, tel que 2026-11-30.")
      }
    }
  }
}
