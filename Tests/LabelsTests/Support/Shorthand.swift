import Labels
import Testing

/// Labels and clearances in the short notation of the vectors:
/// `RESTRICTED; Context[P]={NATO|Releasable}`.
struct Shorthand {
  let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  func label(_ text: String, created: Moment = noon) throws -> Label {
    let parts = parts(of: text)
    var label = try Label(
      policy: policy.name, classification: #require(parts.first),
      categories: parts.dropFirst().map(category), created: created)
    label.reviewDue = Moment(seconds: created.seconds + 86_400)
    return label
  }

  func clearance(_ text: String) throws -> Clearance {
    let parts = parts(of: text)
    let levels = try #require(parts.first).split(separator: "+").map(String.init)
    return try Clearance(
      policy: policy.name, classifications: Set(levels),
      categories: parts.dropFirst().map(category))
  }

  private func parts(of text: String) -> [String] {
    text.split(separator: "; ").map(String.init)
  }

  private func category(_ text: String) throws -> Labels.Category {
    let halves = text.split(separator: "]={", maxSplits: 1)
    let name = try #require(halves.first).split(separator: "[")
    let kinds: [Substring: Labels.Category.Kind] = [
      "P": .permissive, "R": .restrictive, "I": .informative,
    ]
    return try Labels.Category(
      tag: String(name[0]), kind: #require(kinds[name[1]]),
      values: #require(halves.last).dropLast().split(separator: "|").map(String.init))
  }
}

/// Shortens what tests say most often.
typealias LabelCategory = Labels.Category
