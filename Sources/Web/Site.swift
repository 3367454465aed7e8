public import Domain
import HTTPTypes
public import Journal
import Pages
public import Registry

/// The site: a function from a request to a response.
///
/// It holds no socket and reads the clock and chance only where they are handed to it, so that
/// tests ask it what a browser would.
public struct Site: Sendable {
  /// The longest body that any address takes from anybody, in bytes.
  public static let bodyBytesMax = 1 << 20
  /// How long one stays signed in, in seconds.
  static let sessionSeconds: Int64 = 12 * 3600

  let registrar: Registrar
  let accounts: Accounts
  let clock: @Sendable () -> Instant
  let random: @Sendable (Int) -> [UInt8]
  /// How long one stays signed in without asking for anything, in seconds.
  static let idleSeconds: Int64 = 30 * 60
  /// How long the second step of signing in may take, in seconds.
  static let stepSeconds: Int64 = 5 * 60
  let cookie: SessionCookie
  let stepCookie: SessionCookie
  let attempts = Attempts()
  let verifier = Verifier()
  let tally = Tally()
  /// What is told of requests and figures, and to whom.
  public var watch = Watch()
  /// What is sent of the office's own accord.
  public var outgoing = Outgoing()
  let hookMemory = HookMemory()

  /// A site of a registry and its accounts.
  ///
  /// `random` gives as many bytes as it is asked for, fit for keys. `isSecure` says that browsers
  /// reach the site over https, so that its cookie is kept from anything else.
  public init(
    registrar: Registrar, accounts: Accounts, isSecure: Bool = false,
    clock: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.registrar = registrar
    self.accounts = accounts
    self.clock = clock
    self.random = random
    cookie = SessionCookie(isSecure: isSecure)
    stepCookie = SessionCookie(isSecure: isSecure, word: "step")
  }

  /// Answers a request, whatever it is.
  public func respond(to request: Request) async -> Response {
    let target = request.head.path ?? "/"
    let begun = ContinuousClock.now
    var route = RouteClass.none
    var response: Response
    do throws(Problem) {
      response = try await answer(request, target: target, &route)
    } catch {
      response = explain(error, target: target)
    }
    response = response.sealed(for: request)
    if cookie.isSecure {
      response = response.with(.transportSecurity, "max-age=31536000")
    }
    note(
      RequestLine(
        at: clock().milliseconds, method: request.head.method.rawValue, route: route,
        status: response.status.code, seconds: (ContinuousClock.now - begun) / .seconds(1)))
    return response
  }

  /// Answers a request whose body is longer than ``bodyBytesMax`` and was not read.
  public func refuseBody(of request: Request) -> Response {
    explain(.tooLarge, target: request.head.path ?? "/").sealed(for: request)
  }

  private func answer(
    _ request: Request, target: String, _ sort: inout RouteClass
  ) async throws(Problem) -> Response {
    guard request.body.count <= bodyBytesMax(of: request.head) else { throw .tooLarge }
    let path: PathText
    do throws(PathText.Fault) { path = try PathText(target) } catch { throw Problem(error) }
    sort = RouteClass(path.segments)
    if let operation = Operation(path.segments) { return try await answer(operation, request) }
    if let asset = Self.asset(at: path.segments) {
      guard request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
      return asset
    }
    let location: Location
    do throws(Location.Fault) { location = try Location(path) } catch { throw Problem(error) }
    sort = RouteClass(location.route)
    if path.hasTrailingSlash {
      return .redirect(.permanentRedirect, to: path.canonical)
    }
    let asked = Asked(location: location, path: path, request: request, now: clock())
    if case .api(let api) = location.route { return try await answer(api, asked) }
    return try await answerPage(asked)
  }

  private static func asset(at segments: [String]) -> Response? {
    guard segments.first == "assets" else { return nil }
    let address = Address(path: segments)
    return Assets.all.first { $0.address == address }.map { file in
      Response(.ok, type: file.type, file.bytes)
        .with(.cacheControl, "public, max-age=31536000, immutable")
    }
  }
}

/// A request understood: what it asks for, and when.
struct Asked: Sendable {
  let location: Location
  let path: PathText
  let request: Request
  let now: Instant

  var language: Language { location.language }
  var seconds: Int64 { now.milliseconds / 1000 }
}

extension Request {
  /// Whether it only asks, and changes nothing.
  var isReading: Bool { head.method == .get || head.method == .head }

  /// The type of the body, without its parameters.
  var contentType: String {
    let value = head.headerFields[.contentType] ?? ""
    let type = value.prefix { $0 != ";" && $0 != " " }
    return type.lowercased()
  }
}

extension PathText {
  /// The address without the slash at its end.
  fileprivate var canonical: String {
    Address(path: segments).text + (rawQuery.map { "?\($0)" } ?? "")
  }
}

/// Errors, as pages and as JSON.
extension Site {
  private func explain(_ problem: Problem, target: String) -> Response {
    let path = target.prefix { $0 != "?" }
    let say: Language =
      path == "/fr" || path.hasPrefix("/fr/") ? .french : .english
    let sight = registrar.latest.alliance.seen(
      by: Visitor.anybody.principal, on: clock().day, at: clock())
    var response =
      path.hasPrefix("/api/")
      ? Response.problem(problem, sight: sight)
      : Response.page(
        problem.status,
        ProblemPage.render(
          Frame(say, title: ""), problem: problem.page, detail: problem.sentence(sight, in: say)
        ).bytes)
    if let allow = problem.allow { response.head.headerFields[.allow] = allow }
    if let seconds = problem.retryAfter {
      response.head.headerFields[.retryAfter] = "\(seconds)"
    }
    if let key = problem.key { response.head.headerFields[.idempotencyKey] = key.description }
    return response
  }
}
