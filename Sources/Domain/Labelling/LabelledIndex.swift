internal import HashTreeCollections

/// Notes and papers, arranged by what they are about; whether they may be read is asked of each.
struct LabelledIndex: Sendable {
  private var notesBySubject = TreeDictionary<Subject, [Note.ID]>()
  private var papersBySubject = TreeDictionary<Subject, [Paper.ID]>()
  private var versionsByPaper = TreeDictionary<Paper.ID, [Version.ID]>()
  private var challengesByItem = TreeDictionary<Item, [Challenge.ID]>()
  private var wideningsByItem = TreeDictionary<Item, [Widening.ID]>()

  func notes(on subject: Subject) -> [Note.ID] { notesBySubject[subject] ?? [] }
  func papers(about subject: Subject) -> [Paper.ID] { papersBySubject[subject] ?? [] }
  func versions(of paper: Paper.ID) -> [Version.ID] { versionsByPaper[paper] ?? [] }
  func challenges(of item: Item) -> [Challenge.ID] { challengesByItem[item] ?? [] }
  func widenings(of item: Item) -> [Widening.ID] { wideningsByItem[item] ?? [] }

  mutating func learn(_ note: Note) { notesBySubject[note.subject, default: []].append(note.id) }
  mutating func forget(_ note: Note) {
    notesBySubject[note.subject]?.removeAll { $0 == note.id }
  }
  mutating func learn(_ paper: Paper) {
    for subject in paper.about { papersBySubject[subject, default: []].append(paper.id) }
  }
  mutating func learn(_ version: Version) {
    versionsByPaper[version.paper, default: []].append(version.id)
  }
  mutating func learn(_ challenge: Challenge) {
    challengesByItem[challenge.item, default: []].append(challenge.id)
  }
  mutating func learn(_ widening: Widening) {
    wideningsByItem[widening.item, default: []].append(widening.id)
  }
  mutating func forget(_ widening: Widening) {
    wideningsByItem[widening.item]?.removeAll { $0 == widening.id }
  }
}
