"""What Kakao's console says, and a scripted visitor who finds no form, in Korean."""

MESSAGES = {
    "Practice Kakao, [App] > [Platform Key]": "연습용 카카오 [앱] > [플랫폼 키]",
    "entry": "항목",
    "REST API key": "REST API 키",
    "Redirect URI": "리다이렉트 URI",
    "Client secret": "클라이언트 시크릿",
    "ON": "사용함",
    "OFF": "사용 안 함",
    "This is for practice Kakao alone. With the real Kakao you set it yourself, in its console:"
    " [App] > [Platform Key] > REST API key.": "이것은 연습용 카카오에서만 쓸 수 있습니다. 진짜 카카오에서는 콘솔의 [앱] > [플랫폼 키] > REST API 키에서"
    " 직접 설정합니다.",
    "Practice Kakao did not take it: {why}": "연습용 카카오가 받아들이지 않았습니다. {why}",
    "There is no form `{form}` on the page that {name} sees: “{title}”.": "방문자 {name}: 지금 보는 페이지에 `{form}` 폼이 없습니다. 페이지 제목: “{title}”",
}
