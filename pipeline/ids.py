"""Identities derived from content, never from time, chance or configuration, so that a record seen twice changes nothing."""

from __future__ import annotations

import hashlib

ID_BYTES = 16
"""128 bits: a collision among 10^12 ids has a chance below 10^-14."""


def content_id(*parts: str | bytes | None) -> str:
    """32 hexadecimal digits of BLAKE2b over the parts; None and the empty string differ, and so do ("ab", "c") and ("a", "bc")."""
    digest = hashlib.blake2b(digest_size=ID_BYTES)
    for part in parts:
        data = b"" if part is None else part.encode() if isinstance(part, str) else part
        digest.update(b"\0" if part is None else b"\1" + len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
