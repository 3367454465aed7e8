extension Wording {
  /// The security officer's questions.
  public enum AccessTexts: Worded {
    case title, lead, readers, readersLead, readable, readableLead, suspension, suspensionLead
    case lapses, nothingLapses, nothingLapsesWhy, clearance, policyEnds, reviewDue
    case day, what, whose, item, noteOn, label, labelThen, why, notYet, notePresent
    case could, couldNot, reader, visitor, verdict, everybody, fromLevel
    case people, peopleLead, person, seat, bodies, of, ofCount, nothingReadable
    case party, body, allBodies, manner, suspended, ended, fromDay, lostBodies, kept, lost
    case nothingLost, nothingRecorded, before, after

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Who may read what", "Qui peut lire quoi")
      case .lead:
        Phrase(
          "Questions to the labels, the clearances and the network. They cover what you may read "
            + "yourself, and record nothing.",
          "Questions aux étiquettes, aux habilitations et au réseau. Elles portent sur ce que "
            + "vous pouvez lire vous-même et n’inscrivent rien.")
      case .readers: Phrase("Who could read this?", "Qui pouvait lire ceci\u{202F}?")
      case .readersLead:
        Phrase(
          "For a paper or note on any day: every party and everyone enrolled, with the reason.",
          "Pour un document ou une note, à toute date\u{202F}: chaque acteur et chaque personne "
            + "inscrite, avec la raison.")
      case .readable: Phrase("What could they read?", "Que pouvaient-ils lire\u{202F}?")
      case .readableLead:
        Phrase(
          "Everything that a delegation or a person could read on any day, and from which level.",
          "Tout ce qu’une délégation ou une personne pouvait lire à une date, et dès quel niveau.")
      case .suspension:
        Phrase("What would be lost tomorrow?", "Que perdrait-on demain\u{202F}?")
      case .suspensionLead:
        Phrase(
          "A preview of a suspension or of a membership’s end, before it is done.",
          "L’effet d’une suspension ou de la fin d’une appartenance, avant qu’elle n’ait lieu.")
      case .lapses: Phrase("Lapses within 90 days", "Échéances sous 90 jours")
      case .nothingLapses: Phrase("Nothing lapses", "Aucune échéance")
      case .nothingLapsesWhy:
        Phrase(
          "No clearance, post, policy or review that you may see ends in this time.",
          "Aucune habilitation, fonction, politique ni révision visible n’arrive à terme.")
      case .clearance: Phrase("Clearance {0}", "Habilitation {0}")
      case .policyEnds:
        Phrase("Policy no longer in force", "Politique cessant d’être en vigueur")
      case .reviewDue: Phrase("Label to be reviewed", "Étiquette à réexaminer")
      default: answers
      }
    }

    private var answers: Phrase {
      switch self {
      case .day: Phrase("Day", "Date")
      case .what: Phrase("What", "Quoi")
      case .whose: Phrase("Whose", "De qui")
      case .item: Phrase("Paper or note", "Document ou note")
      case .noteOn: Phrase("Note on", "Note sur")
      case .label: Phrase("Marking", "Mention")
      case .labelThen: Phrase("Marking that day", "Mention à cette date")
      case .why: Phrase("Why so marked", "Raison de la mention")
      case .notYet:
        Phrase("It was not on record yet.", "Ceci n’était pas encore au registre.")
      case .notePresent:
        Phrase(
          "For notes the present marking is used; former ones stand in the record.",
          "Pour les notes, la mention actuelle sert\u{202F}; les anciennes sont au registre.")
      case .could: Phrase("Could read", "Pouvaient lire")
      case .couldNot: Phrase("Could not read", "Ne pouvaient pas lire")
      case .reader: Phrase("Reader", "Lecteur")
      case .visitor: Phrase("Visitors", "Visiteurs")
      case .verdict: Phrase("Answer", "Réponse")
      case .everybody: Phrase("everybody, cleared or not", "tous, habilités ou non")
      case .fromLevel:
        Phrase(
          "those cleared for {0}",
          "personnes habilitées {0}")
      case .people: Phrase("People enrolled", "Personnes inscrites")
      case .peopleLead:
        Phrase(
          "By the posts and clearances that each had on that day.",
          "Selon les fonctions et habilitations de chacun à cette date.")
      case .person: Phrase("Person", "Personne")
      case .seat: Phrase("For", "Pour")
      default: previews
      }
    }

    private var previews: Phrase {
      switch self {
      case .bodies: Phrase("Counted in", "Appartenances comptées")
      case .of: Phrase("On record that day", "Au registre à cette date")
      case .ofCount:
        Phrase("{0} readable of {1} that you may read", "{0} lisibles sur {1} que vous pouvez lire")
      case .nothingReadable: Phrase("Nothing could be read.", "Rien ne pouvait être lu.")
      case .party: Phrase("Party", "Acteur")
      case .body: Phrase("In", "Dans")
      case .allBodies: Phrase("all bodies", "toutes les enceintes")
      case .manner: Phrase("What is done", "Mesure")
      case .suspended: Phrase("suspended", "suspension")
      case .ended: Phrase("membership ended", "fin de l’appartenance")
      case .fromDay: Phrase("From", "À partir du")
      case .lostBodies: Phrase("No longer counted in", "Ne compterait plus dans")
      case .kept: Phrase("Still readable as before", "Toujours lisibles")
      case .lost: Phrase("No longer readable", "Plus lisibles")
      case .nothingLost: Phrase("Nothing would be lost.", "Rien ne serait perdu.")
      case .nothingRecorded:
        Phrase(
          "A preview: nothing of it is recorded.", "Simple aperçu\u{202F}: rien n’est inscrit.")
      case .before: Phrase("Until now", "Jusqu’ici")
      default: Phrase("Afterwards", "Ensuite")
      }
    }
  }

  /// Why somebody may or may not read.
  public enum Verdicts: Worded {
    case permit, unlabelled, policy, invalid, level, restrictive, permissive

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .permit: Phrase("could read", "pouvait lire")
      case .unlabelled: Phrase("it bears no label", "aucune étiquette")
      case .policy:
        Phrase("no clearance in its policy", "pas d’habilitation dans sa politique")
      case .invalid: Phrase("its label is not valid: {0}", "étiquette non valide\u{202F}: {0}")
      case .level: Phrase("not cleared for its level", "niveau non couvert")
      case .restrictive:
        Phrase("without a special category of {0}", "sans une catégorie spéciale ({0})")
      case .permissive: Phrase("not among those named in {0}", "hors de ceux que nomme {0}")
      }
    }
  }

  /// The security policies.
  public enum PolicyTexts: Worded {
    case title, lead, none, noneWhy, identifier, asOf, asOfBoth, asOfNow, asOfCreation
    case open, openLevel, levels, level, marking, obsolete, groups, group, body, membersToday
    case examples, means, ownedBy, releasedTo, tags, tag, kind, values, restrictive, permissive
    case informative, valueCount

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Security policies", "Politiques de sécurité")
      case .lead:
        Phrase(
          "By these this office decides who may read what. They are open to all: whoever meets a "
            + "marking must be able to learn what it means.",
          "Selon elles, ce bureau décide qui peut lire quoi. Elles sont ouvertes à tous\u{202F}: "
            + "qui rencontre une mention doit pouvoir la comprendre.")
      case .none: Phrase("This office has no policy", "Ce bureau n’a pas de politique")
      case .noneWhy:
        Phrase(
          "Without one, labelled notes and papers cannot be kept.",
          "Sans elle, ni notes ni documents étiquetés ne peuvent être tenus.")
      case .identifier: Phrase("Object identifier", "Identifiant d’objet")
      case .asOf: Phrase("Members as of", "Membres à la date")
      case .asOfBoth:
        Phrase(
          "of the label and of the reading: who joins later does not read what is older, who is "
            + "suspended reads no more",
          "de l’étiquette et de la lecture\u{202F}: qui arrive plus tard ne lit pas l’ancien, qui "
            + "est suspendu ne lit plus")
      case .asOfNow: Phrase("of the reading", "de la lecture")
      case .asOfCreation: Phrase("of the label", "de l’étiquette")
      case .open: Phrase("Open to all", "Ouvert à tous")
      case .openLevel: Phrase("{0}: visitors too", "{0}\u{202F}: visiteurs compris")
      case .levels: Phrase("Levels", "Niveaux")
      case .level: Phrase("Level", "Niveau")
      case .marking: Phrase("Marking", "Mention")
      default: parts
      }
    }

    private var parts: Phrase {
      switch self {
      case .obsolete: Phrase("no longer given", "n’est plus attribué")
      case .groups: Phrase("Groups", "Groupes")
      case .group: Phrase("Group", "Groupe")
      case .body: Phrase("Body", "Enceinte")
      case .membersToday: Phrase("Members today", "Membres ce jour")
      case .examples: Phrase("What markings mean", "Ce que disent les mentions")
      case .means: Phrase("Who may read it", "Qui peut le lire")
      case .ownedBy:
        Phrase(
          "The members of {0}, cleared for the level", "Les membres de {0}, habilités au niveau")
      case .releasedTo:
        Phrase(
          "The members of {0} and, by release, of {1}, cleared for the level",
          "Les membres de {0} et, par communication, de {1}, habilités au niveau")
      case .tags: Phrase("Tags", "Marqueurs")
      case .tag: Phrase("Tag", "Marqueur")
      case .kind: Phrase("How it decides", "Effet")
      case .values: Phrase("Values", "Valeurs")
      case .restrictive:
        Phrase("every value must be held", "toutes les valeurs doivent être détenues")
      case .permissive: Phrase("one value must be held", "une valeur doit être détenue")
      case .informative: Phrase("says something, decides nothing", "indicatif, sans effet")
      default: Phrase("{0} values", "{0} valeurs")
      }
    }
  }
}
