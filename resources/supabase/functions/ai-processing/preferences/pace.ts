import { type Clause, isPast, type Mention } from "./text.ts";

interface PaceRule {
    value: "relaxed" | "balanced" | "busy";
    pattern: RegExp;
}

const relaxedWord =
    "(?:relax(?:ed|ing)|slow(?:er|[- ]paced)?|calm|gentle|easy|leisurely|unhurried|easy-going|easygoing|laid[- ]back|lazy|restful)";
const busyWord =
    "(?:busy|busiest|hectic|strenuous|exhausting|tiring|rushed|crammed|packed|jam[- ]packed|action[- ]packed|full|intense|tight|fast[- ]paced|eventful|ambitious)";
const planWord =
    "(?:pace|trip|holidays?|vacation|week|weekend|days?|itinerary|schedule|plan|programme|program|time|getaway|travel|tour|mornings?)";

// In this order: "not too packed" is relaxed before "packed" is busy.
const rules: PaceRule[] = [
    { value: "balanced", pattern: new RegExp(`\\b(?:balanced|moderate|medium|steady)\\b(?: ${planWord})?`) },
    {
        value: "balanced",
        pattern:
            /\b(?:a )?(?:good )?(?:mix|balance) (?:of|between)\b.*\b(?:rest|relax\w*|lazy|downtime|free|quiet|beach|chill\w*)\b.*/,
    },
    { value: "balanced", pattern: /\bsome (?:sights?|sightseeing|activities)\b.*\bsome (?:rest|downtime|free time)\b/ },
    {
        value: "relaxed",
        pattern: new RegExp(
            `(?:\\bnot|\\bnothing|\\b\\w+n't|\\bless)(?: (?:be|want|like|need|have|plan|a|an|it|to|us|me))*(?: (?:too|so|overly|that|very))? ${busyWord}\\b(?: ${planWord})?`,
        ),
    },
    { value: "balanced", pattern: /\b(?:middle ground|happy medium|somewhere in between|golden mean)\b/ },
    { value: "relaxed", pattern: new RegExp(`\\btoo ${busyWord}\\b`) },
    {
        value: "relaxed",
        pattern:
            /\b(?:don't|do not|not|no|without|never)(?: \w+){0,2} (?:rush|rushing|hurry|hurrying|stress|plans)\b(?: at all)?/,
    },
    {
        value: "relaxed",
        pattern:
            /\b(?:don't|do not|not)(?: want to| try to)? (?:plan|schedule|do|pack|cram|squeeze)(?: in)? too (?:much|many)\b(?: \w+)?/,
    },
    {
        value: "relaxed",
        pattern:
            /\b(?:no more than |at most |just |only )?(?:one|two|1|2) (?:activity|activities|things?|sights?|stops?) (?:a|per|each) day\b/,
    },
    {
        value: "relaxed",
        pattern:
            /\b(?:lots of|plenty of|enough|more|some) (?:free time|downtime|down time|time to (?:relax|rest|breathe))\b/,
    },
    {
        value: "relaxed",
        pattern:
            /\b(?:room|space|time) to breathe\b|\bsleep(?:ing)? in\b|\blinger\b|\blie[- ]ins?\b|\btake (?:it|things|life) (?:slow(?:ly)?|easy)\b|\bslow (?:it|things) down\b|\bat our leisure\b|\bkeep (?:it|things) (?:easy|slow|light|simple)\b|\btake (?:my|our) time\b|\bchilled?(?: out)?\b/,
    },
    // Without a word for the trip where nothing else follows that could be meant: "something slow", not "a slow train".
    {
        value: "relaxed",
        pattern: new RegExp(
            `\\b(?:something|somewhere|stay|keep it|more|prefer|nice and)(?: (?:very|really|nice|more|it))* ${relaxedWord}\\b(?=$| (?:please|for|in|at|with|and|by|this|pace)\\b)`,
        ),
    },
    {
        value: "relaxed",
        pattern: new RegExp(
            `\\b(?:(?:a|an|at a|some|very|more|really|quiet) )?(?:${relaxedWord}|quiet),? (?:\\w+ )?${planWord}\\b`,
        ),
    },
    {
        value: "relaxed",
        pattern: /\b(?:want|need|like|love|here|just|trip|plan) to (?:relax|unwind|rest|chill|wind down)\b/,
    },
    {
        value: "busy",
        pattern:
            /\b(?:see|do|visit|fit in|squeeze in|experience) as (?:much|many)\b.*?\b(?:as (?:possible|we can|i can|you can)|can)\b/,
    },
    { value: "busy", pattern: /\bas (?:much|many)(?: \w+)? as (?:possible|we can|i can|you can)\b/ },
    { value: "busy", pattern: /\b(?:see|do|visit)[ -](?:it[ -]all|ev\w*thing)\b/ },
    {
        value: "busy",
        pattern:
            /\b(?:pack|fill|cram)(?: up)? (?:the|our|my|every|each|all) (?:schedule|itinerary|days?|hours?|minutes?)\b/,
    },
    { value: "busy", pattern: new RegExp(`\\b${busyWord} (?:\\w+[- ]day )?${planWord}\\b`) },
    {
        value: "busy",
        pattern: /\b(?:from )?(?:sunrise to sunset|dawn (?:to|till|until) dusk|morning (?:to|till|until) night)\b/,
    },
    {
        value: "busy",
        pattern:
            /\bwe (?:are|'re) fast\b|\bfast[- ]paced\b|\bsleep when (?:we're|we are|i'm) (?:home|dead|back)\b|\bnon[- ]?stop\b|\bon the go\b/,
    },
];

// Somebody else's time, or a day that was.
const notTheTrip = /\bat work\b|\bin the (?:morning|evening|afternoon)\b|\bi'm (?:busy|tired)\b/i;

export function pace(clauses: Clause[]): Mention[] {
    return clauses.flatMap((clause) => {
        if (isPast(clause) || notTheTrip.test(clause.text)) {
            return [];
        }
        for (const { value, pattern } of rules) {
            const match = new RegExp(pattern, "i").exec(clause.text);
            if (match) {
                return [{
                    start: clause.start + match.index,
                    end: clause.start + match.index + match[0].trimEnd().length,
                    value,
                }];
            }
        }
        return [];
    });
}
