// How the rules read a message. It is taken apart into sentences and clauses, and sentences in other languages are left out. Then
// each kind has a table of patterns, and tables of what stands around a match and takes its meaning away:
//   destinations.ts  names that places.ts knows, kinds of place ("Lake ..."), misspelt names, and unknown ones behind "trip to" and
//                    the like; not where somebody comes from, has been, or does not want to go, and not people
//   dates.ts         days, ranges, months and their parts, seasons, holidays, durations; what is relative is counted from when it
//                    was written; not what was, what always is, or when they cannot. 05/06 is left alone
//   budget.ts        an amount that is meant to be spent, with its currency and what it is for; not prices, ages or rooms
//   dietary.ts       ways of eating, and foods that are refused in so many ways; not what somebody is not, or once was
//   pace.ts          the first of its patterns that fits a clause
// Where two readings overlap the one whose rule comes first counts.
import { budget } from "./budget.ts";
import { dates } from "./dates.ts";
import { destinations } from "./destinations.ts";
import { dietary } from "./dietary.ts";
import type { Finding, Kind, PreferenceExtractor } from "./extractor.ts";
import { pace } from "./pace.ts";
import { clausesOf, type Mention, plain, withoutOverlaps } from "./text.ts";

/** Longer messages are read up to here: what somebody wants stands at the beginning. */
const mostCharacters = 8000;
/** Of one kind in one message: those that come first count. */
const mostFindings = 10;

function findingsOf(kind: Kind, mentions: Mention[], message: string): Finding[] {
    const seen = new Set<string>();
    const found = withoutOverlaps(mentions).flatMap(({ start, end, value, confidence }) => {
        if (seen.has(value)) {
            return [];
        }
        seen.add(value);
        return [{ kind, value, words: message.slice(start, end), ...(confidence === undefined ? {} : { confidence }) }];
    });
    return found.slice(0, mostFindings);
}

export function findPreferences(message: string, written: Date): Finding[] {
    const text = plain(message.slice(0, mostCharacters));
    const clauses = clausesOf(text);
    return [
        ...findingsOf("destination", destinations(clauses, text), message),
        ...findingsOf("dates", dates(clauses, written), message),
        ...findingsOf("budget", budget(clauses), message),
        ...findingsOf("dietary", dietary(clauses), message),
        ...findingsOf("pace", pace(clauses), message),
    ];
}

/** The rules of this folder. They read plain English; what they do not understand they leave alone. */
export const rulesExtractor: PreferenceExtractor = {
    name: "rules",
    extract: (message, written) => Promise.resolve(findPreferences(message, written)),
};
