import { budget } from "./budget.ts";
import { dates } from "./dates.ts";
import { destinations } from "./destinations.ts";
import { dietary } from "./dietary.ts";
import type { Finding, Kind, PreferenceExtractor } from "./extractor.ts";
import { pace } from "./pace.ts";
import { clausesOf, type Mention, plain, withoutOverlaps } from "./text.ts";

/** Longer messages are read up to here: what somebody wants stands at the beginning. */
const mostCharacters = 8000;

function findingsOf(kind: Kind, mentions: Mention[], message: string): Finding[] {
    const seen = new Set<string>();
    return withoutOverlaps(mentions).flatMap(({ start, end, value, confidence }) => {
        if (seen.has(value)) {
            return [];
        }
        seen.add(value);
        return [{ kind, value, words: message.slice(start, end), ...(confidence === undefined ? {} : { confidence }) }];
    });
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
