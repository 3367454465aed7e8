import Domain

/// What instruments are assessed by.
extension PackDraft {
  func readArea(_ node: PackNode) -> Instrument.Area? {
    guard let parts = node.mapping(of: ["code", "en", "fr"]) else { return nil }
    let code = parts.required("code")?.code(Instrument.Area.self)
    guard let code, let name = parts.bilingual else { return nil }
    return Instrument.Area(id: code, name)
  }

  func readGrade(_ node: PackNode) -> Instrument.Grade? {
    guard let parts = node.mapping(of: ["code", "en", "fr", "points"]) else { return nil }
    let code = parts.required("code")?.code(Instrument.Grade.self)
    guard let code, let name = parts.bilingual else { return nil }
    return Instrument.Grade(id: code, name, points: parts["points"]?.number)
  }
}

/// What cases of the past hold.
extension PackDraft {
  func readContents(_ parts: PackMapping) -> Case.Contents {
    var contents = Case.Contents()
    contents.ratings = (parts["ratings"]?.list ?? []).compactMap(readRating)
    contents.units = (parts["units"]?.list ?? []).compactMap(readUnit)
    contents.post = parts["post"].flatMap(readPost)
    return contents
  }

  private func readRating(_ node: PackNode) -> Case.Rating? {
    let keys = ["area", "grade", "stage", "on", "by", "lead", "note"]
    guard let parts = node.mapping(of: keys) else { return nil }
    let area = parts.required("area")?.code(Instrument.Area.self)
    let grade = parts.required("grade")?.code(Instrument.Grade.self)
    let stage = parts.required("stage")?.code(Instrument.Stage.self)
    let on = parts.required("on")?.dated
    let evaluator = parts.required("by")?.text
    let lead = parts["lead"]?.reference(Subject.party)
    guard let area, let grade, let stage, let on, let evaluator else { return nil }
    var rating = Case.Rating(
      id: Case.Rating.ID(0), area, grade, at: stage, on: on)
    rating.evaluator = evaluator
    rating.lead = lead
    rating.note = parts["note"]?.bilingual
    return rating
  }

  private func readUnit(_ node: PackNode) -> Case.Unit? {
    guard let parts = node.mapping(of: ["en", "fr", "kind", "strength", "declared"]) else {
      return nil
    }
    let kind = parts.required("kind")?.reference(Subject.term)
    let strength = parts.required("strength")?.number
    let declared = parts.required("declared")?.dated
    guard let name = parts.bilingual, let kind, let strength, let declared else { return nil }
    return Case.Unit(id: Case.Unit.ID(0), name, kind, strength: strength, declared: declared)
  }

  private func readPost(_ node: PackNode) -> Case.Post? {
    let keys = ["number", "kind", "en", "fr", "place", "level", "from", "to"]
    guard let parts = node.mapping(of: keys) else { return nil }
    let number = parts.required("number")?.text
    let kind = parts.required("kind")?.word(Case.Post.Kind.self)
    let place = parts.required("place")?.text
    guard let number, let kind, let title = parts.bilingual, let place else { return nil }
    var post = Case.Post(number, kind, title, at: place)
    post.level = parts["level"]?.text ?? ""
    post.span = Span(from: parts["from"]?.dated, to: parts["to"]?.dated)
    return post
  }
}

extension Case.Contents {
  /// The same with identifiers that come from where each part stands in its case.
  func named(below path: String) -> Case.Contents {
    var named = self
    named.ratings = ratings.enumerated().map { place, old in
      var rating = Case.Rating(
        id: Case.Rating.ID(path: "\(path)/rating/\(place)"), old.area, old.grade,
        at: old.stage, on: old.on)
      rating.evaluator = old.evaluator
      rating.lead = old.lead
      rating.note = old.note
      return rating
    }
    named.units = units.enumerated().map { place, old in
      Case.Unit(
        id: Case.Unit.ID(path: "\(path)/unit/\(place)"), old.name, old.kind,
        strength: old.strength, declared: old.declared)
    }
    return named
  }
}
