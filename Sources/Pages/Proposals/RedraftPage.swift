public import Domain
internal import Labels

/// The form that draws a proposal up anew: what stays of the last draft, and what is added.
public struct RedraftPage: Sendable {
  let proposal: Proposal
  let sheet: Sheet

  /// A proposal that is drawn up anew, and the form as it was sent.
  public init(_ proposal: Proposal, _ sheet: Sheet) {
    self.proposal = proposal
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: proposal).distinct)
    let title = say(Wording.DraftingTexts.redraftTitle)
    let lead = say(Wording.DraftingTexts.redraftLead, reading.title(of: proposal))
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(lead)</p>\(form(reading))
      """
    return reading.html(title, in: .consensus, below: [.proposals(.list(nil))], content)
  }

  private func form(_ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let versions = proposal.versionsLeft(sight)
    guard !versions.isEmpty else {
      return Notice(.warning, "\(say(Wording.ProposalForms.noVersion))").html(say)
    }
    var version = Field(
      "version", say(Wording.ProposalForms.version),
      .select(
        versions.map {
          Field.Choice($0.id.description, "\(reading.text($0.title)), \(say.moment($0.at))")
        }))
    version.value = versions.last?.id.description ?? ""
    var revision = Field(
      "revision", say(Wording.ProposalForms.revision),
      .radios(Proposal.Revision.allCases.map { Field.Choice($0.word, $0.suffix) }))
    revision.value = Proposal.Revision.revision.word
    let place = DraftPlace(version: nil, paper: proposal.paper)
    let draft = DraftForm(sheet, reading, in: place)
    var form = draft.form(
      Route.proposals(.redraft(proposal.id)).address(in: say), deed: "redraft",
      fields: [version, revision, draft.title(proposal.draft.title), kept(reading)]
        + runsOut(reading), lines: sheet.draftLines(first: nil))
    form.cancel = (
      say(Wording.FormTexts.cancel), reading.link(.proposals(.proposal(proposal.id)))
    )
    return form.html(reading.frame)
  }

  /// Every action of the parts that are open, to be kept or left out.
  private func kept(_ reading: Reading) -> Field {
    let say = reading.say
    let choices = proposal.openParts.flatMap { part -> [Field.Choice] in
      let name = reading.name(of: part)
      return part.pieces.map { piece in
        let words: String =
          switch piece.what {
          case .whole: say(Wording.ProposalTexts.textAlone)
          case .runs: say(proposal.draft.runs.count, Wording.ProposalCounts.runsOpened)
          case .action(let place): reading.words(of: part.actions[place])
          }
        return Field.Choice(piece.word, say(Wording.Components.pair, name, words))
      }
    }
    var field = Field("keep", say(Wording.DraftingTexts.kept), .checkboxes(choices))
    field.hint = say(Wording.DraftingTexts.keptHint)
    field.values = choices.map(\.value)
    return field
  }

  private func runsOut(_ reading: Reading) -> [Field] {
    guard !proposal.draft.runs.isEmpty else { return [] }
    var field = Field("runs-out", reading.say(Wording.DraftingTexts.runsOut))
    field.hint = reading.say(Wording.DraftingTexts.runsOutHint)
    return [field]
  }
}

extension Proposal {
  /// The versions of its paper in which no draft stands yet.
  func versionsLeft(_ sight: Sight) -> [Version] {
    let used = Set(drafts.map(\.version))
    return sight.versions(of: paper).filter { !used.contains($0.id) }
  }
}

extension Proposal.Part {
  /// What of a part can be kept or left out by itself.
  public struct Piece: Hashable, Sendable {
    /// Which.
    public enum What: Hashable, Sendable {
      /// A part that does nothing, as a text does.
      case whole
      /// That its runs are opened.
      case runs
      /// An action, counted from 0.
      case action(Int)
    }

    /// Of which part.
    public var part: Proposal.Part.ID
    /// Which.
    public var what: What

    /// As forms name it: `CHE:0`, `CHE:runs`, `text:whole`.
    public var word: String {
      switch what {
      case .whole: "\(part):whole"
      case .runs: "\(part):runs"
      case .action(let place): "\(part):\(place)"
      }
    }
  }

  /// All that can be kept or left out, in order.
  public var pieces: [Piece] {
    let found =
      (opensRuns ? [Piece(part: id, what: .runs)] : [])
      + actions.indices.map { Piece(part: id, what: .action($0)) }
    return found.isEmpty ? [Piece(part: id, what: .whole)] : found
  }
}

extension Reading {
  /// What people call a part: its title, or the party that it concerns.
  func name(of part: Proposal.Part) -> String {
    part.party.map { text(sight.name(of: $0)) } ?? part.title
  }
}
