import { anyOf, type Clause, isPast, type Mention, numberOf, smallNumber, textAfter, wordsBefore } from "./text.ts";

const months = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const monthName =
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
const season = "summer|winter|autumn|fall|spring";
const ordinals =
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);
const dayNumber = `(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`;
const day = `(?:the )?(?:${dayNumber}|${ordinals.join("|")})(?: of)?`;
// "an action-packed week", "three full days"
const anyAdjective =
    "(?:[a-z]+-[a-z]+|calm|quiet|nice|lovely|packed|full|whole|relaxing|relaxed|short|good|great|perfect|free|wonderful|busy|lazy|slow|sunny)";
const to = "\\s?(?:-|to|until|till|through|and)\\s?";
const year = "(?:,? (?<year>20\\d\\d))?";
const part =
    "(?:(?<part>early|mid|middle of|late|(?:the )?(?:beginning|start|first (?:week|days|half)|end|second half|last (?:week|two weeks|days|half)|middle) of)[ -]?(?:the )?)?";

type Groups = Record<string, string | undefined>;

/** A match, and what stands around it in its clause, in small letters. */
interface Found {
    groups: Groups;
    before: string;
    after: string;
    clause: Clause;
    written: Date;
}

interface DateRule {
    pattern: string;
    value: (groups: Groups, written: Date) => string;
    /** False for what is no date where it stands. */
    fits?: (found: Found) => boolean;
}

function monthOf(name: string): string {
    return months.find((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)))!;
}

function dayOf(text: string): number {
    const word = text.toLowerCase().replace(/^the | of$/g, "");
    return ordinals.includes(word) ? ordinals.indexOf(word) + 1 : parseInt(word);
}

function dated(day: string, month: string, year?: string): string {
    return `${dayOf(day)} ${monthOf(month)}${year ? ` ${year}` : ""}`;
}

function partOf(part: string | undefined): string {
    const word = (part ?? "").toLowerCase();
    if (/early|beginning|start|first/.test(word)) {
        return "early ";
    } else if (/mid/.test(word)) {
        return "mid ";
    }
    return /late|end|last|second/.test(word) ? "late " : "";
}

function later(written: Date, days: number): Date {
    return new Date(Date.UTC(written.getUTCFullYear(), written.getUTCMonth(), written.getUTCDate() + days));
}

