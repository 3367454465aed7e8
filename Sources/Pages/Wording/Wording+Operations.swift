extension Wording {
  /// Operations and what parties have in them.
  public enum OperationTexts: Worded {
    case title, lead, operation, span, contributors, peak, strength, sources, none, noneAdvice
    case people, allies, partners, partnersShare, onDay, peakOn, course, asOfDay, nothingOnDay
    case nothingOnDayAdvice, party, what, number, sector, caveats, since, until, assets, sectors
    case papers, figures, earlier, withoutNumbers, readable, body, shares, offers, midYear
    case otherAllies, otherPartners, everywhere, noCaveats, contribution, course1, recorded
    case cameOfOffer, decision, setStrength, from, count, limit
    case limitHint, end, endDay, strike, strikeNote, contribute, contributeLead, kind
    case kindHint, save, reason, evidence, source, current, most, beforeFounding, afterEnd

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Operations", "Opérations")
      case .lead:
        Phrase(
          "Who had how many people and what things in which operation, day by day.",
          "Qui a engagé combien de personnes et de moyens, dans quelle opération, jour par jour.")
      case .operation: Phrase("Operation", "Opération")
      case .span: Phrase("From – to", "Du – au")
      case .contributors: Phrase("Contributors outside the alliance", "Contributeurs non membres")
      case .peak: Phrase("Most people", "Effectif maximal")
      case .strength: Phrase("People on the day", "Effectif ce jour")
      case .sources: Phrase("Sources", "Sources")
      case .none: Phrase("No operation is on record", "Aucune opération n’est inscrite")
      case .noneAdvice:
        Phrase(
          "An operation is a body of that kind; a registrar founds it.",
          "Une opération est une enceinte de ce type\u{202F}; le greffe la crée.")
      case .people: Phrase("People", "Personnes")
      case .allies: Phrase("Allies", "Alliés")
      case .partners: Phrase("Others", "Autres")
      case .partnersShare: Phrase("of them from outside the alliance", "venus de non-membres")
      case .onDay: Phrase("on {0}", "le {0}")
      case .peakOn: Phrase("at most, on {0}", "au maximum, le {0}")
      case .course: Phrase("Strength over time", "Évolution de l’effectif")
      case .asOfDay: Phrase("Who contributes on {0}", "Qui contribue le {0}")
      case .nothingOnDay:
        Phrase("No contribution to be seen on this day", "Aucune contribution visible ce jour")
      case .nothingOnDayAdvice:
        Phrase(
          "Choose another day above, or look at the strength over time.",
          "Choisissez un autre jour ci-dessus, ou voyez l’évolution de l’effectif.")
      default: table
      }
    }

    private var table: Phrase {
      switch self {
      case .party: Phrase("Party", "Acteur")
      case .what: Phrase("What", "Quoi")
      case .number: Phrase("Number", "Nombre")
      case .sector: Phrase("Sector", "Secteur")
      case .caveats: Phrase("Caveats", "Réserves d’emploi")
      case .since: Phrase("Since", "Depuis")
      case .until: Phrase("Until", "Jusqu’au")
      case .assets: Phrase("Assets by kind", "Moyens par type")
      case .sectors: Phrase("People by sector", "Effectif par secteur")
      case .papers:
        Phrase("Papers released to contributors", "Documents diffusés aux contributeurs")
      case .figures: Phrase("Figures on record", "Chiffres inscrits")
      case .earlier: Phrase("Not on this day", "Hors de ce jour")
      case .withoutNumbers:
        Phrase(
          "Contributors of whom no numbers are to be seen",
          "Contributeurs dont aucun effectif n’est visible")
      case .readable:
        Phrase(
          "Numbers are of what you may read; others may know more.",
          "Nombres tirés de ce que vous pouvez lire\u{202F}; d’autres peuvent en savoir plus.")
      case .body: Phrase("As a body", "L’enceinte")
      case .shares: Phrase("Burden shares", "Partage de la charge")
      case .offers: Phrase("Offers", "Offres")
      case .midYear: Phrase("Middle of", "Milieu de")
      case .otherAllies: Phrase("Other Allies", "Autres Alliés")
      case .otherPartners: Phrase("Others outside the alliance", "Autres non-membres")
      case .everywhere: Phrase("not said", "non précisé")
      case .noCaveats: Phrase("none to be seen", "aucune visible")
      case .current: Phrase("goes on", "en cours")
      case .most: Phrase("{0} on {1}", "{0} le {1}")
      case .beforeFounding:
        Phrase("The operation began on {0}.", "L’opération a commencé le {0}.")
      case .afterEnd: Phrase("The operation ended on {0}.", "L’opération a pris fin le {0}.")
      default: single
      }
    }

    private var single: Phrase {
      switch self {
      case .contribution: Phrase("Contribution", "Contribution")
      case .course1: Phrase("Numbers by day", "Nombres par jour")
      case .recorded: Phrase("From this day", "À partir de ce jour")
      case .cameOfOffer: Phrase("Came of an offer", "Issue d’une offre")
      case .decision: Phrase("Decision", "Décision")
      case .setStrength: Phrase("Record a number", "Inscrire un nombre")
      case .from: Phrase("From this day", "À partir du")
      case .count: Phrase("How many", "Combien")
      case .limit: Phrase("Change the caveats", "Modifier les réserves")
      case .limitHint:
        Phrase(
          "One a line; each holds from the day above on.",
          "Une par ligne\u{202F}; chacune vaut à partir du jour indiqué.")
      case .end: Phrase("End it", "Y mettre fin")
      case .endDay: Phrase("First day without it", "Premier jour sans elle")
      case .strike: Phrase("Strike it from the record", "Rayer du registre")
      case .strikeNote:
        Phrase(
          "Only for what should never have been recorded.",
          "Uniquement pour ce qui n’aurait jamais dû être inscrit.")
      case .contribute: Phrase("Record a contribution", "Inscrire une contribution")
      case .contributeLead:
        Phrase(
          "For what came of no offer here. A partner’s rests on a decision.",
          "Pour ce qui n’est pas issu d’une offre. Celle d’un partenaire repose sur une décision.")
      case .kind: Phrase("Kind of asset", "Type de moyen")
      case .kindHint: Phrase("Leave empty for people.", "Laisser vide pour des personnes.")
      case .save: Phrase("Record", "Inscrire")
      case .reason: Phrase("Why", "Motif")
      case .evidence: Phrase("Rests on", "Repose sur")
      default: Phrase("Source codes", "Codes des sources")
      }
    }
  }

  /// Offers for operations.
  public enum OfferTexts: Worded {
    case title, lead, none, noneAdvice, new, newLead, offered, status, since, when, offeredBy
    case steps, make, change, changeNote, ask, reply, withdraw, withdrawNote, accept
    case acceptAlly, acceptPartner, acceptRegistrar, decline, question, answer, why, decision
    case span, toHint, caveatsHint, sectorHint, readers, between, made, accepts, acceptsAny, offer
    case inProposal

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Offers to operations", "Offres aux opérations")
      case .lead:
        Phrase(
          "What parties offer. An offer is between its party and the alliance: no other partner "
            + "learns of it.",
          "Ce qu’offrent les acteurs. Une offre reste entre son auteur et l’alliance\u{202F}: "
            + "aucun autre partenaire n’en a connaissance.")
      case .none: Phrase("No offer is to be seen", "Aucune offre n’est visible")
      case .noneAdvice:
        Phrase(
          "A party’s delegation makes one on an operation’s page.",
          "La délégation d’un acteur en fait une sur la page d’une opération.")
      case .new: Phrase("Make an offer", "Faire une offre")
      case .newLead:
        Phrase(
          "People or things that you would put at the disposal of {0}.",
          "Personnes ou moyens que vous mettriez à la disposition de {0}.")
      case .offered: Phrase("Offered", "Offert")
      case .status: Phrase("Standing", "État")
      case .since: Phrase("Since", "Depuis")
      case .when: Phrase("When", "Quand")
      case .offeredBy: Phrase("Offered by", "Offert par")
      case .steps: Phrase("What was said and done", "Échanges")
      case .make: Phrase("Send the offer", "Envoyer l’offre")
      case .change: Phrase("Offer something else instead", "Modifier l’offre")
      case .changeNote: Phrase("What changes, and why", "Ce qui change, et pourquoi")
      default: answering
      }
    }

    private var answering: Phrase {
      switch self {
      case .ask: Phrase("Ask back", "Poser une question")
      case .reply: Phrase("Answer the question", "Répondre à la question")
      case .withdraw: Phrase("Withdraw the offer", "Retirer l’offre")
      case .withdrawNote:
        Phrase("Why, if you wish to say so", "Motif, si vous souhaitez l’indiquer")
      case .accept: Phrase("Accept the offer", "Accepter l’offre")
      case .acceptAlly:
        Phrase(
          "It becomes a contribution from its first day on.",
          "Elle devient une contribution dès son premier jour.")
      case .acceptPartner:
        Phrase(
          "A partner’s offer is accepted by consensus: bring it before a committee in a version of "
            + "a paper.",
          "L’offre d’un partenaire est acceptée par consensus\u{202F}: présentez-la à un "
            + "comité dans une version d’un document.")
      case .acceptRegistrar:
        Phrase(
          "A registrar records an acceptance that was decided, and cites the decision.",
          "Le greffe inscrit une acceptation décidée et cite la décision.")
      case .decline: Phrase("Decline the offer", "Décliner l’offre")
      case .question: Phrase("Question", "Question")
      case .answer: Phrase("Answer", "Réponse")
      case .why: Phrase("Why", "Motif")
      case .decision: Phrase("Decision", "Décision")
      case .span: Phrase("From – to", "Du – au")
      case .toHint:
        Phrase(
          "The first day without it; empty where it is open.",
          "Premier jour sans elle\u{202F}; vide si aucune fin n’est prévue.")
      case .caveatsHint:
        Phrase("One a line: what it may not be used for.", "Une par ligne\u{202F}: usages exclus.")
      case .sectorHint: Phrase("Where; empty for anywhere.", "Où\u{202F}; vide si indifférent.")
      case .readers: Phrase("Who may read it", "Qui peut la lire")
      case .between: Phrase("{0}, the alliance and we alone", "{0}, l’alliance et nous seuls")
      case .made: Phrase("Offered", "Offre faite")
      case .accepts: Phrase("Accepts {0} for", "Accepte {0} pour")
      case .acceptsAny:
        Phrase("Accepts an offer to an operation", "Accepte une offre à une opération")
      case .inProposal: Phrase("Offers that wait", "Offres en attente")
      default: Phrase("Offer", "Offre")
      }
    }
  }

  /// What was done about an offer.
  public enum OfferSteps: String, Worded {
    case changed, asked, replied, accepted, declined, withdrawn

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .changed: Phrase("Changed", "Modifiée")
      case .asked: Phrase("Asked back", "Question posée")
      case .replied: Phrase("Answered", "Réponse donnée")
      case .accepted: Phrase("Accepted", "Acceptée")
      case .declined: Phrase("Declined", "Déclinée")
      case .withdrawn: Phrase("Withdrawn", "Retirée")
      }
    }
  }

  /// How an offer stands.
  public enum OfferStandings: String, Worded {
    case open, asked, accepted, declined, withdrawn

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .open: Phrase("Waits for an answer", "Attend une réponse")
      case .asked: Phrase("Asked back", "Question posée")
      case .accepted: Phrase("Accepted", "Acceptée")
      case .declined: Phrase("Declined", "Déclinée")
      case .withdrawn: Phrase("Withdrawn", "Retirée")
      }
    }
  }

  /// Numbers of operations.
  public enum OperationCounts: WordedCount {
    case people

    /// The texts.
    public var plural: Plural {
      switch self {
      case .people:
        Plural(
          one: Phrase("{0} person", "{0} personne"), other: Phrase("{0} people", "{0} personnes"))
      }
    }
  }

  /// Who bore how much.
  public enum BurdenTexts: Worded {
    case title, lead, from, to, by, equal, personDays, share, measure, measureShare, ratio, coverage
    case none, noneAdvice, method, unknown, whole, allies, others, table, ratioNote

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Burden shares: {0}", "Partage de la charge\u{202F}: {0}")
      case .lead:
        Phrase(
          "Days of a person from {0} to {1}, and how each party’s share compares with what it is "
            + "measured by.",
          "Jours-personnes du {0} au {1}, et comparaison de la part de chacun à ce à quoi on la "
            + "mesure.")
      case .from: Phrase("From", "Du")
      case .to: Phrase("To", "Au")
      case .by: Phrase("Measured by", "Mesurée à")
      case .equal: Phrase("Equal shares", "Parts égales")
      case .personDays: Phrase("Days of a person", "Jours-personnes")
      case .share: Phrase("Share of the burden", "Part de la charge")
      case .measure: Phrase("Measured by", "Mesure")
      case .measureShare: Phrase("Share by that measure", "Part selon cette mesure")
      case .ratio: Phrase("Times its share", "Fois sa part")
      case .coverage:
        Phrase(
          "The measure is known for parties that bore {0} of the burden; the others are left out "
            + "of the comparison, not counted as nought.",
          "La mesure est connue pour des acteurs portant {0} de la charge\u{202F}; les autres sont "
            + "écartés de la comparaison, non comptés pour zéro.")
      case .none: Phrase("Nobody to compare", "Personne à comparer")
      case .noneAdvice:
        Phrase(
          "No people in this operation are to be seen in these days. Choose other days.",
          "Aucun effectif visible dans cette opération à ces dates. Choisissez d’autres jours.")
      case .method:
        Phrase(
          "Only contributions that you may read count. Whole numbers throughout; shares are "
            + "rounded to tenths of a percent by the largest remainder: they come to 100.0 %.",
          "Seules comptent les contributions que vous pouvez lire. Calcul en nombres entiers"
            + "\u{202F}; parts arrondies au dixième de pour cent par le plus fort reste, pour un "
            + "total de 100,0\u{202F}%.")
      case .unknown: Phrase("not known", "inconnue")
      case .whole: Phrase("All", "Ensemble")
      case .allies: Phrase("Allies", "Alliés")
      case .others: Phrase("Others", "Autres")
      case .table: Phrase("Shares by party", "Parts par acteur")
      case .ratioNote:
        Phrase(
          "1.00 is a burden as large as the measure; 2.00 twice as large.",
          "1,00\u{202F}: charge égale à la mesure\u{202F}; 2,00\u{202F}: deux fois plus.")
      }
    }
  }

  /// What is measured, and its values.
  public enum FigureTexts: Worded {
    case title, lead, none, noneAdvice, indicator, unit, meaning, values, subject, period
    case value, range, source, noValues, noValuesAdvice, define, code, name, nameFrench
    case table, tableHint, strike, strikeNote
    case record, openValue, marking, unreadable, unitFrench, tooMany

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Figures", "Chiffres")
      case .lead:
        Phrase(
          "What is measured of parties and operations, with each value’s day, range and source.",
          "Ce qui est mesuré des acteurs et des opérations, avec date, marge et source de chaque "
            + "valeur.")
      case .none: Phrase("Nothing is measured yet", "Rien n’est encore mesuré")
      case .noneAdvice:
        Phrase(
          "A registrar or planner says first what is measured, then records values.",
          "Le greffe ou la planification définit ce qui est mesuré, puis inscrit des valeurs.")
      case .indicator: Phrase("Indicator", "Indicateur")
      case .unit: Phrase("Unit", "Unité")
      case .meaning: Phrase("What it says", "Ce qu’il dit")
      case .values: Phrase("Values", "Valeurs")
      case .subject: Phrase("Of", "De")
      case .period: Phrase("When", "Quand")
      case .value: Phrase("Value", "Valeur")
      case .range: Phrase("Between", "Entre")
      case .source: Phrase("Rests on", "Repose sur")
      case .noValues: Phrase("No values are to be seen", "Aucune valeur visible")
      case .noValuesAdvice:
        Phrase(
          "Values are recorded one by one or as a table.",
          "Les valeurs s’inscrivent une à une ou par tableau.")
      default: forms
      }
    }

    private var forms: Phrase {
      switch self {
      case .define: Phrase("Say what is measured", "Définir une mesure")
      case .code: Phrase("Code", "Code")
      case .name: Phrase("Name", "Nom")
      case .nameFrench: Phrase("Name in French", "Nom en français")
      case .unitFrench: Phrase("Unit in French", "Unité en français")
      case .table: Phrase("Table", "Tableau")
      case .tableHint:
        Phrase(
          "One value a line: party or operation; day, month or year; value; low; high; sources. "
            + "The last three may be left out.",
          "Une valeur par ligne\u{202F}: acteur ou opération\u{202F}; jour, mois ou année\u{202F}; "
            + "valeur\u{202F}; minimum\u{202F}; maximum\u{202F}; sources. Les trois dernières sont "
            + "facultatives.")
      case .strike: Phrase("Strike", "Rayer")
      case .strikeNote:
        Phrase("Strike a value from the record", "Rayer une valeur du registre")
      case .record: Phrase("Record", "Inscrire")
      case .openValue: Phrase("Open to all", "Ouvert à tous")
      case .marking: Phrase("Who may read them", "Qui peut les lire")
      case .tooMany: Phrase("At most {0} lines at once", "{0} lignes au plus à la fois")
      default: Phrase("Line {0} cannot be read: {1}", "Ligne {0} illisible\u{202F}: {1}")
      }
    }
  }
}
