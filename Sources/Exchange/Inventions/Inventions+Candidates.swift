import Domain
import Labels

/// Those who are sent: codes with a grade and profiles, and invented names for the vault.
extension Inventions {
  /// Somebody of a party for a run: known mostly, else registered.
  mutating func candidate(
    of party: Party.ID, for activity: Activity, _ run: Iteration, _ at: Instant
  ) -> Candidate? {
    let pool = pools[party] ?? []
    if pool.count > 30 || chance.happens(Double(pool.count)) {
      for _ in 0..<4 {
        guard let known = chance.pick(pool), fits(known, activity, run) else { continue }
        return known
      }
    }
    return register(of: party, for: activity, run, at)
  }

  private func fits(_ candidate: Candidate, _ activity: Activity, _ run: Iteration) -> Bool {
    if let grades = activity.demands.grades, grades.fit(candidate.grade) != .fits { return false }
    if let clearance = activity.demands.clearance {
      let held = candidate.clearances.contains {
        $0.level == clearance.level && $0.expires > run.schedule.last
      }
      if !held { return false }
    }
    return activity.demands.languages.allSatisfy { needed in
      candidate.languages.contains { held in
        held.language == needed.language
          && zip(held.profile.levels, needed.profile.levels).allSatisfy { $0 >= $1 }
      }
    }
  }

  private mutating func register(
    of party: Party.ID, for activity: Activity, _ run: Iteration, _ at: Instant
  ) -> Candidate? {
    let path = "menu/\(terms.seed)/candidate/\(party)/\(tally.candidates)"
    let code = "c-" + Identifier<Candidate>(path: path).description
    guard let id = Candidate.ID(code), let grade = grade(for: activity.demands.grades) else {
      return nil
    }
    var candidate = Candidate(id: id, party: party, grade: grade)
    switch chance.below(100) {
    case 0..<26: candidate.gender = .woman
    case 26..<90: candidate.gender = .man
    case 90: candidate.gender = .other
    default: break
    }
    candidate.languages = languages(for: activity.demands.languages)
    candidate.clearances = clearances(for: activity, run)
    if chance.happens(75) {
      let day = at.day.adding(-chance.among(200...2000))
      candidate.done = activity.demands.prerequisites.map { Candidate.Done($0, on: day) }
    }
    let principal = staff.principal(.focal, for: party)
    if ask(.nomination(.register(candidate)), by: principal, at: at) == nil {
      candidate.done = []
      candidate.clearances = []
      guard ask(.nomination(.register(candidate)), by: principal, at: at) != nil else {
        return nil
      }
    }
    tally.candidates += 1
    pools[party, default: []].append(candidate)
    // Whoever was sent long ago is sent no more.
    if pools[party, default: []].count > 400 { pools[party]?.removeFirst(100) }
    if at.day.year >= terms.now.day.year - 1 {
      batch.names.append((id, InventedNames.name(&chance)))
    }
    return candidate
  }

  private mutating func grade(for range: GradeRange?) -> Grade? {
    let isCivilian = range?.takesCivilians ?? true ? chance.happens(18) : false
    var officers = range?.officers
    if range?.others == nil, officers == nil { officers = 2...5 }
    if let others = range?.others, officers == nil || chance.happens(20) {
      let number = UInt8(chance.among(Int(others.lowerBound)...Int(others.upperBound)))
      return Grade(.other, number, isCivilian: isCivilian)
    }
    guard let officers else { return nil }
    var number = chance.among(Int(officers.lowerBound)...Int(officers.upperBound))
    if chance.happens(5) { number = max(1, number - 2) }
    return Grade(.officer, UInt8(number), isCivilian: isCivilian)
  }

  private mutating func languages(for needed: [LanguageSkill]) -> [LanguageSkill] {
    let texts = ["2221", "2222", "3222", "3322", "3332", "3333", "3+33+3", "4343"]
    let drawn = LanguageProfile(chance.pick(texts) ?? "2222")
    var skills = drawn.map { [LanguageSkill("en", $0)] } ?? []
    for need in needed where chance.happens(94) {
      skills.removeAll { $0.language == need.language }
      skills.append(need)
    }
    if chance.happens(15), let french = LanguageProfile("2222") {
      skills.append(LanguageSkill("fr", french))
    }
    return skills
  }

  private mutating func clearances(
    for activity: Activity, _ run: Iteration
  ) -> [Candidate.Clearance] {
    let needed = activity.demands.clearance?.level
    guard let level = needed ?? (chance.happens(35) ? "RESTRICTED" : nil) else { return [] }
    let expires = run.schedule.last.adding(chance.happens(95) ? chance.among(40...1500) : -1)
    return [Candidate.Clearance(policy: "NATO", level: level, expires: expires)]
  }
}

/// Names that nobody bears, and that say so.
enum InventedNames {
  private static let firsts = [
    "Ada", "Bero", "Cila", "Dano", "Edda", "Falk", "Gita", "Hano", "Ilka", "Joro", "Kira", "Levo",
    "Mina", "Nilo", "Orla", "Pero", "Quina", "Runo", "Sela", "Tavi", "Ulla", "Varo", "Wila",
    "Xeno", "Yara", "Zeno",
  ]
  private static let heads = [
    "Ald", "Bren", "Corv", "Dal", "Eren", "Fald", "Gren", "Hask", "Ister", "Jorn", "Keld", "Lind",
    "Mar", "Nord", "Ost", "Pell", "Rask", "Sund", "Tarn", "Vest",
  ]
  private static let tails = ["berg", "ova", "mann", "ides", "ini", "ash", "holm", "uri", "ek"]

  static func name(_ chance: inout Chance) -> String {
    let first = chance.pick(firsts) ?? ""
    let last = (chance.pick(heads) ?? "") + (chance.pick(tails) ?? "")
    return "\(first) \(last) (invented)"
  }
}
