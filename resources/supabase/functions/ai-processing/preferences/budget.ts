import { type Clause, isPast, type Mention } from "./text.ts";

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
// currency? amount (to amount)? currency? unit?
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
const isTotal =
    /\b(?:in total|total|all in|all inclusive|altogether|overall|for everything|for the (?:whole|entire) (?:trip|thing|holiday|journey)|the whole (?:thing|trip|holiday))\b/;

// That they mean to spend it.
const intent =
    /\b(?:budget|under|below|less than|(?:not|no) more than|(?:not|n't)[\w ]* (?:more than|over|above|exceed)|up to|max|maximum|at most|at the most|limit|cap|nothing above|spend|can pay|could pay|afford|saved|set aside|within|between|we have|we've got|i've got|i have|all in|what can \w+ do with|can we do|keep it|willing|range|ceiling|exceed|cheaper than)\b|\bon $/;
// That it is the price of something, or was.
const price =
    /\b(?:costs?(?! more)|paid|charged|found|voucher|went up|went down|fair|good price|too much|worth|that right|refund|fine|deposit|tip|taxi|lunch|ticket|parking|discount)\b/;

function amountOf(text: string): number {
    const words = text.toLowerCase().trim();
    const factor = /k$| thousand$| grand$/.test(words) ? 1000 : / hundred$/.test(words) ? 100 : 1;
    const number = words.replace(/\s?(k| thousand| grand| hundred)$/, "");
    const spelt: Record<string, number> = {
        a: 1,
        one: 1,
        two: 2,
        three: 3,
        four: 4,
        five: 5,
        six: 6,
        seven: 7,
        eight: 8,
        nine: 9,
        ten: 10,
        eleven: 11,
        twelve: 12,
        fifteen: 15,
        twenty: 20,
        thirty: 30,
        forty: 40,
        fifty: 50,
        sixty: 60,
        seventy: 70,
        eighty: 80,
        ninety: 90,
    };
    if (number in spelt) {
        return spelt[number] * factor;
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
    const before = text.slice(0, start);
    if (isPast(clause) && !/\bsaved\b/.test(text)) {
        return false;
    }
    const isIntent = intent.test(before) ||
        /\b(?:max|maximum|is (?:our|my|the) (?:limit|max|maximum|budget)|at most|tops|budget|(?:is what )?we can pay|or less|for (?:everything|two))\b/
            .test(text.slice(end));
    if (price.test(text) && !/\b(?:budget|limit|more than|at most|max|maximum)\b/.test(text)) {
        return false;
    }
    if (!hasCurrency) {
        return isIntent && /\b(?:budget|spend|limit|max|maximum)\b/.test(text);
    }
    // An amount that stands alone, as in "dubai, 5 nights, 2000 dollars total", is what they have.
    const rest = `${before} ${text.slice(end)}`.replace(
        /\b(?:about|around|roughly|some|total|in total|all in|each|pp|per \w+|a (?:night|day|week|person)|including \w+|for (?:the )?(?:family|two|both|us|all))\b/g,
        "",
    );
    return isIntent || /^[\s,.]*$/.test(rest) || /\b(?:hotels?|rooms?|somewhere)\b[\w ]*$/.test(before);
}

export function budget(clauses: Clause[]): Mention[] {
    return clauses.flatMap((clause) => {
        const found: Mention[] = [];
        for (const match of clause.text.matchAll(pattern)) {
            const { front, low, high, back } = match.groups!;
            const code = currencyOf(front) || currencyOf(back) || currencyAside(clause);
            const end = match.index + match[0].trimEnd().length;
            const isOther = code === "" &&
                /^\s?(?:st|nd|rd|th|am|pm|%|people|persons?|adults?|kids|nights?|days?|weeks?|months?|hours?|minutes?|stars?|km|rooms?|years?)\b/i
                    .test(clause.text.slice(end));
            if (isOther || !isMeant(clause, code !== "", match.index, end)) {
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
