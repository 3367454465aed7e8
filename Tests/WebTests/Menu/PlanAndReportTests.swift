import Domain
import Foundation
import HTTPTypes
import Journal
import Testing
import Web

@Suite struct `Plans and reports` {
  private func get(_ office: Office, _ path: String, as name: String) async throws -> Response {
    let account = try #require(try office.accounts.account(named: name))
    let now = office.clock.instant.milliseconds / 1000
    let token = try office.accounts.makeToken(
      name, scopes: ["read"], for: account, during: now..<now + 3600)
    return await office.ask(.get, path, fields: [("Authorization", "Bearer \(token.text)")])
  }

  @Test func `are turned away from visitors, and shown to each in both languages`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let year = office.clock.instant.day.adding(90).year
    for path in ["/reports/attendance", "/reports/demand.csv", "/plans"] {
      #expect(await office.get(path).status != .ok)
    }
    for report in ["attendance", "demand", "absences", "deadlines"] {
      for prefix in ["", "/fr"] {
        let path = "\(prefix)/reports/\(report)?year=\(year)"
        let page = await office.get(path, cookie: menu.petra)
        #expect(page.status == .ok, "\(path)")
        let basis = prefix.isEmpty ? "Counted over 1 run" : "Calculé sur 1 session"
        #expect(page.text.contains(basis))
      }
    }
    let odd = await office.get("/reports/demand?year=-9223372036854775808", cookie: menu.petra)
    #expect(odd.status == .ok)
    #expect(await office.get("/api/v1/reports/demand").status == .unauthorized)
    let json = try await get(office, "/api/v1/reports/demand?year=\(year)", as: "petra")
    #expect(json.status == .ok && json.text.contains("\"runs\":1"), "\(json.text)")
    let csv = await office.get("/reports/demand.csv?year=\(year)", cookie: menu.petra)
    #expect(csv.status == .ok && csv.text.hasPrefix("table,code,name,runs,seats"))
    #expect(csv.text.contains("\r\nprovider,SWE,School of snow,1,12"))
  }

  @Test func `take runs from the menu, and are seen by the party's own`() async throws {
    let menu = try await MenuOffice.published()
    let (office, sweden) = (menu.office, menu.table.sweden)
    let list = await office.get(
      "/menu?year=\(office.clock.instant.day.adding(90).year)", cookie: sweden)
    #expect(list.text.contains("name=\"runs\" value=\"SWE.7.1\""))
    let compare = await office.get("/menu/compare?runs=SWE.7.1&runs=SWE.7.2", cookie: sweden)
    #expect(compare.status == .ok && compare.text.contains("Rescue in snow"))
    let add = "/plans/add?runs=SWE.7.1"
    let empty = await office.submit(add, [("deed", "add"), ("name", "")], cookie: sweden)
    #expect(empty.status == .unprocessableContent)
    let made = await office.submit(add, [("deed", "add"), ("name", "Snow & ice")], cookie: sweden)
    #expect(made.status == .seeOther, "\(made.text)")
    let path = try #require(made.head.headerFields[.location])
    for prefix in ["", "/fr"] {
      let page = await office.get(prefix + path, cookie: sweden)
      #expect(page.status == .ok && page.text.contains("Snow &amp; ice"))
      #expect(page.text.contains("SWE.7.1") && page.text.contains("month-days"))
    }
    #expect(await office.get(path, cookie: menu.petra).status == .notFound)
    let shared = await office.submit(path, [("deed", "share"), ("shared", "yes")], cookie: sweden)
    #expect(shared.status == .seeOther)
    #expect(await office.get(path, cookie: menu.petra).text.contains("SWE.7.1"))
    #expect(await office.get(path, cookie: menu.urs).status == .notFound)
    let json = try await get(office, "/api/v1" + path, as: "sverker")
    #expect(json.text.contains("\"run\":\"SWE.7.1\""), "\(json.text)")
    let struck = await office.submit(path, [("deed", "strike")], cookie: sweden)
    #expect(struck.head.headerFields[.location] == "/plans")
  }
}
