public import Domain
internal import Labels

/// One section of a round, to be filled in.
public struct SectionPage: Sendable {
  let response: Response
  let questionnaire: Questionnaire
  let section: Questionnaire.Section
  let sheet: Sheet

  /// A section of a round, and its form as it was sent.
  public init(
    _ response: Response, to questionnaire: Questionnaire, _ section: Questionnaire.Section,
    _ sheet: Sheet
  ) {
    self.response = response
    self.questionnaire = questionnaire
    self.section = section
    self.sheet = sheet
  }

  /// The name of a question's field.
  public static func field(_ question: Questionnaire.Question.ID) -> String { "q-\(question)" }
  /// The name of the field of its note.
  public static func note(_ question: Questionnaire.Question.ID) -> String { "n-\(question)" }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let earlier = response.predecessor.flatMap { reading.sight.response($0) }
    let labels = [response.marking.label, earlier?.marking.label].compactMap(\.self)
    let reading = reading.marked(by: labels.distinct)
    let place = questionnaire.sections.firstIndex { $0.id == section.id } ?? 0
    let title = "\(place + 1). \(reading.text(section.title))"
    let back = reading.title(of: response)
    let content: HTML = """
      <p class="kicker">\(reading.link(
        back, to: .questionnaires(.response(response.id, with: nil))))</p>\
      <h1>\(title)</h1>\(standing(reading))\
      \(form(at: place, earlier, reading).html(reading.frame))
      """
    return reading.html(
      title, in: .toolbox,
      below: [.toolbox(.list), .questionnaires(.list), .questionnaires(.rounds(RoundFilter()))],
      content)
  }

  /// Whether others saved the section since the form that was sent was shown.
  private var isOvertaken: Bool {
    sheet.deed == "save" && sheet["after"] != "\(response.part(section.id).saves)"
  }

  private func standing(_ reading: Reading) -> HTML {
    let say = reading.say
    let part = response.part(section.id)
    let office = part.office.isEmpty ? section.office.map { reading.text($0) } : part.office
    let saves = say(part.saves, Wording.QuestionnaireCounts.saves)
    let ready = part.ready.map { say(Wording.ResponseTexts.readySince, say.date($0.at.day)) }
    let parts = [office, saves, ready].compactMap(\.self)
    return """
      <p class="lead">\(say(Wording.ResponseForms.sectionLead))</p>\
      <p class="row-note">\(parts.joined(separator: " · "))</p>
      """
  }

  private func form(at place: Int, _ earlier: Response?, _ reading: Reading) -> Form {
    let say = reading.say
    let address = Route.questionnaires(.section(response.id, section.id)).address(in: say)
    let fields = section.questions.enumerated().map { offset, question in
      field(question, "\(place + 1).\(offset + 1)", earlier, reading)
    }
    var form = sheet.form(
      address, deed: "save", fields: fields, submit: say(Wording.ResponseForms.save))
    // The form stands on what it shows: sent again it says that the others' answers were seen.
    form.hidden.append(Address.Query("after", "\(response.part(section.id).saves)"))
    if isOvertaken, form.problem == nil {
      form.problem = say(Wording.QuestionnaireRefusals.overtaken)
    }
    form.others = [("ready", "yes", say(Wording.ResponseForms.saveReady))]
    form.cancel = (
      say(Wording.ResponseForms.back),
      reading.link(.questionnaires(.response(response.id, with: nil)))
    )
    form.takesFocus = sheet.deed == "save"
    return form
  }

  private func field(
    _ question: Questionnaire.Question, _ number: String, _ earlier: Response?,
    _ reading: Reading
  ) -> Field {
    let say = reading.say
    let held = response.answers[question.id]
    let unit = question.unit.map { " (\(reading.text($0)))" } ?? ""
    var field = Field(
      Self.field(question.id), "\(number) \(reading.text(question.text))\(unit)",
      control(question, reading))
    field.isRequired = question.isRequired
    field.value = held?.value.map { Self.typed($0, say) } ?? ""
    var hints = [question.help.map { reading.text($0) }].compactMap(\.self)
    if held?.isCarried ?? false {
      hints.append(say(Wording.ResponseForms.carriedHint))
    } else if let earlier, let answer = earlier.answers[question.id]?.value {
      hints.append(
        say(
          Wording.ResponseForms.earlierHint, earlier.round,
          Self.plain(answer, to: question, reading)))
    }
    field.hint = hints.isEmpty ? nil : hints.joined(separator: " ")
    field.tail = "\(beside(question, held, reading))\(noteBox(question, held, reading))"
    return field
  }

  private func control(
    _ question: Questionnaire.Question, _ reading: Reading
  ) -> Field.Control {
    let say = reading.say
    let none = Field.Choice("", say(Wording.ResponseTexts.noAnswer))
    switch question.kind {
    case .text: return .lines(4)
    case .number: return .number
    case .yesNo:
      let choices = [
        Field.Choice("yes", say(Wording.ResponseTexts.yes)),
        Field.Choice("no", say(Wording.ResponseTexts.no)),
      ]
      return .radios(question.isRequired ? choices : choices + [none])
    case .choice:
      return .select(
        [none] + question.options.map { Field.Choice($0.id.text, reading.text($0.name)) })
    case .level:
      return .select(
        [none]
          + (0...Questionnaire.levelMax).map { level in
            Field.Choice(
              "\(level)",
              say(Wording.ResponseTexts.levelOf, "\(level)", "\(Questionnaire.levelMax)"))
          })
    }
  }

  /// What others wrote meanwhile, where it is not what was typed.
  private func beside(
    _ question: Questionnaire.Question, _ held: Response.Answer?, _ reading: Reading
  ) -> HTML {
    guard isOvertaken else { return HTML() }
    let say = reading.say
    let now = held?.value.map { Self.typed($0, say) } ?? ""
    let note = held?.note ?? ""
    guard
      now != sheet[Self.field(question.id)].flattened
        || note != sheet[Self.note(question.id)].flattened
    else { return HTML() }
    return """
      <p class="beside"><strong>\(say(Wording.ResponseForms.standsNow))</strong> \
      \(reading.answer(held?.value, to: question))\
      \(if: !note.isEmpty, " <span class=\"row-note\">\(note)</span>")</p>
      """
  }

  private func noteBox(
    _ question: Questionnaire.Question, _ held: Response.Answer?, _ reading: Reading
  ) -> HTML {
    let name = Self.note(question.id)
    let isSent = sheet.deed == "save"
    let note = isSent ? sheet[name] : held?.note ?? ""
    return """
      <details class="answer-note"\(flag: "open", !note.isEmpty)>\
      <summary>\(reading.say(Wording.ResponseTexts.note))</summary>\
      <textarea id="\(name)" name="\(name)" rows="2" \
      aria-label="\(reading.say(Wording.ResponseForms.noteOn, reading.text(question.text)))">\n\
      \(note)</textarea></details>
      """
  }

  /// A value as somebody would type it.
  static func typed(_ value: Response.Value, _ say: Language) -> String {
    guard case .number = value, say == .french else { return value.text }
    return value.text.split(separator: ".").joined(separator: ",")
  }

  private static func plain(
    _ value: Response.Value, to question: Questionnaire.Question, _ reading: Reading
  ) -> String {
    let say = reading.say
    switch value {
    case .text(let text): return String(text.prefix(200))
    case .yes(let isSo): return say(isSo ? Wording.ResponseTexts.yes : .no)
    case .number(let quantity): return say.quantity(quantity)
    case .option(let id): return question.option(id).map { reading.text($0.name) } ?? id.text
    case .level(let level): return "\(level)"
    }
  }
}

extension String {
  /// The text as a form would send it back, with plain ends of lines and no blanks around it.
  fileprivate var flattened: String {
    let plain = String(unicodeScalars.filter { $0 != "\r" }.map(Character.init))
    return plain.trimmedOfBlanks
  }

  fileprivate var trimmedOfBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
