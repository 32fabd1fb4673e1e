"""An account's JSON follows the schema, and the rules that a schema cannot hold."""

import json

import jsonschema
import msgspec
import pytest

from svodka.model.account import Account
from svodka.presentation.json import render
from svodka.presentation.messages import messages
from svodka.presentation.schema import account_schema, schema_text
from svodka.presentation.validation import problems
from tests.presentation.example_account import example_account

WORDS = messages("ru")


def test_the_example_follows_the_schema() -> None:
    schema = account_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(render(example_account(), WORDS)))


def test_the_schema_names_and_describes_every_type() -> None:
    schema = json.loads(schema_text())
    assert schema["title"] == "svodka.account/1"
    assert [name for name, type_ in schema["$defs"].items() if not type_.get("description")] == []


def test_another_contract_is_not_taken_for_this_one() -> None:
    made = json.loads(render(example_account(), WORDS)) | {"schema": "svodka.account/2"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(account_schema()).validate(made)


def test_json_is_the_same_in_every_language_and_reads_back() -> None:
    account = example_account()
    text = render(account, WORDS)
    assert text == render(account, messages("en"))
    assert msgspec.json.decode(text.encode(), type=Account) == account


def test_the_example_has_no_problems() -> None:
    assert problems(example_account()) == []


def test_a_span_that_is_not_its_text_is_found() -> None:
    account = example_account()
    moved = msgspec.structs.replace(account.articles[0], text="Ъ" + account.articles[0].text)
    found = problems(msgspec.structs.replace(account, articles=(moved, *account.articles[1:])))
    assert any("Читайте также" in problem for problem in found)
    assert any("Bay Courier" in problem for problem in found)


@pytest.mark.parametrize("field", ["brief", "background"])
def test_a_claim_that_is_not_there_is_found(field: str) -> None:
    account = example_account()
    story = msgspec.structs.replace(account.stories[0], **{field: ("c99",)})
    assert problems(msgspec.structs.replace(account, stories=(story,))) == ["story s1: no claim c99"]


def test_an_article_that_is_not_there_is_found() -> None:
    account = example_account()
    assert any("no article b1" in p for p in problems(msgspec.structs.replace(account, articles=account.articles[:5])))
