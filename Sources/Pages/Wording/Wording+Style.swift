extension Wording {
  /// The style page: its headings and what it says of each part.
  public enum Style: Worded {
    case title, lead, type, typeNote, colour, colourNote, marks, marksNote, sure, markings
    case stats, facts, tables, tablesNote, changes, citations, map, mapNote, timeline
    case timelineNote, steps, matrix, forms, formsNote, filters, buttons, notices, empty
    case pages, print, printNote, sample, heading

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Style", "Charte graphique")
      case .lead:
        Phrase(
          "The parts that every page is made of. All names and numbers here are specimens.",
          "Les éléments dont chaque page est faite. Noms et chiffres sont ici des exemples.")
      case .type: Phrase("Type", "Typographie")
      case .typeNote:
        Phrase(
          "Headings in the reader’s own serif, text in the reader’s own sans. Nothing is fetched.",
          "Titres et textes dans les polices du lecteur. Rien n’est téléchargé.")
      case .colour: Phrase("Colour", "Couleurs")
      case .colourNote:
        Phrase(
          "Ink on warm paper. Each colour has a counterpart for dark rooms; text keeps 4.5 to 1.",
          "Encre sur papier chaud. Chaque couleur a sa version sombre, au contraste de 4,5.")
      case .marks: Phrase("Standing", "Statuts")
      case .marksNote:
        Phrase(
          "Shape and pattern tell them apart; colour only helps.",
          "La forme et la trame les distinguent\u{202F}; la couleur ne fait qu’aider.")
      case .sure: Phrase("How sure the record is", "Degré de certitude")
      case .markings: Phrase("Protective markings", "Marquages de protection")
      case .stats: Phrase("Numbers", "Chiffres")
      case .facts: Phrase("Facts about one thing", "Fiche")
      case .tables: Phrase("Tables", "Tableaux")
      case .tablesNote:
        Phrase(
          "Numbers are flush right. In a narrow window each row becomes a card.",
          "Nombres alignés à droite. En fenêtre étroite, chaque ligne devient une fiche.")
      case .changes: Phrase("Changes", "Changements")
      case .citations: Phrase("Citations", "Références")
      case .map: Phrase("Tile map", "Carte en tuiles")
      case .mapNote:
        Phrase(
          "One equal tile a party, so that Malta is as legible as Kazakhstan.",
          "Une tuile égale par acteur\u{202F}: Malte est aussi lisible que le Kazakhstan.")
      case .timeline: Phrase("Timeline", "Chronologie")
      case .timelineNote:
        Phrase(
          "A restriction lies over a membership and does not end it.",
          "Une mesure restrictive se superpose à une participation sans y mettre fin.")
      case .steps: Phrase("Steps", "Marches")
      case .matrix: Phrase("Matrix", "Matrice")
      case .forms: Phrase("Forms", "Formulaires")
      case .formsNote:
        Phrase(
          "What is wrong stands at the head and at the field; what was typed is kept.",
          "L’erreur est dite en tête et au champ\u{202F}; la saisie est conservée.")
      case .filters: Phrase("Filters", "Filtres")
      case .buttons: Phrase("Buttons", "Boutons")
      case .notices: Phrase("Notices", "Avis")
      case .empty: Phrase("Nothing to show", "Rien à afficher")
      case .pages: Phrase("Long lists", "Longues listes")
      case .print: Phrase("On paper", "Sur papier")
      case .printNote:
        Phrase(
          "Every sheet carries the marking and its number; navigation is left out.",
          "Chaque feuille porte le marquage et son numéro\u{202F}; la navigation disparaît.")
      case .sample:
        Phrase(
          "A partnership is a promise with a date on it: who, on what terms, by which decision.",
          "Un partenariat est une promesse datée\u{202F}: qui, à quel titre, par quelle décision.")
      case .heading: Phrase("Heading {0}", "Titre {0}")
      }
    }
  }

  /// Invented content for the style page.
  public enum Specimens: Worded {
    case party, body, role, since, council, programme, dialogue, accession, suspended, joined
    case withdrew, document, publisher, place, day, members, shared, nothing, advice, noticeInfo
    case noticeDone, noticeMind, noticeBad, name, nameHint, nameError, dayLabel, dayHint
    case dayError, kind, state, organisation, reason, scope, civil, military, practical, save
    case cancel, capital, region, europe, asia, all, formerName, population, delete, rename
    case dayShown, dayBefore

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .party: Phrase("Party", "Acteur")
      case .body: Phrase("Body", "Enceinte")
      case .role: Phrase("Role", "Rôle")
      case .since: Phrase("Since", "Depuis")
      case .council: Phrase("Joint council", "Conseil conjoint")
      case .programme: Phrase("Partnership programme", "Programme de partenariat")
      case .dialogue: Phrase("Southern dialogue", "Dialogue méridional")
      case .accession: Phrase("Accession", "Adhésion")
      case .suspended:
        Phrase("Practical cooperation suspended", "Coopération pratique suspendue")
      case .joined: Phrase("Ruritania joined the programme.", "La Ruritanie rejoint le programme.")
      case .withdrew: Phrase("The council ended its work.", "Le conseil met fin à ses travaux.")
      case .document: Phrase("Framework document", "Document-cadre")
      case .publisher: Phrase("Secretariat", "Secrétariat")
      case .place: Phrase("paragraph 4", "paragraphe 4")
      case .day: Phrase("10 Jan 1994", "10 janv. 1994")
      case .members: Phrase("Members of the programme", "Membres du programme")
      case .shared: Phrase("Parties in common", "Acteurs en commun")
      case .nothing: Phrase("No party matches", "Aucun acteur ne correspond")
      case .advice: Phrase("Try fewer filters or another day.", "Essayez moins de filtres.")
      case .noticeInfo: Phrase("The record is complete.", "Le registre est complet.")
      case .noticeDone: Phrase("The membership was added.", "La participation est ajoutée.")
      case .noticeMind: Phrase("Two sources differ.", "Deux sources divergent.")
      case .noticeBad: Phrase("Nothing was recorded.", "Rien n’a été enregistré.")
      case .name: Phrase("Name", "Nom")
      case .nameHint: Phrase("As the party writes it.", "Tel que l’acteur l’écrit.")
      case .nameError: Phrase("Give the party a name.", "Donnez un nom à l’acteur.")
      case .dayLabel: Phrase("First day", "Premier jour")
      case .dayHint: Phrase("Year-month-day: 1994-01-10", "Année-mois-jour\u{202F}: 1994-01-10")
      case .dayError: Phrase("February has no day 30.", "Février n’a pas de 30.")
      case .kind: Phrase("Kind", "Nature")
      case .state: Phrase("State", "État")
      case .organisation: Phrase("Organisation", "Organisation internationale")
      case .reason: Phrase("Reason for the change", "Motif du changement")
      case .scope: Phrase("Scope", "Portée")
      case .civil: Phrase("Civil", "Civile")
      case .military: Phrase("Military", "Militaire")
      case .practical: Phrase("Practical", "Pratique")
      case .save: Phrase("Record the change", "Enregistrer le changement")
      case .cancel: Phrase("Cancel", "Annuler")
      case .capital: Phrase("Capital", "Capitale")
      case .region: Phrase("Region", "Région")
      case .europe: Phrase("Europe and its east", "Europe et son est")
      case .asia: Phrase("Central Asia", "Asie centrale")
      case .all: Phrase("All", "Tous")
      case .formerName: Phrase("Former name", "Ancien nom")
      case .population: Phrase("Inhabitants", "Habitants")
      case .delete: Phrase("Withdraw", "Retirer")
      case .rename: Phrase("Rename", "Renommer")
      case .dayShown: Phrase("21 Nov 2026", "21 nov. 2026")
      case .dayBefore: Phrase("7 Mar 2024", "7 mars 2024")
      }
    }
  }
}
