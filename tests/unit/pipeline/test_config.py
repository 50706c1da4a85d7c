"""Where settings come from, which wins, and what a mistake looks like."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import config
from pipeline.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    file = folder / "dragoman.toml"
    file.write_text(text)
    return file


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    # Given an empty folder and an empty environment
    # When the configuration is loaded
    loaded = config.load(environ={}, cwd=tmp_path)
    # Then it is the defaults
    assert loaded == config.Config()


def test_flags_win_over_environment_over_file(tmp_path: Path) -> None:
    # Given the same key in a file, in the environment and as a flag, and another only in the first two
    write(tmp_path, 'log = "sqlite:file"\nprefix = "file."\ndeployment = "file"\n')
    environ = {"DRAGOMAN_LOG": "sqlite:env", "DRAGOMAN_PREFIX": "env."}
    # When it is loaded
    loaded, where = config.origins(environ=environ, flags={"log": "sqlite:flag"}, cwd=tmp_path)
    # Then the later place wins, and each value says where it came from
    assert (loaded.log, loaded.prefix, loaded.deployment) == ("sqlite:flag", "env.", "file")
    assert where["log"] == "flag"
    assert where["prefix"] == "environment DRAGOMAN_PREFIX"
    assert where["deployment"].endswith("dragoman.toml")


@pytest.mark.parametrize(
    ("text", "key", "nearest"),
    [
        ("lgo = 'x'", "lgo", "log"),
        ("[resolve]\nhorizon = 3", "resolve.horizon", "resolve.horizon_days"),
        ("[[feed]]\nurl = 'http://a'\nlanguage = 'en'", "language", "lang"),
    ],
)
def test_an_unknown_key_is_named_with_the_nearest_known_one(tmp_path: Path, text: str, key: str, nearest: str) -> None:
    # Given a file with a key nobody knows
    write(tmp_path, text)
    # When it is loaded
    with pytest.raises(ConfigError) as caught:
        config.load(environ={}, cwd=tmp_path)
    # Then the error names the file, the key and what was probably meant
    assert "dragoman.toml" in str(caught.value)
    assert f'"{key}"' in str(caught.value)
    assert f'"{nearest}"' in str(caught.value)


def test_an_unknown_environment_variable_is_an_error(tmp_path: Path) -> None:
    # Given a misspelt variable
    # When the configuration is loaded
    with pytest.raises(ConfigError) as caught:
        config.load(environ={"DRAGOMAN_RESOLVE__HORIZON_DAY": "3"}, cwd=tmp_path)
    # Then it is named beside the right one
    assert "DRAGOMAN_RESOLVE__HORIZON_DAY" in str(caught.value)
    assert "resolve.horizon_days" in str(caught.value)


def test_a_secret_is_read_from_its_file_and_never_printed(tmp_path: Path) -> None:
    # Given a password in a file
    secret = tmp_path / "secret"
    secret.write_text("hunter2\n")
    # When it is named by a _FILE variable
    loaded = config.load(environ={"DRAGOMAN_KAFKA__SASL_PLAIN_PASSWORD_FILE": str(secret)}, cwd=tmp_path)
    # Then it is in force, and hidden wherever the configuration is shown
    assert loaded.kafka.sasl_plain_password is not None
    assert loaded.kafka.sasl_plain_password.get_secret_value() == "hunter2"
    assert "hunter2" not in loaded.model_dump_json()
    assert loaded.kafka.options()["sasl_plain_password"] == "hunter2"


def test_a_value_of_the_wrong_kind_names_its_key_and_its_place(tmp_path: Path) -> None:
    # Given a number that is out of range
    write(tmp_path, "[resolve]\nhorizon_days = 0\n")
    # When it is loaded
    with pytest.raises(ConfigError) as caught:
        config.load(environ={}, cwd=tmp_path)
    # Then the error names key and file
    assert "resolve.horizon_days" in str(caught.value)
    assert "dragoman.toml" in str(caught.value)


def test_a_file_that_is_named_must_exist(tmp_path: Path) -> None:
    # Given a name without a file
    # When it is loaded
    # Then that is an error, where a missing default file is none
    with pytest.raises(ConfigError, match="no such configuration file"):
        config.load(tmp_path / "absent.toml", environ={})


def test_lists_in_the_environment_are_comma_separated(tmp_path: Path) -> None:
    # Given two addresses in one variable
    # When it is loaded
    loaded = config.load(environ={"DRAGOMAN_HTTP__ALLOW": "127.0.0.1:1, 127.0.0.1:2"}, cwd=tmp_path)
    # Then both are allowed
    assert loaded.http.allow == ["127.0.0.1:1", "127.0.0.1:2"]


def test_a_list_in_the_environment_may_be_written_as_in_the_file(tmp_path: Path) -> None:
    # Given a list with brackets and quotes, and one with a word that is no type
    environ = {"DRAGOMAN_RESOLVE__ALERT_TYPES": '["working_group", "agreement"]'}
    # When it is loaded
    loaded = config.load(environ=environ, cwd=tmp_path)
    # Then it is the list, and the other is refused
    assert loaded.resolve.alert_types == ["working_group", "agreement"]
    with pytest.raises(ConfigError):
        config.load(environ={"DRAGOMAN_RESOLVE__ALERT_TYPES": '["meetings"]'}, cwd=tmp_path)
