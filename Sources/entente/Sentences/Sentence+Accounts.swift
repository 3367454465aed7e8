import Journal

extension ToolFailure {
  /// What a vault's failure means for who typed the command.
  init(_ failure: VaultFailure, at store: String) {
    switch failure {
    case .locked:
      self.init(
        .refused, "\(store) was opened without its master key: name it with --master-key FILE.")
    case .wrongKey:
      self.init(
        .unreachable,
        "\(store) was set up under another master key than the one that was given.")
    case .erased: self.init(.refused, "This person was erased; nothing more is kept of them.")
    case .altered:
      self.init(.unreachable, "What the vault of \(store) holds of this person was altered.")
    case .reasonMissing: self.init(.badInput, "Say why: --reason TEXT. It is noted.")
    case .tooLarge: self.init(.badInput, "That is more than the vault takes of one person.")
    case .unsealable: self.init(.unreachable, "The cipher failed.")
    case .store(let failure): self.init(failure, at: store)
    }
  }

  /// What an account's failure means for who typed the command.
  init(_ failure: AccountFailure, name: String, at store: String) {
    switch failure {
    case .unfitName:
      self.init(.badInput, "'\(name)' is no name: up to 64 letters, without spaces.")
    case .unfitPassword:
      self.init(.badInput, "A password has 12 letters or more, and at most 1024 bytes.")
    case .commonPassword:
      self.init(.badInput, "That password is too easily guessed: take several words of your own.")
    case .nameTaken: self.init(.refused, "There is an account of the name '\(name)' already.")
    case .unknown: self.init(.refused, "There is no account of the name '\(name)'.")
    case .unproven: self.init(.refused, "The password or code is wrong.")
    case .vault(let failure): self.init(failure, at: store)
    case .store(let failure): self.init(failure, at: store)
    }
  }
}
