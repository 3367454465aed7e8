/// What rests on what.
extension Sight {
  /// What a decision founded, ended, began, set or lifted, in the fixed order of subjects.
  public func resting(on decision: Decision.ID) -> [Subject] {
    alliance.index.citations.resting(on: decision)
  }

  /// How many records rest on a decision.
  public func countResting(on decision: Decision.ID) -> Int {
    alliance.index.citations.countResting(on: decision)
  }

  /// The records that cite a source, in the fixed order of subjects.
  public func citing(_ source: Source.ID) -> [Subject] {
    alliance.index.citations.citing(source)
  }

  /// How many records cite a source.
  public func countCiting(_ source: Source.ID) -> Int {
    alliance.index.citations.countCiting(source)
  }
}
