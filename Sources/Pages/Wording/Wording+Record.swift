import Domain

extension Wording {
  /// The record and its entries.
  public enum RecordTexts: Worded {
    case lead, verify, none, noneRemedy, entry, by, reason, noReason, newer, older, recorded
    case principal, whyGiven, digest, digestNote, whatHappened, whatWasRecorded, previous, next
    case asKnown, number

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .lead:
        Phrase(
          """
          Every change to the network: who made it, when and why, and what it changed. Nothing \
          here is ever altered; a mistake is corrected by a later entry.
          """,
          """
          Chaque modification du réseau\u{202F}: qui, quand, pourquoi, et ce qui a changé. Rien \
          n’y est jamais altéré\u{202F}; une erreur se corrige par une écriture ultérieure.
          """
        )
      case .verify: Phrase("Verify the record", "Vérifier le registre")
      case .none: Phrase("Nothing has been recorded yet", "Rien n’a encore été inscrit")
      case .noneRemedy:
        Phrase(
          "Entries appear here with the first change.",
          "Les écritures paraîtront ici dès la première modification.")
      case .entry: Phrase("Entry of {0}", "Écriture du {0}")
      case .number: Phrase("Number in the chain", "Numéro dans la chaîne")
      case .by: Phrase("by", "par")
      case .reason: Phrase("Reason:", "Motif\u{202F}:")
      case .noReason: Phrase("No reason given", "Sans motif indiqué")
      case .newer: Phrase("Newer entries", "Écritures plus récentes")
      case .older: Phrase("Older entries", "Écritures plus anciennes")
      case .recorded: Phrase("Recorded", "Inscrite le")
      case .principal: Phrase("By whom", "Par")
      case .whyGiven: Phrase("Reason given", "Motif indiqué")
      case .digest: Phrase("Digest", "Empreinte")
      case .digestNote:
        Phrase(
          "SHA-256 over this entry and the digest before it: it seals all that came earlier.",
          """
          SHA-256 de cette écriture et de l’empreinte précédente\u{202F}: elle scelle tout ce \
          qui précède.
          """
        )
      case .whatHappened: Phrase("What happened", "Ce qui s’est passé")
      case .whatWasRecorded: Phrase("What was recorded", "Ce qui a été inscrit")
      case .previous: Phrase("Previous entry", "Écriture précédente")
      case .next: Phrase("Next entry", "Écriture suivante")
      case .asKnown: Phrase("See the network as known then", "Voir le réseau tel que connu alors")
      }
    }
  }

  /// What can happen to each sort of record.
  public enum Deeds: Worded {
    case partyAdded, partyRenamed, partyEnded, partyCorrected, partyStruck
    case bodyFounded, bodyRenamed, bodyEnded, bodyIncluded, bodyCorrected, bodyStruck
    case membershipBegun, membershipEnded, membershipCorrected, membershipStruck
    case restrictionSet, restrictionLifted, restrictionCorrected, restrictionStruck
    case decisionAdded, decisionCorrected, sourceAdded, sourceCorrected, termAdded, termCorrected
    case editionNamed, edition, colon
    case policyAdopted, personEnrolled, personAppointed, personRelieved, personCleared
    case clearanceWithdrawn, personDismissed, noteWritten, noteCorrected, noteStruck
    case versionFiled, versionRead, relabelled, widening, wideningConfirmed, wideningRefused
    case labelKept, challenged, acknowledged, answered, appealed, settled
    case providerAdded, providerCorrected, activityAdded, activityCorrected, activityRetired
    case runProposed, runCorrected, runChecked, runApproved, runPublished, runMoved, runCancelled
    case runInstructed, runReported, candidateRegistered, candidateCorrected, allowed, nominated
    case ordered, turned, certified, criticised, planMade, planChanged, planStruck
    case committeeConstituted, proposalBrought, proposalRedrafted, silenceSet, silenceExtended
    case positionTaken, silenceEscalated, proposalWithdrawn, silenceEnded, partsAdopted
    case meetingPlanned, meetingChanged, itemAdded, itemDropped, partnersComposed, guestInvited
    case meetingCancelled, attendanceEntered, itemConcluded, taskFulfilled, meetingClosed
    case instrumentDeclared, caseRecorded, caseOpened, caseAdvanced, caseFiled, casePaused
    case caseResumed, caseClosed
    case offerMade, offerChanged, offerAsked, offerReplied, offerAccepted, offerDeclined
    case offerWithdrawn, contributionAdded, strengthSet, contributionLimited, contributionEnded
    case contributionCorrected, indicatorDefined, observed, observationCorrected
    case questionnaireDeclared, roundOpened, sectionAssigned, sectionSaved, roundSubmitted
    case roundReturned, roundReceived, roundDropped

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .partyAdded: Phrase("Party added", "Acteur ajouté")
      case .partyRenamed: Phrase("Party renamed", "Acteur renommé")
      case .partyEnded: Phrase("Party ended", "Acteur disparu")
      case .partyCorrected: Phrase("Party corrected", "Acteur corrigé")
      case .partyStruck: Phrase("Party struck from the record", "Acteur radié du registre")
      case .bodyFounded: Phrase("Body founded", "Enceinte créée")
      case .bodyRenamed: Phrase("Body renamed", "Enceinte renommée")
      case .bodyEnded: Phrase("Body ended", "Enceinte close")
      case .bodyIncluded: Phrase("Body given members of another", "Enceinte étendue à une autre")
      case .bodyCorrected: Phrase("Body corrected", "Enceinte corrigée")
      case .bodyStruck: Phrase("Body struck from the record", "Enceinte radiée du registre")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .membershipBegun: Phrase("Membership begun", "Appartenance ouverte")
      case .membershipEnded: Phrase("Membership ended", "Appartenance close")
      case .membershipCorrected: Phrase("Membership corrected", "Appartenance corrigée")
      case .membershipStruck:
        Phrase("Membership struck from the record", "Appartenance radiée du registre")
      case .restrictionSet: Phrase("Restriction set", "Restriction imposée")
      case .restrictionLifted: Phrase("Restriction lifted", "Restriction levée")
      case .restrictionCorrected: Phrase("Restriction corrected", "Restriction corrigée")
      case .restrictionStruck:
        Phrase("Restriction struck from the record", "Restriction radiée du registre")
      case .decisionAdded: Phrase("Decision added", "Décision ajoutée")
      case .decisionCorrected: Phrase("Decision corrected", "Décision corrigée")
      case .sourceAdded: Phrase("Source added", "Source ajoutée")
      case .sourceCorrected: Phrase("Source corrected", "Source corrigée")
      case .termAdded: Phrase("Term added", "Terme ajouté")
      case .termCorrected: Phrase("Term corrected", "Terme corrigé")
      case .editionNamed: Phrase("Edition of the data named", "Édition des données nommée")
      case .edition: Phrase("the edition", "l’édition")
      case .colon: Phrase(":", "\u{202F}:")
      default: labelled
      }
    }

    private var menu: Phrase {
      switch self {
      case .providerAdded: Phrase("Provider added", "Organisateur ajouté")
      case .providerCorrected: Phrase("Provider corrected", "Organisateur corrigé")
      case .activityAdded: Phrase("Activity added", "Activité ajoutée")
      case .activityCorrected: Phrase("Activity corrected", "Activité corrigée")
      case .activityRetired: Phrase("Activity offered no more", "Activité retirée")
      case .runProposed: Phrase("Run proposed", "Session proposée")
      case .runCorrected: Phrase("Run corrected", "Session corrigée")
      case .runChecked: Phrase("Run checked", "Session vérifiée")
      case .runApproved: Phrase("Run approved", "Session approuvée")
      case .runPublished: Phrase("Run put on the menu", "Session inscrite au catalogue")
      case .runMoved: Phrase("Run moved to other days", "Session reportée")
      case .runCancelled: Phrase("Run cancelled", "Session annulée")
      case .runInstructed: Phrase("Joining instructions given", "Instructions communiquées")
      case .runReported: Phrase("Report filed", "Compte rendu déposé")
      case .candidateRegistered: Phrase("Person registered", "Personne enregistrée")
      case .candidateCorrected: Phrase("Person’s particulars corrected", "Données corrigées")
      case .allowed: Phrase("Allowance set", "Enveloppe fixée")
      case .nominated: Phrase("Put forward", "Candidature présentée")
      case .ordered: Phrase("Order set", "Ordre fixé")
      case .turned: Phrase("Nomination’s status changed", "Statut de la candidature modifié")
      case .certified: Phrase("Certificate given", "Certificat délivré")
      case .planMade: Phrase("Plan made", "Projet créé")
      case .planChanged: Phrase("Plan changed", "Projet modifié")
      case .planStruck: Phrase("Plan struck", "Projet supprimé")
      case .criticised: Phrase("Critique written", "Appréciation rédigée")
      default: consensus
      }
    }

    private var consensus: Phrase {
      switch self {
      case .instrumentDeclared: Phrase("Instrument declared", "Instrument déclaré")
      case .caseRecorded: Phrase("Case of the past recorded", "Dossier du passé inscrit")
      case .caseOpened: Phrase("Case opened", "Dossier ouvert")
      case .caseAdvanced: Phrase("Case moved on", "Dossier avancé")
      case .caseFiled: Phrase("Put on a case’s file", "Pièce versée à un dossier")
      case .casePaused: Phrase("Case put to rest", "Dossier suspendu")
      case .caseResumed: Phrase("Case taken up again", "Dossier repris")
      case .caseClosed: Phrase("Case ended", "Dossier clos")
      case .committeeConstituted: Phrase("Committee set up", "Comité constitué")
      case .proposalBrought: Phrase("Proposal brought", "Proposition présentée")
      case .proposalRedrafted: Phrase("Proposal drawn up anew", "Proposition remaniée")
      case .silenceSet: Phrase("Put under silence", "Mise sous silence")
      case .silenceExtended: Phrase("Silence extended", "Délai de silence prolongé")
      case .positionTaken: Phrase("Position taken", "Position exprimée")
      case .silenceEscalated: Phrase("Taken to a meeting", "Renvoi en réunion")
      case .proposalWithdrawn: Phrase("Proposal withdrawn", "Proposition retirée")
      case .silenceEnded: Phrase("Silence ended", "Fin du silence")
      case .partsAdopted: Phrase("Adopted at a meeting", "Adoption en réunion")
      default: meetings
      }
    }

    private var labelled: Phrase {
      switch self {
      case .policyAdopted: Phrase("Security policy adopted", "Politique de sécurité adoptée")
      case .personEnrolled: Phrase("Person enrolled", "Personne inscrite")
      case .personAppointed: Phrase("Post given", "Fonction attribuée")
      case .personRelieved: Phrase("Post ended", "Fonction close")
      case .personCleared: Phrase("Clearance granted", "Habilitation accordée")
      case .clearanceWithdrawn: Phrase("Clearance withdrawn", "Habilitation retirée")
      case .personDismissed: Phrase("Person left", "Départ d’une personne")
      case .noteWritten: Phrase("Note written", "Note rédigée")
      case .noteCorrected: Phrase("Note corrected", "Note corrigée")
      case .noteStruck: Phrase("Note struck", "Note radiée")
      case .versionFiled: Phrase("Paper filed", "Document déposé")
      case .versionRead: Phrase("Paper read", "Document lu")
      case .relabelled: Phrase("Marking changed", "Mention modifiée")
      case .widening: Phrase("Wider marking proposed", "Mention élargie proposée")
      case .wideningConfirmed: Phrase("Wider marking confirmed", "Mention élargie confirmée")
      case .wideningRefused: Phrase("Wider marking given up", "Mention élargie abandonnée")
      case .labelKept: Phrase("Marking reviewed and kept", "Mention réexaminée et maintenue")
      case .challenged: Phrase("Marking challenged", "Mention contestée")
      case .acknowledged: Phrase("Challenge acknowledged", "Contestation reçue")
      case .answered: Phrase("Challenge answered", "Réponse à la contestation")
      case .appealed: Phrase("Appeal made", "Recours formé")
      case .settled: Phrase("Appeal settled", "Recours tranché")
      default: menu
      }
    }
  }

  /// Numbers of facts and records left out.
  public enum RecordCounts: WordedCount {
    case more, moreFacts, rows

    /// The texts.
    public var plural: Plural {
      switch self {
      case .more:
        Plural(
          one: Phrase("and {0} more", "et {0} autre"),
          other: Phrase("and {0} more records", "et {0} autres"))
      case .moreFacts:
        Plural(
          one: Phrase("{0} more fact in this entry", "{0} autre fait dans cette écriture"),
          other: Phrase("{0} more facts in this entry", "{0} autres faits dans cette écriture"))
      case .rows:
        Plural(
          one: Phrase("{0} row", "{0} ligne"), other: Phrase("{0} rows", "{0} lignes"))
      }
    }
  }
}

