/// A value by which the menu can be narrowed.
public enum Facet: Hashable, Sendable {
  case area(Term.ID)
  case provider(Provider.ID)
  /// 1 to 12; an iteration over two months stands in both.
  case month(Int)
  case country(Party.ID)
  case language(String)
  case proficiency(Int)
  case kind(Activity.Kind)
  case delivery(Activity.Delivery)
  case certification(Activity.Certification)
  case cost(CostBand)
  case serves(Term.ID)
  case stage(Iteration.Step)
  /// Seats are known to be free.
  case free

  /// What a place costs, in bands.
  public enum CostBand: UInt8, Hashable, Sendable, CaseIterable {
    case nothing = 1
    /// Up to 500 euros.
    case low = 2
    /// Up to 1,000 euros.
    case middle = 3
    case high = 4

    /// The band of a cost in hundredths of a euro.
    public init(_ cost: Int64) {
      self = cost == 0 ? .nothing : cost <= 50_000 ? .low : cost <= 100_000 ? .middle : .high
    }
  }

  /// What a facet is a value of.
  public enum Group: UInt8, Hashable, Sendable, CaseIterable {
    case month = 1
    case area = 2
    case kind = 3
    case provider = 4
    case country = 5
    case language = 6
    case proficiency = 7
    case delivery = 8
    case certification = 9
    case cost = 10
    case serves = 11
    case stage = 12
    case free = 13
  }

  /// What it is a value of.
  public var group: Group {
    switch self {
    case .area: .area
    case .provider: .provider
    case .month: .month
    case .country: .country
    case .language: .language
    case .proficiency: .proficiency
    case .kind: .kind
    case .delivery: .delivery
    case .certification: .certification
    case .cost: .cost
    case .serves: .serves
    case .stage: .stage
    case .free: .free
    }
  }

  /// Where it stands among the values of its group.
  public var order: String {
    switch self {
    case .area(let id), .serves(let id): id.text
    case .provider(let id): id.text
    case .month(let month): twoDigits(month)
    case .country(let id): id.text
    case .language(let language): language
    case .proficiency(let level): "\(level)"
    case .kind(let kind): twoDigits(Int(kind.rawValue))
    case .delivery(let delivery): twoDigits(Int(delivery.rawValue))
    case .certification(let certification): twoDigits(Int(certification.rawValue))
    case .cost(let band): twoDigits(Int(band.rawValue))
    case .stage(let step): twoDigits(Int(step.rawValue))
    case .free: ""
    }
  }
}
