"""The list of broken rules keeps up with the code; whether they are noticed is tried by hand."""

from support.conditions import conditions_of, known_survivors
from support.mutants import ROOT, read_mutants


def test_every_mutant_changes_one_place_of_the_code_and_names_its_tests():
    for mutant in read_mutants():
        assert (ROOT / mutant.file).read_text(encoding="utf-8").count(mutant.old) == 1, mutant
        assert mutant.new != mutant.old, mutant
        assert mutant.tests, mutant
        assert all((ROOT / path).is_file() for path in mutant.tests), mutant


def test_every_condition_that_may_survive_is_there_and_says_why():
    for name, reason in known_survivors().items():
        file = ROOT / name.partition(":")[0]
        assert name in map(str, conditions_of(file))
        assert reason
