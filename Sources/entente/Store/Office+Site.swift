import Foundation
import Journal
import Web

extension Office {
  /// The site over this store, with the machine's clock and chance; its vault stays locked unless
  /// accounts are given whose vault is open.
  func site(isSecure: Bool = false, accounts: Accounts? = nil) -> Site {
    var site = Site(
      registrar: registrar, accounts: accounts ?? journal.accounts, isSecure: isSecure,
      clock: { Clock.now },
      random: { count in
        var chance = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
      })
    let counted = counted
    site.watch.commits = { counted.commits }
    site.watch.resources = { Watch.Resources.present }
    return site
  }
}

extension Watch.Resources {
  /// What this process uses, where the system tells (Linux).
  static var present: Watch.Resources? {
    guard let file = FileHandle(forReadingAtPath: "/proc/self/statm"),
      let data = try? file.read(upToCount: 256),
      let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    else { return nil }
    let pages = String(decoding: data, as: UTF8.self).split(separator: " ")
    guard pages.count > 1, let resident = UInt64(pages[1]) else { return nil }
    return Watch.Resources(
      memory: resident * UInt64(sysconf(Int32(_SC_PAGESIZE))), files: UInt64(open.count))
  }
}
