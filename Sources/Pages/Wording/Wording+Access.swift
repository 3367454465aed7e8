extension Wording {
  /// Signing in and out.
  public enum Access: Worded {
    case title, name, password, wrong, slowDown, signedOut, needed, lead, offline, scope, code
    case peopleOnly
    case vaultLocked

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Sign in", "Se connecter")
      case .name: Phrase("Account name", "Nom du compte")
      case .password: Phrase("Password", "Mot de passe")
      case .wrong:
        Phrase(
          "The account name or the password is wrong.",
          "Le nom du compte ou le mot de passe est erroné.")
      case .slowDown:
        Phrase(
          "Too many attempts. Wait a minute and try again.",
          "Trop de tentatives. Patientez une minute avant de réessayer.")
      case .signedOut: Phrase("You are signed out.", "Vous êtes déconnecté.")
      case .needed:
        Phrase(
          "Sign in as a registrar to change the network.",
          "Connectez-vous comme greffier pour modifier le réseau.")
      case .lead:
        Phrase(
          "Reading needs no account. Only those who keep the record sign in.",
          "La consultation est libre. Seuls les greffiers, qui tiennent le registre, "
            + "se connectent.")
      case .peopleOnly:
        Phrase(
          "That is for those who look after people.",
          "Réservé à ceux qui gèrent les personnes.")
      case .scope:
        Phrase(
          "This token may read and change nothing.",
          "Ce jeton permet de lire, sans rien modifier.")
      case .code:
        Phrase(
          "This account has a second factor: send its code as well.",
          "Ce compte a un second facteur\u{202F}: envoyez aussi son code.")
      case .vaultLocked:
        Phrase(
          "The office was started without its master key, so only recovery codes work.",
          "Le bureau a démarré sans sa clé maîtresse\u{202F}: seuls les codes de secours valent.")
      case .offline:
        Phrase(
          "Accounts cannot be read at the moment.",
          "Les comptes sont momentanément inaccessibles.")
      }
    }
  }

  /// What went wrong with a request; `{0}` is what was sent, where that helps.
  public enum Problems: Worded {
    case badRequest, notFound, wrongMethod, forbidden, forged, tooLong, tooLarge, wrongType
    case unreadableBody, tooManyFields, badDay, badEntry, badPath, noEntry, unavailable, noPage
    case readingBack, contentMissing
    case badKey, badFilter, unknownAction, refused, unreadable, conflict, unauthorised
    case unconfirmed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .badRequest: Phrase("The request cannot be read", "Requête illisible")
      case .notFound: Phrase("Not found", "Introuvable")
      case .wrongMethod:
        Phrase("This address does not take that method", "Méthode non admise à cette adresse")
      case .forbidden: Phrase("Not permitted", "Accès refusé")
      case .tooLong: Phrase("The address is too long", "Adresse trop longue")
      case .tooLarge: Phrase("Too much was sent", "Envoi trop volumineux")
      case .wrongType: Phrase("This type of content is not taken", "Type de contenu non admis")
      case .unavailable: Phrase("Unavailable", "Indisponible")
      case .unconfirmed:
        Phrase("Not known whether it was recorded", "Inscription non confirmée")
      case .refused: Phrase("The rules say no", "Refusé par les règles")
      case .unreadable: Phrase("Some fields cannot be read", "Certains champs sont illisibles")
      case .conflict: Phrase("This contradicts the record", "En contradiction avec le registre")
      case .unauthorised: Phrase("Sign in first", "Connexion requise")
      default: sentences
      }
    }

    private var sentences: Phrase {
      switch self {
      case .forged:
        Phrase(
          "The form did not come from this site, or you signed in again since. Go back, "
            + "reload it and send it once more.",
          "Le formulaire ne vient pas de ce site, ou vous vous êtes reconnecté entre-temps. "
            + "Revenez en arrière, rechargez-le et renvoyez-le.")
      case .unreadableBody:
        Phrase(
          "What was sent is not well-formed.", "Le contenu envoyé est mal formé.")
      case .tooManyFields:
        Phrase("An address takes at most 100 fields.", "Une adresse admet au plus 100 champs.")
      case .badDay:
        Phrase(
          "“on” takes a date from 1800 to 2199: 2026-11-21, 2026-11 or 2026.",
          "«\u{202F}on\u{202F}»\u{202F}: une date de 1800 à 2199 (2026-11-21, 2026-11 ou 2026)."
        )
      case .badEntry:
        Phrase(
          "“at” takes the number of an entry of the record.",
          "«\u{202F}at\u{202F}» attend le numéro d’une écriture du registre.")
      case .badPath:
        Phrase(
          "The address holds what is no text.", "L’adresse contient ce qui n’est pas du texte.")
      case .noEntry:
        Phrase(
          "The record ends at entry {0}.", "Le registre s’arrête à l’écriture n° {0}.")
      case .contentMissing:
        Phrase(
          "The bytes of this version cannot be reached at the moment.",
          "Le contenu de cette version est actuellement inaccessible.")
      case .readingBack:
        Phrase(
          "The record is being read back to that entry: {0} % is done. Ask again in a moment.",
          "Le registre est relu jusqu’à cette écriture\u{202F}: {0}\u{202F}% est fait. "
            + "Redemandez dans un instant.")
      case .noPage:
        Phrase(
          "There is nothing at this address. Perhaps the code is written differently: "
            + "search for it.",
          "Il n’y a rien à cette adresse. Le code s’écrit peut-être autrement\u{202F}: "
            + "lancez une recherche.")
      case .badFilter:
        Phrase(
          "“{0}” holds a word that is not one of its choices.",
          "«\u{202F}{0}\u{202F}» contient une valeur qui ne fait pas partie de ses choix.")
      case .badKey:
        Phrase(
          "“Idempotency-Key” takes a UUID or 32 hexadecimal digits.",
          "«\u{202F}Idempotency-Key\u{202F}» attend un UUID ou 32 chiffres hexadécimaux.")
      default:
        Phrase("There is no such action: {0}.", "Action inconnue\u{202F}: {0}.")
      }
    }
  }
}
