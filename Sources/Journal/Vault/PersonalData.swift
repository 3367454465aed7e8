import Foundation

/// What the office knows of a person: all that the record must not hold.
public struct PersonalData: Hashable, Sendable {
  /// A certificate, licence or result that a person brought.
  public struct Certificate: Hashable, Sendable, Codable {
    /// What it certifies.
    public var title: String
    /// Who gave it.
    public var issuer: String
    /// From which day it counts, `2026-11-21`; empty when unknown.
    public var from: String
    /// The last day on which it counts; empty when it does not end.
    public var until: String

    /// A certificate.
    public init(title: String, issuer: String = "", from: String = "", until: String = "") {
      self.title = title
      self.issuer = issuer
      self.from = from
      self.until = until
    }
  }

  /// Something else, under a label of the office's own.
  public struct Remark: Hashable, Sendable, Codable {
    /// What it is.
    public var label: String
    /// What is known.
    public var text: String

    /// A remark under a label.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// What a host has to know of somebody who comes, for one journey alone.
  public struct Journey: Hashable, Sendable, Codable {
    /// When and how they arrive and leave.
    public var travel: String
    /// What they need to enter the country.
    public var visa: String
    /// What they do not eat.
    public var diet: String
    /// Whom to call.
    public var emergency: String

    /// What is known of a journey; empty where nothing is.
    public init(
      travel: String = "", visa: String = "", diet: String = "", emergency: String = ""
    ) {
      self.travel = travel
      self.visa = visa
      self.diet = diet
      self.emergency = emergency
    }
  }

  /// The fields that every person has, by the words that the vault stores them under.
  public enum Detail: String, CaseIterable, Sendable {
    case name, rank, email, phone, born, passport
  }

  private var details: [Detail: String] = [:]
  /// Certificates in the order in which they are kept.
  public var certificates: [Certificate] = []
  /// What there is no field for.
  public var remarks: [Remark] = []
  /// Journeys, by the identifiers under which the record knows what they are for.
  public var journeys: [String: Journey] = [:]
  /// The mark by which a second record of the same person is found; empty without one.
  var mark = ""

  /// Nothing.
  public init() {}

  /// Nothing but a name.
  public init(name: String) {
    self[.name] = name
  }

  /// A field; empty when nothing is known.
  public subscript(detail: Detail) -> String {
    get { details[detail] ?? "" }
    set { details[detail] = newValue.isEmpty ? nil : newValue }
  }
}

/// The form in which the vault keeps them: one sealed text a field.
extension PersonalData {
  static let fieldBytesMax = 64 << 10
  static let fieldsMax = 200

  /// The fields that hold something, by their names in the vault.
  func fields() throws(VaultFailure) -> [(name: String, bytes: [UInt8])] {
    var fields = Detail.allCases.filter { !self[$0].isEmpty }
      .map { (name: $0.rawValue, bytes: Array(self[$0].utf8)) }
    for (place, certificate) in certificates.enumerated() {
      fields.append((name: "certificate.\(place)", bytes: try Self.encoded(certificate)))
    }
    for (place, remark) in remarks.enumerated() {
      fields.append((name: "remark.\(place)", bytes: try Self.encoded(remark)))
    }
    for (name, journey) in journeys.sorted(by: { $0.key < $1.key }) {
      fields.append((name: "journey.\(name)", bytes: try Self.encoded(journey)))
    }
    if !mark.isEmpty { fields.append((name: "mark", bytes: Array(mark.utf8))) }
    guard fields.count <= Self.fieldsMax,
      fields.allSatisfy({ $0.bytes.count <= Self.fieldBytesMax })
    else { throw .tooLarge }
    return fields
  }

  /// Takes a field as the vault gave it; false when it is none that this program knows.
  mutating func take(_ name: String, _ bytes: [UInt8]) -> Bool {
    if let detail = Detail(rawValue: name) {
      self[detail] = String(decoding: bytes, as: UTF8.self)
      return true
    }
    let decoder = JSONDecoder()
    if name.hasPrefix("certificate."),
      let found = try? decoder.decode(Certificate.self, from: Data(bytes))
    {
      certificates.append(found)
      return true
    }
    if name.hasPrefix("remark."), let found = try? decoder.decode(Remark.self, from: Data(bytes)) {
      remarks.append(found)
      return true
    }
    if name.hasPrefix("journey."),
      let found = try? decoder.decode(Journey.self, from: Data(bytes))
    {
      journeys[String(name.dropFirst("journey.".count))] = found
      return true
    }
    guard name == "mark" else { return false }
    mark = String(decoding: bytes, as: UTF8.self)
    return true
  }

  private static func encoded(_ value: some Encodable) throws(VaultFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do { return Array(try encoder.encode(value)) } catch { throw .unsealable }
  }
}
