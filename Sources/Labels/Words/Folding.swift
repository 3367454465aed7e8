extension StringProtocol {
  /// The text with white space at its ends removed and runs of it inside made one space.
  var collapsed: String {
    split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
      .joined(separator: " ")
  }

  /// The form in which names are compared: white space collapsed, letters small.
  ///
  /// Two names that fold alike may not stand beside each other in one policy, so a name resolves
  /// to one thing or to none.
  var folded: String { collapsed.lowercased() }
}

/// Whether the text is an object identifier in dotted form: `1.3.26.1.3.1`.
func isObjectIdentifier(_ text: some StringProtocol) -> Bool {
  guard text.utf8.count <= 256 else { return false }
  let arcs = text.split(separator: ".", omittingEmptySubsequences: false)
  guard arcs.count >= 2, let first = arcs.first, ["0", "1", "2"].contains(String(first)) else {
    return false
  }
  guard arcs.allSatisfy(isArc) else { return false }
  return first == "2" || (Int(arcs[1]) ?? 40) < 40
}

private func isArc(_ arc: some StringProtocol) -> Bool {
  guard !arc.isEmpty, arc.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
  return arc.utf8.count == 1 || arc.utf8.first != 48
}