function named(date: Date): string {
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function monthNamed(date: Date): string {
    return `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Days from a day to the next Monday, 1 to 7. */
function toMonday(written: Date): number {
    return 7 - (written.getUTCDay() + 6) % 7;
}

function coming(words: string, month: string, written: Date): string {
    const index = months.indexOf(month);
    const isOver = index < written.getUTCMonth() || (index === written.getUTCMonth() && words === "next");
    return `${month} ${written.getUTCFullYear() + (isOver ? 1 : 0)}`;
}

const isAlsoWord = /^(may|march|mar|jan|dec|jun|sep)$/i;
const isVerb =
    /^\s+(i|we|you|be|not|have|go|come|bring|need|want|also|well|take|find|even|as well|like|through|off|to)\b/;
const leadsToMonth =
    /\b(in|for|during|around|of|by|until|till|from|before|after|or|and|prob|probably|maybe|perhaps|say|be|is)$/;
const isFirstOfTwo = new RegExp(`^\\s*(?:or|and|-|to) (?:${monthName})\\b`);

/** "may" and "march" are verbs unless what stands around them says that a month is meant. */
function isMonth({ groups, before, after }: Found): boolean {
    if (!isAlsoWord.test(groups.month!) || groups.part || groups.year) {
        return true;
    } else if (isVerb.test(after)) {
        return false;
    }
    const isAlone = before === "" && after.trim() === "";
    return isAlone || isFirstOfTwo.test(after) || leadsToMonth.test(before);
}

function isSeason({ groups, before, after }: Found): boolean {
    if (groups.year || groups.part) {
        return true;
    }
    const isOther = /^\s+(water|onions?|asleep|down|over|in love|rolls?|house)\b/.test(after);
    return !isOther && (groups.season!.toLowerCase() !== "fall" || /\b(in|this|the|for|during)$/.test(before));
}

function isStay({ groups, before, after }: Found): boolean {
    const count = groups.count!.toLowerCase();
    const unit = groups.unit!.toLowerCase();
    if (/^an?$/.test(count)) {
        // "90 euros a night", "one thing a day"
        const isPerUnit = /(\d|[€$£]|\b(euros?|dollars?|bucks|pounds?|francs?|times?|once|twice|much))$/.test(before);
        if (isPerUnit || (/^(day|night)/.test(unit) && !/\bfor$/.test(before))) {
            return false;
        }
    } else if (count === "one" && unit === "day" && !/\b(for|in|only|just)$/.test(before)) {
        return false; // some day
    }
    return !/\b(how much is|takes?|took|every|within|last|after|next|past|first|per|day)$/.test(before) &&
        !/^\s+(ago|old|late|early|of (parking|rent|work)|from now|before|in advance|at work|later|pass)\b/.test(after);
}

const setsOut = anyOf(
    "leav(?:e|ing), go(?:ing)?, start(?:s|ing)?, travel(?:l?ing)?, fly(?:ing)?, depart(?:ing)?, arriv(?:e|ing), begins?, off",
);

/** "In two weeks we leave" says when, "Rome in two weeks" how long. */
function isFromNow(found: Found): boolean {
    const { groups, before, after } = found;
    const isWhen = /from now$/i.test(groups.all!) || (before === "" && after !== "") || setsOut.test(before);
    return isPlan(found) && isWhen && !/^\s+(in|at|to)\b/.test(after);
}

/** "Let us talk tomorrow" is no trip. */
function isPlan({ clause }: Found): boolean {
    return !/\b(talk|call|speak|chat|email|decide|remind|ask|answer|write)\b/i.test(clause.text);
}

// In this order: the longest reading of the same words comes first.
const rules: DateRule[] = [
    {
        pattern: `(?<year>20\\d\\d)-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])`,
        value: (g) => `${Number(g.d)} ${months[Number(g.m) - 1]} ${g.year}`,
    },
    {
        pattern:
            `(?<d>${day}) (?<month>${monthName})${year}${to}(?<d2>${day}) (?<month2>${monthName})(?:,? (?<year2>20\\d\\d))?`,
        value: (g) => `${dated(g.d!, g.month!, g.year)} to ${dated(g.d2!, g.month2!, g.year2)}`,
    },
    {
        pattern: `(?<month>${monthName}) (?<d>${day})${to}(?<month2>${monthName}) (?<d2>${day})${year}`,
        value: (g) => `${dated(g.d!, g.month!, g.year)} to ${dated(g.d2!, g.month2!, g.year)}`,
    },
    {
        pattern: `(?<d>${day})${to}(?<d2>${day}) (?<month>${monthName})${year}`,
        value: (g) => `${dated(g.d!, g.month!, g.year)} to ${dated(g.d2!, g.month!, g.year)}`,
    },
    {
        pattern: `(?<month>${monthName}) (?<d>${dayNumber})${to}(?<d2>${dayNumber})${year}`,
        value: (g) => `${dated(g.d!, g.month!, g.year)} to ${dated(g.d2!, g.month!, g.year)}`,
    },
    { pattern: `(?<d>${day}) (?<month>${monthName})${year}`, value: (g) => dated(g.d!, g.month!, g.year) },
    {
        pattern:
            `(?<month>${monthName}) (?<d>(?:the )?${dayNumber})(?! ?(?:people|euros?|dollars?|nights?|days?|weeks?))${year}`,
        value: (g) => dated(g.d!, g.month!, g.year),
    },
    {
        pattern: `(?:between |from )?(?<month>${monthName})(?:${to})(?<month2>${monthName})${year}`,
        value: (g) => `${monthOf(g.month!)} to ${monthOf(g.month2!)}${g.year ? ` ${g.year}` : ""}`,
        fits: ({ groups }) => /^(between|from)\b|\b(to|until|till|through)\b|-/i.test(groups.all!),
    },
    {
        pattern: `(?<next>next|this|this coming) (?<month>${monthName})`,
        value: (g, written) => coming(g.next!.toLowerCase(), monthOf(g.month!), written),
    },
    {
        pattern: `${part}(?<month>${monthName})(?:(?: of|,)? (?<year>20\\d\\d))?`,
        value: (g) => `${partOf(g.part)}${monthOf(g.month!)}${g.year ? ` ${g.year}` : ""}`,
        fits: isMonth,
    },
    {
        pattern: `(?<next>next|this) (?<season>${season})`,
        value: (g, written) =>
            `${seasonOf(g.season!)} ${written.getUTCFullYear() + (g.next!.toLowerCase() === "next" ? 1 : 0)}`,
    },
    {
        pattern: `${part}(?<season>${season})(?:(?: of|,)? (?<year>20\\d\\d))?`,
        value: (g) => `${partOf(g.part)}${seasonOf(g.season!)}${g.year ? ` ${g.year}` : ""}`,
        fits: isSeason,
    },
    {
        pattern: "christmas|easter|thanksgiving|halloween|ramadan|new year(?:'s(?: eve)?)?",
        value: (g) => holidayOf(g.all!),
        fits: ({ before }) => !/\b(happy|merry)$/.test(before),
    },
    {
        pattern: "(?:the day after )?tomorrow",
        value: (g, written) => named(later(written, /after/i.test(g.all!) ? 2 : 1)),
        fits: isPlan,
    },
    {
        pattern: "this weekend",
        value: (_, written) => `weekend of ${named(later(written, toMonday(written) - 2))}`,
        fits: isPlan,
    },
    {
        pattern: "next weekend",
        value: (_, written) => `weekend of ${named(later(written, toMonday(written) + 5))}`,
        fits: isPlan,
    },
    {
        pattern: "next week",
        value: (_, written) => `week of ${named(later(written, toMonday(written)))}`,
        fits: isPlan,
    },
    {
        pattern: "next month",
        value: (_, written) => monthNamed(new Date(Date.UTC(written.getUTCFullYear(), written.getUTCMonth() + 1))),
        fits: isPlan,
    },
    {
        pattern: "(?<=\\b(?:in|for|until|during) )(?<year>20\\d\\d)",
        value: (g) => g.year!,
        fits: ({ groups, written }) => Number(groups.year) >= written.getUTCFullYear(),
    },
    { pattern: "next year", value: (_, written) => String(written.getUTCFullYear() + 1) },
    {
        pattern:
            `(?:in (?<count>${smallNumber}) (?<unit>days?|weeks?|months?)(?:'s)?(?: time)?)(?! of)|(?<count2>${smallNumber}) (?<unit2>days?|weeks?|months?) from now`,
        value: (g, written) => fromNow(numberOf(g.count ?? g.count2!), (g.unit ?? g.unit2!).toLowerCase(), written),
        fits: isFromNow,
    },
    {
        pattern: "(?:a )?(?<long>long )?weekend",
        value: (g) => g.long ? "long weekend" : "weekend",
        fits: ({ before }) => !/\b(the|every|last|on|at)$/.test(before),
    },
    { pattern: "(?:a )?fortnight", value: () => "2 weeks" },
    {
        pattern:
            `(?<count>${smallNumber})(?: to | or |\\s?-\\s?)(?<count2>${smallNumber})[ -](?<unit>days?|nights?|weeks?|months?)`,
        value: (g) => `${numberOf(g.count!)} to ${numberOf(g.count2!)} ${g.unit!.toLowerCase()}`,
        fits: isStay,
    },
    { pattern: "(?:a|one) single day", value: () => "1 day" },
    {
        pattern: `(?<count>${smallNumber})(?: ${anyAdjective})?[ -](?<unit>days?|nights?|weeks?|months?)`,
        value: (g) => duration(numberOf(g.count!), g.unit!.toLowerCase().replace(/s$/, "")),
        fits: isStay,
    },
];

