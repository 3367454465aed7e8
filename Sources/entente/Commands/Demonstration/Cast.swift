import Domain
import Exchange
import Journal
import Registry

/// The invented people of a demonstration with their accounts.
struct Cast {
  let demonstration: Demonstration
  /// Those who have no account yet.
  private var missing: [Demonstration.Someone] = []
  private var people: [String: Person] = [:]

  /// The people as the record is to know them: by the codes of their accounts where they have any.
  init(_ demonstration: Demonstration, in accounts: Accounts) throws(ToolFailure) {
    self.demonstration = demonstration
    for someone in demonstration.people {
      let known: Account?
      do throws(JournalFailure) { known = try accounts.account(named: someone.account) } catch {
        throw ToolFailure(error, at: "the store")
      }
      guard let code = known.map({ $0.person }) ?? someone.person?.text,
        let id = Person.ID(code)
      else { continue }
      if known == nil { missing.append(someone) }
      let post = Person.Post(
        id: Person.Post.ID(path: "demonstration/post/\(someone.account)"), party: someone.party,
        roles: someone.roles, from: someone.from)
      people[someone.account] = Person(id: id, posts: [post])
    }
  }

  /// Makes the accounts that are not there yet, and says what they sign in with.
  func open(in accounts: Accounts) throws(ToolFailure) -> [SignIn] {
    var made: [SignIn] = []
    for someone in missing {
      let password = Self.password()
      var new = NewAccount(
        name: someone.account, display: someone.name, roles: Set(someone.roles.map(\.word)),
        party: someone.party?.text, password: password)
      new.person = someone.person?.text
      do throws(AccountFailure) {
        try accounts.add(
          new, at: Clock.now.milliseconds / 1000, noting: AccessNote(.enrolled, about: "-"))
      } catch {
        throw ToolFailure(error, name: someone.account, at: "the store")
      }
      made.append(SignIn(account: someone.account, password: password, name: someone.name))
    }
    return made
  }

  /// Sixteen letters and digits without those that are taken for one another: 79 bits.
  private static func password() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var chance = SystemRandomNumberGenerator()
    return String((0..<16).map { _ in letters[Int(chance.next(upperBound: UInt(letters.count)))] })
  }

  /// Records what is missing, all of it or nothing, and says how many entries that made.
  func perform(in registrar: Registrar, _ papers: PaperBytes) async throws -> Int {
    let alliance = registrar.latest.alliance
    var orders: [Order] = []
    for someone in demonstration.people {
      guard var person = people[someone.account] else { continue }
      let at = Instant(milliseconds: Int64(someone.from.number) * 86_400_000)
      let occasion = Occasion(by: Self.founder, at: at)
      orders.append(order(.access(.enrol(person)), occasion, "person/\(someone.account)"))
      if let grant = someone.clearance {
        orders.append(
          order(.access(.clear(person.id, grant)), occasion, "grant/\(someone.account)"))
        person.grants = [grant]
      }
    }
    for deed in demonstration.deeds {
      orders.append(try await order(deed, under: alliance.policies, papers))
    }
    do throws(Registrar.Failure) {
      let receipts = try await registrar.perform(all: orders)
      return receipts.count { !$0.wasKnown }
    } catch .refusedOne(let place, let refusal) {
      let what = place < orders.count ? "\(orders[place].action)".prefix(200) : ""
      throw ToolFailure(.refused, "\(refusal): \(what)")
    } catch {
      throw ToolFailure(error)
    }
  }

  private func order(
    _ deed: Demonstration.Deed, under policies: [Adoption], _ papers: PaperBytes
  ) async throws -> Order {
    guard var person = people[deed.by] else {
      throw ToolFailure(.badInput, "\(deed.path): there is no account '\(deed.by)'.")
    }
    person.grants =
      demonstration.people.first { $0.account == deed.by }?.clearance.map { [$0] } ?? []
    let principal = person.principal(on: deed.at.day)
    var digest = ""
    if !deed.bytes.isEmpty {
      digest = try papers.put(deed.bytes, at: deed.at.milliseconds / 1000).description
    }
    guard let action = deed.action(by: principal, under: policies, digest: digest) else {
      throw ToolFailure(.refused, "\(deed.path): the office has no such policy. Import the pack.")
    }
    return Order(action, on: Occasion(by: principal, at: deed.at), key: ActionKey(of: deed.path))
  }

  private func order(_ action: Action, _ occasion: Occasion, _ path: String) -> Order {
    Order(action, on: occasion, key: ActionKey(of: "demonstration/\(path)"))
  }

  /// Who enrols and clears the invented people.
  private static let founder = Principal(
    id: .named("demonstration"), seat: .alliance, roles: [.administrator, .securityOfficer])
}
