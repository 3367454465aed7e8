public import Domain

/// The domain's closed sets in words: one catalogue entry a case.
extension Wording {
  /// Sorts of parties.
  public enum PartyKinds: String, Worded {
    case state, organisation, agency, ngo, firm, group, individual

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .state: Phrase("State", "État")
      case .organisation: Phrase("Organisation", "Organisation internationale")
      case .agency: Phrase("Agency", "Agence")
      case .ngo: Phrase("Non-governmental organisation", "Organisation non gouvernementale")
      case .firm: Phrase("Firm", "Entreprise")
      case .group: Phrase("Group", "Groupe")
      case .individual: Phrase("Individual", "Particulier")
      }
    }
  }

  /// Sorts of bodies.
  public enum BodyKinds: String, Worded {
    case alliance, framework, council, format, status, package, operation, cluster, community
    case organisation

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .alliance: Phrase("Alliance", "Alliance")
      case .framework: Phrase("Framework", "Cadre de partenariat")
      case .council: Phrase("Council or commission", "Conseil ou commission")
      case .format: Phrase("Format", "Format")
      case .status: Phrase("Status", "Statut")
      case .package: Phrase("Package or tool", "Programme ou instrument")
      case .operation: Phrase("Operation", "Opération")
      case .cluster: Phrase("Cluster", "Groupement")
      case .community: Phrase("Release community", "Communauté de diffusion")
      case .organisation: Phrase("Outside organisation", "Organisation extérieure")
      }
    }
  }

  /// What bodies are for.
  public enum Purposes: String, Worded {
    case membership, interoperability, dialogue, legitimacy, operations, challenges

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .membership: Phrase("Membership", "Adhésion")
      case .interoperability: Phrase("Interoperability", "Interopérabilité")
      case .dialogue: Phrase("Dialogue", "Dialogue")
      case .legitimacy: Phrase("Legitimacy", "Légitimité")
      case .operations: Phrase("Operations", "Opérations")
      case .challenges: Phrase("Shared challenges", "Défis communs")
      }
    }
  }

  /// How bodies end.
  public enum BodyEndings: String, Worded {
    case dissolved, replaced, completed, merged

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .dissolved: Phrase("dissolved", "dissolution")
      case .replaced: Phrase("replaced", "remplacement")
      case .completed: Phrase("completed", "achèvement")
      case .merged: Phrase("merged", "fusion")
      }
    }
  }

  /// As what parties belong.
  public enum Roles: String, Worded {
    case member, observer, contributor, beneficiary, participant, invitee, aspirant, host, lead

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .member: Phrase("Member", "Membre")
      case .observer: Phrase("Observer", "Observateur")
      case .contributor: Phrase("Contributor", "Contributeur")
      case .beneficiary: Phrase("Beneficiary", "Bénéficiaire")
      case .participant: Phrase("Participant", "Participant")
      case .invitee: Phrase("Invitee", "Invité")
      case .aspirant: Phrase("Aspirant", "Aspirant")
      case .host: Phrase("Host", "Hôte")
      case .lead: Phrase("Lead", "Chef de file")
      }
    }
  }

  /// How spells begin.
  public enum Beginnings: String, Worded {
    case founded, signed, acceded, invited, joined, recognised, succeeded, returned, contributed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .founded: Phrase("founding member", "membre fondateur")
      case .signed: Phrase("signed", "signature")
      case .acceded: Phrase("acceded", "adhésion")
      case .invited: Phrase("invited", "invitation")
      case .joined: Phrase("joined", "entrée")
      case .recognised: Phrase("recognised", "reconnaissance")
      case .succeeded: Phrase("by succession", "par succession")
      case .returned: Phrase("returned", "retour")
      case .contributed: Phrase("began to contribute", "début de contribution")
      }
    }
  }

  /// How spells end.
  public enum Endings: String, Worded {
    case acceded, withdrew, succeeded, dissolved, bodyEnded, replaced, completed, lapsed, unknown

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .acceded: Phrase("acceded to the alliance", "adhésion à l’alliance")
      case .withdrew: Phrase("withdrew", "retrait")
      case .succeeded: Phrase("place taken by a successor", "reprise par un successeur")
      case .dissolved: Phrase("the party ceased to be", "disparition de l’acteur")
      case .bodyEnded: Phrase("the body ended", "fin de l’enceinte")
      case .replaced: Phrase("replaced by another", "remplacement")
      case .completed: Phrase("completed", "achèvement")
      case .lapsed: Phrase("lapsed", "expiration")
      case .unknown: Phrase("not recorded how", "circonstances non connues")
      }
    }
  }

  /// What restrictions limit.
  public enum Scopes: String, Worded {
    case practical, civil, military, access, meetings, dialogue

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .practical: Phrase("practical cooperation", "coopération pratique")
      case .civil: Phrase("civil cooperation", "coopération civile")
      case .military: Phrase("military cooperation", "coopération militaire")
      case .access: Phrase("access to premises", "accès aux locaux")
      case .meetings: Phrase("meetings", "réunions")
      case .dialogue: Phrase("political dialogue", "dialogue politique")
      }
    }
  }

  /// Forms of decisions.
  public enum DecisionKinds: String, Worded {
    case treaty, accession, summit, council, ministerial, committee, national, agreement

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .treaty: Phrase("Treaty", "Traité")
      case .accession: Phrase("Accession", "Adhésion")
      case .summit: Phrase("Summit", "Sommet")
      case .council: Phrase("Council", "Conseil")
      case .ministerial: Phrase("Ministerial meeting", "Réunion ministérielle")
      case .committee: Phrase("Committee", "Comité")
      case .national: Phrase("National decision", "Décision nationale")
      case .agreement: Phrase("Agreement", "Accord")
      }
    }
  }

  /// What parties are to the alliance.
  public enum StandingNames: String, Worded {
    case ally, invitee, partner, contributor, counterpart, former, none, absent

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .ally: Phrase("Ally", "Allié")
      case .invitee: Phrase("Invitee", "Pays invité")
      case .partner: Phrase("Partner", "Partenaire")
      case .contributor: Phrase("Other tie", "Autre lien")
      case .counterpart: Phrase("Counterpart", "Interlocuteur institutionnel")
      case .former: Phrase("Former partner", "Ancien partenaire")
      case .none: Phrase("No tie on record", "Aucun lien recensé")
      case .absent: Phrase("Not in existence", "N’existe pas à cette date")
      }
    }
  }
}

