import Domain
import Exchange
import HTTPTypes
import Pages

/// Open data to keep.
extension Site {
  func download(_ table: OpenTable, _ format: OpenFormat, _ sight: Sight) -> Response {
    let dataset = Dataset(table.dataset, of: sight)
    let name = "entente-\(table.rawValue)-\(sight.day).\(format.rawValue)"
    let response: Response =
      switch format {
      case .csv: Response(.ok, type: "text/csv; charset=utf-8; header=present", dataset.csv)
      case .json: Response(.ok, type: "application/json", dataset.json(edition: sight.edition))
      }
    return response.with(.contentDisposition, "attachment; filename=\"\(name)\"")
  }
}
