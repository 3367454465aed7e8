import Domain
import Testing

@Suite struct `A language profile` {
  @Test(arguments: ["3333", "3+322+", "0000", "0+0+0+0+", "5555", "4+321+"])
  func `is read as it is written`(text: String) throws {
    #expect(try #require(LanguageProfile(text)).text == text)
  }

  @Test(arguments: [
    "", "333", "33333", "6333", "3++333", "+3333", "5+333", "3 333", "３333", "-333",
  ])
  func `is nothing else`(text: String) { #expect(LanguageProfile(text) == nil) }

  @Test func `holds each skill apart, a plus above its level and below the next`() throws {
    let profile = try #require(LanguageProfile("32+10+"))
    #expect(
      LanguageProfile.Skill.allCases.map { profile.level(of: $0).text } == ["3", "2+", "1", "0+"])
    let halves = LanguageProfile.Skill.allCases.map { profile.level(of: $0).halves }
    #expect(halves == [6, 5, 2, 1])
    #expect(profile.level(of: .speaking) < profile.level(of: .listening))
    #expect(LanguageProfile.Level(halves: 11) == nil)
    #expect(LanguageSkill("en 3322")?.text == "en 3322")
    for wrong in ["en", "EN 3322", "eng 3322", "en 3322 x", "en 332"] {
      #expect(LanguageSkill(wrong) == nil)
    }
  }
}

@Suite struct `A grade` {
  @Test(arguments: ["OF-1", "OF-10", "OR-9", "CIV OF-5", "CIV OR-1"])
  func `is read as it is written`(text: String) { #expect(grade(text).text == text) }

  @Test(arguments: ["", "OF-0", "OF-11", "OR-10", "OF-", "OF3", "of-3", "OF-03", "CIV", "OF-+3"])
  func `is nothing else`(text: String) { #expect(Grade(text) == nil) }

  @Test func `fits a range, or stands below, above or beside it`() throws {
    let range = try #require(GradeRange("OF-2..OF-4 OR-7"))
    let fits: [(String, GradeRange.Fit)] = [
      ("OF-1", .below), ("OF-2", .fits), ("OF-4", .fits), ("OF-5", .above), ("OR-6", .below),
      ("OR-7", .fits), ("OR-8", .above), ("CIV OF-3", .civilian),
    ]
    for (text, fit) in fits { #expect(range.fit(grade(text)) == fit) }
    let officers = try #require(GradeRange("OF-2..OF-4 CIV"))
    #expect(officers.fit(grade("OR-7")) == .otherLadder)
    #expect(officers.fit(grade("CIV OF-3")) == .fits)
  }

  @Test(arguments: ["OF-1..OF-5", "OF-1..OF-5 OR-5..OR-9 CIV", "OR-7..OR-7 CIV"])
  func `of a range is read as it is written`(text: String) {
    #expect(GradeRange(text)?.text == text)
  }

  @Test(arguments: ["", "CIV", "OF-5..OF-1", "OF-1..OR-5", "OF-1 OF-3", "OF-1..OF-11", "x"])
  func `of a range is nothing else`(text: String) { #expect(GradeRange(text) == nil) }
}

@Suite struct `The small forms of the menu` {
  @Test(arguments: [
    "each-party at most 2", "partners held 6 until 2026-03-01", "body:eapc at most 10",
    "party:CHE held 1", "allies at most 0", "everyone at most 5",
  ])
  func `write quotas as they are read`(text: String) {
    #expect(Iteration.Quota(text)?.text == text)
  }

  @Test(arguments: ["", "at most 2", "partners", "partners held", "body: held 2", "x held 2"])
  func `read no other quota`(text: String) { #expect(Iteration.Quota(text) == nil) }

  @Test func `write hours as they are read`() {
    #expect(Range(hours: "09:00-16:30") == 540..<990)
    #expect((540..<990).hoursText == "09:00-16:30")
    #expect((0..<1440).hoursText == "00:00-24:00")
    #expect(Range(hours: "00:00-24:00") == 0..<1440)
    for wrong in [
      "", "9:00-10:00", "10:00-09:00", "09:00-09:00", "09:60-10:00", "23:00-24:01", "+9:00-10:00",
    ] {
      #expect(Range(hours: wrong) == nil)
    }
  }

  @Test func `say for whom a run was approved`() {
    #expect(Iteration.Approval.all().text == "all")
    #expect(Iteration.Approval.all(but: ["RUS", "BLR"]).text == "all except BLR RUS")
    #expect(Iteration.Approval.only(["CHE"]).text == "only CHE")
    #expect(Iteration.Approval.all(but: ["BLR"]).covers("CHE"))
    #expect(!Iteration.Approval.all(but: ["BLR"]).covers("BLR"))
    #expect(!Iteration.Approval.only(["CHE"]).covers("BLR"))
  }

  @Test func `put what a place costs in bands`() {
    let bands = [0, 1, 50_000, 50_001, 100_000, 100_001].map { Facet.CostBand(Int64($0)) }
    #expect(bands == [.nothing, .low, .low, .middle, .middle, .high])
  }
}