function seasonOf(name: string): string {
    return name.toLowerCase() === "fall" ? "autumn" : name.toLowerCase();
}

function holidayOf(name: string): string {
    return /^new/i.test(name) ? "New Year" : name[0].toUpperCase() + name.slice(1).toLowerCase();
}

function duration(count: number, unit: string): string {
    return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function fromNow(count: number, unit: string, written: Date): string {
    if (unit.startsWith("month")) {
        return monthNamed(new Date(Date.UTC(written.getUTCFullYear(), written.getUTCMonth() + count)));
    }
    return `around ${named(later(written, count * (unit.startsWith("week") ? 7 : 1)))}`;
}

const compiled = rules.map((rule) => ({
    ...rule,
    pattern: new RegExp(`(?<![\\w/.-])(?:${rule.pattern})(?![\\w/])`, "gi"),
}));

// A date in one of these is not when they want to go.
const isRefused =
    /\b(not|n't|never|except|avoid|anything but|other than|no)( (be|do|go|come|travel|make it|want to|possible|available|free|work))*( (to|in|on|for|over|during|before|at))?( the)?$/;
const isTurnedDown = /^\s+(is|are|gets?|would be) (much |way |far )?(too|not|out|full|no good|impossible)\b/;
const isOfSomethingElse = /\b(usually|always|every|expires?|birthday was|normally|typically|invented|founded|often)\b/i;
// "I can't travel in August" forbids; "I can't wait until May" does not.
const isForbidding = /\b(can't|cannot|can not|unable to|won't be able to|impossible to)\b(?! wait)/;

export function dates(clauses: Clause[], written: Date): Mention[] {
    return clauses.flatMap((clause) => {
        if (isPast(clause) || isOfSomethingElse.test(clause.text)) {
            return [];
        }
        return compiled.flatMap((rule) =>
            [...clause.text.matchAll(rule.pattern)].flatMap((match) => {
                const start = clause.start + match.index;
                const end = start + match[0].length;
                const groups = { ...match.groups, all: match[0] };
                const before = wordsBefore(clause, start, 6);
                const after = textAfter(clause, end);
                const isMeant = !isRefused.test(before) && !isForbidding.test(before) && !isTurnedDown.test(after) &&
                    (rule.fits?.({ groups, before, after, clause, written }) ?? true);
                return isMeant ? [{ start, end, value: rule.value(groups, written) }] : [];
            })
        );
    });
}
