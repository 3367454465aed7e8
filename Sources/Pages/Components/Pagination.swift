/// Links to the pages of a long list.
public struct Pagination: Sendable {
  /// The page shown, from 1.
  public var page: Int
  /// How many there are.
  public var count: Int
  /// The address of the list, to which `page=` is added, or `skip=` where pages have a size.
  public var address: Address
  /// How many rows a page has, for lists whose addresses count rows and not pages.
  public var size: Int?

  /// The pages of a list.
  public init(page: Int, of count: Int, _ address: Address) {
    self.page = page
    self.count = count
    self.address = address
  }

  /// The links; nothing when one page holds all.
  public func html(_ say: Language) -> HTML {
    guard count > 1 else { return HTML() }
    return """
      <nav class="pages" aria-label="\(say(Wording.Components.pages))">\
      \(if: page > 1, edge(page - 1, "prev", say(Wording.Components.previousPage)))\
      <ol>\(each: numbers, { item($0, say) })</ol>\
      \(if: page < count, edge(page + 1, "next", say(Wording.Components.nextPage)))</nav>
      """
  }

  /// The first, the last and those around the one shown; `nil` stands for those left out.
  var numbers: [Int?] {
    var numbers: [Int?] = []
    for number in 1...count where number == 1 || number == count || abs(number - page) <= 1 {
      if case .some(.some(let last)) = numbers.last, number > last + 1 { numbers.append(nil) }
      numbers.append(number)
    }
    return numbers
  }

  private func item(_ number: Int?, _ say: Language) -> HTML {
    guard let number else { return "<li class=\"pages-gap\" aria-hidden=\"true\">…</li>" }
    let current = number == page ? "page" : nil
    return """
      <li><a\(href: target(number))\(attribute: "aria-current", current) \
      aria-label="\(say(Wording.Components.page, String(number)))">\(number)</a></li>
      """
  }

  private func edge(_ number: Int, _ relation: String, _ label: String) -> HTML {
    "<a class=\"pages-edge\"\(href: target(number)) rel=\"\(relation)\">\(label)</a>"
  }

  private func target(_ number: Int) -> Address {
    guard let size else { return address.adding([Address.Query("page", String(number))]) }
    if number == 1 { return address }
    return address.adding([Address.Query("skip", String((number - 1) * size))])
  }
}
