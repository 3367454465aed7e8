import Domain
import Pages

/// Where a request goes: the page, its language, and the two kinds of time that it asks for.
struct Location: Sendable {
  /// Why a location is none.
  enum Fault: Error, Hashable, Sendable {
    case badDay, badEntry, noPage
    /// A filter with a word that it does not know.
    case badFilter(String)
  }

  var language: Language
  var route: Route
  /// The day as of which the world is told; nil for today.
  var on: Day?
  /// The entry up to which the record is read; nil for its end.
  var at: Entry.Key?

  init(_ path: PathText) throws(Fault) {
    let isFrench = path.segments.first == Language.french.rawValue
    language = isFrench ? .french : .english
    let segments = isFrench ? Array(path.segments.dropFirst()) : path.segments
    guard !isFrench || segments.first != "api",
      let route = Route(segments: segments, query: RouteQuery(path.pairs))
    else { throw .noPage }
    self.route = route
    if let name = route.misread(RouteQuery(path.pairs)) { throw .badFilter(name) }
    on = try Self.day(path.value(of: "on"))
    at = try Self.entry(path.value(of: "at"))
  }

  private static func day(_ text: String?) throws(Fault) -> Day? {
    guard let text, !text.isEmpty else { return nil }
    guard let dated = Dated(text) else { throw .badDay }
    return dated.day
  }

  private static func entry(_ text: String?) throws(Fault) -> Entry.Key? {
    guard let text, !text.isEmpty else { return nil }
    guard let key = Entry.Key(text) else { throw .badEntry }
    return key
  }

  /// What every link of the page carries on.
  var carried: [Address.Query] {
    [on.map { Address.Query("on", $0.description) }, at.map { Address.Query("at", $0.text) }]
      .compactMap(\.self)
  }

  /// Its canonical address.
  var address: Address { route.address(in: language, carrying: carried) }

  /// The same page in the other language.
  var alternate: Address { route.address(in: language.other, carrying: carried) }
}

extension PathText {
  /// The first value of a name in the query.
  func value(of name: String) -> String? { pairs.first { $0.0 == name }?.1 }
}
