/// What pages cost in processor time.
struct PageBench: Sendable {
  let office: Office
  let scale: BenchScale

  func run(suffix: String) async throws -> [Figures] { [] }
}
