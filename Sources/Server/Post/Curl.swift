internal import Web

/// The machine's `curl`, which makes one call.
///
/// A program of its own, because it can be told at which addresses to find a machine: those that
/// were looked at are those that are called, whatever its name stands for a moment later. It gets
/// address, key and body on its input, where no list of processes shows them; it follows nothing,
/// asks no proxy, and forgets what comes back.
public struct Curl: Sendable {
  /// Its path.
  public var path: String
  /// How long a call may take, in seconds.
  public var seconds = 10

  /// The program at a path.
  public init(_ path: String) { self.path = path }

  /// Makes a call.
  func make(_ call: HookCall) async -> HookCall.Fate {
    let address = call.address
    var found: [NetworkAddress] = []
    if let literal = address.literal {
      found = [literal]
    } else {
      found = await Resolver.addresses(of: address.host, seconds: seconds)
      guard !found.isEmpty else { return .unknown }
    }
    guard address.isAllowed(found, mayBePrivate: call.mayBePrivate) else { return .closed }
    let child = Child(
      path: path, arguments: ["--disable", "--config", "-"],
      input: Array(settings(call, at: found).utf8), seconds: seconds + 5,
      variables: ["SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE"])
    return switch await child.run() {
    case .exited(let code, let output): fate(code, output)
    case .killed: .late
    case .notStarted: .unreachable
    }
  }

  private func settings(_ call: HookCall, at addresses: [NetworkAddress]) -> String {
    let address = call.address
    var lines = [
      "silent", "globoff", "http1.1", "url = \(quoted(address.text))",
      "proto = \"=\(address.isSecure ? "https" : "http")\"", "noproxy = \"*\"",
      "max-time = \(seconds)", "connect-timeout = \(seconds)", "max-redirs = 0",
      "output = \"/dev/null\"", "write-out = \"%{http_code}\"", "user-agent = \"Entente\"",
      "header = \"Expect:\"",
    ]
    lines += call.fields.map { "header = " + quoted("\($0.name): \($0.value)") }
    if address.literal == nil {
      let list = addresses.map { $0.bytes.count == 16 ? "[\($0)]" : "\($0)" }
      lines.append(
        "resolve = " + quoted("\(address.host):\(address.port):" + list.joined(separator: ",")))
    }
    lines.append("data-binary = " + quoted(String(decoding: call.body, as: UTF8.self)))
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text as its settings have it; JSON and addresses hold no ends of lines.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A status that came counts, also where what follows it did not come to an end.
  private func fate(_ code: Int32, _ output: [UInt8]) -> HookCall.Fate {
    let text = String(decoding: output, as: UTF8.self)
    if let status = Int(text), (100...599).contains(status) { return .answered(status) }
    // 28 is its word for the time being up.
    return code == 28 ? .late : .unreachable
  }
}
