import Domain

/// What invented activities are about: for each area of cooperation a few topics in both
/// languages, a discipline, and what they serve.
struct Subjects: Sendable {
  /// A topic of an area.
  struct Topic: Sendable {
    var area: Term.ID
    var discipline: Term.ID?
    var serves: [Term.ID]
    var name: Bilingual
  }

  let topics: [Topic]

  init() {
    var topics: [Topic] = []
    var head: (area: Term.ID, discipline: Term.ID?, serves: [Term.ID])?
    for line in Self.lines.split(separator: "\n") {
      let names = line.split(separator: "=").map(String.init)
      if names.count == 2, let head {
        let name = Bilingual(names[0], french: names[1])
        topics.append(
          Topic(area: head.area, discipline: head.discipline, serves: head.serves, name: name))
        continue
      }
      let parts = line.split(separator: "|").map(String.init)
      guard parts.count == 3, let area = Term.ID(parts[0]) else { continue }
      let serves = parts[2].split(separator: ",").compactMap { Term.ID("serves-" + $0) }
      head = (area, Term.ID(parts[1]), serves)
    }
    self.topics = topics
  }

  /// An area, its discipline and what it serves; then its topics, English and French.
  private static let lines = """
    acd|sp|parp
    Ammunition stockpile safety=Sûreté des stocks de munitions
    Confidence-building visits=Visites de confiance
    Export control=Contrôle des exportations
    arm|rm|parp,bi
    Life-cycle costs of vehicles=Coût complet des véhicules
    Codification of supplies=Codification du matériel
    Shared procurement=Acquisitions communes
    asm|air|parp
    Flexible use of airspace=Gestion souple de l’espace aérien
    Slots for military flights=Créneaux des vols militaires
    bsc|mp|bi,dcb
    Green border patrols=Patrouilles aux frontières terrestres
    Coastal surveillance=Surveillance côtière
    Document checks=Contrôle des documents
    c3|cis|parp,occ
    Radio planning=Planification radio
    Federated mission networks=Réseaux de mission fédérés
    Staff messages that are understood=Messages d’état-major compris de tous
    ccms|sp|wps
    Water scarcity=Pénurie d’eau
    Women, peace and security=Femmes, paix et sécurité
    Heat and readiness=Chaleur et disponibilité
    cep|cimic|dcb
    Flood relief=Secours en cas d’inondation
    Evacuation of towns=Évacuation des villes
    Hospitals without power=Hôpitaux sans électricité
    crm|co|dcb
    Crisis teams at ministries=Cellules de crise des ministères
    Decisions under pressure=Décider sous pression
    Early warning=Alerte précoce
    dei|rm|bi
    Economics of defence=Économie de la défense
    Audit of contracts=Audit des contrats
    dpb|rm|parp,bi,dcb
    Multi-year budgets=Budgets pluriannuels
    Force planning=Planification des forces
    Human resources=Ressources humaines
    dps|sp|parp,deep
    Writing a white paper=Rédiger un livre blanc
    Strategy in small states=Stratégie des petits États
    Partnership policy=Politique de partenariat
    geo|int|occ
    Maps in the field=Cartes sur le terrain
    Terrain analysis=Analyse du terrain
    Weather for operations=Météorologie opérationnelle
    lt|ete|deep
    English for staff officers=Anglais d’état-major
    French for observers=Français pour observateurs
    Testing language levels=Évaluation des niveaux de langue
    adf|air|occ
    Ground controllers=Contrôleurs au sol
    Low-flying objects=Objets volant à basse altitude
    dcf|sp|bi,dcb
    Parliaments and armed forces=Parlements et forces armées
    Integrity in procurement=Intégrité dans les achats
    Ombuds institutions=Institutions de médiation
    lgl|leg|parp,wps
    Law of armed conflict=Droit des conflits armés
    Status of forces=Statut des forces
    Legal advice in exercises=Conseil juridique en exercice
    log|jlog|parp,occ
    Host nation support=Soutien du pays hôte
    Rail movement=Acheminement ferroviaire
    Cold chain=Chaîne du froid
    Fuel quality=Qualité des carburants
    med|jmed|occ,dcb
    Mountain medicine=Médecine de montagne
    Mass casualties=Afflux de victimes
    Care under stress=Soins sous tension
    Veterinary service=Service vétérinaire
    nbc|cbrn|occ,dcb
    Sampling and transport=Prélèvement et transport
    Decontamination of ports=Décontamination des ports
    Reach-back advice=Conseil à distance
    pso|co|occ,wps
    Observers and liaison=Observateurs et liaison
    Peace support at tactical level=Soutien de la paix, niveau tactique
    Protection of civilians=Protection des civils
    Gender advisers=Conseillers en égalité
    sci|ete|deep
    Ice and shipping=Glaces et navigation
    Sensors for clearance=Capteurs pour le déminage
    slm|eng|dcb
    Weapon storage=Stockage des armes
    Clearance of unexploded ordnance=Dépollution pyrotechnique
    Marking and tracing=Marquage et traçage
    std|ete|parp,occ
    Standards in daily work=Les normes au quotidien
    Evaluators of units=Évaluateurs d’unités
    Terminology=Terminologie
    tex|ete|occ
    River crossing=Franchissement de rivière
    Winter movement=Mouvement hivernal
    Harbour protection=Protection des ports
    Search and rescue=Recherche et sauvetage
    tor|mp|dcb
    Protection of stations=Protection des gares
    Tracing of funds=Suivi des financements
    Improvised devices=Engins improvisés
    trd|ete|deep
    Curricula that last=Programmes d’études durables
    Teaching adults=Enseigner aux adultes
    Non-commissioned officers=Sous-officiers
    Distance learning=Enseignement à distance
    """
}
