"""The list of broken rules keeps up with the code; whether they are noticed is tried by hand."""

from support.mutants import ROOT, read_mutants


def test_every_mutant_changes_one_place_of_the_code_and_names_its_tests():
    for mutant in read_mutants():
        assert (ROOT / mutant.file).read_text(encoding="utf-8").count(mutant.old) == 1, mutant
        assert mutant.new != mutant.old, mutant
        assert mutant.tests, mutant
        assert all((ROOT / path).is_file() for path in mutant.tests), mutant
