"""The templates: the desk's own, and those of the account's page, which show a story's parts in both."""

from jinja2 import ChoiceLoader, Environment, PackageLoader

from svodka.presentation.html.environment import environment as shared


def environment() -> Environment:
    """The account page's environment, which finds the desk's templates too."""
    found = shared()
    return found.overlay(loader=ChoiceLoader([PackageLoader(__package__, "templates"), *_loaders(found)]))


def _loaders(found: Environment) -> list[PackageLoader]:
    return [found.loader] if isinstance(found.loader, PackageLoader) else []
