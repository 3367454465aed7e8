extension Wording {
  /// What the alliance has with one partner, and which partners ask for a look.
  public enum PartnerTexts: Worded {
    case title, lead, office, officeLead, party, onThisPage, timeline, due, dueNone, places
    case placesNone, cases, casesNone, casesOver, programmes, programmesNone, people, peopleNone
    case ahead, aheadNone, papers, papersNone, allPapers, proposals, proposalsNone, dialogue
    case dialogueNone, operations, operationsNone, figures, figuresNone, history, asks, asksNone
    case asksNoneAdvice, others, late, silences, sending, sentNobody, sentSome, restricted, none
    case noneAdvice, meetings, year, putForward, seated, came, missed, certificates, runs, persons
    case rounds, roundsNone, ends, toList, ofPartner, asData, goals, objectives, standing

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Partners that ask for a look", "Partenaires à suivre")
      case .lead:
        Phrase(
          "What is late, what is under silence, and who sent nobody: one line a partner.",
          "Ce qui est en retard, ce qui est sous silence, et qui n’a envoyé personne\u{202F}: une "
            + "ligne par partenaire.")
      case .office: Phrase("With the alliance", "Avec l’alliance")
      case .officeLead:
        Phrase(
          "All that the alliance has with this party, as far as you may read it.",
          "Tout ce que l’alliance a en commun avec cet acteur, autant que vous puissiez le lire.")
      case .party: Phrase("The party", "L’acteur")
      case .onThisPage: Phrase("On this page", "Sur cette page")
      case .timeline:
        Phrase("Memberships, cases and programmes", "Participations, dossiers et programmes")
      case .due: Phrase("Due, and from whom", "Ce qui est attendu, et de qui")
      case .places: Phrase("Where it stands today", "Sa place ce jour")
      case .cases: Phrase("Cases", "Dossiers")
      case .casesOver: Phrase("Cases that are over", "Dossiers achevés")
      case .programmes: Phrase("Programmes", "Programmes")
      case .rounds: Phrase("Questionnaires answered", "Questionnaires remplis")
      case .people: Phrase("People sent", "Personnes envoyées")
      case .ahead: Phrase("What comes next", "Ce qui vient")
      case .papers: Phrase("Papers about it", "Documents à son sujet")
      case .allPapers: Phrase("All papers about it", "Tous les documents à son sujet")
      case .proposals: Phrase("Proposals that concern it", "Propositions qui le concernent")
      case .dialogue: Phrase("Dialogue and statements", "Dialogue et déclarations")
      case .operations: Phrase("Operations", "Opérations")
      case .figures: Phrase("Figures", "Chiffres")
      case .history: Phrase("Names, spells and sources", "Noms, périodes et sources")
      default: absences
      }
    }

    /// What stands where there is nothing: what would, and how it comes.
    private var absences: Phrase {
      switch self {
      case .dueNone:
        Phrase(
          "Nothing is due that you may know of. Deadlines of cases, seats on offer, silences and "
            + "answers awaited stand here.",
          "Rien n’est attendu que vous puissiez savoir. Ici figurent les échéances des dossiers, "
            + "les places offertes, les silences et les réponses attendues.")
      case .placesNone:
        Phrase(
          "It is in no body today. Memberships are begun by a decision.",
          "Il n’est d’aucune instance ce jour. Une décision ouvre chaque participation.")
      case .casesNone:
        Phrase(
          "No case that you may read. A case is opened on an instrument’s page.",
          "Aucun dossier que vous puissiez lire. Un dossier s’ouvre à la page d’un instrument.")
      case .programmesNone:
        Phrase(
          "No programme that you may read. One is drawn up by the party and the alliance, and "
            + "agreed by both.",
          "Aucun programme que vous puissiez lire. L’acteur et l’alliance l’établissent et "
            + "l’approuvent ensemble.")
      case .roundsNone:
        Phrase(
          "No round of a questionnaire that you may read. One is opened on a questionnaire’s page.",
          "Aucun cycle de questionnaire que vous puissiez lire. Un cycle s’ouvre à la page d’un "
            + "questionnaire.")
      case .peopleNone:
        Phrase(
          "Nobody was put forward in these years. Focal points do so on the page of a run.",
          "Personne n’a été proposé ces années-là. Les points de contact le font à la page d’une "
            + "session.")
      case .aheadNone:
        Phrase(
          "Nobody is put forward for a run ahead, and no meeting is called that you may know of.",
          "Personne n’est proposé pour une session à venir, et aucune réunion n’est convoquée que "
            + "vous puissiez connaître.")
      case .papersNone:
        Phrase(
          "No paper about it that you may read. Whoever files a paper says what it is about.",
          "Aucun document à son sujet que vous puissiez lire. Qui verse un document en indique "
            + "l’objet.")
      case .proposalsNone:
        Phrase(
          "No proposal with a part for it that you may read. What takes consensus is proposed "
            + "partner by partner.",
          "Aucune proposition le concernant que vous puissiez lire. Ce qui exige le consensus se "
            + "propose partenaire par partenaire.")
      case .dialogueNone:
        Phrase(
          "No dialogue that you may know of. The alliance opens one with a partner on topics.",
          "Aucun dialogue que vous puissiez connaître. L’alliance en ouvre un avec un partenaire "
            + "sur des sujets.")
      case .operationsNone:
        Phrase(
          "No contribution or offer that you may read. Delegations offer on an operation’s page.",
          "Ni contribution ni offre que vous puissiez lire. Les délégations offrent à la page "
            + "d’une opération.")
      case .figuresNone:
        Phrase(
          "Nothing was measured that you may read. Values are recorded on an indicator’s page.",
          "Rien n’est mesuré que vous puissiez lire. Les valeurs s’inscrivent à la page d’un "
            + "indicateur.")
      default: columns
      }
    }

    private var columns: Phrase {
      switch self {
      case .asks: Phrase("These ask for a look", "À regarder")
      case .asksNone: Phrase("Nothing is late", "Rien n’est en retard")
      case .asksNoneAdvice:
        Phrase(
          "No partner has a case that is late, a silence that runs, or sent nobody, as far as you "
            + "may know.",
          "Aucun partenaire n’a de dossier en retard ni de silence en cours, et tous ont envoyé "
            + "quelqu’un, autant que vous puissiez le savoir.")
      case .others: Phrase("The other partners", "Les autres partenaires")
      case .late: Phrase("Late", "En retard")
      case .silences: Phrase("Under silence", "Sous silence")
      case .sending: Phrase("People in a year", "Personnes en un an")
      case .sentNobody: Phrase("nobody came", "personne n’est venu")
      case .sentSome: Phrase("somebody came", "quelqu’un est venu")
      case .restricted: Phrase("restricted", "restreint")
      case .none: Phrase("No partner", "Aucun partenaire")
      case .noneAdvice:
        Phrase(
          "Members of frameworks and councils that are no Allies stand here.",
          "Ici figurent les membres de cadres et de conseils qui ne sont pas des Alliés.")
      case .meetings: Phrase("Meetings", "Réunions")
      case .year: Phrase("Year", "Année")
      case .putForward: Phrase("Put forward", "Proposés")
      case .seated: Phrase("Had a seat", "Avec une place")
      case .came: Phrase("Came", "Venus")
      case .missed: Phrase("Did not come", "Absents")
      case .certificates: Phrase("Certificates", "Attestations")
      case .runs: Phrase("Runs", "Sessions")
      case .persons: Phrase("People", "Personnes")
      case .ends: Phrase("ends {0}", "fin le {0}")
      case .toList: Phrase("Partners that ask for a look", "Partenaires à suivre")
      case .goals: Phrase("Goals reached", "Buts atteints")
      case .objectives: Phrase("Objectives", "Objectifs")
      case .standing: Phrase("Standing", "État")
      case .ofPartner: Phrase("{0} with the alliance", "{0} avec l’alliance")
      default: Phrase("The same as data", "Les mêmes en données")
      }
    }
  }

  /// What is due, and from whom.
  public enum DueTexts: Worded {
    case what, toDo, from, by, stage, answer, decide, attendance, silence, draft, statement
    case consider, reply, arising, alliance, allies, noDay, goal, milestone, edition
    case fill, receive

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .what: Phrase("What", "Quoi")
      case .toDo: Phrase("What is to be done", "Ce qu’il y a à faire")
      case .from: Phrase("From", "De qui")
      case .by: Phrase("By", "Échéance")
      case .stage: Phrase("Go on from this stage", "Passer à l’étape suivante")
      case .answer: Phrase("Take or decline a seat", "Prendre ou décliner une place")
      case .decide: Phrase("Decide on people put forward", "Décider des personnes proposées")
      case .attendance: Phrase("Say who came", "Dire qui est venu")
      case .silence: Phrase("A silence ends", "Fin d’un silence")
      case .draft: Phrase("Set a silence", "Fixer un silence")
      case .statement: Phrase("Answer a statement", "Répondre à une déclaration")
      case .consider: Phrase("Answer an offer", "Répondre à une offre")
      case .reply: Phrase("Reply about an offer", "Préciser une offre")
      case .arising: Phrase("Do what a meeting asked", "Donner suite à une réunion")
      case .goal: Phrase("Reach a goal", "Atteindre un but")
      case .milestone: Phrase("Take a step towards a goal", "Franchir une étape vers un but")
      case .fill: Phrase("Answer a questionnaire", "Remplir un questionnaire")
      case .receive: Phrase("Take an answered questionnaire", "Recevoir un questionnaire rempli")
      case .edition: Phrase("Agree to a programme", "Approuver un programme")
      case .alliance: Phrase("the alliance’s seat", "le siège de l’alliance")
      case .allies: Phrase("the Allies", "les Alliés")
      case .noDay: Phrase("no day set", "sans échéance")
      }
    }
  }
}
