/// Every text that the interface shows, by subject.
///
/// A subject is an enumeration in a file of its own (`Wording+Parties.swift`) whose cases have a
/// text in both languages. No other file of this target holds words to be read.
/// French sets a narrow no-break space (`\u{202F}`) before `;`, `:`, `!`, `?`, `»` and after `«`.
public enum Wording {
  /// The subjects, so that a test can walk the whole catalogue.
  public static let subjects: [any Worded.Type] = [
    PanelTexts.self, Nominating.self, NominationTexts.self, CandidateTexts.self,
    FollowUpTexts.self, RosterTexts.self, CertificateTexts.self, CritiqueTexts.self,
    AllowanceTexts.self,
    Layout.self, Days.self, Components.self, Charts.self, Standings.self, Confidences.self,
    Style.self, Specimens.self, PartyKinds.self, BodyKinds.self, Purposes.self,
    BodyEndings.self, Roles.self, Beginnings.self, Endings.self, Scopes.self, DecisionKinds.self,
    StandingNames.self, Changes.self, Home.self, Parties.self, PartyPages.self,
    Dating.self, BodyList.self, BodyTexts.self, BodyKindsMany.self, Acts.self,
    OverlapTexts.self, RoleLetters.self, DecisionTexts.self, SourceTexts.self, SearchTexts.self,
    RecordTexts.self, Deeds.self, FieldNames.self, VerificationTexts.self, Damages.self,
    OpenDataTexts.self, OpenTables.self, ProblemTitles.self, ProblemRemedies.self,
    Unreadables.self, Blanks.self, Hints.self, Forms.self, FormTexts.self, Subjects.self,
    Refusals.self, Access.self, Problems.self, People.self, Labelling.self, Posts.self,
    LabelRefusals.self, Findings.self, Account.self, SecondStep.self, Tokens.self,
    AccessTexts.self, Verdicts.self, PolicyTexts.self,
    Duties.self, Done.self, Places.self, Audit.self, AccessDeeds.self,
    LabelEditing.self, PaperTexts.self, NoteTexts.self, Reviewing.self, Reporting.self,
    ActivityKinds.self, ProviderKinds.self, Deliveries.self, Certifications.self, Stages.self,
    Allocations.self, Statuses.self, Skills.self, Aspects.self, Genders.self, CostBands.self,
    InboxTexts.self, MenuRefusals.self, MenuTexts.self, RunTexts.self, MenuUnreadables.self,
    BulkTexts.self, BulkFaults.self, SheetFaults.self, CalendarTexts.self,
    MenuReports.self, LateTexts.self, PlanTexts.self, ProviderTexts.self,
    DigestTexts.self, HookTexts.self, HookFates.self, ProposalRefusals.self, Matters.self,
    OperationTexts.self, OfferTexts.self, OfferSteps.self, OfferStandings.self,
    BurdenTexts.self, FigureTexts.self,
    DialogueTexts.self, DialogueForms.self, PointKinds.self,
    ProposalTexts.self, Positions.self, SilenceEndings.self, ProposalForms.self,
    ToolboxTexts.self, CaseTexts.self, CaseForms.self, ToolboxRefusals.self, CaseActors.self,
    CaseHoldings.self, CaseHeld.self, UndertakingKinds.self, CaseProgress.self, PostKinds.self,
    CaseSubjects.self, CaseFormats.self, CaseRights.self,
    ArtefactKinds.self, CaseEndings.self, PartnerTexts.self, DueTexts.self, CaseListTexts.self,
    PrintTexts.self,
    QuestionnaireTexts.self, QuestionKinds.self, QuestionnaireRefusals.self,
    ResponseTexts.self, ResponseForms.self, ResponseStatuses.self,
    MeetingTexts.self, MeetingForms.self, Outcomes.self, Criteria.self, ComposingTexts.self,
    DraftLines.self, DraftingTexts.self, SheetTexts.self,
    ProgrammeTexts.self, ProgrammeForms.self, ProgrammeFindings.self, Progresses.self,
    ThreadTexts.self,
  ]

  /// The subjects whose texts depend on a number.
  public static let countedSubjects: [any WordedCount.Type] = [
    NominationCounts.self, BulkCounts.self,
    Counts.self, More.self, HomeCounts.self, RecordCounts.self, LabelCounts.self,
    PaperCounts.self, MenuCounts.self, ProviderCounts.self, InboxCounts.self,
    DigestCounts.self, ProposalCounts.self, ToolboxCounts.self, MeetingCounts.self,
    AttendanceCounts.self, OperationCounts.self, ProgrammeCounts.self,
    QuestionnaireCounts.self,
  ]
}
