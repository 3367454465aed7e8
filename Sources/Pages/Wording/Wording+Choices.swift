public import Domain

/// The words for what may be chosen, in both languages; formats use the domain's own words.
extension Party.Kind {
  /// How pages say it.
  public var said: Phrase {
    switch self {
    case .state: Phrase("State", "État")
    case .organisation: Phrase("Organisation", "Organisation")
    case .agency: Phrase("Agency", "Agence")
    case .ngo: Phrase("Non-governmental organisation", "Organisation non gouvernementale")
    case .firm: Phrase("Firm", "Entreprise")
    case .group: Phrase("Group", "Groupe")
    case .individual: Phrase("Individual", "Particulier")
    }
  }
}

extension Body.Kind {
  /// How pages say it.
  public var said: Phrase {
    switch self {
    case .alliance: Phrase("Alliance", "Alliance")
    case .framework: Phrase("Framework", "Cadre de partenariat")
    case .council: Phrase("Council", "Conseil")
    case .format: Phrase("Format", "Format")
    case .status: Phrase("Status", "Statut")
    case .package: Phrase("Package", "Programme de mesures")
    case .operation: Phrase("Operation", "Opération")
    case .cluster: Phrase("Cluster", "Groupement")
    case .community: Phrase("Release community", "Communauté de diffusion")
    case .organisation: Phrase("Organisation", "Organisation")
    }
  }
}

extension Body.Purpose {
  /// How pages say it.
  public var said: Phrase {
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

extension Body.Ending.Manner {
  /// How pages say it.
  public var said: Phrase {
    switch self {
    case .dissolved: Phrase("Dissolved", "Dissolution")
    case .replaced: Phrase("Replaced", "Remplacement")
    case .completed: Phrase("Completed", "Achèvement")
    case .merged: Phrase("Merged", "Fusion")
    }
  }
}

extension Membership.Role {
  /// How pages say it.
  public var said: Phrase {
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

extension Membership.Beginning {
  /// How pages say it.
  public var said: Phrase {
    switch self {
    case .founded: Phrase("As a founder", "Comme fondateur")
    case .signed: Phrase("By signature", "Par signature")
    case .acceded: Phrase("By accession", "Par adhésion")
    case .invited: Phrase("By invitation", "Sur invitation")
    case .joined: Phrase("Joined", "Par entrée simple")
    case .recognised: Phrase("By recognition", "Par reconnaissance")
    case .succeeded: Phrase("By succession", "Par succession")
    case .returned: Phrase("Returned", "Par retour")
    case .contributed: Phrase("By contribution", "Par contribution")
    }
  }
}

extension Membership.Ending {
  /// How pages say it.
  public var said: Phrase {
    switch self {
    case .acceded: Phrase("Acceded to the alliance", "Adhésion à l’alliance")
    case .withdrew: Phrase("Withdrew", "Retrait")
    case .succeeded: Phrase("Succeeded by another party", "Succession par un autre acteur")
    case .dissolved: Phrase("The party dissolved", "Dissolution de l’acteur")
    case .bodyEnded: Phrase("The body ended", "Fin de l’enceinte")
    case .replaced: Phrase("Replaced", "Remplacement")
    case .completed: Phrase("Completed", "Achèvement")
    case .lapsed: Phrase("Lapsed", "Caducité")
    case .unknown: Phrase("Unknown", "Inconnu")
    }
  }
}

extension Restriction.Scope {
  /// How pages say it.
  public var said: Phrase {
    switch self {
    case .practical: Phrase("Practical cooperation", "Coopération pratique")
    case .civil: Phrase("Civil cooperation", "Coopération civile")
    case .military: Phrase("Military cooperation", "Coopération militaire")
    case .access: Phrase("Access to premises", "Accès aux locaux")
    case .meetings: Phrase("Meetings", "Réunions")
    case .dialogue: Phrase("Political dialogue", "Dialogue politique")
    }
  }
}

extension Decision.Kind {
  /// How pages say it.
  public var said: Phrase {
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

extension Domain.Confidence {
  /// How pages say it.
  public var said: Phrase {
    switch self {
    case .read: Phrase("Read in the source cited", "Lu dans le document cité")
    case .known: Phrase("Widely published", "De notoriété publique")
    case .uncertain: Phrase("Uncertain", "Incertain")
    case .estimate: Phrase("Estimate", "Estimation")
    }
  }
}
