import Domain
public import HTTPTypes
import Journal
import Pages

/// Bodies longer than others: papers that are filed.
extension Site {
  /// The longest body of a paper, in bytes: a program sends its bytes as base 64 in JSON.
  static let paperBodyBytesMax = PaperBytes.bytesMax / 3 * 4 + (1 << 20)

  /// The longest body that a request's address takes from who sends it, in bytes.
  ///
  /// Only the addresses at which papers are filed take more than others, and only from those who
  /// may file: nobody else can make the office hold much.
  public func bodyBytesMax(of head: HTTPRequest) -> Int {
    guard head.method == .post, let path = try? PathText(head.path ?? ""),
      let location = try? Location(path)
    else { return Self.bodyBytesMax }
    let asked = Asked(location: location, path: path, request: Request(head), now: clock())
    do throws(Problem) {
      let visitor: Visitor?
      switch location.route {
      case .nominations(.bulk):
        let visitor = try self.visitor(of: asked)
        return presentSight(asked, visitor).bulkKinds.isEmpty
          ? Self.bodyBytesMax : Self.bulkBodyBytesMax
      case .filePaper: visitor = try self.visitor(of: asked)
      case .api(.papers), .api(.paper): visitor = try bearer(of: asked)
      default: return Self.bodyBytesMax
      }
      guard let visitor, presentSight(asked, visitor).mayWrite else { return Self.bodyBytesMax }
      return Self.paperBodyBytesMax
    } catch {
      return Self.bodyBytesMax
    }
  }
}
