import { anyOf, type Clause, isPast, type Mention, numberOf } from "./text.ts";

// How currencies are written, most special first.
const currencies: [RegExp, string][] = [
    [/c\$|cad|canadian dollars?/, "CAD"],
    [/a\$|aud|australian dollars?/, "AUD"],
    [/nz\$|nzd|new zealand dollars?/, "NZD"],
    [/(?:us)?\$|usd|us dollars?|dollars?|bucks/, "USD"],
    [/€|eur|euros?/, "EUR"],
    [/£|gbp|pounds?(?: sterling)?|quid/, "GBP"],
    [/¥|jpy|yen/, "JPY"],
    [/chf|(?:swiss )?francs?/, "CHF"],
    [/sek|swedish kron(?:a|or)|kronor/, "SEK"],
    [/dkk|danish kroner?/, "DKK"],
    [/nok|(?:norwegian )?kroner?/, "NOK"],
    [/pln|zł|zlotys?/, "PLN"],
    [/czk|(?:czech )?crowns?/, "CZK"],
    [/₹|inr|(?:indian )?rupees?/, "INR"],
    [/thb|baht/, "THB"],
];
const currency = currencies.map(([pattern]) => pattern.source).join("|");

const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const units = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen";
const wordAmount = `(?:(?:a|${units}|${tens}) (?:hundred|thousand)|${tens})`;
const figures = `\\d{1,3}(?:[.,' ]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d{1,2})?(?![\\d])`;
const amount = `(?:(?:${figures})(?:\\s?k\\b| thousand\\b| grand\\b)?|${wordAmount})`;
const pattern = new RegExp(
    `(?<![\\w.,:/-])(?<front>${currency})?\\s?(?<low>${amount})(?:\\s?(?:-|to|and)\\s?(?:${currency})?\\s?(?<high>${amount}))?` +
        `\\s?(?<back>(?:${currency})(?![a-z]))?`,
    "gi",
);

const perUnit: [RegExp, string][] = [
    [/\b(?:a|per|each|every|\/)\s?night\b|\/\s?night\b|\bnightly\b/, "per night"],
    [/\b(?:a|per|each|every)\s?day\b|\/\s?day\b|\bdaily\b/, "per day"],
    [/\b(?:a|per|each|every)\s?week\b|\/\s?week\b|\bweekly\b/, "per week"],
    [/\b(?:a|per|each)\s?(?:person|head|adult)\b|\/\s?person\b|\bpp\b|\beach\b/, "per person"],
];
const isTotal = anyOf(
    `in total, total, all in, all inclusive, altogether, overall, for everything, the whole (?:thing|trip|holiday),
    for the (?:whole|entire) (?:trip|thing|holiday|journey)`,
);

// That they mean to spend it: before the amount, and behind it.
const intent = anyOf(
    `budget, under, below, less than, (?:not|no) more than, \\w*n't[\\w ]* (?:more than|over|above|exceed),
    not[\\w ]* (?:more than|over|above|exceed), up to, max, maximum, at most, at the most, limit, cap, nothing above, spend,
    can pay, could pay, afford, saved, set aside, within, between, we have, we've got, i've got, i have, all in,
    what can \\w+ do with, can we do, (?:we|i) can do, (?:fine|happy|okay|ok|comfortable) with, keep it, willing, range, ceiling, exceed, cheaper than`,
);
const livesOn = /\bon $/; // "Laos on 25 dollars a day"
const intentBehind = anyOf(
    `max, maximum, is (?:our|my|the) (?:limit|max|maximum|budget), at most, tops, budget, we can pay, or less, enough,
    for (?:everything|two)`,
);
// That it is the price of something, or was; unless it is a limit.
const price = anyOf(
    `costs?(?! more), paid, charged, found, voucher, went up, went down, fair, good price, too much, worth, that right,
    refund, a fine, deposit, tip, taxi, lunch, ticket, parking, discount`,
);
const limit = anyOf("budget, limit, more than, at most, max, maximum");
// What may stand beside an amount without saying anything else of it.
const besides = anyOf(
    `about, around, roughly, some, total, in total, all in, each, pp, per \\w+, a (?:night|day|week|person), including \\w+,
    for (?:the )?(?:family|two|both|us|all)`,
    "g",
);
// A number of something else; "pounds of luggage" is a weight.
const otherThing =
    /^\s?(?:st|nd|rd|th|am|pm|%|people|persons?|adults?|kids|(?:night|day|week|month|hour|minute|star|room|year)s?|km|of (?!my|our|the)[a-z]+)\b/i;

