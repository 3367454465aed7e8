import Foundation

/// Why the tool gives up: the code it leaves with and what it says.
struct ToolFailure: Error {
  /// What the tool leaves with; part of its interface.
  enum Code: Int32 {
    /// The rules said no, or there is no such thing.
    case refused = 1
    /// The arguments or a pack are not fit.
    case badInput = 2
    /// The store is damaged, in use, or cannot be reached.
    case unreachable = 3
  }

  let code: Code
  let sentence: String
  /// Lines that stand before the sentence, such as a pack's problems.
  var details: [String] = []

  init(_ code: Code, _ sentence: String, details: [String] = []) {
    self.code = code
    self.sentence = sentence
    self.details = details
  }

  private struct Answer: Encodable {
    struct Fault: Encodable {
      var code: Int32
      var message: String
      var details: [String]
    }
    var error: Fault
  }

  /// Says on the error output what is wrong, and answers in JSON when that was asked for.
  func tell(asJSON: Bool, marked: Bool = true) {
    for line in details { Terminal.complain(line) }
    Terminal.complain(marked ? "entente: \(sentence)" : sentence)
    guard asJSON else { return }
    let fault = Answer.Fault(code: code.rawValue, message: sentence, details: details)
    Terminal.answer(Answer(error: fault))
  }
}
