import Exchange

enum OpenAPI {
  static let document: JSON = ["openapi": "3.1.0"]
}
