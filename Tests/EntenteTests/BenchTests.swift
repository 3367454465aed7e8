import Foundation
import Testing

@Suite struct `The bench` {
  @Test func `measures everything that is promised`() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run([
      "bench", "--quick", "--pack", Tool.pack, "--store-dir", scratch.place.path,
    ])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let report = try #require(answer as? [String: Any])
    let measures = try #require(report["measures"] as? [[String: Any]])
    let names = Set(measures.compactMap { $0["name"] as? String })
    let promised: Set = [
      "replay", "start_with_snapshot", "durable_action", "bare_commit",
      "shared_action_64_clients", "home_page", "party_page", "search_page",
    ]
    #expect(names.isSuperset(of: promised))
    for measure in measures {
      #expect(measure["count"] as? Int ?? 0 > 0)
      #expect(measure["median"] as? Double ?? -1 >= 0)
      #expect(measure["p99"] != nil && measure["unit"] != nil)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.place.path).isEmpty)
  }

  @Test func `measures programmes in memory`() throws {
    let outcome = try Tool.run(["bench", "--quick", "--programmes", "--pack", Tool.pack])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let report = try #require(answer as? [String: Any])
    #expect(report["programmes"] as? Int == 8 && report["editions"] as? Int == 16)
    #expect(report["snapshot_bytes_of_programmes"] as? Int ?? 0 > 0)
    let measures = try #require(report["measures"] as? [[String: Any]])
    for measure in measures {
      let notes = try #require(measure["notes"] as? [String: Double])
      // What was measured was there to be found.
      #expect(notes["found"] ?? 0 > 0, "\(measure["name"] ?? "")")
    }
  }
}
