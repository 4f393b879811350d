"""The sentences around the exercises: verdicts, hints, progress."""

MESSAGES = {
    # verdicts
    "Not tried yet.": "아직 해 보지 않았습니다.",
    "Not right yet.": "아직 아닙니다.",
    "Not there yet.": "조금 더 남았습니다.",
    "This cannot be checked now.": "지금은 확인할 수 없습니다.",
    "Right.": "맞았습니다.",
    "Observed": "본 것",
    "Expected": "기대한 것",
    "Where to look": "살펴볼 곳",
    "Your site did not answer the examiner.": "채점 도우미가 찾아갔지만 사이트가 답하지 않았습니다.",
    "An answer within {seconds} seconds.": "{seconds}초 안에 오는 응답",
    "The examiner could not go on.": "채점 도우미가 더 진행하지 못했습니다.",
    "A comment leads to Kakao's consent page.": "댓글을 쓰면 카카오의 동의 화면으로 이어집니다.",
    "the redirect at the end of `detail()`": "`detail()` 끝에 있는 리다이렉트",
    "The check met something that it does not understand ({error}). Look at `lesson.sessions` and"
    " `lesson.site.log`.":
        "확인하다가 예상하지 못한 일이 생겼습니다({error}). `lesson.sessions`와 `lesson.site.log`를 살펴보세요.",
    "`lesson.{name}.restart()` starts it again.": "`lesson.{name}.restart()`로 다시 시작합니다.",
    "Change `{function}` in `{file}` and save: it is checked by itself.":
        "`{file}`의 `{function}` 부분을 고치고 저장하세요. 저장하면 저절로 확인합니다.",
    "Your site failed while it answered the examiner.": "채점 도우미에게 답하다가 사이트에서 오류가 났습니다.",
    "An answer without an error.": "오류가 없는 응답",
    "the line that the error names, and `lesson.site.log`": "오류가 가리키는 줄과 `lesson.site.log`",
    "the examiner": "채점 도우미",
    # answers
    "Answer in the form, or in Python: {example}": "화면에서 고르거나 써넣으세요. 파이썬으로 답하려면: {example}",
    "{answer} is no answer to this question. Answer such as {example}":
        "이 문제의 답으로 읽을 수 없습니다: {answer}. 이렇게 답합니다: {example}",
    "Wanted is one number, such as 42. You wrote {answer}.": "42처럼 숫자 하나로 답하세요. 쓴 답: {answer}",
    "Choose both: the cause, and the evidence for it.": "원인과 그 증거를 둘 다 고르세요.",
    "You chose {letter}.": "고른 답: {letter}",
    "You answered {answer}.": "쓴 답: {answer}",
    "{count} of {all} are as they should be.": "{all}개 가운데 {count}개가 맞습니다.",
    "Option {letter}.": "보기 {letter}",
    "`{name}` comes too early: {reason}": "`{name}` 항목이 너무 일찍 나왔습니다. {reason}",
    "Right so far: {names}.": "여기까지 맞았습니다: {names}",
    "The cause": "원인",
    "The evidence": "증거",
    "Your answer": "답",
    # hints and solutions
    "Hint {n} of {all}": "힌트 {n}/{all}",
    "Hint {n} of {all}: {hint}": "힌트 {n}/{all}: {hint}",
    "How it differs from yours:": "내 것과 다른 점:",
    "Not at all.": "다른 점이 없습니다.",
    "Right is: {answer}": "정답: {answer}",
    "No solution of this exercise is in place: there is nothing to undo.":
        "이 문제의 풀이를 넣은 적이 없어서 되돌릴 것이 없습니다.",
    "You have changed {name} since: it is left as it is.":
        "풀이를 넣은 뒤에 직접 고친 코드가 있습니다: {name}. 그대로 둡니다.",
    "Your own is back in its place.": "직접 쓴 코드를 제자리에 돌려놓았습니다.",
    "This exercise is done, not answered. When you have done it: {call}":
        "이 문제는 답을 쓰는 것이 아니라 직접 해 보는 것입니다. 다 했으면: {call}",
    "This exercise is answered: {example}": "이 문제는 답을 쓰는 것입니다: {example}",
    "This is done in your own browser. {steps}": "이 문제는 내 브라우저에서 합니다. {steps}",
    "Only the solution of an edit is undone.": "코드를 고치는 문제의 풀이만 되돌릴 수 있습니다.",
    # the form
    "Exercise": "문제",
    "Check the answer": "답 확인하기",
    "Check now": "지금 확인하기",
    "Checking …": "확인하는 중 …",
    "Show the solution": "풀이 보기",
    "Put the solution in": "풀이 넣기",
    "Take it back": "되돌리기",
    "solved": "해결",
    "Solved on {day}.": "{day}에 풀었습니다.",
    "{name}: one up": "{name}: 한 칸 위로",
    "{name}: one down": "{name}: 한 칸 아래로",
    "Look again": "다시 보기",
    "There is nothing to choose from yet.": "아직 고를 것이 없습니다.",
    "It is checked when you save, or with {check}. Help: {hint}":
        "저장하면 저절로 확인합니다. 직접 확인하려면 {check}, 도움이 필요하면 {hint}",
    "It is seen as soon as you have done it, or with {check}. Help: {hint}":
        "다 하면 저절로 확인합니다. 직접 확인하려면 {check}, 도움이 필요하면 {hint}",
    "Answer such as {example}. Help: {hint}": "이렇게 답합니다: {example}. 도움이 필요하면 {hint}",
    "none": "없음",
    "Lesson {lesson:02} has no exercise {name}. It has: {there}.":
        "{lesson:02} 수업에는 {name} 문제가 없습니다. 있는 문제: {there}.",
    # progress
    "Your progress: {done} of {all} exercises": "진도: {all}문제 가운데 {done}문제를 풀었습니다",
    "lesson": "수업",
    "whole": "전체",
    "all of {all}": "{all}문제 모두",
    "{done} of {all}": "{all}문제 가운데 {done}문제",
    "{file} was written by a newer version of the course, and is left as it is. What you solve now is remembered"
    " until this kernel ends.":
        "`{file}`은 이 과정의 새 버전이 쓴 파일이라 그대로 둡니다. 지금 푸는 것은 이 커널이 끝날 때까지만 기억합니다.",
    "{file} cannot be read ({why}). What you solve now is remembered until this kernel ends.":
        "`{file}` 파일을 읽지 못했습니다({why}). 지금 푸는 것은 이 커널이 끝날 때까지만 기억합니다.",
    "{file} could not be understood, perhaps after a change by hand. It is kept as {kept}, and a new one was begun.":
        "`{file}` 파일을 알아볼 수 없었습니다. 손으로 고친 뒤에 그랬을 수 있습니다. 그 파일은 `{kept}`에 남겨 두고 새로"
        " 시작했습니다.",
    "{file} could not be understood, perhaps after a change by hand, and cannot be put aside ({why}). Close it in"
    " other programs, or move it away. What you solve now is remembered until this kernel ends.":
        "`{file}` 파일을 알아볼 수 없고, 다른 곳으로 옮기지도 못했습니다({why}). 손으로 고친 뒤에 그랬을 수 있습니다."
        " 다른 프로그램에서 이 파일을 닫거나 파일을 옮겨 주세요. 지금 푸는 것은 이 커널이 끝날 때까지만 기억합니다.",
    "{file} cannot be written ({why}). Make it writable. Until then what you solve is remembered until this kernel"
    " ends.":
        "`{file}` 파일에 쓰지 못했습니다({why}). 쓸 수 있게 해 주세요. 그때까지는 이 커널이 끝날 때까지만 기억합니다.",
    "{file} cannot be taken in ({why}). A file that `lesson.progress.export(…)` wrote can. Nothing was changed.":
        "`{file}` 파일을 받아들이지 못했습니다({why}). `lesson.progress.export(…)`로 만든 파일이어야 합니다. 바뀐 것은"
        " 없습니다.",
    "it is of a newer version": "새 버전의 파일입니다",
    "it holds no progress": "진도가 들어 있지 않습니다",
}  # fmt: skip
