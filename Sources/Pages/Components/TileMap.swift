/// A map on which each party is one equal tile, placed by rough geography.
///
/// Every tile is a link whose name says party and standing; a list with the same links follows
/// for those who would rather read.
public struct TileMap: Sendable {
  /// A party's place on the map.
  public struct Tile: Sendable {
    /// The column from the west, from 0.
    public var column: Int
    /// The row from the north, from 0.
    public var row: Int
    /// The two or three letters on the tile.
    public var code: String
    /// The party's name.
    public var name: String
    /// How it stands.
    public var standing: StandingMark
    /// The party's page.
    public var address: Address?
    /// Whether it stands back because a filter leaves it out; the list then leaves it out too.
    public var isDimmed = false

    /// A tile at a column and a row.
    public init(_ code: String, _ name: String, column: Int, row: Int, _ standing: StandingMark) {
      self.code = code
      self.name = name
      self.column = column
      self.row = row
      self.standing = standing
    }
  }

  /// What the map shows.
  public var title: String
  /// The tiles in reading order.
  public var tiles: [Tile]

  /// A map of tiles.
  public init(_ title: String, _ tiles: [Tile]) {
    self.title = title
    self.tiles = tiles
  }

  private static let pitch = 44
  private static let side = 40

  /// The map with its key and its list.
  public func html(_ say: Language) -> HTML {
    let used = StandingMark.allCases.filter { standing in
      tiles.contains { $0.standing == standing }
    }
    let width = ((tiles.map(\.column).max() ?? 0) + 1) * Self.pitch
    let height = ((tiles.map(\.row).max() ?? 0) + 1) * Self.pitch
    return """
      <figure class="chart tile-map"><figcaption>\(title)</figcaption>\(Marks.key(used, say))\
      <div class="chart-scroll" role="region" tabindex="0" \
      aria-label="\(say(Wording.Components.scroll, title))">\
      <svg class="tiles" viewBox="-2 -2 \(width) \(height)" role="group" aria-label="\(title)">\
      \(each: tiles, { tile($0, say) })</svg></div>\
      <details><summary>\(say(Wording.Charts.asList))</summary>\(list(used, say))</details></figure>
      """
  }

  private func tile(_ tile: Tile, _ say: Language) -> HTML {
    let name = say(Wording.Charts.parties, tile.name, say(tile.standing.words))
    let body: HTML = """
      <title>\(name)</title>\(shape(tile))<text x="\(tile.column * Self.pitch + Self.side / 2)" \
      y="\(tile.row * Self.pitch + 26)"\
      \(attribute: "class", tile.code.count > 2 ? "long" : nil)>\(tile.code)</text>
      """
    let look = "tile is-\(tile.standing.rawValue)\(tile.isDimmed ? " is-dim" : "")"
    guard let address = tile.address else {
      return "<g class=\"\(look)\" role=\"img\" aria-label=\"\(name)\">\(body)</g>"
    }
    return "<a class=\"\(look)\" href=\"\(address)\" aria-label=\"\(name)\">\(body)</a>"
  }

  private func shape(_ tile: Tile) -> HTML {
    let x = tile.column * Self.pitch
    let y = tile.row * Self.pitch
    let side = Self.side
    func box(_ look: String, radius: Int = 2, inset: Int = 0, fill: String? = nil) -> HTML {
      """
      <rect class="\(look)" x="\(x + inset)" y="\(y + inset)" width="\(side - 2 * inset)" \
      height="\(side - 2 * inset)" rx="\(radius)"\
      \(attribute: "fill", fill)/>
      """
    }
    switch tile.standing {
    case .ally, .outside: return box("tile-box")
    case .partner: return box("tile-box", radius: 14)
    case .aspirant:
      return box("tile-box", radius: 14)
        + "<circle class=\"tile-sign\" cx=\"\(x + side / 2)\" cy=\"\(y + 34)\" r=\"2.5\"/>"
    case .invitee:
      let half: HTML = "<path class=\"tile-half\" d=\"M\(x + 1) \(y + 8)V\(y + 39)H\(x + 32)z\"/>"
      return box("tile-box") + half
    case .restricted:
      return box("tile-box") + box("tile-hatch", inset: 1, fill: "url(#hatch-light)")
    case .former: return box("tile-box dotted")
    }
  }

  private func list(_ used: [StandingMark], _ say: Language) -> HTML {
    "<div class=\"tile-lists\">\(each: used, { list($0, say) })</div>"
  }

  private func list(_ standing: StandingMark, _ say: Language) -> HTML {
    let those = tiles.filter { $0.standing == standing && !$0.isDimmed }
    if those.isEmpty { return HTML() }
    return """
      <div><p class="tile-standing">\(Marks.badge(standing, say)) \
      <span class="count">\(those.count)</span></p>\
      <ul>\(each: those, { "<li><a\(href: $0.address)>\($0.name)</a></li>" })</ul></div>
      """
  }
}
