extension Wording {
  /// The list of bodies.
  public enum BodyList: Worded {
    case lead, kind, anyKind, purpose, anyPurpose, existing, existingOnly, name, life, members
    case format, decision, nothing, remedy, ended, notYet, replacedBy, empty, emptyRemedy, found
    case tookPlace

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .lead:
        Phrase(
          """
          Frameworks, councils, formats, statuses, operations and communities: dated sets of \
          parties, each with a purpose and a founding decision.
          """,
          """
          Cadres, conseils, formats, statuts, opérations et communautés\u{202F}: des ensembles \
          datés d’acteurs, chacun avec sa finalité et sa décision fondatrice.
          """
        )
      case .kind: Phrase("Kind", "Nature")
      case .anyKind: Phrase("Every kind", "Toutes les natures")
      case .purpose: Phrase("Purpose", "Finalité")
      case .anyPurpose: Phrase("Every purpose", "Toutes les finalités")
      case .existing: Phrase("On the day shown", "Au jour affiché")
      case .existingOnly: Phrase("In existence only", "Existantes seulement")
      case .name: Phrase("Body", "Enceinte")
      case .life: Phrase("Life", "Existence")
      case .members: Phrase("Members", "Membres")
      case .format: Phrase("Format", "Format")
      case .decision: Phrase("Founded by", "Décision fondatrice")
      case .nothing:
        Phrase("No body fits these filters", "Aucune enceinte ne correspond à ces filtres")
      case .remedy:
        Phrase("Choose fewer filters or another day.", "Retirez un filtre ou changez de date.")
      case .ended: Phrase("ended", "éteinte")
      case .notYet: Phrase("not yet founded", "pas encore créée")
      case .replacedBy: Phrase("Succeeded by", "Lui succède")
      case .tookPlace: Phrase("Took the place of", "Succède à")
      case .empty: Phrase("No bodies on record", "Aucune enceinte dans le registre")
      case .emptyRemedy:
        Phrase(
          "A registrar can found the first one, or import a pack with the tool.",
          "Le responsable du registre peut créer la première ou importer un jeu de données.")
      case .found: Phrase("Found a body", "Créer une enceinte")
      }
    }
  }

  /// The page of a body.
  public enum BodyTexts: Worded {
    case names, short, kind, purposes, founded, ended, predecessors, into, takesIn, takenIntoBy
    case counts, sources, members, noMembers, noMembersRemedy, beforeFounding, afterEnd, goToEnd
    case goToFounding, through, growth, growthNote, timeline, timelineMany, spells, noSpells, data
    case change, formatName, on, party, role, from, until, rests, note, amend, by, code
    case asJSON, membersAsJSON

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .names: Phrase("Names", "Noms")
      case .code: Phrase("Code", "Code")
      case .short: Phrase("Abbreviation", "Sigle")
      case .kind: Phrase("Kind", "Nature")
      case .purposes: Phrase("Purposes", "Finalités")
      case .founded: Phrase("Founded", "Création")
      case .ended: Phrase("Ended", "Fin")
      case .predecessors: Phrase("Took the place of", "Succède à")
      case .into: Phrase("Succeeded by", "Lui succède")
      case .takesIn: Phrase("Takes in all members of", "Comprend tous les membres de")
      case .takenIntoBy: Phrase("Its members belong to", "Ses membres relèvent de")
      case .counts: Phrase("Counted as members", "Comptés comme membres")
      case .sources: Phrase("Known from", "Provenance")
      case .formatName: Phrase("Format", "Format")
      case .on: Phrase("on {0}", "le {0}")
      case .by: Phrase("by {0}", "par {0}")
      case .note: Phrase("Note", "Remarque")
      case .members, .noMembers, .noMembersRemedy, .beforeFounding, .afterEnd, .goToEnd,
        .goToFounding, .through:
        membership
      case .growth, .growthNote, .timeline, .timelineMany, .spells, .noSpells, .party, .role,
        .from, .until, .rests:
        history
      case .data: Phrase("These data", "Ces données")
      case .asJSON: Phrase("Body as JSON", "Enceinte en JSON")
      case .membersAsJSON: Phrase("Members as JSON", "Membres en JSON")
      case .change: Phrase("Change this body", "Modifier cette enceinte")
      case .amend: Phrase("Change", "Modifier")
      }
    }

    private var membership: Phrase {
      switch self {
      case .members: Phrase("Members on {0}", "Membres au {0}")
      case .noMembers: Phrase("No members on {0}", "Aucun membre au {0}")
      case .noMembersRemedy:
        Phrase(
          "The record holds no spell on this day.", "Le registre n’a aucune période à cette date.")
      case .beforeFounding:
        Phrase(
          "On the day shown there was no such body: it was founded on {0}.",
          "Au jour affiché, cette enceinte n’existait pas\u{202F}: création le {0}.")
      case .afterEnd:
        Phrase(
          "On the day shown this body had ended: its last day was {0}.",
          "Au jour affiché, cette enceinte avait pris fin\u{202F}: dernier jour le {0}.")
      case .goToEnd: Phrase("See it on its last day", "La voir à son dernier jour")
      case .goToFounding: Phrase("See it on its first day", "La voir à son premier jour")
      default: Phrase("Through {0}", "Par l’intermédiaire de {0}")
      }
    }

    private var history: Phrase {
      switch self {
      case .growth: Phrase("How membership grew and shrank", "Évolution du nombre de membres")
      case .growthNote:
        Phrase("Those counted as members, by day.", "Les membres comptés, jour par jour.")
      case .timeline: Phrase("Who belonged when", "Qui en était, et quand")
      case .timelineMany: Phrase("Show all {0} rows", "Afficher les {0} lignes")
      case .spells: Phrase("Every spell", "Toutes les périodes")
      case .noSpells:
        Phrase("No party ever belonged to it.", "Aucun acteur n’en a jamais fait partie.")
      case .party: Phrase("Party", "Acteur")
      case .role: Phrase("Role", "Qualité")
      case .from: Phrase("From", "Début")
      case .until: Phrase("Until", "Fin")
      default: Phrase("Known from", "Provenance")
      }
    }
  }

  /// Sorts of bodies, in the plural.
  public enum BodyKindsMany: String, Worded {
    case alliance, framework, council, format, status, package, operation, cluster, community
    case organisation

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .alliance: Phrase("The alliance", "L’Alliance")
      case .framework: Phrase("Frameworks", "Cadres de partenariat")
      case .council: Phrase("Councils and commissions", "Conseils et commissions")
      case .format: Phrase("Formats", "Formats de réunion")
      case .status: Phrase("Statuses", "Statuts")
      case .package: Phrase("Packages and tools", "Programmes et instruments")
      case .operation: Phrase("Operations", "Opérations")
      case .cluster: Phrase("Clusters", "Groupements")
      case .community: Phrase("Release communities", "Communautés de diffusion")
      case .organisation: Phrase("Outside organisations", "Organisations extérieures")
      }
    }
  }

  /// What a registrar may do to a record.
  public enum Acts: Worded {
    case rename, end, include, begin, correct, strike, lift, ofSpell

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .rename: Phrase("Rename", "Renommer")
      case .end: Phrase("End", "Clore")
      case .include: Phrase("Include a body", "Inclure une enceinte")
      case .begin: Phrase("Begin a membership", "Ajouter une appartenance")
      case .correct: Phrase("Correct", "Corriger")
      case .strike: Phrase("Strike", "Radier")
      case .lift: Phrase("Lift", "Lever")
      case .ofSpell: Phrase("{0}: {1}", "{0}\u{202F}: {1}")
      }
    }
  }
}
