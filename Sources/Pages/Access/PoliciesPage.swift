internal import Domain
internal import Labels

/// The security policies: their levels, tags and groups, and what markings mean. Open to all.
public enum PoliciesPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let title = say(Wording.PolicyTexts.title)
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.PolicyTexts.lead))</p>
      """
    if reading.sight.policies.isEmpty {
      content +=
        EmptyState(
          say(Wording.PolicyTexts.none), "\(say(Wording.PolicyTexts.noneWhy))"
        ).html
    }
    for adoption in reading.sight.policies {
      content += PolicyPart(adoption: adoption, reading: reading).html
    }
    return reading.html(title, in: nil, content)
  }
}

/// One policy.
private struct PolicyPart {
  let adoption: Adoption
  let reading: Reading

  private var say: Language { reading.say }
  private var policy: Policy { adoption.policy }

  var html: HTML {
    """
    <section><h2>\(adoption.name)</h2>\(facts.html)\(levels)\(groups)\(examples)\(tags)</section>
    """
  }

  private var facts: DefinitionList {
    let rule: Wording.PolicyTexts =
      switch adoption.asOf {
      case .both: .asOfBoth
      case .now: .asOfNow
      case .creation: .asOfCreation
      }
    return DefinitionList([
      (say(Wording.PolicyTexts.identifier), "\(with: policy.name.oid, { "<code>\($0)</code>" })"),
      (say(Wording.PolicyTexts.asOf), adoption.groups.isEmpty ? "" : "\(say(rule))"),
      (
        say(Wording.PolicyTexts.open),
        "\(with: adoption.open, { "\(say(Wording.PolicyTexts.openLevel, $0))" })"
      ),
    ])
  }

  private var levels: HTML {
    let levels = policy.classifications.sorted { $0.hierarchy < $1.hierarchy }
    return table(
      .levels, [.level, .marking],
      levels.map { level in
        [
          "\(level.name)\(if: level.isObsolete, " (\(say(Wording.PolicyTexts.obsolete)))")",
          "\(reading.marking(label(level.name)))",
        ]
      })
  }

  private var groups: HTML {
    guard !adoption.groups.isEmpty else { return "" }
    return table(
      .groups, [.group, .body, .membersToday],
      adoption.groups.map { group in
        [
          "\(group.name)", reading.body(group.body),
          "\(reading.sight.on(reading.sight.now.day).counted(in: group.body).count)",
        ]
      })
  }

  /// Markings that labels of the policy make, and who may read what bears them.
  private var examples: HTML {
    guard let release = policy.release else { return "" }
    let levels = policy.classifications.sorted { $0.hierarchy < $1.hierarchy }.map(\.name)
    guard let level = levels.dropFirst().first ?? levels.first else { return "" }
    let owners = adoption.groups.map(\.name).filter { values(of: release.owner).contains($0) }
    let owned = owners.map { owner in
      (label(level, [(release.owner, [owner])]), say(Wording.PolicyTexts.ownedBy, owner))
    }
    let alliance = release.alliance
    let released = adoption.groups.map(\.name)
      .filter { !owners.contains($0) && values(of: release.release).contains($0) }
      .map { group in
        (
          label(
            level,
            [
              (release.owner, [alliance, release.opening]),
              (release.release, [alliance, group]),
            ]), say(Wording.PolicyTexts.releasedTo, alliance, group)
        )
      }
    return table(
      .examples, [.marking, .means],
      (owned + released).map { ["\(reading.marking($0.0))", "\($0.1)"] })
  }

  private var tags: HTML {
    let tags = policy.tagSets.flatMap(\.tags)
    guard !tags.isEmpty else { return "" }
    return table(
      .tags, [.tag, .kind, .values],
      tags.map { tag in
        let kind: Wording.PolicyTexts =
          switch tag.kind {
          case .restrictive: .restrictive
          case .permissive: .permissive
          case .informative: .informative
          }
        let names = tag.values.map(\.name)
        let list = names.joined(separator: ", ")
        return [
          "\(tag.setName)", "\(say(kind))",
          names.count <= 12
            ? "\(list)"
            : """
            <details><summary>\(say(Wording.PolicyTexts.valueCount, "\(names.count)"))</summary>\
            \(list)</details>
            """,
        ]
      })
  }

  private func values(of tag: String) -> [String] {
    policy.tagSets.flatMap(\.tags).filter { $0.setName == tag }.flatMap(\.values).map(\.name)
  }

  private func label(_ level: String, _ parts: [(String, [String])] = []) -> Label {
    Label(
      policy: policy.name, classification: level,
      categories: parts.map { Category(tag: $0.0, kind: .permissive, values: $0.1) },
      created: Moment(seconds: reading.sight.now.milliseconds / 1000))
  }

  private func table(
    _ heading: Wording.PolicyTexts, _ columns: [Wording.PolicyTexts], _ rows: [[HTML]]
  ) -> HTML {
    var table = Table(
      "\(adoption.name): \(say(heading))", columns: columns.map { Table.Column(say($0)) },
      rows: rows)
    table.showsCaption = false
    return "<h3>\(say(heading))</h3>\(table.html(say))"
  }
}
