extension Wording {
  /// Everyone put forward for a run, and their seats.
  public enum RosterTexts: Worded {
    case title, lead, cancelled, empty, party, profile, findings, priority, funding, rank, rankOf
    case choose, chosen, saveRank, accept, fill, fillLead, refuse, refuseWhom, quotas, quota, full
    case waiting, keptOut, nobodyKeptOut, attendance, came, missed, saveAttendance, attendanceLead
    case certify, certifyLead, certified, prints, participants, badges, certificates
    case attendanceList, rankWrong, noneChosen, paid, notPaid, back

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Everyone put forward for {0}", "Candidatures à {0}")
      case .lead:
        Phrase(
          "By status and place in line. Names are the vault’s.",
          "Par statut et rang dans la file. Les noms viennent du coffre.")
      case .cancelled: Phrase("The run was cancelled: {0}", "La session est annulée\u{202F}: {0}")
      case .empty: Phrase("Nobody is put forward yet", "Personne n’est encore présenté")
      case .party: Phrase("Party", "Acteur")
      case .profile: Phrase("Rank and languages", "Grade et langues")
      case .findings: Phrase("Findings", "Constats")
      case .priority: Phrase("Party’s order", "Ordre de l’acteur")
      case .funding: Phrase("Funding", "Financement")
      case .rank: Phrase("Your order", "Votre ordre")
      case .rankOf: Phrase("Your order for {0}", "Votre ordre pour {0}")
      case .choose: Phrase("Choose", "Choisir")
      case .chosen: Phrase("Choose {0}", "Choisir {0}")
      case .saveRank: Phrase("Save your order", "Enregistrer votre ordre")
      case .accept: Phrase("Give seats to those chosen", "Donner une place aux choisis")
      case .fill: Phrase("Fill all seats by rule", "Attribuer toutes les places selon la règle")
      case .fillLead:
        Phrase(
          "Down the line: whoever no limit keeps out is confirmed, the others wait.",
          "Dans l’ordre de la file\u{202F}: confirmés si aucune limite ne s’y oppose, sinon "
            + "en attente.")
      case .refuse: Phrase("Refuse someone", "Refuser quelqu’un")
      case .refuseWhom: Phrase("Whom", "Qui")
      case .quotas: Phrase("Seats and limits", "Places et limites")
      case .quota: Phrase("Limit", "Limite")
      case .full: Phrase("Taken", "Occupées")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .waiting: Phrase("Who waits, and why", "Qui attend, et pourquoi")
      case .keptOut: Phrase("Kept out by", "Limites en cause")
      case .nobodyKeptOut:
        Phrase("no limit; you decide", "aucune limite\u{202F}; à vous de décider")
      case .attendance: Phrase("Who came", "Présences")
      case .came: Phrase("Came", "Présence")
      case .missed: Phrase("Did not come", "Absence")
      case .saveAttendance: Phrase("Save who came", "Enregistrer les présences")
      case .attendanceLead:
        Phrase(
          "From the first day on. Who has a certificate was there.",
          "Dès le premier jour. Qui a une attestation était présent.")
      case .certify: Phrase("Give certificates", "Délivrer les attestations")
      case .certifyLead:
        Phrase(
          "Everyone who came and has none gets one, under a code drawn at random.",
          "Chaque personne présente qui n’en a pas en reçoit une, sous un code tiré au hasard.")
      case .certified: Phrase("has a certificate", "attestation délivrée")
      case .prints: Phrase("To print", "À imprimer")
      case .participants: Phrase("List of participants", "Liste des participants")
      case .badges: Phrase("Badges", "Porte-noms")
      case .certificates: Phrase("Certificates", "Attestations")
      case .attendanceList: Phrase("Attendance list", "Feuille de présence")
      case .rankWrong:
        Phrase("Give numbers from 1 to 9999.", "Donnez des numéros de 1 à 9999.")
      case .noneChosen: Phrase("Choose at least one person.", "Choisissez au moins une personne.")
      case .paid: Phrase("asked", "demandé")
      case .notPaid: Phrase("none asked", "rien de demandé")
      default: Phrase("Back to everyone put forward", "Retour aux candidatures")
      }
    }
  }

  /// Certificates, and whether one is one.
  public enum CertificateTexts: Worded {
    case title, lead, code, codeHint, name, nameHint, check, genuine, unknown, unknownLead
    case detailsKept, given, notGiven, activity, run, days, provider, attests, attended, verify
    case issued, noneToPrint, participantsNote

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Verify a certificate", "Vérifier une attestation")
      case .lead:
        Phrase(
          "Type the code that stands on it. With a name, the answer says whether it was given to "
            + "that name; no name is ever shown.",
          "Saisissez le code qu’elle porte. Avec un nom, la réponse dit si elle a été remise à "
            + "ce nom\u{202F}; aucun nom n’est jamais montré.")
      case .code: Phrase("Code", "Code de l’attestation")
      case .codeHint:
        Phrase(
          "The letters and digits that stand beside “Code”.",
          "Les lettres et chiffres qui suivent «\u{202F}Code\u{202F}».")
      case .name: Phrase("Name on it", "Nom indiqué")
      case .nameHint: Phrase("To have it compared.", "Pour comparaison.")
      case .check: Phrase("Verify", "Vérifier")
      case .genuine: Phrase("This certificate is genuine.", "Cette attestation est authentique.")
      case .unknown: Phrase("No certificate has this code.", "Aucune attestation ne porte ce code.")
      case .unknownLead:
        Phrase(
          "Check for a slip. The letters I, L and O are read as digits.",
          "Vérifiez la saisie. Les lettres I, L et O sont lues comme des chiffres.")
      case .detailsKept:
        Phrase(
          "What it was given for is marked and not shown to you.",
          "Son objet porte une mention et ne vous est pas montré.")
      case .given: Phrase("It was given to this name.", "Elle a été remise à ce nom.")
      case .notGiven:
        Phrase(
          "It was not given to this name, or the name has been erased.",
          "Elle n’a pas été remise à ce nom, ou ce nom a été effacé.")
      case .activity: Phrase("Activity", "Activité")
      case .run: Phrase("Run", "Session")
      case .days: Phrase("Days", "Jours")
      case .provider: Phrase("Provider", "Organisateur")
      case .attests: Phrase("This certifies that", "Ceci atteste que")
      case .attended: Phrase("has attended", "a suivi")
      case .verify: Phrase("Verify at {0}", "À vérifier sur {0}")
      case .issued: Phrase("Code {0}", "Code\u{202F}: {0}")
      case .noneToPrint:
        Phrase("There is nothing to print yet.", "Il n’y a encore rien à imprimer.")
      case .participantsNote:
        Phrase(
          "Names of people: for the conduct of this run alone.",
          "Noms de personnes\u{202F}: pour la seule conduite de cette session.")
      }
    }
  }

  /// What participants thought, as their party writes it.
  public enum CritiqueTexts: Worded {
    case title, lead, text, textHint, send, ratingMissing, poor, excellent, notThere

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Critique of {0}", "Avis sur {0}")
      case .lead:
        Phrase(
          "From 1, poor, to 5, excellent. You say who may read it.",
          "De 1, médiocre, à 5, excellent. Vous dites qui peut le lire.")
      case .text: Phrase("In words", "En toutes lettres")
      case .textHint: Phrase("Name nobody.", "Ne nommez personne.")
      case .send: Phrase("Send the critique", "Envoyer l’avis")
      case .ratingMissing: Phrase("Give a rating from 1 to 5.", "Donnez une note de 1 à 5.")
      case .poor: Phrase("1 – poor", "1 – médiocre")
      case .excellent: Phrase("5 – excellent", "5 – excellente")
      case .notThere:
        Phrase(
          "Nobody of your party is recorded as having been there.",
          "Personne de votre acteur n’est inscrit comme présent.")
      }
    }
  }

  /// What the alliance pays for, by party and year.
  public enum AllowanceTexts: Worded {
    case title, lead, party, travel, lodging, persons, asked, left, set, percent, percentHint
    case personsHint, save, empty, partyMissing, ownLead

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Allowances in {0}", "Enveloppes pour {0}")
      case .lead:
        Phrase(
          "How much of travel and lodging the alliance pays for each party, and for how many.",
          "Ce que l’alliance paie du voyage et de l’hébergement, et pour combien de personnes.")
      case .party: Phrase("Party", "Acteur")
      case .travel: Phrase("Travel paid", "Voyage payé")
      case .lodging: Phrase("Bed and meals paid", "Hébergement et repas payés")
      case .persons: Phrase("Persons", "Personnes")
      case .asked: Phrase("Asked for", "Demandées")
      case .left: Phrase("Left", "Restantes")
      case .set: Phrase("Set an allowance", "Fixer une enveloppe")
      case .percent: Phrase("{0}%", "{0}\u{202F}%")
      case .percentHint: Phrase("Per cent, from 0 to 100.", "En pour cent, de 0 à 100.")
      case .personsHint:
        Phrase("For how many in the year.", "Pour combien dans l’année.")
      case .save: Phrase("Set it", "Fixer")
      case .empty: Phrase("No allowance is set", "Aucune enveloppe n’est fixée")
      case .partyMissing: Phrase("Choose a party.", "Choisissez un acteur.")
      case .ownLead:
        Phrase(
          "What the alliance pays for your party’s people.",
          "Ce que l’alliance paie pour les personnes de votre acteur.")
      }
    }
  }
}
