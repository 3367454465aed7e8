import Domain
import Foundation
import Pages

extension WallClock {
  /// A clock that the system knows by name; UTC for one that it does not.
  init(named name: String) {
    guard let zone = TimeZone(identifier: name) else {
      self.init("UTC") { _ in 0 }
      return
    }
    self.init(name) { moment in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    }
  }

  /// The moment at which the clock reads a day and a time, minutes after midnight; nil where it
  /// never does, because it is put forward over it.
  func moment(on day: Day, minutes: Int) -> Instant? {
    let wanted = Int64(day.number) * 86_400_000 + Int64(minutes) * 60_000
    // The distance before and after any turn of that day: one of them reads right.
    let tried = [-86_400_000, 0, 86_400_000].map { (shift: Int64) -> Instant in
      let near = Instant(milliseconds: wanted + shift)
      let distance = reading(at: near).milliseconds - near.milliseconds
      return Instant(milliseconds: wanted - distance)
    }
    return tried.first { reading(at: $0).milliseconds == wanted }
  }
}
