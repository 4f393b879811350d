"""The exercises of lessons 07 and 08, in Korean."""

MESSAGES = {
    # lesson 07
    "Which comparison keeps the attacker out?": "어느 비교가 공격자를 막을까요?",
    "An attacker may write whatever they like into the link that the victim clicks. Which of these beginnings of"
    " `oauth()` refuses every such link?": "공격자는 피해자가 클릭할 링크에 무엇이든 적을 수 있습니다. 다음은 `oauth()`의 시작 부분을 네 가지로 쓴"
    " 것입니다. 그런 링크를 모두 거절하는 것은 어느 것일까요?",
    "A missing value is no proof. The check must fail when there is nothing to compare.": "값이 없다는 것은 증거가 되지 못합니다. 비교할 것이 없으면 거절해야 합니다.",
    "The whole login, in its order": "로그인 전체를 순서대로",
    "Put the steps of a login into their order, from the comment to the token.": "댓글을 쓴 때부터 토큰을 받을 때까지, 로그인의 단계를 순서대로 늘어놓아 봅시다.",
    "The browser carries what may be seen. What must not be seen goes from server to server.": "브라우저는 남이 보아도 되는 것을 나르고, 보이면 안 되는 것은 서버에서 서버로 갑니다.",
    "It works on my computer": "내 컴퓨터에서는 되는데요",
    '"On my computer the login works. On the new server Kakao answers my POST with `401` and `Not exist client_id'
    ' [null]`. My settings read everything from environment variables." Which field of the form did not arrive at'
    " Kakao?": '"제 컴퓨터에서는 로그인이 됩니다. 그런데 새 서버에서는 `POST`를 보내면 카카오가 `401`과 `Not exist'
    ' client_id [null]`로 답합니다. 설정은 모두 환경 변수에서 읽습니다." 폼의 어느 필드가 카카오에 도착하지'
    " 않았을까요?",
    "Read Kakao's sentence word by word: it names the field itself, and what it found there.": "카카오가 한 말을 한 단어씩 읽어 봅시다. 어느 필드인지, 거기에서 무엇을 보았는지 직접 말하고 있습니다.",
    "`[null]` says that nothing was sent. `[]` would say: an empty text. With both, look for a variable that is not"
    " set.": "`[null]`은 아무것도 보내지 않았다는 뜻이고, `[]`라면 빈 문자열을 보냈다는 뜻입니다. 어느 쪽이든 빠뜨린 환경"
    " 변수부터 찾아봅시다.",
    "Keep the second token": "두 번째 토큰 담기",
    "After six hours the access token expires. With the refresh token the blog gets a new one, without asking the"
    " visitor. Let `oauth()` keep it in the session as well, under the name `refresh_token`.": "액세스 토큰은 여섯 시간이 지나면 만료됩니다. 리프레시 토큰이 있으면 방문자에게 다시 묻지 않고 새 토큰을"
    " 받을 수 있습니다. `oauth()`가 리프레시 토큰도 `refresh_token`이라는 이름으로 세션에 담게 해 봅시다.",
    "Both tokens are the visitor's, and both stay on the server. The browser needs neither.": "두 토큰 모두 방문자의 것이고, 둘 다 서버에 있습니다. 브라우저에는 어느 것도 필요하지 않습니다.",
    "There is no `refresh_token` in the row.": "행에 `refresh_token`이 없습니다.",
    "The access token is no longer kept.": "이제 액세스 토큰이 담기지 않습니다.",
    "Under both names lies the access token.": "두 이름에 모두 액세스 토큰이 들어 있습니다.",
    "Under `refresh_token` lies something else than Kakao's refresh token.": "`refresh_token`에 카카오의 리프레시 토큰이 아닌 것이 들어 있습니다.",
    "The real Kakao gives a token to a person who agrees, and to no script. Write a comment in your browser and"
    " agree: `lesson.sessions` shows what `oauth()` has kept.": "실제 카카오는 동의한 사람에게만 토큰을 주고 스크립트에는 주지 않습니다. 내 브라우저에서 댓글을 쓰고"
    " 동의하세요. `oauth()`가 무엇을 담았는지는 `lesson.sessions`에서 볼 수 있습니다.",
    "A victim who has not begun any login has no `state` in the session. The attacker leaves it out of the link,"
    " too. Then `None` is compared with `None`, and they are equal.": "로그인을 시작한 적이 없는 피해자의 세션에는 `state`가 없습니다. 공격자는 링크에서도 뺍니다. 그러면"
    " `None`과 `None`을 비교하게 되고, 둘은 같습니다.",
    "This only asks whether some `state` is there. The attacker makes one up. It has to be the one that lies in"
    " this visitor's session.": "이 코드는 `state`가 있는지만 봅니다. 공격자가 하나 지어내면 그만입니다. 이 방문자의 세션에 있는 바로 그"
    " 값이어야 합니다.",
    "This compares only when the link has a `state`. The attacker leaves it out, and nothing is compared.": "이 코드는 링크에 `state`가 있을 때만 비교합니다. 공격자가 빼 버리면 아무것도 비교하지 않습니다.",
    "Think of two links: one without `state`, and one with a `state` that the attacker made up.": "링크 두 가지를 떠올려 봅시다. 하나에는 `state`가 없고, 다른 하나에는 공격자가 지어낸 `state`가 있습니다.",
    "And think of two victims: one who has just begun a login, and one who has not.": "피해자도 두 가지로 생각해 봅시다. 막 로그인을 시작한 사람과, 시작한 적이 없는 사람입니다.",
    "Whoever has no `state` in the session has not been sent away by us, whatever the link says.": "세션에 `state`가 없는 사람은 링크에 무엇이 적혀 있든 우리가 보낸 사람이 아닙니다.",
    "`detail()` puts a new `state` into the session": "`detail()`이 새 `state`를 세션에 담습니다",
    "the browser goes to Kakao, with the key, the redirect URI and the `state`": "브라우저가 키와 리다이렉트 URI와 `state`를 들고 카카오로 갑니다",
    "the visitor agrees at Kakao": "방문자가 카카오에서 동의합니다",
    "the browser comes to `/oauth`, with the code and the `state`": "브라우저가 인가 코드와 `state`를 들고 `/oauth`로 옵니다",
    "`oauth()` compares the `state` with the one in the session": "`oauth()`가 `state`를 세션에 있는 것과 비교합니다",
    "the blog sends the code and the secret to Kakao": "블로그가 인가 코드와 시크릿을 카카오에 보냅니다",
    "Kakao answers the blog with an access token": "카카오가 블로그에 액세스 토큰으로 답합니다",
    "the address that the browser opens has the `state` in it, so that has to be made first.": "브라우저가 여는 주소에 `state`가 들어 있으므로 그보다 먼저 만들어야 합니다.",
    "the visitor can agree only where they are asked, and that is at Kakao.": "동의는 카카오가 물어야 할 수 있고, 그러려면 카카오에 가 있어야 합니다.",
    "Kakao gives out a code only when the visitor has agreed.": "카카오는 방문자가 동의해야 인가 코드를 내줍니다.",
    "there is nothing to compare before the visitor has brought the `state` back.": "방문자가 `state`를 가지고 돌아오기 전에는 비교할 것이 없습니다.",
    "a careful blog first looks whether this login began here. Else it would exchange the code of an attacker.": "꼼꼼한 블로그는 이 로그인이 여기에서 시작되었는지부터 봅니다. 그러지 않으면 공격자의 인가 코드를 바꾸게"
    " 됩니다.",
    "Kakao gives a token for a code, and only when the blog has asked.": "카카오는 블로그가 인가 코드를 내고 요청해야 토큰을 줍니다.",
    "Three of the steps are steps of the browser or the person, four happen between two servers or inside one.": "세 단계는 브라우저나 사람이 하는 일이고, 네 단계는 서버 안이나 두 서버 사이에서 일어납니다.",
    "What has to lie in the session before the browser leaves?": "브라우저가 떠나기 전에 세션에는 무엇이 들어 있어야 할까요?",
    "`keep`, `away`, `agree`, `back`: so far the browser carries everything. Then the blog looks, asks, and gets.": "`keep`, `away`, `agree`, `back`까지는 브라우저가 모두 나릅니다. 그다음 블로그가 확인하고, 요청하고,"
    " 받습니다.",
    "Without a secret Kakao says `KOE010`, and names no field. And it looks at the secret only when it knows the"
    " app.": "시크릿이 없으면 카카오는 `KOE010`이라고 할 뿐 필드 이름은 말하지 않습니다. 게다가 시크릿은 어느 앱인지"
    " 확인한 다음에야 봅니다.",
    "Without a code Kakao says `KOE320`: authorization code not found. Here it does not even know which app asks.": "인가 코드가 없으면 `KOE320`, 인가 코드를 찾을 수 없다고 합니다. 여기에서는 어느 앱이 요청하는지조차"
    " 모릅니다.",
    "A wrong redirect URI is `KOE303`. Kakao compares it only when it knows the app.": "리다이렉트 URI가 틀리면 `KOE303`입니다. 그것도 어느 앱인지 확인한 다음에야 비교합니다.",
    "The token request has no `state`. It travels through the browser alone.": "토큰 요청에는 `state`가 없습니다. `state`는 브라우저로만 오갑니다.",
    "That is the number of this refusal. Which field of the form does it speak of?": "그것은 카카오가 거절하면서 붙인 번호입니다. 폼의 어느 필드를 두고 하는 말일까요?",
    "`null` is what JSON says for nothing at all.": "`null`은 `JSON`에서 아무것도 없다는 뜻으로 쓰는 값입니다.",
    "`requests` leaves a field out whose value is `None`.": "`requests`는 값이 `None`인 필드를 빼고 보냅니다.",
    "Kakao's sentence is: not exist … and then comes the name of the field.": "카카오의 문장은 `Not exist`로 시작합니다. 바로 뒤에 필드 이름이 나옵니다.",
    "Look at the answer of the first `ask(code=code)` above. Under which name does the refresh token come?": "위에서 처음 실행한 `ask(code=code)`의 결과를 봅시다. 리프레시 토큰은 어떤 이름으로 왔나요?",
    "It is a second line like the one that keeps the access token.": "액세스 토큰을 담는 줄과 똑같이 생긴 줄이 하나 더 필요합니다.",
    "The line is `request.session['refresh_token'] = answer[…]`, with the name from Kakao's answer in the brackets.": "`request.session['refresh_token'] = answer[…]`입니다. 대괄호 안에는 카카오의 응답에 있는 이름을 적습니다.",
    "The row holds: {names}.": "행에 든 것: {names}",
    "Both names: `access_token` and `refresh_token`.": "`access_token`과 `refresh_token`, 두 이름이 모두 있어야 합니다.",
    "the end of `oauth()`, where the access token is kept": "`oauth()`의 끝부분, 액세스 토큰을 담는 곳",
    "the line for the access token: is it still there?": "액세스 토큰을 담는 줄이 아직 있는지",
    "Both values are the same.": "두 값이 같습니다.",
    "Kakao's `refresh_token`, which is another text.": "액세스 토큰과 다른, 카카오가 준 `refresh_token`",
    "the right side of the line: what stands in the brackets after `answer`?": "그 줄의 오른쪽, `answer` 뒤의 대괄호 안",
    "The text that Kakao's answer has under `refresh_token`.": "카카오의 응답에서 `refresh_token`이라는 이름으로 온 값이어야 합니다.",
    "the right side of the line: the one value, not the whole answer": "그 줄의 오른쪽. 응답 전체가 아니라 값 하나만 담아야 합니다",
    # lesson 08
    "A POST to `/logout/`, and a response that lets the cookie `sessionid` expire.": "`/logout/`으로 보낸 `POST`, 그리고 `sessionid` 쿠키를 만료시키는 응답이 있어야 합니다.",
    "the button beside your name, on any page of the blog. Is there no name? Then write a comment first": "블로그 어느 페이지에나 있는, 내 이름 옆의 버튼. 이름이 없으면 먼저 댓글을 쓰세요",
    "An address with `scope=talk_message`.": "주소에 `scope=talk_message`가 들어 있어야 합니다.",
    "Your browser has not asked the blog for a logout yet.": "내 브라우저가 아직 블로그에 로그아웃을 요청하지 않았습니다.",
    "You opened the address by hand. Django logs nobody out by a GET: a link anywhere, or a picture on"
    " one of the blog's own pages, would send one.": "주소를 직접 열었습니다. `GET`으로는 장고가 로그아웃시키지 않습니다. `GET`은 어딘가에 있는 링크나 블로그"
    " 페이지에 든 그림 하나로도 보낼 수 있기 때문입니다.",
    "Leave the blog": "블로그 나가기",
    "Log out of the blog in your own browser. Kakao may stay as it is.": "내 브라우저로 블로그에서 로그아웃합니다. 카카오는 그대로 두어도 됩니다.",
    "Open the blog. If your name does not stand at the top, write a comment first. Then press the button beside"
    " your name.": "블로그를 엽니다. 위쪽에 내 이름이 없으면 먼저 댓글을 씁니다. 그런 다음 이름 옆의 버튼을 누릅니다.",
    "One click, and the row is deleted. Whoever has a copy of your old ticket stands at an empty hook.": "버튼 한 번에 행이 지워졌습니다. 예전 번호표를 베껴 둔 사람이 와도 외투는 없습니다.",
    "That was Kakao's logout. The blog has not heard of it: these are two logins, on two servers.": "그것은 카카오의 로그아웃입니다. 블로그는 모르는 일입니다. 서로 다른 서버에 있는 두 로그인이기 때문입니다.",
    "You pressed the button, and there was nobody to log out: the blog did not know you any more.": "버튼을 눌렀지만 로그아웃할 사람이 없었습니다. 블로그는 이미 여러분을 모르고 있었습니다.",
    "The blog did not accept the form.": "블로그가 폼을 받아들이지 않았습니다.",
    "What belongs into the session?": "무엇이 세션에 있어야 할까요?",
    "Which of these differ from visitor to visitor, and have to wait on the blog's server from one request to the"
    " next?": "다음 가운데 방문자마다 다르고, 한 요청에서 다음 요청까지 블로그의 서버에서 기다려야 하는 것은 무엇일까요?"
    " 모두 고르세요.",
    "A session is for what one visitor is in the middle of. Everything else has a better place.": "세션은 한 방문자가 하고 있던 일을 담는 곳입니다. 나머지는 더 알맞은 자리가 있습니다.",
    "The next one at the computer": "다음에 앉은 사람",
    "In the computer room you write a comment, press Log out on the blog, and go to lunch. The browser stays open."
    " Somebody sits down, opens the blog and writes a comment. What happens?": "컴퓨터실에서 댓글을 쓰고, 블로그에서 로그아웃을 누르고, 점심을 먹으러 갔습니다. 브라우저는 열려 있습니다."
    " 누군가 그 자리에 앉아 블로그를 열고 댓글을 씁니다. 어떻게 될까요?",
    "On a shared computer, log out at Kakao as well, or use a private window and close it.": "함께 쓰는 컴퓨터에서는 카카오에서도 로그아웃하거나, 시크릿 창을 쓰고 닫읍시다.",
    "Ask for one thing more": "하나 더 물어보기",
    "Let `detail()` ask Kakao for the consent item `talk_message`, so that the blog may send the visitor a message."
    " Kakao reads that from one more parameter of the address.": "블로그가 방문자에게 메시지를 보낼 수 있게 `detail()`이 카카오에 `talk_message` 동의항목을 요청하게 해"
    " 봅시다. 어떤 동의항목을 요청하는지는 주소에 매개변수를 하나 더 붙여 카카오에 알립니다.",
    "Whoever has agreed to the name only is asked for this one item. A newcomer is asked for both.": "닉네임에만 동의한 사람에게는 이 항목 하나만 묻고, 처음 온 사람에게는 둘 다 묻습니다.",
    "The visitor is not sent to Kakao any more.": "이제 방문자를 카카오로 보내지 않습니다.",
    "The address to Kakao has no `scope`.": "카카오로 가는 주소에 `scope`가 없습니다.",
    "Kakao does not know this consent item, or your app has not set it up: `KOE205`.": "카카오가 모르는 동의항목이거나, 앱에 설정하지 않은 동의항목입니다(`KOE205`).",
    "`scope` asks for something else.": "`scope`가 다른 것을 요청합니다.",
    "The scope is there, and the `state` has gone: `oauth()` will refuse everybody.": "`scope`는 있는데 `state`가 없어졌습니다. 이러면 `oauth()`가 모든 방문자를 거절하게 됩니다.",
    "The button is on the blog's pages, not on Kakao's.": "버튼은 카카오가 아니라 블로그의 페이지에 있습니다.",
    "Typing the address `/logout/` does not do it: a browser sends a GET then.": "주소창에 `/logout/`을 적어도 로그아웃되지 않습니다. 그러면 브라우저가 `GET`을 보냅니다.",
    "Top right on the list of posts stand your name and a button. Press it.": "글 목록 오른쪽 위에 내 이름과 버튼이 있습니다. 누르면 됩니다.",
    "the text of the comment": "댓글 내용",
    "the redirect URI": "리다이렉트 URI",
    "the number of the post": "글 번호",
    "the client secret": "클라이언트 시크릿",
    "the `state`": "`state`",
    "the access token": "액세스 토큰",
    "the authorization code": "인가 코드",
    "The visitor wrote it before they left for Kakao, and `oauth()` needs it when they are back.": "방문자가 카카오로 떠나기 전에 썼고, 돌아왔을 때 `oauth()`에 필요합니다.",
    "It is the same for all visitors. Such a thing is a setting.": "어느 방문자에게나 같습니다. 이런 것은 설정에 둡니다.",
    "Without it `oauth()` would not know under which post the comment belongs. And each visitor may be at another"
    " one.": "이것이 없으면 `oauth()`는 댓글이 어느 글에 달린 것인지 모릅니다. 방문자마다 다른 글을 보고 있을 수도"
    " 있습니다.",
    "It belongs to the app, and there is only one. It is a setting, out of the environment.": "앱의 것이고 하나뿐입니다. 환경 변수에서 가져오는 설정입니다.",
    "Each login has a `state` of its own, and it has to lie there when the visitor comes back.": "로그인마다 `state`가 따로 있고, 방문자가 돌아왔을 때 거기에 있어야 합니다.",
    "It is this person's token, and later requests may need it. The server keeps it, so that the browser does not"
    " have to.": "이 사람의 토큰이고, 나중 요청에서 필요할 수 있습니다. 서버가 가지고 있으니 브라우저는 가질 필요가"
    " 없습니다.",
    "The visitor brings it along, and it is used in the same request. Afterwards it is worth nothing.": "방문자가 가지고 오고, 바로 그 요청에서 씁니다. 그 뒤에는 아무 데도 쓸 수 없습니다.",
    "Ask of each one: would it be another value for another visitor?": "하나씩 물어봅시다. 다른 방문자라면 값이 다를까요?",
    "And then: is it needed in a later request than the one in which it came?": "그다음에는 이렇게 물어봅시다. 그 값이 온 요청만이 아니라 나중에 오는 요청에서도 필요할까요?",
    "Four of them. Two of those that remain are settings, and one is used up at once.": "네 개입니다. 나머지 가운데 둘은 설정이고, 하나는 오자마자 써 버립니다.",
    "The blog refuses the comment, since you have logged out.": "로그아웃했으니 블로그가 댓글을 거절합니다.",
    "It appears under your name.": "내 이름으로 올라갑니다.",
    "It appears without a name, since the session is a new one.": "새 세션이니 이름 없이 올라갑니다.",
    "Kakao asks who they are, and it appears under their name.": "카카오가 누구인지 묻고, 그 사람의 이름으로 올라갑니다.",
    "The blog takes a comment from anybody, and asks Kakao for the name. Your logout has ended a row, not the right"
    " to write.": "블로그는 누구의 댓글이든 받고, 이름은 카카오에 물어봅니다. 로그아웃은 행을 지웠을 뿐, 댓글을 쓰지 못하게 한"
    " 것이 아닙니다.",
    "The session is a new one, that is true. But the name never came from the session: it comes from Kakao, at each"
    " comment.": "새 세션인 것은 맞습니다. 하지만 이름은 세션에서 온 적이 없습니다. 댓글을 쓸 때마다 카카오에서 옵니다.",
    "That is what one would wish for. It would be so if the login at Kakao had ended. But you left the blog, and"
    " Kakao's cookie is still in the jar.": "그러면 좋겠지요. 카카오의 로그인이 끝났다면 그렇게 됩니다. 하지만 나간 곳은 블로그이고, 카카오의 쿠키는"
    " 아직 쿠키 상자에 있습니다.",
    "Two cookies were in the jar. Which of them has Log out on the blog taken away?": "쿠키 상자에는 쿠키가 두 개 있었습니다. 블로그의 로그아웃은 어느 것을 가져갔나요?",
    "Look at what the author had to do at Kakao after the logout, above.": "위에서 로그아웃한 글쓴이가 카카오에서 무엇을 해야 했는지 봅시다.",
    "Kakao asks nobody whom it knows, and it knows this browser by its own cookie.": "카카오는 아는 사람에게는 묻지 않습니다. 그리고 이 브라우저를 자기 쿠키로 알아봅니다.",
    "In lesson 07 you asked for the email address, in the same way. What was the parameter called?": "07 수업에서 이메일을 요청한 것과 같은 방법입니다. 그때 매개변수의 이름이 무엇이었나요?",
    "The dictionary `query` becomes the address. It needs one more entry.": "딕셔너리 `query`가 주소가 됩니다. 항목이 하나 더 필요합니다.",
    "The entry has the name `scope` and the value `talk_message`.": "항목의 이름은 `scope`, 값은 `talk_message`입니다.",
    "the `redirect()` in `detail()`": "`detail()`의 `redirect()`",
    "It has: {names}.": "들어 있는 것: {names}",
    "the dictionary `query` in `detail()`: its names become those of the address": "`detail()`의 딕셔너리 `query`. 거기에 적은 이름이 주소의 매개변수 이름이 됩니다",
    "the spelling of the value": "값의 철자",
    "the value of `scope`": "`scope`의 값",
    "Both, `scope` and `state`.": "`scope`와 `state`가 둘 다 있어야 합니다.",
    "the dictionary `query` in `detail()`": "`detail()`의 딕셔너리 `query`",
}
