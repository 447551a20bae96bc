import { environment } from "../../_shared/environment.ts";
import { addressProblem } from "../../_shared/outgoing.ts";
import { builtIn, builtInDimensions, builtInModel, hasBuiltIn } from "./builtin.ts";
import type { Choice } from "./embedder.ts";
import { openAI } from "./openai.ts";

const usualAddress = "https://api.openai.com/v1";
const usualModel = "text-embedding-3-small";
const timeoutMs = 15_000;

interface Model {
    dimensions: number;
    canBeShorter: boolean; // it takes the parameter dimensions
}

const models: Record<string, Model> = {
    "text-embedding-3-small": { dimensions: 1536, canBeShorter: true },
    "text-embedding-3-large": { dimensions: 3072, canBeShorter: true },
    "text-embedding-ada-002": { dimensions: 1536, canBeShorter: false },
};

function none(words: string): Choice {
    return { embedder: null, words };
}

/** EMBEDDING_DIMENSIONS; null when it is not set, NaN when it is no number of dimensions. */
function wishedDimensions(): number | null {
    const text = environment("EMBEDDING_DIMENSIONS");
    const number = Number(text);
    return text === "" ? null : Number.isInteger(number) && number > 0 && number <= 16_000 ? number : NaN;
}

function byKey(column: number | null, key: string): Choice {
    const address = environment("OPENAI_BASE_URL") || usualAddress;
    const problem = addressProblem(address);
    if (problem !== null) {
        return none(`OPENAI_BASE_URL ${problem}.`);
    }
    const wished = wishedDimensions();
    if (Number.isNaN(wished)) {
        return none("EMBEDDING_DIMENSIONS is not a number of dimensions.");
    }
    const model = environment("EMBEDDING_MODEL") || usualModel;
    const traits = models[model];
    const dimensions = wished ?? column ?? traits?.dimensions ?? null;
    if (column !== null && dimensions !== column) {
        return none(
            `The column memories.embedding takes ${column} dimensions, and EMBEDDING_DIMENSIONS says ${dimensions}.`,
        );
    }
    const canBe = traits === undefined ||
        (traits.canBeShorter ? dimensions! <= traits.dimensions : dimensions === traits.dimensions);
    if (!canBe) {
        return none(
            `The model ${model} (EMBEDDING_MODEL) has ${traits.dimensions} dimensions, and ${dimensions} are needed.`,
        );
    }
    const asksForDimensions = traits?.canBeShorter ?? wished !== null;
    return {
        embedder: openAI({ key, baseUrl: address, model, dimensions, asksForDimensions, timeoutMs }),
        words: `By the model ${model}${dimensions === null ? "" : `, ${dimensions} dimensions`}.`,
    };
}

/** OpenAI, or who speaks like it, where there is a key; else the runtime's own model where it fits; else nobody. */
export function chooseEmbedder(dimensions: number | null): Choice {
    const key = environment("OPENAI_API_KEY");
    if (key !== "") {
        return byKey(dimensions, key);
    } else if (!hasBuiltIn()) {
        return none("OPENAI_API_KEY is not set, and this runtime has no model of its own.");
    } else if (dimensions !== null && dimensions !== builtInDimensions) {
        return none(
            `OPENAI_API_KEY is not set, and the runtime's own model ${builtInModel} has ${builtInDimensions} dimensions, ` +
                `where the column memories.embedding takes ${dimensions}.`,
        );
    }
    return { embedder: builtIn(), words: `By the runtime's own model ${builtInModel}.` };
}
