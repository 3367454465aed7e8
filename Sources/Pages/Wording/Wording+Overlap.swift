extension Wording {
  /// The overlap page.
  public enum OverlapTexts: Worded {
    case lead, views, viewBodies, viewParties, nothing, remedy, bodiesTitle, bodiesNote
    case percentRange, first, second, common, alike, closest, closestNote, partiesTitle
    case partiesNote, byInclusion, history, noHistory, historyNote, successions, ends
    case endedBody, when, how, into, decision

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .lead:
        Phrase(
          "Where the same parties sit at several tables, and what history ended or merged.",
          """
          Où les mêmes acteurs siègent à plusieurs tables, et ce que l’histoire a clos ou \
          fusionné.
          """
        )
      case .views: Phrase("What is compared", "Ce qui est comparé")
      case .viewBodies: Phrase("Bodies and bodies", "Enceintes entre elles")
      case .viewParties: Phrase("Parties and bodies", "Acteurs et enceintes")
      case .nothing:
        Phrase("No body had members on {0}", "Aucune enceinte n’avait de membres au {0}")
      case .remedy: Phrase("Choose another day.", "Choisissez une autre date.")
      case .bodiesTitle: Phrase("Parties in common on {0}", "Acteurs en commun au {0}")
      case .bodiesNote:
        Phrase(
          """
          Each number counts the parties that two bodies share; the framed ones count a body’s \
          own members. The shade tells what part of the smaller body that is: the darkest mean \
          that nearly all of it sits in the other too.
          """,
          """
          Chaque nombre compte les acteurs communs à deux enceintes\u{202F}; les nombres \
          encadrés, les membres d’une enceinte. La teinte indique quelle part de la plus petite \
          cela représente\u{202F}: la plus foncée, presque toute.
          """
        )
      case .percentRange: Phrase("{0}–{1}%", "{0} à {1}\u{202F}%")
      case .first: Phrase("Body", "Enceinte")
      case .second: Phrase("and body", "et enceinte")
      case .common: Phrase("In common", "En commun")
      case .alike: Phrase("Of all in either", "Part de l’ensemble")
      case .closest: Phrase("Most alike", "Les plus semblables")
      case .closestNote:
        Phrase(
          """
          Allies left aside: the pairs of bodies in which most of the partners in either are in \
          both. Where nearly all are, one might do.
          """,
          """
          Alliés mis à part\u{202F}: les paires d’enceintes dont la plupart des partenaires sont \
          dans les deux. Là où presque tous y sont, une seule pourrait suffire.
          """)
      case .partiesTitle: Phrase("Who was in what on {0}", "Qui était dans quoi au {0}")
      case .partiesNote:
        Phrase(
          "One letter for each role; darker where it is the role that the body counts.",
          "Une lettre par qualité\u{202F}; plus foncée quand c’est celle que l’enceinte compte.")
      case .byInclusion: Phrase("through an included body", "par une enceinte incluse")
      case .history, .noHistory, .historyNote, .successions, .ends, .endedBody, .when, .how,
        .into, .decision:
        endings
      }
    }

    private var endings: Phrase {
      switch self {
      case .history: Phrase("What ended, and what took its place", "Ce qui a pris fin, et la suite")
      case .noHistory:
        Phrase("No body on record has ended.", "Aucune enceinte du registre n’a pris fin.")
      case .historyNote:
        Phrase(
          "All that the record knows, whatever the day shown.",
          "Tout ce que sait le registre, quel que soit le jour affiché.")
      case .successions: Phrase("Bodies that followed one another", "Enceintes qui se sont succédé")
      case .ends: Phrase("Every end on record", "Toutes les fins recensées")
      case .endedBody: Phrase("Body", "Enceinte")
      case .when: Phrase("Ended", "Fin")
      case .how: Phrase("How", "Manière")
      case .into: Phrase("Succeeded by", "Lui succède")
      default: Phrase("Decision", "Décision")
      }
    }
  }

  /// One letter for each role, for cells too small for a word.
  public enum RoleLetters: String, Worded {
    case member, observer, contributor, beneficiary, participant, invitee, aspirant, host, lead

    /// The letter.
    public var phrase: Phrase {
      switch self {
      case .member: Phrase("M", "M")
      case .observer: Phrase("O", "O")
      case .contributor: Phrase("C", "C")
      case .beneficiary: Phrase("B", "B")
      case .participant: Phrase("P", "P")
      case .invitee: Phrase("I", "I")
      case .aspirant: Phrase("A", "A")
      case .host: Phrase("H", "H")
      case .lead: Phrase("L", "F")
      }
    }
  }
}
