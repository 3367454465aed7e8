extension Frame {
  /// The head of the page: name, search, language, person, main navigation.
  var header: HTML {
    """
    <header class="site"><div class="wrap site-row">\
    <a class="site-name"\(href: link(to: .home))>\(Marks.emblem)\
    <span>\(language(Wording.Layout.product))</span></a>\
    \(searchForm)\
    <div class="site-tools">\(languageSwitch)\(person)</div></div>\
    <nav class="main" aria-label="\(language(Wording.Layout.mainNavigation))">\
    <div class="wrap"><ul>\(each: Section.allCases, { item($0) })</ul></div></nav></header>
    """
  }

  private func item(_ item: Section) -> HTML {
    let current = item == section ? "page" : nil
    return """
      <li><a\(href: link(to: item.route))\(attribute: "aria-current", current)>\
      \(language(item.words))</a></li>
      """
  }

  private var searchForm: HTML {
    """
    <form class="search" role="search" method="get"\(attribute: "action", path(of: .search("")))>\
    \(each: carried, { .hidden($0) })\
    <label class="unseen" for="search">\(language(Wording.Layout.searchLabel))</label>\
    <input id="search" name="q" type="search" value="\(search)" \
    placeholder="\(language(Wording.Layout.searchLabel))">\
    <button class="button button-quiet" type="submit">\
    \(language(Wording.Layout.search))</button></form>
    """
  }

  private var languageSwitch: HTML? {
    alternate.map {
      """
      <a class="tool"\(href: $0) hreflang="\(language.other.tag)" lang="\(language.other.tag)" \
      aria-label="\(language(Wording.Layout.switchLanguage))">\(language.other.ownName)</a>
      """
    }
  }

  private var person: HTML {
    guard let principal else {
      return "<a class=\"tool\"\(href: link(to: .signIn))>\(language(Wording.Layout.signIn))</a>"
    }
    return """
      <a class="tool tool-person"\(href: link(to: .account(.overview)))>\
      \(language(Wording.Layout.signedInAs, principal))</a>\
      \(if: hasInbox, inboxLink)\
      \(if: mayAsk, accessLink)\(if: mayEnrol, peopleLink)\(if: mayChange, changeLink)\
      <form method="post"\(attribute: "action", path(of: .signOut))>\(tokenField)\
      <button class="button button-link" type="submit">\(language(Wording.Layout.signOut))\
      </button></form>
      """
  }

  private var inboxLink: HTML {
    """
    <a class="tool"\(href: link(to: .nominations(.inbox)))>\
    \(language(Wording.InboxTexts.title))</a>\
    <a class="tool"\(href: link(to: .nominations(.own(NominationView()))))>\
    \(language(Wording.FieldNames.nominations))</a>
    """
  }

  private var peopleLink: HTML {
    "<a class=\"tool\"\(href: link(to: .people(.list)))>\(language(Wording.People.title))</a>"
  }

  private var accessLink: HTML {
    """
    <a class="tool"\(href: link(to: .access(.start)))>\(language(Wording.AccessTexts.title))</a>
    """
  }

  private var changeLink: HTML {
    "<a class=\"tool\"\(href: link(to: .register))>\(language(Wording.Layout.change))</a>"
  }

  /// The token as a hidden field, for every form that changes something.
  public var tokenField: HTML { .hidden(Address.Query("token", token)) }

  /// The way here from the home page.
  var trail: HTML? {
    guard !crumbs.isEmpty else { return nil }
    return """
      <nav class="trail" aria-label="\(language(Wording.Layout.breadcrumbs))"><ol>\
      \(each: crumbs, { "<li><a\(href: $0.address)>\($0.name)</a></li>" })\
      <li aria-current="page">\(title)</li></ol></nav>
      """
  }

  /// The foot of the page.
  var footer: HTML {
    """
    <footer class="site-foot"><div class="wrap">\
    <p>\(language(Wording.Layout.notOfficial))</p>\
    <nav aria-label="\(language(Wording.Layout.footer))"><ul>\
    <li><a\(href: link(to: .sources))>\(language(Wording.Layout.sources))</a></li>\
    <li><a\(href: link(to: .decisions))>\(language(Wording.Layout.decisions))</a></li>\
    <li><a\(href: link(to: .policies))>\(language(Wording.PolicyTexts.title))</a></li>\
    <li><a\(href: link(to: .openData))>\(language(Wording.Layout.licence))</a></li>\
    <li><a\(href: link(to: .api(.description)))>\(language(Wording.Layout.interface))</a></li>\
    <li><a\(href: link(to: .style))>\(language(Wording.Layout.style))</a></li>\
    </ul></nav></div></footer>
    """
  }
}
