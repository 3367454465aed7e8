import Pages
import Registry

/// Why something asked for was not recorded.
enum Unrecorded: Error, Sendable {
  /// Some blanks hold no value of their kind.
  case unreadable([Unreadable])
  /// The rules said no, or the record could not take it.
  case refused(Registrar.Failure)
}
