extension Duty {
  /// What tells it from every other, and from the same with another deadline.
  public var key: String { "\(kind.key) \(due?.description ?? "-")" }
}

extension Duty.Kind {
  fileprivate var key: String {
    switch self {
    case .answer(let id): "answer \(id)"
    case .decide(let id, _): "decide \(id)"
    case .check(let id): "check \(id)"
    case .approve(let id): "approve \(id)"
    case .publish(let id): "publish \(id)"
    case .attendance(let id): "attendance \(id)"
    case .report(let id): "report \(id)"
    case .closing(let id): "closing \(id)"
    case .review(let item): "review \(item.subject.codeText)"
    case .challenge(let id): "challenge \(id)"
    case .widening(let id): "widening \(id)"
    case .position(let id): "position \(id)"
    case .steer(let id): "steer \(id)"
    case .statement(let id): "statement \(id)"
    case .turn(let id): "turn \(id)"
    case .choose(let id, let count): "choose \(id) \(count)"
    case .meeting(let id): "meeting \(id)"
    case .arising(_, let id): "arising \(id)"
    case .conclude(let id): "conclude \(id)"
    case .consider(let id): "consider \(id)"
    case .edition(let id): "edition \(id)"
    case .concur(let id, let year): "concur \(id) \(year)"
    case .reply(let id): "reply \(id)"
    case .fill(let id): "fill \(id)"
    case .amend(let id): "amend \(id)"
    case .receive(let id): "receive \(id)"
    }
  }
}

extension Tiding {
  /// What tells it from every other.
  public var key: String { "\(kind.key) \(at.milliseconds)" }
}

extension Tiding.Kind {
  fileprivate var key: String {
    switch self {
    case .turned(let id, let status): "turned \(id) \(status.word)"
    case .moved(let id): "moved \(id)"
    case .cancelled(let id): "cancelled \(id)"
    }
  }
}
