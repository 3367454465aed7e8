import Domain

/// Limits, refusals, who came, and what is printed.
extension RosterTable {
  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// Each limit with how full it is.
  var quotas: HTML {
    guard let counted = sight.seatsCounted(in: run) else { return HTML() }
    let columns = [
      Table.Column(say(Wording.RosterTexts.quota)), Table.Column(say(Wording.RosterTexts.full)),
    ]
    let rows = counted.map { quota, count -> [HTML] in
      let most =
        switch quota.kind {
        case .atMost(let most): most
        case .heldBack(let held, _): held
        }
      let label = say(Wording.Nominating.hasNeeds, "\(count)", "\(most)")
      let text =
        quota.group == .everyone
        ? say(most, Wording.NominationCounts.seats) : quota.phrase(sight, in: say)
      return ["\(text)", Share(most == 0 ? 1 : Double(count) / Double(most), label).html]
    }
    return Table(say(Wording.RosterTexts.quotas), columns: columns, rows: rows).html(say)
  }

  /// For everyone who waits, the limits that keep them out.
  var waiting: HTML {
    let waiting = all.filter { $0.status == .waiting }
    guard !waiting.isEmpty else { return HTML() }
    let columns = [
      Table.Column(say(Wording.PanelTexts.person)), Table.Column(say(Wording.RosterTexts.party)),
      Table.Column(say(Wording.RosterTexts.keptOut)),
    ]
    let rows = waiting.map { nomination -> [HTML] in
      let limits = sight.limits(against: nomination.party, in: run) ?? []
      let text =
        limits.isEmpty
        ? say(Wording.RosterTexts.nobodyKeptOut)
        : limits.map { $0.phrase(sight, in: say) }.joined(separator: "; ")
      return [reading.candidate(nomination.candidate), reading.party(nomination.party), "\(text)"]
    }
    return Table(say(Wording.RosterTexts.waiting), columns: columns, rows: rows).html(say)
  }

  private var address: Address { Route.nominations(.roster(run.id)).address(in: say) }

  var refusal: HTML {
    let live = all.filter(\.status.isLive)
    guard !live.isEmpty else { return HTML() }
    var whom = Field(
      RosterPage.Name.nomination, say(Wording.RosterTexts.refuseWhom),
      .select(
        live.map { Field.Choice($0.id.description, reading.candidateText($0.candidate)) }))
    whom.isRequired = true
    var why = Field("why", say(Wording.NominationTexts.why), .lines(2))
    why.hint = say(Wording.NominationTexts.whyHint)
    why.isRequired = true
    let form = sheet.form(
      address, deed: "refuse", fields: [whom, why], submit: say(Wording.NominationTexts.refuse))
    return """
      <section><h2>\(say(Wording.RosterTexts.refuse))</h2>\
      <p>\(say(Wording.NominationTexts.refuseLead))</p>\(form.html(reading.frame))</section>
      """
  }

  /// Who came, each a choice of two, and certificates for those who did.
  var attendance: HTML {
    let seated = all.filter { [.confirmed, .attended, .noShow].contains($0.status) }
    guard !seated.isEmpty else { return HTML() }
    let fields = seated.map { nomination -> Field in
      let person = reading.candidateText(nomination.candidate)
      var field = Field(
        RosterPage.Name.mark(nomination.id), person,
        .radios([
          Field.Choice("came", say(Wording.RosterTexts.came)),
          Field.Choice("missed", say(Wording.RosterTexts.missed)),
        ]))
      field.values =
        switch nomination.status {
        case .attended: ["came"]
        case .noShow: ["missed"]
        default: []
        }
      if nomination.certificate != nil { field.hint = say(Wording.RosterTexts.certified) }
      return field
    }
    let form = sheet.form(
      address, deed: "attend", fields: fields, submit: say(Wording.RosterTexts.saveAttendance))
    return """
      <section><h2>\(say(Wording.RosterTexts.attendance))</h2>\
      <p>\(say(Wording.RosterTexts.attendanceLead))</p>\(form.html(reading.frame))</section>\
      \(certifying)
      """
  }

  private var certifying: HTML {
    let isDone = [.done, .reported].contains(run.stage(on: sight.now.day))
    let due = all.contains { $0.status == .attended && $0.certificate == nil }
    guard isDone, due else { return HTML() }
    let form = sheet.form(
      address, deed: "certify", fields: [], submit: say(Wording.RosterTexts.certify))
    return """
      <section><h2>\(say(Wording.RosterTexts.certify))</h2>\
      <p>\(say(Wording.RosterTexts.certifyLead))</p>\(form.html(reading.frame))</section>
      """
  }

  var prints: HTML {
    let links = RosterPrint.allCases.map { print in
      "<li>\(reading.link(say(print.words), to: .nominations(.printout(run.id, print))))</li>"
        as HTML
    }
    return """
      <h2>\(say(Wording.RosterTexts.prints))</h2><ul class="inline-list">\(links.joined())</ul>
      """
  }
}

extension RosterPrint {
  var words: Wording.RosterTexts {
    switch self {
    case .participants: .participants
    case .badges: .badges
    case .certificates: .certificates
    case .attendance: .attendanceList
    }
  }
}
