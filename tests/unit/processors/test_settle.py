"""What an event shows of what its mentions say."""

from __future__ import annotations

from processors.resolve import member_of
from processors.settle import event_of


def settled(*said):
    return event_of("e", [member_of(one, place) for place, one in enumerate(said)], [], born=1)


def test_one_person_spelt_in_two_scripts_is_named_once(say):
    # Given a name with its spelling in another script behind it, and the same name with another transcription
    first = say("IT-LY", "2025-01-21", people="Karim al-Sadawi (كريم السعداوي)@LY", outlet="a.example")
    second = say("IT-LY", "2025-01-21", people="Karim al-Sadawi (Kareem al-Saadawi)@LY", outlet="b.example")

    # When the event is settled, then he stands in it once
    assert len(settled(first, second).participants) == 1


def test_a_name_is_compared_with_every_spelling_of_a_person(say):
    # Given a man of two family names, in full and under either
    names = ["Karim Idrissi@MA", "Karim Idrissi Alami@MA", "Karim Alami@MA"]
    said = [say("ES-MA", "2025-01-21", people=one, outlet=f"{place}.example") for place, one in enumerate(names)]

    # When the event is settled, then it is one person
    assert len(settled(*said).participants) == 1


def test_people_of_governments_that_were_not_there_are_left_out(say):
    # Given two reports of a meeting of three, and one that names a fourth government and its head
    fair = [say("DZ-LY-TN", "2025-01-21", people="Omar Fezzani@LY", outlet=f"{one}.example") for one in "ab"]
    wide = say("DZ-IT-LY-TN", "2025-01-21", people="Aldo Neri@IT;Omar Fezzani@LY", outlet="c.example")

    # When the event is settled, then the head of the fourth is not among its people
    event = settled(*fair, wide)
    assert event.parties == ["DZ", "LY", "TN"]
    assert [one.name for one in event.participants] == ["Omar Fezzani"]


def test_people_without_a_party_and_those_of_a_member_beside_a_body_stay(say):
    # Given a meeting with the Union where a minister of a member spoke, and a person of no known party
    said = say("EU-TN", "2025-01-21")
    people = [type(p)(name=p.name, party=p.party) for p in say(people="Aldo Neri@IT;Sami Jebali@TN").mention.participants]
    people.append(type(people[0])(name="Rosa Tun"))
    member = member_of(said, 0)
    from msgspec.structs import replace

    # When the event is settled, then all stand in it
    assert len(event_of("e", [replace(member, participants=people)], [], born=1).participants) == 3


def test_two_cities_of_one_country_are_a_conflict_and_a_palace_in_its_city_is_none(say):
    # Given two cities, and a building in one of them
    def at(venue, outlet):
        return say("PH-SA", "2025-03-11", venue=venue, venue_country="SA", outlet=f"{outlet}.example")

    # When they are settled
    apart, together = settled(at("Riyadh", "a"), at("Jeddah", "b")), settled(at("Riyadh", "a"), at("Al-Yamamah Palace, Riyadh", "b"))

    # Then only the cities conflict
    assert [(one.field, sorted(one.values)) for one in apart.conflicts] == [("venue", ["Jeddah", "Riyadh"])]
    assert together.conflicts == []


def test_where_a_denial_places_the_event_is_no_place_of_it(say):
    # Given a report, and a denial that names another country
    said = say("GR-LY", "2025-07-08", venue="Athens", venue_country="GR", outlet="a.example")
    denial = say("GR-LY", "2025-07-08", status="denied", venue="Foreign Ministry, Tripoli", venue_country="LY", outlet="b.example")

    # When they are settled, then the place is that of the report, uncontested
    event = settled(said, denial)
    assert (event.venue, event.venue_country) == ("Athens", "GR")
    assert "venue" not in [one.field for one in event.conflicts]


def test_of_two_days_with_one_voice_each_an_official_source_decides(say):
    # Given a paper that gives the day in full, and a ministry that counts it from its own
    paper = say("SV-US", "2025-03-25", outlet="a.example")
    ministry = say("SV-US", "2025-03-26", outlet="gov.example", official=True, date_basis="relative")

    # When they are settled, then the ministry's day stands and the other is shown
    event = settled(paper, ministry)
    assert event.date == "2025-03-26"
    assert [one.values for one in event.conflicts] == [["2025-03-26", "2025-03-25"]]
