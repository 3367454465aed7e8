import Domain
import Journal
import Registry

/// Draws what the clients of one step send.
struct Client {
  var pen: Pen
  let ledger: Ledger
  private(set) var marks = Marks()
  private let step: Int

  init(pen: Pen, ledger: Ledger, step: Int) {
    self.pen = pen
    self.ledger = ledger
    self.step = step
  }

  /// The requests that one server finds waiting: mostly one, sometimes several.
  mutating func requests() -> [Request] {
    var requests = [request()]
    if pen.oneIn(5) {
      marks.leave(.severalTogether)
      for _ in 0..<(1 + pen.random.below(3)) { requests.append(request()) }
    }
    if pen.oneIn(20), let twice = requests.first {
      marks.leave(.sentTwiceAtOnce)
      requests.append(twice)
    }
    return requests
  }

  private mutating func request() -> Request {
    if pen.oneIn(8), let again = earlier() {
      marks.leave(.sentAgain)
      return again
    }
    if pen.oneIn(30), let order = sent() { return Request(stolen(order)) }
    guard pen.oneIn(8) else { return Request(order()) }
    marks.leave(.severalInOne)
    var orders: [Order] = []
    for _ in 0..<(2 + pen.random.below(4)) { orders.append(order()) }
    // One of several may be known already.
    if pen.oneIn(8), let known = sent() { orders.append(known) }
    return Request(all: orders)
  }

  private mutating func earlier() -> Request? {
    pen.random.one(of: pen.oneIn(2) ? ledger.unsettled : ledger.recent)
  }

  private mutating func sent() -> Order? {
    pen.random.one(of: ledger.recent).flatMap { pen.random.one(of: $0.orders) }
  }

  /// An order under a key that another order has used.
  private mutating func stolen(_ order: Order) -> Order {
    var stolen = order
    if pen.oneIn(2) {
      marks.leave(.keyForAnotherAction)
      stolen.action = Scenario.drawn(with: &pen.random).draw(&pen)
    } else {
      marks.leave(.keyOfAnother)
      stolen.occasion.principal = Pen.principal(
        order.occasion.principal.id.text + "-x", [.registrar])
    }
    return stolen
  }

  private mutating func order() -> Order {
    // Clocks jump, and nothing may hang on them.
    let skew = pen.oneIn(20) ? Int64(pen.random.below(20_000_000)) - 10_000_000 : 0
    pen.at = Instant(milliseconds: Pen.moment(of: step).milliseconds + skew)
    let scenario = Scenario.drawn(with: &pen.random)
    pen.hand = pen.hand(for: scenario)
    let action = scenario.draw(&pen)
    let occasion = pen.occasion()
    let key = ActionKey(high: pen.random.next(), low: pen.random.next())
    return Order(action, on: occasion, key: key)
  }
}
