/// Different values, numbered in the order in which they are first asked about: what a sheet of a
/// snapshot writes once, and by number wherever it stands.
struct Numbered<Value: Hashable> {
  private(set) var values: [Value]
  private var places: [Value: Int]

  /// Goes on from values that have their places already.
  init(after values: [Value] = []) {
    self.values = values
    places = Dictionary(zip(values, values.indices)) { first, _ in first }
  }

  mutating func place(of value: Value) -> Int {
    if let place = places[value] { return place }
    places[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension ByteReader {
  /// What stands at the place that is read, in a table.
  mutating func pick<Element>(from table: [Element]) throws(StoredFault) -> Element {
    let place = try int()
    guard table.indices.contains(place) else { throw .malformed }
    return table[place]
  }
}
