public import Domain

extension Dataset {
  /// The table as a JSON document: what it is, under which licence, and its rows as objects in
  /// the order of the columns.
  ///
  /// `knownAt` is the moment of the record that the sight is of, when it is not the latest.
  public func json(edition: Edition?, knownAt: Instant? = nil) -> [UInt8] {
    var head: [JSON.Member] = [
      JSON.Member("table", .string(table.rawValue)), JSON.Member("day", .string(day.description)),
    ]
    if let knownAt { head.append(JSON.Member("known_at", .string(knownAt.description))) }
    if let edition {
      head += [
        JSON.Member("licence", .string(edition.licence)),
        JSON.Member("notice", edition.notice.json),
        JSON.Member("source", .string("\(edition.code) \(edition.day)")),
      ]
    }
    head.append(JSON.Member("count", .number(rows.count)))
    var bytes = JSON.object(head).bytes
    bytes.removeLast()
    bytes.append(contentsOf: ",\"rows\":".utf8)
    writeRows(into: &bytes)
    bytes.append(contentsOf: "}\n".utf8)
    return bytes
  }

  /// All tables of a sight as one JSON document: the edition, the day, then an array a table.
  public static func json(of sight: Sight, knownAt: Instant? = nil) -> [UInt8] {
    var head: [JSON.Member] = [
      JSON.Member("edition", sight.edition?.json ?? .null),
      JSON.Member("day", .string(sight.day.description)),
    ]
    if let knownAt { head.append(JSON.Member("known_at", .string(knownAt.description))) }
    var bytes = JSON.object(head).bytes
    bytes.removeLast()
    for table in Table.allCases {
      bytes.append(contentsOf: ",\n\"\(table.rawValue)\":".utf8)
      Dataset(table, of: sight).writeRows(into: &bytes)
    }
    bytes.append(contentsOf: "}\n".utf8)
    return bytes
  }

  /// An array with one object a line, so that two exports can be compared line by line.
  private func writeRows(into bytes: inout [UInt8]) {
    let names = columns.map { column in
      var name: [UInt8] = []
      JSON.write(column.name, into: &name)
      return name + [UInt8(ascii: ":")]
    }
    bytes.append(UInt8(ascii: "["))
    for (place, row) in rows.enumerated() {
      bytes.append(contentsOf: (place > 0 ? ",\n{" : "\n{").utf8)
      for index in columns.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: names[index])
        write(row[index], isNumber: columns[index].isNumber, into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func write(_ cell: String?, isNumber: Bool, into bytes: inout [UInt8]) {
    guard let cell else { return bytes.append(contentsOf: "null".utf8) }
    if isNumber { return bytes.append(contentsOf: cell.utf8) }
    JSON.write(cell, into: &bytes)
  }
}

extension Bilingual {
  fileprivate var json: JSON { ["en": .string(english), "fr": JSON(french)] }
}

extension Edition {
  fileprivate var json: JSON {
    [
      "code": .string(code), "title": title.json, "day": .string(day.description),
      "licence": .string(licence), "notice": notice.json,
    ]
  }
}
