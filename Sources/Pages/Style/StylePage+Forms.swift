extension StylePage {
  static func forms(_ frame: Frame) -> HTML {
    let say = frame.language
    var form = Form("/style", fields: fields(say), submit: say(Wording.Specimens.save))
    form.cancel = (say(Wording.Specimens.cancel), "/style")
    form.takesFocus = false
    return """
      \(section(.forms, note: .formsNote, say))\(form.html(frame))\
      \(section(.filters, say))\(filter(say))
      """
  }

  private static func fields(_ say: Language) -> [Field] {
    var name = Field("name", say(Wording.Specimens.name))
    name.hint = say(Wording.Specimens.nameHint)
    name.error = say(Wording.Specimens.nameError)
    name.isRequired = true
    var day = Field("from", say(Wording.Specimens.dayLabel), .date)
    day.hint = say(Wording.Specimens.dayHint)
    day.error = say(Wording.Specimens.dayError)
    day.value = "30 Feb 1994"
    day.isRequired = true
    var kind = Field("kind", say(Wording.Specimens.kind), .radios(kinds(say)))
    kind.isRequired = true
    kind.value = "state"
    var scope = Field(
      "scope", say(Wording.Specimens.scope),
      .checkboxes([
        Field.Choice("civil", say(Wording.Specimens.civil)),
        Field.Choice("military", say(Wording.Specimens.military)),
        Field.Choice("practical", say(Wording.Specimens.practical)),
      ]))
    scope.values = ["civil", "practical"]
    let reason = Field("reason", say(Wording.Specimens.reason), .lines(3))
    return [name, day, kind, scope, reason]
  }

  private static func kinds(_ say: Language) -> [Field.Choice] {
    [
      Field.Choice("state", say(Wording.Specimens.state)),
      Field.Choice("organisation", say(Wording.Specimens.organisation)),
    ]
  }

  private static func filter(_ say: Language) -> HTML {
    let all = Field.Choice("", say(Wording.Specimens.all))
    var bar = FilterBar(
      "/style",
      fields: [
        Field("filter-kind", say(Wording.Specimens.kind), .select([all] + kinds(say))),
        Field(
          "filter-region", say(Wording.Specimens.region),
          .select([
            all, Field.Choice("europe", say(Wording.Specimens.europe)),
            Field.Choice("asia", say(Wording.Specimens.asia)),
          ])),
        Field("filter-name", say(Wording.Specimens.name)),
      ])
    bar.clear = "/style"
    bar.count = say(47, Wording.Counts.results)
    return bar.html(say)
  }
}
