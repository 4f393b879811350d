"""Every refusal of practice Kakao: kauth's pages, the JSON of its token endpoint, and kapi's JSON."""

from dataclasses import dataclass

ADMIN = {"ko": "앱 관리자 설정 오류", "en": "Admin Settings Issue"}
BAD_REQUEST = {"ko": "잘못된 요청", "en": "Bad Request"}


@dataclass(frozen=True, slots=True)
class Fault:
    """A KOE code on a page: its heading, what happened, and the mend, which Kakao's own page lacks."""

    heading: dict[str, str]
    cause_ko: str
    cause_en: str
    mend_ko: str
    mend_en: str

    @property
    def cause(self) -> dict[str, str]:
        """What happened, by language."""
        return {"ko": self.cause_ko, "en": self.cause_en}

    @property
    def mend(self) -> dict[str, str]:
        """What to do, by language."""
        return {"ko": self.mend_ko, "en": self.mend_en}


PAGES = {
    "KOE001": Fault(
        BAD_REQUEST,
        "요청의 형식이 올바르지 않습니다.",
        "The request is malformed.",
        "같은 매개변수를 두 번 보내지 않았는지, 값이 UTF-8로 인코딩되어 있는지 확인합니다. PKCE는 S256만 됩니다.",
        "Send each parameter once, encoded as UTF-8. For PKCE, only S256 is accepted.",
    ),
    "KOE002": Fault(
        BAD_REQUEST,
        "이 주소에는 아무것도 없습니다.",
        "There is nothing at this address.",
        "경로를 확인합니다. 로그인은 /oauth/authorize, 토큰은 /oauth/token이며 끝에 슬래시가 없습니다.",
        "Check the path: /oauth/authorize to log in, /oauth/token for a token, without a slash at the end.",
    ),
    "KOE004": Fault(
        ADMIN,
        "이 앱은 카카오 로그인이 꺼져 있습니다.",
        "Kakao Login is switched off for this app.",
        "콘솔의 [카카오 로그인] > [사용 설정]에서 상태를 ON으로 바꿉니다.",
        "In the console, set [Kakao Login] to ON.",
    ),
    "KOE006": Fault(
        ADMIN,
        "등록하지 않은 리다이렉트 URI입니다.",
        "This redirect URI is not registered.",
        "두 값이 글자 하나까지 같아야 합니다. 코드의 redirect_uri를 등록된 값으로 고칩니다. "
        "진짜 카카오라면 콘솔의 [앱] > [플랫폼 키] > REST API 키에서 보낸 값을 등록해도 됩니다.",
        "The two must agree to the letter. Set redirect_uri in your code to a registered value. "
        "With the real Kakao you may also register what was sent: [App] > [Platform Key] > REST API key.",
    ),
    "KOE007": Fault(
        ADMIN,
        "등록하지 않은 로그아웃 리다이렉트 URI입니다.",
        "This logout redirect URI is not registered.",
        "콘솔에 등록한 로그아웃 리다이렉트 URI와 글자 하나까지 같은 값을 보냅니다.",
        "Send the logout redirect URI exactly as it is registered in the console.",
    ),
    "KOE101": Fault(
        ADMIN,
        "등록된 앱 키가 아닙니다.",
        "No app has this key.",
        "client_id에 REST API 키가 들어 있는지 확인합니다. "
        "환경 변수가 비어 있거나 다른 종류의 키를 넣는 일이 잦습니다.",
        "Check that client_id is the REST API key. Often an environment variable is empty, "
        "or it is another kind of key.",
    ),
    "KOE201": Fault(
        BAD_REQUEST,
        "response_type이 code가 아닙니다.",
        "response_type is not code.",
        "response_type=code로 보냅니다.",
        "Send response_type=code.",
    ),
    "KOE202": Fault(
        BAD_REQUEST,
        "response_type=token은 쓸 수 없습니다.",
        "response_type=token is not available.",
        "토큰은 인가 코드를 거쳐 받습니다. response_type=code로 보냅니다.",
        "A token is had by way of an authorization code. Send response_type=code.",
    ),
    "KOE205": Fault(
        BAD_REQUEST,
        "이 앱에 설정하지 않은 동의항목을 scope로 요청했습니다.",
        "scope asks for consent items that this app has not set up.",
        "그 항목을 scope에서 뺍니다. 진짜 카카오라면 콘솔의 [카카오 로그인] > [동의항목]에서 설정해도 됩니다.",
        "Leave the item out of scope. With the real Kakao you may also set it up: [Kakao Login] > [Consent items].",
    ),
    "KOE207": Fault(
        BAD_REQUEST,
        "필수 매개변수가 빠졌습니다.",
        "A required parameter is missing.",
        "client_id, redirect_uri, response_type을 모두 보냅니다.",
        "Send all of client_id, redirect_uri and response_type.",
    ),
    "NAME": Fault(
        {"ko": "이름을 다시 적어 주세요", "en": "Another name, please"},
        "이름이 비어 있거나 20자를 넘습니다.",
        "The name is empty, or longer than 20 characters.",
        "뒤로 돌아가 1자에서 20자 사이의 이름을 적습니다.",
        "Go back and write a name of 1 to 20 characters.",
    ),
    "PRACTICE": Fault(
        {"ko": "연습용 카카오가 받지 않은 요청", "en": "Refused by Practice Kakao"},
        "이 요청은 연습용 카카오의 페이지에서 보낸 것이 아니거나, 페이지가 너무 오래되었습니다.",
        "This request did not come from a page of Practice Kakao, or the page is too old.",
        "처음 페이지로 돌아가 다시 해 봅니다.",
        "Go back to where you started and try again.",
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
    """The token endpoint answers `{error, error_description, error_code}` with `status` and `headers`."""

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
