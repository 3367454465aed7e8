import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Calendars with secret addresses, which show what their owner may see at the moment of asking.
///
/// A secret is kept as programs' tokens are: its digest alone, revoked with them. It opens nothing
/// but its calendar.
extension Site {
  /// The word among a token's scopes that makes it a calendar's.
  static let feedScope = "calendar"
  /// How long a calendar's address counts, in seconds: five years.
  private static let feedSeconds: Int64 = 5 * 366 * 86_400
  /// The most runs in one calendar.
  private static let feedItemsMax = 5000

  /// The calendar of a secret; an unknown one, a revoked one and one whose owner has left are all
  /// the same.
  func feed(_ secret: String, _ asked: Asked) throws(Problem) -> Response {
    guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    let found: APIToken?
    do throws(JournalFailure) { found = try accounts.token(secret, at: asked.seconds) } catch {
      throw .accountsUnreachable
    }
    guard let found, let feed = Feed(found.scopes),
      let visitor = acting(Visitor(found.account, named: found.account.name), at: asked.seconds)
    else { throw .notFound }
    let sight = presentSight(asked, visitor)
    let reading = Reading(sight, in: Frame(asked.language, title: ""))
    let writer = CalendarWriter(reading, origin: origin(of: asked))
    let items = feed.items(writer).prefix(Self.feedItemsMax)
    return .calendar(CalendarFile(asked.language(feed.name), Array(items)))
  }

  func feeds(of account: Account) throws(Problem) -> [CalendarsPage.Feed] {
    do throws(JournalFailure) {
      return try accounts.tokens(of: account.id).compactMap { token in
        Feed(token.scopes).map { feed in
          CalendarsPage.Feed(
            code: token.code, label: token.label, sort: feed.sort,
            made: Instant(seconds: token.created))
        }
      }
    } catch {
      throw .accountsUnreachable
    }
  }

  func changeFeeds(_ request: AccountRequest) throws(Problem) -> Response {
    let code = request.typed["revoke"]
    guard code.isEmpty else {
      do throws(JournalFailure) {
        _ = try accounts.revoke(
          token: code, of: request.account.id, noting: request.note(.tokenRevoked))
        return request.done(.recorded, .calendars)
      } catch {
        throw .accountsUnreachable
      }
    }
    return try makeFeed(request)
  }

  private func makeFeed(_ request: AccountRequest) throws(Problem) -> Response {
    let say = request.asked.language
    let frame = frame(request.asked, request.visitor)
    var page = CalendarsPage(try feeds(of: request.account))
    for name in ["label", "what", "filter"] { page.typed[name] = request.typed[name] }
    let sort = FeedSort(rawValue: request.typed["what"]) ?? .menu
    guard let feed = Feed(sort, menu: request.typed["filter"]) else {
      page.problems["filter"] = say(Wording.CalendarTexts.filterWrong)
      return request.page(page.render(frame))
    }
    let typed = request.typed["label"].trimmed
    let label = typed.isEmpty ? say(feed.name) : typed
    let secret: String
    do throws(AccountFailure) {
      secret = try accounts.makeToken(
        label, scopes: feed.scopes, for: request.account,
        during: request.asked.seconds..<(request.asked.seconds + Self.feedSeconds),
        noting: request.note(.tokenMade)
      ).text
    } catch .vault(.tooLarge) {
      page.problem = say(Wording.CalendarTexts.tooMany)
      return request.page(page.render(frame))
    } catch {
      throw .accountsUnreachable
    }
    var done = CalendarsPage(try feeds(of: request.account))
    done.fresh = (origin(of: request.asked) ?? "") + Route.calendar(secret).address(in: say).text
    return .page(.ok, done.render(frame).bytes).with(.cacheControl, "no-store")
  }
}

/// What a calendar shows.
private struct Feed {
  var sort: FeedSort
  /// The part of the menu, as the menu's address names it; empty for all.
  var filter = ""

  /// A calendar that was asked for; nil where its filter is no address of the menu.
  init?(_ sort: FeedSort, menu address: String) {
    self.sort = sort
    let address = address.trimmed
    guard sort == .menu, !address.isEmpty else { return }
    // A whole address is as good as its path.
    let path = address.firstRange(of: "/menu").map { String(address[$0.lowerBound...]) } ?? address
    guard let text = try? PathText(path), let location = try? Location(text),
      case .menu(.list) = location.route
    else { return nil }
    let printed = location.route.address(in: .english).text
    guard printed.utf8.count <= 1500, !printed.contains(" ") else { return nil }
    filter = printed
  }

