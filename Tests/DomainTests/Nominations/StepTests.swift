import Domain
import Testing

@Suite struct `The steps of a nomination` {
  private let swiss = focalPoint("CHE")
  private let malta = focalPoint("MLT")

  private func steps(
    _ office: MenuOffice, _ id: Nomination.ID, on day: Day = "2026-05-04"
  ) throws -> [Nomination.Step] {
    try #require(office.sight(malta, on: day).nomination(id)).steps
  }

  @Test func `are all told, with who and why`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 1))
    let first = try office.nominate(from: "CHE")
    let second = try office.nominate(from: "MLT")
    try office.perform(.withdraw(first, why: "Ill"), as: swiss)
    try office.perform(.answer(second, takes: true), as: malta, on: "2026-05-10")
    try office.perform(.withdraw(second, why: "Needed at home"), as: malta, on: "2026-05-12")
    let told = try steps(office, second, on: "2026-05-12")
    #expect(told.map(\.status) == [.waiting, .offered, .confirmed, .withdrawn])
    #expect(told.map(\.isOfTheOffice) == [false, true, false, false])
    #expect(told.map(\.why) == [nil, nil, nil, "Needed at home"])
    #expect(told.map(\.since.at) == told.map(\.since.at).sorted())
  }

  @Test func `are told of the clock before anybody records what it did`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 1))
    let first = try office.nominate(from: "CHE")
    let second = try office.nominate(from: "MLT")
    try office.perform(.withdraw(first, why: "Ill"), as: swiss)
    let told = try steps(office, second, on: "2026-05-11")
    #expect(told.map(\.status) == [.waiting, .offered, .declined])
    #expect(told.map(\.isOfTheOffice) == [false, true, true])
  }
}
