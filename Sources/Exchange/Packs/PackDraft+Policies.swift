import Domain
import Foundation
import Labels

/// Security policies: an XML file each, and which of its groups are which bodies.
extension PackDraft {
  mutating func readPolicy(_ node: PackNode) {
    let keys = ["file", "asOf", "open", "groups"]
    guard let parts = node.mapping(of: keys), let name = parts.required("file")?.text else {
      return
    }
    guard let policy = policy(in: name, at: parts.spot) else { return }
    guard claim(.policy(policy.name.name), at: parts.spot) else { return }
    var asOf = AsOf.both
    if let word = parts["asOf"]?.text {
      guard let found = AsOf(rawValue: word) else {
        return notes.note(
          .unknownWord(word, key: "asOf"), at: parts.spot, "write both, now or creation")
      }
      asOf = found
    }
    let open = parts["open"]?.text
    if let open, policy.closedDownward([open]).isEmpty {
      return notes.note(.policy("no level '\(open)'"), at: parts.spot, "name one of its levels")
    }
    let groups = (parts["groups"]?.list ?? []).compactMap { node -> Adoption.Group? in
      guard let parts = node.mapping(of: ["name", "body"]),
        let name = parts.required("name")?.text,
        let body = parts.required("body")?.reference(Subject.body)
      else { return nil }
      return Adoption.Group(name, is: body)
    }
    adoptions.append(Adoption(policy, groups: groups, asOf: asOf, open: open))
  }

  private func policy(in name: String, at spot: PackSpot) -> Policy? {
    let isPlain = !name.contains("/") && !name.hasPrefix(".")
    guard isPlain, let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
      notes.note(.unreadable, at: spot, "name an XML file in the pack's own folder")
      return nil
    }
    do throws(PolicyProblem) { return try Policy(spif: [UInt8](bytes)) } catch {
      for fault in error.faults {
        notes.note(.policy("\(fault.path): \(fault.text)"), at: spot, "mend \(name)")
      }
      return nil
    }
  }
}
