internal import Domain
internal import Labels

/// The dialogues that the reader may know of, the latest first.
public struct DialoguesPage: Sendable {
  /// How many are listed.
  static let listMax = 200

  /// The page of dialogues.
  public init() {}

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let tracks = Array(reading.sight.tracks.prefix(Self.listMax))
    let versions = tracks.compactMap { $0.statements.last?.version }
    let labels =
      tracks.map(\.marking.label)
      + versions.compactMap { reading.sight.version($0)?.marking.label }
    let reading = reading.marked(by: labels.distinct)
    let open = Button.link(
      say(Wording.DialogueForms.openTrack), reading.link(.dialogue(.open)), .quiet)
    let content: HTML = """
      <h1>\(say(Wording.DialogueTexts.title))</h1>\
      <p class="lead">\(say(Wording.DialogueTexts.lead))</p>\
      \(if: reading.sight.leadsDialogues, "<p class=\"actions\">\(open)</p>")\
      \(tracks.isEmpty ? empty(say) : Self.table(tracks, reading))
      """
    return reading.html(say(Wording.DialogueTexts.title), in: .consensus, content)
  }

  private func empty(_ say: Language) -> HTML {
    EmptyState(
      say(Wording.DialogueTexts.none), "\(say(Wording.DialogueTexts.noneAdvice))"
    ).html
  }

  /// Dialogues in a table, as here and on a party's page.
  static func table(_ tracks: [Track], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = tracks.map { track -> [HTML] in
      let last = track.positions.last?.said.at ?? track.opened.at
      return [
        """
        \(reading.link(reading.text(track.title), to: .dialogue(.track(track.id))))\
        \(if: track.closed != nil, """
           <span class="tag">\(say(Wording.DialogueTexts.closed))</span>
          """)
        """,
        say.list(track.partners.map { reading.party($0) }), "\(track.topics.count)",
        track.statements.last.map { reading.standing(of: $0) } ?? HTML(),
        "<span class=\"cell-day\">\(say.date(last.day))</span>",
      ]
    }
    return Table(
      say(Wording.DialogueTexts.title),
      columns: [
        Table.Column(say(Wording.DialogueTexts.title)),
        Table.Column(say(Wording.DialogueTexts.with)),
        .number(say(Wording.DialogueTexts.topics)),
        Table.Column(say(Wording.DialogueTexts.statements)),
        Table.Column(say(Wording.DialogueTexts.latest)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

extension Reading {
  /// Where a statement stands, as a tag.
  func standing(of statement: Statement) -> HTML {
    let look: String
    let text: String
    switch statement.standing {
    case .drafted: (look, text) = ("drafted", say(Wording.DialogueTexts.drafted))
    case .waits(let parties):
      let names = parties.map { self.text(sight.name(of: $0)) }.joined(separator: ", ")
      (look, text) = ("silent", say(Wording.DialogueTexts.waitsFor, names))
    case .agreed: (look, text) = ("adopted", say(Wording.DialogueTexts.agreed))
    case .declined(let party):
      let name = self.text(sight.name(of: party))
      (look, text) = ("stopped", "\(name): \(say(Wording.DialogueTexts.declined))")
    case .withdrawn: (look, text) = ("drafted", say(Wording.DialogueTexts.withdrawn))
    }
    return "<span class=\"standing standing-\(look)\">\(text)</span>"
  }

  /// A side of a dialogue by its name.
  func side(_ seat: Principal.Seat) -> HTML {
    seat.party.map { party($0) } ?? "\(say(Wording.DialogueTexts.alliance))"
  }
}

/// The dialogues with a party, for its page.
struct DialogueSection: Sendable {
  let tracks: [Track]
  let reading: Reading

  init(_ party: Party.ID, _ reading: Reading) {
    tracks = reading.sight.tracks(with: party)
    self.reading = reading
  }

  /// The labels of all that is shown.
  var labels: [Label] {
    tracks.map(\.marking.label)
      + tracks.compactMap { track in
        track.statements.last.flatMap { reading.sight.version($0.version)?.marking.label }
      }
  }

  var html: HTML {
    guard !tracks.isEmpty else { return HTML() }
    return """
      <h2>\(reading.say(Wording.DialogueTexts.title))</h2>\
      \(DialoguesPage.table(tracks, reading))
      """
  }
}
