"""All figures, in the order of the README's table."""

from benchmarks import kakao, lessons, opening, pages, practice, view
from benchmarks.figures import Bound, Figure

FIGURES = (
    Figure(
        name="install", unit="s", bound=Bound(limit=0.5), measure=opening.fresh_folder, warm=False,
        ko="빈 폴더에서 JupyterLab이 응답할 때까지; 비교: venv + pip install + jupyter lab",
        en="fresh folder to JupyterLab answering; peer: venv + pip install + jupyter lab",
    ),
    Figure(
        name="lab", unit="s", bound=Bound(limit=1.15), measure=opening.second_start,
        ko="두 번째 시작에서 JupyterLab이 응답할 때까지; 비교: jupyter lab",
        en="second start to JupyterLab answering; peer: bare jupyter lab",
    ),
    Figure(
        name="begin", unit="s", bound=Bound(limit=1.2), measure=lessons.begin_cold,
        ko="begin()부터 사이트와 카카오가 응답할 때까지; 비교: runserver --noreload",
        en="begin() with nothing running to site and Kakao answering; peer: runserver --noreload",
    ),
    Figure(
        name="again", unit="ms", bound=Bound(limit=50, is_ratio=False), measure=lessons.begin_warm,
        ko="둘 다 떠 있을 때 다른 강의의 begin()",
        en="begin() of a second lesson while both run",
    ),
    Figure(
        name="change", unit="s", bound=Bound(limit=0.4), measure=lessons.change,
        ko="%%change부터 새 코드가 응답할 때까지; 비교: runserver의 자동 재시작",
        en="%%change to the new code answering; peer: a file saved under runserver's reloader",
    ),
    Figure(
        name="kept", unit="ms", bound=Bound(limit=0.1), measure=pages.kept_connection,
        ko="기록되는 요청 하나, 이어 쓰는 연결; 비교: runserver",
        en="a recorded request on a kept connection; peer: bare runserver",
    ),
    Figure(
        name="new", unit="ms", bound=Bound(limit=1.15), measure=pages.new_connections, blocks=60,
        ko="기록되는 요청 하나, 새 연결; 비교: runserver",
        en="a recorded request on a new connection; peer: bare runserver",
    ),
    Figure(
        name="flows", unit="/s", bound=Bound(limit=20, at_least=True), measure=kakao.flows,
        ko="연습용 카카오의 1초당 로그인 흐름(인가, 토큰과 ID 토큰, 프로필); 비교: oidc-provider-mock",
        en="practice Kakao, flows a second (authorize, token, ID token, profile); peer: oidc-provider-mock",
    ),
    Figure(
        name="plain-flows", unit="/s", bound=None, measure=kakao.plain_flows,
        ko="ID 토큰 없는 같은 흐름; 비교: oidc-provider-mock",
        en="the same without an ID token; peer: oidc-provider-mock",
    ),
    Figure(
        name="kakao", unit="s", bound=Bound(limit=0.3, is_ratio=False), measure=kakao.start,
        ko="연습용 카카오의 첫 응답까지; 비교: oidc-provider-mock",
        en="practice Kakao to its first answer; peer: oidc-provider-mock",
    ),
    Figure(
        name="kakao-memory", unit="MB", bound=Bound(limit=45, is_ratio=False),
        measure=kakao.memory, warm=False,
        ko="흐름 5,000번 뒤 연습용 카카오의 메모리",
        en="practice Kakao's memory after 5,000 flows",
    ),
    Figure(
        name="kakao-growth", unit="MB", bound=Bound(limit=1, is_ratio=False),
        measure=kakao.growth, warm=False,
        ko="그 가운데 나중 2,500번이 늘린 메모리",
        en="what the later 2,500 of them added",
    ),
    Figure(
        name="memory", unit="MB", bound=Bound(limit=220, is_ratio=False), measure=lessons.weight,
        ko="커널 + 사이트 + 카카오의 메모리; 비교: 커널 + runserver + oidc-provider-mock",
        en="memory of kernel + site + Kakao; peer: kernel + runserver + oidc-provider-mock",
    ),
    Figure(
        name="painted", unit="ms", bound=Bound(limit=100, is_ratio=False), measure=view.painted,
        ko="요청 하나가 끝난 때부터 화살표가 Chromium에 그려질 때까지, 앞에 1,000개가 있을 때; 중앙값",
        en="an exchange's end to its arrow painted in Chromium, after 1,000 others; median",
    ),
    Figure(
        name="painted-p95", unit="ms", bound=Bound(limit=250, is_ratio=False), measure=view.painted_at_last,
        ko="같은 시간, 95번째 백분위수",
        en="the same, 95th percentile",
    ),
    Figure(
        name="arrives", unit="ms", bound=Bound(limit=50, is_ratio=False), measure=view.arrives,
        ko="1,000개가 있을 때 하나 더 오면 실행되는 스크립트; 열 번 가운데 가장 긴 것",
        en="scripting when one exchange more arrives after 1,000; the longest of ten",
    ),
    Figure(
        name="slider", unit="ms", bound=Bound(limit=50, is_ratio=False), measure=view.slider,
        ko="1,000개가 있을 때 슬라이더 한 칸에 실행되는 스크립트; 열 번 가운데 가장 긴 것",
        en="scripting for one step of the slider among 1,000; the longest of ten",
    ),
    Figure(
        name="longest-task", unit="ms", bound=Bound(limit=100, is_ratio=False), measure=view.longest_task,
        ko="그동안 페이지를 가장 오래 붙잡은 작업; 50 ms를 넘는 것이 없으면 0",
        en="the longest task of the page meanwhile; 0 when none took over 50 ms",
    ),
    Figure(
        name="bytes", unit="KB", bound=Bound(limit=1.2), measure=view.message,
        ko="요청 하나마다 페이지로 가는 양, 이미 1,000개가 있을 때; 비교: 10개가 있을 때",
        en="what is sent to the page for an exchange after 1,000; peer: after 10",
    ),
    Figure(
        name="open-view", unit="ms", bound=Bound(limit=1.05), measure=view.open_view, blocks=10,
        ko="실시간 화면이 따라올 때 사이트의 요청 하나, 1초에 50번; 비교: 화면이 아무 소식도 받지 않을 때",
        en="a request on the site while the view follows, 50 a second; peer: a view that is told nothing",
    ),
    Figure(
        name="javascript", unit="KB", bound=Bound(limit=40, is_ratio=False),
        measure=view.javascript, warm=False,
        ko="실시간 화면의 자바스크립트, 쓰인 그대로",
        en="the live view's own JavaScript, as it is written",
    ),
    Figure(
        name="verdict", unit="s", bound=Bound(limit=1.5, is_ratio=False), measure=practice.verdict,
        ko="코드를 고치는 문제에서 셀을 실행한 때부터 판정까지",
        en="an edit exercise, from running the cell to its verdict",
    ),
    Figure(
        name="answer", unit="ms", bound=Bound(limit=50, is_ratio=False), measure=practice.answer,
        ko="예측 문제에 답한 때부터 반응까지",
        en="an answer to a question, to its reply",
    ),
    Figure(
        name="late", unit="s", bound=Bound(limit=3), measure=practice.late_lesson,
        ko="새 책상에서 begin(9), 앞의 단계를 모두 넣는 시간 포함; 비교: begin(3)",
        en="begin(9) on a fresh desk, every earlier step replayed; peer: begin(3)",
    ),
    Figure(
        name="series", unit="s", bound=Bound(limit=1.3), measure=practice.series,
        ko="모든 강의를 처음부터 끝까지 실행하는 시간, 커널이 준비된 뒤; 비교: 같은 코드를 스크립트 하나로",
        en="Run All of every lesson, each kernel standing ready; peer: the same cells as one plain script",
    ),
)  # fmt: skip
