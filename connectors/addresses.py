"""Which network addresses may be connected to: the public internet, nothing else."""

from __future__ import annotations

import ipaddress

_DENIED = tuple(
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8",
        "100.64.0.0/10",
        "192.88.99.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "::/96",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/32",
        "2002::/16",
        "fec0::/10",
        "ff00::/8",
    )
)
"""Ranges that ``ipaddress.is_global`` lets pass in some Python of ours and that lead inside: carrier NAT, multicast, and the IPv6
ranges that carry an IPv4 address (IANA special-purpose registries, RFC 6052, 3056, 4380, 3879)."""


def is_public(address: str) -> bool:
    """Whether a literal IPv4 or IPv6 address lies in the public internet; anything unreadable does not."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return ip.is_global and not any(ip.version == net.version and ip in net for net in _DENIED)
