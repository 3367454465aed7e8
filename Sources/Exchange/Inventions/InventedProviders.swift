import Domain

/// The invented providers: 150, partners' among them.
struct InventedProviders: Sendable {
  /// In a fixed order.
  let all: [Provider]

  init(_ gazetteer: Gazetteer, isKnown: (Party.ID) -> Bool, _ chance: inout Chance) {
    var made: [Provider] = []
    let countries = gazetteer.countries.filter { isKnown($0.party) }
    func provider(
      _ code: String, _ kind: Provider.Kind, _ name: Bilingual, in country: Gazetteer.Country?,
      seat: Principal.Seat
    ) {
      guard let id = Provider.ID(code) else { return }
      let marked = Bilingual(
        name.english + " (invented)", french: name.french.map { $0 + " (inventé)" })
      var provider = Provider(
        id: id, kind: kind, name: marked, seat: seat,
        timeZone: country?.timeZone ?? "Europe/Brussels")
      provider.host = country?.party
      provider.town = country.flatMap { chance.pick($0.towns) }
      made.append(provider)
    }
    for (number, name) in Self.offices.enumerated() {
      let country = countries[(number * 7) % min(8, countries.count)]
      provider(
        "HQ\(number + 1)", .headquarters, Bilingual(name.0, french: name.1), in: country,
        seat: .alliance)
    }
    for number in 0..<32 where !countries.isEmpty {
      // Every third is a partner's: those stand last in the list.
      let country =
        number % 3 == 2 ? countries[countries.count - 1 - number / 3] : countries[number]
      provider(
        "TC\(number + 1)", .trainingCentre,
        Bilingual(
          "Partnership training centre \(country.towns[0])",
          french: "Centre de formation du partenariat de \(country.towns[0])"),
        in: country, seat: .party(country.party))
    }
    for (number, name) in Self.centres.enumerated() {
      let country = countries[(number * 5 + 2) % min(30, countries.count)]
      provider(
        "CE\(number + 1)", .centreOfExcellence,
        Bilingual(
          "Centre of excellence for \(name.0)", french: "Centre d’excellence\u{202F}: \(name.1)"),
        in: country, seat: .party(country.party))
    }
    for country in countries {
      let town = country.towns[country.towns.count - 1]
      provider(
        country.party.text, .nation,
        Bilingual(
          "National office for partnership, \(town)",
          french: "Bureau national du partenariat, \(town)"),
        in: country, seat: .party(country.party))
    }
    for number in 0..<max(0, 150 - made.count) {
      let country = countries[(number * 3 + 1) % countries.count]
      let town = country.towns[number % country.towns.count]
      provider(
        "SC\(number + 1)", number % 6 == 5 ? .agency : .school,
        Bilingual("Staff school \(town)", french: "École d’état-major de \(town)"), in: country,
        seat: .party(country.party))
    }
    all = made
  }

  private static let offices: [(String, String)] = [
    ("Office for partnership planning", "Bureau de planification du partenariat"),
    ("Office for the menu", "Bureau du catalogue"), ("Crisis desk", "Cellule de crise"),
    ("Logistics branch", "Branche logistique"), ("Medical branch", "Branche santé"),
    ("Exercise branch", "Branche exercices"), ("Language bureau", "Bureau des langues"),
    ("Standards bureau", "Bureau des normes"), ("Legal office", "Bureau juridique"),
    ("Budget office", "Bureau du budget"), ("Airspace section", "Section espace aérien"),
    ("Maritime section", "Section maritime"), ("Land section", "Section terrestre"),
    ("Education staff", "État-major formation"), ("Signals staff", "État-major transmissions"),
    ("Civil planning desk", "Bureau des plans civils"), ("Science desk", "Bureau scientifique"),
    ("Integrity desk", "Bureau de l’intégrité"), ("Liaison branch", "Branche liaison"),
    ("Evaluation staff", "État-major évaluation"),
  ]

  private static let centres: [(String, String)] = [
    ("river crossing", "franchissement de rivières"), ("cold harbours", "ports froids"),
    ("spare parts", "pièces de rechange"), ("field kitchens", "cuisines de campagne"),
    ("rail movement", "transport ferroviaire"), ("mapping", "cartographie"),
    ("weather data", "données météorologiques"), ("avalanche rescue", "secours en avalanche"),
    ("field hospitals", "hôpitaux de campagne"), ("plain language", "langue claire"),
    ("ammunition safety", "sûreté des munitions"), ("small craft", "petites embarcations"),
    ("lessons and memory", "enseignements et mémoire"), ("dogs in service", "chiens de service"),
    ("radio discipline", "discipline radio"), ("bridges", "ponts"),
    ("water supply", "approvisionnement en eau"), ("host nation support", "soutien du pays hôte"),
    ("budget practice", "pratique budgétaire"), ("border waters", "eaux frontalières"),
    ("airspace use", "usage de l’espace aérien"), ("interpreters", "interprètes"),
    ("convoy planning", "planification des convois"), ("night vision", "vision nocturne"),
    ("simulation", "simulation"), ("winter movement", "mouvement hivernal"),
    ("desert movement", "mouvement désertique"), ("town evacuation", "évacuation urbaine"),
    ("shared procurement", "acquisitions communes"), ("observers", "observateurs"),
  ]
}
