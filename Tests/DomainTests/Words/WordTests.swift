import Domain
import Testing

@Suite struct `The words of choices` {
  private func check<Choice: Domain.Choice & Equatable>(_ type: Choice.Type) {
    let choices = Array(Choice.allCases)
    #expect(choices.map { Choice(word: $0.word) } == choices, "\(type)")
    #expect(Set(choices.map(\.word)).count == choices.count)
    let called = choices.map { $0.word.split(separator: "-").joined().lowercased() }
    #expect(called == choices.map { "\($0)".lowercased() }, "the word is what it is called")
    #expect(Choice(word: "") == nil && Choice(word: "Unheard") == nil)
  }

  @Test func `read back, each another`() {
    check(Party.Kind.self)
    check(Body.Kind.self)
    check(Body.Purpose.self)
    check(Body.Ending.Manner.self)
    check(Membership.Role.self)
    check(Membership.Beginning.self)
    check(Membership.Ending.self)
    check(Restriction.Scope.self)
    check(Decision.Kind.self)
    check(Confidence.self)
    check(Principal.Role.self)
    check(Dated.Precision.self)
    check(Standing.self)
  }

  @Test func `are stored as numbers that never change`() {
    #expect(Party.Kind.allCases.map(\.rawValue) == Array(1...7))
    #expect(Body.Kind.allCases.map(\.rawValue) == Array(1...10))
    #expect(Body.Purpose.allCases.map(\.rawValue) == Array(1...6))
    #expect(Body.Ending.Manner.allCases.map(\.rawValue) == Array(1...4))
    #expect(Membership.Role.allCases.map(\.rawValue) == Array(1...9))
    #expect(Membership.Beginning.allCases.map(\.rawValue) == Array(1...9))
    #expect(Membership.Ending.allCases.map(\.rawValue) == Array(1...9))
    #expect(Restriction.Scope.allCases.map(\.rawValue) == Array(1...6))
    #expect(Decision.Kind.allCases.map(\.rawValue) == Array(1...8))
    #expect(Confidence.allCases.map(\.rawValue) == Array(1...4))
    #expect(Dated.Precision.allCases.map(\.rawValue) == Array(0...2))
  }
}
