"""What can be changed in a C++ file: the operators as a table, and where each of them applies.

Works on text, helped by clang-format: binary operators stand between blanks, template brackets do not.
"""

import re
from dataclasses import dataclass

# Comments, literals and preprocessor lines are no code. An apostrophe after a digit separates thousands.
NO_CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>\w*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*",
    re.DOTALL | re.MULTILINE)

# What is said to developers, promised to the compiler or declared is not what the tests are about; nor is memory.
LEFT_OUT = re.compile(
    r"Q_ASSERT|static_assert|Q_UNREACHABLE|qC?(?:Debug|Info|Warning|Critical|Fatal)\(|Q_DECLARE|Q_ENUM|Q_LOGGING"
    r"|QT_TRANSLATE|Q_PROPERTY|\.reserve\(|\bvirtual\b|\busing\b|\btypedef\b|= default|= delete|^template")

CALL = r"^(?P<indent> {4,})(?P<call>(?:emit )?[A-Za-z_][\w.:>\-\[\]]*\((?:[^;]*\))?[^;=]*;)$"


@dataclass(frozen=True)
class Mutant:
    file: str  # below the project's folder
    operator: str
    begin: int  # of the text that is replaced
    end: int
    text: str  # that takes its place


def swapped(*pairs):
    """A replacement that turns each word of a pair into the other one."""
    table = {a: b for pair in pairs for a, b in (pair, pair[::-1])}
    return lambda match, code: [(match.start(1), match.end(1), table[match.group(1)])]


def one_more(match, code):
    digits = match.group(1)
    return [(match.start(1), match.end(1), str(int(digits.replace("'", "")) + 1))]


def condition_of(match, code):
    """Where the condition of an `if (` stands: behind its initializer; nothing when it declares a variable."""
    begin, depth = match.end(), 1
    for position in range(begin, len(code)):
        depth += {"(": 1, ")": -1}.get(code[position], 0)
        if depth == 1 and code[position] == ";":
            begin = position + 1
        if depth == 0:
            declares = re.search(r"[^=!<>]=[^=]", code[begin:position])
            return None if declares else (begin, position)
    return None


def condition_becomes(pattern):
    def replace(match, code):
        place = condition_of(match, code)
        return [place + (pattern,)] if place else []
    return replace


def branches_swapped(match, code):
    """`a ? b : c` to `a ? c : b`, where both branches are within one statement and hold no other choice."""
    depth, colon = 0, None
    for position in range(match.end(), len(code)):
        character = code[position]
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
        if depth == 0 and code.startswith(" ? ", position):
            return []
        if depth == 0 and colon is None and re.match(r"\s: ", code[position:position + 3]):
            colon = position
        elif depth < 0 or (depth == 0 and character in ",;"):
            return [(match.end(), position, (match.end(), colon, position))] if colon else []
    return []


def statement_gone(match, code):
    before = code[:match.start()].rstrip()
    if not before or before[-1] not in ";{}:)":  # in the middle of another statement
        return []
    if re.match(r"(?:return|delete|throw|co_\w+|case|goto)\b", match.group("call")):
        return []
    return [(match.start("call"), match.end("call"), "(void)0;")]


# name: (where it applies, what takes the place)
OPERATORS = {
    "boundary": (r" (<=|>=|<|>) ", swapped(("<", "<="), (">", ">="))),
    "comparison": (r" (==|!=|<=|>=|<|>) ", swapped(("==", "!="), ("<", ">="), (">", "<="))),
    "and-or": (r" (&&|\|\|) ", swapped(("&&", "||"))),
    "arithmetic": (r" (\+|-|\*|/) ", swapped(("+", "-"), ("*", "/"))),
    "assignment": (r" (\+=|-=) ", swapped(("+=", "-="))),
    "increment": (r"(\+\+|--)(?=\w)", swapped(("++", "--"))),
    "boolean": (r"\b(true|false)\b", swapped(("true", "false"))),
    "one-more": (r"(?<![\w.'])(\d[\d']*)(?=(?:h|min|s|ms|us|LL|U)?\b)(?![.xX'])", one_more),
    "not": (r"(!)(?=[\w(*])", lambda match, code: [(match.start(1), match.end(1), "")]),
    "negated-condition": (r"\bif \(", condition_becomes("!({})")),
    "never": (r"\bif \(", condition_becomes("false && ({})")),
    "branches": (r" \? ", branches_swapped),
    "statement": (CALL, statement_gone),
}


def masked(source):
    """The same text with blanks for all that is no code; line breaks stay."""
    return NO_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), source)


def line_around(text, position):
    begin = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return text[begin:len(text) if end < 0 else end]


def mutants_of(file, source):
    """Every mutant of a file, in the order of the table and of the text."""
    code = masked(source)
    found = []
    for operator, (pattern, replacements) in OPERATORS.items():
        for match in re.finditer(pattern, code, re.MULTILINE):
            if LEFT_OUT.search(line_around(code, match.start() + 1)):
                continue
            for begin, end, text in replacements(match, code):
                found.append(Mutant(file, operator, begin, end, written(source, begin, end, text)))
    return found


def written(source, begin, end, text):
    if isinstance(text, tuple):  # the branches of a choice, and the colon between them
        first, colon, last = text
        return f"{source[colon + 3:last]}{source[colon:colon + 3]}{source[first:colon]}"
    return text.replace("{}", source[begin:end].strip())


def applied(mutant, source):
    return source[:mutant.begin] + mutant.text + source[mutant.end:]


def changed_lines(mutant, source):
    """The lines that change, before and after, each as one text."""
    begin = source.rfind("\n", 0, mutant.begin) + 1
    end = source.find("\n", mutant.end)
    before = source[begin:end]
    after = source[begin:mutant.begin] + mutant.text + source[mutant.end:end]
    return " ".join(before.split()), " ".join(after.split())
