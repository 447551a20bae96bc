#!/usr/bin/env python3
"""Plants faults in a copy of the source, one at a time, and says which tests notice. See README.md."""

import argparse
import fnmatch
import itertools
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections import namedtuple
from pathlib import Path

from mutations import OPERATORS, applied, changed_lines, mutants_of

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
FLOORS = ["core", "domain", "local", "http", "data", "models"]
FLOORS_UP = [*FLOORS, "sandbox", "widgets", "panels", "app", "engine", "stories", "bench"]
MOST_FAR = 12  # tests of other floors for one mutant
SLOW = {"engine", "bench", "app"}  # labels: whole windows and proofs, minutes each
PATIENCE, PATIENCE_WITH_SERVER = 40, 200  # seconds for one test; who takes longer has noticed
MOST_BROKEN = 12  # in a row that do not compile: then it is the copy that does not

Test = namedtuple("Test", "name floor room source labels floors")
Outcome = namedtuple("Outcome", "mutant test")  # test: the name of the one that noticed, or None
RUNNING = set()  # process groups


def run(command, folder, timeout=None):
    """The exit code, or None when it took too long: then it and all its children are gone."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True)
    RUNNING.add(process.pid)
    try:
        return process.wait(timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return None
    finally:
        RUNNING.discard(process.pid)


def give_up(*_):
    """Ctrl+C, or the end of the session: what is being built or tested goes as well."""
    for group in list(RUNNING):
        os.killpg(group, signal.SIGTERM)
    os._exit(130)


def output_of(command, folder):
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True, text=True).stdout


# -- what is drawn --------------------------------------------------------------------------------------------------

def read_equivalents():
    """(file, operator, the line as it would be) of the mutants that no test can tell from the original."""
    known = set()
    for line in (HERE / "equivalent.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            file, operator, changed, _why = (field.strip() for field in line.split(" | "))
            known.add((file, operator, changed))
    return known


def all_mutants(patterns):
    """By file, those that are not known to be equivalent."""
    equivalent = read_equivalents()
    found = {}
    for floor in FLOORS:
        for path in sorted((PROJECT / "src" / floor).rglob("*")):
            file = str(path.relative_to(PROJECT))
            if path.suffix not in (".cpp", ".h") or not any(fnmatch.fnmatch(file, one) for one in patterns):
                continue
            source = path.read_text()
            mutants = [mutant for mutant in mutants_of(file, source)
                if (file, mutant.operator, changed_lines(mutant, source)[1]) not in equivalent]
            if mutants:
                found[file] = mutants
    return found


def draw(mutants, seed):
    """All of them in an order that the seed decides: a file by how much there is in it, then an operator, so that rare
    ones have their turn, then a place."""
    dice = random.Random(seed)
    left = {file: list(of_file) for file, of_file in mutants.items()}
    while left:
        files = sorted(left)
        file = dice.choices(files, weights=[len(left[one]) for one in files])[0]
        operator = dice.choice(sorted({mutant.operator for mutant in left[file]}))
        mutant = dice.choice([one for one in left[file] if one.operator == operator])
        left[file].remove(mutant)
        if not left[file]:
            del left[file]
        yield mutant


# -- the copy in which they are planted -----------------------------------------------------------------------------

class Copy:
    """A copy of the project with a build of its own. What did not change keeps its time, so that little is built."""

    def __init__(self, number, jobs):
        self.folder = PROJECT / "build" / "mutate" / str(number)
        self.build_folder = self.folder / "build" / "dev"
        self.jobs = max(1, (os.cpu_count() or 1) // jobs)
        self.stands = {}  # test: whether it passes without a fault

    def prepare(self):
        listed = output_of(["git", "ls-files", "-co", "--exclude-standard", "-z"], PROJECT).split("\0")
        files = {file for file in listed if file and (PROJECT / file).is_file()}
        for file in files:
            source, target = PROJECT / file, self.folder / file
            if not target.exists() or target.read_bytes() != source.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)
        for path in list(self.folder.rglob("*")):
            file = path.relative_to(self.folder)
            if file.parts[0] != "build" and path.is_file() and str(file) not in files:
                path.unlink()
        if run(["cmake", "--preset", "dev"], self.folder) != 0:
            sys.exit(f"{self.folder} cannot be configured")

    def build(self, tests):
        names = [test.name for test in tests]
        return run(["cmake", "--build", "--preset", "dev", "-j", str(self.jobs), "--target", *names], self.folder) == 0

    def passes(self, test):
        patience = PATIENCE_WITH_SERVER if "server" in test.labels else PATIENCE
        return run(["ctest", "--test-dir", str(self.build_folder), "-R", f"^{test.name}$"], self.folder, patience) == 0

    def tests(self):
        """All of the tests that are programs of their own, with the floors that they link."""
        listed = json.loads(output_of(["ctest", "--test-dir", str(self.build_folder), "--show-only=json-v1"], self.folder))
        programs = {path.stem: path for path in (self.folder / "tests").rglob("tst_*.cpp")}
        found = []
        for entry in listed["tests"]:
            source = programs.get(entry["name"])  # none: the same program in another setting, or a script
            if not source:
                continue
            place = source.relative_to(self.folder / "tests").parts
            linked = output_of(["ninja", "-t", "query", f"tests/{place[0]}/{source.stem}"], self.build_folder)
            labels = {one["name"]: one["value"] for one in entry["properties"]}.get("LABELS", [])
            found.append(Test(entry["name"], place[0], place[1] if len(place) > 2 else "", source.read_text(),
                set(labels), set(re.findall(r"src/(\w+)/libsignalbox_\1\.a", linked))))
        if not found:
            sys.exit("No tests were found in the copy.")
        return found


# -- which tests, and in which order --------------------------------------------------------------------------------

def rooms_that_use(header):
    """(floor, room) of the sources that include a header."""
    users = [path.relative_to(PROJECT / "src").parts for path in (PROJECT / "src").rglob("*")
        if path.suffix in (".cpp", ".h") and f'#include "{header}"' in path.read_text()]
    return {(parts[0], parts[1] if len(parts) > 2 else "") for parts in users}


def rounds_for(file, tests, options):
    """The tests that link the file, by how near they are to it: those that include its header or have its name, those of
    its room, those of its floor; further up a few of a room of that name or of a room that uses it, as long as they need
    no server. Others would hardly notice anything first."""
    _, floor, *rooms, name = Path(file).parts
    header = str(Path(file).with_suffix(".h").relative_to("src"))
    using = rooms_that_use(header)

    def distance(test):
        if f'#include "{header}"' in test.source or test.name == f"tst_{Path(name).stem}":
            return 0
        same_room = bool(rooms) and test.room == rooms[0]
        if test.floor == floor:
            return 1 if same_room else 2
        near = same_room or (test.floor, test.room) in using
        return 3 if near and not options.quick and (options.slow or "server" not in test.labels) else 4

    usable = [test for test in tests if floor in test.floors and (options.slow or not test.labels & SLOW)]
    ordered = sorted(usable, key=lambda test: (distance(test), FLOORS_UP.index(test.floor), test.name))
    groups = {far: list(group) for far, group in itertools.groupby(ordered, distance) if far < 4}
    return [group[:MOST_FAR] if far == 3 else group for far, group in groups.items()]


def notices(copy, test, path, original, fault):
    """Whether the test fails because of the fault: one that fails without it as well is not used again."""
    if not copy.stands.get(test.name, True) or copy.passes(test):
        return False
    if test.name not in copy.stands:
        path.write_text(original)
        copy.stands[test.name] = copy.build([test]) and copy.passes(test)
        path.write_text(fault)
        copy.build([test])
    return copy.stands[test.name]


def try_out(copy, mutant, rounds):
    """An Outcome, or None when the mutant does not compile."""
    path = copy.folder / mutant.file
    original = path.read_text()
    fault = applied(mutant, original)
    try:
        path.write_text(fault)
        for group in rounds:
            if not copy.build(group):
                return None
            for test in group:
                if notices(copy, test, path, original, fault):
                    return Outcome(mutant, test.name)
        return Outcome(mutant, None)
    finally:
        path.write_text(original)


# -- the run --------------------------------------------------------------------------------------------------------

class Run:
    """Takes draws until enough of them were tried out, in as many copies as there are jobs."""

    def __init__(self, options):
        self.options = options
        self.mutants = all_mutants(options.files)
        self.draws = enumerate(draw(self.mutants, options.seed))
        self.lock = threading.Lock()
        self.outcomes = {}  # by number of the draw
        self.broken = 0  # draws in a row that did not compile

    def next_draw(self):
        with self.lock:
            if len(self.outcomes) >= self.options.count or self.broken >= MOST_BROKEN:
                return None
            return next(self.draws, None)

    def work(self, number):
        copy = Copy(number, self.options.jobs)
        copy.prepare()
        tests = copy.tests()
        while (drawn := self.next_draw()) is not None:
            position, mutant = drawn
            outcome = try_out(copy, mutant, rounds_for(mutant.file, tests, self.options))
            with self.lock:
                self.broken = 0 if outcome else self.broken + 1
                if outcome and len(self.outcomes) < self.options.count:
                    self.outcomes[position] = outcome
                    self.tell(outcome)

    def tell(self, outcome):
        mutant = outcome.mutant
        source = (PROJECT / mutant.file).read_text()
        line = source.count("\n", 0, mutant.begin) + 1
        verdict = f"caught by {outcome.test}" if outcome.test else "SURVIVED"
        print(f"[{len(self.outcomes):3}] {mutant.file}:{line} {mutant.operator}: {verdict}")
        if not outcome.test:
            before, after = changed_lines(mutant, source)
            print(f"      - {before}\n      + {after}")
        sys.stdout.flush()

    def summary(self):
        tried = len(self.outcomes)
        caught = sum(1 for outcome in self.outcomes.values() if outcome.test)
        if self.broken >= MOST_BROKEN:
            print(f"Gave up: {MOST_BROKEN} mutants in a row did not compile. Does the source itself?")
        print(f"{caught} of {tried} caught, {100 * caught / tried if tried else 0:.0f} % (seed {self.options.seed})")


def list_draws(options):
    for mutant in itertools.islice(draw(all_mutants(options.files), options.seed), options.count):
        source = (PROJECT / mutant.file).read_text()
        before, after = changed_lines(mutant, source)
        line = source.count("\n", 0, mutant.begin) + 1
        print(f"{mutant.file}:{line} {mutant.operator}\n  - {before}\n  + {after}")


def parsed_options():
    parser = argparse.ArgumentParser(description=__doc__,
        epilog=f"Operators: {', '.join(OPERATORS)}. Tests labelled {', '.join(sorted(SLOW))} take minutes each and are left "
               "out unless --slow is given.")
    parser.add_argument("--seed", type=int, default=1, help="decides what is drawn (1)")
    parser.add_argument("--count", type=int, default=60, help="how many mutants are tried out (60)")
    parser.add_argument("--jobs", type=int, default=1, help="copies at work at the same time (1)")
    parser.add_argument("--files", nargs="+", default=["src/*"], metavar="GLOB", help="only of these: 'src/core/*'")
    parser.add_argument("--list", action="store_true", help="show what would be drawn, build nothing")
    parser.add_argument("--quick", action="store_true", help="run only tests of the changed file's own floor")
    parser.add_argument("--slow", action="store_true", help="run the slow tests, too")
    return parser.parse_args()


def main():
    options = parsed_options()
    if options.list:
        return list_draws(options)
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, give_up)
    run_of_all = Run(options)
    workers = [threading.Thread(target=run_of_all.work, args=(number,)) for number in range(options.jobs)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    run_of_all.summary()


if __name__ == "__main__":
    main()
