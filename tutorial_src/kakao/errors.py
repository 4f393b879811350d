"""Every refusal of practice Kakao: kauth's pages, the JSON of its token endpoint, and kapi's JSON."""

from dataclasses import dataclass

from .translations import N_

ADMIN, BAD_REQUEST = N_("Admin Settings Issue"), N_("Bad Request")


@dataclass(frozen=True, slots=True)
class Fault:
    """A KOE code on a page, in English: its heading, what happened, and the fix, which Kakao's own page lacks."""

    heading: str
    cause: str
    fix: str


PAGES = {
    "KOE001": Fault(
        BAD_REQUEST,
        N_("The request is malformed."),
        N_("Send each parameter once, encoded as UTF-8. For PKCE, only S256 is accepted."),
    ),
    "KOE002": Fault(
        BAD_REQUEST,
        N_("There is nothing at this address."),
        N_("Check the path: /oauth/authorize to log in, /oauth/token for a token, with no slash at the end."),
    ),
    "KOE004": Fault(
        ADMIN,
        N_("Kakao Login is switched off for this app."),
        N_("In Kakao's console, set [Kakao Login] to ON."),
    ),
    "KOE006": Fault(
        ADMIN,
        N_("This redirect URI is not registered."),
        N_(
            "The two values must match exactly. Set redirect_uri in your code to a registered value. "
            "With the real Kakao, you can also register what was sent: [App] > [Platform Key] > REST API key."
        ),
    ),
    "KOE007": Fault(
        ADMIN,
        N_("This logout redirect URI is not registered."),
        N_("Send the logout redirect URI exactly as it is registered in Kakao's console."),
    ),
    "KOE101": Fault(
        ADMIN,
        N_("No app has this key."),
        N_(
            "Check that client_id is the REST API key. Often an environment variable is empty, "
            "or another kind of key was used."
        ),
    ),
    "KOE201": Fault(
        BAD_REQUEST,
        N_("response_type is not code."),
        N_("Send response_type=code."),
    ),
    "KOE202": Fault(
        BAD_REQUEST,
        N_("response_type=token is not available."),
        N_("You get a token by way of an authorization code. Send response_type=code."),
    ),
    "KOE205": Fault(
        BAD_REQUEST,
        N_("scope asks for consent items that this app has not set up."),
        N_("Remove the item from scope. With the real Kakao, you can also set it up: [Kakao Login] > [Consent items]."),
    ),
    "KOE207": Fault(
        BAD_REQUEST,
        N_("A required parameter is missing."),
        N_("Send client_id, redirect_uri and response_type."),
    ),
    "NAME": Fault(
        N_("Please enter another name"),
        N_("The name is empty or longer than 20 characters."),
        N_("Go back and enter a name of 1 to 20 characters."),
    ),
    "PRACTICE": Fault(
        N_("Refused by Practice Kakao"),
        N_("This request did not come from a page of Practice Kakao, or the page is too old."),
        N_("Go back to where you started and try again."),
    ),
}

# error_code: (HTTP status, error, error_description)
TOKENS = {
    "KOE101": (401, "invalid_client", "Not exist client_id [{client_id}]"),
    "KOE010": (401, "invalid_client", "Bad client credentials"),
    "KOE237": (429, "invalid_request", "token request rate limit exceeded"),
    "KOE303": (400, "invalid_grant", "Redirect URI mismatch."),
    "KOE320": (400, "invalid_grant", "authorization code not found for code={code}"),
    "KOE322": (400, "invalid_grant", "expired_or_invalid_refresh_token"),
    # The words of those that follow were never published: these are ours.
    "KOE001": (400, "invalid_request", "malformed request"),
    "KOE310": (400, "unsupported_grant_type", "unsupported grant_type [{grant_type}]"),
    "KOE319": (400, "invalid_grant", "refresh_token is missing"),
    "PKCE": (400, "invalid_grant", "code_verifier does not match code_challenge"),
}
_PUBLIC_CODES = {"PKCE": "KOE320"}  # nor was Kakao's code for a wrong verifier

NO_KEY = "no authentication key!"
NO_TOKEN = "this access token does not exist"  # noqa: S105 - Kakao's sentence, no secret
EXPIRED_TOKEN = "this access token is already expired"  # noqa: S105


class PageRefused(Exception):
    """kauth answers with a page instead of a redirect; `facts` are shown on it."""

    def __init__(self, code: str, status: int = 400, **facts):
        super().__init__(code)
        self.code, self.status, self.facts = code, status, facts


class TokenRefused(Exception):
    """The token endpoint answers `{error, error_description, error_code}` (RFC 6749, 5.2; the last is Kakao's own)."""

    def __init__(self, code: str, /, **values: str):
        super().__init__(code)
        self.status, error, description = TOKENS[code]
        self.body = {
            "error": error,
            "error_description": description.format(**values),
            "error_code": _PUBLIC_CODES.get(code, code),
        }
        self.headers = {}
        if code == "KOE010":
            self.headers["WWW-Authenticate"] = (
                f'Bearer realm="oauth", error="{error}", error_description="{description}"'
            )


class ApiRefused(Exception):
    """kapi answers `{"msg", "code"}`; a 401 says in its header that the token is at fault."""

    def __init__(self, status: int, code: int, msg: str, **more):
        super().__init__(msg)
        self.status, self.body = status, {"msg": msg, "code": code, **more}
        self.headers = {"WWW-Authenticate": "Bearer error=invalid_token"} if status == 401 else {}
