/// What was agreed at one moment, as it becomes part of the paper: its `-AS1`.
///
/// It follows from the facts alone; nobody writes it.
public struct ActionSheet: Hashable, Sendable {
  /// Its number among the proposal's, from 1.
  public var number: Int
  /// When it was agreed.
  public var at: Instant
  /// The draft that was agreed, counted from 0.
  public var draft: Int
  /// The silence by whose end it was; nil where it was agreed at a meeting.
  public var silence: Proposal.Silence?
  /// The meeting at which it was, where its reader may know of it.
  public var meeting: Meeting.ID?
  /// What was agreed, by part.
  public var adopted: [Proposal.Adopted]
  /// The parts of that draft that were not agreed by then.
  public var left: [Proposal.Part.ID]

  /// What a paper's number bears for it.
  public var suffix: String { "-AS\(number)" }
}

extension Proposal {
  /// Its action sheets in order of time, one for each moment at which something was agreed. Of a
  /// told proposal they are told by what its reader may read.
  public var sheets: [ActionSheet] {
    let moments = Set(adopted.map(\.at)).sorted()
    return moments.enumerated().map { place, moment in
      let adopted = adopted.filter { $0.at == moment }
      var (draft, silence, meeting) = (0, nil as Silence?, nil as Meeting.ID?)
      switch adopted[0].means {
      case .silence(let number):
        silence = silences[number]
        draft = silences[number].draft
      case .meeting(let id, let number): (meeting, draft) = (id, number)
      }
      let left = drafts[draft].parts.map(\.id).filter { id in
        outcome(of: id).map { $0.at > moment } ?? true
      }
      return ActionSheet(
        number: place + 1, at: moment, draft: draft, silence: silence, meeting: meeting,
        adopted: adopted, left: left)
    }
  }

  /// The number that its paper bears by an action sheet: `-REV1-AS2`.
  public func suffix(of sheet: ActionSheet) -> String { suffix(of: sheet.draft) + sheet.suffix }
}
