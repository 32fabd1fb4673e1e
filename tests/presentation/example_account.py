"""A hand-made account of the invented story: every kind of finding that a presentation must show."""

import hashlib

from svodka.model.account import (
    Account,
    Claim,
    Development,
    Disagreement,
    Drift,
    Independence,
    Lineage,
    MadeWith,
    Moment,
    Origin,
    Related,
    Story,
    Value,
    Weight,
    Wording,
)
from svodka.model.article import Article, Furniture, Heading, Skipped
from svodka.model.reading import Link, LinkKind, Polarity, Quantity, Quote, Speaker, Statement, Time
from svodka.model.span import Evidence
from tests.presentation import example_articles as texts


def article(id_: str, text: str, **fields: object) -> Article:
    """An article whose first line is its title."""
    title = text.splitlines()[0]
    given: dict[str, object] = {
        "title": title,
        "language": "ru",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "headings": (Heading(0, len(title), title, "title"),),
        **fields,
    }
    return Article(id=id_, text=text, **given)  # type: ignore[arg-type]


def furniture(text: str, words: str, reason: str) -> Furniture:
    start = text.index(words)
    return Furniture(start, start + len(words), words, reason)


ARTICLES = (
    article(
        "a1",
        texts.COURIER_FIRST,
        outlet="Портовые вести",
        url="https://vesti.example/1",
        published="2031-03-03T09:15+03:00",
        authors=("Мария Лоцман",),
        furniture=(
            furniture(texts.COURIER_FIRST, "Читайте также: Погода на выходные", "read_also"),
            furniture(texts.COURIER_FIRST, "Подписывайтесь на наш канал!", "subscribe"),
        ),
    ),
    article("a2", texts.LEAFLET, outlet="Невский листок", url="https://listok.example/2", published="2031-03-03"),
    article(
        "a3",
        texts.CHRONICLE,
        outlet="Хроника",
        published="2031-03",
        furniture=(furniture(texts.CHRONICLE, "Фото: архив «Хроники»", "credit"),),
    ),
    article("a4", texts.DENIAL, outlet="Голос залива", published="2031-03-04T18:00"),
    article("a5", texts.NO_OUTLET, path="тексты/паромы.txt"),
    article("b1", texts.OTHER_STORY, outlet="Портовые вести", published="2031-03-02"),
)
TEXT = {a.id: a.text for a in ARTICLES}


def ev(id_: str, words: str) -> Evidence:
    """Where `words` first stand in the article."""
    start = TEXT[id_].index(words)
    return Evidence(id_, start, start + len(words), words)


def link(id_: str, name: str, kind: LinkKind, words: str) -> Link:
    return Link(name=name, kind=kind, span=ev(id_, words).span, rule="as_writes")


COURIER = {id_: link(id_, "Bay Courier", "outlet", "Bay Courier") for id_ in ("a1", "a2", "a3")}
LETTERS = {
    "a1": link("a1", "переписка министерства транспорта", "document", "переписку министерства транспорта"),
    "a3": link("a3", "переписка министерства транспорта", "document", "переписки минтранса"),
}
PORT_CHIEF = {
    "a1": link("a1", "Илья Верещагин", "person", "Ильи Верещагина"),
    "a2": link("a2", "Илья Верещагин", "person", "Илья Верещагин"),
    "a3": link("a3", "Илья Верещагин", "person", "Верещагин"),
}
BALTKOM = link("a4", "Балтком", "agency", "«Балтком»")
TRAVERZ = link("a5", "Траверз", "agency", "«Траверз»")
SOLOVEI = {
    "a4": link("a4", "Анна Соловей", "person", "Анна Соловей"),
    "a5": link("a5", "Анна Соловей", "person", "Анну Соловей"),
}


def says(id_: str, words: str, *chain: Link, polarity: Polarity = "asserted", when: str | None = None) -> Statement:
    place = ev(id_, words)
    return Statement(
        article=id_,
        start=place.start,
        end=place.end,
        text=words,
        id=f"{id_}:{place.start}-{place.end}",
        sentence=0,
        attribution=chain,
        polarity=polarity,
        when=when,
        rule="whole_sentence",
    )


def origin(name: str, kind: LinkKind, *statements: Statement) -> Origin:
    return Origin(name=name, kind=kind, statements=tuple(s.id for s in statements))


