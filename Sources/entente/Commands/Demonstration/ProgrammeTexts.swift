import Domain

/// What invented programmes say.
enum ProgrammeTexts {
  /// An objective with the alliance's that it serves and goals that lead to it.
  struct Objective {
    var title: Bilingual
    var aims: [String]
    var goals: [Bilingual]
  }

  static let owners = [
    "Ministry of Defence", "General Staff", "Ministry of Foreign Affairs", "Ministry of Interior",
    "Land Forces Command", "Defence University", "Cyber Agency", "Ministry of Finance",
  ]

  static let milestones = [
    "Working group set up", "Concept approved", "Law in force", "First course held",
    "Half of the posts filled", "Budget line agreed", "Report published", "Unit evaluated",
  ]

  static let tasks = [
    "Expert visit on doctrine", "Workshop on procurement rules", "Table-top exercise at home",
    "Translation of standards", "Study visit of parliamentarians", "Course for instructors",
    "Peer review of curricula", "Visit of an advisory team", "Seminar on lessons learnt",
    "Survey of stocks", "Legal drafting week", "Radio interoperability test",
    "Media training of spokespersons", "Field visit to a training area", "Audit of a project",
  ]

  static let objectives = [
    Objective(
      title: Bilingual(
        "Forces able to work with Allied forces",
        french: "Des forces capables d’agir avec les Alliés"),
      aims: ["aim-operations"],
      goals: [
        Bilingual("One battalion certified", french: "Un bataillon certifié"),
        Bilingual("Staff officers trained to the common procedure", french: "Officiers formés"),
        Bilingual("Radios that speak with Allied radios", french: "Radios compatibles"),
        Bilingual("Medical teams to the common standard", french: "Équipes médicales aux normes"),
        Bilingual("Logistics agreements in force", french: "Accords logistiques en vigueur"),
        Bilingual("Standards of ammunition applied", french: "Normes de munitions appliquées"),
      ]),
    Objective(
      title: Bilingual(
        "A defence ministry under civil control", french: "Un ministère sous contrôle civil"),
      aims: ["aim-reform"],
      goals: [
        Bilingual(
          "Civil servants in half of the senior posts", french: "Civils aux postes de direction"),
        Bilingual(
          "Parliament told of every large purchase", french: "Parlement informé des achats"),
        Bilingual("Integrity plan carried out", french: "Plan d’intégrité exécuté"),
        Bilingual("Inspector general with own budget", french: "Inspection générale dotée"),
        Bilingual("Open competition for most contracts", french: "Concurrence ouverte"),
        Bilingual(
          "Strategy reviewed every four years", french: "Stratégie revue tous les quatre ans"),
      ]),
    Objective(
      title: Bilingual("Networks that hold", french: "Des réseaux qui tiennent"),
      aims: ["aim-challenges", "aim-awareness"],
      goals: [
        Bilingual(
          "Team for incidents at work day and night", french: "Équipe d’intervention permanente"),
        Bilingual("Law on critical services", french: "Loi sur les services essentiels"),
        Bilingual("Two exercises a year with operators", french: "Deux exercices par an"),
        Bilingual("Incidents told to partners within a day", french: "Signalement en un jour"),
        Bilingual("Register of critical suppliers", french: "Registre des fournisseurs"),
      ]),
    Objective(
      title: Bilingual("Help in disasters", french: "L’aide en cas de catastrophe"),
      aims: ["aim-regional", "aim-security"],
      goals: [
        Bilingual(
          "Rescue team ready in twelve hours", french: "Équipe de secours prête en douze heures"),
        Bilingual("Agreements with all neighbours", french: "Accords avec tous les voisins"),
        Bilingual("Stocks counted and shared", french: "Stocks recensés et partagés"),
        Bilingual("Civil plans tested each year", french: "Plans civils testés chaque année"),
        Bilingual("Warning reaches every village", french: "Alerte jusqu’à chaque village"),
      ]),
    Objective(
      title: Bilingual("Schools that teach alike", french: "Des écoles au même niveau"),
      aims: ["aim-understanding", "aim-reform"],
      goals: [
        Bilingual(
          "Curriculum of the staff college renewed", french: "Programme de l’école renouvelé"),
        Bilingual("Languages to level two for half of officers", french: "Langues au niveau deux"),
        Bilingual("Teachers exchanged every year", french: "Échanges d’enseignants"),
        Bilingual(
          "Course in peace support open to partners", french: "Cours ouvert aux partenaires"),
        Bilingual("Sergeants’ academy with own faculty", french: "Académie des sous-officiers"),
      ]),
    Objective(
      title: Bilingual("Women in all posts", french: "Les femmes à tous les postes"),
      aims: ["aim-security", "aim-reform"],
      goals: [
        Bilingual("Adviser in every command", french: "Conseiller dans chaque commandement"),
        Bilingual("A quarter of new officers women", french: "Un quart de femmes officiers"),
        Bilingual("Complaints heard outside the chain", french: "Plaintes hors hiérarchie"),
        Bilingual("Figures published each year", french: "Chiffres publiés chaque année"),
        Bilingual("Training before every mission", french: "Formation avant chaque mission"),
      ]),
    Objective(
      title: Bilingual("A public that knows", french: "Un public informé"),
      aims: ["aim-understanding"],
      goals: [
        Bilingual("Open day in each garrison", french: "Journée ouverte dans chaque garnison"),
        Bilingual("Spokespersons trained", french: "Porte-parole formés"),
        Bilingual("Defence paper for citizens", french: "Livre pour les citoyens"),
        Bilingual("Lectures at four universities", french: "Conférences dans quatre universités"),
      ]),
    Objective(
      title: Bilingual("Safe stocks", french: "Des stocks sûrs"),
      aims: ["aim-regional"],
      goals: [
        Bilingual("Old ammunition destroyed", french: "Munitions anciennes détruites"),
        Bilingual("Depots guarded to the standard", french: "Dépôts gardés aux normes"),
        Bilingual("Small arms marked and counted", french: "Armes légères marquées et recensées"),
        Bilingual("Mines cleared from training areas", french: "Terrains déminés"),
      ]),
    Objective(
      title: Bilingual("Seen from the air and sea", french: "La vue depuis l’air et la mer"),
      aims: ["aim-awareness"],
      goals: [
        Bilingual("Air picture exchanged", french: "Situation aérienne échangée"),
        Bilingual("Coast watched without gaps", french: "Côte surveillée sans lacune"),
        Bilingual("Crews trained in search and rescue", french: "Équipages formés au sauvetage"),
        Bilingual("Civil and military controllers together", french: "Contrôleurs réunis"),
        Bilingual("Satellite pictures shared", french: "Images satellitaires partagées"),
      ]),
  ]
}
