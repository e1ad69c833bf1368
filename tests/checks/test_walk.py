from checks.sound import SOUND

from unhrc_reports.checks.walk import walk
from unhrc_reports.loading import load
from unhrc_reports.model import Count, Session


def test_every_path_is_walked_once():
    paths = [datum.path for datum in walk(SOUND)]

    assert len(paths) == len(set(paths))


def test_the_owner_is_the_record_and_never_the_series():
    owners = {datum.path: datum.owner for datum in walk(SOUND)}

    assert owners[""] is None
    assert owners["resolutions[0]"] is SOUND
    assert owners["resolutions[0].core_group[1]"] is SOUND.resolutions[0]
    assert isinstance(owners["results.by_vote[0].value"], Count)


def test_the_paths_are_those_of_the_file(tmp_path):
    file = tmp_path / "session.yaml"
    file.write_text(
        "number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: VN, head: {name: Mai}}\n"
        "results: {by_consensus: [{value: 19}, {value: 20}], upr: {states: [Fiji, Italy]}}\n"
        "events: [{kind: seminar, title: {en: A, vi: B}}]\n",
        "utf-8",
    )
    session = load(file)

    assert set(session.origin.places) - {""} <= {datum.path for datum in walk(session)}


def test_the_origin_is_no_datum():
    assert "origin" not in {datum.path for datum in walk(SOUND)}
    assert isinstance(next(walk(SOUND)).value, Session)
