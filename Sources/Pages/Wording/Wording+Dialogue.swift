extension Wording {
  /// Strategic dialogues.
  public enum DialogueTexts: Worded {
    case title, lead, none, noneAdvice, with, opened, topics, topicsNone, topicsAdvice, closed
    case positions, nobodySpoke, common, apart, open, noPoint, confirmedBy, unconfirmed, weighs
    case statements, statementsNone, interests, restsOn, adoptedOn, waitsFor, accepted, declined
    case drafted, agreed, withdrawn, closedBecause, latest, alliance, numbered, textOf, area
    case toAnswer, markedAlike

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Dialogue", "Dialogue")
      case .lead:
        Phrase(
          "What the Allies and their partners talk about, where each stands, what they share.",
          "Ce dont Alliés et partenaires débattent, la position de chacun, ce qu’ils partagent.")
      case .none: Phrase("No dialogue is open to you", "Aucun dialogue ne vous est ouvert")
      case .noneAdvice:
        Phrase(
          "Headquarters opens one with a partner before tools are offered.",
          "Le siège en ouvre un avec un partenaire avant de lui proposer des outils.")
      case .with: Phrase("With", "Avec")
      case .opened: Phrase("Opened", "Ouvert")
      case .topics: Phrase("Topics", "Sujets")
      case .topicsNone: Phrase("No topic yet", "Aucun sujet pour l’instant")
      case .topicsAdvice:
        Phrase("Either side puts one on the list.", "Chaque partie peut en proposer un.")
      case .closed: Phrase("Closed", "Clos")
      case .positions: Phrase("Where each side stands", "Positions des parties")
      case .nobodySpoke: Phrase("Nobody has said anything.", "Personne ne s’est exprimé.")
      case .common: Phrase("In common", "Points communs")
      case .apart: Phrase("Apart", "Divergences")
      case .open: Phrase("Open", "À approfondir")
      case .noPoint: Phrase("nothing noted", "rien de noté")
      case .confirmedBy: Phrase("Confirmed by {0}", "Confirmé par {0}")
      case .unconfirmed: Phrase("Not confirmed yet", "Pas encore confirmé")
      case .weighs: Phrase("matters {0} of 5", "importance {0} sur 5")
      default: statementPhrase
      }
    }

    private var statementPhrase: Phrase {
      switch self {
      case .statements: Phrase("Statements of shared interests", "Déclarations d’intérêts communs")
      case .statementsNone:
        Phrase(
          "None is drawn up yet. It grows out of the points in common.",
          "Aucune n’est rédigée. Elle naît des points communs.")
      case .interests: Phrase("Shared interests", "Intérêts communs")
      case .restsOn: Phrase("rests on {0}", "fondé sur {0}")
      case .adoptedOn: Phrase("Adopted by the Allies on {0}", "Adoptée par les Alliés le {0}")
      case .waitsFor: Phrase("Waits for {0}", "En attente de {0}")
      case .accepted: Phrase("accepts", "accepte")
      case .declined: Phrase("does not accept", "n’accepte pas")
      case .drafted: Phrase("Drawn up", "À l’état de projet")
      case .agreed: Phrase("Agreed by all sides", "Agréée par toutes les parties")
      case .withdrawn: Phrase("Withdrawn", "Retirée")
      case .closedBecause: Phrase("Closed on {0}: {1}", "Clos le {0}\u{202F}: {1}")
      case .latest: Phrase("Latest word", "Dernière prise de parole")
      case .alliance: Phrase("The alliance", "L’alliance")
      case .numbered: Phrase("point {0}", "point {0}")
      case .textOf: Phrase("Text", "Texte")
      case .markedAlike:
        Phrase(
          "What bears no marking of its own here bears this one.",
          "Ce qui ne porte pas ici de mention propre porte celle-ci.")
      case .toAnswer:
        Phrase("A statement waits for your answer", "Une déclaration attend votre réponse")
      default: Phrase("Area", "Domaine")
      }
    }
  }

  /// The forms of dialogues.
  public enum DialogueForms: Worded {
    case openTrack, openLead, title, titleFrench, partners, marking, open, addTopic, topic
    case area, areaNone, readers, asDialogue, add, say, text, weight, weightHint, send, note
    case kind, noteIt, confirm, retract, draw, version, versionHint, noVersion, interests
    case interestsHint, interestWrong, drawIt, propose, answer, accept, decline, answerHint
    case withdraw, amend, change, close, closeHint, closeIt, answerMissing, about

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .openTrack: Phrase("Open a dialogue", "Ouvrir un dialogue")
      case .openLead:
        Phrase(
          "Its partners know of it at once, if its marking lets them.",
          "Ses partenaires en ont aussitôt connaissance, si sa mention le permet.")
      case .title: Phrase("Title", "Intitulé")
      case .titleFrench: Phrase("Title in French", "Intitulé en français")
      case .partners: Phrase("Partners", "Partenaires")
      case .marking: Phrase("Who may know of it", "Qui peut en avoir connaissance")
      case .open: Phrase("Open it", "Ouvrir")
      case .addTopic: Phrase("Add a topic", "Ajouter un sujet")
      case .topic: Phrase("Topic", "Sujet")
      case .area: Phrase("Area of cooperation", "Domaine de coopération")
      case .areaNone: Phrase("none", "aucun")
      case .readers: Phrase("Who may read it", "Qui peut le lire")
      case .asDialogue: Phrase("Like the dialogue: {0}", "Comme le dialogue\u{202F}: {0}")
      case .add: Phrase("Add", "Ajouter")
      case .say: Phrase("Say where we stand", "Exprimer notre position")
      case .text: Phrase("In writing", "Par écrit")
      case .weight: Phrase("How much it matters to us", "Importance pour nous")
      case .weightHint: Phrase("1 for little, 5 for vital", "de 1, faible, à 5, vitale")
      case .send: Phrase("Send", "Envoyer")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .note: Phrase("Note a point", "Noter un point")
      case .kind: Phrase("Kind", "Nature")
      case .noteIt: Phrase("Note it", "Noter")
      case .confirm: Phrase("We see it so", "Nous le voyons ainsi")
      case .retract: Phrase("Take back", "Retirer")
      case .draw: Phrase("Draw up a statement", "Rédiger une déclaration")
      case .version: Phrase("Its text", "Son texte")
      case .versionHint:
        Phrase(
          "A version of one of our papers about these partners, which they may read.",
          "Une version d’un de nos documents sur ces partenaires, lisible par eux.")
      case .noVersion:
        Phrase(
          "File its text first, as a paper about one of the partners.",
          "Déposez d’abord son texte, en document relatif à l’un des partenaires.")
      case .interests: Phrase("Shared interests, one a line", "Intérêts communs, un par ligne")
      case .interestsHint:
        Phrase(
          "After a bar the points it rests on: Safe harbours | 1, 3",
          "Après une barre, les points qui le fondent\u{202F}: Ports sûrs | 1, 3")
      case .interestWrong:
        Phrase(
          "Line {0} names a point in common that is not there.",
          "La ligne {0} cite un point commun introuvable.")
      case .drawIt: Phrase("Draw it up", "Rédiger")
      case .propose: Phrase("Propose its adoption", "En proposer l’adoption")
      default: last
      }
    }

    private var last: Phrase {
      switch self {
      case .answer: Phrase("Our answer", "Notre réponse")
      case .accept: Phrase("We accept it", "Nous l’acceptons")
      case .decline: Phrase("We do not accept it", "Nous ne l’acceptons pas")
      case .answerHint:
        Phrase(
          "Needed where it is not accepted. Whoever reads the statement reads it.",
          "Requis en cas de refus. Lu de quiconque lit la déclaration.")
      case .withdraw: Phrase("Withdraw the statement", "Retirer la déclaration")
      case .amend: Phrase("Change title, partners or marking", "Modifier l’intitulé ou la mention")
      case .change: Phrase("Change", "Modifier")
      case .close: Phrase("Close the dialogue", "Clore le dialogue")
      case .closeHint: Phrase("Why it ends", "Pourquoi il prend fin")
      case .closeIt: Phrase("Close", "Clore")
      case .about: Phrase("Statement", "Déclaration")
      default: Phrase("Choose an answer.", "Choisissez une réponse.")
      }
    }
  }

  /// What sort of point it is.
  public enum PointKinds: String, Worded {
    case common, apart, open

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .common: Phrase("in common", "point commun")
      case .apart: Phrase("apart", "divergence")
      case .open: Phrase("open", "à approfondir")
      }
    }
  }
}
