extension Wording {
  /// One's own account.
  public enum Account: Worded {
    case title, lead, name, accountName, code, codeHint, party, roles, none, clearances, security
    case passwordTitle, present, fresh, again, differ, passwordHint, change, cancel
    case wrongPassword, shortPassword, commonPassword, sessions, began, seen, from, this, revoke
    case revokeAll, revokeOne, noSessions, data, dataLead, dataButton, tokens, manageTokens

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Your account", "Votre compte")
      case .lead:
        Phrase(
          "What proves that it is you, where you are signed in, and what is held on you.",
          "Ce qui prouve votre identité, où vous êtes connecté et ce qui est détenu sur vous.")
      case .name: Phrase("Name", "Nom")
      case .accountName: Phrase("Account name", "Nom du compte")
      case .code: Phrase("Code in the record", "Code au registre")
      case .codeHint:
        Phrase(
          "The record names you by this code and never by your name.",
          "Le registre vous désigne par ce code, jamais par votre nom.")
      case .party: Phrase("Acts for", "Agit pour")
      case .roles: Phrase("Roles", "Rôles")
      case .none: Phrase("none", "néant")
      case .clearances: Phrase("Clearances", "Habilitations")
      case .security: Phrase("Signing in", "Connexion")
      case .passwordTitle: Phrase("Change the password", "Changer de mot de passe")
      case .present: Phrase("Present password", "Mot de passe actuel")
      case .fresh: Phrase("New password", "Nouveau mot de passe")
      case .again: Phrase("New password, once more", "Nouveau mot de passe, encore une fois")
      case .differ: Phrase("The two passwords differ.", "Les deux mots de passe diffèrent.")
      case .passwordHint:
        Phrase(
          "12 letters or more. Several words of your own are best; nothing need be mixed in.",
          "12 caractères au moins. Plusieurs mots bien à vous valent mieux que des signes mêlés.")
      case .change: Phrase("Change", "Changer")
      case .cancel: Phrase("Back", "Retour")
      case .wrongPassword: Phrase("The password is wrong.", "Le mot de passe est erroné.")
      case .shortPassword:
        Phrase(
          "A password has 12 letters or more, and at most 1024 bytes.",
          "Un mot de passe compte 12 caractères au moins, et 1024 octets au plus.")
      case .commonPassword:
        Phrase(
          "That password is too easily guessed. Take several words of your own.",
          "Ce mot de passe se devine trop facilement. Prenez plusieurs mots bien à vous.")
      default: lists
      }
    }

    private var lists: Phrase {
      switch self {
      case .sessions: Phrase("Where you are signed in", "Où vous êtes connecté")
      case .began: Phrase("Since", "Depuis")
      case .seen: Phrase("Last used", "Dernier usage")
      case .from: Phrase("From", "D’où")
      case .this: Phrase("this one", "celle-ci")
      case .revoke: Phrase("End", "Mettre fin")
      case .revokeOne:
        Phrase("End the session since {0}", "Mettre fin à la session ouverte le {0}")
      case .revokeAll:
        Phrase("End all sessions, this one too", "Mettre fin à toutes les sessions, même celle-ci")
      case .noSessions: Phrase("No session.", "Aucune session.")
      case .data: Phrase("What is held on you", "Ce qui est détenu sur vous")
      case .dataLead:
        Phrase(
          "Everything that the office holds on you, as one JSON file: the vault’s fields, your "
            + "account, sessions and tokens, and who looked at them. That you asked is noted.",
          "Tout ce que le bureau détient sur vous, en un fichier JSON\u{202F}: les champs du "
            + "coffre, votre compte, vos sessions et jetons, et qui les a consultés. Votre "
            + "demande est consignée.")
      case .dataButton: Phrase("Download", "Télécharger")
      case .tokens: Phrase("Tokens for programs", "Jetons pour programmes")
      default: Phrase("Make and revoke tokens", "Créer et révoquer des jetons")
      }
    }
  }

  /// The second step of signing in.
  public enum SecondStep: Worded {
    case title, lead, code, codeHint, wrong, over, factor, isOn, isOff, setUp, remove, removeLead
    case scan, picture, secret, uri, confirm, shown, left, renew, codesTitle, codesLead, done
    case since

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Second step", "Seconde étape")
      case .lead:
        Phrase(
          "Your password is right. Now the six digits that your authenticator shows.",
          "Mot de passe exact. Saisissez à présent les six chiffres de votre authentificateur.")
      case .code: Phrase("Code", "Code à usage unique")
      case .codeHint:
        Phrase(
          "Six digits, or one of your recovery codes. Each works once.",
          "Six chiffres, ou l’un de vos codes de secours. Chacun ne sert qu’une fois.")
      case .wrong:
        Phrase(
          "The code is wrong, or was used already.", "Ce code est erroné ou a déjà servi.")
      case .over:
        Phrase(
          "That took too long, or too many codes were wrong. Begin again.",
          "Délai dépassé, ou trop de codes erronés. Recommencez.")
      case .factor: Phrase("Second factor", "Second facteur")
      case .isOn: Phrase("on", "activé")
      case .isOff: Phrase("off: a password is enough", "désactivé\u{202F}: le mot de passe suffit")
      case .setUp: Phrase("Set up a second factor", "Activer un second facteur")
      case .remove: Phrase("Take the second factor away", "Retirer le second facteur")
      case .removeLead:
        Phrase(
          "A password will be enough again. To move to another device, set it up anew.",
          "Le mot de passe suffira de nouveau. Pour changer d’appareil, activez-le à nouveau.")
      default: setting
      }
    }

    private var setting: Phrase {
      switch self {
      case .scan:
        Phrase(
          "Scan this with an authenticator (any that does TOTP), or type the secret into it. "
            + "Then type the code that it shows.",
          "Scannez ceci avec un authentificateur (TOTP), ou saisissez-y le secret. Tapez ensuite "
            + "le code qu’il affiche.")
      case .picture: Phrase("The address below as a QR code", "L’adresse ci-dessous en code QR")
      case .secret: Phrase("Secret", "Secret partagé")
      case .uri: Phrase("Address for authenticators", "Adresse pour authentificateurs")
      case .confirm: Phrase("Set up", "Activer")
      case .shown:
        Phrase(
          "Recovery codes are shown this once. Keep them where your device is not.",
          "Les codes de secours ne s’affichent qu’une fois. Gardez-les loin de votre appareil.")
      case .left: Phrase("Recovery codes left", "Codes de secours restants")
      case .renew: Phrase("Make new recovery codes", "Créer de nouveaux codes de secours")
      case .codesTitle: Phrase("Recovery codes", "Codes de secours")
      case .codesLead:
        Phrase(
          "Each signs you in once in place of the authenticator’s code. Earlier ones are void.",
          "Chacun remplace une fois le code de l’authentificateur. Les précédents sont nuls.")
      case .done: Phrase("I have kept them", "Je les ai conservés")
      default: Phrase("Set up on", "Activé le")
      }
    }
  }

  /// Tokens for programs.
  public enum Tokens: Worded {
    case title, lead, label, labelHint, scope, read, write, days, make, fresh, freshLead, none
    case expires, made, revoke, revokeOne, expired, badDays, noLabel, tooMany

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Tokens for programs", "Jetons pour programmes")
      case .lead:
        Phrase(
          "A token lets a program act for you, within its scope, until it expires.",
          "Un jeton permet à un programme d’agir pour vous, selon sa portée, jusqu’à son terme.")
      case .label: Phrase("What it is for", "Usage prévu")
      case .labelHint:
        Phrase("Your own reminder: “monthly report”.", "Un pense-bête\u{202F}: rapport mensuel.")
      case .scope: Phrase("Scope", "Portée")
      case .read: Phrase("Read", "Lire")
      case .write: Phrase("Read and change", "Lire et modifier")
      case .days: Phrase("Days until it expires (1 to 366)", "Durée en jours (1 à 366)")
      case .make: Phrase("Make a token", "Créer un jeton")
      case .fresh: Phrase("Your new token", "Votre nouveau jeton")
      case .freshLead:
        Phrase(
          "It is shown this once. Send it in the header Authorization, after Bearer.",
          "Il ne s’affiche qu’une fois. À envoyer dans l’en-tête Authorization, après Bearer.")
      case .none: Phrase("No token.", "Aucun jeton.")
      case .expires: Phrase("Expires", "Expire le")
      case .made: Phrase("Made", "Créé le")
      case .revoke: Phrase("Revoke", "Révoquer")
      case .revokeOne: Phrase("Revoke “{0}”", "Révoquer le jeton {0}")
      case .expired: Phrase("expired", "expiré")
      case .badDays: Phrase("A number from 1 to 366.", "Un nombre de 1 à 366.")
      case .noLabel: Phrase("Say what it is for.", "Indiquez son usage.")
      case .tooMany:
        Phrase(
          "You have 50 tokens: revoke one first.", "Vous avez 50 jetons\u{202F}: révoquez-en un.")
      }
    }
  }

  /// What was done, told on the page after it.
  public enum Done: String, Worded {
    case password, factor, factorRemoved, session, token, invitation, roles, data, revoked, erased
    case duties, recorded
    case mail, mailProven, mailForgotten, hook, hookTested, hookDeleted

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .password: Phrase("The password is changed.", "Le mot de passe est changé.")
      case .factor: Phrase("The second factor is on.", "Le second facteur est activé.")
      case .factorRemoved: Phrase("The second factor is off.", "Le second facteur est retiré.")
      case .session: Phrase("The session is ended.", "La session est close.")
      case .token: Phrase("The token is revoked.", "Le jeton est révoqué.")
      case .invitation:
        Phrase("Your password is set. Sign in.", "Votre mot de passe est choisi. Connectez-vous.")
      case .duties: Phrase("The record holds it now.", "Le registre en prend acte.")
      case .recorded: Phrase("It is recorded.", "C’est enregistré.")
      case .roles: Phrase("The roles are changed.", "Les rôles sont modifiés.")
      case .data: Phrase("The vault holds it now.", "Le coffre en est à jour.")
      case .revoked:
        Phrase("All sessions and tokens are ended.", "Sessions et jetons sont tous révoqués.")
      case .erased: Phrase("The person is erased.", "La personne est effacée.")
      case .mail: Phrase("Your choice is kept.", "Votre choix est enregistré.")
      case .mailProven: Phrase("The address is proven.", "L’adresse est prouvée.")
      case .mailForgotten: Phrase("The address is forgotten.", "L’adresse est oubliée.")
      case .hook: Phrase("The webhook is changed.", "Le webhook est modifié.")
      case .hookTested:
        Phrase(
          "A test is on its way: load the page again to see what came of it.",
          "Un essai est en route\u{202F}: rechargez la page pour en voir le résultat.")
      case .hookDeleted: Phrase("The webhook is deleted.", "Le webhook est supprimé.")
      }
    }
  }
}