RELATED = {"c2": (Related(claim="c1", kinship="more_general"),), "c1": (Related(claim="c2", kinship="more_exact"),)}


def claim(id_: str, statements: tuple[Statement, ...], independence: Independence, *found: Disagreement) -> Claim:
    first = statements[0]
    return Claim(
        id=id_,
        gist=Evidence(first.article, first.start, first.end, first.text),
        statements=statements,
        independence=independence,
        disagreements=found,
        related=RELATED.get(id_, ()),
    )


def value(text: str, *spans: Evidence) -> Value:
    return Value(value=text, spans=spans)


REQUEST = (
    says(
        "a1",
        "Администрация порта Лодейный обратилась к верфи «Ладья» с просьбой построить четыре парома.",
        COURIER["a1"],
        LETTERS["a1"],
    ),
    says(
        "a2",
        "Начальник порта Лодейный Илья Верещагин письменно попросил верфь «Ладья» о четырёх паромах",
        COURIER["a2"],
    ),
    says("a3", "порт Лодейный запросил у «Ладьи» четыре судна", COURIER["a3"], LETTERS["a3"]),
    says(
        "a4",
        "Министерство транспорта не просило верфь «Ладья» о паромах",
        BALTKOM,
        SOLOVEI["a4"],
        polarity="denied",
    ),
    says("a5", "Четыре парома построят для порта Лодейный."),
)
LETTER = (
    says("a1", "письмо отправили 14 февраля", COURIER["a1"], LETTERS["a1"], when="2031-02-14"),
    says("a2", "Письмо датировано 15 февраля.", COURIER["a2"], when="2031-02-15"),
    says("a3", "Документ ушёл на верфь 14 февраля", COURIER["a3"], LETTERS["a3"], when="2031-02-14"),
    says("a5", "Письмо с просьбой отправили на верфь в феврале.", when="2031-02"),
)
PRICE = (
    says("a1", "Стоимость заказа — 12 млн евро.", COURIER["a1"], LETTERS["a1"]),
    says("a2", "Заказ обойдётся в 120 млн евро.", COURIER["a2"]),
    says("a3", "цена вопроса — около 12 млн евро", COURIER["a3"], LETTERS["a3"]),
)
PROMISE = (
    says("a1", "Наши обязательства перед городом будут выполнены", COURIER["a1"], PORT_CHIEF["a1"]),
    says("a2", "Обязательства министерства перед городом будут выполнены", COURIER["a2"], PORT_CHIEF["a2"]),
    says("a3", "обязательства перед городом будут выполнены", PORT_CHIEF["a3"]),
)
BROKEN = (
    says("a1", "В 2029 году два парома порта вышли из строя.", when="2029"),
    says("a2", "Два парома сломались ещё в 2029 году.", when="2029"),
)
DENIED = (
    says("a4", "переписка, на которую ссылается Bay Courier, не существует", BALTKOM, SOLOVEI["a4"], polarity="denied"),
    says("a5", "В министерстве транспорта это отрицают", TRAVERZ, SOLOVEI["a5"], polarity="denied"),
)
NO_ANSWER = (says("a4", "Верфь пока не ответила на запрос редакции."),)
OPENED = (says("b1", "Новая библиотека открылась в городе Гранитный 2 марта.", when="2031-03-02"),)


