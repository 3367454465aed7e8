import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Why a request came to nothing: the one place where faults become statuses.
struct Problem: Error, Sendable {
  var status: HTTPResponse.Status
  var title: Wording.Problems
  /// What went wrong, beyond the title.
  var detail: Detail?
  /// The blank or parameter that it is about.
  var field: String?
  /// What the address takes instead.
  var allow: String?
  /// Seconds until it may work.
  var retryAfter: Int?
  /// The key under which the same is to be sent again, where that tells what became of it.
  var key: ActionKey?

  /// A sentence that is said in the reader's language.
  enum Detail: Sendable {
    case problem(Wording.Problems, String)
    case access(Wording.Access)
    case refusal(Refusal)
    case unreadables([Unreadable])
    case fields([(field: String, sentence: String)])
    case recording(Wording.Refusals)
  }

  init(_ status: HTTPResponse.Status, _ title: Wording.Problems, _ detail: Detail? = nil) {
    self.status = status
    self.title = title
    self.detail = detail
  }

  init(_ status: HTTPResponse.Status, _ title: Wording.Problems, saying words: Wording.Problems) {
    self.init(status, title, .problem(words, ""))
  }

  /// The sentence in a language.
  func sentence(_ sight: Sight?, in say: Language) -> String? {
    switch detail {
    case nil: nil
    case .problem(let words, let value): say(words, value)
    case .access(let words): say(words)
    case .recording(let words): say(words)
    case .unreadables(let list): list.map { $0.sentence(in: say) }.joined(separator: " ")
    case .fields(let list): list.map(\.sentence).joined(separator: " ")
    case .refusal(let refusal):
      sight.map { refusal.sentence(on: nil, sight: $0, in: say) } ?? say(title)
    }
  }
}

extension Problem {
  static let notFound = Problem(.notFound, .notFound, saying: .noPage)
  static let forged = Problem(.forbidden, .forbidden, saying: .forged)
  static let unauthorised = Problem(.unauthorized, .unauthorised, .access(.needed))
  static let notPermitted = Problem(.forbidden, .forbidden, .access(.needed))
  static let accountsUnreachable = Problem(
    .serviceUnavailable, .unavailable, .access(.offline))
  static let unreadableBody = Problem(.badRequest, .badRequest, saying: .unreadableBody)
  static let tooLarge = Problem(.contentTooLarge, .tooLarge)
  static let wrongType = Problem(.unsupportedMediaType, .wrongType)

  static func wrongMethod(allow: String) -> Problem {
    var problem = Problem(.methodNotAllowed, .wrongMethod)
    problem.allow = allow
    return problem
  }

  /// How long a record that could not be written may need, in seconds: a database that restarts
  /// mostly takes less.
  private static let patienceSeconds = 5

  static var slowDown: Problem {
    var problem = Problem(.tooManyRequests, .unavailable, .access(.slowDown))
    problem.retryAfter = 60
    return problem
  }

  static func badField(_ field: String, _ words: Wording.Problems) -> Problem {
    var problem = Problem(.badRequest, .badRequest, saying: words)
    problem.field = field
    return problem
  }

  init(_ fault: PathText.Fault) {
    switch fault {
    case .tooLong: self.init(.uriTooLong, .tooLong)
    case .notText: self.init(.badRequest, .badRequest, saying: .badPath)
    case .noSuchPath: self = .notFound
    case .tooManyFields: self.init(.badRequest, .badRequest, saying: .tooManyFields)
    }
  }

  init(_ fault: Location.Fault) {
    switch fault {
    case .badDay: self = .badField("on", .badDay)
    case .badEntry: self = .badField("at", .badEntry)
    case .badFilter(let name):
      self.init(.badRequest, .badRequest, .problem(.badFilter, name))
      field = name
    case .noPage: self = .notFound
    }
  }

  /// Why the past, or a part of the record, cannot be told.
  init(_ fault: RegistryFault) {
    self.init(.serviceUnavailable, .unavailable)
    if case .onTheWay(let reached, let end) = fault {
      detail = .problem(.readingBack, "\(reached * 100 / max(1, end))")
      retryAfter = 2
    }
  }

  init(_ failure: Registrar.Failure) {
    switch failure {
    case .refused(let refusal), .refusedOne(_, let refusal): self.init(refusal)
    case .keyTaken: self.init(.conflict, .conflict, .recording(.keyTaken))
    case .unrecorded, .unreadable:
      self.init(.serviceUnavailable, .unavailable, .recording(.unrecorded))
      retryAfter = Self.patienceSeconds
    case .unconfirmed:
      self.init(.serviceUnavailable, .unconfirmed, .recording(.unconfirmed))
      retryAfter = Self.patienceSeconds
    }
  }

  init(_ refusal: Refusal) {
    let status = refusal.status
    self.init(status, status == .forbidden ? .forbidden : .refused, .refusal(refusal))
    field = refusal.field?.rawValue
  }
}

extension Problem {
  /// The page that tells a person of it.
  var page: ProblemPage.Problem {
    switch status {
    case .notFound: .notFound
    case .unauthorized, .forbidden: .forbidden(nil)
    case .methodNotAllowed: .methodNotAllowed
    case .conflict, .unprocessableContent: .conflict(nil)
    case .contentTooLarge, .uriTooLong: .tooLarge
    case .tooManyRequests: .tooMany
    case .serviceUnavailable: .unavailable
    case .internalServerError: .internalFault
    default: .badRequest(nil)
    }
  }
}

extension Refusal {
  /// The status that tells programs what sort of no it is.
  var status: HTTPResponse.Status {
    switch self {
    case .notPermitted, .notYours, .sameHands: .forbidden
    case .unknown, .reasonMissing, .unfitText, .unsafeAddress, .endsBeforeBeginning,
      .sourceMissing, .choiceMissing, .policyMissing, .labelMissing, .labelUnfit,
      .beyondClearance, .nominationUnfit, .notForDecision, .outsideRemit, .tooShort, .hidden,
      .processUnfit, .notEligible, .barred, .notHeld, .partial, .questionsUnfit, .answersMissing:
      .unprocessableContent
    case .alreadyExists, .outsideLife, .overlaps, .alreadyEnded, .cycle, .tileTaken,
      .secondAlliance, .inUse, .nothingChanged, .policyUnfit, .notNow, .noSeat, .needsDecision,
      .artefactsMissing, .overtaken:
      .conflict
    }
  }
}
