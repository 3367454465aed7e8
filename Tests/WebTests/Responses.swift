import Web

/// What the site sends back; a response to a questionnaire is `Domain.Response`.
typealias Response = Web.Response
