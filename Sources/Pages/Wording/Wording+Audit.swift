extension Wording {
  /// The audit trail's page.
  public enum Audit: Worded {
    case lead, at, deed, by, about, place, reason, none, nobody

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .lead:
        Phrase(
          "Who signed in, looked into the vault or changed access. The last 200 lines; the tool "
            + "prints more.",
          "Connexions, consultations du coffre et changements d’accès. Les 200 dernières "
            + "lignes\u{202F}; l’outil en affiche davantage.")
      case .at: Phrase("When", "Quand")
      case .deed: Phrase("What", "Quoi")
      case .by: Phrase("By", "Par")
      case .about: Phrase("About", "Au sujet de")
      case .place: Phrase("From", "D’où")
      case .reason: Phrase("Reason", "Motif")
      case .none: Phrase("Nothing is noted yet.", "Rien n’est encore consigné.")
      case .nobody: Phrase("nobody known", "inconnu")
      }
    }
  }

  /// What the audit trail notes, by the words that are stored.
  public enum AccessDeeds: String, Worded {
    case signedIn = "signed-in"
    case signInRefused = "sign-in-refused"
    case secondStepRefused = "second-step-refused"
    case signedOut = "signed-out"
    case sessionRevoked = "session-revoked"
    case passwordChanged = "password-changed"
    case factorAdded = "factor-added"
    case factorRemoved = "factor-removed"
    case recoveryUsed = "recovery-used"
    case recoveryRenewed = "recovery-renewed"
    case tokenMade = "token-made"
    case tokenRevoked = "token-revoked"
    case enrolled = "enrolled"
    case invited = "invited"
    case invitationTaken = "invitation-taken"
    case rolesChanged = "roles-changed"
    case accountRemoved = "account-removed"
    case vaultRead = "vault-read"
    case vaultChanged = "vault-changed"
    case exported = "exported"
    case erased = "erased"
    case keyRotated = "key-rotated"
    case mailChanged = "mail-changed"
    case webhookMade = "webhook-made"
    case webhookChanged = "webhook-changed"
    case webhookRemoved = "webhook-removed"

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .signedIn: Phrase("signed in", "connexion")
      case .signInRefused: Phrase("sign-in refused", "connexion refusée")
      case .secondStepRefused: Phrase("second step refused", "seconde étape refusée")
      case .signedOut: Phrase("signed out", "déconnexion")
      case .sessionRevoked: Phrase("session ended", "session révoquée")
      case .passwordChanged: Phrase("password changed", "mot de passe changé")
      case .factorAdded: Phrase("second factor added", "second facteur ajouté")
      case .factorRemoved: Phrase("second factor removed", "second facteur retiré")
      case .recoveryUsed: Phrase("recovery code used", "code de secours utilisé")
      case .recoveryRenewed: Phrase("recovery codes renewed", "codes de secours renouvelés")
      case .tokenMade: Phrase("token made", "jeton créé")
      case .tokenRevoked: Phrase("token revoked", "jeton révoqué")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .enrolled: Phrase("enrolled", "inscription")
      case .invited: Phrase("invited", "invitation")
      case .invitationTaken: Phrase("invitation taken", "invitation acceptée")
      case .rolesChanged: Phrase("roles changed", "rôles modifiés")
      case .accountRemoved: Phrase("account removed", "compte supprimé")
      case .vaultRead: Phrase("vault read", "coffre consulté")
      case .vaultChanged: Phrase("vault changed", "coffre modifié")
      case .exported: Phrase("data handed out", "données remises")
      case .keyRotated: Phrase("master key replaced", "clé maîtresse remplacée")
      case .mailChanged: Phrase("digests by mail changed", "résumés par courriel modifiés")
      case .webhookMade: Phrase("webhook made", "webhook créé")
      case .webhookChanged: Phrase("webhook changed", "webhook modifié")
      case .webhookRemoved: Phrase("webhook removed", "webhook supprimé")
      default: Phrase("erased", "effacement")
      }
    }
  }
}
