"""The sentences of the rooms: servers, desk, tables, the live view."""

MESSAGES = {
    # course, rooms, servers
    "Site   {where}": "사이트  {where}",
    "Kakao  {where}": "카카오  {where}",
    "Desk   {where}": "책상    {where}",
    "{url}   (port {usual} is taken by {program}: {port} is used instead)": "{url}   ({usual}번 포트는 이미 쓰이고 있어서 {port}번을 씁니다. 쓰고 있는 프로그램: {program})",
    "A visitor cannot be called {name}: the records call somebody else so, such as your own browser or the examiner."
    ' Choose another name: `lesson.browser("mina")`.': "방문자에게 쓸 수 없는 이름입니다: {name}. 기록에서 내 브라우저나 채점 도우미처럼 다른 쪽을 가리키는"
    ' 이름입니다. 다른 이름을 고르세요. 예: `lesson.browser("mina")`',
    "{name} (process {pid})": "{name} (프로세스 {pid})",
    "another program": "다른 프로그램",
    "Another lesson is starting or stopping the servers, and does not come to an end. Close that lesson's"
    " kernel, and run the cell again.": "다른 수업이 서버를 켜거나 끄는 중인데 끝나지 않습니다. 그 수업의 커널을 닫고 셀을 다시 실행하세요.",
    "The real Kakao keeps its log to itself.": "진짜 카카오의 로그는 볼 수 없습니다.",
    "{name}: {url} (process {pid})": "{name}: {url} (프로세스 {pid})",
    "{name}: not running. `lesson.{name}.restart()` starts it.": "{name}: 실행 중이 아닙니다. `lesson.{name}.restart()`로 시작합니다.",
    "(nothing yet)": "(아직 없습니다)",
    "The site could not start.": "사이트를 시작하지 못했습니다.",
    "The site could not start": "사이트를 시작하지 못했습니다",
    "Practice Kakao could not start.": "연습용 카카오를 시작하지 못했습니다.",
    "It is still starting after {seconds} seconds.": "{seconds}초가 지났는데도 아직 시작하는 중입니다.",
    "It is not running.": "실행 중이 아닙니다.",
    "Its process ended.": "프로세스가 끝났습니다.",
    "Its process ended at once.": "프로세스가 시작하자마자 끝났습니다.",
    "The folder {folder} is gone. The first cell of a lesson lays out a new one.": "폴더가 사라졌습니다: {folder}. 수업의 첫 셀을 실행하면 새로 만듭니다.",
    "Mend that and run the cell again, or save the file: the site starts again by itself.": "그 부분을 고친 뒤 셀을 다시 실행하거나 파일을 저장하세요. 사이트는 스스로 다시 시작합니다.",
    "Mend the line above and save the file: the site starts again by itself. Then reload this page.": "위에 나온 줄을 고치고 파일을 저장하세요. 사이트는 스스로 다시 시작합니다. 그런 다음 이 페이지를"
    " 새로고침하세요.",
    "Still loading after {seconds} seconds. It stands at:": "{seconds}초가 지났는데도 아직 읽어 들이는 중입니다. 지금 멈춰 있는 곳:",
    # explain: why a page of the site failed
    "No code came with this request. This page is opened by Kakao, after the consent, and not by hand:"
    " write a comment and press Submit.": "이 요청에는 인가 코드가 없습니다. 이 페이지는 직접 여는 것이 아니라, 동의한 뒤에 카카오가 열어 줍니다."
    " 댓글을 쓰고 등록을 누르세요.",
    "Kakao sent no code but error={error}: it could not ask this visitor. Look at the parameters of the authorize"
    " link: `prompt=none`, say, forbids Kakao to ask.": "카카오가 인가 코드 대신 error={error} 값을 보냈습니다. 이 방문자에게 물어볼 수 없었기 때문입니다."
    " 카카오로 보낸 주소의 매개변수를 살펴보세요. 이를테면 `prompt=none`이 있으면 카카오가 물어볼 수 없습니다.",
    "Kakao sent no code but error={error}: the visitor did not agree. Write a comment again, and press"
    " Agree on Kakao's page.": "카카오가 인가 코드 대신 error={error} 값을 보냈습니다. 동의하지 않았기 때문입니다. 댓글을 다시"
    " 쓰고 카카오 화면에서 동의를 누르세요.",
    "A value is None, and no session cookie came with this request: for the site, this is a new visitor. A"
    " browser sends the cookie only to the host that set it, and localhost is not 127.0.0.1. Begin at {url}"
    " and write the comment again.": "값 하나가 None입니다. 이 요청에는 세션 쿠키가 없어서, 사이트에게는 처음 온 방문자입니다."
    " 브라우저는 쿠키를 그 쿠키를 준 호스트에만 보내고, localhost와 127.0.0.1은 서로 다른 호스트입니다."
    " {url} 주소에서 시작해 댓글을 다시 쓰세요.",
    "A value is None. A session cookie came with this request, but the session does not hold what the view"
    " asks it for: did `detail()` put it there, under the same name, before Kakao was called?": "값 하나가 None입니다. 세션 쿠키는 이 요청과 함께 왔지만, 뷰가 꺼내려는 값이 세션에 없습니다."
    " 카카오로 보내기 전에 `detail()`이 같은 이름으로 세션에 담았나요?",
    "The database is locked: another program is writing into db.sqlite3. Close it there, and try again.": "데이터베이스가 잠겨 있습니다. 다른 프로그램이 db.sqlite3 파일에 쓰고 있습니다. 그 프로그램에서"
    " 닫고 다시 해 보세요.",
    "db.sqlite3 is not a database, or it is damaged. Move the file away and run the lesson's first cell"
    " again: the site makes a new one.": "db.sqlite3 파일이 데이터베이스가 아니거나 손상되었습니다. 파일을 다른 곳으로 옮기고 수업의 첫 셀을"
    " 다시 실행하세요. 사이트가 새로 만듭니다.",
    "db.sqlite3 may not be written. Make the file and its folder writable, and try again.": "db.sqlite3 파일에 쓸 수 없습니다. 파일과 그 폴더에 쓰기를 허용하고 다시 해 보세요.",
    "The database or a table in it is missing. The site makes what it lacks when it starts: run the"
    " lesson's first cell again, then reload this page.": "데이터베이스나 그 안의 테이블이 없습니다. 사이트는 시작할 때 없는 것을 만듭니다. 수업의 첫 셀을"
    " 다시 실행한 뒤 이 페이지를 새로고침하세요.",
    "If it is still missing then, it was deleted: move db.sqlite3 away, and restart the site.": "그래도 없으면 테이블이 지워진 것입니다. db.sqlite3 파일을 다른 곳으로 옮기고 사이트를 다시 시작하세요.",
    # desk
    "Your desk, {desk}, cannot be laid out ({why}). Make that folder writable, or free some space on the"
    " disk, and try again.": "책상을 차릴 수 없습니다: {desk} ({why}). 그 폴더에 쓰기를 허용하거나 디스크 공간을 비우고 다시 해"
    " 보세요.",
    "{path} cannot be moved ({why}): a program has it open. Close JupyterLab and your editor, and try"
    " again.": "옮길 수 없습니다: {path} ({why}). 다른 프로그램이 열어 두고 있습니다. JupyterLab과 편집기를 닫고"
    " 다시 해 보세요.",
    # change, source
    "{name} in {file} is changed, and the site runs it.": "{file} 파일의 {name} 부분을 바꾸었고, 사이트에 반영했습니다.",
    "{name} in {file} is already so.": "{file} 파일의 {name} 부분은 이미 이렇게 되어 있습니다.",
    "{name} put back to where lesson {lesson:02} begins": "{name}: {lesson:02} 수업의 처음 상태로 되돌림",
    "{name} made ready for lesson {lesson:02}": "{name}: {lesson:02} 수업에 맞게 준비함",
    "What stood there before was your own: it is kept in {path}.": "전에 있던 것은 직접 쓴 코드라서 따로 보관했습니다: {path}",
    "{name} in {file} is your own: left as it is": "{file} 파일의 {name}: 직접 쓴 코드라서 그대로 둠",
    "{name} in {file} could not be read or written: left as it is": "{file} 파일의 {name}: 읽거나 쓸 수 없어서 그대로 둠",
    "{file} is not a Python file of your project. `%%change` changes only what is under {project}. Nothing"
    " was changed.": "프로젝트의 파이썬 파일이 아닙니다: {file}. `%%change`는 이 폴더 안의 파일만 바꿉니다: {project}."
    " 아무것도 바꾸지 않았습니다.",
    "There is no {file}. Your project has: {there}. Nothing was changed.": "없는 파일입니다: {file}. 프로젝트에 있는 파일: {there}. 아무것도 바꾸지 않았습니다.",
    "After `%%change` stand a file and a name, as in `%%change blogapp/views.py detail`.": "`%%change` 뒤에는 파일과 이름을 씁니다. 예: `%%change blogapp/views.py detail`",
    "{file} has no {name}. It has: {there}. Nothing was changed.": "{file} 파일에서 찾을 수 없는 이름입니다: {name}. 이 파일에 있는 이름: {there}. 아무것도 바꾸지"
    " 않았습니다.",
    "this cell": "이 셀",
    "nothing": "없음",
    "something else": "다른 코드",
    "The first line names {name}, and the cell holds: {held}. Put the whole of {name}, and only that, under"
    " the first line (imports may stand above it). Nothing was changed.": "첫 줄에 적힌 이름은 {name}, 셀에 들어 있는 것은 {held}입니다. 첫 줄 아래에는 {name} 전체만"
    " 넣으세요 (import는 그 위에 있어도 됩니다). 아무것도 바꾸지 않았습니다.",
    "Python does not understand {file}: {why}. Nothing was changed.": "파이썬이 이해하지 못했습니다: {file} ({why}). 아무것도 바꾸지 않았습니다.",
    "Python does not understand {file}, line {line}: {why}.": "파이썬이 이해하지 못했습니다: {file}, {line}번째 줄 ({why}).",
    "Nothing was changed. Mend that line and run the cell again.": "아무것도 바꾸지 않았습니다. 그 줄을 고치고 셀을 다시 실행하세요.",
    "{file} is not saved as UTF-8, and Python cannot read it. Save it in your editor with the encoding"
    " UTF-8. Nothing was changed.": "{file} 파일이 UTF-8로 저장되지 않아서 파이썬이 읽을 수 없습니다. 편집기에서 인코딩을 UTF-8로 골라"
    " 저장하세요. 아무것도 바꾸지 않았습니다.",
    "it is read-only": "읽기 전용",
    "{path} cannot be written ({why}). Make the file writable and run the cell again. Nothing was changed.": "파일에 쓸 수 없습니다: {path} ({why}). 쓰기를 허용하고 셀을 다시 실행하세요. 아무것도 바꾸지"
    " 않았습니다.",
    # token_uri
    "`detail()` did not put it into this visitor's session, or the session was lost: another host name, a"
    " deleted cookie, an expired or flushed row.": "`detail()`이 이 방문자의 세션에 담지 않았거나, 세션을 잃어버렸습니다. 호스트 이름이 달라졌거나,"
    " 쿠키가 지워졌거나, 세션 행이 만료되었거나 삭제되었습니다.",
    "Kakao sends it in the address, `?code=…`: the consent was cancelled, or the page was opened by hand.": "인가 코드는 카카오가 주소에 `?code=…`로 붙여 보냅니다. 동의를 취소했거나 페이지를 직접 연"
    " 것입니다.",
    "It is the address of Kakao's login, https://kauth.kakao.com, or of practice Kakao.": "카카오 로그인 서버의 주소가 들어갑니다. https://kauth.kakao.com 또는 연습용 카카오의 주소입니다.",
    "{name} is {value}. {cause}": "{name} 값이 {value}입니다. {cause}",
    "{name} is {value}, of type {type}: it must be text.": "{name} 값이 {value}입니다 (자료형 {type}). 문자열이어야 합니다.",
    "{name} is {value}: a blank or a line break was pasted along.": "{name} 값이 {value}입니다. 빈칸이나 줄바꿈이 함께 붙여 넣어졌습니다.",
    "{name} is {value}: it is percent-encoded already. Give it plain: it is encoded here.": "{name} 값이 {value}입니다. 이미 퍼센트 인코딩되어 있습니다. 인코딩은 여기에서 하므로 원래 값을"
    " 넣으세요.",
    "{name} is {value}: an address begins with http:// or https:// and a host, and a port is a number.": "{name} 값이 {value}입니다. 주소는 http:// 또는 https://로 시작하고, 그 뒤에 호스트가 옵니다."
    " 포트는 숫자로 적습니다.",
    "{name} is {value}: what follows the # never reaches a server.": "{name} 값이 {value}입니다. # 뒤의 내용은 서버에 전달되지 않습니다.",
    "{name} is {value}: it ends before /oauth/token, which is added here.": "{name} 값이 {value}입니다. /oauth/token은 여기에서 붙이므로 그 앞까지만 넣으세요.",
    "code is {value}: more than the code was pasted. It stands between `code=` and the next `&`, or the end"
    " of the address.": "code 값이 {value}입니다. 인가 코드가 아닌 것까지 붙여 넣었습니다. 인가 코드는 `code=` 뒤부터 다음"
    " `&` 앞까지, `&`가 없으면 주소 끝까지입니다.",
    "client_secret is not one word of text: a blank, a line break or something else was pasted along. (It"
    " is not shown here, since it is secret.)": "client_secret 값이 한 단어가 아닙니다. 빈칸이나 줄바꿈 같은 것이 함께 붙여 넣어졌습니다. (비밀"
    " 값이라 여기에 보여 주지 않습니다.)",
    "The token URI, taken apart": "토큰 URI 뜯어보기",
    "parameter": "매개변수",
    "what it is": "뜻",
    "This URI holds your real key: it is veiled here, and in every record of the course. `python manage.py"
    " runserver` in a terminal prints it whole.": "이 URI에는 진짜 키가 들어 있어서 여기와 이 과정의 모든 기록에서 가렸습니다. 터미널에서 `python manage.py"
    " runserver`로 실행하면 전체가 출력됩니다.",
    "Your `oauth()` has not printed a token URI yet. Write a comment on the blog, press Submit, agree at"
    " Kakao; then run this cell again.": "`oauth()`가 아직 토큰 URI를 출력하지 않았습니다. 블로그에서 댓글을 쓰고 등록을 누릅니다. 카카오에서 동의한"
    " 뒤 이 셀을 다시 실행하세요.",
    "What is exchanged: an authorization code for a token.": "무엇을 바꾸는지: 인가 코드를 토큰으로 바꿉니다.",
    "Which app asks: its REST API key. In `oauth()` it comes out of the session.": "어느 앱이 요청하는지: 앱의 REST API 키입니다. `oauth()`에서는 세션에서 꺼냅니다.",
    "Where the code was sent to: the one that `detail()` named. In `oauth()` it comes out of the session, too.": "인가 코드를 받은 주소입니다. `detail()`이 알려 준 주소와 같아야 합니다. `oauth()`에서는"
    " 이것도 세션에서 꺼냅니다.",
    "The authorization code that Kakao gave the browser. It works once, within minutes.": "카카오가 브라우저에게 준 인가 코드입니다. 몇 분 안에 한 번만 쓸 수 있습니다.",
    "Proof that the app itself asks. It does not belong into an address.": "앱이 직접 요청한다는 증거입니다. 주소에 넣으면 안 되는 값입니다.",
    "Kakao does not ask for it.": "카카오가 요구하지 않는 값입니다.",
    "It is empty: the session did not have it when `oauth()` asked.": "비어 있습니다. `oauth()`가 꺼내려 했을 때 세션에 없었습니다.",
    # browser, page, jar
    "visitor {name}, {count} cookie(s)": "방문자 {name}, 쿠키 {count}개",
    "The visitor {name} has not opened any page yet.": "방문자 {name}: 아직 아무 페이지도 열지 않았습니다.",
    "The visitor {name} is not on a consent page of Kakao, but on {url} ({status}, “{title}”).": "방문자 {name}: 지금 있는 곳은 카카오의 동의 화면이 아닙니다. 지금 보는 페이지: {url} ({status},"
    " “{title}”).",
    "`visitor.comment(…)` leads to Kakao's consent page.": "`visitor.comment(…)`를 실행하면 카카오의 동의 화면으로 갑니다.",
    "Kakao remembers that {name} agreed, and asked nothing: there was no Cancel to press. A visitor with"
    " another name is asked.": "방문자 {name}: 전에 동의한 것을 카카오가 기억해서 묻지 않았고, 누를 취소 버튼도 없었습니다. 다른"
    " 이름의 방문자에게는 묻습니다.",
    "The real Kakao asks a person, not a script. Open the blog in your own browser: `lesson.open()`.": "진짜 카카오는 스크립트가 아니라 사람에게 묻습니다. `lesson.open()`으로 블로그를 직접 열어 보세요.",
    "Nobody answers at {url}.": "응답하는 서버가 없습니다: {url}",
    "{name} is not running. `lesson.{name}.restart()` starts it again. Its last words:": "{name}: 실행 중이 아닙니다. `lesson.{name}.restart()`로 다시 시작합니다. 마지막으로 남긴 말:",
    "No answer within {seconds} seconds from {url}. Does a view wait, or loop for ever? `lesson.site.log`"
    " shows what it printed, `lesson.site.restart()` ends it.": "{seconds}초 안에 응답이 오지 않았습니다: {url}. 뷰가 무언가를 기다리거나 끝없이 반복하고 있나요?"
    " `lesson.site.log`로 출력한 내용을 보고, `lesson.site.restart()`로 끝낼 수 있습니다.",
    "{url} redirects in a circle: it was given up after {count} redirects.": "리다이렉트가 끝없이 돕니다: {url}. {count}번 따라간 뒤 그만두었습니다.",
    "{url} cannot be opened: {why}.": "열 수 없는 주소입니다: {url} ({why}).",
    "The visitor sees: {page}": "방문자가 보는 페이지: {page}",
    "The cookie jar: {count} cookie(s)": "쿠키 상자: 쿠키 {count}개",
    "Empty.": "비어 있습니다.",
    "name": "이름",
    "value": "값",
    "host": "호스트",
    "attributes": "속성",
    "until {time}": "{time}까지",
    "until the browser closes": "브라우저를 닫을 때까지",
    # sessions
    "Left out: {count} row(s) of the examiner, who checks exercises.": "채점 도우미가 문제를 확인하면서 만든 행 {count}개는 뺐습니다.",
    "django_session: {count} row(s) on the server": "django_session: 서버에 있는 세션 행 {count}개",
    "One row of django_session": "django_session의 세션 행 하나",
    "column": "열",
    "data, decoded": "디코딩한 데이터",
    "No row. Nobody has written into a session yet.": "세션 행이 없습니다. 아직 아무도 세션에 쓰지 않았습니다.",
    "{time} (expired)": "{time} (만료됨)",
    "There is no database {name}. Restart the site (`lesson.site.restart()`): it makes a new one.": "데이터베이스가 없습니다: {name}. 사이트를 다시 시작하면(`lesson.site.restart()`) 새로 만듭니다.",
    "The database is locked: another program is writing into {name}. Close it there, and look again.": "데이터베이스가 잠겨 있습니다. 다른 프로그램이 쓰고 있는 파일: {name}. 그 프로그램에서 닫고 다시"
    " 보세요.",
    "The database has no table django_session. A switch is thrown: `lesson.switches.undo()` takes it back.": "데이터베이스에 django_session 테이블이 없습니다. 지금은 스위치가 켜져 있습니다. `lesson.switches.undo()`로"
    " 되돌릴 수 있습니다.",
    "The database has no table django_session. `python manage.py migrate` makes it; `lesson.site.restart()`"
    " does that for you.": "데이터베이스에 django_session 테이블이 없습니다. `python manage.py migrate`로 만듭니다."
    " `lesson.site.restart()`를 실행하면 대신 해 줍니다.",
    "The database {name} cannot be read ({error}). Move the file away and restart the site"
    " (`lesson.site.restart()`): it makes a new one.": "데이터베이스를 읽을 수 없습니다: {name} ({error}). 파일을 다른 곳으로 옮기고 사이트를 다시"
    " 시작하면(`lesson.site.restart()`) 새로 만듭니다.",
    # traffic, diagram
    "Exchanges: the last {shown} of {count}": "주고받은 요청과 응답: {count}개 중 마지막 {shown}개",
    "who": "누가",
    "request": "요청",
    "response": "응답",
    "Nothing yet. Open a page of the site, or send a scripted visitor.": "아직 없습니다. 사이트의 페이지를 열거나 파이썬 방문자를 보내 보세요.",
    "`lesson.traffic[{number}]` shows one of them whole.": "`lesson.traffic[{number}]`처럼 쓰면 하나를 전부 볼 수 있습니다.",
    "browser": "브라우저",
    "site": "사이트",
    "practice Kakao": "연습용 카카오",
    "{name} expired": "{name} 만료됨",
    "Nothing to draw yet: no exchange since `begin`.": "아직 그릴 것이 없습니다. `begin` 뒤로 주고받은 것이 없습니다.",
    # scope: the live view, as steps, text and files
    "… and {count} more": "… 그 밖에 {count}개",
    "no answer yet": "아직 응답 없음",
    "your browser": "내 브라우저",
    "session {name}": "세션 {name}",
    "new": "새로 생김",
    "changed": "바뀜",
    "gone": "사라짐",
    "yes": "예",
    "no": "아니요",
    "mark": "표시",
    "The jar of {name}": "{name}의 쿠키 상자",
    "The jar of {name}, inferred from what it sends and receives": "{name}의 쿠키 상자 (주고받은 내용으로 추론)",
    "Site: the rows of django_session": "사이트: django_session의 세션 행",
    "Kakao: logins": "카카오: 로그인",
    "Kakao: consents": "카카오: 동의",
    "Kakao: authorization codes": "카카오: 인가 코드",
    "Kakao: tokens": "카카오: 토큰",
    "Nothing has travelled yet. Open a page of the site, or send a scripted visitor.": "아직 오간 것이 없습니다. 사이트의 페이지를 열거나 파이썬 방문자를 보내 보세요.",
    "What travelled, and who keeps what": "무엇이 오갔고, 누가 무엇을 보관하는지",
    "binary, {count} bytes": "글자가 아닌 데이터, {count}바이트",
    "The body is not whole here: {size} bytes were sent.": "본문이 여기에는 일부만 있습니다. 실제로 보낸 크기는 {size}바이트입니다.",
    "This file is no HAR: it has no list {name}.": "이 파일에는 {name} 목록이 없습니다. `HAR` 파일이 아닙니다.",
    "This HAR holds no exchange over HTTP.": "이 `HAR` 파일에는 `HTTP`로 주고받은 것이 없습니다.",
    "{name} stands in the address: addresses are kept in histories, logs and bookmarks.": "주소에 {name} 값이 들어 있습니다. 주소는 방문 기록과 로그와 즐겨찾기에 남습니다.",
    "A token is asked for with {method}: Kakao documents {documented} alone, and all that is sent"
    " stands in the address.": "토큰을 {method} 방식으로 요청했습니다. 카카오 문서에 있는 방식은 {documented}뿐이고, 보낸 값이"
    " 모두 주소에 남습니다.",
    "This code was exchanged before: a code works once ({error}).": "이미 토큰으로 바꾼 인가 코드입니다. 인가 코드는 한 번만 쓸 수 있습니다 ({error}).",
    "Sent to Kakao without {name}: when somebody comes back with a code, the site cannot tell whether"
    " it sent that visitor there.": "{name} 값 없이 카카오로 보냈습니다. 누군가 인가 코드를 들고 돌아와도, 사이트는 자기가 보낸"
    " 방문자인지 알 수 없습니다.",
    "The visitor is on {here}, and Kakao will send them back to {there}: the cookies of {here} do not"
    " go there.": "방문자가 있는 호스트는 {here}인데 카카오는 {there}로 돌려보냅니다. {here}의 쿠키는 그쪽으로"
    " 가지 않습니다.",
    "The session cookie has no {attribute}: any script in the page can read it.": "세션 쿠키에 {attribute} 속성이 없습니다. 페이지의 어떤 스크립트든 이 쿠키를 읽을 수 있습니다.",
    "The session cookie has no {attribute}: each browser decides for itself whether other sites'"
    " requests carry it.": "세션 쿠키에 {attribute} 속성이 없습니다. 다른 사이트에서 시작된 요청에 쿠키를 실을지"
    " 브라우저마다 알아서 정합니다.",
    "The cookie {name} has {size} bytes: browsers drop what is larger than {limit}.": "{name} 쿠키의 크기가 {size}바이트입니다. 브라우저는 {limit}바이트가 넘는 쿠키를 버립니다.",
    "{by} set the cookie {name}, and {host} sees it, too: cookies ignore ports.": "{name} 쿠키는 {by}에서 준 것인데 {host}에서도 보입니다. 쿠키는 포트를 구별하지 않습니다.",
    "{others} will see the cookie {name}, too: cookies ignore ports.": "{name} 쿠키는 {others}에서도 보입니다. 쿠키는 포트를 구별하지 않습니다.",
    "{count} cookie(s) of other programs on {host} came along, and are left out here: cookies ignore"
    " ports.": "같은 호스트({host})에서 도는 다른 프로그램의 쿠키 {count}개가 함께 왔고, 여기에서는 뺐습니다."
    " 쿠키는 포트를 구별하지 않습니다.",
    # checks
    "This is not a list with each of these names in it once: {names}.": "다음 이름이 한 번씩 들어 있는 리스트가 아닙니다: {names}.",
    # the live view's labels and refusals
    "inferred from what it sends and receives": "주고받은 내용으로 추론",
    "what it holds": "내용",
    "while answering, the site itself asked: {what}": "답하는 동안 사이트가 직접 보낸 요청: {what}",
    "cookies of other programs left out: {n}": "표시하지 않은 다른 프로그램의 쿠키: {n}개",
    "Time travel": "시간 여행",
    "One step back": "한 단계 뒤로",
    "One step on": "한 단계 앞으로",
    "Live": "실시간",
    "step {n} of {all}": "{all}단계 중 {n}단계",
    "Large type": "큰 글씨",
    "Filter": "필터",
    "Visitor": "방문자",
    "all": "모두",
    "Host": "호스트",
    "Path": "경로",
    "touches the session": "세션과 관련된 것만",
    "hide static files": "정적 파일 숨기기",
    "Save as {format}": "{format} 파일로 저장",
    "Open {format}": "{format} 열기",
    "From the file {name}": "파일에서 읽음: {name}",
    "Back to the lesson": "수업으로 돌아가기",
    "This file is no {format}: it does not hold {json}.": "이 파일은 {format} 파일이 아닙니다. {json} 형식이 아닙니다.",
    "One exchange, taken apart": "요청과 응답 자세히 보기",
    "Close": "닫기",
    "Request": "요청",
    "Response": "응답",
    "Headers, in their order": "헤더(보낸 순서대로)",
    "header": "헤더",
    "body": "본문",
    "body: {n} bytes": "본문: {n}바이트",
    "The query, taken apart": "쿼리를 나누어 보기",
    "The form, taken apart": "폼을 나누어 보기",
    "as it travelled": "오간 그대로",
    "decoded": "디코딩한 값",
    "What the view printed": "뷰가 출력한 내용",
    "The end of the traceback": "트레이스백의 끝부분",
    "Copy as {format}": "{format} 형식으로 복사",
    "Copied.": "복사했습니다.",
    "Copying is not allowed here: press {keys}.": "여기서는 복사할 수 없습니다. {keys}를 누르세요.",
    "Send again, edited": "고쳐서 다시 보내기",
    "as": "보내는 방문자",
    "method": "메서드",
    "address": "주소",
    "header {name}": "{name} 헤더",
    "Send": "보내기",
    "Cookie jars": "쿠키 상자",
    "Session rows": "세션 행",
    "Kakao": "카카오",
    "Browser": "브라우저",
    "Site": "사이트",
    "what each visitor keeps": "방문자마다 가지고 있는 것",
    "what travels, the oldest on top": "오가는 것(오래된 것이 위)",
    "what the server keeps": "서버가 가지고 있는 것",
    "what it keeps": "카카오가 가지고 있는 것",
    "Every jar is empty.": "쿠키 상자가 모두 비어 있습니다.",
    "Nothing yet. Nobody has been at Kakao.": "아직 없습니다. 카카오에 다녀온 방문자가 없습니다.",
    "Nothing seen yet: that comes with the first request.": "아직 본 것이 없습니다. 첫 요청이 오가면 보입니다.",
    "Logins": "로그인",
    "Authorization codes": "인가 코드",
    "Tokens": "토큰",
    "Consents": "동의",
    "until": "만료",
    "consent:": "동의:",
    "used:": "사용:",
    "goes back to": "돌아갈 곳",
    "refresh token": "리프레시 토큰",
    "asked for by": "요청한 쪽",
    "since": "시작",
    "The request is not complete.": "요청에 빠진 것이 있습니다.",
    "A visitor's name has 1 to 20 letters, digits or spaces.": "방문자의 이름은 글자, 숫자, 빈칸으로 1자에서 20자까지입니다.",
    "The method is one of {methods}.": "메서드는 다음 가운데 하나입니다: {methods}.",
    "Only the servers of this lesson are asked: {where}.": "이 수업의 서버에만 보낼 수 있습니다: {where}.",
    "A header is one line of plain characters.": "헤더는 줄바꿈 없는 영문자와 기호 한 줄입니다.",
    "There is no such exchange.": "그런 요청과 응답은 없습니다.",
    "The view is saved as {formats}.": "저장할 수 있는 형식: {formats}.",
    "The page asked for something unknown.": "페이지가 알 수 없는 것을 요청했습니다.",
}
