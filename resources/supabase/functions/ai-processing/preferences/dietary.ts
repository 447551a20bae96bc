import { type Clause, type Mention, textAfter, wordsBefore } from "./text.ts";

interface Diet {
    pattern: RegExp;
    value: string;
}

// A way of eating, said outright.
const diets: Diet[] = [
    { pattern: /\bpesc[ae]tarians?\b/, value: "pescatarian" },
    { pattern: /\bveg[ie]t[ae]rians?\b|\bveggie\b/, value: "vegetarian" },
    { pattern: /\bvegans?\b|\bplant[- ]based\b/, value: "vegan" },
    { pattern: /\bhalal\b/, value: "halal" },
    { pattern: /\bkosher\b/, value: "kosher" },
    { pattern: /\b(?:coeliac|celiac)s?\b/, value: "gluten-free" },
    { pattern: /\bdiabetic\b|\bdiabetes\b/, value: "diabetic" },
    { pattern: /\b(?:keto|ketogenic)\b/, value: "keto" },
    { pattern: /\blow[- ](?:carb)\b/, value: "low-carb" },
    { pattern: /\blow[- ](?:salt|sodium)\b/, value: "low-salt" },
];

// What may be refused, with the value it makes.
const foods: Record<string, string> = {
    "gluten": "gluten-free",
    "wheat": "gluten-free",
    "lactose": "dairy-free",
    "dairy": "dairy-free",
    "milk": "dairy-free",
    "cheese": "dairy-free",
    "peanuts?": "no peanuts",
    "(?:tree )?nuts?": "no nuts",
    "shellfish": "no shellfish",
    "(?:prawns?|shrimps?|crab|lobster)": "no shellfish",
    "sea ?food": "no seafood",
    "fish": "no fish",
    "eggs?": "no eggs",
    "pork": "no pork",
    "beef": "no beef",
    "lamb": "no lamb",
    "(?:red )?meat": "no meat",
    "soya?": "no soy",
    "sesame": "no sesame",
    "mushrooms?": "no mushrooms",
    "onions?": "no onions",
    "garlic": "no garlic",
    "spicy(?: food)?": "no spicy food",
    "(?:too )?hot spices": "no spicy food",
    "alcohol": "no alcohol",
    "salt": "low-salt",
    "sugar": "no sugar",
};
const food = Object.keys(foods).map((pattern) => `(?:${pattern})`).join("|");
const foodList = `(?:${food})(?:(?:,? (?:and|or|nor)|,) (?:no )?(?:${food}))*`;

// How a food is refused; group 1 is the list of foods.
const refusals = [
    `\\b(?:no|without|nothing|avoid|avoids|skip|nothing too|(?:everything|anything) (?:except|but))(?: any| with| containing)? (${foodList})\\b`,
    `\\b(?:can't|cannot|can not|don't|do not|doesn't|does not|won't|must not|mustn't|never|not allowed to|shouldn't)(?: \\w+)? (?:eat|have|do|drink|touch|tolerate|digest|like|stand|take)(?: any)? (${foodList})\\b`,
    `\\b(?:hates?|dislikes?|allergic to|allergy to|allergies to|intolerant to|intolerance to|off)(?: any)? (${foodList})\\b`,
    `\\b(${foodList})(?:[- ]free|[- ]?(?:allergy|allergies|allergic|intolerant|intolerance))\\b`,
    `\\b(${foodList}) (?:is|are) (?:off the table|out|out of the question|a problem|a no-go|not an option|not possible|forbidden)\\b`,
].map((pattern) => new RegExp(pattern, "dgi"));

// What is said of a diet and is none: "not vegan", "used to be vegetarian", "vegan leather".
const notBefore =
    /\b(not|n't|isn't|aren't|never|no longer|used to be|was|were|stopped being)( (a|an|really|strictly|being|all))*$/;
const notAfter = /^s?[- ](leather|bag|shoes|cosmetics|shop)\b/;
const isAboutADish = /\b(is|are) (the|this|that|these|those) [\w ]+$/;

function refused(clause: Clause): Mention[] {
    return refusals.flatMap((refusal) =>
        [...clause.text.matchAll(refusal)].flatMap((match) => {
            const [listStart, listEnd] = match.indices![1]!;
            return [...match[1].matchAll(new RegExp(`\\b(?:${food})\\b`, "gi"))].map((item) => {
                const value = Object.entries(foods).find(([pattern]) =>
                    new RegExp(`^(?:${pattern})$`, "i").test(item[0])
                )![1];
                const start = listStart + item.index;
                const end = start + item[0].length;
                // The first food's words reach back to the refusal, the last one's on to it.
                return {
                    start: clause.start + (item.index === 0 ? match.index : start),
                    end: clause.start + (end === listEnd ? match.index + match[0].length : end),
                    value,
                };
            });
        })
    );
}

function chosen(clause: Clause): Mention[] {
    return diets.flatMap(({ pattern, value }) =>
        [...clause.text.matchAll(new RegExp(pattern, "gi"))]
            .map((match) => ({
                start: clause.start + match.index,
                end: clause.start + match.index + match[0].length,
                value,
            }))
            .filter((mention) => {
                const before = wordsBefore(clause, mention.start, 6);
                return !notBefore.test(before) && !isAboutADish.test(before) &&
                    !notAfter.test(textAfter(clause, mention.end));
            })
    );
}

export function dietary(clauses: Clause[]): Mention[] {
    return clauses.flatMap((clause) => {
        const isFishFine =
            /\bfish (?:is|are|would be) (?:fine|ok|okay|good|all right)\b|\b(?:only|but|do) (?:eat )?fish\b/i.test(
                clause.sentence,
            );
        const withoutMeat = refused(clause).map((mention) =>
            isFishFine && mention.value === "no meat" ? { ...mention, value: "pescatarian" } : mention
        );
        return [...chosen(clause), ...withoutMeat];
    });
}
