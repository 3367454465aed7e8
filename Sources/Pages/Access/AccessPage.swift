public import Domain
internal import Labels

/// The security officer's questions: the ways to them, and what is about to lapse.
public enum AccessPage {
  /// The page; `names` are those of people, as far as they may be shown.
  public static func render(
    _ reading: Reading, lapses: [Lapse], names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    let ways: [(AccessQuestion, Wording.AccessTexts, Wording.AccessTexts)] = [
      (.readers(nil, nil), .readers, .readersLead),
      (.readable(nil, nil), .readable, .readableLead),
      (.suspension(nil, nil, .suspended), .suspension, .suspensionLead),
    ]
    let content: HTML = """
      <h1>\(say(Wording.AccessTexts.title))</h1>\
      <p class="lead">\(say(Wording.AccessTexts.lead))</p>\
      <ul class="ways-long">\(each: ways, { way in
        """
        <li>\(reading.link(say(way.1), to: .access(way.0))) <span>\(say(way.2))</span></li>
        """
      })</ul>\
      <h2>\(say(Wording.AccessTexts.lapses))</h2>\(list(lapses, reading, names))
      """
    let labels = lapses.compactMap { lapse -> Label? in
      guard case .review(let item) = lapse.kind else { return nil }
      return reading.sight.marking(of: item)?.label
    }
    return reading.marked(by: labels).html(say(Wording.AccessTexts.title), in: nil, content)
  }

  private static func list(
    _ lapses: [Lapse], _ reading: Reading, _ names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    guard !lapses.isEmpty else {
      return EmptyState(
        say(Wording.AccessTexts.nothingLapses), "\(say(Wording.AccessTexts.nothingLapsesWhy))"
      ).html
    }
    var table = Table(
      say(Wording.AccessTexts.lapses),
      columns: [
        Table.Column(say(Wording.AccessTexts.day)), Table.Column(say(Wording.AccessTexts.what)),
        Table.Column(say(Wording.AccessTexts.whose)),
      ],
      rows: lapses.map { row($0, reading, names) })
    table.showsCaption = false
    return table.html(say)
  }

  private static func row(
    _ lapse: Lapse, _ reading: Reading, _ names: [Person.ID: String]
  ) -> [HTML] {
    let say = reading.say
    let day = reading.time(Dated(lapse.day))
    switch lapse.kind {
    case .clearance(let id, let grant):
      return [
        day, "\(say(Wording.AccessTexts.clearance, "\(grant.policy) \(grant.level)"))",
        reading.someone(id, names),
      ]
    case .post(let id, let post):
      return [day, reading.post(post), reading.someone(id, names)]
    case .policy(let name):
      return [
        day, "\(say(Wording.AccessTexts.policyEnds))", reading.link(name, to: .policies),
      ]
    case .review(let item):
      return [day, "\(say(Wording.AccessTexts.reviewDue))", reading.item(item)]
    }
  }
}

extension Reading {
  /// Someone by name where it is known, else by code.
  func someone(_ id: Person.ID, _ names: [Person.ID: String]) -> HTML {
    subject(.person(id), as: names[id])
  }

  private func subject(_ subject: Subject, as name: String?) -> HTML {
    guard let name, let route = route(to: subject) else { return self.subject(subject) }
    return link(name, to: route)
  }
}
