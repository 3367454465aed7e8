import Testing

/// A file that may break a rule, and why. The target is an empty list.
struct Exemption: Sendable {
  var rule: String
  var path: String
  var reason: String
}

let exceptions: [Exemption] = []

@Suite struct `The exceptions` {
  @Test func `are all still needed and give a reason`() {
    for exception in exceptions {
      #expect(!exception.reason.isEmpty, "\(exception.path): say why")
      let rule = Rule.all.first { $0.name == exception.rule }
      let broken = rule?.findings(.repository).contains { $0.path == exception.path }
      #expect(broken == true, "\(exception.path) keeps \(exception.rule): strike the exception")
    }
  }
}
