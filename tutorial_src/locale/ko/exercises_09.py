"""The exercises of lesson 09, in Korean."""

MESSAGES = {
    # questions
    "Which question first?": "무엇부터 물어야 할까요?",
    "A login is broken. Put the questions into the order of the way that the values go: each one makes"
    " sense only when the one before is answered with yes.": "로그인이 고장 났습니다. 값이 지나가는 길을 따라 질문을 차례로 놓아 봅시다. 앞의 질문에 그렇다고 답할 수"
    " 있을 때에만 다음 질문으로 넘어갈 수 있습니다.",
    "Does the site start?": "사이트가 시작됩니까?",
    "Did the comment lead to Kakao?": "댓글을 등록하면 카카오로 갑니까?",
    "Did a session cookie come to `/oauth/`?": "`/oauth/`에 세션 쿠키가 왔습니까?",
    "Is it the one that the site has given?": "사이트가 내준 그 쿠키입니까?",
    "Is there a row with this id?": "그 세션 ID를 가진 행이 있습니까?",
    "Can the site still use that row, by its own clock and key?": "사이트가 자기 시계와 키로 그 행을 아직 쓸 수 있습니까?",
    "Did Kakao give a token for the code?": "카카오가 인가 코드를 받고 토큰을 주었습니까?",
    "a site that does not run takes no comment.": "실행되지 않는 사이트는 댓글을 받지 못합니다.",
    "nobody comes to `/oauth/` who was not sent to Kakao before.": "카카오로 간 적이 없는 사람은 `/oauth/`로 돌아올 수도 없습니다.",
    "as long as no cookie came, there is nothing to compare.": "쿠키가 오지 않았다면 견주어 볼 것이 없습니다.",
    "with somebody else's id you would look for the wrong row.": "남의 세션 ID로는 엉뚱한 행을 찾게 됩니다.",
    "a row that is not there has neither a date nor a signature.": "없는 행에는 날짜도 서명도 없습니다.",
    "Kakao is asked only when `oauth()` has all its values, and they come out of the row.": "`oauth()`는 값이 다 있어야 카카오에 요청할 수 있고, 그 값은 행에서 나옵니다.",
    "Follow the visitor: the blog, Kakao, the blog again, Kakao again.": "방문자를 따라가 봅시다. 블로그, 카카오, 다시 블로그, 다시 카카오입니다.",
    "At `/oauth/` follow the id: from the jar into the request, from the request to the row.": "`/oauth/`에서는 세션 ID를 따라갑니다. 쿠키 상자에서 요청으로, 요청에서 행으로 갑니다.",
    "It begins with start, comment, cookie. It ends with token.": "처음 셋은 `start`, `comment`, `cookie`이고, 마지막은 `token`입니다.",
    "One symptom, and the first question that is answered with no names the place. You need not guess.": "증상은 하나라도, 아니라고 답하게 되는 첫 질문이 고장 난 곳을 알려 줍니다. 짐작할 필요가 없습니다.",
    # line
    "Which line is the cause?": "원인은 어느 줄일까요?",
    "Three exchanges of a walk that ended in the `TypeError`. Before the last one there was a click at"
    " Kakao. One line is the cause. Others are what follows from it.": "`TypeError`로 끝난 길에서 오간 요청과 응답 세 쌍입니다. 마지막 요청은 카카오에서 클릭한 뒤에 보낸 것입니다."
    " 한 줄이 원인이고, 다른 줄 가운데에는 거기에서 나온 결과도 있습니다.",
    "This line would stand in a walk that succeeds as well. Which one would not?": "이 줄은 성공한 길에도 있습니다. 성공한 길에는 없을 줄은 어느 것일까요?",
    "What is missing in the last request? And where was it handed out?": "마지막 요청에는 무엇이 빠졌습니까? 그것은 어디에서 내주었습니까?",
    "It was handed out, the host is the same, and the visitor has deleted nothing. So something held it"
    " back.": "내주기도 했고, 호스트도 같고, 방문자가 지우지도 않았습니다. 그렇다면 무언가가 붙잡은 것입니다.",
    "The way back began with a click on a page of `localhost:9000`. Compare the two lines with"
    " `Set-Cookie`.": "돌아오는 길은 `localhost:9000`의 페이지에서 클릭하면서 시작되었습니다. `Set-Cookie`가 있는 두 줄을 견주어"
    " 봅시다.",
    "`Strict` withholds the cookie whenever another site's page begins the way. At a login by way of another"
    " site that is so whenever that site asks something, and in Firefox even when it does not.": "`Strict`는 다른 사이트의 페이지에서 시작된 길에는 쿠키를 보내지 않습니다. 다른 사이트를 거치는 로그인에서는 그"
    " 사이트가 무엇이든 물어볼 때마다 그렇게 되고, Firefox에서는 묻지 않아도 그렇게 됩니다.",
    "Here the session cookie is missing: that is what `oauth()` suffers from. But why was it"
    " missing? Go back to where it was handed out.": "여기에 세션 쿠키가 없어서 `oauth()`에서 오류가 났습니다. 그런데 왜 없을까요? 쿠키를 내준 곳으로"
    " 거슬러 올라가 봅시다.",
    "That is the symptom, the last thing that happens.": "이것은 증상입니다. 맨 마지막에 일어난 일입니다.",
    "This cookie is `Lax`, and it came back: you see it in the last request.": "이 쿠키는 `Lax`라서 제대로 돌아왔습니다. 마지막 요청에서 볼 수 있습니다.",
    "The redirect URI has the host of the first request. Nobody is sent elsewhere.": "리다이렉트 URI의 호스트는 첫 요청의 호스트와 같습니다. 다른 곳으로 보내는 것이 아닙니다.",
    "It says where the click was made. With a `Lax` cookie that would do no harm.": "어디에서 클릭했는지 알려 주는 줄입니다. 쿠키가 `Lax`였다면 문제가 되지 않았을 것입니다.",
    "A wrong clock would not keep the session cookie at home, and here none has come.": "시계가 틀려도 세션 쿠키는 옵니다. 여기에는 세션 쿠키가 오지 않았습니다.",
    # new_key
    "A fresh key at each start": "시작할 때마다 새 키",
    "Somebody writes `SECRET_KEY = get_random_secret_key()` into `settings.py`, since a random key is safer"
    " than one that everybody can read. When do visitors lose their sessions?": "누군가 `settings.py`에 `SECRET_KEY = get_random_secret_key()`라고 썼습니다. 누구나 읽을 수 있는 키보다 무작위"
    " 키가 안전하니까요. 방문자는 언제 세션을 잃어버릴까요?",
    "at each request": "요청할 때마다",
    "whenever the site starts again": "사이트가 다시 시작할 때마다",
    "never: the rows are in the database, and stay there": "잃어버리지 않습니다. 행은 데이터베이스에 그대로 있으니까요",
    "when they close their browser": "브라우저를 닫을 때",
    "The settings are read once, when the site starts. Until it ends, the key stays the same.": "설정은 사이트가 시작할 때 한 번만 읽습니다. 사이트가 끝날 때까지 키는 바뀌지 않습니다.",
    "The rows do stay, and you could decode them. But the site checks their signature first, and takes a"
    " row that was signed with another key for an empty one.": "행은 그대로 있고, 여러분은 풀어서 읽을 수도 있습니다. 하지만 사이트는 서명부터 확인하고, 다른 키로 서명한 행은"
    " 빈 것으로 봅니다.",
    "That hangs on the cookie's `Max-Age`, and not on the key.": "그것은 쿠키의 `Max-Age`에 달린 일이고 키와는 상관없습니다.",
    "How often is `settings.py` executed?": "`settings.py`는 몇 번 실행될까요?",
    "A row is signed when it is written, and the signature is checked when it is read. With which key, each"
    " time?": "행은 쓸 때 서명하고, 읽을 때 서명을 확인합니다. 각각 어느 키로 할까요?",
    "The two keys differ when a start lies in between.": "그 사이에 사이트가 다시 시작했다면 두 키가 서로 다릅니다.",
    "On a site with several processes it is worse: each has a key of its own, and a visitor is known at every"
    " other request. A key is made once, and kept in the environment.": "프로세스가 여럿인 사이트에서는 더 심합니다. 저마다 키가 달라서 같은 방문자를 알아보았다 못 알아보았다 합니다."
    " 키는 한 번만 만들어 환경 변수에 보관합니다.",
    # elsewhere
    "Lose a session, and delete nothing": "아무것도 지우지 않고 세션 잃어버리기",
    "Get the `TypeError` in your own browser, with your cookie still in the jar: begin at the other host.": "내 브라우저에서 `TypeError`를 만나 봅시다. 쿠키는 쿠키 상자에 그대로 둔 채, 다른 호스트에서 시작합니다.",
    'Delete `sessionid` of `127.0.0.1` in your browser (F12). `lesson.switches.throw("{name}")`, then open'
    " `lesson.switches.link`, write a comment there, and agree at Kakao if it asks.": "내 브라우저에서 `127.0.0.1`의 `sessionid`를 지우세요(F12)."
    ' 이어서 `lesson.switches.throw("{name}")`를 실행하고 `lesson.switches.link`를 열어'
    " 댓글을 쓰고, 카카오가 물으면 동의하세요.",
    "The address bar says at which host you are.": "지금 어느 호스트에 있는지는 주소창에 나옵니다.",
    "Begin at `localhost`. Kakao sends you back to `127.0.0.1`.": "`localhost`에서 시작하세요. 카카오는 `127.0.0.1`로 돌려보냅니다.",
    "Change `127.0.0.1` in the address of a post into `localhost`, write a comment and press Submit.": "글 주소의 `127.0.0.1`을 `localhost`로 바꾸어 열고, 댓글을 쓴 뒤 등록을 누르세요.",
    "Two names of one computer are two hosts for a cookie. Choose one for your site, and use it everywhere.": "한 컴퓨터의 두 이름도 쿠키에게는 두 호스트입니다. 사이트의 이름을 하나로 정하고 어디에서나 그 이름을 씁시다.",
    "A comment at `localhost`, and a return to `127.0.0.1` without a session cookie.": "`localhost`에서 댓글을 등록하고, 세션 쿠키 없이 `127.0.0.1`로 돌아와야 합니다.",
    "You began and ended at the same host.": "시작한 곳과 돌아온 곳이 같은 호스트입니다.",
    "You came back without your ticket, but to the host at which you began: you have deleted it.": "번호표 없이 돌아왔지만 시작한 곳과 같은 호스트입니다. 번호표를 지운 것입니다.",
    "the host in the address bar, before you press Submit": "등록을 누르기 전, 주소창의 호스트",
    "You changed the host, and a ticket came all the same: your browser has an older one for this host.": "호스트가 바뀌었는데도 번호표가 왔습니다. 브라우저에 이 호스트에서 전에 받은 번호표가 남아 있습니다.",
    "delete `sessionid` of `127.0.0.1` first (F12), or use a private window": "개발자 도구(F12)로 `127.0.0.1`의 `sessionid`를 먼저 지우거나 시크릿 창을 쓰세요",
    "No ticket came, but you came back in another browser, in which it never lay.": "번호표가 오지 않았지만, 번호표가 들어 있던 적이 없는 다른 브라우저로 돌아왔습니다.",
    # diagnose
    "What is it this time?": "이번에는 무엇일까요?",
    "One switch is thrown. Name the cause, and the observation that proves it.": "스위치 하나가 켜져 있습니다. 원인과, 그것을 증명하는 관찰을 고르세요.",
    "No switch is thrown, so there is nothing to diagnose. `lesson.switches.throw()` throws one by"
    " chance.": "켜진 스위치가 없어서 진단할 것이 없습니다. `lesson.switches.throw()`를 실행하면 아무거나 하나가 켜집니다.",
    "How far did the walk come? Look at its last request: before Kakao, at `/oauth/`, or at the token URI.": "길이 어디까지 갔습니까? 마지막 요청을 봅시다. 카카오에 가기 전인지, `/oauth/`인지, 토큰 URI인지 봅니다.",
    "At `/oauth/`: did a session cookie come? If so, is it the one that the site has given?": "`/oauth/`라면, 세션 쿠키가 왔습니까? 왔다면 사이트가 내준 그 쿠키입니까?",
    "No cookie came: compare the hosts, look into the jar, read `SameSite`. The right one came: look for its"
    " row and its date, at the log, and at the `Date` of the answer.": "쿠키가 오지 않았다면 호스트를 견주어 보고, 쿠키 상자를 들여다보고, `SameSite`를 읽습니다. 맞는 쿠키가 왔다면"
    " 행과 그 날짜, 로그, 응답의 `Date`를 봅니다.",
    "You have named the cause and can prove it. So you would have mended the right thing.": "원인을 짚었고 증명도 할 수 있습니다. 실제 상황이었다면 고쳐야 할 것을 제대로 고쳤을 것입니다.",
    "The site does not start, and says `admin.E410`.": "사이트가 시작되지 않고 `admin.E410`이라고 나옵니다.",
    "The comment itself fails, before Kakao: `no such table`.": "카카오에 가기도 전에 댓글에서 실패합니다. `no such table`이라고 합니다.",
    "No session cookie came to `/oauth/`, and the walk began at another host.": "`/oauth/`에 세션 쿠키가 오지 않았고, 시작한 호스트가 다릅니다.",
    "No session cookie came to `/oauth/`, the host is the same, and there is none in the jar.": "`/oauth/`에 세션 쿠키가 오지 않았고, 호스트는 같고, 쿠키 상자에도 없습니다.",
    "No session cookie came to `/oauth/`, the host is the same, and it is in the jar, with"
    " `SameSite=Strict`.": "`/oauth/`에 세션 쿠키가 오지 않았고, 호스트는 같고, 쿠키 상자에는 `SameSite=Strict`로 있습니다.",
    "A session cookie came, with another id than the site had given.": "세션 쿠키가 왔는데, 사이트가 내준 것과 다른 세션 ID입니다.",
    "The id came that the site had given, and no row has it.": "사이트가 내준 세션 ID가 왔는데, 그 ID를 가진 행이 없습니다.",
    "The id came that the site had given. Its row is there, and its `expire_date` is over.": "사이트가 내준 세션 ID가 왔고 행도 있는데, `expire_date`가 지났습니다.",
    "The id came that the site had given. Its row is there and valid, and the log says"
    " `Session data corrupted`.": "사이트가 내준 세션 ID가 왔고 행도 만료되지 않았는데, 로그에 `Session data corrupted`가 있습니다.",
    "The id came that the site had given. Its row is there and valid, and the `Date` of the answer is days"
    " ahead.": "사이트가 내준 세션 ID가 왔고 행도 만료되지 않았는데, 응답의 `Date`가 며칠 앞서 있습니다.",
    "`oauth()` printed the token URI, and Kakao answered `KOE010`.": "`oauth()`가 토큰 URI를 출력했고, 카카오가 `KOE010`으로 답했습니다.",
    "`oauth()` printed the token URI, and Kakao answered with a token first, then with `KOE320`.": "`oauth()`가 토큰 URI를 출력했고, 카카오가 처음에는 토큰을 주고 다음에는 `KOE320`으로 답했습니다.",
    "Then the first request of the walk would name another host than the one to `/oauth/`. Compare"
    " the two: it is the same.": "그렇다면 첫 요청의 호스트와 `/oauth/`로 간 요청의 호스트가 달라야 합니다. 둘을 견주어 보면 같습니다.",
    "A deleted cookie is neither sent nor left in the jar. Look at the request to `/oauth/` and"
    " at `lesson.switches.visitor.cookies`: in one of them a `sessionid` is to be seen. (An"
    " answer that takes a cookie back has `Max-Age=0`.)": "지운 쿠키는 보낼 수도 없고 쿠키 상자에도 없습니다. `/oauth/`로 간 요청과 `lesson.switches.visitor.cookies`를"
    " 봅시다. 둘 가운데 한 곳에는 `sessionid`가 보입니다. (서버가 쿠키를 거두어 가는 응답에는"
    " `Max-Age=0`이 있습니다.)",
    "Then another id would have come to `/oauth/` than the site had given. Compare the `Set-Cookie`"
    " of the comment with the `Cookie` of `/oauth/`.": "그렇다면 사이트가 내준 것과 다른 세션 ID가 `/oauth/`에 왔어야 합니다. 댓글의 `Set-Cookie`와 `/oauth/`의"
    " `Cookie`를 견주어 봅시다.",
    "Then no row would have the id that the site had given. Look into `lesson.sessions`: it is"
    " there.": "그렇다면 사이트가 내준 세션 ID를 가진 행이 없어야 합니다. `lesson.sessions`를 보면 그 행이 있습니다.",
    "Then the row of this visitor would be marked as expired. Look into `lesson.sessions`: its"
    " date is still to come, or there is no such row at all.": "그렇다면 이 방문자의 행에 만료되었다고 나와야 합니다. `lesson.sessions`를 보면 날짜가 아직 남았거나, 아예 그런"
    " 행이 없습니다.",
    "Then the comment itself would have failed with `no such table`. Look into `lesson.site.log`: it"
    " does not say so.": "그렇다면 댓글에서 이미 `no such table`로 실패했어야 합니다. `lesson.site.log`를 보면 그런 말이 없습니다.",
    "Then `SameSite=Strict` would stand where the cookie was handed out. Look at the `Set-Cookie` of"
    " the comment.": "그렇다면 쿠키를 내준 곳에 `SameSite=Strict`가 적혀 있어야 합니다. 댓글의 `Set-Cookie`를 봅시다.",
    "Then the site would have found a row that it cannot read, and its log would say `Session data"
    " corrupted`. Look into `lesson.site.log`.": "그렇다면 사이트가 읽지 못하는 행을 만나 로그에 `Session data corrupted`라고 남겼어야 합니다."
    " `lesson.site.log`를 봅시다.",
    "Then the site would not have started. But it has answered: the form for the comment"
    " came.": "그렇다면 사이트가 시작하지 못했어야 합니다. 그런데 댓글 폼이 나왔으니 사이트는 응답했습니다.",
    "Then the `Date` of the answer from `/oauth/` would not be today's. Look into its headers.": "그렇다면 `/oauth/`가 보낸 응답의 `Date`가 오늘이 아니어야 합니다. 헤더를 봅시다.",
    "Then Kakao would have been asked for a token, and would have answered `KOE010`. Look at the"
    " last request.": "그렇다면 토큰을 요청받은 카카오가 `KOE010`으로 답했어야 합니다. 마지막 요청을 봅시다.",
    "Then Kakao would have given a token first, and then answered `KOE320`. Look at the last two"
    " requests.": "그렇다면 카카오가 먼저 토큰을 주고 그다음에 `KOE320`으로 답했어야 합니다. 마지막 두 요청을 봅시다.",
    "With `{cause}` the walk comes as far as `/oauth/`. This one has ended before: look at its last"
    " request.": "`{cause}` 때문이라면 적어도 `/oauth/`까지는 갑니다. 이번 길은 그 전에 끝났습니다. 마지막 요청을 봅시다.",
    "With `{cause}` the walk ends at the blog. This one came farther: `oauth()` found both values in the"
    " session and printed the token URI. Look at what Kakao answered.": "`{cause}` 때문이라면 길이 블로그에서 끝납니다. 이번에는 더 갔습니다. `oauth()`가 세션에서 두 값을 찾아"
    " 토큰 URI를 출력했습니다. 카카오가 무엇이라고 답했는지 봅시다.",
    "The cause is right. But this observation would speak for `{name}`, and it was not to be seen in this"
    " walk. What shows your cause?": "원인은 맞습니다. 그런데 이 관찰은 `{name}`일 때 볼 수 있는 것이고, 이번 길에는 없었습니다. 여러분이 고른"
    " 원인을 보여 주는 것은 무엇입니까?",
}
