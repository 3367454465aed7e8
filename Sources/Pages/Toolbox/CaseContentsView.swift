internal import Domain
internal import Labels

/// What a case holds: what its party undertook, how it was assessed, who judges it, its units.
struct CaseContentsView {
  let one: Case
  let instrument: Instrument
  let reading: Reading

  init(_ page: CasePage, _ reading: Reading) {
    one = page.one
    instrument = page.instrument
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var held: Case.Contents { one.contents }

  var html: HTML {
    "\(undertakings(.goal))\(undertakings(.measure))\(ratings)\(units)\(post)\(application)"
  }

  /// Until when what it reached holds, for the head of the page.
  var validity: HTML {
    guard let validity = sight.validity(of: one) else { return HTML() }
    let day = say.date(validity.until)
    return sight.isValid(one)
      ? "<p>\(say(Wording.CaseHeld.holdsUntil, day))</p>"
      : "<p><strong class=\"late\">\(say(Wording.CaseHeld.ranOut, day))</strong></p>"
  }

  private func has(_ holding: Instrument.Holding) -> Bool { instrument.holds.contains(holding) }

  private func heading(_ words: Wording.CaseHeld, _ count: Int) -> HTML {
    "<h2>\(say(words)) <span class=\"count\">\(count)</span></h2>"
  }

  private func undertakings(_ kind: Case.Undertaking.Kind) -> HTML {
    let found = held.undertakings.filter { $0.kind == kind }
    guard !found.isEmpty || has(kind == .goal ? .goals : .measures) else { return HTML() }
    let words: Wording.CaseHeld = kind == .goal ? .goals : .measures
    guard !found.isEmpty else {
      return "\(heading(words, 0))<p>\(say(Wording.CaseHeld.noUndertakings))</p>"
    }
    var table = Table(
      say(words),
      columns: [
        Table.Column(say(Wording.CaseHeld.undertaking)), Table.Column(say(Wording.CaseHeld.owner)),
        Table.Column(say(Wording.CaseHeld.answer)), Table.Column(say(Wording.CaseHeld.dueBy)),
        Table.Column(say(Wording.CaseHeld.progress)),
      ], rows: found.map(row))
    table.showsCaption = false
    return "\(heading(words, found.count))\(table.html(say))"
  }

  private func row(_ undertaking: Case.Undertaking) -> [HTML] {
    [
      """
      <strong>\(undertaking.id.text)</strong> \(reading.html(undertaking.title))\
      \(if: !undertaking.text.isEmpty, " <span class=\"row-note\">\(undertaking.text)</span>")
      """,
      "\(undertaking.owner)", answer(undertaking), due(undertaking), progress(undertaking),
    ]
  }

  private func answer(_ undertaking: Case.Undertaking) -> HTML {
    guard let answer = undertaking.answer else {
      return "<span class=\"mind\">\(say(Wording.CaseHeld.waits))</span>"
    }
    let words: Wording.CaseHeld = answer.due == nil ? .declined : .accepted
    return """
      \(say(words)) <span class="row-note">\(say.date(answer.by.at.day))\
      \(if: !answer.reason.isEmpty, ": \(answer.reason)")</span>
      """
  }

  private func due(_ undertaking: Case.Undertaking) -> HTML {
    guard let answer = undertaking.answer else {
      return undertaking.due.map { "\(say(Wording.CaseHeld.askedFor, say.date($0)))" } ?? HTML()
    }
    guard let day = answer.due else { return HTML() }
    let look = undertaking.isLate(on: sight.now.day) ? "late" : "cell-day"
    return "<span class=\"\(look)\">\(say.date(day))</span>"
  }

  private func progress(_ undertaking: Case.Undertaking) -> HTML {
    guard let progress = undertaking.progress else { return HTML() }
    let told = undertaking.reports.last.map { report -> HTML in
      let side: Wording.CaseHeld = report.isOwn ? .toldByParty : .toldByAlliance
      return """
        <span class="row-note">\(say(side)), \(say.date(report.by.at.day))\
        \(if: !report.note.isEmpty, ": \(report.note)")</span>
        """
    }
    return "\(say(progress, as: Wording.CaseProgress.self)) \(with: told, { $0 })"
  }

  /// Areas against the stages at which they were rated.
  private var ratings: HTML {
    guard has(.ratings) || !held.ratings.isEmpty else { return HTML() }
    guard !held.ratings.isEmpty else {
      return "\(heading(.ratings, 0))<p>\(say(Wording.CaseHeld.noRatings))</p>"
    }
    let rated = Set(held.ratings.map(\.stage))
    let stages = instrument.stages.filter { rated.contains($0.id) }
    let areas = instrument.areas.filter { area in held.ratings.contains { $0.area == area.id } }
    let rows = areas.map { area -> [HTML] in
      [reading.html(area.name)]
        + stages.map { stage in
          let found = held.ratings.filter { $0.area == area.id && $0.stage == stage.id }
          return "\(each: found, { rating($0) })"
        }
    }
    var table = Table(
      say(Wording.CaseHeld.ratings),
      columns: [Table.Column(say(Wording.CaseHeld.area))]
        + stages.map { Table.Column(reading.text($0.name)) }, rows: rows)
    table.showsCaption = false
    return "\(heading(.ratings, held.ratings.count))\(table.html(say))"
  }

  private func rating(_ rating: Case.Rating) -> HTML {
    let grade = instrument.grade(rating.grade)
    let lead = rating.lead.map { " (\(reading.text(sight.name(of: $0))))" } ?? ""
    let own = rating.isOwn ? ", \(say(Wording.CaseHeld.ownRating))" : ""
    return """
      <p class="grade">\(GradeMark(grade, of: instrument).html)\
      <strong>\(grade.map { reading.text($0.name) } ?? rating.grade.text)</strong> \
      <span class="row-note">\(say.date(rating.on)), \(rating.evaluator)\(lead)\(own)\
      \(with: rating.note, { ": \(reading.html($0))" })</span>\
      \(with: rating.marking, { " \(reading.markingBadge($0.label))" })</p>
      """
  }

  private var units: HTML {
    guard has(.units) || !held.units.isEmpty else { return HTML() }
    guard !held.units.isEmpty else {
      return "\(heading(.units, 0))<p>\(say(Wording.CaseHeld.noUnits))</p>"
    }
    let rows = held.units.map { unit -> [HTML] in
      [
        reading.html(unit.name), "\(reading.force(unit.kind))", "\(say.grouped(unit.strength))",
        "<span class=\"cell-day\">\(say.date(unit.declared))</span>",
      ]
    }
    var table = Table(
      say(Wording.CaseHeld.units),
      columns: [
        Table.Column(say(Wording.CaseHeld.unit)), Table.Column(say(Wording.CaseHeld.force)),
        .number(say(Wording.CaseHeld.strength)), Table.Column(say(Wording.CaseHeld.declared)),
      ], rows: rows)
    table.showsCaption = false
    return """
      \(heading(.units, rows.count))\(table.html(say))\
      <p>\(reading.link(say(Wording.CaseHeld.pool), to: .toolbox(.units(instrument.id))))</p>
      """
  }

  private var post: HTML {
    guard has(.posts) || held.post != nil else { return HTML() }
    let register = reading.link(
      say(Wording.CaseHeld.postRegister), to: .toolbox(.posts(instrument.id)))
    guard let post = held.post else {
      return """
        <h2>\(say(Wording.CaseHeld.post))</h2><p>\(say(Wording.CaseHeld.noPost))</p>\
        <p>\(register)</p>
        """
    }
    let facts = DefinitionList([
      (say(Wording.CaseHeld.number), "\(post.number)"),
      (say(Wording.CaseHeld.post), reading.html(post.title)),
      (say(Wording.CaseHeld.postKind), "\(say(post.kind, as: Wording.PostKinds.self))"),
      (say(Wording.CaseHeld.place), "\(post.place)"),
      (say(Wording.CaseHeld.level), "\(post.level)"),
      (say(Wording.CaseHeld.days), post.span == Span() ? HTML() : "\(reading.span(post.span))"),
    ])
    return "<h2>\(say(Wording.CaseHeld.post))</h2>\(facts.html)<p>\(register)</p>"
  }

  /// The call that it answers and what reviewers said, as far as that may be read.
  private var application: HTML {
    guard has(.reviewers) else { return HTML() }
    let call = held.application.map { application -> HTML in
      let parties = application.directors.map { reading.party($0) }
      return DefinitionList([
        (
          say(Wording.CaseHeld.call),
          reading.link(
            application.call.text, to: .toolbox(.call(instrument.id, application.call)))
        ),
        (say(Wording.CaseHeld.directors), say.list(parties)),
      ]).html
    }
    return """
      <h2>\(say(Wording.CaseHeld.application))</h2>\
      \(with: call, { $0 })\(if: call == nil, "<p>\(say(Wording.CaseHeld.noCall))</p>")\(reviews)
      """
  }

  private var reviews: HTML {
    guard !held.reviewers.isEmpty else { return HTML() }
    let counted = sight.countedReviews(of: one)
    let rows = held.reviewers.map { reviewer -> [HTML] in
      let review = counted.first { $0.reviewer == reviewer.id }
      let marks = [reviewer.marking?.label, review?.marking.label].compactMap(\.self).distinct
      return [
        "\(reviewer.code)", reading.party(reviewer.party), "\(review.map { "\($0.score)" } ?? "")",
        "\(review?.comment ?? "")", "\(each: marks, { reading.markingBadge($0) })",
      ]
    }
    var table = Table(
      say(Wording.CaseHeld.reviewers),
      columns: [
        Table.Column(say(Wording.CaseHeld.reviewer)), Table.Column(say(Wording.CaseHeld.namedBy)),
        .number(say(Wording.CaseHeld.score)), Table.Column(say(Wording.CaseHeld.comment)),
        Table.Column(say(Wording.CaseForms.marking)),
      ], rows: rows)
    table.showsCaption = false
    let mean = sight.meanScore(of: one).map { tenths in
      say(Wording.CaseHeld.meanOf, say.tenths(tenths), say.grouped(counted.count))
    }
    return """
      <h3>\(say(Wording.CaseHeld.reviewers)) <span class="count">\(rows.count)</span></h3>\
      \(table.html(say))\(with: mean, { "<p><strong>\($0)</strong></p>" })
      """
  }
}

/// How good a grade is, as so many bars of the scale: seen beside its name, never instead of it.
struct GradeMark {
  let points: Int?

  init(_ grade: Instrument.Grade?, of instrument: Instrument) { points = grade?.points }

  var html: HTML {
    guard let points else { return HTML() }
    return """
      <svg class="grade-mark" width="40" height="8" aria-hidden="true">\
      <rect class="share-all" width="40" height="8"/>\
      <rect class="share-part" width="\(points * 40 / 100)" height="8"/></svg>
      """
  }
}

extension Reading {
  /// A sort of force by its name.
  func force(_ id: Term.ID) -> String { sight.term(id).map { text($0.name) } ?? id.text }
}

extension Language {
  /// A number of tenths as it is written: `71.7`, `71,7`.
  func tenths(_ tenths: Int) -> String {
    let mark = self == .french ? "," : "."
    return "\(tenths / 10)\(mark)\(tenths % 10)"
  }
}
