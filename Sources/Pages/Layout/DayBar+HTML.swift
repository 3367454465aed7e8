import Domain

extension DayBar {
  /// The bar itself: a form that works with links and a button alone.
  func html(_ say: Language) -> HTML {
    """
    <section class="days" aria-label="\(say(Wording.Days.bar))">\
    <div class="wrap days-row">\
    <p class="days-shown">\(say(isToday ? Wording.Days.asOfToday : .asOf, shown.label))</p>\
    <div class="days-steps">\
    \(step(previous, .previous, none: .previousNone, say))\
    \(step(next, .next, none: .nextNone, say))\
    </div>\
    \(form(say))\
    \(if: !isToday, todayLink(say))\
    </div></section>\
    \(if: entry != nil, entryBanner(say))
    """
  }

  private func step(
    _ mark: Mark?, _ words: Wording.Days, none: Wording.Days, _ say: Language
  ) -> HTML {
    let isBack = words == .previous
    let arrow: HTML = "<span aria-hidden=\"true\">\(isBack ? "←" : "→")</span>"
    guard let mark else {
      return "<span class=\"step step-none\" title=\"\(say(none))\">\(arrow)</span>"
    }
    let text = say(words, mark.label)
    let name: HTML = "<span class=\"step-day\" aria-hidden=\"true\">\(mark.label)</span>"
    return """
      <a class="step"\(href: address(on: mark)) rel="\(isBack ? "prev" : "next")" \
      aria-label="\(text)" title="\(text)">\
      \(if: isBack, arrow)\(name)\(if: !isBack, arrow)</a>
      """
  }

  private func form(_ say: Language) -> HTML {
    """
    <form class="days-form" method="get"\(attribute: "action", path.text)>\
    \(each: kept + entryQuery, { .hidden($0) })\
    <label for="on">\(say(Wording.Days.day))</label>\
    <input id="on" name="on" type="date" value="\(shown.iso)" min="1949-01-01" \
    max="2099-12-31" required>\
    <button class="button button-quiet" type="submit">\(say(Wording.Days.show))</button></form>
    """
  }

  private func todayLink(_ say: Language) -> HTML {
    """
    <a class="days-today"\(href: path.adding(kept + entryQuery))>\(say(Wording.Days.today))</a>
    """
  }

  private func entryBanner(_ say: Language) -> HTML {
    let latest = path.adding(kept + (isToday ? [] : [Address.Query("on", shown.iso)]))
    let title = say(Wording.Days.atEntry, entryMoment)
    return """
      <section class="entry-banner" aria-label="\(title)"><div class="wrap">\
      <p><strong>\(title)</strong>. \
      \(say(Wording.Days.atEntryNote)) \
      <a\(href: latest)>\(say(Wording.Days.leaveEntry))</a></p></div></section>
      """
  }

  private var entryQuery: [Address.Query] {
    entry.map { [Address.Query("at", $0.text)] } ?? []
  }

  private func address(on mark: Mark) -> Address {
    path.adding(kept + [Address.Query("on", mark.iso)] + entryQuery)
  }
}

extension HTML {
  /// A hidden field of a form.
  public static func hidden(_ item: Address.Query) -> HTML {
    "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
  }
}
