public import Domain

/// What the shell around a page needs to know.
///
/// Plain values with defaults: whoever answers a request sets what differs.
public struct Frame: Sendable {
  /// The language of the page.
  public var language: Language
  /// The page's own title, without the product's name.
  public var title: String
  /// What stands at the top and the bottom of the page.
  public var marking = Marking.open("PUBLIC")
  /// The day that the page shows; `nil` where no day applies.
  public var day: DayBar?
  /// Which item of the main navigation the page belongs to.
  public var section: Section?
  /// The way from the home page to here, without the page itself.
  public var crumbs: [Crumb] = []
  /// The name of the person signed in.
  public var principal: String?
  /// Whether that person may change the network.
  public var mayChange = false
  /// Whether that person looks after people's access.
  public var mayEnrol = false
  /// Whether that person may ask who reads what.
  public var mayAsk = false
  /// Whether that person acts for somebody, for whom something may wait.
  public var hasInbox = false
  /// The token that every form which changes something carries.
  public var token = ""
  /// The same page in the other language.
  public var alternate: Address?
  /// What the person should be told before the content.
  public var notices: [Notice] = []
  /// What the search box holds.
  public var search = ""
  /// What every link within the site carries on: `on`, `at`.
  public var carried: [Address.Query] = []

  /// A frame with a language and a title.
  public init(_ language: Language, title: String) {
    self.language = language
    self.title = title
  }

}

extension Frame {
  /// An item of the main navigation.
  public enum Section: String, Sendable, CaseIterable {
    case home, menu, consensus, meetings, toolbox, operations, parties, bodies, overlap, papers
    case record, data

    /// Its name in the catalogue.
    var words: Wording.Layout {
      switch self {
      case .home: .home
      case .menu: .menu
      case .consensus: .consensus
      case .toolbox: .toolbox
      case .meetings: .meetings
      case .operations: .operations
      case .parties: .parties
      case .bodies: .bodies
      case .overlap: .overlap
      case .papers: .papers
      case .record: .record
      case .data: .openData
      }
    }

    /// Its first page.
    var route: Route {
      switch self {
      case .home: .home
      case .menu: .menu(.list(MenuView(MenuQuery(year: MenuView.yearOfDay))))
      case .consensus: .proposals(.list(nil))
      case .toolbox: .toolbox(.list)
      case .meetings: .meetings(.list(MeetingFilter()))
      case .operations: .operations(.list)
      case .parties: .parties(PartyFilter())
      case .bodies: .bodies(BodyFilter())
      case .overlap: .overlap(.bodies)
      case .papers: .papers(PaperFilter())
      case .record: .record(before: nil)
      case .data: .openData
      }
    }
  }

  /// One step of the way to a page.
  public struct Crumb: Sendable {
    /// The page's name.
    public var name: String
    /// The page.
    public var address: Address

    /// A page on the way.
    public init(_ name: String, _ address: Address) {
      self.name = name
      self.address = address
    }
  }

  /// The protective marking of a whole page, with the look of its level.
  public struct Marking: Sendable, Hashable {
    /// How the band looks, from quiet to loud.
    public enum Level: String, Sendable, CaseIterable {
      case open, restricted, confidential, secret
    }

    /// How the band looks.
    public var level: Level
    /// What the band says, in full.
    public var text: String

    /// A marking of a level.
    public init(_ level: Level, _ text: String) {
      self.level = level
      self.text = text
    }

    /// The marking of what anybody may read.
    public static func open(_ text: String) -> Marking { Marking(.open, text) }
  }
}

/// The control for the day that a page shows, and the entry it reads.
public struct DayBar: Sendable {
  /// A day as it is read and as it stands in an address.
  public struct Mark: Sendable, Hashable {
    /// The day in the page's language: `21 Nov 2026`.
    public var label: String
    /// The day as `2026-11-21`.
    public var iso: String

    /// A day as read and as sent.
    public init(_ label: String, iso: String) {
      self.label = label
      self.iso = iso
    }
  }

  /// The day shown.
  public var shown: Mark
  /// Whether the day shown is today.
  public var isToday: Bool
  /// The last day before it on which something changed.
  public var previous: Mark?
  /// The first day after it on which something changes.
  public var next: Mark?
  /// The page itself, without `on` and `at`.
  public var path: Address
  /// What else stands in the page's query, kept when the day changes.
  public var kept: [Address.Query] = []
  /// The entry of the record that the page reads, when it is not the latest.
  public var entry: Entry.Key?
  /// The moment of that entry, in words.
  public var entryMoment = ""

  /// The bar of a page for a day.
  public init(_ shown: Mark, isToday: Bool, path: Address) {
    self.shown = shown
    self.isToday = isToday
    self.path = path
  }
}
