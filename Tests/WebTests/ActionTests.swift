import Domain
import Exchange
import HTTPTypes
import Pages
import Registry
import Testing
import Web

@Suite struct `Actions over the interface` {
  /// One of each, in an order in which each may happen.
  static let actions = [
    #"{"action":"add-source","code":"S2","title":"Paper","publisher":"Press"}"#,
    #"{"action":"correct-source","id":"S2","title":"A paper","reason":"Misread"}"#,
    #"{"action":"add-term","code":"south","scheme":"region","name":"South"}"#,
    #"{"action":"correct-term","id":"south","nameFrench":"Sud","reason":"French"}"#,
    #"{"action":"add-decision","code":"d2","kind":"summit","day":"2004-06","title":"Summit"}"#,
    #"{"action":"correct-decision","id":"d2","day":"2004-06-28","reason":"Day found"}"#,
    #"{"action":"add-party","code":"MLT","kind":"state","name":"Malta","region":"south"}"#,
    #"{"action":"rename-party","id":"MLT","name":"Republic of Malta","from":"1974"}"#,
    #"{"action":"correct-party","id":"MLT","alpha2":"MT","reason":"Code missing"}"#,
    #"{"action":"found-body","code":"pfp","kind":"framework","name":"Partnership","short":"PfP","#
      + #""founded":"1994-01-10","purposes":["dialogue","interoperability"]}"#,
    #"{"action":"rename-body","id":"pfp","name":"The partnership","from":"2000"}"#,
    #"{"action":"include-body","id":"pfp","body":"allies","from":"1995"}"#,
    #"{"action":"correct-body","id":"pfp","noteFrench":null,"note":"A note","reason":"Note"}"#,
    #"{"action":"begin-membership","party":"MLT","body":"pfp","from":"1995-04","#
      + #""beginning":"signed"}"#,
    #"{"action":"end-membership","id":"$spell","on":"1996-10","ending":"withdrew"}"#,
    #"{"action":"correct-membership","id":"$spell","from":"1995-04-26","reason":"Day found"}"#,
    #"{"action":"restrict","party":"MLT","scopes":["civil"],"from":"2001"}"#,
    #"{"action":"correct-restriction","id":"$limit","scopes":["civil","access"],"reason":"B"}"#,
    #"{"action":"lift-restriction","id":"$limit","on":"2002"}"#,
    #"{"action":"strike-restriction","id":"$limit","reason":"Never was"}"#,
    #"{"action":"strike-membership","id":"$spell","reason":"Never was"}"#,
    #"{"action":"end-body","id":"pfp","on":"2010","manner":"completed"}"#,
    #"{"action":"end-party","id":"MLT","on":"2011"}"#,
    #"{"action":"strike-body","id":"pfp","reason":"Never was"}"#,
    #"{"action":"strike-party","id":"MLT","reason":"Never was"}"#,
  ]

  @Test func `are recorded, each and every one`() async throws {
    let office = try await Office()
    let token = try await office.bearer()
    var ids = ["$spell": "", "$limit": ""]
    var done: Set<String> = []
    for template in Self.actions {
      var body = template
      for (name, id) in ids { body.replace(name, with: id) }
      let response = await office.act(body, token: token)
      #expect(response.status == .created, "\(body) \(response.text)")
      let answer = try JSON.parse(response.body)
      #expect(answer["entry"]?.text?.count == 32)
      let word = try #require(try JSON.parse(Array(body.utf8))["action"]?.text)
      done.insert(word)
      let subject = answer["facts"]?.elements?.first?["subject"]?["id"]?.text
      if word == "begin-membership" { ids["$spell"] = subject }
      if word == "restrict" { ids["$limit"] = subject }
    }
    #expect(done == Set(AmendmentKind.allCases.map(\.rawValue)))
  }

  @Test func `with the same key happen once`() async throws {
    let office = try await Office()
    let token = try await office.bearer()
    let body = #"{"action":"add-term","code":"west","scheme":"region","name":"West"}"#
    let key = "00112233-4455-6677-8899-aabbccddeeff"
    let first = await office.act(body, token: token, key: key)
    let second = await office.act(body, token: token, key: key)
    #expect(first.status == .created && second.status == .created)
    #expect(second.text.contains(#""known":true"#))
    #expect(try JSON.parse(first.body)["entry"] == JSON.parse(second.body)["entry"])
    #expect(await office.act(body, token: token, key: "x").status == .badRequest)
  }

  @Test func `refused are problems with a sentence and a field`() async throws {
    let office = try await Office()
    let token = try await office.bearer()
    let taken = await office.act(
      #"{"action":"add-party","code":"FIN","kind":"state","name":"Finland"}"#, token: token)
    #expect(taken.status == .conflict)
    let problem = try JSON.parse(taken.body)
    #expect(problem["field"]?.text == "code")
    #expect(problem["detail"]?.text == "The code is taken: FIN.")
    #expect(problem["conflict"]?["id"]?.text == "FIN")
    let unreadable = await office.act(
      #"{"action":"add-party","kind":"castle"}"#, token: token)
    #expect(unreadable.status == .unprocessableContent)
    #expect(try JSON.parse(unreadable.body)["errors"]?.elements?.count == 3)
  }

  @Test func `need a token that is still good`() async throws {
    let office = try await Office()
    let body = #"{"action":"add-term","code":"west","scheme":"region","name":"West"}"#
    let none = await office.ask(
      .post, "/api/v1/actions", fields: [("Content-Type", "application/json")], body: body)
    #expect(none.status == .unauthorized)
    let token = try await office.bearer()
    let out = await office.ask(
      .delete, "/api/v1/session", fields: [("Authorization", "Bearer \(token)")])
    #expect(out.status == .noContent)
    #expect(await office.act(body, token: token).status == .unauthorized)
    let typed = await office.ask(
      .post, "/api/v1/session", fields: [("Content-Type", "text/plain")], body: "{}")
    #expect(typed.status == .unsupportedMediaType)
  }
}

@Suite struct `The description of the interface` {
  @Test func `holds every schema that it refers to`() async throws {
    let office = try await Office()
    let document = try JSON.parse(await office.get("/api/v1/openapi.json").body)
    #expect(document["openapi"]?.text == "3.1.0")
    let references = Self.references(in: document)
    #expect(references.count > 40)
    for reference in references {
      var place: JSON? = document
      for part in reference.split(separator: "/").dropFirst() { place = place?[String(part)] }
      #expect(place != nil, "\(reference)")
    }
  }

  @Test func `names parameters that stand in their paths`() async throws {
    let office = try await Office()
    let document = try JSON.parse(await office.get("/api/v1/openapi.json").body)
    guard case .object(let paths) = document["paths"] else { throw Unfit() }
    var ids: Set<String> = []
    for path in paths {
      guard case .object(let operations) = path.value else { throw Unfit() }
      for operation in operations {
        let id = try #require(operation.value["operationId"]?.text)
        #expect(ids.insert(id).inserted)
        #expect(operation.value["responses"] != nil)
        for parameter in operation.value["parameters"]?.elements ?? [] {
          guard parameter["in"] == "path", let name = parameter["name"]?.text else { continue }
          #expect(path.name.contains("{\(name)}"))
        }
      }
    }
    #expect(paths.count >= 27)
  }

  private static func references(in value: JSON) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { member in
        if member.name == "$ref", let text = member.value.text { return [text] }
        return references(in: member.value)
      }
    case .array(let elements): elements.flatMap { references(in: $0) }
    default: []
    }
  }
}
