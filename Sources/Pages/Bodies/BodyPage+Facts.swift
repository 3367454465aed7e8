import Domain

extension BodyPage {
  /// What the body is, line by line.
  static func facts(_ body: Body, _ reading: Reading) -> HTML {
    let say = reading.say
    let counted: HTML = body.mainRole == .member ? HTML() : "\(say(body.mainRole))"
    let list = DefinitionList([
      (say(Wording.BodyTexts.names), names(body, reading)),
      (say(Wording.BodyTexts.code), "<code>\(body.id.text)</code>"),
      (say(Wording.BodyTexts.founded), moment(body.founded, body.decision, reading)),
      (say(Wording.BodyTexts.predecessors), bodies(body.predecessors, reading)),
      (say(Wording.BodyTexts.ended), ending(body, reading)),
      (say(Wording.BodyTexts.into), bodies(body.ending?.into ?? [], reading)),
      (say(Wording.BodyTexts.takesIn), inclusions(body, reading)),
      (
        say(Wording.BodyTexts.takenIntoBy),
        bodies(reading.sight.bodies(including: body.id), reading)
      ),
      (say(Wording.BodyTexts.counts), counted),
      (say(Wording.BodyTexts.sources), reading.evidence(body.evidence)),
      (say(Wording.BodyTexts.data), data(body, reading)),
    ])
    return "<div class=\"facts-narrow\">\(list.html)</div>"
  }

  private static func names(_ body: Body, _ reading: Reading) -> HTML {
    guard body.names.count > 1 else { return body.names.first.map { name($0, reading) } ?? HTML() }
    return "<ol class=\"plain\">\(each: body.names, { "<li>\(name($0, reading))</li>" })</ol>"
  }

  private static func name(_ name: DatedName, _ reading: Reading) -> HTML {
    """
    \(reading.html(name.name))\
    \(with: name.from, { " <span class=\"row-note\">\(reading.say.since($0))</span>" })\
    \(with: name.footnote, { " <small class=\"row-note\">\(reading.html($0))</small>" })
    """
  }

  private static func moment(
    _ dated: Dated, _ decision: Decision.ID?, _ reading: Reading
  ) -> HTML {
    """
    \(reading.time(dated))\
    \(with: decision, { "<span class=\"row-note\">\(reading.decision($0))</span>" })
    """
  }

  private static func ending(_ body: Body, _ reading: Reading) -> HTML {
    guard let ending = body.ending else { return HTML() }
    return """
      \(reading.time(ending.on)), \(reading.say(ending.manner))\
      \(with: ending.decision, { "<span class=\"row-note\">\(reading.decision($0))</span>" })
      """
  }

  private static func bodies(_ ids: [Body.ID], _ reading: Reading) -> HTML {
    ids.map { reading.body($0) }.joined(", ")
  }

  private static func inclusions(_ body: Body, _ reading: Reading) -> HTML {
    body.inclusions.map { inclusion -> HTML in
      let isThroughout = inclusion.span.from == nil && inclusion.span.to == nil
      let span: HTML = isThroughout ? HTML() : ", \(reading.span(inclusion.span))"
      return "\(reading.body(inclusion.body))\(span)"
    }.joined("; ")
  }

  private static func data(_ body: Body, _ reading: Reading) -> HTML {
    """
    <a href="\(reading.link(.api(.body(body.id))))">\
    \(reading.say(Wording.BodyTexts.asJSON))</a> · \
    <a href="\(reading.link(.api(.members(body.id))))">\
    \(reading.say(Wording.BodyTexts.membersAsJSON))</a> · \
    <a href="\(reading.link(.openData))">\(reading.say(Wording.Layout.openData))</a>
    """
  }
}
