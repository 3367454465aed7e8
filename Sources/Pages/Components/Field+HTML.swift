extension Field {
  /// The field, saying "(optional)" where it need not be filled in unless all are such.
  public func html(_ say: Language, saysOptional: Bool = true) -> HTML {
    let sign = saysOptional && !isRequired ? optionalSign(say) : HTML()
    switch control {
    case .radios(let choices): return group(choices, type: "radio", sign, say)
    case .checkboxes(let choices), .folded(let choices):
      return group(choices, type: "checkbox", sign, say)
    default:
      return """
        <div\(classes: ["field", error == nil ? nil : "field-wrong"])>\
        <label for="\(name)">\(label)\(sign)</label>\
        \(notes(say))\(input)\(tail)</div>
        """
    }
  }

  private var input: HTML {
    switch control {
    case .select(let choices):
      """
      <select\(attributes)>\(each: choices, { option($0) })</select>
      """
    case .lines(let count):
      // The first line end after the tag is dropped by the browser, so one is given to drop.
      "<textarea\(attributes) rows=\"\(count)\">\n\(value)</textarea>"
    case .file: "<input\(attributes) type=\"file\">"
    default:
      "<input\(attributes) type=\"\(type)\" value=\"\(value)\"\(numeric)>"
    }
  }

  private func option(_ choice: Choice) -> HTML {
    """
    <option value="\(choice.value)"\(flag: "selected", values.contains(choice.value))>\
    \(choice.label)</option>
    """
  }

  private var type: String {
    switch control {
    case .password: "password"
    // A date box drops what is not a date, and what was typed must be kept to be put right.
    case .date: value.isEmpty || isDate(value) ? "date" : "text"
    default: "text"
    }
  }

  private var numeric: HTML {
    if case .number = control { " inputmode=\"numeric\" class=\"short\"" } else { HTML() }
  }

  private var attributes: HTML {
    """
     id="\(name)" name="\(name)"\(flag: "required", isRequired)\
    \(attribute: "autocomplete", autocomplete)\
    \(attribute: "aria-invalid", error == nil ? nil : "true")\
    \(attribute: "aria-describedby", described)
    """
  }

  private var described: String? {
    let ids = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }]
      .compactMap(\.self)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private func notes(_ say: Language) -> HTML {
    """
    \(with: hint, { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" })\
    \(with: error, { wrong($0, say) })
    """
  }

  private func wrong(_ error: String, _ say: Language) -> HTML {
    """
    <p class="field-error" id="\(name)-error"><span class="unseen">\
    \(say(Wording.Components.error)) </span>\(error)</p>
    """
  }

  private func optionalSign(_ say: Language) -> HTML {
    " <span class=\"optional\">(\(say(Wording.Components.optional)))</span>"
  }

  private func group(
    _ choices: [Choice], type: String, _ sign: HTML, _ say: Language
  ) -> HTML {
    let boxes = choices.enumerated().map { box($1, at: $0, type: type) }.joined()
    return """
      <fieldset\(classes: ["field", error == nil ? nil : "field-wrong"])\
      \(attribute: "aria-describedby", described)>\
      <legend>\(label)\(sign)</legend>\(notes(say))\
      \(folded(choices, "<div class=\"choices\">\(boxes)</div>", say))\(tail)</fieldset>
      """
  }

  /// Many choices behind a line that says what is chosen; open where something is wrong.
  private func folded(_ choices: [Choice], _ boxes: HTML, _ say: Language) -> HTML {
    guard case .folded = control else { return boxes }
    let chosen = choices.filter { values.contains($0.value) }.map(\.label)
    let line = chosen.isEmpty ? say(Wording.Components.choose) : chosen.joined(separator: ", ")
    return """
      <details class="many"\(flag: "open", error != nil)><summary>\(line)</summary>\
      \(boxes)</details>
      """
  }

  private func box(_ choice: Choice, at index: Int, type: String) -> HTML {
    """
    <div class="choice"><input id="\(name)-\(index)" type="\(type)" name="\(name)" \
    value="\(choice.value)"\(flag: "checked", values.contains(choice.value))\
    \(flag: "required", isRequired && type == "radio")>\
    <label for="\(name)-\(index)">\(choice.label)</label></div>
    """
  }
}

/// Whether text has the shape that a date box accepts.
private func isDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ Int($0) != nil }) else { return false }
  return (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
}
