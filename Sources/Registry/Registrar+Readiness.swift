extension Registrar {
  /// Whether the journal can be written now.
  ///
  /// After a failed append it is asked: recording nothing on the present head is a durable write
  /// that changes nothing, so an office whose disk has room again is ready before anyone tries.
  public nonisolated func mayWrite() async -> Bool {
    guard !canWrite else { return true }
    do throws(RegistryFault) { try await keepUp() } catch { return false }
    return canWrite
  }
}