extension Wording.Deeds {
  /// What a fact is called.
  init(_ fact: Fact) {
    switch fact.subject {
    case .party: self = Self.party(fact.deed)
    case .body: self = Self.body(fact.deed)
    case .membership: self = Self.membership(fact.deed)
    case .restriction: self = Self.restriction(fact.deed)
    case .decision: self = fact.deed == .added ? .decisionAdded : .decisionCorrected
    case .source: self = fact.deed == .added ? .sourceAdded : .sourceCorrected
    case .term: self = fact.deed == .added ? .termAdded : .termCorrected
    case .edition: self = .editionNamed
    default: self = Self.labelled(fact.deed, fact.subject)
    }
  }

  private static func party(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .added: .partyAdded
    case .renamed: .partyRenamed
    case .ended: .partyEnded
    case .struck: .partyStruck
    case .allowed: .allowed
    default: .partyCorrected
    }
  }

  private static func body(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .added: .bodyFounded
    case .renamed: .bodyRenamed
    case .ended: .bodyEnded
    case .included: .bodyIncluded
    case .struck: .bodyStruck
    default: .bodyCorrected
    }
  }

  private static func membership(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .added: .membershipBegun
    case .ended: .membershipEnded
    case .struck: .membershipStruck
    default: .membershipCorrected
    }
  }

  private static func restriction(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .added: .restrictionSet
    case .lifted, .ended: .restrictionLifted
    case .struck: .restrictionStruck
    default: .restrictionCorrected
    }
  }

  private static func labelled(_ deed: Fact.Deed, _ subject: Subject) -> Self {
    switch (subject, deed) {
    case (.policy, _): .policyAdopted
    case (.person, .added): .personEnrolled
    case (.note, .added): .noteWritten
    case (.note, .corrected): .noteCorrected
    case (.note, .struck): .noteStruck
    case (.version, .added): .versionFiled
    case (.widening, .added): .widening
    case (.challenge, .added): .challenged
    case (.provider, _): deed == .added ? .providerAdded : .providerCorrected
    case (.activity, .added): .activityAdded
    case (.activity, .ended): .activityRetired
    case (.activity, _): .activityCorrected
    case (.iteration, _): run(deed)
    case (.candidate, _): deed == .added ? .candidateRegistered : .candidateCorrected
    case (.nomination, .nominated): .nominated
    case (.nomination, .certified): .certified
    case (.nomination, _): .turned
    case (.critique, _): .criticised
    case (.plan, .added): .planMade
    case (.plan, .struck): .planStruck
    case (.plan, _): .planChanged
    case (.committee, _): .committeeConstituted
    case (.proposal, _): proposal(deed)
    case (.instrument, _): .instrumentDeclared
    case (.case, _): ofCase(deed)
    case (.meeting, _): meeting(deed)
    case (.offer, _): offer(deed)
    case (.contribution, _): contribution(deed)
    case (.indicator, _): .indicatorDefined
    case (.observation, _): deed == .added ? .observed : .observationCorrected
    case (.questionnaire, _): .questionnaireDeclared
    case (.response, _): response(deed)
    default: step(deed)
    }
  }

  private static func proposal(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .brought: .proposalBrought
    case .redrafted: .proposalRedrafted
    case .silenced: .silenceSet
    case .extended: .silenceExtended
    case .spoken: .positionTaken
    case .escalated: .silenceEscalated
    case .withdrawn: .proposalWithdrawn
    case .concluded: .partsAdopted
    default: .silenceEnded
    }
  }

  private static func ofCase(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .opened: .caseOpened
    case .advanced: .caseAdvanced
    case .filed: .caseFiled
    case .paused: .casePaused
    case .resumed: .caseResumed
    case .closed: .caseClosed
    default: .caseRecorded
    }
  }

  private static func run(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .proposed: .runProposed
    case .checked: .runChecked
    case .approved: .runApproved
    case .published: .runPublished
    case .moved: .runMoved
    case .cancelled: .runCancelled
    case .instructed: .runInstructed
    case .reported: .runReported
    case .ordered: .ordered
    default: .runCorrected
    }
  }

  private static func step(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .appointed: .personAppointed
    case .relieved: .personRelieved
    case .cleared: .personCleared
    case .withdrawn: .clearanceWithdrawn
    case .dismissed: .personDismissed
    case .read: .versionRead
    case .confirmed: .wideningConfirmed
    case .refused: .wideningRefused
    case .kept: .labelKept
    case .acknowledged: .acknowledged
    case .answered: .answered
    case .appealed: .appealed
    case .settled: .settled
    default: .relabelled
    }
  }
}