def ferry_claims() -> tuple[Claim, ...]:
    """The claims of the main story, the first with a denial, the next three with conflicts."""
    why = "все издания пересказывают Bay Courier, а он — одну переписку"
    one = Independence(
        at_least=1,
        at_most=1,
        origins=(origin("переписка министерства транспорта", "document", *LETTER[:3]),),
        carriers=("Bay Courier",),
        why=why,
    )
    request = Independence(
        at_least=2,
        at_most=3,
        origins=(
            origin("переписка министерства транспорта", "document", *REQUEST[:3]),
            origin("Анна Соловей", "person", REQUEST[3]),
        ),
        carriers=("Bay Courier", "Балтком"),
        unattributed=(REQUEST[4].id,),
        why="переписка и опровержение — два источника; одно издание источника не называет",
    )
    promise = Independence(
        at_least=1,
        at_most=1,
        origins=(origin("Илья Верещагин", "person", *PROMISE),),
        carriers=("Bay Courier",),
        why="один человек",
    )
    denied = Independence(
        at_least=1,
        at_most=1,
        origins=(origin("Анна Соловей", "person", *DENIED),),
        carriers=("Балтком", "Траверз"),
        why="один говорящий, его слышали два агентства",
    )
    loose = Independence(at_least=0, at_most=2, unattributed=tuple(s.id for s in BROKEN), why="источник не назван")
    lone = Independence(at_least=0, at_most=1, unattributed=(NO_ANSWER[0].id,), why="источник не назван")
    return (
        claim(
            "c1",
            REQUEST,
            request,
            Disagreement(
                slot="polarity",
                kind="conflict",
                why="одни утверждают, другие отрицают",
                values=(
                    value(
                        "утверждается", ev("a1", "обратилась к верфи «Ладья» с просьбой"), ev("a2", "попросил верфь")
                    ),
                    value("отрицается", ev("a4", "не просило верфь «Ладья»")),
                ),
            ),
            Disagreement(
                slot="actor",
                kind="precision",
                why="порт — шире, чем его начальник",
                values=(
                    value("администрация порта", ev("a1", "Администрация порта Лодейный")),
                    value("начальник порта", ev("a2", "Начальник порта Лодейный Илья Верещагин")),
                ),
            ),
        ),
        claim(
            "c2",
            LETTER,
            one,
            Disagreement(
                slot="date",
                kind="conflict",
                why="14 и 15 февраля 2031 года — разные дни",
                values=(
                    value("2031-02-14", ev("a1", "14 февраля"), ev("a3", "14 февраля")),
                    value("2031-02-15", ev("a2", "15 февраля")),
                ),
            ),
        ),
        claim(
            "c3",
            PRICE,
            one,
            Disagreement(
                slot="quantity",
                kind="conflict",
                why="суммы расходятся в десять раз",
                rule="other_number",
                within=("a3",),
                headlines=("a3",),
                values=(
                    value("12000000 EUR", ev("a1", "12 млн евро"), ev("a3", "около 12 млн евро")),
                    value("120000000 EUR", ev("a2", "120 млн евро")),
                ),
            ),
        ),
        claim(
            "c4",
            PROMISE,
            promise,
            Disagreement(
                slot="quote",
                kind="conflict",
                why="«наши» и «министерства» — разные лица",
                values=(
                    value("наши обязательства", ev("a1", "Наши обязательства перед городом будут выполнены")),
                    value(
                        "обязательства министерства",
                        ev("a2", "Обязательства министерства перед городом будут выполнены"),
                    ),
                ),
            ),
        ),
        claim("c5", DENIED, denied),
        claim("c6", BROKEN, loose),
        claim("c7", NO_ANSWER, lone),
    )


def names(id_: str, words: str, entity: str, why: str | None = None) -> Wording:
    place = ev(id_, words)
    return Wording(
        article=id_, start=place.start, end=place.end, text=words, entity=entity, loaded=why is not None, why=why
    )


def quote(id_: str, words: str, speaker: Speaker | None, *via: Link) -> Quote:
    place = ev(id_, words)
    return Quote(
        article=id_,
        start=place.start,
        end=place.end,
        text=words,
        kind="direct",
        speaker=speaker,
        via=via,
        rule="words_then_cue",
    )


def time(id_: str, words: str, iso: str) -> Time:
    place = ev(id_, words)
    return Time(article=id_, start=place.start, end=place.end, text=words, value=iso, rule="day_month")


def euros(id_: str, words: str, amount: float) -> Quantity:
    place = ev(id_, words)
    return Quantity(
        article=id_, start=place.start, end=place.end, text=words, value=amount, unit="EUR", rule="scaled_sum"
    )


CHIEF = Speaker("Илья Верещагин", "person")


