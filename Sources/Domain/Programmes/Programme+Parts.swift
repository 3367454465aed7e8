extension Term {
  /// The scheme of the alliance's own objectives.
  public static let aims = "aim"
}

/// Working in contents.
extension Programme.Contents {
  /// All that they hold, in an order in which they can be put into empty ones.
  public var elements: [Programme.Element] {
    objectives.map { .objective($0) } + goals.map { .goal($0) } + efforts.map { .effort($0) }
  }

  /// Adds a part, or changes the one of the same code in its place.
  public mutating func put(_ element: Programme.Element) {
    switch element {
    case .objective(let one): objectives.put(one)
    case .goal(let one): goals.put(one)
    case .effort(let one): efforts.put(one)
    }
  }

  /// Takes a part out. With an objective go its goals; efforts stay and serve nothing.
  public mutating func drop(_ part: Programme.Element.ID) {
    switch part {
    case .objective(let id):
      for goal in goals(of: id) { drop(.goal(goal.id)) }
      objectives.removeAll { $0.id == id }
    case .goal(let id):
      goals.removeAll { $0.id == id }
      for place in efforts.indices where efforts[place].goal == id { efforts[place].goal = nil }
    case .effort(let id): efforts.removeAll { $0.id == id }
    }
  }

  /// A part as it stands.
  public func element(_ part: Programme.Element.ID) -> Programme.Element? {
    switch part {
    case .objective(let id): objective(id).map { .objective($0) }
    case .goal(let id): goal(id).map { .goal($0) }
    case .effort(let id): effort(id).map { .effort($0) }
    }
  }

  /// Whether there is such a part.
  public func holds(_ part: Programme.Element.ID) -> Bool {
    switch part {
    case .objective(let id): objective(id) != nil
    case .goal(let id): goal(id) != nil
    case .effort(let id): effort(id) != nil
    }
  }

  /// Whether progress can be told of a part.
  public func holds(_ part: Programme.Part) -> Bool {
    switch part {
    case .goal(let id): goal(id) != nil
    case .milestone(let id, let step): goal(id)?.milestones.contains { $0.id == step } ?? false
    case .effort(let id): effort(id) != nil
    }
  }
}

extension Array where Element: Identifiable {
  fileprivate mutating func put(_ one: Element) {
    if let place = firstIndex(where: { $0.id == one.id }) { self[place] = one } else { append(one) }
  }
}

extension Programme.Element.ID {
  var field: Field {
    switch self {
    case .objective: .objective
    case .goal: .goal
    case .effort: .effort
    }
  }
}

extension Programme.Part {
  var field: Field {
    switch self {
    case .goal: .goal
    case .milestone: .milestone
    case .effort: .effort
    }
  }
}

extension Programme {
  /// The review of a year.
  public func review(of year: Int) -> Review? { reviews.first { $0.year == year } }

  /// Every part of which progress can be told, in the order of the contents.
  public func parts(of contents: Contents) -> [Part] {
    contents.goals.flatMap { goal in
      [.goal(goal.id)] + goal.milestones.map { .milestone(goal.id, $0.id) }
    } + contents.efforts.map { .effort($0.id) }
  }

  /// How far a part is, as far as it was told.
  public func progress(of part: Part) -> Progress { reports[part]?.progress ?? .notStarted }
}