extension Language {
  /// A case of one of the domain's closed sets, in words: catalogue and set share their words.
  func word<Choice: Domain.Choice, Words: Worded & RawRepresentable<String>>(
    _ choice: Choice, _ words: Words.Type
  ) -> String {
    guard let found = Words(rawValue: choice.word) else { return choice.word }
    return self(found)
  }

  /// A sort of party.
  public func callAsFunction(_ kind: Party.Kind) -> String { word(kind, Wording.PartyKinds.self) }
  /// A sort of body.
  public func callAsFunction(_ kind: Body.Kind) -> String { word(kind, Wording.BodyKinds.self) }
  /// What a body is for.
  public func callAsFunction(_ purpose: Body.Purpose) -> String {
    word(purpose, Wording.Purposes.self)
  }
  /// How a body ended.
  public func callAsFunction(_ manner: Body.Ending.Manner) -> String {
    word(manner, Wording.BodyEndings.self)
  }
  /// As what a party belongs.
  public func callAsFunction(_ role: Membership.Role) -> String { word(role, Wording.Roles.self) }
  /// How a spell began.
  public func callAsFunction(_ beginning: Membership.Beginning) -> String {
    word(beginning, Wording.Beginnings.self)
  }
  /// How a spell ended.
  public func callAsFunction(_ ending: Membership.Ending) -> String {
    word(ending, Wording.Endings.self)
  }
  /// What a restriction limits.
  public func callAsFunction(_ scope: Restriction.Scope) -> String {
    word(scope, Wording.Scopes.self)
  }
  /// The form of a decision.
  public func callAsFunction(_ kind: Decision.Kind) -> String {
    word(kind, Wording.DecisionKinds.self)
  }
  /// What a party is to the alliance.
  public func callAsFunction(_ standing: Standing) -> String {
    word(standing, Wording.StandingNames.self)
  }
  /// How sure the record is.
  public func callAsFunction(_ confidence: Confidence) -> String { self(confidence.words) }
}
