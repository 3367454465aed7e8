internal import HashTreeCollections
internal import Labels

/// Notes and papers, arranged by what they are about; whether they may be read is asked of each.
struct LabelledIndex: Sendable {
  /// A group that a label of a policy names.
  private struct Release: Hashable, Sendable {
    var policy: String
    var group: String

    static func all(in label: Label) -> [Release] {
      label.categories.filter { $0.kind == .permissive }.flatMap(\.values)
        .map { Release(policy: label.policyName, group: $0) }
    }
  }

  private var notesBySubject = TreeDictionary<Subject, [Note.ID]>()
  private var papersBySubject = TreeDictionary<Subject, [Paper.ID]>()
  private var versionsByPaper = TreeDictionary<Paper.ID, [Version.ID]>()
  private var versionsByRelease = TreeDictionary<Release, [Version.ID]>()
  private var challengesByItem = TreeDictionary<Item, [Challenge.ID]>()
  private var wideningsByItem = TreeDictionary<Item, [Widening.ID]>()

  func notes(on subject: Subject) -> [Note.ID] { notesBySubject[subject] ?? [] }
  func papers(about subject: Subject) -> [Paper.ID] { papersBySubject[subject] ?? [] }
  func versions(of paper: Paper.ID) -> [Version.ID] { versionsByPaper[paper] ?? [] }
  /// The versions whose labels name a group, whether as owner or beside it.
  func versions(releasedTo group: String, under policy: String) -> [Version.ID] {
    versionsByRelease[Release(policy: policy, group: group)] ?? []
  }
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
    learn(version, under: version.marking.label)
  }
  mutating func learn(_ version: Version, under label: Label) {
    for release in Release.all(in: label) {
      versionsByRelease[release, default: []].insertSorted(version.id)
    }
  }
  mutating func forget(_ version: Version, under label: Label) {
    for release in Release.all(in: label) { versionsByRelease[release]?.removeSorted(version.id) }
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
