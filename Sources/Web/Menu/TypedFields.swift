import Domain
import Journal
import Labels
import Pages

extension Sheet {
  /// All that was typed into a field, each value on lines of its own: programs send several.
  func lines(_ name: String) -> String { (typed[name] ?? []).joined(separator: "\n") }
}

/// What was typed into a form's fields, read one by one; what is wrong is kept by field.
struct TypedFields {
  let sheet: Sheet
  let table: Labelled
  var errors: [String: String] = [:]

  init(_ sheet: Sheet, _ table: Labelled) {
    self.sheet = sheet
    self.table = table
  }

  private var say: Language { table.asked.language }

  /// 64 bits of the form's own key, for a record that it makes.
  var key: UInt64 { ActionKey(text: sheet.key)?.high ?? 0 }

  /// The action, unless something is wrong.
  func result(_ action: () -> Action?) -> MenuDeeds.Asked {
    guard errors.isEmpty, let action = action() else { return .wrong(errors) }
    return .action(action)
  }

  mutating func wrong(_ name: String, _ words: some Worded, _ field: Wording.FieldNames) {
    errors[name] = say(words, say(field))
  }

  func optional(_ name: String) -> String? {
    let text = sheet[name].trimmed
    return text.isEmpty ? nil : text
  }

  mutating func text(_ name: String, _ field: Wording.FieldNames) -> String {
    guard let text = optional(name) else {
      wrong(name, Wording.Refusals.empty, field)
      return ""
    }
    return text
  }

  mutating func day(_ name: String, _ field: Wording.FieldNames) -> Day? {
    guard let day = Day(sheet[name].trimmed) else {
      wrong(name, Wording.MenuUnreadables.noDay, field)
      return nil
    }
    return day
  }

  /// A day; nil where nothing is typed.
  mutating func optionalDay(_ name: String, _ field: Wording.FieldNames) -> Day? {
    optional(name) == nil ? nil : day(name, field)
  }

  /// A whole number; nil where nothing is typed.
  mutating func number(_ name: String, _ field: Wording.FieldNames) -> Int? {
    guard let text = optional(name) else { return nil }
    guard let number = Int(text) else {
      wrong(name, Wording.MenuUnreadables.noNumber, field)
      return nil
    }
    return number
  }

  /// A code; nil where nothing is typed.
  mutating func code<Subject>(_ name: String, _ field: Wording.FieldNames) -> Code<Subject>? {
    guard let text = optional(name) else { return nil }
    guard let code = Code<Subject>(text) else {
      wrong(name, Wording.Unreadables.noCode, field)
      return nil
    }
    return code
  }

  /// Codes parted by spaces or commas.
  mutating func codes<Subject>(_ name: String, _ field: Wording.FieldNames) -> [Code<Subject>] {
    let words = (sheet.typed[name] ?? []).flatMap { text in
      text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    }
    let codes = words.compactMap { Code<Subject>($0) }
    if codes.count != words.count { wrong(name, Wording.Unreadables.noCode, field) }
    return codes
  }

  /// Lines, each read by itself.
  mutating func lines<Value>(
    _ name: String, _ field: Wording.FieldNames, _ read: (String) -> Value?
  ) -> [Value] {
    let lines = sheet.lines(name).split(whereSeparator: { $0.isNewline || $0 == ";" }).map {
      String($0).trimmed
    }
    .filter { !$0.isEmpty }
    let values = lines.compactMap(read)
    if values.count != lines.count { wrong(name, Wording.MenuUnreadables.line, field) }
    return values
  }

  mutating func choice<Value: Choice>(
    _ name: String, _ field: Wording.FieldNames, _ type: Value.Type = Value.self
  ) -> Value? {
    guard let text = optional(name) else { return nil }
    guard let value = Value(word: text) else {
      wrong(name, Wording.Refusals.choiceMissing, field)
      return nil
    }
    return value
  }

  /// An amount in hundredths: `550`, `550.00`, `550,5`; nothing is none.
  mutating func amount(_ name: String, _ field: Wording.FieldNames) -> Int64 {
    guard let text = optional(name) else { return 0 }
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    let cents = parts.count > 1 ? parts[1] : "0"
    guard let whole = Int64(parts[0]), whole >= 0, whole < 10_000_000,
      (1...2).contains(cents.count),
      let rest = Int64(cents), rest >= 0
    else {
      wrong(name, Wording.MenuUnreadables.noAmount, field)
      return 0
    }
    return whole * 100 + (cents.count == 1 ? rest * 10 : rest)
  }

  mutating func hours() -> Range<Int>? {
    guard let text = optional("hours") else { return nil }
    guard let hours = Range(hours: text) else {
      wrong("hours", Wording.MenuUnreadables.noHours, .hours)
      return nil
    }
    return hours
  }

  mutating func schedule() -> Iteration.Schedule? {
    let first = day("first", .first)
    let last = day("last", .last)
    let hours = hours()
    let zone = text("timeZone", .timeZone)
    guard let first, let last else { return nil }
    return Iteration.Schedule(first, through: last, hours: hours, timeZone: zone)
  }

  mutating func seating(_ seating: inout Iteration.Seating) {
    seating.allocation = choice("allocation", .allocation) ?? seating.allocation
    seating.minimum = number("minimum", .minimum)
    seating.quotas = lines("quotas", .quotas) { Iteration.Quota($0) }
    seating.tellsSeats = sheet["tells"] == "yes"
  }
}
