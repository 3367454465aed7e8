public import HTTPTypes

/// A request, whole: its head, the bytes of its body, and whom it came from.
public struct Request: Sendable {
  /// Method, address and header fields.
  public var head: HTTPRequest
  /// The body's bytes; at most ``Site/bodyBytesMax`` count.
  public var body: [UInt8]
  /// The network address of whoever sent it, for the limit on signing in.
  public var remote: String

  /// A request.
  public init(_ head: HTTPRequest, body: [UInt8] = [], from remote: String = "") {
    self.head = head
    self.body = body
    self.remote = remote
  }
}

/// What is sent back.
public struct Response: Sendable {
  /// Status and header fields.
  public var head: HTTPResponse
  /// The body's bytes.
  public var body: [UInt8]

  /// A response with a body of a type.
  public init(_ status: HTTPResponse.Status, type: String? = nil, _ body: [UInt8] = []) {
    head = HTTPResponse(status: status)
    self.body = body
    if let type { head.headerFields[.contentType] = type }
  }

  /// The status.
  public var status: HTTPResponse.Status { head.status }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }
}

extension Response {
  /// A page.
  static func page(_ status: HTTPResponse.Status, _ bytes: [UInt8]) -> Response {
    Response(status, type: "text/html; charset=utf-8", bytes)
  }

  /// A way to another address; 303 asks for it with GET, 308 with the same method.
  static func redirect(_ status: HTTPResponse.Status, to address: String) -> Response {
    var response = Response(status)
    response.head.headerFields[.location] = address
    return response
  }

  func with(_ name: HTTPField.Name, _ value: String) -> Response {
    var response = self
    response.head.headerFields[name] = value
    return response
  }
}

extension HTTPField.Name {
  static let fetchSite = HTTPField.Name.known("Sec-Fetch-Site")
  static let idempotencyKey = HTTPField.Name.known("Idempotency-Key")
  static let transportSecurity = HTTPField.Name.known("Strict-Transport-Security")
  static let permissionsPolicy = HTTPField.Name.known("Permissions-Policy")
  static let openerPolicy = HTTPField.Name.known("Cross-Origin-Opener-Policy")
  static let resourcePolicy = HTTPField.Name.known("Cross-Origin-Resource-Policy")
  static let referrerPolicy = HTTPField.Name.known("Referrer-Policy")

  static func known(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a field name") }
    return name
  }
}
