import Exchange
import Pages

/// What the interface says of partners.
extension OpenAPI {
  static var partnering: [(String, JSON)] {
    [
      reading(
        Operation(
          "parties/{party}/office",
          "All that the alliance has with a party, as far as one may read it.", "PartnerOffice",
          ["party"], false)),
      reading(
        Operation(
          "partners", "The partners of the day, those first that ask for a look.", "Partners", [],
          false)),
    ]
  }
}

extension OpenAPISchema {
  static var partnering: [(String, JSON)] {
    let office: [(String, JSON)] = [
      ("party", text), ("name", anything), ("standing", text), ("bodies", codes),
      ("restrictions", codes), ("due", list), ("cases", list), ("programmes", list),
      ("responses", list),
      ("people", ["type": ["array", "null"], "items": ["type": "object"]]), ("ahead", list),
      ("meetings", list), ("papers", list), ("proposals", list), ("dialogue", list),
      ("contributions", list), ("offers", list), ("figures", list),
    ]
    return [
      ("PartnerOffice", object(office)), ("Partners", object([("partners", list)])),
    ]
  }
}
