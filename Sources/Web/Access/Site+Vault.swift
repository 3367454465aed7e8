import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Looking into the vault, keeping what is in it, and erasing.
extension Site {
  func look(at id: Principal.ID, _ request: AccountRequest) throws(Problem) -> Response {
    var page = try personPage(id, request.asked, request.visitor)
    page.reason = request.typed["reason"].trimmed
    guard !page.reason.isEmpty else {
      page.problems["reason"] = request.asked.language(Wording.People.reasonNeeded)
      return request.page(page.render(frame(request)))
    }
    do throws(VaultFailure) {
      let data = try accounts.vault.read(
        id.text, noting: request.note(.vaultRead, about: id, because: page.reason))
      page.data = data.typed
    } catch .altered {
      page.problems["reason"] = request.asked.language(Wording.People.altered)
      return request.page(page.render(frame(request)))
    } catch .erased {
      throw .notFound
    } catch {
      throw Problem(vault: error)
    }
    return .page(.ok, page.render(frame(request)).bytes).with(.cacheControl, "no-store")
  }

  func keepData(of id: Principal.ID, _ request: AccountRequest) throws(Problem) -> Response {
    var page = try personPage(id, request.asked, request.visitor)
    guard !page.isErased else { throw .notFound }
    page.data = PersonalData(typed: request.typed).typed
    page.reason = request.typed["reason"].trimmed
    do throws(VaultFailure) {
      try accounts.vault.set(
        PersonalData(typed: request.typed), of: id.text, at: request.asked.seconds,
        noting: request.note(.vaultChanged, about: id, because: page.reason))
      return request.done(.data, about: id)
    } catch .tooLarge {
      page.asked = .data
      page.problem = request.asked.language(Wording.Problems.tooLarge)
      return request.page(page.render(frame(request)))
    } catch {
      throw Problem(vault: error)
    }
  }

  func erase(
    _ id: Principal.ID, _ request: AccountRequest
  ) async throws(Problem) -> Response {
    let say = request.asked.language
    let person = try personPage(id, request.asked, request.visitor)
    guard !person.isErased else { throw .notFound }
    var page = ErasePage(id, name: person.name)
    page.reason = request.typed["reason"].trimmed
    if page.reason.isEmpty { page.problems["reason"] = say(Wording.People.reasonNeeded) }
    if request.typed["confirm"].trimmed != id.text {
      page.problems["confirm"] = say(Wording.People.eraseWrong)
    }
    if id.text == request.account.person { page.problem = say(Wording.People.notYourself) }
    guard page.problems.isEmpty, page.problem == nil else {
      return request.page(page.render(frame(request)))
    }
    // The record says that they left, if it knows them; then the key is destroyed.
    if let known = presentSight(request.asked, request.visitor).person(id), known.left == nil {
      let left = await perform(.access(.dismiss(id, on: request.asked.now.day)), request)
      if case .failure(let failure) = left { throw Problem(failure) }
    }
    do throws(AccountFailure) {
      try accounts.erase(
        id.text, at: request.asked.seconds,
        noting: request.note(.erased, about: id, because: page.reason))
      return request.done(.erased, about: id)
    } catch {
      throw .accountsUnreachable
    }
  }
}

/// Personal data as the form has it.
extension PersonalData {
  fileprivate var typed: PersonPage.Data {
    var typed = Dictionary(
      uniqueKeysWithValues: Detail.allCases.map { ($0.rawValue, self[$0]) })
    typed["certificates"] = certificates.map { certificate in
      [certificate.title, certificate.issuer, certificate.from, certificate.until]
        .joined(separator: " | ")
    }
    .joined(separator: "\n")
    typed["remarks"] = remarks.map { "\($0.label) = \($0.text)" }.joined(separator: "\n")
    return typed
  }

  fileprivate init(typed: Typed) {
    self.init()
    for detail in Detail.allCases { self[detail] = typed[detail.rawValue].trimmed }
    certificates = Self.lines(typed["certificates"]).map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      let part = { (place: Int) in place < parts.count ? parts[place] : "" }
      return Certificate(title: part(0), issuer: part(1), from: part(2), until: part(3))
    }
    remarks = Self.lines(typed["remarks"]).map { line in
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      return parts.count == 2 ? Remark(parts[0], parts[1]) : Remark("", line)
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
