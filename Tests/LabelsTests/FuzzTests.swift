import Foundation
import Labels
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// How long the readers are tried with damaged texts, in seconds; a few hundred texts when the
/// environment asks for nothing.
private let seconds =
  ProcessInfo.processInfo.environment["ENTENTE_FUZZ_SECONDS"].flatMap(Double.init) ?? 0

/// Damages texts that are well-formed, byte by byte and piece by piece.
struct Damage {
  let seeds: [[UInt8]]
  private var chance: Chance

  init(_ seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    chance = Chance(seed: seed)
  }

  private static let pieces = [
    "<", ">", "&", "&amp;", "&#x0;", "<!DOCTYPE a>", "<!ENTITY b \"c\">", "]]>", "<![CDATA[",
    "<!--", "-->", "xmlns=\"\"", "xmlns:slab=\"u\"", "slab:", "\"", "'", "PERMISSIVE", "\u{FEFF}",
    "<slab:Category/>", "lacv=\"1\"", "urn:oid:", "9999-12-31T23:59:59Z", "\u{0}", "\u{1F54A}",
  ].map { Array($0.utf8) }

  mutating func next() -> [UInt8] {
    var bytes = chance.pick(seeds)
    if chance.happens(oneIn: 2) { moveLines(&bytes) }
    for _ in 0..<chance.below(4) { change(&bytes) }
    return bytes
  }

  /// Leaves out, repeats or moves whole lines, which often are whole elements.
  private mutating func moveLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    for _ in 0..<(1 + chance.below(3)) where lines.count > 1 {
      let place = chance.below(lines.count)
      switch chance.below(3) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: chance.below(lines.count))
      default: lines.insert(lines.remove(at: place), at: chance.below(lines.count + 1))
      }
    }
    bytes = Array(lines.joined(separator: [10]))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes = chance.pick(seeds) }
    let place = chance.below(bytes.count)
    let length = min(1 + chance.below(40), bytes.count - place)
    switch chance.below(8) {
    case 0: bytes[place] = UInt8(chance.below(256))
    case 1: bytes[place] ^= 1 << UInt8(chance.below(8))
    case 2: bytes.removeSubrange(place..<(place + length))
    case 3: bytes.insert(contentsOf: chance.pick(Self.pieces), at: place)
    case 4: bytes.insert(contentsOf: bytes[place..<(place + length)], at: chance.below(bytes.count))
    case 5: bytes.removeSubrange(place...)
    case 6: bytes[place] = chance.pick(Array("aZ09 \"".utf8))
    default:
      let other = chance.pick(seeds)
      let from = chance.below(other.count)
      bytes.replaceSubrange(
        place..<(place + length), with: other[from..<min(from + length, other.count)])
    }
  }
}

@Suite struct `Damaged texts` {
  /// Tries a reader until the time is over; gives how many texts were read and how many refused.
  private func tried(
    _ seeds: [[UInt8]], share: Double, _ read: ([UInt8]) throws -> Void
  ) -> (read: Int, refused: Int) {
    let end = Date(timeIntervalSinceNow: seconds * share)
    var damage = Damage(seeds, seed: 8)
    var count = (read: 0, refused: 0)
    while count.read + count.refused < 300 || Date(timeIntervalSinceNow: 0) < end {
      do {
        try read(damage.next())
        count.read += 1
      } catch {
        count.refused += 1
      }
    }
    return count
  }

  @Test func `are read or refused, and what is read comes back the same`() throws {
    let policy = try nato()
    let clearance = try Shorthand(policy).clearance("SECRET; Context[P]={NATO}")
    let binding = try Binding(
      labels: [Label(xml: strange.utf8)], references: [.init(uri: "paper.pdf")])
    let labels = tried([Array(strange.utf8), binding.labels[0].xml()], share: 0.4) { bytes in
      let label = try Label(xml: bytes)
      #expect(try Label(xml: label.xml()) == label, "\(bytes)")
      #expect(isReadByOthers(bytes), "\(bytes)")
      _ = policy.verdict(on: label, for: clearance, at: noon)
      _ = policy.marking(of: policy.spelled(label), in: "fr-CA")
    }
    let clearances = tried([clearance.xml()], share: 0.15) { bytes in
      let clearance = try Clearance(xml: bytes)
      #expect(try Clearance(xml: clearance.xml()) == clearance, "\(bytes)")
    }
    let bindings = tried([binding.xml(), Array(binding.headerValue.utf8)], share: 0.15) { bytes in
      let read =
        try bytes.first == UInt8(ascii: "b")
        ? Binding(header: String(decoding: bytes, as: UTF8.self)) : Binding(xml: bytes)
      #expect(try Binding(header: read.headerValue) == read, "\(bytes)")
    }
    var chance = Chance(seed: 9)
    let seeds = try (0..<8).map { _ in try InventedPolicy(&chance).policy.source }
    let policies = tried(seeds + [four], share: 0.3) { bytes in
      let policy = try Policy(spif: bytes)
      let label = Label(
        policy: policy.name, classification: policy.classifications[0].name, created: noon)
      _ = policy.findings(in: label, at: noon)
      _ = policy.marking(of: label)
    }
    let counts = [labels, clearances, bindings, policies]
    print("read and refused: \(counts.map { "\($0.read) \($0.refused)" })")
    #expect(counts.allSatisfy { $0.refused > 0 })
  }

  /// Whether a general parser reads the text too: ours must not read what is not XML.
  private func isReadByOthers(_ bytes: [UInt8]) -> Bool {
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    return parser.parse()
  }
}
