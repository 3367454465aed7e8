public import Domain
internal import Labels

/// The form that opens a programme, perhaps with what of an older one is not over.
public struct ProgrammeOpenPage: Sendable {
  let party: Party.ID?
  let older: Programme?
  let sheet: Sheet

  /// The form for a party, perhaps carrying an older programme on.
  public init(_ party: Party.ID?, from older: Programme?, _ sheet: Sheet) {
    self.party = party
    self.older = older
    self.sheet = sheet
  }

  /// The days that a programme after an older one would have: as long as that.
  public static func days(after older: Programme) -> ClosedRange<Day> {
    let length = Int(older.last.number - older.first.number)
    return older.last.next...older.last.next.adding(length)
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let reading = reading.marked(by: older.map { [$0.marking.label] } ?? [])
    let say = reading.say
    let words: Wording.ProgrammeTexts = older == nil ? .open : .carryOn
    let address = Route.programmes(.open(party, from: older?.id)).address(in: say)
    let form = sheet.form(
      address, deed: "open", fields: fields(reading),
      submit: say(Wording.ProgrammeForms.submitOpen))
    let content: HTML = """
      <h1>\(say(words))</h1><p class="lead">\(say(Wording.ProgrammeForms.openLead))</p>\
      \(with: older, { carried($0, reading) })\(form.html(reading.frame))
      """
    return reading.html(say(words), in: .toolbox, below: [.programmes(.list(nil))], content)
  }

  private func carried(_ older: Programme, _ reading: Reading) -> HTML {
    let say = reading.say
    let next = reading.sight.succession(of: older, over: Self.days(after: older)) {
      Programme.Effort.ID(UInt64($0))
    }
    let numbers = [
      next.contents.goals.count, next.contents.efforts.count, next.finished.count,
      next.dropped.count,
    ].map { say.grouped($0) }
    let text = say(
      Wording.ProgrammeForms.carryLead, numbers[0], numbers[1], numbers[2], numbers[3])
    return """
      <p>\(say(Wording.ProgrammeTexts.predecessor)): \(reading.programme(older))</p>\
      \(Notice(.information, "\(text)").html(say))
      """
  }

  private func fields(_ reading: Reading) -> [Field] {
    let say = reading.say
    let sight = reading.sight
    let today = sight.now.day
    let tools = sight.instruments.filter {
      $0.holds.contains(.programme) && $0.life.contains(today)
    }
    let own = sight.principal.party.map { [$0] }
    let parties = reading.byName(own ?? sight.partnersOfDay.map(\.id)) { $0 }
    var partner = Field(
      "party", say(Wording.ProgrammeForms.party),
      .select(parties.map { Field.Choice($0.text, reading.text(sight.name(of: $0))) }))
    partner.value = (older?.party ?? party ?? parties.first)?.text ?? ""
    var instrument = Field(
      "instrument", say(Wording.ProgrammeForms.instrument),
      .select(
        tools.map { tool in
          let name = reading.text(tool.name(on: today))
          return Field.Choice(tool.id.text, "\(reading.text(tool.short)) – \(name)")
        }))
    instrument.value = older?.instrument.text ?? tools.first?.id.text ?? ""
    var title = Field("title", say(Wording.ProgrammeForms.title))
    title.value = older?.title.english ?? ""
    var french = Field("titleFrench", say(Wording.ProgrammeForms.titleFrench))
    french.value = older?.title.french ?? ""
    let days = older.map { Self.days(after: $0) }
    var first = Field("first", say(Wording.ProgrammeForms.first), .date)
    first.value = days.map { $0.lowerBound.description } ?? today.description
    var last = Field("last", say(Wording.ProgrammeForms.last), .date)
    last.value = days.map { $0.upperBound.description } ?? today.yearsLater(2).description
    var all = [partner, instrument, title, first, last].map { field in
      var field = field
      field.isRequired = true
      return field
    }
    all.insert(french, at: 3)
    let labels = CaseLabel.fieldChoices(sight, say)
    if !labels.isEmpty {
      var readers = Field("readers", say(Wording.ProgrammeForms.readers), .select(labels))
      readers.isRequired = true
      all.append(readers)
    }
    if let dossier = dossier(reading) { all.append(dossier) }
    return all
  }

  /// The party's open cases of instruments that hold goals.
  private func dossier(_ reading: Reading) -> Field? {
    let sight = reading.sight
    guard let party = party ?? older?.party ?? sight.principal.party else { return nil }
    let open = sight.cases(of: party).filter { one in
      sight.isOpen(one) && one.marking != nil
        && (sight.instrument(one.instrument)?.holds.contains(.programme) ?? false)
    }
    guard !open.isEmpty else { return nil }
    let none = Field.Choice("", reading.say(Wording.ProgrammeForms.none))
    return Field(
      "case", reading.say(Wording.ProgrammeForms.dossier),
      .select([none] + open.map { Field.Choice($0.id.description, reading.title(of: $0)) }))
  }
}