// More is no budget but a number of something else.
const mostMoney = 1e9;

function amountOf(text: string): number {
    const words = text.toLowerCase().trim();
    const factor = /k$| thousand$| grand$/.test(words) ? 1000 : / hundred$/.test(words) ? 100 : 1;
    const number = words.replace(/\s?(k| thousand| grand| hundred)$/, "");
    if (/^[a-z]/.test(number)) {
        return numberOf(number) * factor;
    }
    // A group of three digits is thousands, whichever mark stands before it.
    const figure = /^\d{1,3}(?:[.,' ]\d{3})+$/.test(number) ? number.replace(/[.,' ]/g, "") : number.replace(",", ".");
    return Math.round(Number(figure) * factor * 100) / 100;
}

/** In "2 to 3 thousand" the thousand is of both. */
function rangeOf(low: string, high: string): string {
    const factor = amountOf(high) >= 1000 && /[a-z]/i.test(high) && !/[a-z]/i.test(low) && amountOf(low) < 100
        ? 1000
        : 1;
    return `${amountOf(low) * factor} to ${amountOf(high)}`;
}

function currencyOf(text: string | undefined): string {
    const name = (text ?? "").toLowerCase();
    return currencies.find(([written]) => new RegExp(`^(?:${written.source})$`).test(name))?.[1] ?? "";
}

/** "1.5k for the trip, euros" */
function currencyAside(clause: Clause): string {
    return currencyOf(new RegExp(`, (?:in )?(${currency})(?![a-z])`, "i").exec(clause.sentence)?.[1]);
}

function scopeOf(clause: Clause, start: number, end: number): string {
    const after = clause.text.slice(end).toLowerCase();
    // Up to the next amount: what stands behind that is its.
    const near = after.slice(0, /\d/.exec(after)?.index ?? after.length).slice(0, 40);
    const unit = perUnit.find(([written]) => written.test(near));
    if (unit) {
        return unit[1];
    }
    const around = `${clause.text.slice(0, start)} ${after}`.toLowerCase();
    return isTotal.test(around) ? "total" : "";
}

function isMeant(clause: Clause, hasCurrency: boolean, start: number, end: number): boolean {
    const text = clause.text.toLowerCase();
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (isPast(clause) && !/\bsaved\b/.test(text)) {
        return false;
    } else if (price.test(text) && !limit.test(text)) {
        return false;
    }
    const isIntent = intent.test(before) || livesOn.test(before) || intentBehind.test(after);
    if (!hasCurrency) {
        return isIntent &&
            (/\b(?:budget|spend|afford|enough)\b/.test(text) || perUnit.some(([unit]) => unit.test(after)));
    }
    // An amount that stands alone, as in "dubai, 5 nights, 2000 dollars total", is what they have; so is a room's.
    return isIntent || /^[\s,.]*$/.test(`${before} ${after}`.replace(besides, "")) ||
        /\b(?:hotels?|rooms?|somewhere)\b[\w ]*$/.test(before);
}

export function budget(clauses: Clause[]): Mention[] {
    return clauses.flatMap((clause) => {
        const found: Mention[] = [];
        for (const match of clause.text.matchAll(pattern)) {
            const { front, low, high, back } = match.groups!;
            const code = currencyOf(front) || currencyOf(back) || currencyAside(clause);
            const end = match.index + match[0].trimEnd().length;
            const isOther = (code === "" || code === "GBP") && otherThing.test(clause.text.slice(end));
            const isSum = amountOf(low) > 0 && amountOf(high ?? low) < mostMoney;
            if (isOther || !isSum || !isMeant(clause, code !== "", match.index, end)) {
                continue;
            }
            const amounts = high ? rangeOf(low, high) : String(amountOf(low));
            const value = [amounts, code, scopeOf(clause, match.index, end)].filter((part) => part !== "").join(" ");
            found.push({
                start: clause.start + end - match[0].trim().length,
                end: clause.start + end,
                value,
                ...(code ? {} : { confidence: 0.7 }),
            });
        }
        return found;
    });
}
