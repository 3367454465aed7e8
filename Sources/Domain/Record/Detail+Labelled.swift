internal import Labels

extension Adoption {
  var details: [Detail] {
    [
      Detail(.policy, .text(name)), Detail(.code, policy.name.oid.map(Detail.Value.text)),
      Detail(.body, .subjects(groups.map { .body($0.body) })),
    ]
  }
}

extension Person {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.posts, .posts(posts)),
      Detail(.grants, .grants(grants)), Detail(.to, left.map(Detail.Value.day)),
    ]
  }
}

extension Marking {
  var details: [Detail] {
    [
      Detail(.marking, .label(label)), Detail(.markingReason, .text(reason)),
      Detail(.guide, guide.map(Detail.Value.text)),
    ]
  }
}

extension Note {
  var details: [Detail] {
    [
      Detail(.subject, .subjects([subject])), Detail(.text, .text(text)),
      Detail(.seat, .seat(origin)), Detail(.from, .instant(at)),
    ] + marking.details
  }
}

extension Paper {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.series, series.map(Detail.Value.text)),
      Detail(.about, .subjects(about)), Detail(.seat, .seat(origin)),
    ]
  }
}

extension Version {
  var details: [Detail] {
    [
      Detail(.title, .phrase(title)), Detail(.file, .text(content.fileName)),
      Detail(.reference, .text(content.digest)), Detail(.from, .instant(at)),
      Detail(.derivedFrom, .subjects(derivedFrom.map(Subject.version))),
    ] + marking.details
  }
}

extension Widening {
  var details: [Detail] {
    [
      Detail(.item, .subjects([item.subject])), Detail(.from, .instant(at)),
      Detail(.decision, decision.map { .subjects([.decision($0)]) }),
    ] + marking.details
  }
}

extension Challenge {
  var details: [Detail] {
    let steps = [made, acknowledged, answered, appealed, settled].compactMap(\.self)
    return [
      Detail(.item, .subjects([item.subject])), Detail(.from, .instant(made.at)),
      Detail(.text, .text(steps.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n"))),
      Detail(.marking, proposed.map(Detail.Value.label)),
    ]
  }
}
