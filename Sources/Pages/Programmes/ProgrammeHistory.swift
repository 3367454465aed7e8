internal import Domain

/// A programme's editions and yearly reviews.
struct ProgrammeHistory {
  let programme: Programme
  let sheet: Sheet
  let reading: Reading

  init(_ programme: Programme, _ sheet: Sheet, _ reading: Reading) {
    self.programme = programme
    self.sheet = sheet
    self.reading = reading
  }

  private var say: Language { reading.say }

  var html: HTML { "\(editions)\(reviews)" }

  private var editions: HTML {
    guard !programme.editions.isEmpty else { return HTML() }
    let rows = programme.editions.reversed().map(row)
    return """
      <section id="editions"><h2>\(say(Wording.ProgrammeTexts.editions))</h2>\(Table(
        say(Wording.ProgrammeTexts.editions),
        columns: [
          Table.Column(say(Wording.ProgrammeTexts.edition)),
          Table.Column(say(Wording.ProgrammeTexts.state)),
          .number(say(Wording.ProgrammeTexts.goals)),
          .number(say(Wording.ProgrammeTexts.efforts)),
          Table.Column(say(Wording.ProgrammeTexts.differences)),
        ], rows: rows
      ).unseenCaption(say))</section>
      """
  }

  private func row(_ edition: Programme.Edition) -> [HTML] {
    let number = "\(edition.number)"
    let words = say(Wording.ProgrammeTexts.editionOf, number)
    let marks: [HTML] = [
      "\(say(Wording.ProgrammeTexts.sealed, say.date(edition.sealed.at.day)))",
      edition.adopted.map { adopted -> HTML in
        let text = say(Wording.ProgrammeTexts.adoptedBy, say.date(adopted.at.day))
        return adopted.decision.map { "\(text) (\(reading.decision($0)))" } ?? "\(text)"
      },
      edition.answer.map { answer -> HTML in
        let words: Wording.ProgrammeTexts = answer.isYes ? .accepted : .declined
        return """
          \(say(words, say.date(answer.by.at.day)))\
          \(if: !answer.text.isEmpty, ": \(answer.text)")
          """
      },
      edition.withdrawn.map { by -> HTML in
        "\(say(Wording.ProgrammeTexts.withdrawn, say.date(by.at.day)))"
      },
    ].compactMap(\.self)
    let before = edition.number - 1
    let compare = reading.link(
      .programmes(
        .compare(programme.id, from: before > 0 ? before : -1, to: edition.number)))
    let isFirst = before == 0 && programme.predecessor != nil
    let pair: HTML = "<span class=\"unseen\"> \(before) – \(number)</span>"
    let link: HTML = "<a\(href: compare)>\(say(Wording.ProgrammeTexts.compare))\(pair)</a>"
    let since: HTML = before > 0 || isFirst ? link : HTML()
    return [
      reading.link(words, to: .programmes(.programme(programme.id, edition: edition.number))),
      "\(each: marks, { "<span class=\"row-note\">\($0)</span>" })",
      "\(say.grouped(edition.contents.goals.count))",
      "\(say.grouped(edition.contents.efforts.count))", since,
    ]
  }

  private var reviews: HTML {
    guard programme.inForce != nil else { return HTML() }
    let lines = programme.reviews.reversed().map { review -> HTML in
      let link = reading.link(
        say(Wording.ProgrammeTexts.reviewOf, "\(review.year)"),
        to: .programmes(.review(programme.id, year: review.year)))
      let state =
        review.agreed.map {
          say(Wording.ProgrammeTexts.reviewAgreed, say.date($0.at.day))
        } ?? say(Wording.ProgrammeTexts.reviewWaits)
      return "<li>\(link) <span class=\"row-note\">\(state)</span></li>"
    }
    let body: HTML =
      lines.isEmpty
      ? "<p>\(say(Wording.ProgrammeTexts.noReviews))</p>" : "<ul>\(each: lines, { $0 })</ul>"
    return """
      <section id="reviews"><h2>\(say(Wording.ProgrammeTexts.reviews))</h2>\(body)</section>
      """
  }
}
