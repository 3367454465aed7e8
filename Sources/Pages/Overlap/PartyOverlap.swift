import Domain

/// Parties against bodies: as what each party is in each body.
struct PartyOverlap {
  private let columns: [Body]
  private let parties: [Party.ID]
  private let places: [Party.ID: [Int: Member]]
  private let reading: Reading

  init(_ overlap: Overlap, _ reading: Reading) {
    let columns = reading.byKind(overlap).map(\.body)
    var places: [Party.ID: [Int: Member]] = [:]
    for (column, body) in columns.enumerated() {
      for member in reading.sight.members(of: body.id) {
        let old = places[member.party]?[column]
        if old?.isCounted != true { places[member.party, default: [:]][column] = member }
      }
    }
    self.columns = columns
    self.places = places
    self.reading = reading
    parties = reading.byName(Array(places.keys), \.self)
  }

  private var say: Language { reading.say }

  var html: HTML {
    let rows = parties.map { id in
      Matrix.Heading(
        id.text, reading.text(reading.sight.name(of: id)), address: reading.link(.party(id)))
    }
    let cells = parties.map { party in columns.indices.map { cell(places[party]?[$0]) } }
    let title = say(Wording.OverlapTexts.partiesTitle, say.date(reading.sight.day))
    let matrix = Matrix(
      title, rows: rows, columns: columns.map { reading.heading($0) }, cells: cells)
    return "<p>\(say(Wording.OverlapTexts.partiesNote))</p>\(key)\(matrix.html(say))"
  }

  private func cell(_ member: Member?) -> Matrix.Cell? {
    guard let member else { return Matrix.Cell("", weight: 0) }
    let letter = say(Wording.RoleLetters(member.role))
    if member.via != nil { return Matrix.Cell("(\(letter))", weight: 0.2) }
    return Matrix.Cell(letter, weight: member.isCounted ? 0.6 : 0.2)
  }

  private var key: HTML {
    let roles = Membership.Role.allCases.filter { role in
      places.values.contains { $0.values.contains { $0.role == role } }
    }
    return """
      <ul class="key" aria-label="\(say(Wording.Charts.key))">\(each: roles, { entry($0) })\
      <li><b>(\(say(Wording.RoleLetters.member)))</b> \
      \(say(Wording.OverlapTexts.byInclusion))</li></ul>
      """
  }

  private func entry(_ role: Membership.Role) -> HTML {
    "<li><b>\(say(Wording.RoleLetters(role)))</b> \(say(role))</li>"
  }
}

extension Wording.RoleLetters {
  /// The letter that stands for a role.
  init(_ role: Membership.Role) { self = Self(rawValue: role.word) ?? .member }
}
