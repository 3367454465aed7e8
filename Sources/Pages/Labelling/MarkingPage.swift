public import Domain
internal import Labels

/// An item's label: why it stands, who reads by it, what it was, and what may become of it.
public struct MarkingPage: Sendable {
  /// Whose label it is.
  public var item: Item
  /// A form as it was sent.
  public var sheet: Sheet

  /// The page of an item's label.
  public init(_ item: Item, _ sheet: Sheet) {
    self.item = item
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    guard let marking = reading.sight.marking(of: item) else { return HTML() }
    let say = reading.say
    let file = MarkingFile(item: item, marking: marking, sheet: sheet, reading: reading)
    let reading = reading.marked(by: reading.labels(of: item))
    let title = say(Wording.LabelEditing.markingOf, reading.title(of: item))
    let content: HTML = """
      <p class="kicker">\(say(Wording.LabelEditing.mark))</p>\
      <h1>\(reading.link(to: item))</h1><p>\(reading.markingBadge(marking.label))</p>\
      \(file.question)\(file.facts)\(file.widenings)\(file.challenges)\
      \(file.readers)\(file.history)\
      \(AudienceView(marking.label, reading).html)\(file.forms)
      """
    let isOffered = reading.sight.isOffered(item)
    return reading.html(
      title, in: isOffered ? .menu : .papers,
      below: [isOffered ? .menuOfDay : .papers(PaperFilter())], content)
  }
}

extension Reading {
  /// An item by its name, as a link to where it is read.
  func link(to item: Item) -> HTML {
    let route: Route? =
      switch item {
      case .version(let id): sight.version(id).map { .paper($0.paper) }
      case .note(let id): .note(id)
      case .activity(let id): .menu(.activity(id))
      case .iteration(let id): .menu(.iteration(id))
      case .critique(let id): sight.critique(id).map { .menu(.iteration($0.iteration)) }
      case .position(let id): sight.proposal(of: id).map { .proposals(.proposal($0.id)) }
      }
    return route.map { link(title(of: item), to: $0) } ?? HTML()
  }

  /// The marking of an item as a link to the page that tells of it.
  public func markingBadge(of item: Item) -> HTML {
    guard let label = sight.marking(of: item)?.label else { return HTML() }
    return "<a href=\"\(link(.marking(item)))\">\(markingBadge(label))</a>"
  }

  /// The way to the form of an item's label, for those whose label it is.
  func relabelling(_ item: Item) -> HTML {
    guard sight.isOriginator(of: item) else { return HTML() }
    return Button.link(say(Wording.Reviewing.relabel), link(.marking(item)), .quiet)
  }

  /// The labels that decide who may read of an item: its own and those of what stands above it.
  func labels(of item: Item) -> [Label] {
    let own = [sight.marking(of: item)?.label].compactMap(\.self)
    return switch item {
    case .note, .version, .activity: own
    case .iteration(let id): labels(of: id)
    case .critique(let id): own + (sight.critique(id).map { labels(of: $0.iteration) } ?? [])
    case .position(let id):
      own
        + (sight.proposal(of: id)?.drafts ?? []).compactMap {
          sight.version($0.version)?.marking.label
        }
    }
  }
}

extension Sight {
  /// Whether an item belongs to the menu.
  fileprivate func isOffered(_ item: Item) -> Bool {
    switch item {
    case .note, .version, .position: false
    case .activity, .iteration, .critique: true
    }
  }
}

/// A label with all that its page tells of it.
struct MarkingFile {
  let item: Item
  let marking: Marking
  let sheet: Sheet
  let reading: Reading

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  var facts: HTML {
    DefinitionList([
      (say(Wording.LabelEditing.reason), "\(marking.reason)"),
      (say(Wording.LabelEditing.guide), marking.guide.map { "\($0)" } ?? HTML()),
      (
        say(Wording.LabelEditing.review),
        marking.label.reviewDue.map { "\(say.date($0.labelDay))" } ?? HTML()
      ),
    ]).html
  }

  /// For security officers: who could read it on which day.
  var question: HTML {
    guard sight.asksAccess else { return HTML() }
    let route = Route.access(.readers(item, nil))
    return "<p>\(reading.link(say(Wording.AccessTexts.readers), to: route))</p>"
  }

