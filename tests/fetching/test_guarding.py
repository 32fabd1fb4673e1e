"""Which machines may be asked."""

import pytest

from svodka.fetching import FetchError
from svodka.fetching.guarding import refused
from tests.fetching.conftest import Ask
from tests.fetching.site import Site

OPEN = ["1.1.1.1", "93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:4001::1"]
OWN = [
    "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
    "169.254.1.1", "::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::ffff:0:192.168.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::1", "::127.0.0.1",
    "2001:4860::5efe:10.0.0.1", "fec0::1", "64:ff9b:1::a00:1",
]  # fmt: skip
NEVER = [
    "169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254",
    "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::", "0.0.0.0", "0.1.2.3", "::", "224.0.0.1",
    "239.255.255.250", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "203.0.113.7", "ff02::1",
    "2001:db8::1", "2001::1", "100::1", "::ffff:0.0.0.0", "4000::1", "192.88.99.1",
]  # fmt: skip


@pytest.mark.parametrize("ip", OPEN)
def test_the_open_net_may_be_asked(ip: str) -> None:
    assert not refused(ip, allow_private=False)
    assert not refused(ip, allow_private=True)


@pytest.mark.parametrize("ip", OWN)
def test_ones_own_networks_only_where_allowed(ip: str) -> None:
    assert refused(ip, allow_private=False)
    assert not refused(ip, allow_private=True)


@pytest.mark.parametrize("ip", NEVER)
def test_secrets_of_clouds_and_what_is_no_machine_never(ip: str) -> None:
    assert refused(ip, allow_private=False)
    assert refused(ip, allow_private=True)


LOCAL = (
    "http://127.0.0.1:{port}/", "http://localhost:{port}/", "http://localhost.:{port}/", "http://127.1:{port}/",
    "http://0x7f.0.0.1:{port}/", "http://2130706433:{port}/", "http://0177.0.0.1:{port}/", "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/", "http://[::ffff:7f00:1]:{port}/", "http://0.0.0.0:{port}/",
    "http://0:{port}/", "http://[::]:{port}/", "http://LOCALHOST:{port}/", "http://127.0.0.1.:{port}/",
)  # fmt: skip


@pytest.mark.parametrize("address", LOCAL)
def test_every_writing_of_this_machine_is_refused_before_a_byte_is_sent(site: Site, ask: Ask, address: str) -> None:
    found = ask(address.format(port=site.port), allow_private=False)
    assert isinstance(found, FetchError)
    assert any(words in found.reason for words in ("private or local network", "not known", "can be understood"))
    assert site.requests == []


BAD = {
    "ftp://127.0.0.1/": "only http and https",
    "file:///etc/passwd": "only http and https",
    "javascript:alert(1)": "only http and https",
    "gopher://127.0.0.1:6379/_x": "only http and https",
    "http:///x": "no host",
    "http://user:secret@example.org/": "user name or a password",
    "http://127.0.0.1:22/": "port 22",
    "http://127.0.0.1:6379/": "port 6379",
    "http://exa mple.org/": "space",
    "http://example.org/\r\nHost: other": "space or a control",
    "http://[::1/": "can be understood",
    "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/": "can be understood",
    "http://example.org:99999/": "port 99999",
    "http://" + "a" * 300 + ".example/": "not known",
    "http://example.org/" + "a" * 3000: "too long",
}


@pytest.mark.parametrize("address", BAD)
def test_addresses_that_are_not_asked_for(ask: Ask, address: str) -> None:
    assert BAD[address] in ask(address).reason
