/// The page that says why a request came to nothing, and what to do.
public enum ProblemPage {
  /// What came of a request instead of its page.
  public enum Problem: Hashable, Sendable {
    /// There is no such page or record.
    case notFound
    /// The address or what was sent cannot be read; in a sentence, what is wrong.
    case badRequest(String?)
    /// The person may not do this.
    case forbidden(String?)
    /// The form's token was not this session's.
    case forged
    /// The address takes other methods.
    case methodNotAllowed
    /// Somebody else changed the same in the meantime, or the rules forbid it.
    case conflict(String?)
    /// What was sent is too long.
    case tooLarge
    /// Too many requests came in a short time.
    case tooMany
    /// The store cannot be reached or does not take writing.
    case unavailable
    /// The office itself is at fault.
    case internalFault
  }

  /// The page.
  ///
  /// `detail` says in a sentence what was wrong, where the problem holds none itself.
  public static func render(
    _ frame: Frame, problem: Problem, detail: String? = nil
  ) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(problem.title)
    frame.section = nil
    frame.crumbs = []
    let content: HTML = """
      <h1>\(say(problem.title))</h1>\
      \(with: problem.detail ?? detail, { "<p class=\"lead\">\($0)</p>" })\
      <p>\(say(problem.remedy))</p><p class="actions">\
      \(Button.link(say(Wording.Layout.home), frame.link(to: .home)))\
      \(Button.link(say(Wording.Layout.search), frame.link(to: .search("")), .quiet))\
      \(if: frame.principal == nil && problem.mayNeedSignIn, signIn(frame))\
      </p>
      """
    return Page(frame, content).html
  }

  private static func signIn(_ frame: Frame) -> HTML {
    Button.link(frame.language(Wording.Layout.signIn), frame.link(to: .signIn), .quiet)
  }
}

extension ProblemPage.Problem {
  var title: Wording.ProblemTitles {
    switch self {
    case .notFound: .notFound
    case .badRequest: .badRequest
    case .forbidden: .forbidden
    case .forged: .forged
    case .methodNotAllowed: .methodNotAllowed
    case .conflict: .conflict
    case .tooLarge: .tooLarge
    case .tooMany: .tooMany
    case .unavailable: .unavailable
    case .internalFault: .internalFault
    }
  }

  var remedy: Wording.ProblemRemedies {
    switch self {
    case .notFound: .notFound
    case .badRequest: .badRequest
    case .forbidden: .forbidden
    case .forged: .forged
    case .methodNotAllowed: .methodNotAllowed
    case .conflict: .conflict
    case .tooLarge: .tooLarge
    case .tooMany: .tooMany
    case .unavailable: .unavailable
    case .internalFault: .internalFault
    }
  }

  /// What is wrong beyond the title, in the reader's language already.
  var detail: String? {
    switch self {
    case .badRequest(let detail), .forbidden(let detail), .conflict(let detail): detail
    default: nil
    }
  }

  var mayNeedSignIn: Bool {
    switch self {
    case .forbidden, .forged: true
    default: false
    }
  }
}
