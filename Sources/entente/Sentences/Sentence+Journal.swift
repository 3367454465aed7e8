import Foundation
import Journal
import Registry

extension ToolFailure {
  /// What a journal's failure means for who typed the command.
  init(_ failure: JournalFailure, at store: String) {
    self.init(.unreachable, failure.sentence(at: store))
  }

  /// What a registry's fault means for who typed the command.
  init(_ fault: RegistryFault, at store: String) {
    switch fault {
    case .journal(let failure): self.init(failure, at: store)
    case .onTheWay(let reached, let end):
      self.init(.unreachable, "\(store): read back to entry \(reached) of \(end); ask again.")
    case .stored(let fault, let entry):
      self.init(.unreachable, "\(store): entry \(entry) cannot be read (\(fault)).")
    }
  }
}

extension JournalFailure {
  /// One sentence with what can be done about it.
  func sentence(at store: String) -> String {
    switch self {
    case .readOnly: "\(store) cannot be written: its file or folder is read-only."
    case .stopped: "\(store) took no more after a failed write; open it anew."
    case .behind: "Someone else wrote \(store) meanwhile; try again."
    case .repeated: "An action of this key is in \(store) already."
    case .tooLarge: "An action is too large to be recorded."
    case .locked: "\(store) is open for writing elsewhere: stop that process, or wait for it."
    case .full: "There is no room left for \(store)."
    case .foreign: "\(store) is no store of this program; it was left as it is."
    case .newerFormat(let found, let known):
      "\(store) has format \(found); this program knows \(known). Use a newer program."
    case .olderFormat(let found, let known):
      "\(store) has format \(found), this program's is \(known): serve it once to bring it up."
    case .uncertain:
      "\(store) was lost while it recorded and did not answer again."
    case .damaged(let damage):
      "\(store) is damaged: \(damage.sentence). 'entente verify' tells more."
    case .unavailable(let detail): "\(store) cannot be opened: \(Self.reason(store) ?? detail)."
    }
  }

  /// What is wrong with the folder, which people mistype more often than disks fail.
  private static func reason(_ store: String) -> String? {
    guard !PostgresAddress.isMeant(by: store) else { return nil }
    let folder = URL(fileURLWithPath: store).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      return "there is no folder \(folder)"
    }
    guard isFolder.boolValue else { return "\(folder) is no folder" }
    if FileManager.default.fileExists(atPath: store, isDirectory: &isFolder), isFolder.boolValue {
      return "it is a folder"
    }
    return nil
  }
}

extension Damage {
  /// What is wrong and where, without a full stop.
  var sentence: String {
    switch self {
    case .changed(let number): "entry \(number) was changed"
    case .missing(let range):
      range.count == 1
        ? "entry \(range.lowerBound) is missing"
        : "entries \(range.lowerBound) to \(range.upperBound) are missing"
    case .misplaced(let number, let place): "entry \(number) stands in the place of \(place)"
    case .malformed(let number): "entry \(number) cannot be read"
    case .truncated(let last, let head):
      "the record ends at entry \(last) and should reach \(head)"
    case .beyondHead(let number): "entry \(number) stands beyond the end that is marked"
    case .headChanged: "the last entry is not the one that is marked as last"
    case .headMissing: "the mark of the last entry is missing"
    case .engine(let detail): "the engine finds: \(detail)"
    }
  }
}

extension ClosedRange where Bound == EntryNumber {
  fileprivate var count: UInt64 { upperBound.value - lowerBound.value + 1 }
}
