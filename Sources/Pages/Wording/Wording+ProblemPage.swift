extension Wording {
  /// Why a request came to nothing.
  public enum ProblemTitles: Worded {
    case notFound, badRequest, forbidden, forged, methodNotAllowed, conflict, tooLarge, tooMany
    case unavailable, internalFault

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .notFound: Phrase("There is no such page", "Cette page n’existe pas")
      case .badRequest:
        Phrase("This address cannot be read", "Cette adresse ne peut être lue")
      case .forbidden: Phrase("You may not do this", "Vous n’y êtes pas habilité")
      case .forged: Phrase("The form has gone stale", "Le formulaire a expiré")
      case .methodNotAllowed:
        Phrase("This address does not take that", "Cette adresse n’accepte pas cette requête")
      case .conflict: Phrase("This cannot be recorded", "Ceci ne peut être inscrit")
      case .tooLarge: Phrase("Too much was sent at once", "L’envoi est trop volumineux")
      case .tooMany: Phrase("Too many requests", "Trop de requêtes")
      case .unavailable:
        Phrase("The office cannot do this now", "Le service est momentanément indisponible")
      case .internalFault: Phrase("The office made a mistake", "Une erreur interne est survenue")
      }
    }
  }

  /// What to do about it.
  public enum ProblemRemedies: Worded {
    case notFound, badRequest, forbidden, forged, methodNotAllowed, conflict, tooLarge, tooMany
    case unavailable, internalFault

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .notFound:
        Phrase(
          "Check the address, or search for the name or code. On another day there may be a page.",
          "Vérifiez l’adresse ou cherchez le nom ou le code, au besoin à une autre date."
        )
      case .badRequest:
        Phrase(
          "Days are written 2004-03-29, entries as whole numbers. Go back and put it right.",
          """
          Les dates s’écrivent 2004-03-29, les écritures en nombres entiers. Revenez en arrière \
          et corrigez.
          """
        )
      case .forbidden:
        Phrase(
          "Sign in as someone who may, or ask the registrar.",
          "Connectez-vous avec un compte habilité ou adressez-vous au responsable du registre.")
      case .forged:
        Phrase(
          "Go back, load the page again and send the form once more. Nothing was changed.",
          "Revenez en arrière, rechargez la page et renvoyez le formulaire. Rien n’a été modifié.")
      case .methodNotAllowed:
        Phrase(
          """
          Follow a link or send a form of these pages; programs find what each address takes in \
          the interface’s description.
          """,
          """
          Suivez un lien ou un formulaire de ces pages\u{202F}; la description de l’interface \
          indique aux programmes ce qu’accepte chaque adresse.
          """
        )
      case .conflict:
        Phrase(
          "See what the record says now, and change what you asked for.",
          "Consultez l’état actuel du registre et modifiez votre demande.")
      case .tooLarge:
        Phrase(
          "Shorten the text or send it in parts.",
          "Raccourcissez le texte ou envoyez-le en plusieurs fois.")
      case .tooMany:
        Phrase("Wait a minute and try again.", "Patientez une minute, puis réessayez.")
      case .unavailable:
        Phrase(
          "Nothing was changed. Try again in a minute; if it lasts, tell whoever runs this office.",
          """
          Rien n’a été modifié. Réessayez dans une minute\u{202F}; si cela persiste, prévenez \
          l’exploitant de ce service.
          """
        )
      case .internalFault:
        Phrase(
          """
          Nothing was changed. Try again; if it happens once more, tell whoever runs this office \
          what you did.
          """,
          """
          Rien n’a été modifié. Réessayez\u{202F}; si cela se reproduit, dites à l’exploitant de \
          ce service ce que vous faisiez.
          """
        )
      }
    }
  }
}
