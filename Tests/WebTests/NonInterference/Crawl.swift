import Domain
import HTTPTypes
import Web

/// What answers requests: a site, or a site with a leak put in on purpose.
typealias Answering = @Sendable (Request) async -> Response

extension World {
  /// Answers a request; the same chance falls in every world for the same address.
  func answer(_ request: Request) async -> Response {
    chance.begin(request.head.path ?? "")
    return await site.respond(to: request)
  }
}

/// Every address that somebody can reach from a site's pages, and what each answered.
struct Crawl {
  /// The addresses in the order in which they were asked.
  private(set) var paths: [String] = []
  private(set) var answers: [String: String] = [:]

  private static let most = 1_500

  /// Follows every link from the home page of a language and from some addresses besides; the
  /// pages in the other language are another crawl's.
  init(
    _ token: String, inFrench: Bool, from starts: [String], _ site: Answering
  ) async {
    var waiting = [inFrench ? "/fr" : "/"]
    waiting += starts.map { inFrench && !Self.isForPrograms($0) ? "/fr" + $0 : $0 }
    var seen = Set(waiting)
    var place = 0
    while place < waiting.count, paths.count < Self.most {
      let path = waiting[place]
      place += 1
      let answer = await Self.ask(path, token, site)
      paths.append(path)
      answers[path] = answer
      for found in Self.links(in: answer) {
        let isOurs = Self.isForPrograms(found) || found.hasPrefix("/fr") == inFrench
        if isOurs, seen.insert(found).inserted { waiting.append(found) }
      }
    }
  }

  private static func isForPrograms(_ path: String) -> Bool {
    ["/api/", "/health", "/ready", "/metrics", "/fr?"].contains { path.hasPrefix($0) }
  }

  /// The addresses whose answers are others on another site.
  func differences(_ token: String, _ site: Answering) async -> [String] {
    var found: [String] = []
    for path in paths {
      let answer = await Self.ask(path, token, site)
      guard answer != answers[path] else { continue }
      found.append("\(path) \(Self.place(of: answer, beside: answers[path] ?? ""))")
    }
    return found
  }

  /// Where two answers part, for whoever has to find the leak.
  private static func place(of answer: String, beside other: String) -> String {
    func body(_ text: String) -> Substring {
      text.firstRange(of: "\n\n").map { text[$0.upperBound...] } ?? text[...]
    }
    let same = zip(body(answer), body(other)).prefix { $0 == $1 }.count
    func part(_ text: String) -> Substring { body(text).dropFirst(max(0, same - 60)).prefix(160) }
    return "«\(part(other))» «\(part(answer))»"
  }

  /// The whole answer as text: status, fields, body.
  static func ask(_ path: String, _ token: String, _ site: Answering) async -> String {
    var head = HTTPRequest(method: .get, scheme: "http", authority: "office.test", path: path)
    identify(&head, token)
    return text(await site(Request(head, body: [], from: "192.0.2.1")))
  }

  /// Sends JSON where programs change something.
  static func act(
    _ json: String, to path: String, _ token: String, key: String? = nil, _ site: Answering
  ) async -> String {
    var head = HTTPRequest(method: .post, scheme: "http", authority: "office.test", path: path)
    head.headerFields[.contentType] = "application/json"
    if let key, let name = HTTPField.Name("Idempotency-Key") { head.headerFields[name] = key }
    identify(&head, token)
    return text(await site(Request(head, body: Array(json.utf8), from: "192.0.2.1")))
  }

  private static func identify(_ head: inout HTTPRequest, _ token: String) {
    guard !token.isEmpty else { return }
    head.headerFields[.cookie] = "entente-session=\(token)"
    if head.path?.hasPrefix("/api/") == true {
      head.headerFields[.authorization] = "Bearer \(token)"
    }
  }

  private static func text(_ response: Response) -> String {
    let fields = response.head.headerFields.map { "\($0.name): \($0.value)" }.sorted()
    return "\(response.status.code)\n\(fields.joined(separator: "\n"))\n\n\(response.text)"
  }

  /// The links and forms of a page within the site, and the same records for programs.
  private static func links(in answer: String) -> [String] {
    var found: [String] = []
    var rest = Substring(answer)
    while let mark = rest.firstRange(of: "=\"/") {
      let before = rest[..<mark.lowerBound].suffix(6)
      rest = rest[rest.index(before: mark.upperBound)...]
      guard before.hasSuffix("href") || before.hasSuffix("action") else { continue }
      let path = String(rest.prefix { $0 != "\"" && $0 != "#" }).replacing("&amp;", with: "&")
      guard !path.hasPrefix("/assets/"), !path.hasSuffix("/sign-out"), isOnce(path) else {
        continue
      }
      found.append(path)
      let sorts = ["/parties/", "/bodies/", "/record/", "/papers", "/reviews", "/policies"]
      if sorts.contains(where: { path.hasPrefix($0) || path.hasPrefix("/fr" + $0) }) {
        found.append("/api/v1" + (path.hasPrefix("/fr/") ? String(path.dropFirst(3)) : path))
      }
    }
    return found
  }

  /// Whether it is no page of another day or entry: every page has a link to itself for each of
  /// these, and some of them are among the starts.
  private static func isOnce(_ path: String) -> Bool {
    if path.contains("/style?") { return false }
    if path.contains("?on=") || path.contains("&on=") { return false }
    if path.contains("?at=") || path.contains("&at=") { return path.hasPrefix("/?at=") }
    return true
  }
}
