import Domain
import Journal
import Registry

extension Office {
  /// Records an invented deed under a key made of its path, so that doing it again does nothing.
  func record(
    _ action: Action, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    do throws(Registrar.Failure) {
      _ = try await registrar.perform(
        Order(action, on: Occasion(by: principal, at: moment), key: ActionKey(of: path)))
    } catch .refused(let refusal) {
      throw ToolFailure(.refused, "\(path): \(refusal)")
    } catch {
      throw ToolFailure(error)
    }
  }
}
