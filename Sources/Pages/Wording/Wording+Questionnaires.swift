extension Wording {
  /// Questionnaires and what they ask.
  public enum QuestionnaireTexts: Worded {
    case title, lead, none, noneAdvice, everyRound, yours, questionnaire, purpose, serves, about
    case sections, questions, question, asked, answeredBy, needed, required, measures

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Questionnaires", "Questionnaires")
      case .lead:
        Phrase(
          "What partners are asked in rounds. Several offices fill a round in, part by part.",
          "Ce qui est demandé aux partenaires, par tours. Plusieurs services remplissent un tour, "
            + "partie par partie.")
      case .none: Phrase("No questionnaire is declared", "Aucun questionnaire n’est déclaré")
      case .noneAdvice:
        Phrase(
          "Questionnaires come with the office’s pack.",
          "Les questionnaires viennent avec le corpus de l’office.")
      case .everyRound: Phrase("All rounds", "Tous les tours")
      case .yours: Phrase("Waiting for you", "En attente de votre part")
      case .questionnaire: Phrase("Questionnaire", "Questionnaire")
      case .purpose: Phrase("What it is for", "À quoi il sert")
      case .serves: Phrase("Serves", "Sert à")
      case .about: Phrase("A round is about", "Un tour porte sur")
      case .sections: Phrase("Sections", "Sections")
      case .questions: Phrase("Questions", "Questions")
      case .question: Phrase("Question", "Question")
      case .asked: Phrase("What it asks", "Ce qu’il demande")
      case .answeredBy: Phrase("Answered by", "Réponse attendue")
      case .needed: Phrase("Needed", "Nécessaire")
      case .required: Phrase("required", "obligatoire")
      case .measures: Phrase("Measures", "Mesure")
      }
    }
  }

  /// How a question is answered.
  public enum QuestionKinds: String, Worded {
    case text
    case yesNo = "yes-no"
    case number, choice, level

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .text: Phrase("words", "texte")
      case .yesNo: Phrase("yes or no", "oui ou non")
      case .number: Phrase("number", "nombre")
      case .choice: Phrase("choice", "choix")
      case .level: Phrase("level 0 to 5", "niveau de 0 à 5")
      }
    }
  }

  /// Where a round stands.
  public enum ResponseStatuses: String, Worded {
    case open, returned, submitted, received, dropped

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .open: Phrase("Being filled in", "En cours de saisie")
      case .returned: Phrase("Returned", "Renvoyé")
      case .submitted: Phrase("Submitted", "Remis")
      case .received: Phrase("Received", "Reçu")
      case .dropped: Phrase("Given up", "Abandonné")
      }
    }
  }

  /// Numbers about questionnaires.
  public enum QuestionnaireCounts: WordedCount {
    case rounds, missing, changed, saves, carried

    /// The texts.
    public var plural: Plural {
      switch self {
      case .rounds:
        Plural(one: Phrase("{0} round", "{0} tour"), other: Phrase("{0} rounds", "{0} tours"))
      case .missing:
        Plural(
          one: Phrase("{0} required answer is missing", "{0} réponse obligatoire manque"),
          other: Phrase("{0} required answers are missing", "{0} réponses obligatoires manquent"))
      case .changed:
        Plural(
          one: Phrase("{0} answer differs", "{0} réponse diffère"),
          other: Phrase("{0} answers differ", "{0} réponses diffèrent"))
      case .carried:
        Plural(
          one: Phrase(
            "{0} answer is taken over and not looked at yet",
            "{0} réponse est reprise et pas encore revue"),
          other: Phrase(
            "{0} answers are taken over and not looked at yet",
            "{0} réponses sont reprises et pas encore revues"))
      case .saves:
        Plural(
          one: Phrase("saved {0} time", "enregistré {0} fois"),
          other: Phrase("saved {0} times", "enregistré {0} fois"))
      }
    }
  }

  /// Why the rules of questionnaires said no.
  public enum QuestionnaireRefusals: Worded {
    case questionsUnfit, answersMissing, overtaken

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .questionsUnfit:
        Phrase(
          "The questionnaire has faults: {0}.",
          "Le questionnaire a des défauts\u{202F}: {0}.")
      case .answersMissing:
        Phrase(
          "These must be answered first: {0}.", "Il faut d’abord répondre à\u{202F}: {0}.")
      case .overtaken:
        Phrase(
          "Others saved this section since you opened it. Nothing that you typed is lost: what now "
            + "stands is shown beside it. Look it over and save again.",
          "D’autres ont enregistré cette section depuis que vous l’avez ouverte. Rien de votre "
            + "saisie n’est perdu\u{202F}: ce qui figure maintenant est montré à côté. Revoyez-la "
            + "et enregistrez de nouveau.")
      }
    }
  }
}
