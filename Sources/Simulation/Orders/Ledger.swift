import Domain
import Journal
import Registry

/// What the clients know: everything they sent, and the receipts they hold.
struct Ledger {
  /// Every order by its key; several when a key was used for more than one.
  private(set) var orders: [ActionKey: [Order]] = [:]
  /// The first receipt that was given for a key.
  private(set) var receipts: [ActionKey: Receipt] = [:]
  /// The requests of late, answered or not, to be sent again.
  private(set) var recent: [Request] = []
  /// Requests without an answer that settles what became of them.
  private(set) var unsettled: [Request] = []

  mutating func note(_ request: Request) {
    for order in request.orders { orders[order.key, default: []].append(order) }
    recent.append(request)
    if recent.count > 48 { recent.removeFirst(16) }
  }

  mutating func keep(_ receipt: Receipt, for key: ActionKey) {
    if receipts[key] == nil { receipts[key] = receipt }
  }

  mutating func leaveOpen(_ request: Request) {
    unsettled.append(request)
    if unsettled.count > 16 { unsettled.removeFirst() }
  }
}
