extension HTML: ExpressibleByStringInterpolation {
  /// A literal of the source, which is trusted.
  public init(stringLiteral literal: String) { self.init(bytes: Array(literal.utf8)) }

  /// A literal with its interpolations, already escaped.
  public init(stringInterpolation: StringInterpolation) {
    self.init(bytes: stringInterpolation.bytes)
  }

  /// Collects a literal's pieces into one buffer.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    /// Room for the literal parts and a guess for each value.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// Trusted markup.
    public mutating func appendLiteral(_ literal: String) {
      bytes.append(contentsOf: literal.utf8)
    }

    /// Text, escaped.
    public mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }

    /// Text, escaped, or nothing.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { bytes.appendEscaped(text) }
    }

    /// A whole number in digits, ungrouped: for attributes, addresses and coordinates.
    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// A coordinate or percentage, rounded to two decimals.
    public mutating func appendInterpolation(_ number: Double) {
      bytes.append(contentsOf: twoDecimals(number).utf8)
    }

    /// Markup as it is.
    public mutating func appendInterpolation(_ html: HTML) {
      bytes.append(contentsOf: html.bytes)
    }

    /// Markup as it is, or nothing.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }

    /// A checked address, escaped for its attribute.
    public mutating func appendInterpolation(_ address: Address) {
      bytes.appendEscaped(address.text)
    }

    /// Markup only when something holds: `\(if: isNew, "<b>…</b>")`.
    public mutating func appendInterpolation(if holds: Bool, _ html: @autoclosure () -> HTML) {
      if holds { bytes.append(contentsOf: html().bytes) }
    }

    /// Markup only when there is a value: `\(with: note, { "<p>\($0)</p>" })`.
    public mutating func appendInterpolation<Value>(
      with value: Value?, _ html: (Value) -> HTML
    ) {
      if let value { bytes.append(contentsOf: html(value).bytes) }
    }

    /// Markup of each element: `\(each: rows, { "<li>\($0)</li>" })`.
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ html: (Elements.Element) -> HTML
    ) {
      for element in elements { bytes.append(contentsOf: html(element).bytes) }
    }
  }
}

extension HTML.StringInterpolation {
  /// An attribute with a leading space, left out when there is no value.
  public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
    guard let value else { return }
    appendAttribute(name, value)
  }

  /// A link's target with a leading space, left out when there is none.
  public mutating func appendInterpolation(href address: Address?) {
    guard let address else { return }
    appendAttribute("href", address.text)
  }

  /// An attribute without a value, such as `required`, when it holds.
  public mutating func appendInterpolation(flag name: StaticString, _ holds: Bool) {
    guard holds else { return }
    appendLiteral(" ")
    appendLiteral(name.description)
  }

  /// A `class` attribute of the names that are there; none when none is.
  public mutating func appendInterpolation(classes names: [String?]) {
    let names = names.compactMap(\.self)
    guard !names.isEmpty else { return }
    appendAttribute("class", names.joined(separator: " "))
  }

  private mutating func appendAttribute(_ name: StaticString, _ value: String) {
    appendLiteral(" ")
    appendLiteral(name.description)
    appendLiteral("=\"")
    bytes.appendEscaped(value)
    appendLiteral("\"")
  }
}

/// A number with at most two decimals and no trailing zeros, as SVG likes it.
func twoDecimals(_ number: Double) -> String {
  guard number.isFinite, number.magnitude < 1e12 else { return "0" }
  let hundredths = Int(number * 100 + (number < 0 ? -0.5 : 0.5))
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
