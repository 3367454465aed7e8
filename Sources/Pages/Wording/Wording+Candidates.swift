extension Wording {
  /// People whom a party may send.
  public enum CandidateTexts: Worded {
    case title, lead, kicker, new, newLead, correct, empty, emptyAdvice, name, born, bornHint
    case email, phone, passport, grade, gradeHint, gradeWrong, gender, noGender, languages
    case languagesHint, languagesWrong, clearances, clearancesHint, clearancesWrong, done
    case doneHint, doneWrong, personal, personalHint, keepHint, save, code, nominations, none
    case look, lookLead, lookReason, lookButton, reasonMissing, nameMissing, bornWrong, duplicate
    case duplicateLink, anyway, erase, eraseLead, eraseConfirm, eraseConfirmHint, eraseWrong
    case erased, erasedLead, locked, party, standing

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("People", "Personnes")
      case .lead:
        Phrase(
          "Whom your party may send. Names and what is personal lie in the vault alone.",
          "Les personnes que votre acteur peut envoyer. Noms et données personnelles restent "
            + "au coffre.")
      case .kicker: Phrase("Person put forward", "Personne présentée")
      case .new: Phrase("Register a person", "Enregistrer une personne")
      case .newLead:
        Phrase(
          "Rank, languages and clearances are recorded under a code; the name is not.",
          "Grade, langues et habilitations sont inscrits sous un code\u{202F}; le nom, non.")
      case .correct: Phrase("Correct", "Rectifier")
      case .empty: Phrase("Nobody is registered", "Personne n’est enregistré")
      case .emptyAdvice:
        Phrase(
          "Register someone to put them forward for a run.",
          "Enregistrez quelqu’un pour présenter sa candidature à une session.")
      case .name: Phrase("Name", "Nom")
      case .born: Phrase("Born", "Date de naissance")
      case .bornHint: Phrase("Such as 1988-04-30.", "Par exemple 1988-04-30.")
      case .email: Phrase("E-mail", "Courriel")
      case .phone: Phrase("Telephone", "Téléphone")
      case .passport: Phrase("Passport", "Passeport")
      case .grade: Phrase("Rank", "Grade")
      case .gradeHint:
        Phrase(
          "By STANAG 2116: OF-3, OR-7; civilians CIV OF-3.",
          "Selon le STANAG 2116\u{202F}: OF-3, OR-7\u{202F}; civils\u{202F}: CIV OF-3.")
      case .gradeWrong:
        Phrase("Give a rank such as OF-3.", "Donnez un grade tel que OF-3.")
      case .gender: Phrase("Gender", "Genre")
      case .noGender: Phrase("Not said", "Non précisé")
      default: skills
      }
    }

    private var skills: Phrase {
      switch self {
      case .languages: Phrase("Languages", "Langues")
      case .languagesHint:
        Phrase(
          "One a line: the language and its four levels, listening, speaking, reading, writing: "
            + "en 3322, fr 2+2+21.",
          "Une par ligne\u{202F}: la langue et ses quatre niveaux, écouter, parler, lire, "
            + "écrire\u{202F}: en 3322, fr 2+2+21.")
      case .languagesWrong:
        Phrase(
          "“{0}” is no profile such as en 3322.",
          "«\u{202F}{0}\u{202F}» n’est pas un profil comme en 3322.")
      case .clearances: Phrase("Clearances", "Habilitations")
      case .clearancesHint:
        Phrase(
          "One a line: policy, level, first day on which it no longer holds: NATO SECRET "
            + "2028-06-30.",
          "Une par ligne\u{202F}: politique, niveau, premier jour sans validité\u{202F}: NATO "
            + "SECRET 2028-06-30.")
      case .clearancesWrong:
        Phrase(
          "“{0}” is no clearance with a day.",
          "«\u{202F}{0}\u{202F}» n’est pas une habilitation "
            + "datée.")
      case .done: Phrase("Done before", "Activités suivies")
      case .doneHint:
        Phrase(
          "One a line: the activity’s code and its last day: FIN.2732 2025-03-07.",
          "Une par ligne\u{202F}: le code de l’activité et son dernier jour\u{202F}: FIN.2732 "
            + "2025-03-07.")
      case .doneWrong:
        Phrase(
          "“{0}” is no activity with a day, such as FIN.2732 2025-03-07.",
          "«\u{202F}{0}\u{202F}» n’est pas une activité datée, comme FIN.2732 2025-03-07.")
      case .personal: Phrase("Personal data", "Données personnelles")
      case .personalHint:
        Phrase("Kept in the vault alone.", "Conservé uniquement au coffre.")
      case .keepHint:
        Phrase(
          "Leave empty to keep what the vault has.", "Vide\u{202F}: le coffre garde sa valeur.")
      case .save: Phrase("Save", "Enregistrer")
      case .code: Phrase("Code in the record", "Code au registre")
      case .nominations: Phrase("Put forward for", "Candidatures")
      case .none: Phrase("Nothing yet.", "Rien pour l’instant.")
      default: looking
      }
    }

    private var looking: Phrase {
      switch self {
      case .look: Phrase("Look into the vault", "Consulter le coffre")
      case .lookLead:
        Phrase(
          "Who looked, and why, is written down.", "L’identité et le motif sont consignés.")
      case .lookReason: Phrase("Why", "Motif")
      case .lookButton: Phrase("Look", "Consulter")
      case .reasonMissing: Phrase("Say why.", "Indiquez le motif.")
      case .nameMissing: Phrase("Give a name.", "Donnez un nom.")
      case .bornWrong:
        Phrase("Give a day such as 1988-04-30.", "Donnez un jour tel que 1988-04-30.")
      case .duplicate:
        Phrase(
          "Somebody of the same name, born on the same day, is registered already.",
          "Une personne de même nom et de même date de naissance est déjà enregistrée.")
      case .duplicateLink: Phrase("Open that person", "Ouvrir cette personne")
      case .anyway:
        Phrase("Another person: register all the same", "Autre personne\u{202F}: enregistrer")
      case .erase: Phrase("Erase personal data", "Effacer les données personnelles")
      case .eraseLead:
        Phrase(
          "The vault destroys the person’s key: name and all else are gone for good. The record "
            + "keeps the code.",
          "Le coffre détruit la clé de la personne\u{202F}: nom et données disparaissent à "
            + "jamais. Le registre garde le code.")
      case .eraseConfirm: Phrase("The person’s code", "Code de la personne")
      case .eraseConfirmHint: Phrase("Type it to confirm.", "Saisissez-le pour confirmer.")
      case .eraseWrong: Phrase("That is not the code.", "Ce n’est pas ce code.")
      case .erased: Phrase("Erased", "Données effacées")
      case .erasedLead:
        Phrase(
          "The personal data of this person were erased and cannot be brought back.",
          "Les données de cette personne ont été effacées et ne peuvent être rétablies.")
      case .locked:
        Phrase(
          "The vault is locked: names can neither be kept nor shown.",
          "Le coffre est verrouillé\u{202F}: aucun nom ne peut être gardé ni montré.")
      case .party: Phrase("Party", "Acteur")
      default: Phrase("What rules look at", "Ce que les règles examinent")
      }
    }
  }

  /// What a host has to know of who comes.
  public enum FollowUpTexts: Worded {
    case title, lead, travel, travelHint, visa, visaHint, diet, emergency, emergencyHint, save
    case nothingKept

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Travel, visa, diet", "Voyage, visa, régime")
      case .lead:
        Phrase(
          "Kept in the vault and shown to the provider of this run alone.",
          "Conservé au coffre et montré au seul organisateur de cette session.")
      case .travel: Phrase("Arrival and departure", "Arrivée et départ")
      case .travelHint:
        Phrase("Flights or trains, days and hours.", "Vols ou trains, dates, heures.")
      case .visa: Phrase("Visa and entry", "Visa et entrée")
      case .visaHint:
        Phrase("What is needed, and by when.", "Ce qu’il faut, et pour quand.")
      case .diet: Phrase("Diet and health", "Régime et santé")
      case .emergency: Phrase("Emergency contact", "Contact d’urgence")
      case .emergencyHint: Phrase("Whom to call, and how.", "Qui appeler, et comment.")
      case .save: Phrase("Keep it in the vault", "Conserver au coffre")
      case .nothingKept: Phrase("Nothing is kept yet.", "Rien n’est encore conservé.")
      }
    }
  }
}
