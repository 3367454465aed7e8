import Domain

extension StylePage {
  static func map(_ say: Language) -> HTML {
    let tiles = places.split(separator: "\n").compactMap { line -> TileMap.Tile? in
      let parts = line.split(separator: " ")
      guard parts.count == 4, let column = Int(parts[1]), let row = Int(parts[2]),
        let standing = StandingMark(rawValue: String(parts[3]))
      else { return nil }
      let code = String(parts[0])
      var tile = TileMap.Tile(code, code, column: column, row: row, standing)
      tile.address = Address(path: ["style"], query: [Address.Query("party", code)])
      return tile
    }
    let map = TileMap(say(Wording.Layout.parties), tiles)
    return "\(section(.map, note: .mapNote, say))\(map.html(say))"
  }

  /// Code, column, row, standing: rough geography, invented standings here and there.
  private static let places = """
    IS 5 0 ally
    NO 9 0 ally
    SE 10 0 ally
    FI 11 0 invitee
    EE 12 1 ally
    RU 14 1 restricted
    CA 0 2 ally
    IE 5 2 partner
    GB 6 2 ally
    DK 9 2 ally
    LV 12 2 ally
    US 0 3 ally
    NL 7 3 ally
    DE 9 3 ally
    PL 11 3 ally
    LT 12 3 ally
    BY 13 3 restricted
    BE 7 4 ally
    LU 8 4 ally
    CZ 10 4 ally
    SK 11 4 ally
    UA 13 4 aspirant
    KZ 17 4 partner
    FR 7 5 ally
    CH 8 5 partner
    AT 10 5 partner
    HU 11 5 ally
    RO 12 5 ally
    MD 13 5 partner
    UZ 17 5 partner
    KG 18 5 partner
    PT 5 6 ally
    ES 6 6 ally
    IT 8 6 ally
    SI 9 6 ally
    HR 10 6 ally
    RS 11 6 partner
    BG 12 6 ally
    GE 15 6 aspirant
    TM 17 6 partner
    TJ 18 6 partner
    MT 8 7 partner
    BA 9 7 aspirant
    ME 10 7 ally
    AL 11 7 ally
    MK 12 7 ally
    TR 13 7 ally
    AM 15 7 partner
    AZ 16 7 partner
    MA 5 8 partner
    DZ 6 8 partner
    TN 7 8 partner
    GR 11 8 ally
    IL 14 8 partner
    JO 15 8 partner
    KW 16 8 partner
    MR 4 9 partner
    EG 13 9 partner
    BH 17 9 partner
    QA 18 9 partner
    AE 19 9 partner
    CS 10 9 former
    JP 21 5 outside
    """

  static func timeline(_ say: Language) -> HTML {
    let day = say(Wording.Specimens.day)
    func spell(_ standing: StandingMark, _ start: Double, _ end: Double?) -> Timeline.Spell {
      var spell = Timeline.Spell(standing, say(standing.words), from: start, to: end)
      spell.from = day
      spell.to = end == nil ? nil : day
      return spell
    }
    var doubtful = spell(.former, 1999.2, 2007)
    doubtful.confidence = .uncertain
    var programme = Timeline.Row(
      say(Wording.Specimens.programme), [spell(.partner, 1994.1, nil)], address: "/style")
    var restriction = spell(.restricted, 2014.25, 2022.5)
    restriction.label = say(Wording.Specimens.suspended)
    programme.restrictions = [restriction]
    let rows = [
      Timeline.Row(
        say(Wording.Specimens.council), [spell(.partner, 1991.97, 1997.4)], address: "/style"),
      programme,
      Timeline.Row(
        say(Wording.Specimens.accession),
        [
          spell(.aspirant, 1999.3, 2002.9), spell(.invitee, 2002.9, 2004.2),
          spell(.ally, 2004.2, nil),
        ]),
      Timeline.Row(say(Wording.Specimens.dialogue), [doubtful]),
    ]
    var timeline = Timeline("Ruritania", TimeAxis(from: 1990, to: 2027), rows)
    timeline.mark = (2026.89, say(Wording.Charts.dayMark))
    return "\(section(.timeline, note: .timelineNote, say))\(timeline.html(say))"
  }

  static func steps(_ say: Language) -> HTML {
    let growth: [(Double, Int)] = [
      (1949.3, 12), (1952.1, 14), (1955.4, 15), (1982.4, 16), (1999.2, 19), (2004.2, 26),
      (2009.3, 28), (2017.4, 29), (2020.2, 30), (2023.3, 31), (2024.2, 32),
    ]
    let steps = growth.map { year, number in
      StepChart.Step(number, from: year, day: String(Int(year)))
    }
    var chart = StepChart(
      say(Wording.Specimens.members), TimeAxis(from: 1949, to: 2027), steps)
    chart.mark = (2026.89, say(Wording.Charts.dayMark))
    return "\(section(.steps, say))\(chart.html(say))"
  }

  static func matrix(_ say: Language) -> HTML {
    let names = [
      ("JC", Wording.Specimens.council), ("PP", .programme), ("SD", .dialogue), ("AC", .accession),
    ]
    let headings = names.map { Matrix.Heading($0.0, say($0.1), address: "/style") }
    let numbers = [[38, 34, 0, 14], [34, 35, 2, 16], [0, 2, 7, 0], [14, 16, 0, 16]]
    let cells = numbers.enumerated().map { row, line in
      line.enumerated().map { column, number -> Matrix.Cell? in
        row == column
          ? nil : Matrix.Cell("\(number)", weight: Double(number) / 38, address: "/style")
      }
    }
    let matrix = Matrix(
      say(Wording.Specimens.shared), rows: headings, columns: headings, cells: cells)
    return "\(section(.matrix, say))\(matrix.html(say))"
  }
}
