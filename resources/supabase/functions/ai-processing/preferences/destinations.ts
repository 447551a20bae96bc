import { type ContextRule, evidence, refusals, strongEvidence } from "./placecontext.ts";
import { longestName, type Place, places, withoutAccents } from "./places.ts";
import { anyOf, type Clause, isPast, type Mention, textAfter, wordsBefore } from "./text.ts";

type Role = "wanted" | "refused" | "unclear";

interface Candidate extends Mention {
    clause: Clause;
    needsEvidence: boolean;
}

const notNames = new RegExp(
    `^${
        anyOf(
            `I, I'm, I've, I'd, A, The, My, Our, Mum, Mom, Dad, Grandma, Chez, Hotel, USD, EUR, GBP,
            (?:Jan|Febr)uary, March, April, May, June, July, August, (?:Septem|Octo|Novem|Decem)ber,
            Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sept?, Oct, Nov, Dec, (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,
            Christmas, Easter, Thanksgiving, Halloween, Ramadan, New Year, English, French, German, Spanish, Italian`,
        ).source
    }$`,
);

const token = /\p{L}[\p{L}'-]*/gu;
const kindOfPlace = [
    /\b(?:Lake|Isle of|Isles of|Mount|Gulf of|Bay of)\s+\p{Lu}\p{L}+/gu,
    /\b\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s(?:Islands?|Coast|Beach|National Park|Valley|Mountains|Falls)\b/gu,
];

function candidate(
    clause: Clause,
    start: number,
    text: string,
    value: string,
    more: Partial<Candidate> = {},
): Candidate {
    return {
        clause,
        start: clause.start + start,
        end: clause.start + start + text.length,
        value,
        needsEvidence: false,
        ...more,
    };
}

function isRuled(rules: ContextRule[], place: Candidate): boolean {
    const before = wordsBefore(place.clause, place.start, 7);
    const after = textAfter(place.clause, place.end);
    return rules.some((rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true));
}

function isWritten(place: Place, text: string): boolean {
    return place.isShort ? text === text.toUpperCase() : !place.isAmbiguous || /^\p{Lu}/u.test(text);
}

function known(clause: Clause): Candidate[] {
    const found: Candidate[] = [];
    const words = [...clause.text.matchAll(token)];
    for (let first = 0; first < words.length; ++first) {
        for (let count = Math.min(longestName, words.length - first); count > 0; --count) {
            const last = words[first + count - 1];
            const text = clause.text.slice(words[first].index, last.index + last[0].length).replace(/'s$/, "");
            const place = places.get(withoutAccents(text.toLowerCase()));
            if (place && isWritten(place, text)) {
                found.push(
                    candidate(clause, words[first].index, text, place.name, { needsEvidence: place.isAmbiguous }),
                );
                first += count - 1;
                break;
            }
        }
    }
    return found;
}

function byKind(clause: Clause): Candidate[] {
    return kindOfPlace.flatMap((pattern) =>
        [...clause.text.matchAll(pattern)].map((match) =>
            candidate(clause, match.index, match[0], match[0], { confidence: 0.8 })
        )
    );
}

/** Whether one letter more, less, other or exchanged makes the one of the other. */
function isNearly(a: string, b: string): boolean {
    let same = 0;
    while (same < a.length && a[same] === b[same]) {
        ++same;
    }
    const restA = a.slice(same);
    const restB = b.slice(same);
    return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) ||
        (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

function misspelt(clause: Clause): Candidate[] {
    const found: Candidate[] = [];
    for (const match of clause.text.matchAll(token)) {
        const word = withoutAccents(match[0].toLowerCase());
        // "Russian" and "Germans" are people.
        if (word.length < 7 || places.has(word)) {
            continue;
        }
        for (const [key, place] of places) {
            const isPeople = /[ns]$/.test(word) && !/[ns]$/.test(key);
            if (key[0] === word[0] && key.length >= 6 && !place.isAmbiguous && !isPeople && isNearly(word, key)) {
                found.push(candidate(clause, match.index, match[0], place.name, { confidence: 0.7 }));
                break;
            }
        }
    }
    return found;
}

function unheardOf(clause: Clause): Candidate[] {
    return [...clause.text.matchAll(/\p{Lu}[\p{L}'-]+(?:\s(?:(?:de|da|do|del|la|of|el)\s)?\p{Lu}[\p{L}'-]+){0,3}/gu)]
        .filter((match) =>
            match[0].split(" ").every((word) => !notNames.test(word)) && match[0] !== match[0].toUpperCase()
        )
        .map((match) => candidate(clause, match.index, match[0], match[0].replace(/'s$/, ""), { confidence: 0.6 }))
        .filter((place) => isRuled(strongEvidence, place));
}

function roleOf(place: Candidate): Role {
    if (isRuled(refusals, place) || isPast(place.clause) || /\b(recommended|said|told)\b/i.test(place.clause.text)) {
        return "refused";
    }
    return place.needsEvidence && !isRuled(evidence, place) ? "unclear" : "wanted";
}

/** "Bath and Oxford", "Vietnam, then Laos": what holds for one holds for the other. */
function withNeighbours(candidates: Candidate[], text: string): Role[] {
    const roles = candidates.map(roleOf);
    const between = (index: number) => text.slice(candidates[index].end, candidates[index + 1].start);
    for (let i = 0; i + 1 < candidates.length; ++i) {
        const isList = /^\s*(,|&|\/|,?\s*\b(and|or|nor|then|and then|maybe)\b)\s*$/i.test(between(i));
        const isPair = /^\s*(&|\/|\b(and|or|nor)\b)\s*$/i.test(between(i));
        if (isPair && roles[i] === "refused") {
            roles[i + 1] = "refused";
        } else if (isList && roles[i] === "wanted" && roles[i + 1] === "unclear") {
            roles[i + 1] = "wanted";
        } else if (isPair && roles[i] === "unclear" && roles[i + 1] === "wanted" && !candidates[i + 1].needsEvidence) {
            roles[i] = "wanted";
        }
    }
    return roles;
}

export function destinations(clauses: Clause[], text: string): Mention[] {
    const candidates: Candidate[] = [];
    for (const clause of clauses) {
        for (const one of [...byKind(clause), ...known(clause), ...misspelt(clause), ...unheardOf(clause)]) {
            if (!candidates.some((other) => one.start < other.end && other.start < one.end)) {
                candidates.push(one);
            }
        }
    }
    candidates.sort((a, b) => a.start - b.start);
    const roles = withNeighbours(candidates, text);
    return candidates.filter((_, index) => roles[index] === "wanted");
}
