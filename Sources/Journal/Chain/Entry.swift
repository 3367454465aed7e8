/// What someone wants appended: a key and bytes that the journal does not interpret.
public struct Draft: Hashable, Sendable {
  /// The action's key, which no other entry may bear.
  public let key: ActionKey
  /// The bytes to record, exactly as they will be hashed and stored.
  public let payload: [UInt8]

  /// The longest payload that any engine takes, in bytes: 64 MiB.
  public static let payloadBytesMax = 64 << 20

  /// Makes a draft.
  public init(key: ActionKey, payload: [UInt8]) {
    self.key = key
    self.payload = payload
  }
}

/// One link of the chain, as the journal holds it.
public struct Entry: Hashable, Sendable {
  /// Its place, from 1.
  public let number: EntryNumber
  /// The key of the action that it records.
  public let key: ActionKey
  /// The recorded bytes.
  public let payload: [UInt8]
  /// The digest over the previous digest, the number, the key and the payload.
  public let digest: Digest32

  /// Makes an entry as an engine found it; nothing is checked here.
  public init(number: EntryNumber, key: ActionKey, payload: [UInt8], digest: Digest32) {
    self.number = number
    self.key = key
    self.payload = payload
    self.digest = digest
  }

  /// The head of a journal that ends with this entry.
  public var head: Head { Head(number: number.value, digest: digest) }

  /// The digest that this entry should bear if it follows `previous`.
  public func digest(after previous: Digest32) -> Digest32 {
    Link.digest(after: previous, number: number.value, key: key, payload: payload)
  }

  /// Whether this entry is the one that follows `head`.
  public func follows(_ head: Head) -> Bool {
    number.value == head.number + 1 && digest(after: head.digest) == digest
  }
}