  var widenings: HTML {
    let waiting = sight.widenings(of: item)
    guard !waiting.isEmpty else { return HTML() }
    let address = Route.marking(item).address(in: say)
    return """
      <h2>\(say(Wording.Reviewing.widenings))</h2>\(each: waiting, {
        WideningView(widening: $0, reading: reading, sheet: sheet, address: address).html
      })
      """
  }

  var challenges: HTML {
    let known = sight.challenges(of: item)
    guard !known.isEmpty else { return HTML() }
    return "<h2>\(say(Wording.Reviewing.challenges))</h2>\(ChallengeTable(known, reading).html)"
  }

  /// Who has read it already: what a narrower label can no longer keep from them.
  var readers: HTML {
    guard case .version(let id) = item, sight.isOriginator(of: item) || sight.isSecurityOfficer
    else { return HTML() }
    return """
      <h2>\(say(Wording.PaperTexts.readBy))</h2>\
      \(ReadingsView(sight.readings(of: id), reading).html)
      """
  }

  var history: HTML {
    guard case .version(let id) = item, sight.isOriginator(of: item),
      let version = sight.version(id), !version.formerly.isEmpty
    else { return HTML() }
    let rows = version.formerly.reversed().map { former -> [HTML] in
      [
        "\(say.until(Dated(former.until.day)))", reading.markingBadge(former.marking.label),
        "\(former.marking.reason)", "\(former.marking.guide)",
      ]
    }
    let table = Table(
      say(Wording.LabelEditing.history),
      columns: [
        Table.Column(say(Wording.LabelEditing.until)), Table.Column(say(Wording.LabelEditing.mark)),
        Table.Column(say(Wording.LabelEditing.reason)),
        Table.Column(say(Wording.LabelEditing.guide)),
      ], rows: rows)
    return table.html(say)
  }

  var forms: HTML {
    var html = HTML()
    if sight.principal.seat != .none { html += section(.challenge, challengeForm) }
    if sight.isOriginator(of: item) {
      html += section(.keep, keepForm) + section(.relabel, relabelForm)
    }
    return html
  }

  private func section(_ words: Wording.Reviewing, _ form: Form) -> HTML {
    let note = words.note.map { "<p>\(say($0))</p>" as HTML } ?? HTML()
    return "<section><h2>\(say(words))</h2>\(note)\(form.html(reading.frame))</section>"
  }

  private var address: Address { Route.marking(item).address(in: say) }

  private var challengeForm: Form {
    var text = Field("text", say(Wording.Reviewing.doubt), .lines(4))
    text.isRequired = true
    let choices = QuickLabel.choices(sight).map {
      Field.Choice($0.word, reading.marking($0.label(at: sight.now)))
    }
    let proposed = Field(
      "proposed", say(Wording.Reviewing.proposed),
      .select([Field.Choice("", say(Wording.FormTexts.unspecified))] + choices))
    return sheet.form(
      address, deed: "challenge", fields: [text, proposed],
      submit: say(Wording.Reviewing.challenge))
  }

  private var keepForm: Form {
    var until = Field("until", say(Wording.LabelEditing.review), .date)
    until.value = sight.now.day.yearsLater(5).description
    return sheet.form(
      address, deed: "keep", fields: [until], submit: say(Wording.Reviewing.keep))
  }

  private var relabelForm: Form {
    var editor = LabelEditor(marking, in: sight)
    if sheet.deed == "relabel" {
      editor.typed = sheet.typed
      editor.errors = sheet.errors
    }
    let choices = sight.decisions.reversed().map {
      Field.Choice($0.id.text, "\($0.day) – \(reading.text($0.title))")
    }
    let decision = Field(
      "decision", say(Wording.Reviewing.decision),
      .select([Field.Choice("", say(Wording.FormTexts.unspecified))] + choices))
    let form = sheet.form(
      address, deed: "relabel", fields: editor.fields(reading) + [decision],
      submit: say(Wording.Reviewing.relabel))
    return sheet.previewing(form, reading)
  }
}
