"""The alert as consumers see it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
import yaml
from cloudevents.core.v1.event import CloudEvent

from pipeline import codec, schema_files
from pipeline.records import Alert, Event, NextStep, Quote
from pipeline.topics import ALERTS, EVENTS
from processors import alert as alerts
from processors.settle import event_of


@pytest.fixture
def schemas(root: Path) -> Path:
    return root / "schemas"


def raised(desk):
    return [record for record in desk.out if record.topic == ALERTS]


@pytest.fixture
def full(desk, say):
    """A desk with every kind of alert: created, updated, retracted, contested, small group, with and without values."""
    promise = NextStep(kind="session", text="first session at the end of January", date="2024-01")
    desk.read(
        say(
            "MX-US", "2023-12-27", article_id="x", venue="National Palace, Mexico City", venue_country="MX", people="Ana Solis@MX;Bo Lee@US"
        )
    )
    desk.read(say("MX-US", None, article_id="x", type="working_group", mechanism="joint working group on migration", next_step=promise))
    desk.read(say("MX-US", None, type="working_group", status="denied", outlet="b.example", mechanism="working group on migration"))
    desk.read(say("DZ-LY-TN", "2024-04-22/2024-04-23", published="2024-04-23", quotes=[Quote(speaker=None, text="We agreed.")]))
    desk.read(say("PE-EC", None, published="2022-08-01", outlet="a.example", people="Rosa Quispe@PE"))
    desk.read(say("PE-EC", None, published="2022-08-14", outlet="b.example", people="Diego Mora@EC"))
    desk.read(say("PE-EC", None, published="2022-08-07", outlet="c.example", people="Rosa Quispe@PE;Diego Mora@EC"))
    return desk


def test_every_alert_and_event_validates_against_the_published_schema(full, schemas):
    # Given the schema files and everything a busy desk emitted
    checks = {
        topic: jsonschema.Draft202012Validator(json.loads((schemas / name).read_text()))
        for topic, name in ((ALERTS, "alert.v1.schema.json"), (EVENTS, "event.v1.schema.json"))
    }

    # When each record is validated, then none fails, and all three kinds were among them
    for record in full.out:
        checks[record.topic].validate(json.loads(record.value))
    assert set(full.alerts()) == {"created", "updated", "retracted"}


@pytest.mark.parametrize("name", schema_files.FILES)
def test_the_schema_files_are_those_of_the_structs(schemas, name):
    # A difference means: run python -m pipeline.schema_files
    assert (schemas / name).read_text(encoding="utf-8") == schema_files.rendered(name)


def test_the_asyncapi_file_names_what_is_emitted(full, schemas):
    # Given the AsyncAPI document
    document = yaml.safe_load((schemas / "asyncapi.yaml").read_text())
    messages = document["components"]["messages"]

    # When its references and headers are followed
    payloads = {name: message["payload"]["schema"]["$ref"] for name, message in messages.items()}
    header = jsonschema.Draft202012Validator(document["components"]["schemas"]["cloudEvent"])

    # Then every referred file exists, every alert's headers satisfy it, and its type is that of a message
    assert all((schemas / reference).exists() for reference in payloads.values())
    types = {message["name"] for message in messages.values()}
    for record in raised(full):
        header.validate(dict(record.headers))
        assert record.header("ce_type") in types


def test_structured_mode_is_a_cloudevent(full):
    # Given a stored alert
    for record in raised(full):
        # When it is put in structured mode
        told = alerts.structured(record)

        # Then the library accepts it and finds the attributes of the contract
        attributes = {name: value for name, value in told.items() if name not in ("data", "time")}
        event = CloudEvent(attributes={**attributes}, data=told["data"])
        assert event.get_type().startswith("org.dragoman.alert.")
        assert event.get_source() == "/dragoman/local"
        assert event.get_subject() == record.key == told["data"]["event_id"]
        assert told["id"] == alerts.alert_id(record.key, told["data"]["revision"])


def test_an_alert_of_an_earlier_release_still_validates(root, schemas):
    # Given messages kept from the first release of v1
    lines = (root / "tests/golden/alerts.v1.jsonl").read_text(encoding="utf-8").splitlines()
    check = jsonschema.Draft202012Validator(json.loads((schemas / "alert.v1.schema.json").read_text()))

    # When they are read, then the schema and the struct both accept them
    assert len(lines) >= 5
    for line in lines:
        check.validate(json.loads(line))
        msgspec.json.decode(line, type=Alert)


HEADLINES = {
    ("bilateral_meeting", "held"): "Mexico and the United States met on migration in Mexico City on 27 December 2023",
    ("bilateral_meeting", "planned"): "Mexico and the United States are to meet on migration in Mexico City on 27 December 2023",
    ("bilateral_meeting", "postponed"): "Meeting of Mexico and the United States on 27 December 2023 postponed",
    ("working_group", "agreed"): "Mexico and the United States agreed on a joint body: a joint working group on migration",
    ("agreement", "agreed"): "Mexico and the United States agreed: cooperation on migration in Mexico City on 27 December 2023",
    ("call", "held"): "Mexico and the United States spoke by telephone on migration on 27 December 2023",
}


@pytest.mark.parametrize(("kind", "status"), HEADLINES)
def test_a_headline_says_who_what_where_and_when(say, kind, status):
    from processors.resolve import member_of

    member = member_of(say("MX-US", "2023-12-27", type=kind, status=status, venue="Mexico City"), 0)
    assert alerts.headline(event_of("e", [member], [], born=1)) == HEADLINES[kind, status]


@pytest.mark.parametrize(
    ("venue", "country", "where"), [("Kigali, Rwanda", "RW", "in Kigali"), ("Geneva, Switzerland", "CH", "in Geneva, Switzerland")]
)
def test_a_headline_names_the_country_of_a_city_only_where_it_is_no_party(say, venue, country, where):
    from processors.resolve import member_of

    # Given a meeting of Denmark and Rwanda in a city, told with its country
    member = member_of(say("DK-RW", "2022-09-09", venue=venue, venue_country=country), 0)

    # When its headline is written, then the country of a party is not said twice
    assert f"{where} on " in alerts.headline(event_of("e", [member], [], born=1))


def test_the_host_is_the_party_whose_country_the_venue_is_in(full):
    told = codec.decode(raised(full)[0], Alert)
    assert [(party.id, party.name, party.role) for party in told.parties] == [("MX", "Mexico", "host"), ("US", "United States", "visitor")]
    assert told.codes.iso3 == ["MEX", "USA"]
    assert told.codes.cameo == "040"


def test_only_states_have_a_code_of_three_letters(desk, say):
    # Given a meeting of the European Union with a state
    desk.read(say("EU-QA", "2023-12-27"))

    # When, then
    (told,) = [codec.decode(record, Alert) for record in desk.out if record.topic == ALERTS]
    assert told.codes.iso3 == ["QAT"]


def test_a_venue_carries_the_coordinates_of_its_city(full):
    # Given the first alert, of a meeting at a palace in Mexico City, and those without a venue
    first, *others = [codec.decode(record, Alert) for record in raised(full)]

    # When the venue is read, then it lies where the city lies
    assert (first.venue.text, first.venue.country) == ("National Palace, Mexico City", "MX")
    assert (round(first.venue.lat), round(first.venue.lon)) == (19, -99)
    assert all(one.venue is None or one.venue.lat is not None for one in others)


def test_the_next_step_of_an_alert_is_the_promise_with_a_time(full):
    (event,) = full.events("working_group")
    told = [codec.decode(record, Alert) for record in raised(full) if record.key == event.event_id][-1]
    assert (told.next_step.kind, told.next_step.date) == ("session", "2024-01")


@pytest.mark.parametrize(
    ("date", "precision"),
    [("2023-12-27", "day"), ("2023-12", "month"), ("2023", "year"), ("2023-12-10/2023-12-11", "range"), (None, "none")],
)
def test_precision_follows_the_date(date, precision):
    assert alerts.precision(date) == precision


@pytest.mark.parametrize(
    ("party", "name"), [("XK", "Kosovo"), ("EU", "European Union"), ("IOM", "IOM"), ("AFRICAN_UNION", "African Union")]
)
def test_parties_are_named_through_cldr_and_bodies_as_they_are(party, name):
    assert alerts.party_name(party) == name


def test_names_come_in_the_language_asked_for():
    assert alerts.party_name("DE", "es") == "Alemania"


@pytest.mark.parametrize(("ms", "text"), [(0, "1970-01-01T00:00:00Z"), (1_703_750_400_123, "2023-12-28T08:00:00.123Z")])
def test_times_are_rfc_3339_in_utc(ms, text):
    assert alerts.timestamp(ms) == text


def test_evidence_is_one_to_five_spans_whose_quotes_fit_their_offsets(full):
    for record in raised(full):
        told = codec.decode(record, Alert)
        assert 1 <= len(told.evidence) <= 5 or told.change == "merged"
        assert all(span.end - span.start == len(span.quote) for span in told.evidence)


def test_a_merged_event_names_the_one_it_went_into_and_holds_no_mention(full):
    last = {record.key: codec.decode(record, Event) for record in full.out if record.topic == EVENTS}
    (gone,) = [event for event in last.values() if event.merged_into]
    assert last[gone.merged_into].merged_into is None
    assert (gone.members, gone.keys) == ([], [])
