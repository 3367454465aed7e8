import Domain
import Exchange
import HTTPTypes
import Journal
import Registry
import Synchronization
import Testing

@testable import Web

@Suite struct `An order that the record did not confirm` {
  private let party = #"{"action":"add-party","code":"NEW","kind":"state","name":"New"}"#
  private let key = "00112233445566778899aabbccddeeff"

  @Test func `is said to be unknown, and the same again tells that it was recorded`() async throws {
    let journal = ForgetfulJournal()
    let office = try await Office(journal)
    let token = try await office.bearer()
    journal.forget(.uncertain)
    let first = await office.act(party, token: token, key: key)
    #expect(first.status == .serviceUnavailable)
    #expect(first.head.headerFields[.retryAfter] == "5")
    let problem = try JSON.parse(first.body)
    #expect(problem["title"]?.text == "Not known whether it was recorded")
    let detail = try #require(problem["detail"]?.text)
    #expect(detail.contains("exactly the same again"))
    #expect(!detail.contains("Nothing was recorded"))
    journal.forget(nil)
    let second = await office.act(party, token: token, key: key)
    #expect(second.status == .created)
    #expect(second.text.contains(#""known":true"#))
  }

  @Test func `that came without a key is told the one to send it with again`() async throws {
    let journal = ForgetfulJournal()
    let office = try await Office(journal)
    let token = try await office.bearer()
    journal.forget(.unavailable("the disk"))
    let first = await office.act(party, token: token)
    let given = try #require(first.head.headerFields[.idempotencyKey])
    journal.forget(nil)
    let before = office.registrar.latest.number
    let second = await office.act(party, token: token, key: given)
    #expect(second.status == .created)
    #expect(office.registrar.latest.number == before + 1)
  }

  @Test(arguments: [("", "not known"), ("/fr", "on ignore")])
  func `comes back as the form that was sent, with its key`(
    _ prefix: String, _ words: String
  ) async throws {
    let journal = ForgetfulJournal()
    let office = try await Office(journal)
    let cookie = try #require(await office.signIn())
    let address = "\(prefix)/change/party/new"
    let blanks = [("code", "NEW"), ("kind", "state"), ("name", "New"), ("confidence", "known")]
    journal.forget(.uncertain)
    let first = await office.submit(address, blanks, cookie: cookie)
    #expect(first.status == .serviceUnavailable, "\(first.text)")
    #expect(first.head.headerFields[.retryAfter] == "5")
    #expect(first.text.contains(words))
    journal.forget(nil)
    let before = office.registrar.latest.number
    let pairs = ["token", "key"].map { ($0, office.hidden($0, in: first) ?? "") }
    let second = await office.post(address, pairs + blanks, cookie: cookie)
    #expect(second.status == .seeOther)
    #expect(office.registrar.latest.number == before + 1)
  }

  @Test func `is counted apart from those that were certainly not recorded`() async throws {
    let journal = ForgetfulJournal()
    let office = try await Office(journal)
    let token = try await office.bearer()
    journal.forget(.uncertain)
    _ = await office.act(party, token: token, key: key)
    let figures = try await office.figures()
    #expect(figures.contains(#"entente_orders_total{outcome="unconfirmed"} 1"# + "\n"))
    #expect(figures.contains(#"entente_orders_total{outcome="unrecorded"} 0"# + "\n"))
  }

  @Test func `is another thing than one that found no room`() async throws {
    let journal = ForgetfulJournal()
    let office = try await Office(journal)
    let token = try await office.bearer()
    journal.refuse(.full)
    let answer = await office.act(party, token: token, key: key)
    #expect(answer.status == .serviceUnavailable)
    #expect(answer.text.contains("Nothing was recorded"))
    #expect(answer.head.headerFields[.retryAfter] == "5")
    #expect(answer.head.headerFields[.idempotencyKey] == nil)
  }
}

/// A journal in memory that records what it is given and then has no word of it, or refuses it.
private final class ForgetfulJournal: Chronicle {
  private enum Mood {
    case sound
    case forgetful(JournalFailure)
    case refusing(JournalFailure)
  }

  private let inner = MemoryJournal()
  private let mood = Mutex(Mood.sound)

  func forget(_ failure: JournalFailure?) {
    mood.withLock { $0 = failure.map(Mood.forgetful) ?? .sound }
  }

  func refuse(_ failure: JournalFailure) { mood.withLock { $0 = .refusing(failure) } }

  func head() throws(JournalFailure) -> Head { try inner.head() }

  func append(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Journal.Entry] {
    switch mood.withLock({ $0 }) {
    case .sound: return try inner.append(drafts, after: head)
    case .refusing(let failure): throw failure
    case .forgetful(let failure):
      try inner.append(drafts, after: head)
      throw failure
    }
  }

  func entry(for key: ActionKey) throws(JournalFailure) -> Journal.Entry? {
    try inner.entry(for: key)
  }

  func entry(_ number: EntryNumber) throws(JournalFailure) -> Journal.Entry? {
    try inner.entry(number)
  }

  func read(
    after number: UInt64, limit: Int?, _ body: (Journal.Entry) -> Bool
  ) throws(JournalFailure) {
    try inner.read(after: number, limit: limit, body)
  }
}
