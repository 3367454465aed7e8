import Pages
import Testing

@Suite struct `The colours` {
  /// The custom properties of the light theme, then of the dark one.
  static let themes: [[String: [Double]]] = {
    let sheet = String(decoding: Assets.stylesheet.bytes, as: UTF8.self)
    let light = sheet.split(separator: "@media")[0]
    let dark = sheet.split(separator: "@media")[1]
    return [light, dark].map { part in
      var colours: [String: [Double]] = [:]
      for match in part.matches(of: #/--([a-z0-9-]+): #([0-9a-f]{6})/#) {
        let number = Int(match.output.2, radix: 16) ?? 0
        colours[String(match.output.1)] = [16, 8, 0].map { Double((number >> $0) & 255) / 255 }
      }
      return colours
    }
  }()

  static func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The power of 2.4, as the square times the fifth root of the square, by Newton's method.
  static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }

  static func contrast(_ one: String, _ other: String, in theme: [String: [Double]]) -> Double {
    guard let one = theme[one], let other = theme[other] else { return 0 }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test(arguments: [
    ("ink", "paper"), ("ink", "surface"), ("ink", "sunken"), ("ink", "tint"),
    ("ink-soft", "paper"), ("ink-soft", "surface"), ("ink-soft", "sunken"), ("ink-soft", "tint"),
    ("link", "paper"), ("link", "surface"), ("link", "sunken"), ("link", "tint"),
    ("link", "mind-tint"), ("link-visited", "paper"), ("on-accent", "accent"),
    ("on-accent", "ally"), ("bad", "paper"), ("bad", "surface"), ("ink", "bad-tint"),
    ("good", "paper"), ("ink", "good-tint"), ("mind", "paper"), ("ink", "mind-tint"),
    ("ink", "faint-invitee"), ("heat-ink", "heat-1"), ("heat-ink", "heat-2"),
    ("heat-ink", "heat-3"), ("heat-ink-strong", "heat-4"), ("heat-ink-strong", "heat-5"),
  ])
  func `of text differ enough`(text: String, ground: String) {
    for theme in Self.themes {
      #expect(Self.contrast(text, ground, in: theme) >= 4.5, "\(text) on \(ground)")
    }
  }

  @Test(arguments: [
    "ally", "partner", "invitee", "restricted", "former", "outside", "rule-strong", "accent",
  ])
  func `of drawings differ enough`(colour: String) {
    for theme in Self.themes {
      #expect(Self.contrast(colour, "paper", in: theme) >= 3, "\(colour) on paper")
      #expect(Self.contrast(colour, "surface", in: theme) >= 3, "\(colour) on surface")
    }
  }
}
