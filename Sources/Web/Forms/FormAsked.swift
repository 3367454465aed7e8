import Domain
import HTTPTypes
import Pages
import Registry

/// What a form asks for, or why it cannot be said.
enum FormAsked {
  /// The form itself in another shape: with one line more.
  case again(Sheet)
  /// What is wrong, by field.
  case wrong([String: String])
  case action(Action)
  /// No form of this address asks so.
  case unknown
}

/// How pages answer a form: what it shows again, and where its deed leads.
struct FormAnswer {
  /// What is asked.
  var ask: (Sheet) throws(Problem) -> FormAsked
  /// The page with the form as it was sent.
  var show: (Sheet, HTTPResponse.Status) throws(Problem) -> Response
  /// What follows when it was done.
  var done: (Receipt) throws(Problem) -> Response
}

extension Site {
  /// Takes a form: does what it asks, or shows it again with what is wrong and nothing lost.
  func take(_ table: Labelled, _ answer: FormAnswer) async throws(Problem) -> Response {
    guard table.asked.request.head.method == .post else {
      throw .wrongMethod(allow: "GET, HEAD, POST")
    }
    let pairs = try formPairs(table.asked.request)
    try checkOrigin(of: pairs, from: table.visitor)
    var sheet = Sheet(pairs)
    switch try answer.ask(sheet) {
    case .again(let changed): return try answer.show(changed, .ok)
    case .wrong(let errors):
      sheet.errors = errors
      return try answer.show(sheet, .unprocessableContent)
    case .unknown: throw .unreadableBody
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt): return try answer.done(receipt)
      case .failure(.refused(let refusal)):
        sheet.mark(refusal, table.sight, in: table.asked.language)
        let isForbidden = refusal.status == .forbidden
        return try answer.show(sheet, isForbidden ? .forbidden : .unprocessableContent)
      case .failure(let failure): throw Problem(failure)
      }
    }
  }

  /// Takes the same from a program: an entry, or what is wrong.
  func take(
    _ sheet: Sheet, _ table: Labelled, _ ask: (Sheet) throws(Problem) -> FormAsked
  ) async throws(Problem) -> Receipt {
    switch try ask(sheet) {
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt): return receipt
      case .failure(let failure): throw Problem(failure)
      }
    case .wrong(let errors): throw .unfit(errors)
    case .again, .unknown: throw .badField("deed", .unreadableBody)
    }
  }

  /// Takes a deed that a program sent, and answers with its entry.
  func take(
    _ asked: Asked, by visitor: Visitor,
    _ ask: (Sheet, Labelled) throws(Problem) -> FormAsked
  ) async throws(Problem) -> Response {
    let (sheet, table) = try sent(asked, by: visitor)
    let receipt = try await take(sheet, table) { sheet throws(Problem) in
      try ask(sheet, table)
    }
    return .json(.created, receipt.json(presentSight(asked, visitor)))
  }

  /// What a program sent to be done, once it is one that may write.
  func sent(
    _ asked: Asked, by visitor: Visitor
  ) throws(Problem) -> (sheet: Sheet, table: Labelled) {
    guard asked.request.head.method == .post else { throw .wrongMethod(allow: "GET, HEAD, POST") }
    guard visitor.mayWrite else { throw Problem(.forbidden, .forbidden, .access(.scope)) }
    let key = try key(of: asked.request)
    let sight = presentSight(asked, visitor)
    let sheet = try Sheet(try jsonBody(asked.request), key: key, sight)
    return (sheet, Labelled(asked: asked, visitor: visitor, sight: sight))
  }
}

extension Sheet {
  /// Words typed or chosen in a field, apart by commas.
  func words(_ field: String) -> [String] { (typed[field] ?? []).partedByCommas }
}

extension [String] {
  /// The words of all, apart by commas, without the blanks around them.
  var partedByCommas: [String] {
    flatMap { $0.split(separator: ",") }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
