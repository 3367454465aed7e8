import HTTPTypes
import Pages

extension Response {
  /// The response with what every response carries, its body left out where only its head was
  /// asked for or where the asker has it already.
  func sealed(for request: Request) -> Response {
    var response = self
    var fields = response.head.headerFields
    fields[.contentSecurityPolicy] = Self.contentSecurityPolicy
    fields[.xContentTypeOptions] = "nosniff"
    fields[.referrerPolicy] = "same-origin"
    fields[.openerPolicy] = "same-origin"
    fields[.resourcePolicy] = "same-origin"
    fields[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), interest-cohort=()"
    fields[.vary] = fields[.vary] ?? "Cookie, Authorization"
    if fields[.cacheControl] == nil {
      if status == .ok, fields[.setCookie] == nil, request.isReading, !request.isPersonal {
        let tag = "\"\(fingerprint(response.body))\""
        fields[.cacheControl] = "no-cache"
        fields[.eTag] = tag
        response.head.headerFields = fields
        if request.has(tag) { return response.unchanged() }
      } else {
        fields[.cacheControl] = "no-store"
      }
    }
    if status != .noContent { fields[.contentLength] = "\(response.body.count)" }
    response.head.headerFields = fields
    if request.head.method == .head { response.body = [] }
    return response
  }

  private func unchanged() -> Response {
    var response = Response(.notModified)
    response.head.headerFields = head.headerFields
    response.head.headerFields[.contentType] = nil
    return response
  }

  private static let contentSecurityPolicy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
    """

  /// A short name of some bytes (FNV-1a, 64 bits), which changes when they do.
  private func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

extension Request {
  /// Whether the answer may depend on who asks.
  fileprivate var isPersonal: Bool {
    head.headerFields[.cookie] != nil || head.headerFields[.authorization] != nil
  }

  fileprivate func has(_ tag: String) -> Bool {
    head.headerFields[values: .ifNoneMatch].contains { line in
      line == "*" || line.split(separator: ",").contains { $0.drop { $0 == " " } == tag }
    }
  }
}
