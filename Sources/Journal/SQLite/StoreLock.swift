import Foundation
import Synchronization

/// The right to write a store, held by at most one instance of one process.
///
/// SQLite's own locks would let two processes take turns; two registrars must not. The lock is
/// an advisory one on a file beside the store, so that readers are not hindered and the system
/// lets go of it however the process ends. It is not on the store itself, because closing any
/// descriptor of that file would drop SQLite's own locks in this process. The file stays behind
/// when the lock is released: removing it would let two processes lock two different files.
final class StoreLock: Sendable {
  private let descriptor: Mutex<Int32?>

  init(besideStore path: String) throws(JournalFailure) {
    let opened = Foundation.open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw Self.failure(errno) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(opened)
      throw code == EWOULDBLOCK ? .locked : Self.failure(code)
    }
    descriptor = Mutex(opened)
  }

  deinit {
    release()
  }

  /// Lets others write; harmless when repeated.
  func release() {
    descriptor.withLock { held in
      if let open = held { close(open) }
      held = nil
    }
  }

  private static func failure(_ code: Int32) -> JournalFailure {
    switch code {
    case EROFS, EACCES, EPERM: .readOnly
    case ENOSPC, EDQUOT: .full
    default: .unavailable("lock file: system error \(code)")
    }
  }
}
