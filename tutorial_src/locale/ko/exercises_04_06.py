"""The exercises of lessons 04 to 06: sentences of Korean by those of English."""

MESSAGES: dict[str, str] = {
    # lesson 04: a stolen copy
    "A stolen copy": "새어 나간 사본",
    "Somebody has got hold of a copy of the database, but not of the `SECRET_KEY`. What can they do with a"
    " row of `django_session`?": "누군가 데이터베이스의 사본을 손에 넣었습니다. `SECRET_KEY`는 없습니다. 이 사람은 `django_session`의 행 하나로"
    " 무엇을 할 수 있을까요?",
    "nothing: the row is encrypted": "아무것도 못 합니다. 행은 암호화되어 있습니다",
    "read what is in it, and come to the site as that visitor": "내용을 읽고, 그 방문자인 척 사이트에 들어올 수 있습니다",
    "read what is in it, and no more": "내용을 읽을 수만 있습니다",
    "change the data, and send them to the site in a cookie": "데이터를 고쳐 쿠키에 담아 사이트로 보낼 수 있습니다",
    "That would mean that the row is encrypted. It is only signed: in lesson 03 you read one without any key.": "행이 암호화되어 있다면 그렇겠지요. 하지만 서명만 되어 있습니다. 03 수업에서 우리는 키 없이도 행을 읽었습니다.",
    "Reading works, but look at the first column, `session_key`. It is the very ticket that the visitor"
    " carries. The site does not ask who shows it.": "읽을 수는 있습니다. 그런데 첫째 열 `session_key`를 보세요. 방문자가 들고 다니는 번호표와 똑같은 값입니다."
    " 사이트는 누가 내미는지 따지지 않습니다.",
    "This site takes an id out of the cookie, and no data. And changed data would need a new signature, which"
    " nobody can make without the key.": "이 사이트는 쿠키에서 세션 ID만 꺼내고 데이터는 꺼내지 않습니다. 게다가 데이터를 고치면 서명도 새로 해야"
    " 하는데, 키가 없으면 아무도 할 수 없습니다.",
    "Two things were in the row of lesson 03: the data, and the id. What is each of them good for?": "03 수업에서 본 행에는 데이터와 세션 ID가 있었습니다. 각각 어디에 쓸 수 있을까요?",
    "Think of the thief in lesson 03, and of what the thief needed.": "03 수업의 도둑을 떠올려 보세요. 도둑에게 필요한 것은 무엇이었나요?",
    "The thief needed the 32 characters. They stand in the row, in plain sight.": "도둑에게 필요한 것은 글자 32개였습니다. 행에 그대로 적혀 있습니다.",
    "A signature protects from changes only. The data can be read, and the ids open the sessions: a copy of"
    " this table is a bunch of keys.": "서명은 고치지 못하게 막아 줄 뿐입니다. 데이터는 읽을 수 있고, 세션 ID로는 세션을 열 수 있습니다. 이"
    " 테이블의 사본은 열쇠 꾸러미와 같습니다.",
    # lesson 04: a pear for every visit
    "A pear for every visit": "올 때마다 배 하나",
    "Change `index()` so that every visit to the front page saves one more pear in this visitor's `basket`,"
    " without `?modified` in the address.": "주소에 `?modified`를 붙이지 않아도, 첫 화면에 올 때마다 이 방문자의 `basket`에 배가 하나씩 더 저장되도록"
    " `index()`를 고쳐 봅시다.",
    "Django saves when something was assigned to `request.session`, or when you tell it that something has"
    " changed.": "장고는 `request.session`에 무언가를 대입했거나, 바뀌었다고 알려 주었을 때 저장합니다.",
    "There are two ways: set `request.session.modified`, or take the list out, append to it, and assign it"
    " again.": "방법은 두 가지입니다. `request.session.modified`를 쓰거나, 리스트를 꺼내 덧붙인 다음 다시 대입합니다.",
    "The second way ends with `request.session['basket'] = basket`, below `basket.append('pear')`.": "두 번째 방법이라면 `basket.append('pear')` 아래가 `request.session['basket'] = basket`으로 끝납니다.",
    "Django notices an assignment to the session, and not what happens inside a value. Carts, quiz answers and"
    " visited pages get lost this way on real sites.": "장고는 세션에 대입하는 것은 알아채지만 값의 안쪽에서 일어나는 일은 알아채지 못합니다. 실제 사이트에서도"
    " 장바구니나 퀴즈 답이 이렇게 사라지곤 합니다.",
    "This site keeps its sessions in the cookie now: there is no row to look into.": "지금 이 사이트는 세션을 쿠키에 담고 있어서 들여다볼 행이 없습니다.",
    "The cookie `sessionid` holds data and a signature.": "`sessionid` 쿠키에 데이터와 서명이 들어 있습니다.",
    "A ticket of 32 characters, and a row on the server.": "32글자짜리 번호표와 서버에 있는 행",
    "`SESSION_ENGINE` in `settings.py`: run the cell that puts it back": "`settings.py`의 `SESSION_ENGINE`. 되돌려 놓는 셀을 실행하세요",
    "There is no `basket` in the row.": "행에 `basket`이 없습니다.",
    "The row holds: {names}.": "행에 든 것: {names}",
    "The name `basket`, and under it a list with one pear.": "`basket`이라는 이름과, 그 아래에 배 하나가 든 리스트",
    "what stands in the brackets after `request.session`": "`request.session` 뒤의 대괄호 안",
    "the list: is it assigned to `request.session`, and under this name?": "리스트를 `request.session`에 대입했는지, 이름이 맞는지",
    "`None` was put into the session, and no list.": "세션에 리스트가 아니라 `None`이 담겼습니다.",
    "A list with one pear.": "배 하나가 든 리스트",
    "the line with `append()`: it changes the list, and answers `None`": "`append()`가 있는 줄. `append()`는 리스트를 바꾸고 `None`을 돌려줍니다",
    "The basket is no list.": "`basket`에 든 것이 리스트가 아닙니다.",
    "A list with one pear for each visit.": "올 때마다 배가 하나씩 들어간 리스트",
    "the value that is assigned to `request.session['basket']`": "`request.session['basket']`에 대입하는 값",
    "The new pear was not saved: Django saw nothing to save.": "새 배가 저장되지 않았습니다. 장고는 저장할 것이 없다고 보았습니다.",
    "After visit {visit} the row holds {basket}, and the response had no Set-Cookie.": "{visit}번째 방문 뒤 행에 든 것은 {basket}이고, 응답에는 `Set-Cookie`가 없습니다.",
    "Pears in the row: {count}.": "행에 든 배: {count}개",
    "the list was changed inside; tell Django, or assign the list to the session again": "리스트의 안쪽만 바뀌었습니다. 장고에 알리거나, 리스트를 세션에 다시 대입하세요",
    "The row was saved, but with another number of pears.": "행은 저장되었지만 배의 개수가 다릅니다.",
    "After visit {visit} the row holds {basket}.": "{visit}번째 방문 뒤 행에 든 것: {basket}",
    "where the list comes from: it must be the one of the visit before, and get one pear more": "리스트를 어디에서 가져왔는지 보세요. 지난 방문 때의 리스트에 배를 하나만 더해야 합니다",
    "A visitor who was never here begins with the pears of others.": "처음 온 방문자의 바구니에 다른 사람의 배가 들어 있습니다.",
    "After the first visit the row holds {basket}.": "첫 방문 뒤 행에 든 것: {basket}",
    "a variable outside of the function: all visitors share it, and only the session tells them apart": "함수 바깥의 변수. 모든 방문자가 함께 쓰게 됩니다. 방문자를 구별해 주는 것은 세션뿐입니다",
    # lesson 04: what Django notices
    "What does Django notice?": "장고가 알아채는 것",
    "In the session there are a `basket` (a list), a `profile` (a dictionary) and a `name`. A view runs one of"
    " these lines, and nothing else. After which of them does Django save the row by itself?": "세션에 `basket`(리스트), `profile`(딕셔너리), `name`이 들어 있습니다. 뷰가 다음 가운데 한 줄만 실행합니다."
    " 장고가 스스로 행을 저장하는 것은 어느 줄일 때일까요? 모두 고르세요.",
    "This is an assignment to the session itself. Django notices it.": "세션 자체에 대입했으므로 장고가 알아챕니다.",
    "Here only the list changes. The session still holds the same list, so it looks unchanged.": "리스트만 바뀝니다. 세션에는 여전히 같은 리스트가 들어 있어서 바뀐 것이 없어 보입니다.",
    "`+=` ends with an assignment: what it made is put back into `request.session['basket']`. Django notices"
    " that.": "`+=`는 마지막에 대입을 합니다. 만든 것을 `request.session['basket']`에 다시 넣으므로 장고가 알아챕니다.",
    "There is an assignment here, but into the dictionary inside. The session itself gets none.": "대입이기는 하지만 안쪽 딕셔너리에 한 것입니다. 세션 자체에는 대입하지 않았습니다.",
    "Django also notices when a name is deleted from the session itself.": "세션 자체에서 이름을 지우는 것도 장고가 알아챕니다.",
    "Ask of each line: does it put something into the session, or into something that is in the session?": "한 줄씩 따져 보세요. 세션에 넣는 것인가요, 세션에 든 것 안에 넣는 것인가요?",
    "Two of the five lines change only what is inside a value.": "다섯 줄 가운데 두 줄은 값의 안쪽만 바꿉니다.",
    "The two have another pair of brackets, or a dot, behind the first pair.": "그 두 줄은 첫 번째 대괄호 뒤에 대괄호가 하나 더 있거나 점이 있습니다.",
    "The session notices what you do to it. What you do to a list or a dictionary in it, you must tell.": "세션은 자기에게 한 일을 알아챕니다. 그 안의 리스트나 딕셔너리에 한 일은 알려 주어야 합니다.",
    # lesson 04: always 1
    "Always 1": "언제나 1",
    "A view is to count how often this visitor has read each post. With the code of the next lines the count"
    " never gets beyond 1:\n`seen = request.session.get('seen', {})`\n`seen[blog_id] = seen.get(blog_id, 0) + 1`\n"
    "`request.session['seen'] = seen`\nWhich version mends it?": "이 방문자가 글마다 몇 번 읽었는지 세려고 합니다. 그런데 다음 코드로는 아무리 읽어도 1입니다.\n"
    "`seen = request.session.get('seen', {})`\n`seen[blog_id] = seen.get(blog_id, 0) + 1`\n"
    "`request.session['seen'] = seen`\n어느 것으로 바꾸면 제대로 셀까요?",
    "That tells Django to save. But it saves already, because of the assignment one line above. Look at what"
    " it saves, and at what comes back.": "장고에게 저장하라고 알리는 줄입니다. 하지만 바로 윗줄에서 대입했으니 저장은 이미 되고 있습니다. 무엇이"
    " 저장되고 무엇이 돌아오는지 보세요.",
    "`blog_id` is a number already, and a copy of a dictionary has the same keys. The row will hold text"
    " again.": "`blog_id`는 이미 숫자이고, 딕셔너리를 복사해도 키는 그대로입니다. 행에는 이번에도 문자열로 적힙니다.",
    "Saving at once is still saving: the keys go through JSON all the same, and come back as text.": "바로 저장해도 저장은 저장입니다. 키는 똑같이 `JSON`을 거치고 문자열이 되어 돌아옵니다.",
    "You saw `{1: 'a'}` go into a session. What came out?": "앞에서 `{1: 'a'}`를 세션에 담았습니다. 무엇이 나왔나요?",
    "At the second visit `seen` is `{'1': 1}`. What does `seen.get(1, 0)` answer?": "두 번째 방문 때 `seen`은 `{'1': 1}`입니다. `seen.get(1, 0)`은 무엇을 줄까요?",
    "The keys come back as text, so they have to be text when you look for them: `str(…)`.": "키가 문자열로 돌아오니 찾을 때에도 문자열로 찾아야 합니다. `str(…)`을 쓰면 됩니다.",
    "A row is JSON, and JSON has text for keys. Whoever looks for the number finds nothing, and begins again.": "행에는 `JSON`이 적히고 `JSON`의 키는 문자열입니다. 숫자로 찾으면 아무것도 없어서 처음부터 다시 세게 됩니다.",
    # lesson 04: who complains
    "Who complains?": "누가 오류를 냈을까요?",
    "The session line stands below `AuthenticationMiddleware` now, and a page was opened. Which middleware"
    " complains in the error at the end of `lesson.site.log`?": "세션 줄이 `AuthenticationMiddleware` 아래에 있는 상태로 페이지를 열었습니다. `lesson.site.log` 끝에 나온"
    " 오류를 낸 것은 어느 미들웨어일까요?",
    "authentication middleware": "인증 미들웨어",
    "That is the one it misses. It cannot complain itself: its turn has not come yet.": "오류에서 없다고 한 것이 바로 그 미들웨어입니다. 아직 차례가 오지 않았으니 스스로 오류를 낼 수도 없습니다.",
    "It needs a session as well. But it stands further down: when its turn comes, there is one.": "이 미들웨어에도 세션이 필요합니다. 하지만 더 아래에 있어서 차례가 왔을 때에는 세션이 있습니다.",
    "It does come before the session. But it has a cookie of its own, `csrftoken`, and does without.": "세션보다 먼저 불리기는 합니다. 하지만 `csrftoken`이라는 쿠키를 따로 쓰므로 세션이 없어도 됩니다.",
    "That is the error. The sentence behind it names the middleware.": "그것은 오류의 이름입니다. 바로 뒤의 문장에 미들웨어가 나옵니다.",
    "Move the line, run the cell, open a page, and read the error at the end of `lesson.site.log`: its"
    " sentence begins with the name.": "줄을 옮겨 셀을 실행하고, 페이지를 연 다음 `lesson.site.log` 끝에 나온 오류를 읽어 보세요. 문장 첫머리에 이름이"
    " 나옵니다.",
    "A request passes the list from top to bottom. Who needs `request.session` before it was prepared?": "요청은 목록을 위에서 아래로 지나갑니다. 아직 준비되지 않은 `request.session`을 먼저 찾는 것은 누구일까요?",
    "The sentence in the log says: The Django … middleware requires session middleware.": "로그에 `The Django … middleware requires session middleware`라는 문장이 있습니다.",
    "It is the one that finds out who is logged in. Its line stands right above the session line now.": "누가 로그인했는지 알아내는 미들웨어입니다. 지금은 세션 줄 바로 위에 있습니다.",
    "Requests pass the list from top to bottom. The session says who is logged in, so the session has to be"
    " there first.": "요청은 목록을 위에서 아래로 지나갑니다. 누가 로그인했는지는 세션에 적혀 있으므로 세션이 먼저 준비되어야"
    " 합니다.",
    # lesson 05: two lines
    "Two lines for `detail()`": "`detail()`에 넣는 두 줄",
    "Let `detail()` keep `client_id` and `redirect_uri` in the session, under these two names, before it"
    " sends the visitor to Kakao. Open `views.py`, type the two lines, save.": "`detail()`이 방문자를 카카오로 보내기 전에 `client_id`와 `redirect_uri`를 같은 이름으로 세션에 담게 합시다."
    " `views.py`를 열어 두 줄을 입력하고 저장하세요.",
    "The lines belong above `return redirect(login_request_uri)`, as far to the right as that line.": "`return redirect(login_request_uri)` 바로 위에, 그 줄과 똑같이 들여쓰기해서 넣습니다.",
    "A session is written like a dictionary: `request.session['name'] = value`.": "세션은 딕셔너리처럼 씁니다. `request.session['name'] = value`처럼 쓰면 됩니다.",
    "The first one is `request.session['client_id'] = client_id`. The second does the same for"
    " `redirect_uri`.": "첫째 줄은 `request.session['client_id'] = client_id`입니다. 둘째 줄에서는 `redirect_uri`로 똑같이 합니다.",
    "Both values now wait on the server, for this one visitor, while the visitor is at Kakao.": "이제 방문자가 카카오에 가 있는 동안 두 값이 서버에서 이 방문자만을 기다립니다.",
    "`detail()` has not written into the session.": "`detail()`이 세션에 아무것도 쓰지 않았습니다.",
    "A comment was submitted, and there is no row for this visitor.": "댓글을 등록했는데 이 방문자의 행이 없습니다.",
    "A row with `client_id` and `redirect_uri`.": "`client_id`와 `redirect_uri`가 든 행",
    "the lines above `return redirect(login_request_uri)`: are they inside `if form.is_valid():`?": "`return redirect(login_request_uri)` 위의 줄. `if form.is_valid():` 안에 들어 있나요?",
    "`{name}` is not in the row.": "행에 `{name}` 값이 없습니다.",
    "Both names, spelled as in the lesson: `client_id` and `redirect_uri`.": "수업에 나온 철자 그대로 쓴 두 이름, `client_id`와 `redirect_uri`",
    "The values are kept, but the visitor is not sent to Kakao any more.": "값은 담겼는데 방문자가 카카오로 가지 않습니다.",
    "A redirect to Kakao's login.": "카카오 로그인으로 가는 리다이렉트",
    "the last line of the `if`: `return redirect(…)`": "`if`의 마지막 줄 `return redirect(…)`",
    "Under `{name}` stands the word itself, and not the value.": "`{name}` 자리에 값이 아니라 이 단어가 그대로 담겼습니다.",
    "the quotation marks on the right side of that line": "그 줄의 오른쪽에 있는 따옴표",
    "Under `{name}` stands the value of the other one.": "`{name}` 자리에 다른 쪽의 값이 담겼습니다.",
    "the right sides of the two lines: they are swapped": "두 줄의 오른쪽. 서로 바뀌어 있습니다",
    "Under `{name}` stands something else.": "`{name}` 자리에 엉뚱한 값이 담겼습니다.",
    "The value that Kakao was told in the redirect.": "리다이렉트로 카카오에 보낸 값",
    "the right side of that line: it is the variable of the same name": "그 줄의 오른쪽. 이름이 같은 변수를 써야 합니다",
    # lesson 05: where is it now
    "Where is it now?": "지금 어디에 있나요?",
    "The visitor has submitted the comment and stands at Kakao. Where can `client_id` be found at this moment?"
    " Tick every place.": "방문자가 댓글을 등록하고 카카오 앞에 서 있습니다. 바로 지금 `client_id`가 있는 곳은 어디일까요? 모두"
    " 고르세요.",
    "in the variable `client_id` of `detail()`": "`detail()`의 변수 `client_id`",
    "in the visitor's cookie jar": "방문자의 쿠키 상자",
    "in the address bar of the visitor's browser": "방문자 브라우저의 주소창",
    "in a row on the blog's server": "블로그 서버에 있는 행",
    "in `oauth()`": "`oauth()`",
    "`detail()` has returned, and its variables are gone. Functions keep nothing between two requests.": "`detail()`은 이미 끝났고 변수도 사라졌습니다. 함수는 요청과 요청 사이에 아무것도 남겨 두지 않습니다.",
    "The jar holds only the ticket. Look at `visitor.cookies`: 32 characters under `sessionid`, and no"
    " `client_id`.": "쿠키 상자에는 번호표만 있습니다. `visitor.cookies`를 보세요. `sessionid`에 글자 32개가 있고 `client_id`는"
    " 없습니다.",
    "Look at the redirect: the address of Kakao's login carries `client_id` behind the question mark."
    " `detail()` wrote it there, for Kakao.": "리다이렉트를 보세요. 카카오 로그인 주소의 물음표 뒤에 `client_id`가 있습니다. 카카오가 볼 수 있게 `detail()`이"
    " 적어 넣었습니다.",
    "You have just looked at that row: `lesson.sessions.get(…)` showed both values.": "방금 그 행을 보았습니다. `lesson.sessions.get(…)`에 두 값이 나왔습니다.",
    "`oauth()` was not even called: nobody has come back yet.": "`oauth()`는 아직 불리지도 않았습니다. 돌아온 사람이 없습니다.",
    "Which of these places have you seen it in, in the last cells?": "바로 앞의 셀들에서 이 값을 본 곳은 어디인가요?",
    "Two of the five. One is on the server, and the other one is in plain sight of the visitor.": "다섯 곳 가운데 두 곳입니다. 하나는 서버에 있고, 다른 하나는 방문자의 눈앞에 있습니다.",
    "One is the row. The other one is where the browser shows that it is at Kakao.": "하나는 행입니다. 다른 하나는 브라우저가 지금 카카오에 와 있다고 보여 주는 곳입니다.",
    "It travels to Kakao in the address, and it waits at the blog in the row. The way back carries neither,"
    " and only the row is there for `oauth()`.": "주소에 실려 카카오로 가고, 행에 담겨 블로그에서 기다립니다. 돌아오는 길에는 실리지 않으므로 `oauth()`가 쓸 수"
    " 있는 것은 행뿐입니다.",
    # lesson 05: the line with the ticket
    "Find the ticket": "번호표를 찾아봅시다",
    "This is the request with which your visitor came back to `oauth()`, and its response. Which line carries"
    " the ticket?": "방문자가 `oauth()`로 돌아올 때의 요청과 그 응답입니다. 번호표는 몇 번째 줄에 실려 있나요?",
    "This line says something about the visitor's program or the page. The ticket is what the blog once gave"
    " out, and what comes back with each request.": "이 줄에는 방문자의 프로그램이나 페이지 이야기가 적혀 있습니다. 번호표는 블로그가 전에 내준 것이고, 요청할"
    " 때마다 함께 돌아옵니다.",
    "That is the request line: the address, and in it the code. The code is Kakao's, not the ticket.": "요청 줄입니다. 주소가 있고 그 안에 인가 코드가 있습니다. 인가 코드는 카카오가 준 것이지 번호표가 아닙니다.",
    "This line gives something to the browser. The ticket was given out earlier; here you look for the line"
    " that brings it back.": "이 줄은 브라우저에게 무언가를 건네줍니다. 번호표는 이미 받았으니, 여기에서는 다시 내미는 줄을 찾습니다.",
    "The host says where the request goes. A browser uses it to choose which cookies to send.": "호스트는 요청이 어디로 가는지 알려 줍니다. 브라우저는 이것을 보고 어느 쿠키를 보낼지 고릅니다.",
    "That is how a program introduces itself. Everybody with the same browser says the same.": "프로그램이 자기를 소개하는 줄입니다. 같은 브라우저를 쓰는 사람은 모두 똑같이 말합니다.",
    "That is the status line of the response. The ticket travels in the request.": "응답의 상태 줄입니다. 번호표는 요청에 실려 옵니다.",
    "It says from which page the visitor came. It is not what the blog gave out.": "방문자가 어느 페이지에서 왔는지 적혀 있습니다. 블로그가 내준 것은 아닙니다.",
    "An empty line says that the headers of the request end here. It carries nothing.": "빈 줄은 요청의 헤더가 여기에서 끝난다는 뜻입니다. 실려 있는 것은 없습니다.",
    "The ticket is a cookie. Browsers send cookies in a header of their own.": "번호표는 쿠키입니다. 브라우저는 쿠키를 보내는 헤더를 따로 씁니다.",
    "A response says `Set-Cookie`. And a request?": "응답에서는 `Set-Cookie`입니다. 요청에서는 무엇일까요?",
    "The line begins with `Cookie:`.": "그 줄은 `Cookie:`로 시작합니다.",
    "By this one line the server finds the row among all others.": "서버는 이 한 줄을 보고 수많은 행 가운데에서 이 방문자의 행을 찾습니다.",
    "Nobody has come back to `/oauth/` with a ticket in this lesson yet. Run the cells with"
    " `visitor.comment(…)` and `visitor.agree()` first.": "이 수업에서는 아직 번호표를 들고 `/oauth/`로 돌아온 사람이 없습니다. `visitor.comment(…)`와"
    " `visitor.agree()`가 있는 셀을 먼저 실행하세요.",
    # lesson 05: what comes back
    "What comes back to `oauth()`?": "`oauth()`에는 무엇이 돌아오나요?",
    "A visitor comes back from Kakao. What does the request to `/oauth` bring along, so that `oauth()` can find"
    " the two values?": "방문자가 카카오에서 돌아옵니다. `/oauth`로 온 요청에 무엇이 실려 있어서 `oauth()`가 두 값을 찾을 수"
    " 있을까요?",
    "the two values themselves, behind the question mark": "물음표 뒤에 붙은 두 값",
    "the variables of `detail()`, which Python keeps": "파이썬이 간직하고 있는 `detail()`의 변수",
    "the id of the session, in a cookie": "쿠키에 담긴 세션 ID",
    "the authorization code, by which Django looks up the row": "장고가 행을 찾을 때 쓰는 인가 코드",
    "That would mean that the redirect carries your variables. Look at the address: only `code` stands there.": "리다이렉트가 변수를 실어 나른다면 그렇겠지요. 주소를 보세요. `code`밖에 없습니다.",
    "A function forgets its variables when it returns. And in between another process may have answered.": "함수가 끝나면 변수는 사라집니다. 게다가 그 사이에 다른 프로세스가 응답할 수도 있습니다.",
    "The code is Kakao's. Django does not know it, and no row has it as its key.": "인가 코드는 카카오의 것입니다. 장고는 이 코드를 모르고, 이것으로 찾을 수 있는 행도 없습니다.",
    "Click the arrow to `/oauth` in the live view and read the request line by line.": "실시간 화면에서 `/oauth`로 가는 화살표를 클릭해 요청을 한 줄씩 읽어 보세요.",
    "Two things came: one in the address, one in a header. Which of the two did the blog give out itself?": "주소에 하나, 헤더에 하나가 실려 왔습니다. 둘 가운데 블로그가 직접 내준 것은 어느 쪽일까요?",
    "The header is called `Cookie`.": "그 헤더의 이름은 `Cookie`입니다.",
    "The values never leave the server; the visitor brings only the ticket.": "값은 서버를 떠나지 않고, 방문자는 번호표만 들고 옵니다.",
    # lesson 05: a third value
    "A third value": "세 번째 값",
    "Let `detail()` keep the number of the post as well, under the name `blog_id`, next to the two values.": "`detail()`이 두 값과 함께 글 번호도 `blog_id`라는 이름으로 담게 합시다.",
    "Which variable of `detail()` has the number of the post? Look at its first line.": "`detail()`에서 글 번호가 들어 있는 변수는 무엇일까요? 함수의 첫째 줄을 보세요.",
    "It is a third line of the same kind as the two you know.": "앞의 두 줄과 같은 모양으로 한 줄을 더 씁니다.",
    "`request.session['blog_id'] = blog_id`": "`request.session['blog_id'] = blog_id`",
    "There is no `blog_id` in the row.": "행에 `blog_id`가 없습니다.",
    "`blog_id`, and the number of the post.": "`blog_id`와 글 번호",
    "the lines above `return redirect(login_request_uri)`": "`return redirect(login_request_uri)` 위의 줄",
    "That is not the number of the post.": "글 번호가 아닙니다.",
    "After a comment under post {number}: {value}": "{number}번 글에 댓글을 쓴 뒤: {value}",
    "the right side of the line: it must be the variable `blog_id`": "그 줄의 오른쪽. 변수 `blog_id`가 와야 합니다",
    "This value differs from visitor to visitor. Such values are what a session is for; lesson 08 needs it.": "이 값은 방문자마다 다릅니다. 세션은 바로 이런 값을 담는 곳이고, 08 수업에서 이 값을 씁니다.",
    "The blog lists no post to comment on. Write one: `lesson.open('/blogMain/createBlog/')`.": "블로그에 댓글을 달 글이 없습니다. 글을 하나 쓰세요: `lesson.open('/blogMain/createBlog/')`",
    # lesson 06: the token URI
    "`oauth()` prints the token URI": "`oauth()`가 토큰 URI를 출력합니다",
    "Let `oauth()` take both values out of the session, build the token URI out of the five pieces, and print"
    " it. Open `views.py`, change `oauth()`, save.": "`oauth()`가 세션에서 두 값을 꺼내고, 다섯 조각으로 토큰 URI를 만들어 출력하게 합시다. `views.py`를 열어"
    " `oauth()`를 고치고 저장하세요.",
    "Begin with the first two pieces in one text, and add the others with `+=`, one line each.": "앞의 두 조각은 한 문자열로 쓰고, 나머지는 한 줄에 하나씩 `+=`로 이어 붙입니다.",
    "`client_id`, `redirect_uri` and `code` are variables: they stand outside of the quotation marks. The `&`"
    " stands inside.": "`client_id`, `redirect_uri`, `code`는 변수이므로 따옴표 밖에 씁니다. `&`는 따옴표 안에 씁니다.",
    'The last two lines are `access_token_request_uri += "&code=" + code` and'
    " `print(access_token_request_uri)`.": '마지막 두 줄은 `access_token_request_uri += "&code=" + code`와 `print(access_token_request_uri)`입니다.',
    "`oauth()` has not printed a token URI.": "`oauth()`가 토큰 URI를 출력하지 않았습니다.",
    "It printed: {printed}": "출력한 것: {printed}",
    "One line: Kakao's address, `/oauth/token?`, and four parameters.": "카카오 주소, `/oauth/token?`, 매개변수 네 개로 된 한 줄",
    "`print(access_token_request_uri)`, above the `return`": "`return` 위의 `print(access_token_request_uri)`",
    "The visitor was sent to the token URI, and it was not printed. So the token is in their browser, and the"
    " blog knows nothing.": "토큰 URI를 출력하지 않고 방문자를 그리로 보냈습니다. 그래서 토큰은 방문자의 브라우저에 있고 블로그는 아무것도"
    " 모릅니다.",
    "The token URI in the site's log.": "사이트의 로그에 나온 토큰 URI",
    "the last lines of `oauth()`: `print(…)`, then `return redirect('blogMain')`": "`oauth()`의 마지막 줄들. `print(…)` 다음에 `return redirect('blogMain')`이 와야 합니다",
    "The parameter `{name}` is missing.": "주소에 `{name}` 매개변수가 없습니다.",
    "Four parameters: {names}.": "매개변수 네 개: {names}",
    "the `&` before each parameter but the first, and the `=` behind its name": "둘째 매개변수부터 앞에 붙는 `&`와, 이름 뒤의 `=`",
    "The parameter `{name}` has another value.": "매개변수 `{name}` 값이 다릅니다.",
    "`None` means that `get()` found nothing under that name; a name in quotation marks is only a word": "`None`은 `get()`이 그 이름으로 아무것도 찾지 못했다는 뜻입니다. 이름을 따옴표로 감싸면 그냥 단어가 됩니다",
    "This URI leads to another Kakao than the one that gave the code.": "이 URI는 인가 코드를 준 카카오가 아닌 다른 카카오로 갑니다.",
    "the first piece: `settings.KAKAO_AUTH_URL`": "첫 번째 조각 `settings.KAKAO_AUTH_URL`",
    "The token URI is printed, but the visitor sees an error page.": "토큰 URI는 출력되었지만 방문자에게는 오류 페이지가 보입니다.",
    "A page of the blog, such as the list of posts.": "글 목록 같은 블로그 페이지",
    "the last line: `return redirect('blogMain')`": "마지막 줄 `return redirect('blogMain')`",
    "The values do not come from the session.": "값이 세션에서 나온 것이 아닙니다.",
    "`{name}` does not come from the session.": "`{name}` 값이 세션에서 나온 것이 아닙니다.",
    "In the session stood {name}={kept}, and in the token URI {name}={told}.": "세션에는 `{name}={kept}`가 있었는데 토큰 URI에는 `{name}={told}`가 들어갔습니다.",
    "A visitor without any session got a token URI with the same `client_id`.": "세션이 없는 방문자도 `client_id`가 똑같은 토큰 URI를 받았습니다.",
    "Both values, taken out of this visitor's session.": "이 방문자의 세션에서 꺼낸 두 값",
    "the two lines with `request.session.get(…)`: are their values used?": "`request.session.get(…)`이 있는 두 줄. 거기에서 꺼낸 값을 쓰고 있나요?",
    "Two requests, far apart, and the second one knew what the first had kept for this visitor. With that the"
    " blog can ask for a token.": "멀리 떨어진 두 요청인데, 뒤의 요청이 앞의 요청에서 담아 둔 이 방문자의 값을 알고 있습니다. 이제 블로그는"
    " 토큰을 달라고 할 수 있습니다.",
    "`detail()` does not keep the two values any more, so `oauth()` has nothing to take out.": "`detail()`이 이제 두 값을 담지 않아서 `oauth()`가 꺼낼 것이 없습니다.",
    "the two lines of lesson 05 in `detail()`": "05 수업에서 `detail()`에 넣은 두 줄",
    # lesson 06: a token of one's own
    "A token of your own": "내 토큰",
    "Get an access token for yourself, in your own browser.": "내 브라우저로 내 액세스 토큰을 받아 봅시다.",
    "Write a comment on the blog and agree at Kakao. Then run the cell with `lesson.token_uri`, and click the"
    " link.": "블로그에 댓글을 쓰고 카카오에서 동의합니다. 그런 다음 `lesson.token_uri`가 있는 셀을 실행해 링크를"
    " 클릭합니다.",
    "The link must be your own: write a comment in your browser first, then run the cell with"
    " `lesson.token_uri` again.": "내 링크여야 합니다. 먼저 내 브라우저에서 댓글을 쓰고 `lesson.token_uri`가 있는 셀을 다시 실행하세요.",
    "A code works once. If the page says `KOE320`, write another comment.": "인가 코드는 한 번만 쓸 수 있습니다. `KOE320`이 나오면 댓글을 다시 쓰세요.",
    "`lesson.open('/blogMain/')`, a post, a comment, Submit, agree; `lesson.token_uri`; click.": "`lesson.open('/blogMain/')`으로 글을 열어 댓글을 등록하고 동의한 다음, `lesson.token_uri`의 링크를"
    " 클릭합니다.",
    "Whoever holds this token may ask Kakao in your name. That is why it belongs to a server, and not into an"
    " address.": "이 토큰을 가진 사람은 여러분을 대신해 카카오에 물어볼 수 있습니다. 그래서 토큰은 주소가 아니라 서버에 있어야"
    " 합니다.",
    "The real Kakao does not tell this notebook who asks for tokens. If you see an `access_token` in your"
    " browser, you have it.": "진짜 카카오는 누가 토큰을 달라고 했는지 이 노트북에 알려 주지 않습니다. 브라우저에 `access_token`이 보이면"
    " 받은 것입니다.",
    "Your browser has not asked Kakao for a token yet. It is seen as soon as you click the link.": "내 브라우저가 아직 카카오에 토큰을 달라고 하지 않았습니다. 링크를 클릭하면 바로 알 수 있습니다.",
    "You have got a token, but not your own: that code came with another visitor. Whoever holds the link can"
    " use it.": "토큰을 받기는 했지만 내 것이 아닙니다. 다른 방문자의 인가 코드였습니다. 링크를 가진 사람은 누구나 쓸 수 있는"
    " 것입니다.",
    "A code with which your own browser came back to `/oauth`.": "내 브라우저가 `/oauth`로 돌아올 때 가져온 인가 코드",
    "write a comment in your browser, then run the cell with `lesson.token_uri` again": "내 브라우저에서 댓글을 쓰고 `lesson.token_uri`가 있는 셀을 다시 실행하세요",
    "Kakao refused this token request.": "카카오가 이 토큰 요청을 거절했습니다.",
    "Kakao does not know this code any more: it was used, or it is too old.": "카카오가 더는 모르는 인가 코드입니다. 이미 썼거나 너무 오래되었습니다.",
    "The redirect URI in this address is not the one to which the code was sent.": "이 주소의 리다이렉트 URI가 인가 코드를 받은 주소와 다릅니다.",
    "Kakao does not know the `client_id` in this address.": "카카오가 이 주소에 있는 `client_id`를 모릅니다.",
    "Kakao asks for the client secret. `lesson.require_secret(False)` switches that off.": "카카오가 클라이언트 시크릿을 요구합니다. `lesson.require_secret(False)`로 끌 수 있습니다.",
    "JSON with an `access_token`.": "`access_token`이 들어 있는 `JSON`",
    "write another comment; each one brings a new code": "댓글을 다시 쓰세요. 쓸 때마다 새 인가 코드가 옵니다",
    "lesson 07 comes to that": "07 수업에서 다룹니다",
    "the four parameters in the address bar": "주소창에 있는 매개변수 네 개",
    # lesson 06: what mends it
    "What mends it?": "어떻게 고칠까요?",
    "A friend gets the same `TypeError`, each time. In their live view you read:\n`POST"
    " http://localhost:8000/blogMain/detail/1/`, and in the response `Set-Cookie: sessionid=…`\n`GET"
    " http://127.0.0.1:8000/oauth/?code=…`, without any `Cookie`\nWhat mends it?": "한 친구에게 같은 `TypeError`가 매번 납니다. 친구의 실시간 화면에는 이렇게 나옵니다.\n"
    "`POST http://localhost:8000/blogMain/detail/1/`, 응답에 `Set-Cookie: sessionid=…`\n"
    "`GET http://127.0.0.1:8000/oauth/?code=…`, `Cookie` 없음\n어떻게 해야 고쳐질까요?",
    "write the values into `oauth()` once more": "`oauth()`에도 두 값을 적어 넣습니다",
    "use `request.session['client_id']`, with brackets": "대괄호를 써서 `request.session['client_id']`로 읽습니다",
    "delete all cookies and log in at Kakao again": "쿠키를 모두 지우고 카카오에 다시 로그인합니다",
    "open the blog under `127.0.0.1` from the start": "처음부터 블로그를 `127.0.0.1`로 엽니다",
    "That hides it. The session is still lost, and everything else that you keep in it. The cause is neither a"
    " typo nor Kakao.": "문제를 가릴 뿐입니다. 세션은 여전히 없고, 거기에 담아 둔 다른 것도 모두 없습니다. 오타도 아니고 카카오 잘못도"
    " 아닙니다.",
    "Brackets find no more than `get()` does. You would get a `KeyError` for the same reason: no cookie came.": "대괄호를 써도 없는 것은 없습니다. 쿠키가 오지 않았으니 이번에는 `KeyError`가 납니다.",
    "The new cookie would come from `localhost` again, and would not be shown to `127.0.0.1` either. To a"
    " cookie these are two places, even on one computer.": "새 쿠키도 `localhost`에서 받은 것이라 `127.0.0.1`에는 내밀지 않습니다. 같은 컴퓨터라도 쿠키에게는 서로 다른"
    " 곳입니다.",
    "Compare the two addresses, letter by letter.": "두 주소를 한 글자씩 견주어 보세요.",
    "Which host gave out the cookie? Which host was visited without it?": "쿠키를 내준 호스트는 어디이고, 쿠키 없이 찾아간 호스트는 어디인가요?",
    "The redirect URI leads to `127.0.0.1`, and Kakao will not change that. What can your friend change?": "리다이렉트 URI는 `127.0.0.1`로 가고, 카카오는 이것을 바꾸어 주지 않습니다. 친구가 바꿀 수 있는 것은"
    " 무엇인가요?",
    "A cookie goes back only to the host that gave it out. One name for the site, from the first click to the"
    " last.": "쿠키는 내준 호스트로만 돌아갑니다. 처음부터 끝까지 사이트를 한 가지 이름으로 부릅시다.",
    # lesson 06: the order of a login
    "From Submit to the token": "등록에서 토큰까지",
    "Put the steps in order, as they happened when you logged in for the first time.": "처음 로그인했을 때 일어난 일을 순서대로 놓아 봅시다.",
    "the browser sends the comment to the blog": "브라우저가 댓글을 블로그로 보냅니다",
    "`detail()` keeps two values, and the response brings a ticket and a redirect": "`detail()`이 두 값을 담고, 응답에 번호표와 리다이렉트가 실립니다",
    "the person agrees at Kakao": "사람이 카카오에서 동의합니다",
    "Kakao sends the browser to `/oauth` with a code": "카카오가 인가 코드와 함께 브라우저를 `/oauth`로 보냅니다",
    "`oauth()` takes the two values out of the row": "`oauth()`가 행에서 두 값을 꺼냅니다",
    "Kakao answers the token URI with JSON": "카카오가 토큰 URI에 `JSON`으로 답합니다",
    "`detail()` keeps nothing before a comment has come.": "댓글이 오기 전에는 `detail()`이 담을 것이 없습니다.",
    "nobody is at Kakao before the blog has sent them there, and that response also brought the ticket.": "블로그가 보내 주어야 카카오에 갈 수 있고, 그 응답에 번호표도 실려 있었습니다.",
    "Kakao gives a code only when the person has agreed.": "카카오는 사람이 동의해야 인가 코드를 줍니다.",
    "`oauth()` is called by the browser that comes back from Kakao. Only its cookie shows whose row it is.": "카카오에서 돌아온 브라우저가 `oauth()`를 부릅니다. 누구의 행인지는 그 브라우저의 쿠키를 보아야 알 수"
    " 있습니다.",
    "the URI is built out of three values. Two of them must be taken out of the row first, and the third is"
    " the code.": "URI는 값 세 개로 만듭니다. 두 개는 행에서 먼저 꺼내야 하고, 나머지 하나는 인가 코드입니다.",
    "a token is given for a code, and the code is not the token. Somebody must have asked with the whole URI.": "토큰은 인가 코드를 내고 받는 것이지 인가 코드가 토큰은 아닙니다. 누군가 완성된 URI로 요청해야 합니다.",
    "Begin with what the person does, and end with what you saw in your browser at last.": "사람이 한 일로 시작하고, 브라우저에서 마지막에 본 것으로 끝냅니다.",
    "Between `row` and `get` the visitor is away, at another server.": "`row`와 `get` 사이에 방문자는 다른 서버에 가 있습니다.",
    "At Kakao: first `consent`, then `code`. At the blog after that: first `get`, then `print`.": "카카오에서는 `consent` 다음에 `code`입니다. 그 뒤 블로그에서는 `get` 다음에 `print`입니다.",
    "Three parties, and the browser carries everything between them. Only the two values stay where they are.": "방문자, 블로그, 카카오 사이에서 모든 것을 실어 나르는 것은 브라우저입니다. 두 값만 제자리에 남아 있습니다.",
    # lesson 06: the ticket that is lost
    "Lose your ticket": "번호표를 잃어버려 봅시다",
    "Do in your own browser what `stray` did: come back from Kakao without the cookie `sessionid`.": "`stray`가 한 일을 내 브라우저로 해 봅시다. `sessionid` 쿠키 없이 카카오에서 돌아오는 것입니다.",
    "Log out at practice Kakao, submit a comment, and wait at Kakao's page. In a tab of the blog open the"
    " developer tools (F12) and delete the cookie `sessionid`. Then go on at Kakao.": "연습용 카카오에서 로그아웃한 다음 댓글을 등록하고 카카오 화면에서 멈춥니다. 블로그가 열린 탭에서 개발자"
    " 도구(F12)로 `sessionid` 쿠키를 지우고, 카카오 화면으로 돌아가 계속합니다.",
    "Kakao has to ask you something, or you are back before you can delete anything. Log out there first.": "카카오가 무언가 물어야 그 사이에 쿠키를 지울 수 있습니다. 먼저 카카오에서 로그아웃하세요.",
    "In the developer tools cookies are under Application (Chrome, Edge) or Storage (Firefox, Safari). The"
    " blog's stand under `127.0.0.1`.": "개발자 도구에서 쿠키는 애플리케이션(Chrome, Edge)이나 저장소(Firefox, Safari) 아래에 있습니다. 블로그의"
    " 쿠키는 `127.0.0.1` 아래에 있습니다.",
    "Submit first, then delete, then agree: `detail()` hands out the ticket when you submit.": "등록하고, 지우고, 동의하는 순서입니다. 번호표는 등록할 때 `detail()`이 내줍니다.",
    "The row was there all the time. Without the ticket nobody could find it, and `get()` answered `None`.": "행은 내내 그 자리에 있었습니다. 번호표가 없어서 찾지 못했고, 그래서 `get()`이 `None`을 준 것입니다.",
    "Your browser has not submitted a comment in this lesson yet.": "이 수업에서 아직 내 브라우저로 댓글을 등록하지 않았습니다.",
    "You are on your way: your browser has submitted a comment, and is not back from Kakao yet.": "가는 중입니다. 댓글은 등록했고, 아직 카카오에서 돌아오지 않았습니다.",
    "You pressed Cancel: you came back without a code, and that is another error.": "취소를 눌렀습니다. 인가 코드 없이 돌아왔고, 그때 나는 오류는 다른 것입니다.",
    "A request to `/oauth` with a code.": "인가 코드를 가지고 `/oauth`로 가는 요청",
    "Kakao's page: agree this time": "카카오 화면. 이번에는 동의하세요",
    "That page was opened by hand: your browser did not come from Kakao.": "주소를 직접 연 것입니다. 브라우저가 카카오에서 돌아온 것이 아닙니다.",
    "A comment, then Kakao, then `/oauth` with a code.": "댓글, 카카오, 그리고 인가 코드를 가지고 가는 `/oauth`",
    "submit a comment first, and let Kakao send you back": "먼저 댓글을 등록하고, 카카오가 돌려보내게 하세요",
    "You came back with your ticket.": "번호표를 들고 돌아왔습니다.",
    "A request to `/oauth` without `sessionid`.": "`sessionid` 없이 `/oauth`로 가는 요청",
    "the cookies of `127.0.0.1`, not those of `localhost`; delete after Submit and before you agree": "`localhost`가 아니라 `127.0.0.1`의 쿠키. 등록한 뒤, 동의하기 전에 지우세요",
    "No ticket came, but you have not lost it: it belongs to another host, and is still in your jar.": "번호표가 오지 않았지만 잃어버린 것은 아닙니다. 다른 호스트의 것이라서 쿠키 상자에 그대로 있습니다.",
    "You submitted at `{there}` and came back to `{here}`.": "등록한 곳은 `{there}`, 돌아온 곳은 `{here}`입니다.",
    "The same host for both, and the cookie deleted in between.": "둘 다 같은 호스트이고, 그 사이에 쿠키를 지운 것",
    "begin with `lesson.open('/blogMain/')`": "`lesson.open('/blogMain/')`에서 시작하세요",
    "No ticket came, but this looks like another cookie jar, in which the ticket never lay.": "번호표가 오지 않았지만, 그 번호표가 들어 있던 적이 없는 다른 쿠키 상자로 보입니다.",
    "No cookie that lay beside the ticket came along. A private window looks like that, and so does a jar that was"
    " emptied.": "번호표 옆에 있던 쿠키가 하나도 함께 오지 않았습니다. 시크릿 창이거나 쿠키 상자를 통째로 비운 것으로 보입니다.",
    "The comment came from another browser.": "댓글은 다른 브라우저에서 왔습니다.",
    "One window for both, and only the cookie `sessionid` deleted in between.": "둘 다 같은 창에서 하고, 그 사이에 `sessionid` 쿠키만 지운 것",
    "the window in which you submit: go on at Kakao in the same one": "댓글을 등록하는 창. 카카오 화면도 그 창에서 이어 가세요",
    # lesson 06: a friendly oauth()
    "A friendly `oauth()`": "친절한 `oauth()`",
    "Change `oauth()`: who comes back without a session, or without a code because they pressed Cancel, is"
    " sent to the blog and sees no error. For everybody else it prints the token URI as before.": "`oauth()`를 고쳐 봅시다. 세션 없이 돌아온 사람과, 취소를 눌러 인가 코드 없이 돌아온 사람은 오류를 보지 않고"
    " 블로그로 가게 합니다. 다른 사람에게는 지금까지처럼 토큰 URI를 출력합니다.",
    "`request.GET['code']` fails when there is no code. What did you use in place of the brackets to read the"
    " session?": "인가 코드가 없으면 `request.GET['code']`에서 오류가 납니다. 세션을 읽을 때에는 대괄호 대신 무엇을 썼나요?",
    "With `get()` all three values may be `None`. Ask for that before the URI is built.": "`get()`을 쓰면 세 값이 모두 `None`일 수 있습니다. URI를 만들기 전에 확인하세요.",
    "`if not (code and client_id and redirect_uri):`, and below it `return redirect('blogMain')`.": "`if not (code and client_id and redirect_uri):` 아래에 `return redirect('blogMain')`을 씁니다.",
    "A visitor who has lost the session": "세션을 잃어버린 방문자",
    "A visitor who has pressed Cancel": "취소를 누른 방문자",
    "{who} still sees an error page.": "{who}에게 아직 오류 페이지가 보입니다.",
    "A redirect to the blog.": "블로그로 가는 리다이렉트",
    "the lines that use `client_id`: ask first whether it is there": "`client_id`를 쓰는 줄. 값이 있는지부터 확인하세요",
    "the line that reads `code`: the address has none": "`code`를 읽는 줄. 주소에 인가 코드가 없습니다",
    "{who} does not end up on the blog.": "{who}가 블로그에 도착하지 못했습니다.",
    "{who} is sent to the blog, but `oauth()` has printed a token URI all the same.": "{who}를 블로그로 보냈지만, `oauth()`가 그래도 토큰 URI를 출력했습니다.",
    "No token URI where a value is missing.": "값이 하나라도 없으면 토큰 URI를 출력하지 않는 것",
    "the condition: it belongs above the line that builds the URI": "조건을 거는 줄. URI를 만드는 줄보다 위에 있어야 합니다",
    "the redirect: `return redirect('blogMain')`": "리다이렉트하는 줄 `return redirect('blogMain')`",
    "Now a visitor with a session and a code gets no token URI.": "이제는 세션도 인가 코드도 있는 방문자까지 토큰 URI를 받지 못합니다.",
    "`oauth()` printed no token URI.": "`oauth()`가 토큰 URI를 출력하지 않았습니다.",
    "For this visitor everything is as before.": "이 방문자에게는 모든 것이 전과 같습니다.",
    "the condition: it must be true only when something is missing": "조건. 무언가 빠졌을 때에만 참이어야 합니다",
    "Both happen every day: people change their minds, and cookies get lost. A site expects it.": "둘 다 날마다 일어나는 일입니다. 사람은 마음이 바뀌고 쿠키는 사라집니다. 사이트는 미리 생각해 두어야 합니다.",
}
