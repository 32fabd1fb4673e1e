"""The turns of phrase in which an outlet names itself, as patterns with a group `quoted` or `bare` for the name."""

import re

_QUOTED = r"[«\"“„](?P<quoted>[^«»\"“”„\n]{2,40})[»\"”]"
_WORD = r"[A-ZА-ЯЁ][\w.-]+"
_BARE = rf"(?P<bare>{_WORD}(?: {_WORD})?)"
_NAME = rf"(?:{_QUOTED}|{_BARE})"
_VERBS = "писал|сообщал|рассказывал|информировал|отмечал|передавал|публиковал"
_WAS_SAYING = rf"(?:{_VERBS})[аио]?\b"
_SAID = rf"(?:{_VERBS}|рассказал|сообщил|написал)[аио]?\b"
_OPENS = r"(?:^|[.!?\n]\s{0,3})"
_OPENS_OR_COMMA = r"(?:^|[.!?\n,]\s{0,3})"
_EARLIER = r"(?:ранее |уже |уже ранее )?"
_SITE = r"(?P<bare>[\w-]+\.(?:ru|com|ua|by|kz|net|org|info|media|news|tv|io|me)\b)"

LOOK_BACK = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OPENS}Напомн(?:им|ю)[,:]? (?:как |что )?(?:ранее )?{_NAME} {_EARLIER}{_WAS_SAYING}",
        rf"{_OPENS_OR_COMMA}[Кк]ак {_EARLIER}{_WAS_SAYING} (?:ранее )?{_NAME}(?=[,.:;]| ранее)",
        rf"{_OPENS_OR_COMMA}[Кк]ак (?:ранее |уже ){_NAME} {_WAS_SAYING}",
        rf"{_OPENS}Ранее {_QUOTED} (?:уже )?{_SAID}",
        rf"{_OPENS}Ранее (?P<bare>[\w-]+(?:\.[\w-]+)+) (?:уже )?{_WAS_SAYING}",
        rf"{_OPENS}{_QUOTED} напоминает\b",
    )
)
"""An outlet speaks of its own earlier pieces: "Напомним, «Степной край» писал…", "Как ранее сообщал …"."""

_CALLS = "Читайте|Читай|Читать|Подписывайтесь на|Подпишитесь на|Поддержите|Поддержи|Добавьте|Следите за"
PROMISES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[Кк]ак читать {_QUOTED}",
        rf"(?:{_CALLS})\s+(?:канал |сайт |страницу )?{_QUOTED}",
        rf"(?:{_CALLS})\s+{_SITE}",
        rf"(?:{_CALLS})\s+(?P<bare>[A-ZА-ЯЁ]\w+(?: [A-ZА-ЯЁ]\w+)?) в (?:Яндекс|Дзен|Google|Telegram|Телеграм)",
    )
)
"""Calls to read or support the outlet itself: "Подписывайтесь на «Степной край»"."""

COLLAGE = re.compile(rf"(?i:коллаж|инфографика|графика)\s?:\s?{_NAME}")
"""Whose a collage is: "коллаж: «Степной край»"."""

RIGHTS = re.compile(rf"©\s?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?,?\s?)?(?:ИА |РИА |АО |ООО )?{_NAME}")
"""Whose the rights are: "© 2020, «Степной край»"."""

COMMON_WORDS = frozenset(
    ("сми", "мы", "он", "она", "они", "источник", "это", "telegram", "youtube", "instagram", "facebook", "twitter",
     "автор", "сегодня", "вчера", "накануне")
)  # fmt: skip
"""What stands in these places and is no outlet, in lower case."""
