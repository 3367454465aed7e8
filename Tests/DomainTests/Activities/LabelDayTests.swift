import Domain
import Labels
import Testing

@Suite struct `Runs whose labels say the same and were made on different days` {
  /// Malta was not in the partnership when the first label was made, and is when the second is.
  @Test func `are counted each by its own label`() throws {
    var office = try MenuOffice()
    // The same content: all but the day of making, the day of review among it.
    var label = nato("RESTRICTED", "PFP", on: "2007-06-01")
    label.reviewDue = partnersOnly.label.reviewDue
    let before = marked(label)
    for first in [true, false] {
      let (old, new): (Iteration.ID, Iteration.ID) =
        first ? ("FIN.1.1", "FIN.1.2") : ("FIN.1.4", "FIN.1.3")
      for id in [old, new].sorted() {
        try office.publish(run(id, marking: id == old ? before : partnersOnly))
      }
      let sight = office.sight(focalPoint("MLT"))
      #expect(sight.iteration(old) == nil && sight.iteration(new) != nil)
      let menu = sight.menu(MenuQuery(year: 2026))
      #expect(menu.count == (first ? 1 : 2))
      #expect(menu.rows.allSatisfy { sight.iteration($0) != nil })
      #expect(menu.facets.allSatisfy { $0.count <= menu.count })
    }
  }
}
