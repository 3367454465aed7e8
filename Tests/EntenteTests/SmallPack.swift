import Foundation

/// A pack of two parties in one body, to be changed by tests.
enum SmallPack {
  static let text = """
    pack:
      code: small
      title: {en: A small alliance, fr: Une petite alliance}
      edition: 2026-01-01
      licence: CC-BY-4.0
      notice: {en: Made up for tests., fr: Inventée pour les essais.}
      alliance: core
    parties:
      - {code: AAA, kind: state, names: [{en: Aland, fr: Alande}], sources: [], confidence: known}
      - {code: BBB, kind: state, names: [{en: Beland, fr: Belande}], sources: [], confidence: known}
    bodies:
      - code: core
        kind: alliance
        purposes: [membership]
        short: {en: Core, fr: Noyau}
        names: [{en: The core, fr: Le noyau}]
        founded: 1990-01-01
        sources: []
        confidence: known
    memberships:
      - body: core
        role: member
        spells:
          - {party: AAA, from: 1990-01-01, began: founded, sources: [], confidence: known}
          - {party: BBB, from: 1999-03-12, began: acceded, sources: [], confidence: known}

    """

  /// Writes the pack, with one text put in another's place.
  static func write(
    in scratch: Scratch, replacing old: String = "", with new: String = ""
  ) throws -> String {
    let changed = old.isEmpty ? text : text.replacingOccurrences(of: old, with: new)
    try scratch.file("pack/pack.yaml", holding: changed)
    return scratch.place.appendingPathComponent("pack").path
  }
}
