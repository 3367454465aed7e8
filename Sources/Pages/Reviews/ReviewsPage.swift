internal import Domain
internal import Labels

/// What waits: reviews due, wider markings to confirm, challenges by their due day.
public struct ReviewsPage: Sendable {
  /// A form as it was sent.
  public var sheet: Sheet

  /// The page with a form as it was sent.
  public init(_ sheet: Sheet) { self.sheet = sheet }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let due = reading.sight.reviewsDue
    let widenings = reading.sight.widenings
    let challenges = reading.sight.challenges
    let items = due.map(\.item) + widenings.map(\.item) + challenges.map(\.item)
    let labels = items.flatMap { reading.labels(of: $0) } + widenings.map(\.marking.label)
    let reading = reading.marked(by: labels.distinct)
    var content: HTML = """
      <h1>\(say(Wording.Reviewing.title))</h1>\
      <p class="lead">\(say(Wording.Reviewing.lead))</p>\(ReviewTabs.html(.reviews, reading))
      """
    if due.isEmpty, widenings.isEmpty, challenges.isEmpty {
      content +=
        EmptyState(
          say(Wording.Reviewing.nothing), "\(say(Wording.Reviewing.nothingAdvice))"
        ).html
    }
    if !due.isEmpty { content += reviews(due, reading) }
    if !widenings.isEmpty {
      let address = Route.reviews.address(in: say)
      content += """
        <h2>\(say(Wording.Reviewing.widenings))</h2>\
        <p>\(say(Wording.Reviewing.wideningsNote))</p>\(each: widenings, {
          WideningView(widening: $0, reading: reading, sheet: sheet, address: address).html
        })
        """
    }
    if !challenges.isEmpty {
      content += """
        <h2>\(say(Wording.Reviewing.challenges))</h2>\
        \(ChallengeTable(challenges, reading).html)
        """
    }
    return reading.html(
      say(Wording.Reviewing.title), in: .papers, below: [.papers(PaperFilter())], content)
  }

  private func reviews(_ due: [(item: Item, due: Day)], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = due.map { row -> [HTML] in
      let label = reading.sight.marking(of: row.item)?.label
      return [
        reading.link(reading.title(of: row.item), to: .marking(row.item)),
        label.map { reading.markingBadge($0) } ?? HTML(), "\(say.date(row.due))",
      ]
    }
    let table = Table(
      say(Wording.Reviewing.due),
      columns: [
        Table.Column(say(Wording.Reviewing.item)), Table.Column(say(Wording.LabelEditing.mark)),
        Table.Column(say(Wording.LabelEditing.review)),
      ], rows: rows)
    return "<h2>\(say(Wording.Reviewing.due))</h2>\(table.unseenCaption(say))"
  }
}

extension Table {
  /// The table below a heading that says what its caption does.
  func unseenCaption(_ say: Language) -> HTML {
    var table = self
    table.showsCaption = false
    return table.html(say)
  }
}

/// The two pages about labels in force.
enum ReviewTabs {
  static func html(_ current: Route, _ reading: Reading) -> HTML {
    let say = reading.say
    let tabs: [(Wording.Reviewing, Route)] = [(.waiting, .reviews), (.reports, .reports)]
    return """
      <nav class="tabs" aria-label="\(say(Wording.Reviewing.title))"><ul>\(each: tabs, { tab in
        """
        <li><a href="\(reading.link(tab.1))"\
        \(attribute: "aria-current", tab.1 == current ? "page" : nil)>\(say(tab.0))</a></li>
        """
      })</ul></nav>
      """
  }
}

/// A wider label that waits for a second person.
struct WideningView {
  let widening: Widening
  let reading: Reading
  let sheet: Sheet
  let address: Address

  var html: HTML {
    let say = reading.say
    let current = reading.sight.marking(of: widening.item)?.label
    let list = DefinitionList([
      (say(Wording.Reviewing.item), reading.link(to: widening.item)),
      (say(Wording.Reviewing.now), current.map { reading.markingBadge($0) } ?? HTML()),
      (say(Wording.Reviewing.then), reading.markingBadge(widening.marking.label)),
      (say(Wording.LabelEditing.reason), "\(widening.marking.reason)"),
      (say(Wording.Reviewing.askedBy), asker),
      (
        say(Wording.Reviewing.decision),
        widening.decision.map { reading.decision($0) } ?? HTML()
      ),
    ])
    let isOwn = widening.by == reading.sight.principal.id
    return """
      <section class="widening">\(wrong)\(list.html)<div class="actions">\
      \(if: !isOwn, button("confirm", .confirm, .main))\
      \(if: isOwn, "<p>\(say(Wording.Reviewing.secondPerson))</p>")\
      \(button("refuse", .refuse, .quiet))</div></section>
      """
  }

  private var asker: HTML {
    "\(reading.person(widening.by)), \(reading.say.moment(widening.at))"
  }

  private var wrong: HTML {
    guard sheet["widening"] == widening.id.description,
      let problem = sheet.problem ?? sheet.errors.values.min()
    else { return HTML() }
    return Notice(.failure, "\(problem)").html(reading.say)
  }

  private func button(
    _ deed: String, _ words: Wording.Reviewing, _ weight: Button.Weight
  ) -> HTML {
    let hidden = [
      Address.Query("key", sheet.key), Address.Query("deed", deed),
      Address.Query("widening", widening.id.description),
    ]
    return """
      <form method="post" action="\(address)">\(reading.frame.tokenField)\
      \(each: hidden, { .hidden($0) })\(Button.submit(reading.say(words), weight))</form>
      """
  }
}
