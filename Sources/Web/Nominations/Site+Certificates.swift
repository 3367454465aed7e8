import Domain
import HTTPTypes
import Journal
import Pages

/// Whether a certificate is one; open to all, and slow to guess.
extension Site {
  /// What is known of a code, and of a name that goes with it.
  struct Verdict {
    var found: (nomination: Nomination, run: Iteration, activity: Activity)?
    var isTold = false
    var isGiven: Bool?
  }

  func answerCertificate(
    _ code: String?, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    let sight = presentSight(asked, visitor)
    var page = CertificatePage(code ?? "")
    if !asked.request.isReading {
      guard asked.request.head.method == .post, code == nil else {
        throw .wrongMethod(allow: "GET, HEAD, POST")
      }
      let typed = Typed(try formPairs(asked.request))
      page.code = typed["code"].trimmed
      page.name = typed["name"].trimmed
    }
    if !page.code.isEmpty {
      let verdict = try verdict(on: page.code, name: page.name, sight, asked)
      page.isGiven = verdict.isGiven
      page.answer = .unknown
      if let (_, run, activity) = verdict.found {
        page.answer = .genuine(run, activity, isTold: verdict.isTold)
      }
    }
    let reading = Reading(sight, in: frame(asked, visitor))
    return .page(.ok, page.render(reading).bytes).with(.cacheControl, "no-store")
  }

  /// Looks a code up, at the pace of passwords. A code that is none costs what a genuine one does:
  /// the vault is asked either way.
  func verdict(
    on code: String, name: String, _ sight: Sight, _ asked: Asked
  ) throws(Problem) -> Verdict {
    // Names are counted apart from codes: looking a genuine code up again buys no more guesses.
    let sort = name.isEmpty ? "certificate" : "certificate-name"
    guard attempts.mayTry(name: sort, from: asked.request.remote, at: asked.now) else {
      throw .slowDown
    }
    let folded = PersonCode.foldedCertificate(String(code.prefix(100)))
    let found = Nomination.Certificate(folded).flatMap { sight.certified($0) }
    let holder = found?.nomination.candidate ?? Candidate.ID("c-0000000000000")
    let kept = try holder.map { id throws(Problem) in try vaultName(of: id) } ?? .unknown
    var verdict = Verdict(found: found)
    guard let found else { return verdict }
    // Who holds a genuine code guesses no codes; each name that is tried counts all the same.
    if name.isEmpty { attempts.succeeded(name: "certificate", from: asked.request.remote) }
    // Whoever holds the code was told the title with the certificate; what is classified is told
    // again only to those who may read it.
    let reading = Reading(sight, in: Frame(.english, title: ""))
    verdict.isTold =
      sight.iteration(found.run.id) != nil
      || [found.run.marking.label, found.activity.marking.label]
        .allSatisfy { reading.look(of: $0) == .open }
    if !name.isEmpty {
      if case .known(let known) = kept {
        verdict.isGiven = isEqualInConstantTime(Self.plain(known), Self.plain(name))
      } else {
        verdict.isGiven = false
      }
    }
    return verdict
  }

  /// A name by its words alone: accents, case and points do not matter.
  private static func plain(_ name: String) -> String {
    Folding.words(String(name.prefix(500))).joined(separator: " ")
  }
}
