// What every kind of rule asks of a text. Positions are those of the message as it came.

/** A stretch of the message, and what a rule made of it. */
export interface Mention {
    start: number;
    end: number;
    value: string;
    confidence?: number;
}

export interface Clause {
    start: number;
    end: number;
    text: string;
    /** The whole sentence it is part of. */
    sentence: string;
}

/** Matches any of the phrases, which are parts of patterns separated by a comma and a blank, as whole words. */
export function anyOf(phrases: string, flags = ""): RegExp {
    return new RegExp(`\\b(?:${phrases.trim().split(/,\s+/).join("|")})\\b`, flags);
}

/** Typographic marks made plain, one character for one. */
export function plain(message: string): string {
    return message.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u2010-\u2015]/g, "-").replace(
        /[\u00a0\u2009\u202f]/g,
        " ",
    );
}

// A dot or comma between digits is part of a number.
const sentenceEnd = /[!?;\n]+|\.(?!\d)/g;
const clauseEnd = /,(?!\d)|\s(?=but\b|so\b|however\b|although\b|because\b)/gi;

function parts(text: string, separator: RegExp, offset: number): { start: number; end: number }[] {
    const found = [];
    let start = 0;
    for (const match of text.matchAll(separator)) {
        found.push({ start: offset + start, end: offset + match.index });
        start = match.index + match[0].length;
    }
    found.push({ start: offset + start, end: offset + text.length });
    return found;
}

/** Only those of sentences that are English, as far as their small words tell. */
export function clausesOf(text: string): Clause[] {
    return parts(text, sentenceEnd, 0).flatMap((sentence) => {
        const words = text.slice(sentence.start, sentence.end);
        return isForeign(words) ? [] : parts(words, clauseEnd, sentence.start).map((clause) => ({
            ...clause,
            text: text.slice(clause.start, clause.end),
            sentence: words,
        }));
    });
}

const english = wordSet(`the a an i i'm i've i'd we we're we've we'd you it is are was my our us to of in for and or
  with on at from be have has can could would should like want need please not no do does what how this that there any some let's`);
// None of them is a word in English.
const foreign = wordSet(`je nous vous voudrais aller avec pour est une des du les mai bonjour avez et qui dans sur
  wir ich möchten möchte und nach im mit der das ein eine fahren gern mag nicht keine auf ist für
  quiero ir con mis para cuánto cuesta el una hola por favor los las muy qué
  vorrei visitare tre giorni maggio grazie presto il della che gli sono
  ik wil graag naar het een met niet que tal em uma não obrigado mój jest nie proszę jag vill och inte`);

function wordSet(words: string): Set<string> {
    return new Set(words.split(/\s+/));
}

function isForeign(sentence: string): boolean {
    // Names are in any language.
    const words = [...sentence.matchAll(/[\p{L}']+/gu)].map(([word], index) => index === 0 ? word.toLowerCase() : word);
    const count = (of: Set<string>) => words.filter((word) => of.has(word)).length;
    return count(foreign) > 0 && count(foreign) >= count(english);
}

// No rule looks further to either side: a message may be one clause of thousands of characters.
const reach = 160;

/** What stands before a position in its clause, in lower case, up to a number of words. */
export function wordsBefore(clause: Clause, position: number, count: number): string {
    const end = position - clause.start;
    const words = clause.text.slice(Math.max(0, end - reach), end).toLowerCase().trim().split(/\s+/);
    return words.slice(-count).join(" ");
}

/** What stands behind a position in its clause, in lower case. */
export function textAfter(clause: Clause, position: number): string {
    const start = position - clause.start;
    return clause.text.slice(start, start + reach).toLowerCase();
}

const past = anyOf(
    `was, were, went, visited, stayed, lived, grew up, born, came back, got back, used to, ago, since, opened, recommended,
    diverted, delayed, has been, have been, (?<!never )been (?:to|in), had, missed, took, flew, drove, loved, enjoyed, hated, spent, lost, already (?:seen|know|did|done),
    last (?:year|time|summer|winter|spring|autumn|fall|month|week)`,
    "i",
);
// "I was thinking of Ghent", "if we were free"
const notPast = anyOf(
    `as if .*, if (?:i|we|it) (?:was|were),
    (?:was|were|had been|have been|has been) (?:thinking|hoping|wondering|wanting|meaning|trying|looking|planning|considering|dreaming)`,
    "gi",
);

/** A clause that tells of the past, or of what always is, wishes for nothing. */
export function isPast(clause: Clause): boolean {
    return past.test(clause.text.replace(notPast, ""));
}

const numberNames =
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);
const tens: Record<string, number> = {
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
};

/** Matches what `numberOf` reads of small numbers. */
export const smallNumber = `\\d{1,3}|a|an|${numberNames.slice(1).join("|")}|${
    Object.keys(tens).join("|")
}|a couple of|couple of`;

export function numberOf(words: string): number {
    const word = words.toLowerCase().trim();
    if (/^\d+$/.test(word)) {
        return Number(word);
    } else if (word === "a" || word === "an") {
        return 1;
    } else if (word.endsWith("couple of")) {
        return 2;
    }
    return tens[word] ?? numberNames.indexOf(word);
}

/** Takes the mentions in the order of their rules; what overlaps one that is taken is left out. */
export function withoutOverlaps(mentions: Mention[]): Mention[] {
    const kept: Mention[] = [];
    for (const mention of mentions) {
        if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) {
            kept.push(mention);
        }
    }
    return kept.sort((a, b) => a.start - b.start);
}
