import Domain

/// Where the invented providers lie: clocks and towns of countries, which are real.
struct Gazetteer: Sendable {
  /// A country with its clock.
  struct Country: Sendable {
    var party: Party.ID
    var timeZone: String
    var towns: [String]
  }

  /// By the order in which providers are given to them, Allies first.
  let countries: [Country]
  private let places: [Party.ID: Int]

  init() {
    countries = Self.lines.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|").map(String.init)
      guard parts.count == 3, let party = Party.ID(parts[0]) else { return nil }
      return Country(
        party: party, timeZone: parts[1],
        towns: parts[2].split(separator: ",").map(String.init))
    }
    places = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1.party, $0) })
  }

  subscript(_ party: Party.ID) -> Country? { places[party].map { countries[$0] } }

  private static let lines = """
    DEU|Europe/Berlin|Bremen,Ulm,Kassel,Dresden
    FRA|Europe/Paris|Nantes,Lyon,Dijon,Toulon
    ITA|Europe/Rome|Bologna,Turin,Bari,Trieste
    GBR|Europe/London|York,Exeter,Leeds,Perth
    ESP|Europe/Madrid|Zaragoza,Bilbao,Salamanca
    POL|Europe/Warsaw|Lublin,Poznan,Torun
    NLD|Europe/Amsterdam|Breda,Delft,Zwolle
    BEL|Europe/Brussels|Ghent,Namur,Leuven
    USA|America/New_York|Portland,Norfolk,Albany
    CAN|America/Toronto|Kingston,Halifax,Quebec
    TUR|Europe/Istanbul|Izmir,Bursa,Konya
    GRC|Europe/Athens|Patras,Volos,Larissa
    NOR|Europe/Oslo|Bergen,Tromso,Molde
    DNK|Europe/Copenhagen|Aarhus,Odense
    SWE|Europe/Stockholm|Uppsala,Visby,Kalmar
    FIN|Europe/Helsinki|Turku,Oulu,Lahti
    EST|Europe/Tallinn|Tartu,Parnu
    LVA|Europe/Riga|Liepaja,Cesis
    LTU|Europe/Vilnius|Kaunas,Klaipeda
    CZE|Europe/Prague|Brno,Olomouc,Plzen
    SVK|Europe/Bratislava|Kosice,Nitra
    HUN|Europe/Budapest|Szeged,Eger,Pecs
    ROU|Europe/Bucharest|Brasov,Sibiu,Iasi
    BGR|Europe/Sofia|Plovdiv,Varna
    SVN|Europe/Ljubljana|Maribor,Koper
    HRV|Europe/Zagreb|Split,Zadar
    PRT|Europe/Lisbon|Porto,Coimbra
    ALB|Europe/Tirane|Durres,Korce
    MKD|Europe/Skopje|Ohrid,Bitola
    MNE|Europe/Podgorica|Bar,Budva
    LUX|Europe/Luxembourg|Luxembourg
    ISL|Atlantic/Reykjavik|Akureyri
    CHE|Europe/Zurich|Lucerne,Bern,Chur,Geneva
    AUT|Europe/Vienna|Graz,Linz,Salzburg
    IRL|Europe/Dublin|Cork,Galway
    SRB|Europe/Belgrade|Nis,Novi Sad
    BIH|Europe/Sarajevo|Mostar,Zenica
    UKR|Europe/Kyiv|Lviv,Chernivtsi
    GEO|Asia/Tbilisi|Kutaisi,Telavi
    MDA|Europe/Chisinau|Balti,Orhei
    ARM|Asia/Yerevan|Gyumri
    AZE|Asia/Baku|Ganja
    KAZ|Asia/Almaty|Almaty,Shymkent
    MLT|Europe/Malta|Valletta
    JOR|Asia/Amman|Aqaba,Irbid
    EGY|Africa/Cairo|Alexandria
    MAR|Africa/Casablanca|Rabat,Fez
    TUN|Africa/Tunis|Sfax
    JPN|Asia/Tokyo|Sendai,Kobe
    KOR|Asia/Seoul|Daegu
    AUS|Australia/Sydney|Newcastle
    NZL|Pacific/Auckland|Nelson
    COL|America/Bogota|Cartagena
    MNG|Asia/Ulaanbaatar|Darkhan
    KWT|Asia/Kuwait|Kuwait City
    ARE|Asia/Dubai|Sharjah
    """
}
