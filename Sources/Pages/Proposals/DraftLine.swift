public import Domain

/// What a line of a draft's form does.
public enum DraftLineKind: String, Hashable, Sendable, CaseIterable {
  case restriction, lift, membership, leave, body, include, menu, instrument, format, release
  case operation, statement, programme, text

  /// What it is about.
  public var matter: Committee.Matter {
    switch self {
    case .restriction, .lift: .restriction
    case .membership, .leave: .membership
    case .body, .include: .body
    case .menu: .menu
    case .instrument: .instrument
    case .format: .format
    case .release: .release
    case .operation: .operation
    case .statement: .statement
    case .programme: .programme
    case .text: .text
    }
  }

  /// Whether it concerns partners one by one, so that each becomes a part of its own.
  public var isByParty: Bool {
    switch self {
    case .restriction, .lift, .membership, .leave, .menu, .instrument, .format, .operation,
      .programme:
      true
    case .body, .include, .release, .statement, .text: false
    }
  }
}

/// One line of the form by which a draft is drawn up: what is to be done, to whom, from when.
///
/// A form has as many lines as its writer asked for; each names its fields by its own number, so
/// that nothing typed is lost while another is added or left out.
public struct DraftLine: Sendable {
  /// How many lines a form has at most.
  public static let countMax = 40

  /// Its number in the form; nil where a program sent one line without numbers.
  public var number: Int?
  /// What it does.
  public var kind: DraftLineKind
  /// What was typed into it, by field; empty in one that was only just added.
  public var typed: [String: [String]]

  /// A line with nothing typed yet.
  public init(_ number: Int?, _ kind: DraftLineKind, typed: [String: [String]] = [:]) {
    self.number = number
    self.kind = kind
    self.typed = typed
  }

  /// The one thing typed into a field; empty when there is none.
  public subscript(name: String) -> String { typed[name]?.first ?? "" }

  /// The name under which a field of it is sent.
  public func name(of field: String) -> String { number.map { "line\($0)-\(field)" } ?? field }

  /// Whether it is left out.
  public var isDropped: Bool { !self["drop"].isEmpty }

  /// As the form names it among its lines: `2:lift`.
  public var word: String { "\(number ?? 0):\(kind.rawValue)" }
}

extension Sheet {
  /// The lines of a draft as they were sent; the first one, empty, in a form that was not sent
  /// yet. Words that name no line are passed over.
  public func draftLines(first: DraftLineKind?) -> [DraftLine] {
    guard let words = typed["lines"] else {
      guard let first else { return [] }
      return [typed.isEmpty ? DraftLine(1, first) : DraftLine(nil, first, typed: typed)]
    }
    return words.prefix(DraftLine.countMax).compactMap { word in
      let parts = word.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]), (1...999).contains(number),
        let kind = DraftLineKind(rawValue: String(parts[1]))
      else { return nil }
      let prefix = "line\(number)-"
      let own = typed.filter { $0.key.hasPrefix(prefix) }
      return DraftLine(
        number, kind,
        typed: Dictionary(
          own.map { (String($0.key.dropFirst(prefix.count)), $0.value) }, uniquingKeysWith: +))
    }
  }

  /// The form with another line, if one was asked for, and without those left out.
  public func rearranged(first: DraftLineKind?) -> Sheet {
    var sheet = self
    var lines = draftLines(first: first).filter { !$0.isDropped }
    if let kind = DraftLineKind(rawValue: self["adding"]), lines.count < DraftLine.countMax {
      let last = draftLines(first: first).compactMap(\.number).max() ?? 0
      lines.append(DraftLine(last + 1, kind))
    }
    sheet.typed["lines"] = lines.map(\.word)
    sheet.typed["adding"] = nil
    return sheet
  }

  /// Whether only the form itself is to be changed: a line added or left out.
  public var asksForLines: Bool { !self["add"].isEmpty }
}
