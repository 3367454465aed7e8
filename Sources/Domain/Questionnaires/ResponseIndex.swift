internal import HashTreeCollections

/// Responses by the questions asked of them.
struct ResponseIndex: Sendable {
  /// A response by the moment of its opening, or of its submission.
  struct Placed: Comparable, Sendable {
    var at: Instant
    var id: Response.ID

    static func < (left: Placed, right: Placed) -> Bool {
      (left.at, left.id) < (right.at, right.id)
    }
  }

  private var byParty = TreeDictionary<Party.ID, [Placed]>()
  private var byQuestionnaire = TreeDictionary<Questionnaire.ID, [Placed]>()
  private var byCase = TreeDictionary<Case.ID, [Placed]>()
  /// Those that wait for the alliance, the longest waiting first.
  private(set) var waiting: [Placed] = []

  /// The latest last.
  func responses(of party: Party.ID) -> [Placed] { byParty[party] ?? [] }
  /// The latest last.
  func responses(to questionnaire: Questionnaire.ID) -> [Placed] {
    byQuestionnaire[questionnaire] ?? []
  }
  /// The latest last.
  func responses(in one: Case.ID) -> [Placed] { byCase[one] ?? [] }

  mutating func learn(_ response: Response) {
    let placed = Placed(at: response.opened.at, id: response.id)
    byParty[response.party, default: []].insertSorted(placed)
    byQuestionnaire[response.questionnaire, default: []].insertSorted(placed)
    if let one = response.ofCase { byCase[one, default: []].insertSorted(placed) }
    if let since = response.waitingSince {
      waiting.insertSorted(Placed(at: since, id: response.id))
    }
  }

  mutating func forget(_ response: Response) {
    let placed = Placed(at: response.opened.at, id: response.id)
    byParty[response.party]?.removeSorted(placed)
    byQuestionnaire[response.questionnaire]?.removeSorted(placed)
    if let one = response.ofCase { byCase[one]?.removeSorted(placed) }
    if let since = response.waitingSince {
      waiting.removeSorted(Placed(at: since, id: response.id))
    }
  }
}

extension Response {
  /// Since when it waits for the alliance.
  fileprivate var waitingSince: Instant? { status == .submitted ? steps.last?.by.at : nil }
}
