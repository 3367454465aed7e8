import Foundation
import Testing

@Suite struct `Exit codes` {
  /// What is typed, and what the tool leaves with; `STORE` stands for a store of the pack.
  struct Row: Sendable, CustomTestStringConvertible {
    var typed: String
    var code: Int32
    var testDescription: String { "\(typed) → \(code)" }

    init(_ typed: String, _ code: Int32) {
      self.typed = typed
      self.code = code
    }
  }

  static let rows = [
    Row("", 0), Row("--help", 0), Row("--version", 0), Row("help count", 0),
    Row("count --body pfp --store STORE", 0), Row("members --body eapc --store STORE", 0),
    Row("count --body pfp --on 2024-03 --store STORE", 0),
    Row("count --body pfp --on 2024 --at 1 --store STORE", 1),
    Row("verify --store STORE", 0), Row("replay --store STORE", 0),
    Row("person list --store STORE", 0), Row("snapshot --store STORE", 0),
    Row("export --format json --store STORE", 0), Row("export --format csv --store STORE", 0),
    Row("count --body pfpp --store STORE", 1), Row("count --body ../etc --store STORE", 1),
    Row("members --body eapc --at 999999 --store STORE", 1),
    Row("person remove --name nobody --store STORE", 1),
    Row("count --body pfp --store absent.db", 1), Row("verify --store absent.db", 1),
    Row("serve --store absent.db", 1), Row("person list --store absent.db", 1),
    Row("count", 2), Row("dance", 2), Row("count --body", 2), Row("verify --loud", 2),
    Row("count --body pfp --on 2026-13 --store STORE", 2),
    Row("count --body pfp --on yesterday --store STORE", 2),
    Row("export --format xml --store STORE", 2), Row("export --store STORE", 2),
    Row("import nowhere --store absent.db", 2), Row("serve --port far --store STORE", 2),
    Row("count --body pfp --store absent.db --pack nowhere", 2),
    Row("serve --sendmail /bin/sh --store STORE", 2),
    Row("serve --sendmail /bin/sh --mail-from a@b.org --address b.org --store STORE", 2),
    Row("serve --sendmail sh --mail-from a@b.org --address https://b.org --store STORE", 2),
    Row("serve --webhooks --curl /no/such/curl --store STORE", 2),
    Row("person add --name a --role king --store STORE", 2),
    Row("verify --against README.md --store STORE", 2), Row("head sign --store STORE", 2),
    Row("verify --beside no/such.db --store STORE", 1),
    Row("head sign --key README.md --output no/such.head --store STORE", 2),
    Row("backup --output STORE --store STORE", 1), Row("backup --output absent.db", 1),
    Row("backup --output no/such/folder/b.db --store STORE", 3),
    Row("restore --from absent.db --store STORE", 1),
    Row("restore --from README.md --store absent.db", 3),
    Row("serve --patience 0 --store STORE", 2), Row("serve --connections 0 --store STORE", 2),
    Row("serve --metrics README.md --store absent.db", 2),
    Row("bench --facts 3", 2), Row("verify --store README.md", 3),
    Row("count --body pfp --store README.md", 3),
    Row("import Packs/nato --store no/such/folder/office.db", 3),
  ]

  @Test(arguments: rows)
  func `are as documented`(row: Row) throws {
    let scratch = try Scratch()
    let store = row.typed.contains("STORE") ? try scratch.office() : scratch.store
    let words = row.typed.split(separator: " ").map { word in
      switch word {
      case "STORE": store
      case "absent.db": scratch.store
      case "README.md": Tool.root.appendingPathComponent("Package.swift").path
      case "Packs/nato": Tool.pack
      default: String(word)
      }
    }
    let outcome = try Tool.run(words)
    #expect(outcome.code == row.code, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty || row.code != 0)
    #expect(row.code == 0 || !outcome.errors.isEmpty, "it does not say why")
  }

  @Test func `of a command without a store leave none behind`() throws {
    let scratch = try Scratch()
    for arguments in [["verify"], ["count", "--body", "pfp"], ["import", "nowhere"]] {
      _ = try Tool.run(arguments + ["--store", scratch.store])
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.store))
  }

  @Test func `are in the answer too when it is JSON`() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run("count", "--body", "pfp", "--json", on: scratch.store)
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let fault = (answer as? [String: [String: Any]])?["error"]
    #expect(fault?["code"] as? Int == 1)
    #expect((fault?["message"] as? String)?.contains("no store") == true)
  }
}
