"""The exercises of lessons 00 to 03: sentences of Korean by those of English."""

MESSAGES: dict[str, str] = {
    # deeds of several lessons
    "The page opened last: {page}": "마지막으로 연 페이지: {page}",
    # lesson 00
    "There and back": "다녀오기",
    "In your own browser, write a comment under a post, go to Kakao with it, agree there, and come back.": "내 브라우저에서 글에 댓글을 쓰고, 카카오에 가서 동의한 다음 돌아옵니다.",
    "Open a post. Write something into the field below it and submit it. At Kakao choose one of the people,"
    " and then agree.": "글을 하나 엽니다. 글 아래 칸에 아무 말이나 써서 등록합니다. 카카오에서 한 사람을 고르고, 이어서 동의합니다.",
    "The link above opens the list of posts. Click on one of the titles.": "위의 링크를 클릭하면 글 목록이 열립니다. 제목을 하나 클릭해 보세요.",
    "Below the post is a field for your comment, and under it a button. The button takes you to Kakao.": "글 아래에 댓글을 쓰는 칸이 있고, 그 밑에 버튼이 있습니다. 버튼을 누르면 카카오로 갑니다.",
    "Kakao has two pages: on the first one choose a person, on the second one agree. Then you are back.": "카카오에서는 두 페이지가 나옵니다. 첫 페이지에서 사람을 고르고 둘째 페이지에서 동의하면 돌아옵니다.",
    "You have been to Kakao and back. What your browser brought along from there is the subject of all that"
    " follows.": "카카오에 다녀왔습니다. 브라우저가 거기에서 가져온 것이 앞으로 할 이야기의 주인공입니다.",
    "Your own browser has not opened the blog yet. Click the link above.": "내 브라우저로 아직 블로그를 열지 않았습니다. 위의 링크를 클릭하세요.",
    "You are on the blog. Nobody has submitted a comment yet.": "블로그에 와 있습니다. 아직 댓글을 등록하지 않았습니다.",
    "A comment under one of the posts.": "글에 단 댓글",
    "a post, and the field below it": "글을 하나 열고 그 아래에 있는 칸을 찾아보세요",
    "The blog did not take the comment.": "블로그가 댓글을 받지 않았습니다.",
    "302, and the way to Kakao.": "302, 그리고 카카오로 가는 길",
    "the field below the post: was it empty? Open the post anew, write something, submit it": "글 아래의 칸이 비어 있지 않았나요? 글을 다시 열어 아무 말이나 쓰고 등록해 보세요",
    "Kakao sent you back without a code: at its second page you did not agree.": "카카오가 인가 코드 없이 돌려보냈습니다. 둘째 페이지에서 동의하지 않은 것입니다.",
    "An address with `code` in it.": "`code`가 들어 있는 주소",
    "the post once more. The page with the error is no fault of yours: `oauth()` expects a code, and"
    " lesson 06 comes back to it. Write another comment, and agree this time": "오류 페이지가 나온 것은 여러분 탓이 아닙니다. `oauth()`가 인가 코드를 기다리기 때문이고, 06 수업에서 다시"
    " 다룹니다. 글로 돌아가 댓글을 다시 쓰고 이번에는 동의해 보세요",
    "Your comment is on its way, and you are at Kakao.": "댓글을 보냈고, 지금 카카오에 와 있습니다.",
    "The blog answered the comment with a redirect to Kakao.": "블로그는 댓글을 받고 카카오로 가라는 리다이렉트로 응답했습니다.",
    "The way back, to `/oauth`.": "`/oauth`로 돌아오는 길",
    "the tab in which Kakao asks: choose a person, then agree": "카카오가 묻고 있는 탭에서 사람을 고르고 동의하세요",
    "A code that Kakao gave to your browser.": "카카오가 내 브라우저에 준 인가 코드",
    "the tab in which Kakao asks. Has it gone? Then write another comment, and agree": "카카오가 묻고 있는 탭. 그 탭이 없어졌으면 댓글을 다시 쓰고 동의하세요",
    "What came back?": "무엇을 가지고 돌아왔을까요?",
    "Look at the request to `/oauth` with which your visitor came back to the blog. What is the name of the"
    " value behind the question mark?": "방문자가 블로그로 돌아올 때 보낸 `/oauth` 요청을 봅시다. 물음표 뒤에 있는 값의 이름은 무엇입니까?",
    "That would mean that a redirect brings along what you have typed. Look at the address again: the"
    " comment is not in it. It went to the blog, and the blog did not keep it.": "그렇다면 내가 쓴 글을 리다이렉트가 실어 나른다는 뜻입니다. 주소를 다시 보세요. 댓글은 없습니다."
    " 댓글은 블로그로 갔고, 블로그는 그것을 간직하지 않았습니다.",
    "Kakao knows the name, and has not told it. The blog got something with which it may ask.": "이름은 카카오가 알고 있지만 아직 알려 주지 않았습니다. 블로그가 받은 것은 이름을 물어볼 때 쓸 수 있는"
    " 것입니다.",
    "A token is what the blog can get in exchange for this value. It does that in lesson 06.": "토큰은 블로그가 이 값을 주고 바꾸어 받는 것입니다. 06 수업에서 해 봅니다.",
    "That travelled the other way, from the blog to Kakao. Look for the request to `/oauth`, not the one to"
    " `/oauth/authorize`.": "그것은 반대쪽, 블로그에서 카카오로 간 것입니다. `/oauth/authorize`가 아니라 `/oauth`로 간 요청을 찾아보세요.",
    "A cookie does not stand in the address. It travels in a line of its own, and lesson 02 is about it.": "쿠키는 주소에 적히지 않습니다. 다른 줄에 따로 실려 갑니다. 02 수업에서 배웁니다.",
    "Wanted is the name alone: the part between `?` and `=` in the address of `/oauth`.": "`/oauth` 주소에서 `?`와 `=` 사이에 있는 이름만 쓰면 됩니다.",
    "The table under `visitor.agree()` has a row with `/oauth`. In the live view it is an arrow.": "`visitor.agree()` 아래의 표에 `/oauth`가 있는 줄이 있습니다. 실시간 화면에서는 화살표입니다.",
    "Behind the question mark stand a name, an equals sign and a long value.": "물음표 뒤에는 이름, 등호, 긴 값이 차례로 있습니다.",
    "It has four letters, and the next lines of the lesson are about it: an authorization …": "영어 네 글자입니다. 표 바로 아래의 글에서 이것을 인가 …라고 불렀습니다.",
    "The visitor brings a code, and nothing about the post or the comment. Whatever else the blog needs, it"
    " has to remember for itself.": "방문자가 가져온 것은 인가 코드뿐이고, 글이나 댓글에 대한 것은 없습니다. 더 필요한 것이 있다면 블로그가"
    " 스스로 기억해야 합니다.",
    "Who remembers the walk?": "누가 기억하고 있을까요?",
    "You are back from Kakao. Who holds something of the walk now? Tick all that do. (The question is about"
    " the blog as it comes, before lesson 05.)": "카카오에서 돌아왔습니다. 다녀온 일에 대해 지금 무언가를 가지고 있는 것은 누구입니까? 모두 고르세요."
    " (05 수업을 하기 전, 처음 그대로의 블로그를 묻는 것입니다.)",
    "your browser, in its cookie jar": "내 브라우저: 쿠키 상자에",
    "the blog, in a session row": "블로그: 세션 행에",
    "the blog, as a comment under the post": "블로그: 글 아래 댓글로",
    "the next request, since it knows the ones before it": "다음 요청: 앞에 보낸 요청을 알고 있으므로",
    "Look at the lane of the cookie jars: the blog's `csrftoken` and Kakao's `kakao_practice` lie in yours."
    " Servers asked your browser to keep them.": "쿠키 상자 칸을 보세요. 내 쿠키 상자에 블로그의 `csrftoken`과 카카오의 `kakao_practice`가 있습니다."
    " 서버가 브라우저에 맡긴 것입니다.",
    "That would be a blog that recognizes you, and this one does not yet. The lane of the session rows"
    " has stayed empty.": "그렇다면 블로그가 여러분을 알아본다는 뜻인데, 아직은 그렇지 않습니다. 세션 행 칸은 비어 있었습니다.",
    "When your visitor comes to Kakao a second time, Kakao does not ask for the name again. Its lane"
    " shows what it has kept.": "방문자가 카카오에 두 번째로 가면 카카오는 누구인지 다시 묻지 않습니다. 카카오가 간직한 것은 카카오 칸에"
    " 나옵니다.",
    "Open the post: there is no comment. The blog printed it, sent you to Kakao and forgot it.": "글을 열어 보세요. 댓글이 없습니다. 블로그는 댓글을 출력하고, 여러분을 카카오로 보내고, 잊어버렸습니다.",
    "A request says what stands in it, and nothing else. The one to `/oauth` had a code, and no word"
    " about the comment before it.": "요청은 거기에 적힌 것만 말합니다. `/oauth` 요청에는 인가 코드가 있었을 뿐, 앞에서 쓴 댓글 이야기는"
    " 없었습니다.",
    "The live view has a lane for each of them.": "실시간 화면에 각각의 칸이 있습니다.",
    "In `lesson.sessions` and under the post you find what the blog has kept.": "블로그가 간직한 것은 `lesson.sessions`와 글 아래에서 볼 수 있습니다.",
    "Two of the five hold something. One is on your side, one is not the blog.": "다섯 가운데 둘입니다. 하나는 내 쪽에 있고, 하나는 블로그가 아닙니다.",
    "Both ends of the walk remember, your browser and Kakao. The blog in the middle does not: that is the gap"
    " that a session fills.": "길의 양쪽 끝인 내 브라우저와 카카오는 기억합니다. 가운데에 있는 블로그는 기억하지 못합니다. 그 빈자리를"
    " 채우는 것이"
    " 세션입니다.",
    "A private window": "시크릿 창",
    "You write a comment in a private window, on the same computer. What does Kakao do, and why?": "같은 컴퓨터에서 시크릿 창을 열어 댓글을 씁니다. 카카오는 어떻게 합니까? 왜 그렇습니까?",
    "It knows you, since it is the same computer.": "나를 알아봅니다. 같은 컴퓨터이기 때문입니다.",
    "It asks who you are, since this window has a cookie jar of its own.": "누구인지 묻습니다. 시크릿 창에는 쿠키 상자가 따로 있기 때문입니다.",
    "It asks who you are, since it forgets everybody after each login.": "누구인지 묻습니다. 로그인이 끝날 때마다 모두 잊어버리기 때문입니다.",
    "It turns you away, since nobody can log in without cookies of earlier visits.": "받아 주지 않습니다. 전에 받은 쿠키가 없으면 로그인할 수 없기 때문입니다.",
    "That would mean that Kakao knows your computer or its address. Try it: Kakao asks. It looks for a"
    " cookie, and for nothing else.": "그렇다면 카카오가 내 컴퓨터나 그 주소를 안다는 뜻입니다. 해 보면 카카오는 묻습니다. 카카오가 보는 것은"
    " 쿠키뿐입니다.",
    "Then it would ask in your normal window, too. Write a second comment there: you come back without a"
    " question.": "그렇다면 원래 창에서도 물어야 합니다. 원래 창에서 댓글을 하나 더 써 보세요. 묻지 않고 바로 돌려보냅니다.",
    "Everybody begins without cookies. A login needs none from before, and gives you one.": "처음에는 누구나 쿠키가 없습니다. 로그인에는 전에 받은 쿠키가 필요하지 않습니다. 로그인하면 쿠키를 받습니다.",
    "Try it out before you answer.": "먼저 해 보고 답하세요.",
    "What did your normal window show Kakao that this one cannot show?": "원래 창은 카카오에 보여 주었는데 이 창은 보여 줄 수 없는 것이 무엇입니까?",
    "It is called `kakao_practice`, and lies in a jar.": "이름은 `kakao_practice`이고, 쿠키 상자에 들어 있습니다.",
    "To a server you are what your browser brings along: not a person, and not a computer.": "서버가 보는 것은 사람도 컴퓨터도 아니고, 브라우저가 가져오는 것입니다.",
    # lesson 01
    "The first line of an answer": "응답의 첫 줄",
    "In the cell that writes by hand, change `GET /` into `GET /nowhere`, and then into `GET /blogMain`,"
    " without a slash at the end. Which number stands in the first line of the second answer?": "손으로 요청을 쓴 셀에서 `GET /`를 `GET /nowhere`로, 그다음에는 끝에 슬래시가 없는 `GET /blogMain`으로"
    " 바꾸어 봅시다. 두 번째 응답의 첫 줄에는 어떤 숫자가 있습니까?",
    "A browser shows you the page in the end, since it goes where it is sent. Your hand goes nowhere:"
    " read the first line that came back to it.": "브라우저라면 가라는 곳으로 따라가서 결국 페이지를 보여 줍니다. 손으로 쓴 요청은 따라가지 않습니다."
    " 돌아온 응답의 첫 줄을 읽어 보세요.",
    "That is the answer to `/nowhere`: there is no such page. To `/blogMain` the server says something"
    " else.": "그것은 `/nowhere`에 대한 응답입니다. 그런 페이지가 없다는 뜻입니다. `/blogMain`에는 다르게 응답합니다.",
    "A redirect it is, as in lesson 00. Look at the last digit: this one says that the page has moved"
    " for good.": "00 수업에서 본 것처럼 리다이렉트는 맞습니다. 끝자리를 다시 보세요. 이번 것은 아주 옮겨 갔다는 뜻입니다.",
    "Then the server did not understand the text. Change only what stands between `GET` and `HTTP`, and"
    " leave both blanks.": "서버가 요청을 알아듣지 못한 것입니다. `GET`과 `HTTP` 사이만 고치고, 양쪽의 빈칸은 그대로 두세요.",
    "500 means that the site itself failed. `lesson.site.log` says why.": "500은 사이트에서 오류가 났다는 뜻입니다. 왜 그런지는 `lesson.site.log`에 나옵니다.",
    "The number has three digits and stands in the first line of the answer, behind `HTTP/1.1`.": "세 자리 숫자이고, 응답의 첫 줄에서 `HTTP/1.1` 뒤에 있습니다.",
    "Only the word behind `GET` changes. Run the cell once for each address.": "`GET` 뒤의 말만 바꿉니다. 주소마다 셀을 한 번씩 실행하세요.",
    "The first line has three parts: the version, a number, and the number in words.": "첫 줄은 버전, 숫자, 그 숫자를 말로 풀어 쓴 것, 이렇게 세 부분입니다.",
    "It is a redirect: the page lives at `/blogMain/`, with a slash. The words are “Moved Permanently”.": "리다이렉트입니다. 이 페이지는 끝에 슬래시가 있는 `/blogMain/`에 있습니다. 말로는 `Moved Permanently`라고"
    " 적혀 있습니다.",
    "A server says in one number how it went: 2 is done, 3 is elsewhere, 4 is your mistake, 5 is mine.": "서버는 어떻게 되었는지를 숫자 하나로 말합니다. 2로 시작하면 잘됨, 3은 다른 곳, 4는 요청한 쪽의 잘못, 5는"
    " 서버의"
    " 잘못입니다.",
    "Anybody may claim this": "누구나 마음대로 쓸 수 있는 줄",
    "This is what the visitor `third` and the site said to each other. In one line the visitor says"
    " what it is, and nobody checks it. Which one?": "방문자 `third`와 사이트가 주고받은 것입니다. 방문자가 자기를 소개하지만 아무도 확인하지 않는 줄이 있습니다."
    " 어느 줄입니까?",
    "The visitor `third` has not been here yet. Run the cell that sends `second` and `third` to the site.": "방문자 `third`가 아직 오지 않았습니다. `second`와 `third`를 사이트로 보내는 셀을 먼저 실행하세요.",
    "This line does not say who is asking. Read the request, down to the first empty line.": "이 줄은 누가 묻는지 말하지 않습니다. 첫 번째 빈 줄까지가 요청입니다. 거기에서 찾아보세요.",
    "That is the request line. It says what is wanted, and not who wants it.": "요청의 첫 줄입니다. 무엇을 원하는지 말할 뿐, 누가 원하는지는 말하지 않습니다.",
    "The host says where the request goes to. It is about the server.": "호스트는 요청이 어디로 가는지 말합니다. 서버에 대한 것입니다.",
    "It says what the visitor would like to get. Millions would like the same.": "어떤 것을 받고 싶은지 적은 줄입니다. 수많은 프로그램이 똑같이 적습니다.",
    "It says what is to happen with the line afterwards: keep it, or hang up.": "응답을 받은 뒤에 연결을 그대로 둘지 끊을지 적은 줄입니다.",
    "Here the response begins. From now on the server speaks.": "여기부터 응답입니다. 이제 서버가 말합니다.",
    "It describes the page that came back. It stands in the response.": "돌아온 페이지에 대한 설명입니다. 응답에 있습니다.",
    "The empty line says that the headers are over.": "빈 줄은 헤더가 끝났다는 뜻입니다.",
    "The question is about the request, and that ends at the first empty line.": "질문은 요청에 대한 것이고, 요청은 첫 번째 빈 줄에서 끝납니다.",
    "One header has the visitor's name in it, so that the live view can tell our visitors apart.": "실시간 화면에서 구별하려고 방문자의 이름을 적어 둔 헤더가 있습니다.",
    "It is called `User-Agent`.": "이름은 `User-Agent`입니다.",
    "Whatever stands in a request was written by whoever sent it. A server may read it, and must not rely on"
    " it.": "요청에 적힌 것은 모두 보낸 쪽이 쓴 것입니다. 서버가 읽을 수는 있지만 그대로 믿어서는 안 됩니다.",
    "Be recognized": "알아보게 하기",
    "A program fetches the page of a post twice, and wants the same `csrftoken` both times. Which of these"
    " four does it?": "프로그램이 글 페이지를 두 번 받는데, 두 번 다 같은 `csrftoken`을 받으려고 합니다. 넷 가운데 어느 것을 쓰면"
    " 됩니까?",
    "`requests.get` puts nothing into its pocket, so it comes as somebody new each time. That it is the"
    " same program does not help: the server does not see programs.": "`requests.get`에는 받은 것을 넣어 둘 주머니가 없어서 매번 새로운 사람으로 옵니다. 같은 프로그램이라는 것은"
    " 소용이"
    " 없습니다. 서버에는 프로그램이 보이지 않습니다.",
    "There is a pocket in it, but two of them: each `Session()` is a new, empty one. The name alone"
    " recognizes nobody.": "주머니가 있기는 한데 두 개입니다. `Session()`을 부를 때마다 빈 주머니가 새로 생깁니다. 이름만으로는 아무도"
    " 알아보지 못합니다.",
    "It says its name each time, and the server may read it. But it does not bring back what it was"
    " given, and any other program could say the same name.": "매번 이름을 말하고 서버도 그것을 읽을 수 있습니다. 하지만 받은 것을 다시 가져오지는 않습니다. 같은 이름은 다른"
    " 프로그램도 말할 수 있습니다.",
    "Try them in a cell of your own. The token of an answer is in `.cookies`.": "셀을 하나 만들어 직접 해 보세요. 응답의 토큰은 `.cookies`에 있습니다.",
    "Whoever wants to be recognized must bring back what they were given.": "알아보게 하려면 받은 것을 다시 가져와야 합니다.",
    "Both requests must come out of one and the same pocket.": "두 요청이 같은 주머니 하나에서 나와야 합니다.",
    "The second request is recognized because it shows the note from the first. On the server, nothing was"
    " remembered.": "첫 번째에 받은 쪽지를 보여 주었기 때문에 두 번째 요청을 알아본 것입니다. 서버가 기억한 것은 없습니다.",
    "What does the server learn?": "서버는 무엇을 알게 될까요?",
    "One request arrives, from somebody with an empty jar. What does the server learn from it, and from the"
    " line it came in on? Tick all that it learns.": "쿠키 상자가 빈 사람에게서 요청 하나가 왔습니다. 서버는 이 요청과, 요청이 들어온 연결에서 무엇을 알게 됩니까?"
    " 모두 고르세요.",
    "which page is wanted": "어느 페이지를 원하는지",
    "what the program says about itself": "프로그램이 자기를 무엇이라고 소개하는지",
    "the name of the computer": "컴퓨터의 이름",
    "an IP address, to which the answer goes": "응답을 보낼 `IP` 주소",
    "whether this person was here before": "이 사람이 전에 온 적이 있는지",
    "whether the request before came from the same window": "바로 앞의 요청도 같은 창에서 왔는지",
    "It stands in the very first line, behind `GET`. Without it the server could not know what to"
    " send.": "맨 첫 줄의 `GET` 뒤에 적혀 있습니다. 그것이 없으면 서버는 무엇을 보내야 할지 모릅니다.",
    "That is `User-Agent`. It arrives with every request, true or not.": "`User-Agent`입니다. 사실이든 아니든 요청마다 실려 옵니다.",
    "Look at the request again: no line has it. Your computer tells its name to nobody out there.": "요청을 다시 보세요. 그런 줄은 없습니다. 내 컴퓨터는 바깥에 이름을 알리지 않습니다.",
    "The site printed it at the end of each line: `127.0.0.1`. Without an address no answer would"
    " arrive.": "사이트가 줄 끝마다 `127.0.0.1`이라고 출력했습니다. 주소가 없으면 응답을 보낼 수 없습니다.",
    "For that the request would have to bring something from the last time, and the jar is empty."
    " HTTP is stateless: every request stands alone.": "그러려면 지난번에 받은 것을 가져와야 하는데 쿠키 상자가 비어 있습니다. `HTTP`는 무상태라서 요청 하나하나가"
    " 따로따로입니다.",
    "A request does not say from which window it comes, nor what was asked before it. Two tabs write the"
    " same lines.": "요청에는 어느 창에서 왔는지도, 앞에서 무엇을 물었는지도 적혀 있지 않습니다. 탭이 둘이어도 똑같은 줄을 씁니다.",
    "Look at the exchange that `lesson.traffic[-1]` showed, from its first line to its first empty one.": "`lesson.traffic[-1]`로 본 것을 첫 줄부터 첫 번째 빈 줄까지 다시 읽어 보세요.",
    "Three of the six. One of them is not in the text at all: it comes from the connection.": "여섯 가운데 셋입니다. 그 가운데 하나는 글에 적혀 있지 않고 연결에서 알게 됩니다.",
    "It learns what is wanted, how the program calls itself, and where the answer goes.": "무엇을 원하는지, 프로그램이 자기를 무엇이라고 하는지, 응답을 어디로 보낼지를 압니다.",
    "None of the three is a person. To be recognized, somebody must bring something along: a cookie.": "셋 다 사람이 누구인지 말해 주지 않습니다. 알아보게 하려면 무언가를 가져와야 합니다. 그것이 쿠키입니다.",
    # lesson 02
    "Tear up your own ticket": "내 번호표 찢기",
    "Open the front page in your own browser, delete the cookie `sessionid` in its developer tools, and load"
    " the page again.": "내 브라우저에서 첫 화면을 열고, 개발자 도구에서 `sessionid` 쿠키를 지운 다음 페이지를 새로고침합니다.",
    "Click the link. Press F12. In Chrome and Edge choose Application, then Cookies, in Firefox Storage,"
    " then Cookies. Select `sessionid`, press the Delete key, and reload the page.": "링크를 클릭하고 F12를 누릅니다. Chrome과 Edge에서는 애플리케이션 → 쿠키, Firefox에서는 저장소 → 쿠키를"
    " 고릅니다."
    " `sessionid`를 골라 `Delete` 키를 누르고 페이지를 새로고침합니다.",
    "You find cookies by their host: `http://127.0.0.1:…`, with the port of the blog.": "쿠키는 호스트별로 나옵니다. 블로그의 포트가 붙은 `http://127.0.0.1:…`을 고르세요.",
    "Delete `sessionid` alone. The cookies beside it are JupyterLab's, which needs them.": "`sessionid`만 지우세요. 옆에 있는 것은 JupyterLab에 필요한 쿠키입니다.",
    "A server notices nothing before the next request: load the page again, with F5.": "서버는 다음 요청이 올 때까지 아무것도 모릅니다. F5로 페이지를 새로고침하세요.",
    "The row is still there. You have thrown away the ticket, and the coat hangs where it hung.": "예전 행은 아직 있습니다. 번호표를 버렸을 뿐, 외투는 걸려 있던 자리에 그대로 있습니다.",
    "Your own browser has not opened the blog in this lesson yet. Click the link.": "이 수업에서 내 브라우저로 블로그를 연 적이 아직 없습니다. 링크를 클릭하세요.",
    "The cookie is gone, and so is its row.": "쿠키가 없어졌는데 행도 없습니다.",
    "No row has the key {id}.": "키가 {id}인 행이 없습니다.",
    "A row that outlives the cookie.": "쿠키가 없어진 뒤에도 남아 있는 행",
    "`lesson.sessions`: was the database made anew? Open the page, and delete the cookie once more": "`lesson.sessions`를 보세요. 데이터베이스가 새로 만들어졌나요? 페이지를 열고 쿠키를 한 번 더 지워 보세요",
    "Your browser has no ticket yet.": "내 브라우저에는 아직 번호표가 없습니다.",
    "A cookie `sessionid`, which the front page hands out.": "첫 화면이 주는 `sessionid` 쿠키",
    "the front page: open it now. If there is still no `sessionid`, run the cell with"
    ' `request.session["coat"]` once more': "첫 화면을 지금 열어 보세요. 그래도 `sessionid`가 없으면"
    ' `request.session["coat"]`이 있는 셀을 다시 실행하세요',
    "The ticket still comes along.": "번호표가 아직 실려 옵니다.",
    "A request without `sessionid`.": "`sessionid`가 없는 요청",
    "the list of cookies in the developer tools: is the line gone? Then reload the page": "개발자 도구의 쿠키 목록에서 그 줄이 없어졌나요? 없어졌다면 페이지를 새로고침하세요",
    "Half way: your browser has a ticket, and the server a row for it.": "절반까지 왔습니다. 내 브라우저에는 번호표가, 서버에는 그 번호의 행이 있습니다.",
    "The same browser, without that cookie.": "같은 브라우저가 그 쿠키 없이 보낸 요청",
    "the developer tools (F12): delete `sessionid` there, then reload the page": "개발자 도구(F12)에서 `sessionid`를 지우고 페이지를 새로고침하세요",
    "The page was opened at `{host}`, and the ticket belongs to `{other}`.": "페이지는 `{host}`에서 열었는데 번호표는 `{other}`의 것입니다.",
    "The page was opened in another browser.": "페이지를 다른 브라우저에서 열었습니다.",
    "No cookie that lay beside the ticket came along, and the page was opened anew. A private window looks"
    " like that, and so does a jar that was emptied.": "번호표 옆에 있던 쿠키가 하나도 함께 오지 않았고, 페이지는 새로 열렸습니다. 시크릿 창이거나 쿠키 상자를 통째로"
    " 비운 것으로 보입니다.",
    "This looks like another cookie jar, in which the ticket never lay.": "그 번호표가 들어 있던 적이 없는 다른 쿠키 상자로 보입니다.",
    "The browser and the address that have the ticket, without it.": "번호표를 받은 브라우저가 같은 주소로, 번호표 없이 보낸 요청",
    "the tab that the link opened. Delete `sessionid` there, and no other cookie. Then reload with F5": "링크를 클릭해 열린 탭에서 다른 쿠키는 두고 `sessionid`만 지운 다음 F5로 새로고침해 보세요",
    "Who believed whom?": "누가 누구를 믿었을까요?",
    "A visitor wrote a number of their own over the count, and came again. Here is what was said. In which"
    " line do you see that the server believed it?": "방문자가 횟수를 마음대로 고쳐 쓰고 다시 왔습니다. 그때 주고받은 것입니다. 서버가 그 말을 믿었다는 것을 어느"
    " 줄에서 알 수"
    " 있습니까?",
    'Nobody has changed the count yet. Run the cells up to the one that writes `visitor.cookies["visits"]`.': '아직 아무도 횟수를 고치지 않았습니다. `visitor.cookies["visits"]`를 고쳐 쓰는 셀까지 실행하세요.',
    "This line says nothing about the count. The server counted on from somewhere, and handed the"
    " result out.": "이 줄은 횟수와 상관이 없습니다. 서버는 이어서 센 결과를 다시 건네주었습니다. 그 줄을 찾아보세요.",
    "Here the visitor says which page they want. The count does not travel in the address.": "어느 페이지를 원하는지 말하는 줄입니다. 횟수는 주소에 실려 가지 않습니다.",
    "That is the lie itself, on its way to the server. It does not show yet what the server makes of"
    " it.": "이것은 서버로 가는 거짓말 그 자체입니다. 서버가 그것을 어떻게 했는지는 아직 알 수 없습니다.",
    "That is the long story. The browser drops it whole, and it has nothing to do with the"
    " count.": "긴 이야기입니다. 브라우저가 통째로 버리는 쿠키이고, 횟수와는 상관이 없습니다.",
    "All went well, says the server. It says so whether it was lied to or not.": "잘되었다고 서버가 말하는 줄입니다. 속았든 속지 않았든 똑같이 말합니다.",
    "What the visitor says about itself is not checked, either. But the count is not in it.": "방문자가 자기를 소개하는 말도 확인하지 않기는 마찬가지입니다. 하지만 여기에 횟수는 없습니다.",
    "The lie travels in the request. What the server made of it stands below the empty line.": "거짓말은 요청에 실려 갑니다. 서버가 그것을 어떻게 했는지는 빈 줄 아래에 나옵니다.",
    "The server hands the new count to the browser, in a header.": "서버는 새 횟수를 헤더에 적어 브라우저에 건네줍니다.",
    "It begins with `Set-Cookie: visits=`.": "`Set-Cookie: visits=`로 시작하는 줄입니다.",
    "The server added one to whatever it found. From a cookie it cannot know who wrote it.": "서버는 거기에 적힌 것에 1을 더했습니다. 쿠키만 보아서는 누가 썼는지 알 수 없습니다.",
    "Which ones travel?": "어떤 쿠키가 실려 갈까요?",
    "Seven cookies of `blog.example.com` were put into a jar two minutes ago. On a page of the blog, the"
    " visitor clicks on a link to `{address}`. Tick the cookies that travel along.": "2분 전에 `blog.example.com`의 쿠키 일곱 개가 쿠키 상자에 들어왔습니다. 방문자가 블로그의 페이지에서"
    " `{address}`로"
    " 가는 링크를 클릭합니다. 함께 실려 가는 쿠키를 모두 고르세요.",
    "`six=6; Path=/`, set by another program at `blog.example.com:9000`": "`six=6; Path=/`, `blog.example.com:9000`의 다른 프로그램이 준 것",
    "The address begins with `/blogMain/`, and `Path` asks for no more. What comes after it may be as"
    " long as it likes.": "주소가 `/blogMain/`으로 시작합니다. `Path`가 따지는 것은 그뿐이고, 뒤에 무엇이 더 붙든 상관없습니다.",
    "`Secure` keeps a cookie off plain HTTP, and the address begins with `http://`. Only at your own"
    " computer do some browsers look away.": "`Secure`가 붙은 쿠키는 암호화되지 않은 `HTTP`로 가지 않는데, 주소가 `http://`로 시작합니다. 내 컴퓨터일 때만"
    " 눈감아 주는 브라우저가 있습니다.",
    "`HttpOnly` hides a cookie from scripts in the page. From the server it hides nothing: remember"
    " `silent`.": "`HttpOnly`는 페이지 안의 스크립트에게 쿠키를 숨깁니다. 서버에게는 숨기지 않습니다. `silent`를 떠올려 보세요.",
    "It was to be kept for 60 seconds, and two minutes have gone by. The browser has thrown it away, as"
    " it did with `brief`.": "60초 동안 보관하라는 쿠키인데 2분이 지났습니다. `brief`처럼 브라우저가 이미 버렸습니다.",
    "`Path` is compared with the address, and this one does not begin with `/admin/`.": "`Path`는 주소와 견주어 봅니다. 이 주소는 `/admin/`으로 시작하지 않습니다.",
    "Another port is another server, but not another jar. A cookie belongs to a host, and the port does"
    " not count.": "포트가 다르면 서버는 다르지만 쿠키 상자는 같습니다. 쿠키는 호스트의 것이고, 포트는 구별하지 않습니다.",
    "`Strict` asks where the way began. It began with a click on the blog's own page, so the cookie"
    " comes along.": "`Strict`는 어디에서 시작되었는지를 따집니다. 블로그의 페이지에서 클릭했으므로 함께 갑니다.",
    "Go through them one by one, with the table of the attributes beside you.": "속성 표를 옆에 놓고 하나씩 따져 보세요.",
    "Three stay at home: one for the time, one for the path, one for the missing S in the address.": "세 개가 집에 남습니다. 하나는 시간 때문에, 하나는 경로 때문에, 하나는 주소가 `https`로 시작하지 않기"
    " 때문입니다.",
    "Neither `HttpOnly` nor the port keeps a cookie from travelling. And the click was on the blog itself.": "`HttpOnly`도 포트도 쿠키가 가는 것을 막지 않습니다. 그리고 클릭은 블로그에서 했습니다.",
    "The browser decides this at each request, and the server sees only what came of it.": "무엇을 보낼지는 요청할 때마다 브라우저가 정합니다. 서버에는 그 결과만 보입니다.",
    "Is Strict always the safest?": "`Strict`가 언제나 가장 안전할까요?",
    "A colleague gives `SameSite=Strict` to the cookie that the blog needs when a visitor comes back from"
    " Kakao. “Strict is safest”, she says. What will visitors with Chrome find?": "방문자가 카카오에서 돌아올 때 블로그에 필요한 쿠키가 있습니다. 동료가 “엄격할수록 안전하지요” 하면서 여기에"
    " `SameSite=Strict`를 붙였습니다. Chrome을 쓰는 방문자들은 어떤 일을 겪게 됩니까?",
    "Nothing changes for them, since they began on the blog.": "블로그에서 시작했으므로 달라지는 것이 없습니다.",
    "The login never works: a strict cookie does not travel after a redirect.": "리다이렉트 뒤에는 쿠키가 실려 가지 않으므로 로그인이 한 번도 되지 않습니다.",
    "It fails the first time, when they agree at Kakao, and works the second time.": "카카오에서 동의하는 첫 번째에는 실패하고, 두 번째에는 됩니다.",
    "It fails at Kakao, since Kakao does not get the cookie.": "카카오가 그 쿠키를 받지 못하므로 카카오에서 실패합니다.",
    "They began there, but then pressed a button on Kakao's page. From then on the way begins at Kakao:"
    " after `visitor.agree()` only `lax` came.": "시작은 블로그였지만 그다음에 카카오의 페이지에서 버튼을 눌렀습니다. 그때부터는 카카오에서 시작된 길입니다."
    " `visitor.agree()` 뒤에는 `lax`만 왔습니다.",
    "In Firefox, yes. In Chrome redirects do not count: when Kakao asked nothing and sent the visitor"
    " straight back, both cookies came. Look at `Once more`.": "Firefox에서는 그렇습니다. Chrome은 리다이렉트를 따지지 않아서, 카카오가 아무것도 묻지 않고 바로 돌려보냈을"
    " 때에는 두 쿠키가 모두 왔습니다. 댓글 `Once more`를 쓴 셀을 보세요.",
    "Kakao is another host and never gets the blog's cookie, strict or not. It does not need it.": "카카오는 다른 호스트라서 속성이 무엇이든 블로그의 쿠키를 받지 않습니다. 필요하지도 않습니다.",
    "You have seen both: the way back after `visitor.agree()`, and the way back after the second comment.": "둘 다 본 일입니다. `visitor.agree()` 뒤에 돌아온 길과, 두 번째 댓글 뒤에 돌아온 길을 견주어 보세요.",
    "What counts is the page on which the visitor clicked last.": "중요한 것은 방문자가 마지막으로 클릭한 페이지입니다.",
    "First time: a click on Kakao's page. Second time: Kakao asks nothing, so the click was on the blog.": "첫 번째에는 카카오의 페이지에서 클릭했습니다. 두 번째에는 카카오가 묻지 않았으니 마지막 클릭은 블로그에서 한"
    " 것입니다.",
    "A mistake that comes and goes is the worst to find. For a login, Lax is the right measure.": "나타났다 사라지는 오류가 가장 찾기 어렵습니다. 로그인에는 `Lax`가 알맞습니다.",
    "Neither fooled nor broken": "속지도 않고 고장 나지도 않게",
    "One visitor writes `many` over the count in their cookie, and the front page fails with a `ValueError`."
    " Another one writes `1000`, and is believed. Which version of the line can be neither broken nor"
    " fooled?": "어떤 방문자가 쿠키에 적힌 횟수를 `many`로 고치자 첫 화면에 `ValueError`가 납니다. 다른 방문자는 `1000`이라고"
    " 고쳤고 서버는 그것을 믿습니다. 고장 낼 수도, 속일 수도 없는 것은 어느 것입니까?",
    "Now it fails for everybody who comes for the first time, too: their jar has no `visits`. And `many`"
    " still is no number.": "이제는 처음 온 사람에게도 오류가 납니다. 처음 온 사람의 쿠키 상자에는 `visits`가 없습니다. `many`가 숫자가"
    " 아닌"
    " 것도 그대로입니다.",
    "It no longer breaks at `many`. But `1000` is a number, and is believed as before: a check of the"
    " form is no check of the truth.": "`many`로는 고장 나지 않습니다. 하지만 `1000`은 숫자이므로 전처럼 믿습니다. 모양을 확인했다고 사실인지 확인한"
    " 것은"
    " 아닙니다.",
    "`HttpOnly` hides the cookie from scripts in the page. The visitor needs no script: they change it"
    " in the developer tools, or send what they like.": "`HttpOnly`는 페이지 안의 스크립트에게 쿠키를 숨깁니다. 방문자에게는 스크립트가 필요 없습니다. 개발자 도구에서"
    " 고치면 됩니다.",
    "Ask of each version: who can write the number that it reads?": "하나씩 따져 보세요. 읽어 오는 그 숫자는 누가 쓸 수 있습니까?",
    "As long as the number lies in the visitor's pocket, the visitor can change it.": "숫자가 방문자의 주머니에 들어 있는 한, 방문자는 고칠 수 있습니다.",
    "One of them keeps the number on the server, and gives the visitor nothing but a ticket.": "숫자는 서버가 보관하고 방문자에게는 번호표만 주는 것이 하나 있습니다.",
    "What must not be changed does not belong into the visitor's hands. This is what lesson 03 is about.": "고치면 안 되는 것은 방문자의 손에 맡기지 않습니다. 03 수업의 주제가 바로 이것입니다.",
    # lesson 03
    "Hang the ticket into your own jar": "남의 번호표를 내 쿠키 상자에",
    "Give your own browser the 32 characters of `visitor`, in the developer tools, in the place of its own"
    " `sessionid`. Then load the list of posts again.": "내 브라우저의 개발자 도구에서 `sessionid`의 값을 `visitor`의 글자 32개로 바꿉니다. 그런 다음 글 목록을"
    " 새로고침합니다.",
    "Copy the 32 characters, without the quotation marks. Open the list of posts in your browser, press"
    " F12, find `sessionid` under Cookies, double-click on its value, paste, press Enter, and reload the"
    " page.": "글자 32개를 따옴표 없이 복사합니다. 내 브라우저에서 글 목록을 열고 F12를 누릅니다. 쿠키에서 `sessionid`를 찾아"
    " 값을 더블클릭하고, 붙여 넣고, Enter를 누른 다음 페이지를 새로고침합니다.",
    '`print(visitor.cookies["sessionid"])` in a cell of your own shows them without quotation marks.': '새 셀에서 `print(visitor.cookies["sessionid"])`를 실행하면 따옴표 없이 나옵니다.',
    "In Chrome and Edge the cookies are under Application, in Firefox under Storage.": "쿠키는 Chrome과 Edge에서는 애플리케이션, Firefox에서는 저장소 아래에 있습니다.",
    "A double click on the value of `sessionid` makes it a field. Paste, press Enter, then reload with F5.": "`sessionid`의 값을 더블클릭하면 고칠 수 있습니다. 붙여 넣고 Enter를 누른 다음 F5로 새로고침하세요.",
    "To the site you are that visitor now: their count went up, and no password was asked for. Whoever has"
    " the id has the session.": "사이트가 보기에 여러분은 이제 그 방문자입니다. 그 사람의 횟수가 올라갔고, 비밀번호는 묻지도 않았습니다."
    " 번호를 가진 사람이 곧 세션의 주인입니다.",
    "No scripted visitor has a session yet. Run the cells above first.": "아직 세션이 있는 파이썬 방문자가 없습니다. 위의 셀들을 먼저 실행하세요.",
    "Your own browser has not opened the blog in this lesson yet. Click the link above.": "이 수업에서 내 브라우저로 블로그를 연 적이 아직 없습니다. 위의 링크를 클릭하세요.",
    "No `sessionid` came from your browser.": "내 브라우저에서 `sessionid`가 오지 않았습니다.",
    "The 32 characters from the jar of `visitor`.": "`visitor`의 쿠키 상자에 있는 글자 32개",
    "This number was theirs, and opens nothing any more: its row is gone.": "그 방문자의 번호였지만 이제는 아무것도 열지 못합니다. 행이 없어졌습니다.",
    "The number that `visitor` has now.": "`visitor`가 지금 가지고 있는 번호",
    '`visitor.cookies["sessionid"]`: has the visitor logged in or out since you copied it?': '`visitor.cookies["sessionid"]`를 보세요. 복사한 뒤에 방문자가 로그인하거나 로그아웃하지 않았나요?',
    "Half way: your browser has a ticket of its own now.": "절반까지 왔습니다. 이제 내 브라우저에도 번호표가 있습니다.",
    "the developer tools (F12): write the number of `visitor` over this one, then reload the page": "개발자 도구(F12)에서 이 번호를 `visitor`의 번호로 바꾸어 쓰고 페이지를 새로고침하세요",
    "Your browser has come without a ticket.": "내 브라우저가 번호표 없이 왔습니다.",
    "the developer tools: is there a line `sessionid`? If not, reload the list of posts, and if there is"
    ' still none, run the cell with `request.session["visits"]` again': "개발자 도구에 `sessionid` 줄이 있나요? 없으면 글 목록을 새로고침하세요. 그래도 없으면"
    ' `request.session["visits"]`가 있는 셀을 다시 실행하세요',
    "Your browser still brings a number of its own.": "내 브라우저가 아직 원래 번호를 가져옵니다.",
    "the value of `sessionid` in the developer tools: was it stored with Enter? Then reload the page": "개발자 도구에서 `sessionid`의 값을 보세요. Enter를 눌러 저장했나요? 그랬다면 페이지를 새로고침하세요",
    "The quotation marks came along. They belong to Python, and not to the number.": "따옴표까지 들어갔습니다. 따옴표는 파이썬이 붙인 것이고 번호에는 없습니다.",
    "The number has 32 characters, and {count} arrived.": "번호는 글자 32개인데 {count}개가 왔습니다.",
    "The site does not know this number, or it was yours before. It goes on only with one that it gave out.": "사이트가 모르는 번호이거나 원래 내 번호입니다. 사이트는 자기가 내준 번호만 받아 줍니다.",
    "The first visit, and the second": "첫 번째 방문과 두 번째 방문",
    "A view counts visits. Somebody opens its page for the first time, and comes back a minute later. Put"
    " the six things that happen into their order.": "방문 횟수를 세는 뷰가 있습니다. 누군가 그 페이지를 처음 열고, 1분 뒤에 다시 옵니다. 그동안 일어나는 여섯 가지"
    " 일을"
    " 차례대로 놓아 보세요.",
    "the browser asks for the page, and has no cookie": "브라우저가 쿠키 없이 페이지를 요청합니다",
    "the view writes into `request.session`": "뷰가 `request.session`에 씁니다",
    "Django saves the row": "장고가 행을 저장합니다",
    "the response hands over an id": "응답이 세션 ID를 건네줍니다",
    "the browser sends the id along": "브라우저가 세션 ID를 함께 보냅니다",
    "the server finds the row, and the view reads the old count": "서버가 행을 찾고, 뷰가 전의 횟수를 읽습니다",
    "a view runs only when somebody has asked for something.": "뷰는 요청이 들어와야 실행됩니다.",
    "Django saves a row only when a view has written into the session.": "장고는 뷰가 세션에 무언가를 써야 행을 저장합니다.",
    "it hands over the key of a row, and travels with the response.": "저장된 행의 키를 응답에 실어 건네주는 것입니다.",
    "a browser can send only what it was given.": "브라우저는 받은 적이 있는 것만 보낼 수 있습니다.",
    "the server finds the row by the id that came with the request.": "서버는 요청에 실려 온 세션 ID로 행을 찾습니다.",
    "Everything begins with somebody who asks. Two of the six belong to the second visit.": "모든 일은 누군가 요청해야 시작됩니다. 여섯 가운데 둘은 두 번째 방문 때 일어납니다.",
    "Move the slider of the live view back to the moment when the first `sessionid` appeared.": "실시간 화면의 슬라이더를 처음 `sessionid`가 생기던 때로 되돌려 보세요.",
    "On the first visit: asked, written, saved, handed over. On the second: brought, found.": "첫 번째 방문에서는 요청하고, 쓰고, 저장하고, 건네줍니다. 두 번째 방문에서는 가져오고, 찾습니다.",
    "The value never left the server: only the id travelled.": "값은 서버를 떠난 적이 없고, 오간 것은 세션 ID뿐입니다.",
    "How many rows?": "행은 몇 개일까요?",
    "One computer, one person. In Chrome they open two tabs, and in a private window of Chrome two more. In"
    " Firefox they open one. All five show the list of posts that counts visits. How many new rows are"
    " there?": "한 사람이 컴퓨터 한 대를 씁니다. Chrome에서 탭 두 개를 열고, Chrome 시크릿 창에서 두 개를 더 열고, Firefox에서"
    " 하나를"
    " 엽니다. 다섯 탭 모두 방문 횟수를 세는 글 목록입니다. 행은 몇 개 새로 생깁니까?",
    "Then each tab would be a session of its own. A tab has no jar: it uses the one of its window.": "그렇다면 탭마다 세션이 따로 있다는 뜻입니다. 탭에는 쿠키 상자가 없습니다. 창의 쿠키 상자를 함께 씁니다.",
    "Then the id would be the computer, its address or the person. The site sees none of them: it sees"
    " jars.": "그렇다면 세션 ID가 컴퓨터나 주소나 사람을 가리킨다는 뜻입니다. 사이트에는 그 어느 것도 보이지 않습니다."
    " 보이는 것은 쿠키 상자입니다.",
    "Two browsers, you may have thought. But a private window does not use the jar of the others. Or did"
    " you count Chrome alone?": "브라우저가 둘이라고 생각했나요? 시크릿 창은 다른 창의 쿠키 상자를 쓰지 않습니다. Chrome만 세었다면 Firefox를"
    " 더하세요.",
    "The two tabs of a private window share one jar, as other tabs do.": "시크릿 창의 두 탭도 다른 탭들처럼 쿠키 상자 하나를 함께 씁니다.",
    "This page writes into the session, so whoever comes without an id gets a row.": "이 페이지는 세션에 쓰기 때문에, 세션 ID 없이 온 사람에게는 행이 생깁니다.",
    "Count the cookie jars: there is one row for each.": "쿠키 상자가 몇 개인지 세어 보세요. 쿠키 상자마다 행이 하나입니다.",
    "Not the tabs count, and not the computers. What does?": "탭의 수도 컴퓨터의 수도 아닙니다. 무엇을 세어야 할까요?",
    "All tabs of the normal window share a jar. Do those of a private window share it as well?": "보통 창의 탭은 모두 쿠키 상자 하나를 함께 씁니다. 시크릿 창의 탭도 그 쿠키 상자를 쓸까요?",
    "Chrome has one jar, its private window a second one, Firefox a third.": "Chrome에 하나, Chrome 시크릿 창에 하나, Firefox에 하나 있습니다.",
    "A session belongs to a jar: as many jars, so many rows.": "세션은 쿠키 상자를 따라갑니다. 쿠키 상자의 수만큼 행이 생깁니다.",
    "When is the old number worth nothing?": "예전 번호가 쓸모없어지는 때",
    "Somebody wrote down the 32 characters of your session. Later they open the counting page with them."
    " After which of these does the site not go on with that number, but hand out a new one? Tick all.": "누군가 내 세션의 글자 32개를 적어 갔습니다. 그 사람이 나중에 그것으로 횟수를 세는 페이지를 엽니다. 어떤 일이"
    " 있은 뒤라면"
    " 사이트가 그 번호를 받지 않고 새 번호를 내줍니까? 모두 고르세요.",
    "You have deleted the cookie in your browser.": "내가 브라우저에서 쿠키를 지웠습니다.",
    "You have gone back to the front page.": "내가 첫 화면으로 돌아갔습니다.",
    "The view has called `request.session.clear()`.": "뷰가 `request.session.clear()`를 불렀습니다.",
    "The view has called `request.session.flush()`.": "뷰가 `request.session.flush()`를 불렀습니다.",
    "You have logged in since, and the view called `cycle_key()`.": "그 뒤에 내가 로그인했고, 뷰가 `cycle_key()`를 불렀습니다.",
    "The time of the session has run out, and nobody has swept.": "세션의 시간이 다 되었고, 아직 아무도 치우지 않았습니다.",
    "You have closed your browser.": "내가 브라우저를 닫았습니다.",
    "With the cookie you threw away your own ticket. The row stays, and a copy of the number opens it.": "쿠키를 지우면 내 번호표가 없어질 뿐입니다. 행은 남아 있고, 베낀 번호로도 열립니다.",
    "Another page ends nothing, and neither does a redirect to it. The row stays as it was: remember"
    " `?home`.": "다른 페이지로 가거나 리다이렉트된다고 끝나는 것은 없습니다. 행은 그대로입니다. `?home`을 떠올려 보세요.",
    "`clear()` empties the pockets. The coat stays on its hook, under the same number: they get an empty"
    " session, but yours.": "`clear()`는 주머니를 비울 뿐이고, 외투는 같은 번호로 그 자리에 걸려 있습니다. 비어 있어도 여전히 내"
    " 세션입니다.",
    "`flush()` deletes the row. To the site, the number is as good as invented.": "`flush()`는 행을 지웁니다. 사이트가 보기에는 지어낸 번호나 다름없습니다.",
    "At a login the data move under a new id, and the old row is deleted. That is what it is done for.": "로그인하면 데이터가 새 번호로 옮겨 가고 예전 행은 지워집니다. 바로 이런 일을 막으려는 것입니다.",
    "Django reads an expired row as if it were not there. That it still lies in the table makes no"
    " difference: remember the visitor `late`.": "장고는 만료된 행을 없는 것으로 칩니다. 테이블에 남아 있어도 마찬가지입니다. 방문자 `late`를 떠올려 보세요.",
    "A browser tells nobody that it is being closed. At most it throws away its own copy of the"
    " number.": "브라우저는 닫힌다고 아무에게도 알리지 않습니다. 기껏해야 자기가 가진 번호표를 버릴 뿐입니다.",
    "Two questions: is there still a row under this number, and would Django read it?": "두 가지를 따져 보세요. 그 번호의 행이 아직 있습니까? 있다면 장고가 그것을 읽습니까?",
    "Whatever happens in your browser alone changes nothing on the server.": "브라우저에서만 일어난 일은 서버에서 아무것도 바꾸지 않습니다.",
    "Three of the seven. Two of them take the row away, with the third one it is too old.": "일곱 가운데 셋입니다. 둘은 행을 없애는 일이고, 하나는 행의 시간이 다 된 것입니다.",
    "A session ends on the server, or not at all. A logout that only forgets the cookie is none.": "세션은 서버에서 끝나야 끝난 것입니다. 쿠키만 지우는 로그아웃은 로그아웃이 아닙니다.",
    "A counter of your own": "내 손으로 세기",
    "Let `index()` count how often each visitor has opened the front page, and keep the count in the session"
    " under the name `front`: 1, then 2, then 3. Open views.py, change the function, save.": "방문자마다 첫 화면을 몇 번 열었는지 `index()`가 세게 합니다. 횟수는 `front`라는 이름으로 세션에 담습니다."
    " 1, 2, 3으로 늘어나면 됩니다. `views.py`를 열어 함수를 고치고 저장하세요.",
    "`blogMain()` counted like this in the first `%%change` cell of this lesson.": "이 수업의 첫 번째 `%%change` 셀에서 `blogMain()`이 이렇게 세었습니다.",
    "Read the old count with `request.session.get(…)`. What is it when there is none yet?": "전의 횟수는 `request.session.get(…)`으로 읽습니다. 아직 없을 때에는 얼마로 쳐야 할까요?",
    'The line is `request.session["front"] = request.session.get("front", 0) + 1`, above the `return`.': '`return` 위에 `request.session["front"] = request.session.get("front", 0) + 1`을 씁니다.',
    "Each visitor has a count of their own, and the code has not a word about who they are: the id finds the"
    " row.": "코드에는 누구인지 따지는 말이 한마디도 없는데 방문자마다 따로 세었습니다. 세션 ID로 행을 찾기 때문입니다.",
    "The counts of one visitor: {counts}. Then somebody else came: {alone}.": "한 방문자의 횟수: {counts}. 그다음에 온 다른 방문자: {alone}",
    "1, 2, 3 for the first visitor, and 1 for the other.": "첫 번째 방문자는 1, 2, 3, 다른 방문자는 1",
    "`index()` in views.py": "`views.py`의 `index()`",
    "There is no `front` in the row of a visitor. The row holds: {names}.": "방문자의 행에 `front`가 없습니다. 행에 든 것: {names}",
    "All visitors share one count. A variable of the module, or a file, is the same for everybody: it does"
    " not ask whose request it is.": "모든 방문자가 횟수 하나를 함께 쓰고 있습니다. 모듈의 변수나 파일은 누구에게나 똑같습니다. 누구의 요청인지"
    " 따지지"
    " 않습니다.",
    "It does not count from the first visit on.": "첫 번째 방문부터 세지 않습니다.",
    "The count stays where it is. Is the old value read before the new one is written?": "횟수가 그대로입니다. 새 값을 쓰기 전에 전의 값을 읽었습니까?",
    "It counts, but not by ones from 1. What is the count of somebody who comes for the first time?": "세기는 하는데 1부터 하나씩 늘어나지 않습니다. 처음 온 사람의 횟수는 얼마여야 합니까?",
    "It counts something else than the visits of one visitor.": "방문자 한 사람의 방문이 아닌 다른 것을 세고 있습니다.",
}
