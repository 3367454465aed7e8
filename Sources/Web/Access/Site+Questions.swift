import Domain
import Journal
import Pages

/// The security officer's questions. For everybody else there is no such page.
extension Site {
  func accessPage(_ question: AccessQuestion, _ reading: Reading) throws(Problem) -> HTML {
    let sight = reading.sight
    guard sight.asksAccess else { throw .notFound }
    let names = try names(of: sight.people, reading.say)
    // Titles of all that may be asked about stand on these pages.
    let reading = reading.marked(by: sight.items.compactMap { sight.marking(of: $0)?.label })
    switch question {
    case .start:
      return AccessPage.render(reading, lapses: sight.lapses() ?? [], names: names)
    case .readers(let item, let day):
      let asked = try item.map { (item) throws(Problem) in
        try known(sight.readership(of: item, on: day ?? sight.now.day))
      }
      return ReadersPage.render(reading, items: sight.items, asked: asked, names: names)
    case .readable(let asked, let day):
      let found = try asked.map { (asked) throws(Problem) in
        try known(sight.readable(by: asked, on: day ?? sight.now.day))
      }
      return ReadablePage.render(reading, asked: found, names: names)
    case .suspension(let party, let body, let manner):
      let loss = try party.map { (party) throws(Problem) in
        try known(sight.loss(of: party, from: body, manner))
      }
      return SuspensionPage.render(reading, asked: loss, names: names)
    }
  }

  private func known<Found>(_ found: Found?) throws(Problem) -> Found {
    guard let found else { throw .notFound }
    return found
  }

  /// The names that the vault has for people; who has none is shown by code.
  private func names(
    of people: [Person], _ say: Language
  ) throws(Problem) -> [Person.ID: String] {
    var names: [Person.ID: String] = [:]
    do throws(JournalFailure) {
      for person in people {
        switch try accounts.vault.name(of: person.id.text) {
        case .known(let name): names[person.id] = name
        case .erased: names[person.id] = say(Wording.People.erased)
        case .unknown: break
        }
      }
    } catch {
      throw .accountsUnreachable
    }
    return names
  }
}
