import Testing
import Web

@Suite struct `The address of a webhook` {
  @Test(arguments: [
    "https://hooks.example.org", "https://hooks.example.org/in?a=b",
    "HTTPS://Hooks.Example.ORG:8443/X",
    "https://93.184.215.14/", "https://[2606:2800:21f:cb07::1]/in",
  ]) func `is one that the internet reaches, encrypted`(_ text: String) throws {
    let address = try HookAddress(text, mayBePrivate: false)
    #expect(address.isSecure)
  }

  @Test(arguments: [
    "https://127.0.0.1/", "https://127.9.9.9/", "https://10.1.2.3/", "https://192.168.1.1/",
    "https://172.16.0.1/", "https://172.31.255.255/", "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/", "https://0.0.0.0/", "https://224.0.0.1/", "https://255.255.255.255/",
    "https://198.18.0.1/", "https://192.0.2.1/", "https://[::1]/", "https://[::]/",
    "https://[fe80::1]/", "https://[fd00::1]/", "https://[fc00::1]/", "https://[ff02::1]/",
    "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/", "https://[2001:db8::1]/", "https://localhost/",
    "https://a.localhost/", "https://printer.local/", "https://metadata.google.internal/",
  ]) func `is none of a private network`(_ text: String) {
    #expect(throws: HookAddress.Fault.self) { try HookAddress(text, mayBePrivate: false) }
  }

  @Test(arguments: [
    "", "hooks.example.org", "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/",
    "https://", "https:///x", "https://user@example.org/", "https://a:b@example.org/",
    "https://example.org:0/", "https://example.org:99999/", "https://example.org:x/",
    "https://exa mple.org/", "https://example.org/\r\nX: y", "https://example.org/\"x",
    "https://example.org/\\x", "https://example.org/#x", "https://éxample.org/",
    "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://127.1/",
    "https://0177.0.0.1/", "https://127.0.0.1./", "https://127.0.0.256/", "https://[127.0.0.1]/",
    "https://[::1", "https://[1:2:3]/", "https://[::1::]/", "https://[fe80::1%25eth0]/",
    "https://-x.org/", "https://x-.org/", "https://a..org/", "https://example.org./",
    "https://example.org\\@127.0.0.1/", "https://{a,b}.example.org/",
    "https://" + String(repeating: "a", count: 2000) + ".org/",
  ]) func `is nothing that could be read in two ways`(_ text: String) {
    #expect(throws: HookAddress.Fault.self) { try HookAddress(text, mayBePrivate: true) }
  }

  @Test func `is unencrypted on this machine alone, where the office allows it`() throws {
    #expect(throws: HookAddress.Fault.notSecure) {
      try HookAddress("http://example.org/", mayBePrivate: true)
    }
    #expect(throws: HookAddress.Fault.notSecure) {
      try HookAddress("http://10.0.0.1/", mayBePrivate: true)
    }
    #expect(throws: HookAddress.Fault.notSecure) {
      try HookAddress("http://127.0.0.1:99/", mayBePrivate: false)
    }
    let local = try HookAddress("http://127.0.0.1:99/x", mayBePrivate: true)
    #expect(local.port == 99 && local.text == "http://127.0.0.1:99/x")
    #expect(try HookAddress("https://10.0.0.1/", mayBePrivate: true).isSecure)
  }

  @Test func `counts for what its name stands for at the moment of calling`() throws {
    let address = try HookAddress("https://hooks.example.org/", mayBePrivate: false)
    let open = try #require(NetworkAddress(bytes: [93, 184, 215, 14]))
    let closed = try #require(NetworkAddress(bytes: [10, 0, 0, 1]))
    let dressed = try #require(
      NetworkAddress(bytes: [UInt8](repeating: 0, count: 10) + [0xff, 0xff, 127, 0, 0, 1]))
    #expect(address.isAllowed([open], mayBePrivate: false))
    #expect(!address.isAllowed([open, closed], mayBePrivate: false))
    #expect(!address.isAllowed([dressed], mayBePrivate: false))
    #expect(!address.isAllowed([], mayBePrivate: true))
    #expect(address.isAllowed([closed], mayBePrivate: true))
  }
}
