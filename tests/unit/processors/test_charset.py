from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processors.charset import decode, repair, scrub

SPANISH = "La canciller Alicia Bárcena se reunió en México con el año que viene en la mira. " * 3
RUSSIAN = "Министры двух стран встретились в понедельник и договорились создать рабочую группу. " * 3
ARABIC = "اجتمع وزيرا البلدين يوم الاثنين واتفقا على تشكيل لجنة مشتركة. " * 3


@pytest.mark.parametrize(
    ("page", "http", "text"),
    [
        (SPANISH.encode(), "iso-8859-1", SPANISH),
        (SPANISH.encode(), None, SPANISH),
        (b"\xef\xbb\xbf" + SPANISH.encode(), "windows-1251", SPANISH),
        (SPANISH.encode("cp1252"), "iso-8859-1", SPANISH),
        (SPANISH.encode("cp1252"), "utf-8", SPANISH),
        (SPANISH.encode("utf-16"), "utf-8", SPANISH),
        (SPANISH.encode("utf-16-le"), "utf-8", SPANISH),
        (SPANISH.encode("utf-16-be"), None, SPANISH),
        (b'<meta charset="windows-1251">' + RUSSIAN.encode("cp1251"), None, '<meta charset="windows-1251">' + RUSSIAN),
        (b'<meta charset="utf-8">' + RUSSIAN.encode("cp1251"), "windows-1251", '<meta charset="utf-8">' + RUSSIAN),
        (RUSSIAN.encode("cp1251"), None, RUSSIAN),
        (ARABIC.encode("cp1256"), "windows-1256", ARABIC),
        (ARABIC.encode(), "utf-16", ARABIC),
        (SPANISH.encode(), "no-such-charset", SPANISH),
    ],
)
def test_bytes_are_what_they_are_whatever_is_said_of_them(page: bytes, http: str | None, text: str) -> None:
    # When / Then
    assert decode(page, http) == text


def test_a_page_with_one_broken_byte_is_still_utf8() -> None:
    # Given
    page = SPANISH.encode()[:-3] + b"\xe9." + RUSSIAN.encode()
    # When
    text = decode(page, "iso-8859-1")
    # Then
    assert text.count("\ufffd") == 1
    assert "Bárcena" in text


@pytest.mark.parametrize("text", [SPANISH, RUSSIAN, ARABIC, "“Señor”, dit-il – l’été à Orléans, c’est déjà demain… " * 2])
def test_text_encoded_twice_is_repaired(text: str) -> None:
    # Given
    mojibake = "".join(chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252") for byte in text.encode())
    # When / Then
    assert repair(mojibake) == text
    assert repair(text) == text


@settings(deadline=None)
@given(st.text())
def test_sound_text_of_one_script_is_not_touched(text: str) -> None:
    # Given
    sound = "".join(char for char in text if not "\u0080" <= char <= "\u009f") + SPANISH
    # When / Then
    assert repair(sound + RUSSIAN).endswith(SPANISH + RUSSIAN)


@settings(deadline=None)
@given(st.binary(max_size=2_000), st.sampled_from([None, "utf-8", "utf-16", "cp1256", "utf-7", "hz", "?"]))
def test_no_bytes_raise_and_nothing_forbidden_is_left(page: bytes, http: str | None) -> None:
    # When
    text = scrub(decode(page, http))
    # Then
    assert "\0" not in text
    assert text.encode().decode() == text