def ferry_story() -> Story:
    return Story(
        id="s1",
        title="Порт Лодейный попросил у верфи «Ладья» четыре парома",
        articles=("a1", "a2", "a3", "a4", "a5"),
        developments=(
            Development(date="2031-03-03", articles=("a1", "a2", "a3"), gist=ev("a1", REQUEST[0].text)),
            Development(date="2031-03-04", articles=("a4", "a5"), gist=ev("a4", REQUEST[3].text)),
        ),
        brief=("c1", "c2", "c3", "c4", "c5"),
        background=("c6",),
        claims=ferry_claims(),
        quotes=(
            quote("a1", "Наши обязательства перед городом будут выполнены", CHIEF, COURIER["a1"]),
            quote("a2", "Обязательства министерства перед городом будут выполнены", CHIEF, COURIER["a2"]),
            quote("a4", "переписка, на которую ссылается Bay Courier, не существует", None),
        ),
        times=(time("a1", "14 февраля", "2031-02-14"), time("a2", "15 февраля", "2031-02-15")),
        quantities=(euros("a1", "12 млн евро", 12e6), euros("a2", "120 млн евро", 120e6)),
        wording=(
            names("a1", "начальника порта", "Илья Верещагин"),
            names("a2", "Портовый князёк", "Илья Верещагин", "князёк — насмешливо"),
            names("a2", "Начальник порта", "Илья Верещагин"),
            names("a3", "Портовый князёк", "Илья Верещагин", "князёк — насмешливо"),
            names("a1", "министерства транспорта", "Министерство транспорта"),
            names("a3", "минтранса", "Министерство транспорта"),
            names("a4", "ведомства", "Министерство транспорта"),
        ),
        lineage=(
            Lineage(relation="cites", articles=("a1",), source="Bay Courier", evidence=((ev("a1", "Bay Courier"),),)),
            Lineage(relation="cites", articles=("a2",), source="Bay Courier", evidence=((ev("a2", "Bay Courier"),),)),
            Lineage(relation="cites", articles=("a3",), source="Bay Courier", evidence=((ev("a3", "Bay Courier"),),)),
            Lineage(relation="cites", articles=("a4",), source="Балтком", evidence=((ev("a4", "«Балтком»"),),)),
            Lineage(relation="cites", articles=("a5",), source="Траверз", evidence=((ev("a5", "«Траверз»"),),)),
            Lineage(
                relation="paraphrase",
                articles=("a1", "a3"),
                directed=True,
                why="три предложения в том же порядке",
                evidence=((ev("a1", "Стоимость заказа — 12 млн евро."), ev("a3", "цена вопроса — около 12 млн евро")),),
            ),
        ),
        timeline=(
            Moment(when="2029", claim="c6"),
            Moment(when="2031-02-14", claim="c2"),
        ),
        drift=(
            Drift(
                kind="number_sharpened",
                claim="c3",
                way="paraphrase",
                earlier=ev("a3", "цена вопроса — около 12 млн евро"),
                later=ev("a1", "Стоимость заказа — 12 млн евро."),
                before="около 12 млн евро",
                after="12 млн евро",
                why="приблизительное число стало точным",
                rule="bound_lost",
            ),
            Drift(
                kind="source_dropped",
                claim="c2",
                way="copy",
                earlier=ev("a1", LETTER[0].text),
                later=ev("a5", LETTER[3].text),
                before="Bay Courier → переписка министерства транспорта",
                after="не назван",
                why="источник, названный раньше, в более поздней статье не назван нигде",
                rule="source_lost",
            ),
        ),
        weight=(
            Weight(
                origin="переписка министерства транспорта",
                kind="document",
                alone=("c2", "c3"),
                perhaps=(),
                supports=("c1", "c2", "c3"),
            ),
            Weight(origin="Илья Верещагин", kind="person", alone=("c4",), perhaps=(), supports=("c4",)),
        ),
    )


def library_story() -> Story:
    lone = Independence(at_least=0, at_most=1, unattributed=(OPENED[0].id,), why="источник не назван")
    return Story(
        id="s2",
        title="В Гранитном открыли библиотеку",
        articles=("b1",),
        brief=("c8",),
        claims=(claim("c8", OPENED, lone),),
        timeline=(Moment(when="2031-03-02", claim="c8"),),
    )


def example_account() -> Account:
    """Two stories out of six articles, and one file that could not be read."""
    return Account(
        made_with=MadeWith(svodka="0.1.0", models={"slovnet_ner_news_v1": "0" * 64}),
        articles=ARTICLES,
        skipped=(Skipped(path="тексты/пусто.txt", reason="the file is empty"),),
        stories=(ferry_story(), library_story()),
    )