  /// The calendar of a token; nil for a token that is none's.
  init?(_ scopes: [String]) {
    guard scopes.contains(Site.feedScope) else { return nil }
    let sorts = scopes.compactMap { scope in
      scope.hasPrefix("shows:") ? FeedSort(rawValue: String(scope.dropFirst(6))) : nil
    }
    guard let sort = sorts.first else { return nil }
    self.sort = sort
    filter = scopes.first { $0.hasPrefix("/menu") } ?? ""
  }

  var scopes: Set<String> {
    Set([Site.feedScope, "shows:\(sort.rawValue)"] + (filter.isEmpty ? [] : [filter]))
  }

  var name: Wording.CalendarTexts {
    switch sort {
    case .menu: .nameMenu
    case .nominations: .nameNominations
    case .own: .nameOwn
    case .meetings: .nameMeetings
    }
  }

  func items(_ writer: CalendarWriter) -> [CalendarFile.Item] {
    let sight = writer.reading.sight
    let year = sight.day.year
    switch sort {
    case .menu: return runs(sight, year).compactMap(writer.item)
    case .nominations: return writer.nominationItems(in: year - 1...year + 1)
    case .meetings:
      let days = sight.now.day.adding(-366)...sight.now.day.adding(732)
      return sight.meetings(on: days).map(writer.item)
    case .own:
      let own = Set(sight.ownProviders.map(\.id))
      let runs = [year, year + 1].flatMap { sight.iterations(MenuQuery(year: $0)) }
        .filter { run in sight.activity(run.activity).map { own.contains($0.provider) } ?? false }
      return runs.distinctRuns.compactMap(writer.item) + writer.answerItems(in: year...year + 1)
    }
  }

  /// The part of the menu in its year, or in the present and the next.
  private func runs(_ sight: Sight, _ year: Int) -> [Iteration] {
    var query = MenuQuery(year: MenuView.yearOfDay)
    if let text = try? PathText(filter.isEmpty ? "/menu" : filter),
      let location = try? Location(text), case .menu(.list(let view)) = location.route
    {
      query = view.query
    }
    guard query.year == MenuView.yearOfDay else { return sight.iterations(query) }
    return [year, year + 1].flatMap { year in
      query.year = year
      return sight.iterations(query)
    }.distinctRuns
  }
}

extension [Iteration] {
  /// Each once: one that lasts over new year is in two years.
  fileprivate var distinctRuns: [Iteration] {
    var seen: Set<Iteration.ID> = []
    return filter { seen.insert($0.id).inserted }
  }
}

extension CalendarWriter {
  /// Runs for which the reader's party puts people forward, each with how many; no names.
  func nominationItems(in years: ClosedRange<Int>) -> [CalendarFile.Item] {
    let groups = Dictionary(grouping: own(in: years), by: \.iteration)
    return groups.sorted { $0.key < $1.key }.compactMap { id, nominations in
      guard var item = reading.sight.iteration(id).flatMap(item) else { return nil }
      let counts = Nomination.Status.allCases.compactMap { status -> String? in
        let count = nominations.count { $0.status == status }
        return count == 0
          ? nil : "\(reading.say(status, as: Wording.Statuses.self)) \(count)"
      }
      item.lines.append(
        reading.say(Wording.CalendarTexts.putForward, counts.joined(separator: ", ")))
      return item
    }
  }

  /// The last days on which seats that are offered to the reader's party may be taken.
  func answerItems(in years: ClosedRange<Int>) -> [CalendarFile.Item] {
    own(in: years).compactMap { nomination in
      guard nomination.status == .offered, let by = nomination.answerBy?.day,
        let run = reading.sight.iteration(nomination.iteration), let about = item(of: run)
      else { return nil }
      var item = CalendarFile.Item(
        uid: "answer-\(nomination.id)@entente",
        reading.say(Wording.CalendarTexts.answerBy, about.summary),
        Iteration.Schedule(by, through: by, timeZone: run.schedule.timeZone),
        changed: nomination.since.at)
      item.lines = about.lines
      item.isBusy = false
      item.address = about.address
      return item
    }
  }

  private func own(in years: ClosedRange<Int>) -> [Nomination] {
    guard let party = reading.sight.principal.party, reading.sight.speaks(for: party),
      let first = Day(year: years.lowerBound, month: 1, day: 1),
      let last = Day(year: years.upperBound, month: 12, day: 31)
    else { return [] }
    return reading.sight.ownNominations(in: first...last).filter {
      $0.status.isLive || $0.status.holdsSeat
    }
  }
}
