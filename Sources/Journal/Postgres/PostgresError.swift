import CPostgres

/// What PostgreSQL or its client library answered.
struct PostgresError: Error {
  /// The five letters of SQLSTATE; empty when the library itself complains.
  let state: String
  let message: String
  /// The constraint that was broken, if one was.
  var constraint: String?
  /// Whether the connection is gone, so that what the server did last is unknown.
  var isLoss = false
}

extension PostgresError {
  /// An error that a result tells.
  init(_ result: OpaquePointer, isLoss: Bool) {
    func field(_ code: Character) -> String? {
      guard let value = code.asciiValue else { return nil }
      return PQresultErrorField(result, Int32(value)).map { String(cString: $0) }
    }
    state = field("C") ?? ""
    message = field("M") ?? String(cString: PQresultErrorMessage(result))
    constraint = field("n")
    self.isLoss = isLoss
  }

  /// What it means for whoever called the journal.
  var failure: JournalFailure {
    // The library adds guesses in indented lines.
    let lines = message.split(separator: "\n").filter { !$0.hasPrefix("\t") }.map(String.init)
    let detail = (["PostgreSQL", state] + lines).filter { !$0.isEmpty }.joined(separator: " ")
    return switch state {
    case "25006", "42501": .readOnly
    case "53100": .full
    case "55P03": .locked
    case "XX001", "XX002": .damaged(.engine(message))
    case "3F000", "42P01", "42703": .foreign
    default: .unavailable(detail)
    }
  }

  /// A unique index already holds the value.
  var isRepetition: Bool { state == "23505" }
}
