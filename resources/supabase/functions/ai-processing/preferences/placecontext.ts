// What stands around the name of a place, and whether it makes it one that somebody wants to go to.
import { anyOf } from "./text.ts";

/** Holds where all of it that is given does. `before` ends at the name, `after` begins behind it; both in small letters. */
export interface ContextRule {
    before?: RegExp;
    after?: RegExp;
}

/** The text before the name ends with one of the phrases, an article left out. */
function endsWith(phrases: string): ContextRule {
    return { before: new RegExp(`${anyOf(phrases).source}(?: the)?$`) };
}

function beginsWith(phrases: string): ContextRule {
    return { after: new RegExp(`^\\s+${anyOf(phrases).source}`) };
}

const relatives = "brother|sister|son|daughter|mother|father|parents|friends?|colleague|cousin|uncle|aunt|wife|husband";

const leftOut =
    `(?<!why )not|nor|no|except|without|skip(?:ping)?|avoid(?:ing)?|(?<!n't )forget|drop(?:ping)?|remove|cancel|leav(?:e|ing) out|swap|replace|instead of|` +
    `rather than|tired of|sick of|hates?`;

/** A place in one of these is not where they want to go. */
export const refusals: ContextRule[] = [
    // Where they come from.
    endsWith(`from, out of, leaving, departing, back (?:to|in), (?:based|home|office|born|raised|grew up) (?:in|at),
        (?:liv(?:e|es|ed|ing)|work(?:s|ing)?|stud(?:y|ies|ied|ying)) (?:in|at|near)`),
    // Where a thing of theirs is or comes from.
    beginsWith("shop, style, office, branch, airlines?, dinner, wine, clothes, embassy"),
    // Named only to be left out.
    endsWith(`(?:${leftOut})(?: (?:to|in|for))?`),
    endsWith("(?:anywhere|everywhere|anything|everything) but"),
    endsWith(`(?:don't|do not|doesn't|won't|wouldn't|can't|cannot|no longer)(?! (?:mind|wait|forget))(?: \\w+){1,4},
        not (?:interested|keen|into|going|flying|travell?ing|considering|planning)(?: \\w+){0,2}`),
    endsWith("not (?:a|much of a|the biggest) fan of"),
    // Compared with.
    endsWith(`(?:than|as|similar to)(?: in)?,
        (?:somewhere|something|anything|anywhere|places?|city|town|country|island|more|just|feels|looks|bit) like(?: in)?`),
    // A person.
    endsWith(`name is, name's, called, named, chez, mr, mrs, ms, dear, ${relatives.replaceAll("|", ", ")}`),
    beginsWith(
        "the (?:guide|driver|host), joins?, joined, says?, said, told, comes?, is coming, are coming, come along",
    ),
    endsWith("(?:talk|speak|write|send|give|listen)(?: \\w+)? to"),
    // Told of, not asked for.
    beginsWith("was, were, had, has, (?:is|gets) (?:too|not|out|full|no good)"),
    endsWith("what time is it in, time in, people live in"),
    endsWith(`(?:${relatives}|he|she|they) (?:\\w+ )?(?:lives?|works?|stud(?:y|ies)|is|are|stays?) in`),
];

/** Something that goes with a place only: enough for a word that is others things as well. */
export const evidence: ContextRule[] = [
    endsWith("to, in, near, around, via, through, towards, outside, between, into"),
    endsWith(
        "visit, visiting, see, seeing, explore, exploring, do, about, consider, considering, thinking(?: of)?, keep, love",
    ),
    // How long, or how it is.
    beginsWith("for (?:an?|one|two|three|four|five|six|seven|\\d+), in [a-z]+, over, sounds"),
];

const way =
    `trip|travel(?:l?ing)?|fly(?:ing)?|flights?|go(?:ing)?|gone|get(?:ting)?|driv(?:e|ing)|trains?|bus|ferry|continue|` +
    `head(?:ing)?|weekend|week|holidays?|vacation|honeymoon|tour|cruise|hotels?|hostels?|stay(?:ing)?|days|nights|us|me`;

/** Enough for a name nobody has heard of. */
export const strongEvidence: ContextRule[] = [
    endsWith(`(?:${way}) (?:over |up |down |straight )?(?:to|in|through|around|across)`),
    endsWith("visit(?:ing)?, explor(?:e|ing), discover(?:ing)?"),
];
