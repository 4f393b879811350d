"""The sentences of the switches of lesson 09."""

MESSAGES: dict[str, str] = {
    # records: the visitor
    "Other host": "다른 호스트",
    "The visitor begins at `localhost`. Kakao sends them back to `127.0.0.1`.": "방문자가 `localhost`에서 시작합니다. 카카오는 `127.0.0.1`로 돌려보냅니다.",
    "Open the blog by this link, write a comment, agree.": "이 링크로 블로그를 열고 댓글을 쓴 뒤 동의하세요.",
    "Cookie deleted": "쿠키 삭제",
    "The visitor deletes the session cookie while they are at Kakao.": "방문자가 카카오에 가 있는 동안 세션 쿠키를 지웁니다.",
    "Log out at Kakao, so that it asks you. Write a comment, wait at Kakao's page, and delete"
    " `sessionid` in a tab of the blog (F12). Then go on.": "카카오가 다시 물어보도록 먼저 카카오에서 로그아웃하세요. 댓글을 쓰고 카카오 화면에서 멈춘 다음,"
    " 블로그가 열린 다른 탭에서 개발자 도구(F12)로 `sessionid`를 지우고 계속하세요.",
    "Name clash": "이름 충돌",
    "Another project on this computer, at another port, has a `sessionid` too. The visitor looks in"
    " there while they are at Kakao.": "이 컴퓨터의 다른 포트에 있는 다른 프로젝트도 `sessionid`를 씁니다. 방문자가 카카오에 가 있는 동안 그곳에도"
    " 들릅니다.",
    "Log out at Kakao, so that it asks you. Write a comment, wait at Kakao's page, and open this"
    " link in another tab. Then go on.": "카카오가 다시 물어보도록 먼저 카카오에서 로그아웃하세요. 댓글을 쓰고 카카오 화면에서 멈춘 다음,"
    " 다른 탭에서 이 링크를 열고 계속하세요.",
    # records: the rows
    "Write a comment, and agree at Kakao if it asks.": "댓글을 쓰고, 카카오가 물으면 동의하세요.",
    "Row flushed": "행 삭제",
    "The server throws the visitor's session row away while they are at Kakao.": "방문자가 카카오에 가 있는 동안 서버가 그 세션 행을 없앱니다.",
    "Row expired": "행 만료",
    "The visitor's session row expires while they are at Kakao.": "방문자가 카카오에 가 있는 동안 그 세션 행이 만료됩니다.",
    "Table missing": "테이블 없음",
    "The database has no table `django_session`, as before the first `migrate`.": "데이터베이스에 `django_session` 테이블이 없습니다. `migrate`를 한 번도 하지 않은 것과 같습니다.",
    # records: the settings
    "Log out at Kakao, so that it asks you. Then write a comment, and agree at Kakao.": "카카오가 다시 물어보도록 먼저 카카오에서 로그아웃하세요. 그다음 댓글을 쓰고 카카오에서 동의하세요.",
    "SameSite Strict": "`SameSite=Strict`",
    "The settings say `SESSION_COOKIE_SAMESITE = 'Strict'`.": "설정에 `SESSION_COOKIE_SAMESITE = 'Strict'`가 있습니다.",
    "SECRET_KEY changed": "`SECRET_KEY` 변경",
    "The site gets another `SECRET_KEY` while the visitor is at Kakao, as when each start makes a"
    " new one.": "방문자가 카카오에 가 있는 동안 사이트의 `SECRET_KEY`가 바뀝니다. 시작할 때마다 키를 새로 만드는 사이트에서"
    " 생기는 일입니다.",
    "Middleware removed": "미들웨어 제거",
    "`SessionMiddleware` is missing from the settings.": "설정에 `SessionMiddleware`가 없습니다.",
    "Clock wrong": "시계 오류",
    "The site's clock jumps 15 days ahead while the visitor is at Kakao.": "방문자가 카카오에 가 있는 동안 사이트의 시계가 15일 앞으로 건너뜁니다.",
    # records: Kakao
    "Secret on": "시크릿 필수",
    "In Kakao's console the client secret is on. The token URI carries none.": "카카오 콘솔에서 클라이언트 시크릿을 켰습니다. 토큰 URI에는 시크릿이 없습니다.",
    "Write a comment, agree at Kakao if it asks, and click the token URI.": "댓글을 쓰고, 카카오가 물으면 동의한 뒤 토큰 URI를 클릭하세요.",
    "Code used twice": "인가 코드 재사용",
    "The visitor clicks the same token URI a second time.": "방문자가 같은 토큰 URI를 한 번 더 클릭합니다.",
    "Write a comment, agree at Kakao if it asks, and click the token URI twice.": "댓글을 쓰고, 카카오가 물으면 동의한 뒤 토큰 URI를 두 번 클릭하세요.",
    # panel
    "There is no switch {name}. There are: {names}.": "{name} 스위치는 없습니다. 있는 것: {names}.",
    "No switch is thrown.": "켜진 스위치가 없습니다.",
    "Undone: {title}. {does}": "되돌렸습니다: {title}. {does}",
    '`lesson.switches.throw("{name}")` throws one, `.throw()` one by chance; `.walk()` sends a visitor,'
    " `.undo()` puts it back.": '`lesson.switches.throw("{name}")`는 하나를 켜고, `.throw()`는 아무거나 하나를 켭니다. `.walk()`는'
    " 방문자를 보내고, `.undo()`는 되돌립니다.",
    "One switch is thrown. Which one, is for you to find out.": "스위치 하나가 켜져 있습니다. 어느 것인지는 여러분이 알아낼 차례입니다.",
    "Thrown: {title}. {does}": "켜졌습니다: {title}. {does}",
    "`{visitor}` ended at {url}: {status} {title}": "`{visitor}`의 마지막 화면: {url} · {status} {title}",
    # widget
    "Switches": "스위치",
    "Send a visitor": "방문자 보내기",
    "Undo": "되돌리기",
    "One by chance": "아무거나 하나",
    "A word for the whole class": "반 전체가 함께 쓸 단어",
    "One by this word": "이 단어로 하나",
    "One moment …": "잠시만요 …",
    "In your own browser": "내 브라우저에서",
    # neighbour
    "Another project on this computer": "이 컴퓨터의 다른 프로젝트",
    "Welcome. You are logged in here now, with a session of this project's own.": "환영합니다. 이제 이 프로젝트의 세션으로 로그인되었습니다.",
}
