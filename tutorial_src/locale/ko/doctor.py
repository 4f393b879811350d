"""The sentences of the error doctor."""

MESSAGES: dict[str, str] = {
    "Which cause the evidence supports, `lesson.diagnosis` tells in the notebook.": "증거가 가리키는 원인은 노트북의 `lesson.diagnosis`에서 볼 수 있습니다.",
    "Here a switch is thrown, {title}: `lesson.switches.undo()` takes it back.": "지금은 스위치가 켜져 있습니다({title}). `lesson.switches.undo()`로 되돌릴 수 있습니다.",
    # the parts of a diagnosis
    "Nothing has failed: no request of this lesson ended in an error.": "실패한 요청이 없습니다. 이 수업에서 오류로 끝난 요청은 하나도 없었습니다.",
    "A hidden switch is thrown: this failure is yours to diagnose. Once you have, or when it is undone,"
    " the doctor says what it saw.": "지금은 숨겨진 스위치가 켜져 있습니다. 이 실패의 원인은 직접 찾아보세요. 진단을 마치거나 스위치를 되돌리면"
    " 그때 무엇이 보였는지 알려 드립니다.",
    "What happened": "무슨 일이 있었나",
    "Why": "왜",
    "The evidence does not decide. One experiment would:": "증거만으로는 알 수 없습니다. 다음 실험 하나면 알 수 있습니다.",
    "The mend": "고치는 방법",
    "The traceback's last lines": "트레이스백의 마지막 줄",
    # evidence
    "On {host} the visitor had the session cookie {id} when the site sent them to Kakao.": "사이트가 방문자를 카카오로 보낼 때, {host}의 세션 쿠키 값은 {id}였습니다.",
    "To {host} no session cookie came.": "{host}에는 세션 쿠키가 오지 않았습니다.",
    "To {host} came another session cookie, {id}.": "{host}에는 다른 세션 쿠키가 왔습니다: {id}.",
    "The row of {id} was written here and is still there. It holds: {names}.": "세션 행 {id}: 이때 저장되었고 아직 그대로 있습니다. 담긴 이름: {names}.",
    "The cookie {id} came with this request.": "이 요청에 함께 온 세션 쿠키: {id}.",
    "The cookie {id} came with this request, at {time}.": "{time}에 온 이 요청의 세션 쿠키: {id}.",
    "The row of {id} holds: {names}.": "세션 행 {id}에 담긴 이름: {names}.",
    # a cookie that did not come
    "The cookie is larger than {limit} bytes: browsers drop it.": "쿠키가 {limit}바이트보다 큽니다. 그런 쿠키는 브라우저가 버립니다.",
    "The cookie has `Secure`, so it travels over HTTPS alone, and this address is `http://`.": "쿠키에 `Secure`가 붙어 있어 `https://` 주소로만 갑니다. 이 주소는 `http://`입니다.",
    "The cookie is for {path}, and this request asks for {asked}.": "이 쿠키는 {path} 경로로만 가는데, 이 요청의 경로는 {asked}입니다.",
    "The cookie's time in the browser was over before the visitor came back.": "방문자가 돌아오기 전에 브라우저 안의 쿠키가 만료되었습니다.",
    "The visitor began on {there} and came back on {here}": "방문자가 시작한 호스트는 {there}, 돌아온 호스트는 {here}입니다",
    "The view found no value in the session, since the cookie of the session did not come along.": "세션 쿠키가 함께 오지 않아서, 뷰가 세션에서 값을 찾지 못했습니다.",
    "A browser sends a cookie only to the host that set it, and for a cookie `localhost` and `127.0.0.1`"
    " are two hosts. The cookie is on {there}; the redirect URI leads to {here}.": "브라우저는 쿠키를 준 호스트에만 그 쿠키를 보냅니다. 쿠키에게 `localhost`와 `127.0.0.1`은 서로 다른"
    " 호스트입니다. 쿠키가 있는 곳은 {there}, 리다이렉트 URI가 가리키는 곳은 {here}입니다.",
    "Use one host name: open the blog at `http://{netloc}/`, write the comment there, and agree again.": "호스트 이름을 하나만 씁시다. `http://{netloc}/`에서 블로그를 열어 댓글을 쓰고 다시 동의하세요.",
    "The cookie is `SameSite=Strict`, and the visitor came from Kakao's page": "쿠키는 `SameSite=Strict`인데, 방문자는 카카오 페이지에서 왔습니다",
    "A cookie with `SameSite=Strict` stays at home when a page of another site begins the way, and a"
    " page of {host} began this one. So the browser held it back.": "`SameSite=Strict` 쿠키는 다른 사이트의 페이지에서 시작된 길에는 따라가지 않습니다. 이번 길은 {host}의"
    " 페이지에서 시작되었으므로 브라우저가 쿠키를 보내지 않았습니다.",
    'Set `SESSION_COOKIE_SAMESITE = "Lax"` in `settings.py`, which is Django\'s own default, and begin'
    " anew.": '`settings.py`에서 `SESSION_COOKIE_SAMESITE = "Lax"`로 바꾸고 처음부터 다시 하세요. 장고의 기본값이기도'
    " 합니다.",
    "The session cookie is gone from the visitor's jar": "방문자의 쿠키 상자에서 세션 쿠키가 사라졌습니다",
    "The visitor had the cookie when they left for Kakao, and came back to the same host without it. No"
    " attribute of the cookie held it back, and the site did not take it back: it was deleted in the"
    " browser. Its row is still there, but nobody shows its id any more.": "카카오로 떠날 때는 쿠키가 있었는데, 같은 호스트로 돌아올 때는 없었습니다. 쿠키의 속성이 막은 것도 아니고"
    " 사이트가 거두어들인 것도 아닙니다. 브라우저에서 쿠키를 지운 것입니다. 세션 행은 아직 있지만, 그 ID를"
    " 내미는 사람이 이제 없습니다.",
    "Write the comment again: the visitor gets a new session. A finished `oauth()` expects that a session"
    " can be lost, and sends the visitor back to the post.": "댓글을 다시 쓰세요. 방문자는 새 세션을 받습니다. 제대로 만든 `oauth()`는 세션이 사라질 수 있다고 보고,"
    " 그럴 때 방문자를 글로 돌려보냅니다.",
    "The browser may not send the session cookie to this address": "이 주소로는 세션 쿠키가 갈 수 없습니다",
    "Take that `SESSION_COOKIE_…` line out of `settings.py` again, and begin anew.": "`settings.py`에서 그 `SESSION_COOKIE_…` 줄을 빼고 처음부터 다시 하세요.",
    "The site set the session cookie {id} with {attributes}.": "사이트가 준 세션 쿠키 {id}의 속성: {attributes}.",
    "Somebody else opened this address than the visitor whom Kakao sent here": "카카오가 보낸 방문자가 아니라 다른 방문자가 이 주소를 열었습니다",
    "The view found no value in the session: this visitor has none.": "뷰가 세션에서 값을 찾지 못했습니다. 이 방문자에게는 그 세션이 없습니다.",
    "Kakao gave the code to one visitor, and another one came with it. Each has a cookie jar of"
    " their own, and only the first one's holds the session.": "카카오가 인가 코드를 준 방문자와 그 코드를 들고 온 방문자가 다릅니다. 쿠키 상자는 저마다 따로이고, 세션"
    " 쿠키는 앞 방문자의 쿠키 상자에만 있습니다.",
    "Let one visitor go the whole way: comment, consent, and back.": "댓글 쓰기, 동의, 돌아오기를 한 방문자로 끝까지 하세요.",
    "Kakao sent {who} to this address.": "카카오가 이 주소로 보낸 방문자: {who}.",
    "The visitor who came is {who}.": "실제로 온 방문자: {who}.",
    "The visitor came back with another session than they left with": "방문자가 떠날 때와 다른 세션을 가지고 돌아왔습니다",
    "The view found no value in the session: a session was there, but not the one of this visit.": "뷰가 세션에서 값을 찾지 못했습니다. 세션은 있었지만 이번 방문의 세션이 아니었습니다.",
    "`detail()` wrote into the session {left}, and the cookie that came opens {came}.": "`detail()`이 값을 담은 세션은 {left}, 돌아온 쿠키가 여는 세션은 {came}입니다.",
    "Write the comment again, and change no cookie on the way. A site that keeps its values through a"
    " login does so with `cycle_key()`.": "댓글을 다시 쓰고, 가는 길에 쿠키를 바꾸지 마세요. 로그인할 때 값을 잃지 않으려는 사이트는 `cycle_key()`를"
    " 씁니다.",
    "Here the site gave {id}.": "{id}: 사이트가 여기서 준 값입니다.",
    "The server {host} set this cookie: {id}.": "서버 {host}에서 이 쿠키를 주었습니다: {id}.",
    "It came to {host}, where no row has this id.": "그 쿠키가 {host}에 왔지만, 여기에는 그 ID의 세션 행이 없습니다.",
    "Another server's cookie of the same name took the place of the session cookie": "이름이 같은 다른 서버의 쿠키가 세션 쿠키를 덮어썼습니다",
    "The view found no value in the session: the id that came opens no row of this site.": "뷰가 세션에서 값을 찾지 못했습니다. 요청에 실려 온 세션 ID로 열 수 있는 행이 이 사이트에는 없습니다.",
    "Cookies ignore ports. {other} is on the same host name and sets a cookie of the same name, so"
    " it overwrote the one of {host}.": "쿠키는 포트를 가리지 않습니다. {other} 서버는 호스트 이름이 같고 쿠키 이름도 같아서, {host}의 쿠키를"
    " 덮어썼습니다.",
    "Give the site's cookie a name of its own in `settings.py`, such as"
    ' `SESSION_COOKIE_NAME = "blog_sessionid"`, or let the other server use another host name.': '`settings.py`에서 `SESSION_COOKIE_NAME = "blog_sessionid"`처럼 쿠키에 이 사이트만의 이름을 붙이거나, 다른'
    " 서버가 다른 호스트 이름을 쓰게 하세요.",
    "The address was opened by hand, with a code in it": "인가 코드를 붙인 주소를 직접 열었습니다",
    "The view found no value in the session.": "뷰가 세션에서 값을 찾지 못했습니다.",
    "Kakao sent nobody to this address. So nobody went through `detail()`, which puts the values into"
    " the session.": "카카오는 이 주소로 아무도 보내지 않았습니다. 그러니 세션에 값을 담는 `detail()`을 거친 사람도 없습니다.",
    "Begin at a post: write a comment, press Submit, and agree at Kakao.": "글에서 시작하세요. 댓글을 등록하고 카카오에서 동의하면 됩니다.",
    "The site gave the session cookie {id} with `SameSite=Strict`.": "사이트가 준 세션 쿠키 {id}에 `SameSite=Strict`가 붙어 있었습니다.",
    "The way back began on a page of {host}.": "돌아오는 길은 {host}의 페이지에서 시작되었습니다.",
    "No answer of Kakao led to this address before.": "카카오의 어떤 응답도 이 주소로 보낸 적이 없습니다.",
    # a row that does not answer
    "When `detail()` sent the visitor to Kakao, it wrote nothing into the session: so there is no row, and"
    " no cookie was given.": "`detail()`이 방문자를 카카오로 보낼 때 세션에 아무것도 담지 않았습니다. 그래서 세션 행도 없고 쿠키도 주지"
    " 않았습니다.",
    "The row of this session is there, but these names are not in it: {names}.": "이 세션의 행은 있지만, 다음 이름이 그 안에 없습니다: {names}.",
    "The row of this session is there, but it is empty.": "이 세션의 행은 있지만 비어 있습니다.",
    "{days} days": "{days}일",
    "{hours} hours": "{hours}시간",
    "The row of this session is gone from the server": "이 세션의 행이 서버에서 사라졌습니다",
    "The view found no value in the session: the cookie came, but it opens nothing any more.": "뷰가 세션에서 값을 찾지 못했습니다. 쿠키는 왔지만 이제 그 쿠키로 열리는 것이 없습니다.",
    "The row with this id was there, and then it was not: `flush()`, a logout, `clearsessions`, or"
    " somebody who deleted it. Django takes an id without a row for a new, empty session.": "이 ID의 행은 있다가 없어졌습니다. `flush()`, 로그아웃, `clearsessions`, 아니면 누가 지운 것입니다. 장고는 행이"
    " 없는 세션 ID를 비어 있는 새 세션으로 봅니다.",
    "The site itself ended this session meanwhile": "그사이에 사이트가 이 세션을 끝냈습니다",
    "The view found no value in the session: cookie and row are gone together.": "뷰가 세션에서 값을 찾지 못했습니다. 쿠키와 행이 함께 없어졌습니다.",
    "Between the redirect to Kakao and the way back the site told the browser to drop the cookie. That"
    " is what `flush()` and a logout do.": "카카오로 보낸 뒤 돌아오기 전에, 사이트가 브라우저에게 쿠키를 버리라고 했습니다. `flush()`와 로그아웃이 하는"
    " 일입니다.",
    "Write the comment again: the visitor gets a new session. End no session while its visitor is at"
    " Kakao.": "댓글을 다시 쓰세요. 방문자는 새 세션을 받습니다. 방문자가 카카오에 가 있는 동안에는 세션을 끝내지 마세요.",
    "The session has expired": "세션이 만료되었습니다",
    "The view found no value in the session: Django reads an expired row as an empty one.": "뷰가 세션에서 값을 찾지 못했습니다. 장고는 만료된 행을 빈 것으로 읽습니다.",
    "The row's `expire_date` was over when the visitor came back. The row itself stays in the table until"
    " `clearsessions` takes it away.": "방문자가 돌아왔을 때 행의 `expire_date`가 이미 지나 있었습니다. 행 자체는 `clearsessions`가 치울 때까지"
    " 테이블에 남습니다.",
    "Write the comment again: the visitor gets a new session. `SESSION_COOKIE_AGE` and `set_expiry()`"
    " decide how long one lives, in seconds. If the time is far off, look at the computer's clock.": "댓글을 다시 쓰세요. 방문자는 새 세션을 받습니다. 세션의 수명은 `SESSION_COOKIE_AGE`와"
    " `set_expiry()`가 초 단위로"
    " 정합니다. 시각이 터무니없다면 컴퓨터의 시계를 확인하세요.",
    "The site's clock is {ahead} ahead, so it takes the session for expired": "사이트의 시계가 {ahead} 앞서 있어서, 세션을 만료된 것으로 봅니다",
    "The row's time is not over yet, but the site's clock says that it is.": "행의 만료 시각은 아직 멀었지만, 사이트의 시계로는 이미 지났습니다.",
    "Set the clock right, and begin anew. Servers get their time from the network for this reason.": "시계를 맞추고 처음부터 다시 하세요. 서버는 이런 일이 없도록 시각을 네트워크에서 받아 씁니다.",
    "Nobody put the value into the session": "세션에 그 값을 담은 적이 없습니다",
    "The view asks the session for a value that was never put there, or not under this name.": "뷰가 찾는 값은 세션에 담은 적이 없거나, 다른 이름으로 담은 값입니다.",
    "In `detail()`, before the redirect: {lines}. Do the same for whatever else `oauth()` takes out of the"
    " session, and spell the names alike in both.": "`detail()`의 리다이렉트 앞에 다음 줄을 쓰세요: {lines}. `oauth()`가 세션에서 꺼내는 다른 값도 똑같이 담고,"
    " 이름은 양쪽에서 글자 하나까지 같게 쓰세요.",
    "The whole session is in the cookie (`signed_cookies`), and the name is not in it.": "세션 전체가 쿠키 안에 있는데(`signed_cookies`), 그 이름은 들어 있지 않습니다.",
    "The site cannot read its own session: `SECRET_KEY` is another than before": "사이트가 자기 세션을 읽지 못합니다. `SECRET_KEY`가 전과 다릅니다",
    "The view found no value in the session, although the row holds it.": "행에는 값이 들어 있는데도, 뷰가 세션에서 찾지 못했습니다.",
    "The row is signed with `SECRET_KEY`. Django found the signature wrong and reads the row as empty."
    " The row itself says what it said when the site wrote it, so the key has changed since.": "행에는 `SECRET_KEY`로 만든 서명이 있습니다. 장고는 서명이 틀렸다고 보고 행을 빈 것으로 읽었습니다. 행의 내용은"
    " 사이트가 썼을 때 그대로이니, 그사이에 바뀐 것은 키입니다.",
    "Put the `SECRET_KEY` back that the site had before, or write the comment again: with a new key, every"
    " old session is lost.": "`SECRET_KEY`를 전의 값으로 되돌리거나, 댓글을 다시 쓰세요. 키가 바뀌면 예전 세션은 모두 쓸 수 없습니다.",
    "The site sent the visitor to Kakao without giving a session cookie.": "사이트는 세션 쿠키를 주지 않은 채 방문자를 카카오로 보냈습니다.",
    "The row of {id} was written here. It held: {names}.": "세션 행 {id}: 이때 저장되었습니다. 담겨 있던 이름: {names}.",
    "After this exchange the row was not there any more.": "이 요청이 끝났을 때 행은 이미 없었습니다.",
    "Here the site told the browser to drop the session cookie.": "여기서 사이트가 브라우저에게 세션 쿠키를 버리라고 했습니다.",
    "The row of {id} is there. Its `expire_date` is {time}.": "세션 행 {id}: 아직 있습니다. `expire_date`: {time}.",
    "The request came at {time}, and the site dates its answer {site}.": "요청이 온 시각은 {time}, 사이트가 응답에 적은 시각은 {site}입니다.",
    "The session in the cookie that came holds: {names}.": "이때 온 쿠키 속 세션에 담긴 이름: {names}.",
    "The site wrote the row of {id}. It holds: {names}.": "세션 행 {id}: 사이트가 이때 저장했습니다. 담긴 이름: {names}.",
    "The cookie {id} came, and Django said: `Session data corrupted`.": "세션 쿠키 {id}: 이때 왔고, 장고는 `Session data corrupted`라고 했습니다.",
    # no code
    "The visitor pressed Cancel at Kakao": "방문자가 카카오에서 취소를 눌렀습니다",
    "The view asks for `code`, and there is none in the address.": "뷰는 `code`를 찾는데, 주소에는 없습니다.",
    "Whoever does not agree is sent back all the same, with an `error` in the place of the code (RFC 6749,"
    " 4.1.2.1).": "카카오는 동의하지 않은 사람도 돌려보냅니다. 다만 인가 코드 대신 `error`를 붙입니다(`RFC 6749`, 4.1.2.1).",
    "Write a comment again and press Agree. A finished `oauth()` asks with `request.GET.get('code')`, and"
    " says something friendly when there is none.": "댓글을 다시 쓰고 동의를 누르세요. 제대로 만든 `oauth()`는 `request.GET.get('code')`로 묻고, 없으면 친절하게"
    " 알려 줍니다.",
    "Kakao sent an error instead of a code: {error}": "카카오가 인가 코드 대신 오류를 보냈습니다: {error}",
    "Kakao could not ask this visitor, and says so in the query: {why}.": "카카오가 이 방문자에게 물어볼 수 없어서, 그 이유를 쿼리에 적어 돌려보냈습니다: {why}.",
    "Look at the parameters of the authorize link: `prompt=none`, say, forbids Kakao to ask.": "카카오로 보낸 주소의 매개변수를 살펴보세요. 이를테면 `prompt=none`이 있으면 카카오가 물어볼 수 없습니다.",
    "The site itself sent the visitor here, without a code": "사이트가 직접 방문자를 인가 코드 없이 이 주소로 보냈습니다",
    "A redirect of the site led to this address, and not Kakao's. A redirect carries only what its"
    " address says.": "이 주소로 보낸 것은 카카오가 아니라 사이트의 리다이렉트입니다. 리다이렉트는 주소에 적힌 것만 나릅니다.",
    "Let that view redirect to Kakao's authorize link, or to another page.": "그 뷰가 카카오의 인가 주소나 다른 페이지로 리다이렉트하게 고치세요.",
    "The address was opened by hand": "주소를 직접 열었습니다",
    "Kakao opens this address, after the consent, and adds the code. No answer of Kakao led here: somebody"
    " typed it, or followed a link.": "이 주소는 동의가 끝난 뒤 카카오가 인가 코드를 붙여 여는 곳입니다. 카카오의 응답이 보낸 것이 아니니, 누가 직접"
    " 입력했거나 링크를 따라온 것입니다.",
    "Kakao sent the visitor back with `error=access_denied` instead of a code.": "카카오가 인가 코드 대신 `error=access_denied`를 붙여 방문자를 돌려보냈습니다.",
    "Kakao sent the visitor back with this error instead of a code.": "카카오가 인가 코드 대신 이 오류를 붙여 방문자를 돌려보냈습니다.",
    "The query has `error` and no `code`.": "쿼리에 `error`는 있고 `code`는 없습니다.",
    "This answer led here: {location}": "이 주소로 보낸 응답: {location}",
    "The query has no `code`.": "쿼리에 `code`가 없습니다.",
    # the project
    "Load the page with the form anew, and send it from there.": "폼이 있는 페이지를 새로 열고, 거기서 보내세요.",
    "Run the lesson's first cell again, or `lesson.site.restart()`: the site makes what it lacks.": "수업의 첫 셀이나 `lesson.site.restart()`를 실행하세요. 사이트가 시작하면서 없는 것을 만듭니다.",
    "Another middleware needs what this one would have put into the request.": "이 미들웨어가 요청에 넣었어야 할 것을 다른 미들웨어가 찾고 있습니다.",
    "Put a `print()` into the view, and repeat the request.": "뷰에 `print()`를 넣고 요청을 다시 보내 보세요.",
    "The cookie `csrftoken` came.": "`csrftoken` 쿠키가 왔습니다.",
    "The cookie `csrftoken` did not come.": "`csrftoken` 쿠키가 오지 않았습니다.",
    "The form field `csrfmiddlewaretoken` came.": "폼의 `csrfmiddlewaretoken` 필드가 왔습니다.",
    "The form field `csrfmiddlewaretoken` did not come.": "폼의 `csrfmiddlewaretoken` 필드가 오지 않았습니다.",
    "The form was sent from a page of another site": "다른 사이트의 페이지에서 폼을 보냈습니다",
    "`Origin` or `Referer` names another host than the one that was asked.": "`Origin`이나 `Referer`에 적힌 호스트가 요청을 받은 호스트와 다릅니다.",
    "Send the form from the site's own page. Is the host name the same, `127.0.0.1`?": "사이트의 페이지에서 폼을 보내세요. 호스트 이름이 똑같이 `127.0.0.1`인가요?",
    "The table {name} is missing in the database": "데이터베이스에 {name} 테이블이 없습니다",
    "The database cannot be used": "데이터베이스를 쓸 수 없습니다",
    "This is the table in which the site keeps its sessions.": "사이트가 세션을 보관하는 테이블입니다.",
    "The site asks for this table, and db.sqlite3 does not have it.": "사이트가 찾는 테이블이 db.sqlite3에 없습니다.",
    "The file or its folder is in the way: the error says how.": "파일이나 그 폴더에 문제가 있습니다. 무엇이 문제인지는 오류에 적혀 있습니다.",
    "Django's check found this before the site started.": "사이트가 시작하기 전에 장고의 검사가 찾아냈습니다.",
    "The request has no {name}: nobody put it there.": "요청에 {name} 속성이 없습니다. 넣어 준 미들웨어가 없기 때문입니다.",
    "the values of that line": "그 줄에 쓰인 값",
    "Print {names} in the line before, and repeat the request: `lesson.site.log` shows what they were.": "바로 앞줄에서 다음 값을 출력하고 요청을 다시 보내 보세요: {names}. `lesson.site.log`에 값이 나옵니다.",
    "There is no template {name}": "{name} 템플릿이 없습니다",
    "The view asks for a template that Django does not find.": "뷰가 찾는 템플릿을 장고가 찾지 못했습니다.",
    "Django looks in `blogapp/templates/` and in `firstProject/templates/`, for exactly this name.": "장고는 `blogapp/templates/`와 `firstProject/templates/`에서 정확히 이 이름을 찾습니다.",
    "Compare the name in `render(…)` with the file's, letter by letter, and look whether the file lies in"
    " one of these folders.": "`render(…)`에 쓴 이름과 파일 이름을 한 글자씩 견주어 보고, 파일이 두 폴더 중 하나에 있는지 확인하세요.",
    "No address of the site fits the name {name}": "{name} 이름에 맞는 주소가 사이트에 없습니다",
    "`redirect(…)`, `reverse(…)` or `{tag}` asks for the address of a name.": "`redirect(…)`, `reverse(…)`, `{tag}` 가운데 하나가 이름으로 주소를 찾고 있습니다.",
    "Look at the `name=` of each `path(…)` in `firstProject/urls.py`, and at what stands between `<` and"
    " `>`.": "`firstProject/urls.py`에서 `path(…)`마다 붙은 `name=`과, `<`와 `>` 사이에 적힌 것을 살펴보세요.",
    "Django refused the form before any view saw it: {reason}": "뷰에 닿기 전에 장고가 폼을 거절했습니다: {reason}",
    "The form came without the cookie `csrftoken`": "`csrftoken` 쿠키 없이 폼이 왔습니다",
    "Whoever sends a form must show the cookie that came with its page. This visitor has none for this"
    " host.": "폼을 보내려면 폼이 있는 페이지에서 받은 쿠키를 내밀어야 합니다. 이 방문자에게는 이 호스트의 쿠키가 없습니다.",
    "The form came without its hidden field": "숨은 필드가 빠진 폼이 왔습니다",
    "The cookie alone proves nothing: the browser sends it by itself. The hidden field shows that the form came"
    " from a page of this site.": "쿠키는 브라우저가 알아서 보내므로 쿠키만으로는 아무것도 알 수 없습니다. 폼이 이 사이트의 페이지에서 왔다는"
    " 것은 숨은 필드가 보여 줍니다.",
    "Put `{tag}` into the form of the template.": "템플릿의 폼 안에 `{tag}`를 넣으세요.",
    "The form's hidden field does not fit the cookie": "폼의 숨은 필드가 쿠키와 맞지 않습니다",
    "Cookie and field must belong together: one of them is another than when the page was loaded. A login, too,"
    " brings a new cookie.": "쿠키와 숨은 필드는 서로 짝이 맞아야 합니다. 페이지를 연 뒤로 둘 가운데 하나가 바뀌었습니다. 로그인해도"
    " 새 쿠키를 받습니다.",
    "The site refused: 403": "사이트가 거절했습니다: 403",
    "The view, or something before it, answered 403.": "뷰나 그 앞의 무언가가 403으로 응답했습니다.",
    "Django's page with a reason for it is not there: it was not the CSRF check, as far as the answer"
    " shows.": "이유를 적은 장고의 페이지가 없습니다. 응답만 보면 `CSRF` 검사 때문은 아닙니다.",
    "Look into the view for `PermissionDenied` or `status=403`, put a `print()` before it, and"
    " repeat the request.": "뷰에서 `PermissionDenied`나 `status=403`을 찾아 그 앞에 `print()`를 넣고 요청을 다시 보내 보세요.",
    "If you have changed `models.py`, run `python manage.py makemigrations` first.": "`models.py`를 고쳤다면 먼저 `python manage.py makemigrations`를 실행하세요.",
    "A query of the site was refused by the database.": "사이트의 쿼리를 데이터베이스가 받아들이지 않았습니다.",
    "{name} is missing": "{name} 줄이 빠졌습니다",
    "{name} is missing, or stands too far down": "{name} 줄이 빠졌거나 너무 아래에 있습니다",
    "What a middleware adds to each request is there only while the middleware stands in `MIDDLEWARE`.": "미들웨어가 요청에 넣어 주는 것은, 그 미들웨어가 `MIDDLEWARE`에 있는 동안에만 있습니다.",
    "Put the line {line} back into `MIDDLEWARE` of `settings.py`, where it stood.": "`settings.py`의 `MIDDLEWARE`에서 원래 있던 자리에 다음 줄을 다시 넣으세요: {line}",
    "An app is missing in `INSTALLED_APPS`": "`INSTALLED_APPS`에 앱이 빠졌습니다",
    "A model was asked for whose app is not installed.": "설치하지 않은 앱의 모델을 쓰려고 했습니다.",
    "Put the app back into `INSTALLED_APPS` of `settings.py`.": "`settings.py`의 `INSTALLED_APPS`에 그 앱을 다시 넣으세요.",
    "A session cannot hold this value": "세션에 담을 수 없는 값입니다",
    "This value cannot be written as JSON": "`JSON`으로 적을 수 없는 값입니다",
    "The view was done, and Django could not save the session.": "뷰가 끝난 뒤, 장고가 세션을 저장하지 못했습니다.",
    "A session is kept as `JSON`: text, numbers, lists, dictionaries, `True`, `False` and `None`. Other objects"
    " cannot be written so.": "세션은 `JSON`으로 보관됩니다. 글자, 숫자, 리스트, 딕셔너리, `True`, `False`, `None`만 적을 수 있고,"
    " 다른 객체는 적을 수 없습니다.",
    "Keep what can be written, such as an object's `pk`, and look the object up again when it is needed.": "객체의 `pk`처럼 적을 수 있는 것만 담고, 필요할 때 그 객체를 다시 찾으세요.",
    "Python stopped at the import below.": "파이썬이 아래의 `import`에서 멈췄습니다.",
    "Python cannot read {place}": "파이썬이 읽지 못하는 곳: {place}",
    "The site could not start, since a file of it is not Python.": "파일 하나가 파이썬 문법에 맞지 않아 사이트를 시작하지 못했습니다.",
    "The mark below shows where Python gave up: {why}. The mistake is there, or just before it.": "파이썬이 포기한 자리를 아래의 표시가 가리킵니다: {why}. 잘못은 그 자리나 바로 앞에 있습니다.",
    "Mend that line and save the file: the site starts again by itself.": "그 줄을 고치고 파일을 저장하세요. 사이트는 스스로 다시 시작합니다.",
    "The project failed while it was loaded: no view has been asked.": "프로젝트를 불러오다가 실패했습니다. 뷰는 아직 불리지도 않았습니다.",
    "Its last words stand below. They name the line, and the exchanges show no more.": "마지막으로 남긴 말이 아래에 있습니다. 어느 줄인지는 거기에 나오고, 주고받은 기록에는 더 나오는 것이 없습니다.",
    "This is none of the errors that the course knows. The traceback names the line; the exchanges do not"
    " show why.": "이 과정에서 다루는 오류가 아닙니다. 어느 줄인지는 트레이스백에 나오지만, 왜 그런지는 주고받은 기록에 나오지"
    " 않습니다.",
    "The name is known, but it was asked for with other arguments than its address needs.": "이름은 있지만, 그 주소에 필요한 인자와 다른 인자로 찾았습니다.",
    "No line of `urls.py` has this name.": "`urls.py`의 어느 줄에도 이 이름이 없습니다.",
    "There is no module {name}": "{name} 모듈이 없습니다",
    "An import finds nothing": "가져오려는 것이 없습니다",
    "No file and no installed package has this name.": "이 이름의 파일도, 설치된 패키지도 없습니다.",
    "The module is there, but the name is not in it.": "모듈은 있지만 그 안에 이 이름이 없습니다.",
    "Compare the names, letter by letter. If it is a package, install it into the environment that the"
    " course runs in.": "이름을 한 글자씩 견주어 보세요. 패키지라면 이 과정이 도는 환경에 설치하세요.",
    "Compare the names, letter by letter.": "이름을 한 글자씩 견주어 보세요.",
    "The view failed: {kind}": "뷰가 실패했습니다: {kind}",
    "The site answered {status}": "사이트의 응답: {status}",
    "The line below could not be carried out.": "아래의 줄을 실행하지 못했습니다.",
    "It answered {status} without a traceback.": "트레이스백 없이 {status} 응답이 왔습니다.",
    "It failed at {place}.": "실패한 곳: {place}.",
    "The error says: {text}": "오류 메시지: {text}",
    "This is the answer.": "응답은 이것입니다.",
    # Kakao refuses
    "Look up {code} in Kakao's documentation, and compare it with what was sent.": "카카오 문서에서 {code} 항목을 찾아 보낸 값과 견주어 보세요.",
    "While it answered, the site asked Kakao, and was refused: {code}.": "사이트가 응답을 만드는 동안 카카오에 요청했다가 거절당했습니다: {code}.",
    "Kakao refused: {code}": "카카오가 거절했습니다: {code}",
    "What was sent stands in the evidence.": "무엇을 보냈는지는 증거에 있습니다.",
    "Kakao's words: {said}": "카카오의 말: {said}",
    "The site itself asked Kakao, not the browser.": "브라우저가 아니라 사이트가 직접 카카오에 요청했습니다.",
    "This answer of the site led to Kakao.": "사이트의 이 응답이 카카오로 보냈습니다.",
    "Sent were: {names}.": "보낸 매개변수: {names}.",
    "It is nearly a code that Kakao gave, but cut, or with something added.": "카카오가 준 인가 코드와 거의 같지만, 잘렸거나 무언가 덧붙었습니다.",
    "Kakao never gave this code": "카카오가 준 적이 없는 코드입니다",
    "No record of Kakao shows a code like it. Was it made up, or copied from elsewhere?": "카카오의 어떤 기록에도 이런 인가 코드가 없습니다. 지어낸 값이거나 다른 데서 복사한 값인가요?",
    "Kakao gave this code here.": "카카오가 여기서 이 인가 코드를 주었습니다.",
    "A code works once, and this one brought a token already.": "인가 코드는 한 번만 쓸 수 있는데, 이 코드로는 이미 토큰을 받았습니다.",
    "Sent: the code {code}, {count} characters.": "보낸 인가 코드는 {count}자입니다: {code}.",
    "no code was sent": "인가 코드를 보내지 않았습니다",
    "The token request has no `code`.": "토큰 요청에 `code`가 없습니다.",
    "Kakao gave this code: {code}, {count} characters.": "카카오가 준 인가 코드는 {count}자입니다: {code}.",
    "the code was changed on the way": "인가 코드가 도중에 바뀌었습니다",
    "It was exchanged for a token here.": "여기서 토큰과 바꾸었습니다.",
    "the code was used before": "이미 쓴 인가 코드입니다",
    "the code has expired": "인가 코드가 만료되었습니다",
    "A code lives for ten minutes, and this one was older.": "인가 코드의 수명은 10분인데, 이 코드는 그보다 오래되었습니다.",
    "the code belongs to another app": "다른 앱의 인가 코드입니다",
    "It was given to another `client_id`.": "다른 `client_id`에 준 인가 코드입니다.",
    "Kakao has this code no more": "이제 카카오에 없는 인가 코드입니다",
    "It was given and not used, and Kakao's records do not have it any more: Kakao was started"
    " anew, or the consent was withdrawn.": "받기만 하고 쓰지 않은 인가 코드인데 카카오의 기록에서 없어졌습니다. 카카오를 다시 시작했거나 동의를 거둔"
    " 것입니다.",
    "Kakao does not find the code (KOE320): {said}": "카카오가 인가 코드를 찾지 못했습니다(`KOE320`): {said}",
    "Kakao gives no token for this code: it works once, for ten minutes, and as it was given.": "이 인가 코드로는 토큰을 받을 수 없습니다. 인가 코드는 받은 그대로, 10분 안에, 한 번만 쓸 수 있습니다.",
    "Write another comment: that brings a new code. Exchange it once, at once.": "댓글을 하나 더 써서 새 인가 코드를 받고, 바로 한 번만 바꾸세요.",
    "Kakao does not find the code (KOE320)": "카카오가 인가 코드를 찾지 못했습니다(`KOE320`)",
    "It was used before, has expired, or was changed on the way: Kakao's own records are not seen here.": "이미 썼거나, 만료되었거나, 도중에 바뀌었습니다. 카카오의 기록은 여기서 볼 수 없습니다.",
    "Write another comment and exchange its code once, at once. If that works, the old code was used"
    " or too old; if not, compare it with the address, letter by letter.": "댓글을 하나 더 쓰고, 새 인가 코드를 바로 한 번만 바꿔 보세요. 된다면 앞의 코드는 이미 썼거나 너무 오래된"
    " 것입니다. 안 된다면 주소에 있는 값과 한 글자씩 견주어 보세요.",
    "Sent: {value}": "보낸 값: {value}",
    "Sent: a `client_secret` of {count} characters.": "{count}자짜리 `client_secret`을 보냈습니다.",
    "Sent: no `client_secret`.": "`client_secret`을 보내지 않았습니다.",
    "The key came in the header `Authorization: Basic`. Kakao reads `client_id` in the form alone.": "키가 `Authorization: Basic` 헤더로 왔습니다. 카카오는 `client_id`를 폼에서만 읽습니다.",
    "`client_id` was not sent at all.": "`client_id`를 아예 보내지 않았습니다.",
    "The value is {value}: a variable was empty when the request was built. Was the session lost, or is"
    " an environment variable not set?": "값이 {value}입니다. 요청을 만들 때 변수가 비어 있었습니다. 세션이 사라졌거나,"
    " 환경 변수가 정해져 있지 않은가요?",
    "It is the registered key but for blanks, or for capital and small letters.": "공백이나 대소문자만 빼면 등록된 키와 같습니다.",
    "It is the registered key, but not whole, or with something added.": "등록된 키에서 일부가 빠졌거나, 무언가 덧붙었습니다.",
    "It is another key than the registered one.": "등록된 키와 다른 키입니다.",
    "Compare it with Kakao's console.": "카카오 콘솔의 값과 견주어 보세요.",
    "No app has this key (KOE101)": "이 키를 가진 앱이 없습니다(`KOE101`)",
    "This app must prove itself with its client secret.": "이 앱은 클라이언트 시크릿으로 자신을 증명해야 합니다.",
    "Kakao does not believe that the app itself is asking: `Bad client credentials`.": "카카오가 `Bad client credentials`라고 답했습니다. 앱이 직접 보낸 요청이라고 믿지 않는 것입니다.",
    "Send `client_secret` with the token request. It stands in the console beside the REST API key, and"
    " belongs in the environment, not in the code.": "토큰 요청에 `client_secret`을 함께 보내세요. 콘솔의 REST API 키 옆에 있습니다. 코드가 아니라 환경"
    " 변수에 두어야"
    " 합니다.",
    "A consent item that this app has not set up (KOE205)": "이 앱에 설정하지 않은 동의항목입니다(`KOE205`)",
    "Registered: {uris}": "등록된 값: {uris}",
    "The client secret is wrong (KOE010)": "클라이언트 시크릿이 틀렸습니다(`KOE010`)",
    "The client secret is missing (KOE010)": "클라이언트 시크릿이 빠졌습니다(`KOE010`)",
    "A secret was sent, but it is not the one of this app.": "시크릿을 보냈지만 이 앱의 것이 아닙니다.",
    "No secret was sent. New apps at Kakao must send theirs since December 2025.": "시크릿을 보내지 않았습니다. 2025년 12월부터 카카오의 새 앱은 시크릿을 꼭 보내야 합니다.",
    "Not set up: {items}.": "설정하지 않은 항목: {items}.",
    "Which one it is stands on Kakao's page.": "어느 항목인지는 카카오의 페이지에 나옵니다.",
    "no `client_id`": "`client_id` 없음",
    "empty": "빈 값",
    "Set up: {items}": "설정된 항목: {items}",
    "Compared with {other}, it differs in: {parts}.": "견주어 본 값: {other}. 다른 부분: {parts}.",
    "No redirect URI was sent: it is empty.": "리다이렉트 URI가 비어 있습니다.",
    "What is registered is not known here: compare it with Kakao's console, letter by letter.": "무엇이 등록되어 있는지 여기서는 알 수 없습니다. 카카오 콘솔의 값과 한 글자씩 견주어 보세요.",
    "The two differ in their spelling: compare them letter by letter.": "두 값은 적는 방법이 다릅니다. 한 글자씩 견주어 보세요.",
    "capital and small letters": "대문자와 소문자",
    "the percent-encoding: it was encoded twice": "퍼센트 인코딩 (두 번 인코딩했습니다)",
    "The redirect URI is not the registered one (KOE006)": "리다이렉트 URI가 등록된 값과 다릅니다(`KOE006`)",
    "Another redirect URI than the one that the code was sent to (KOE303)": "인가 코드를 받은 주소와 다른 리다이렉트 URI입니다(`KOE303`)",
    "Kakao gives the token only to whoever names the redirect URI to which it sent the code.": "카카오는 인가 코드를 보낸 그 리다이렉트 URI를 대는 쪽에만 토큰을 줍니다.",
    "Send the same `redirect_uri` in both requests, out of one and the same place: the session, or the settings.": "두 요청에 같은 `redirect_uri`를 보내세요. 세션이든 설정이든, 두 번 다 같은 곳에서 꺼내면 됩니다.",
    "The code was sent to: {uri}": "인가 코드를 보낸 주소: {uri}",
    "To which address the code was sent is not known here.": "인가 코드를 어느 주소로 보냈는지 여기서는 알 수 없습니다.",
    "Sent: {uri}": "보낸 값: {uri}",
    # undecided
    "The session cookie did not come, and nobody saw where it stayed": "세션 쿠키가 오지 않았는데, 어디서 없어졌는지 보이지 않습니다",
    "The visitor had a session when they left. Either its cookie was deleted, or this address was opened in"
    " another browser or a private window, which has a jar of its own.": "떠날 때는 세션이 있었습니다. 쿠키를 지웠거나, 쿠키 상자가 따로 있는 다른 브라우저나 시크릿 창에서 이 주소를 연"
    " 것입니다.",
    "Press F12 in the window that shows the error, and look at the cookies of {host}. Is `csrftoken` there, and"
    " `sessionid` not? Then it was deleted. Is neither there? Then this is another jar.": "오류가 보이는 창에서 F12를 누르고 {host}의 쿠키를 보세요. `csrftoken`은 있고 `sessionid`만 없으면"
    " 지워진 것입니다."
    " 둘 다 없으면 다른 쿠키 상자입니다.",
    "The cookie is `SameSite=Strict`, and the way back led over another site": "쿠키는 `SameSite=Strict`인데, 돌아오는 길에 다른 사이트를 거쳤습니다",
    "Browsers differ here. Firefox counts the redirects, so it holds the cookie back. Chrome and Edge look only"
    " at the page where the way began: they send it. Or the cookie was deleted.": "이럴 때는 브라우저마다 다릅니다. Firefox는 도중의 리다이렉트까지 따져서 쿠키를 보내지 않습니다. Chrome과"
    " Edge는 길이 시작된 페이지만 보고 쿠키를 보냅니다. 그것도 아니면 쿠키를 지운 것입니다.",
    "Press F12 and look at the cookies of {host}. Is `sessionid` still there? Then the browser held it back: set"
    ' `SESSION_COOKIE_SAMESITE = "Lax"` in `settings.py`. Is it not there? Then it was deleted.': "F12를 누르고 {host}의 쿠키를 보세요. `sessionid`가 아직 있으면 브라우저가 보내지 않은 것이니,"
    ' `settings.py`에서 `SESSION_COOKIE_SAMESITE = "Lax"`로 바꾸세요. 없으면 지워진 것입니다.',
    "No session cookie came, and nobody saw this visitor leave for Kakao": "세션 쿠키가 오지 않았고, 이 방문자가 카카오로 떠나는 것도 보이지 않았습니다",
    "Without the redirect of `detail()` before it, the exchanges do not show whether there ever was a session.": "그 앞에 `detail()`의 리다이렉트가 없어서, 세션이 있기는 했는지 주고받은 기록으로는 알 수 없습니다.",
    "Begin at a post with one browser: write a comment, press Submit, and agree. If the error comes again, its"
    " cause will be in sight.": "브라우저 하나로 글에서 시작하세요. 댓글을 등록하고 동의합니다. 오류가 다시 나면 그때는 원인이 보일"
    " 것입니다.",
    "The visitor came back on another host, and the session of the first is gone": "방문자가 다른 호스트로 돌아왔고, 처음 호스트의 세션도 없어졌습니다",
    "Two things are wrong at once: the cookie stayed on the other host, and its row is not there either.": "두 가지가 한꺼번에 어긋났습니다. 쿠키는 다른 호스트에 남았고, 그 세션 행도 없습니다.",
    "Begin again at `http://{netloc}/`. If the error comes again, it was not the host.": "`http://{netloc}/`에서 다시 시작하세요. 오류가 또 나면 호스트 때문이 아닙니다.",
    "Cookie and row are there, and the view found nothing in them": "쿠키도 행도 있는데, 뷰가 값을 찾지 못했습니다",
    "Either `oauth()` asks for another name than the one that the row holds, or Django cannot read the row:"
    " `SECRET_KEY` is another than before, or the row was changed by hand.": "`oauth()`가 행에 든 것과 다른 이름을 찾거나, 장고가 행을 읽지 못하는 것입니다. 읽지 못한다면 `SECRET_KEY`가"
    " 전과 다르거나 누가 행을 직접 고친 것입니다.",
    "Put `print(dict(request.session))` first into `oauth()` and repeat it. `{empty}` means that Django cannot"
    " read the row; otherwise compare the names, letter by letter.": "`oauth()`의 첫 줄에 `print(dict(request.session))`을 넣고 다시 해 보세요. `{empty}`가 나오면 장고가 행을 읽지"
    " 못하는 것입니다. 아니면 이름을 한 글자씩 견주어 보세요.",
    "A session cookie came that this site did not give": "이 사이트가 주지 않은 세션 쿠키가 왔습니다",
    "The value was put into the jar on the way: by another server on the same host name, since cookies ignore"
    " ports, or by hand. Nobody saw it.": "가는 길에 누가 쿠키 상자에 이 값을 넣었습니다. 쿠키는 포트를 가리지 않으니 호스트 이름이 같은 다른 서버일 수도"
    " 있고, 손으로 바꾼 것일 수도 있습니다. 그 순간은 기록에 없습니다.",
    'Give the cookie another name, `SESSION_COOKIE_NAME = "blog_sessionid"` in `settings.py`, and begin anew.'
    " If the error is gone, it was another server; if not, look into the jar.": '`settings.py`에서 `SESSION_COOKIE_NAME = "blog_sessionid"`로 쿠키 이름을 바꾸고 처음부터 다시 하세요. 오류가'
    " 없어지면 다른 서버 때문이고, 그대로면 쿠키 상자를 들여다보세요.",
    "A session cookie came, and no row with its id was ever seen": "세션 쿠키가 왔는데, 그 ID의 세션 행은 나타난 적이 없습니다",
    "Its row may have been deleted before anybody looked, or the site keeps its sessions elsewhere than in"
    " `django_session`, or the value was made up.": "기록을 시작하기 전에 행이 지워졌거나, 사이트가 세션을 `django_session`이 아닌 곳에 보관하거나, 지어낸 값일 수"
    " 있습니다.",
    "Delete the cookie and begin anew at a post. If the error is gone, the old cookie was to blame; if not,"
    " look at `SESSION_ENGINE` in `settings.py`.": "쿠키를 지우고 글에서 처음부터 다시 하세요. 오류가 없어지면 예전 쿠키 때문이고, 그대로면 `settings.py`의"
    " `SESSION_ENGINE`을 보세요.",
}
