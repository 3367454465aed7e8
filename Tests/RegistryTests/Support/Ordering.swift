import Domain
import Foundation
import Journal
import Registry

let registrar = Principal(id: "registrar", roles: [.reader, .registrar])
let other = Principal(id: "other", roles: [.registrar])

func key(_ number: Int) -> ActionKey { ActionKey(high: 7, low: UInt64(number)) }

func order(
  _ action: Action, _ number: Int, by principal: Principal = registrar
) -> Order {
  let at = Instant(milliseconds: Int64(number) * 1000)
  let occasion = Occasion(by: principal, at: at, reason: "Order \(number)")
  return Order(action, on: occasion, key: key(number))
}

func adding(_ number: Int) -> Action {
  let name = DatedName(Bilingual("State \(number)"))
  return .party(.add(Party(id: Code(stringLiteral: "P\(number)"), kind: .state, names: [name])))
}

/// An order that adds one party, under a key of the same number.
func add(_ number: Int, by principal: Principal = registrar) -> Order {
  order(adding(number), number, by: principal)
}

func replayed(_ journal: any Chronicle) throws -> Alliance {
  try Registrar(journal).latest.alliance
}

/// Lends a folder that is gone afterwards.
func withFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path)
}
