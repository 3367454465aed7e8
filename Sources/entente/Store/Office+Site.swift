import Journal
import Web

extension Office {
  /// The site over this store, with the machine's clock and chance.
  func site(isSecure: Bool = false) -> Site {
    Site(
      registrar: registrar, accounts: journal.accounts, isSecure: isSecure,
      clock: { Clock.now },
      random: { count in
        var chance = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
      })
  }
}
