"""Which machines may be asked: none of this one's own networks, unless the user allows it.

What is looked at is the number that is connected to, never the name. The lists follow IANA's registries of special
addresses (IPv4 and IPv6) and the places where clouds keep the secrets of their machines.
"""

from collections.abc import Callable, Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Ip = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def _networks(*texts: str) -> tuple[Network, ...]:
    return tuple(ip_network(text) for text in texts)


_METADATA = _networks(
    "169.254.169.254/32", "169.254.170.2/32", "169.254.170.23/32", "100.100.100.200/32", "168.63.129.16/32",
    "192.0.0.192/32", "fd00:ec2::254/128", "fd00:ec2::23/128", "fd20:ce::254/128", "fe80::a9fe:a9fe/128",
)  # fmt: skip
_NO_MACHINE = _networks(
    "0.0.0.0/8", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20",
    "5f00::/16", "ff00::/8",
)  # fmt: skip
_OWN = _networks(
    "127.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "::1/128",
    "fc00::/7", "fe80::/10", "fec0::/10",
)  # fmt: skip
_TRANSLATED = _networks("::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "::/96")
_SIX_TO_FOUR = ip_network("2002::/16")
_GLOBAL = ip_network("2000::/3")


def metadata(ip: Ip) -> bool:
    """A cloud's service that tells a machine its secrets."""
    return _inside(ip, _METADATA)


def no_machine(ip: Ip) -> bool:
    """Addresses that belong to no single machine: unspecified, multicast, reserved, for documentation."""
    if _inside(ip, _NO_MACHINE):
        return True
    return isinstance(ip, IPv6Address) and ip not in _GLOBAL and not _inside(ip, _OWN + _TRANSLATED)


def own_network(ip: Ip) -> bool:
    """This machine itself, its neighbours, private networks."""
    return _inside(ip, _OWN) or not (ip.is_global or _inside(ip, _TRANSLATED))


NEVER: tuple[Callable[[Ip], bool], ...] = (metadata, no_machine)
UNLESS_ALLOWED: tuple[Callable[[Ip], bool], ...] = (own_network,)


def refused(text: str, allow_private: bool) -> bool:
    """True when no connection may be made to this IP address; `text` may have a zone ("fe80::1%eth0").

    IPv4 addresses that are wrapped in IPv6 ones (mapped, translated, tunnelled) count as what they are.
    """
    rules = NEVER if allow_private else NEVER + UNLESS_ALLOWED
    ip = ip_address(text.partition("%")[0])
    return any(rule(each) for each in (ip, *_wrapped(ip)) for rule in rules)


def _wrapped(ip: Ip) -> Iterator[IPv4Address]:
    number = int(ip)
    if isinstance(ip, IPv4Address) or number <= 1:
        return
    if _inside(ip, _TRANSLATED):
        yield IPv4Address(number & 0xFFFFFFFF)
    if ip in _SIX_TO_FOUR:
        yield IPv4Address((number >> 80) & 0xFFFFFFFF)
    if (number >> 32) & 0xFDFFFFFF == 0x5EFE:  # ISATAP
        yield IPv4Address(number & 0xFFFFFFFF)


def _inside(ip: Ip, networks: tuple[Network, ...]) -> bool:
    return any(ip.version == network.version and ip in network for network in networks)
