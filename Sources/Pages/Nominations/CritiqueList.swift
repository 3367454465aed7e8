public import Domain
public import Labels

/// What participants thought of a run, as far as it may be read, for the run's own page.
public struct CritiqueList: Sendable {
  /// The run.
  public var run: Iteration
  /// What may be seen.
  public var reading: Reading

  /// The critiques of a run.
  public init(_ run: Iteration, _ reading: Reading) {
    self.run = run
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var critiques: [Critique] { reading.sight.critiques(of: run) }

  /// The labels of all that is shown, for the page's marking.
  public var labels: [Label] { critiques.map(\.marking.label) }

  /// Whether the reader's party may write one: somebody of it was there.
  public var mayWrite: Bool {
    let sight = reading.sight
    guard let party = sight.principal.party else { return false }
    return sight.nominations(for: run).contains { $0.party == party && $0.status == .attended }
  }

  /// The list; nothing where there is none to be seen and none may be written.
  public var html: HTML {
    let critiques = critiques
    guard !critiques.isEmpty || mayWrite else { return HTML() }
    let write = Button.link(
      say(Wording.PanelTexts.criticise), reading.link(.nominations(.critique(run.id))), .quiet)
    return """
      <section class="panel" aria-labelledby="critiques">\
      <h2 id="critiques">\(say(Wording.PanelTexts.critiques))</h2>\
      \(if: critiques.isEmpty, "<p>\(say(Wording.PanelTexts.noCritiques))</p>")\
      \(each: critiques, { item($0) })\
      \(if: mayWrite, "<p class=\"actions\">\(write)</p>")</section>
      """
  }

  private func item(_ critique: Critique) -> HTML {
    let ratings = zip(Critique.Aspect.allCases, critique.ratings).map { aspect, rating in
      say(Wording.PanelTexts.outOfFive, say(aspect, as: Wording.Aspects.self), "\(rating)")
    }
    let lines = critique.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HTML(text: String($0)) }
    return """
      <div class="note-text"><p>\(reading.markingBadge(of: .critique(critique.id)))</p>\
      <p>\(ratings.joined(separator: " · "))</p>\
      \(if: !critique.text.isEmpty, "<p>\(lines.joined("<br>"))</p>")\
      <p class="row-note">\(reading.party(critique.party)) · \
      \(say.moment(critique.written.at))</p></div>
      """
  }
}
