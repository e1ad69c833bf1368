import inspect

import pytest
from checks.faults import FAULTS
from checks.sound import SOUND, changed

from unhrc_reports.checks import RULES, Severity, check

RULES_BY_NAME = {rule.__name__: rule for rules in RULES.values() for rule in rules}
EVERY_RULE = pytest.mark.parametrize("rule", RULES_BY_NAME.values(), ids=RULES_BY_NAME)
EVERY_FAULT = pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.rule} {fault.at}")


def test_a_sound_session_has_no_finding():
    assert check(SOUND) == ()


@EVERY_FAULT
def test_a_fault_is_found_by_its_rule_at_its_path_and_explained(fault):
    findings = [one for one in check(changed(SOUND, fault.changes)) if one.rule == fault.rule]

    found = next(one for one in findings if one.path == fault.at)

    assert fault.en in found.explanation["en"]
    assert fault.vi in found.explanation["vi"]


@EVERY_FAULT
def test_a_finding_is_one_line_in_both_languages_and_has_the_values_of_its_paths(fault):
    for found in check(changed(SOUND, fault.changes)):
        assert len(str(found).splitlines()) == len(found.message("vi").splitlines()) == 1
        assert "{" not in str(found)
        assert len(found.paths) <= len(found.values)


@EVERY_RULE
def test_a_rule_is_told_in_one_line_and_has_a_fault(rule):
    assert inspect.isgeneratorfunction(rule)
    assert rule.__doc__.endswith(".")
    assert "\n" not in rule.__doc__
    assert any(fault.rule == rule.__name__ for fault in FAULTS)


def test_every_rule_of_the_room_is_in_the_table():
    modules = {inspect.getmodule(rule) for rule in RULES_BY_NAME.values()}
    written = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isgeneratorfunction)
        if not name.startswith("_") and function.__module__ == module.__name__
    }

    assert written == set(RULES_BY_NAME.values())


def test_no_two_rules_have_one_name():
    assert len(RULES_BY_NAME) == sum(map(len, RULES.values()))


def test_the_gravest_findings_come_first():
    spoiled = changed(SOUND, {"sources[1].key": "7", "weeks": 9})

    severities = [found.severity for found in check(spoiled)]

    assert severities == sorted(severities, key=list(Severity).index)
    assert set(severities) == {Severity.ERROR, Severity.WARNING, Severity.NOTE}
