"""What makes a sentence Korean: no English left in it, and polite."""

import re

# Words that stay as they are in a Korean sentence: code, names, and values that are filled in.
AS_THEY_ARE = re.compile(
    r"`[^`]*`|\{[^}]*\}|https?://\S*|\S*oauth/\S*|\b(?:ID|localhost|JupyterLab|UTF-8|URI|REST API|None|import"
    r"|Chrome|Edge|Firefox|Safari|Enter|django_session|db\.sqlite3|client_secret|code|error=)"
)


def english_words(korean: str) -> list[str]:
    """The English words that were left in a Korean text."""
    return re.findall(r"[A-Za-z]{2,}", AS_THEY_ARE.sub("", korean))


def is_polite(korean: str) -> bool:
    """Whether a sentence that ends in a full stop ends as one says it to a learner."""
    ending = r"(니다|세요|까요|나요|시다)\W*$|\)\.$|\{\w+\}\.?$"
    return not korean.endswith(".") or bool(re.search(ending, korean))
