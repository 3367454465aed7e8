import Journal

extension ToolFailure {
  /// What an account's failure means for who typed the command.
  init(_ failure: AccountFailure, name: String, at store: String) {
    switch failure {
    case .unfitName:
      self.init(.badInput, "'\(name)' is no name: up to 64 letters, without spaces.")
    case .unfitPassword:
      self.init(.badInput, "A password has 8 letters or more, and at most 1024 bytes.")
    case .nameTaken: self.init(.refused, "There is an account of the name '\(name)' already.")
    case .unknown: self.init(.refused, "There is no account of the name '\(name)'.")
    case .store(let failure): self.init(failure, at: store)
    }
  }
}
