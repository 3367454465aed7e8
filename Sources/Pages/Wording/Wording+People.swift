extension Wording {
  /// People: the list, enrolling, looking, erasing.
  public enum People: Worded {
    case erased, title, lead, enrol, audit, second, yes, no, account, noAccount, invite, inviteLead
    case link, linkLead, enrolLead, nameHint, roleNeeded, badName, nameTaken, badParty, partyHint
    case look, lookLead, reason, reasonHint, reasonNeeded, keep, vault, rank, email, phone, born
    case remarks, remarksHint, certificates, certificatesHint, revokeAll, revokeLead, erase
    case eraseLead, eraseConfirm, eraseWrong, notYourself, locked, rolesTitle, altered, welcome
    case welcomeLead, welcomeOver, choose

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .erased: Phrase("Erased person", "Personne effacée")
      case .title: Phrase("People", "Personnes")
      case .lead:
        Phrase(
          "Who may sign in. Names come from the vault; the record holds codes alone.",
          "Qui peut se connecter. Les noms viennent du coffre\u{202F}; le registre ne contient "
            + "que des codes.")
      case .enrol: Phrase("Enrol a person", "Inscrire une personne")
      case .audit: Phrase("Audit trail", "Journal des accès")
      case .second: Phrase("Second factor", "Second facteur")
      case .yes: Phrase("yes", "oui")
      case .no: Phrase("no", "non")
      case .account: Phrase("Account", "Compte")
      case .noAccount: Phrase("No account.", "Aucun compte.")
      case .invite: Phrase("Make an invitation", "Créer une invitation")
      case .inviteLead:
        Phrase(
          "A link that works once, for three days, to choose a password. Also for who forgot "
            + "theirs: nobody but its owner ever knows a password.",
          "Un lien à usage unique, valable trois jours, pour choisir un mot de passe. Aussi en "
            + "cas d’oubli\u{202F}: seul son titulaire connaît un mot de passe.")
      case .link: Phrase("Invitation", "Lien d’invitation")
      case .linkLead:
        Phrase(
          "Hand this link over by a way that you trust. It is shown this once and works once, for "
            + "three days.",
          "Remettez ce lien par une voie sûre. Il ne s’affiche qu’une fois et ne sert qu’une fois, "
            + "pendant trois jours.")
      case .enrolLead:
        Phrase(
          "The person chooses a password by a link that you get next.",
          "La personne choisira un mot de passe par un lien que vous obtiendrez ensuite.")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .nameHint:
        Phrase(
          "Kept in the vault, encrypted. Colleagues see it.",
          "Conservé chiffré dans le coffre. Les collègues le voient.")
      case .roleNeeded: Phrase("Choose at least one role.", "Choisissez au moins un rôle.")
      case .badName:
        Phrase("Up to 64 letters, without spaces.", "64 caractères au plus, sans espace.")
      case .nameTaken: Phrase("This account name is taken.", "Ce nom de compte est déjà pris.")
      case .badParty: Phrase("There is no such party.", "Cet acteur n’existe pas.")
      case .partyHint:
        Phrase(
          "A party’s code, such as SWE. Empty for the headquarters.",
          "Le code d’un acteur, tel que SWE. Vide pour le siège.")
      case .look: Phrase("Look into the vault", "Consulter le coffre")
      case .lookLead:
        Phrase(
          "What is personal is shown only for a reason, and that you looked is noted.",
          "Les données personnelles ne s’affichent que sur motif\u{202F}; la consultation est "
            + "consignée.")
      case .reason: Phrase("Reason", "Motif")
      case .reasonHint:
        Phrase("Noted in the audit trail. Name nobody in it.", "Consigné. N’y nommez personne.")
      case .reasonNeeded: Phrase("Say why.", "Indiquez le motif.")
      case .keep: Phrase("Keep", "Enregistrer")
      case .vault: Phrase("In the vault", "Dans le coffre")
      case .rank: Phrase("Rank", "Grade")
      case .email: Phrase("E-mail", "Courriel")
      case .phone: Phrase("Telephone", "Téléphone")
      case .born: Phrase("Date of birth", "Date de naissance")
      case .remarks: Phrase("Anything else", "Autres mentions")
      case .remarksHint:
        Phrase("One a line: what it is = what is known", "Une par ligne\u{202F}: intitulé = valeur")
      case .certificates: Phrase("Certificates", "Attestations")
      case .certificatesHint:
        Phrase(
          "One a line: title | issuer | from | until",
          "Une par ligne\u{202F}: intitulé | émetteur | du | au")
      default: ends
      }
    }

    private var ends: Phrase {
      switch self {
      case .revokeAll: Phrase("End sessions and tokens", "Révoquer sessions et jetons")
      case .revokeLead:
        Phrase(
          "Signs the person out everywhere and revokes every token.",
          "Déconnecte la personne partout et révoque tous ses jetons.")
      case .erase: Phrase("Erase the person", "Effacer la personne")
      case .eraseLead:
        Phrase(
          "Destroys the key under which everything personal is sealed, and removes the account. "
            + "Nothing brings it back. The record stays whole and shows “erased person”.",
          "Détruit la clé qui scelle toutes les données personnelles, et supprime le compte. "
            + "C’est irréversible. Le registre reste entier et affiche une personne effacée.")
      case .eraseConfirm:
        Phrase("Type the code {0} to confirm", "Tapez le code {0} pour confirmer")
      case .eraseWrong: Phrase("That is not the code.", "Ce n’est pas ce code.")
      case .notYourself:
        Phrase("Another administrator must do that.", "Un autre administrateur doit s’en charger.")
      case .locked:
        Phrase(
          "The vault is locked: the office was started without its master key.",
          "Le coffre est fermé\u{202F}: le bureau a démarré sans sa clé maîtresse.")
      case .rolesTitle: Phrase("Change the roles", "Modifier les rôles")
      case .altered:
        Phrase(
          "What the vault holds of this person was altered and cannot be shown.",
          "Les données de cette personne ont été altérées dans le coffre\u{202F}; illisibles.")
      case .welcome: Phrase("Choose a password", "Choisir un mot de passe")
      case .welcomeLead:
        Phrase(
          "For the account {0}. Afterwards sign in with it.",
          "Pour le compte {0}. Vous vous connecterez ensuite avec celui-ci.")
      case .welcomeOver:
        Phrase(
          "This invitation was used, replaced, or is over. Ask for another.",
          "Invitation déjà utilisée, remplacée ou échue. Demandez-en une autre.")
      default: Phrase("Choose", "Choisir")
      }
    }
  }

  /// Sorts of places that people sign in from.
  public enum Places: String, Worded {
    case loopback, `private`, `public`, tool, unknown

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .loopback: Phrase("this machine", "cette machine")
      case .private: Phrase("a private network", "un réseau privé")
      case .public: Phrase("the internet", "l’internet")
      case .tool: Phrase("the command line", "la ligne de commande")
      case .unknown: Phrase("unknown", "inconnu")
      }
    }
  }
}
