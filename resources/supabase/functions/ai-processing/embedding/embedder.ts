import { NotDone } from "../../_shared/function.ts";

/** Makes one vector a text, in their order. Throws NotDone with the reason when it cannot; never makes one up. */
export interface Embedder {
    readonly model: string;
    /** Longer texts are cut before they are given to it. */
    readonly mostTokens: number;
    embed(texts: string[], signal: AbortSignal): Promise<number[][]>;
}

/** Who makes embeddings now; in words why nobody does. */
export type Choice = { embedder: Embedder; words: string } | { embedder: null; words: string };

/** `dimensions` is what the column takes; null: any. Reads the environment each time. */
export type ChooseEmbedder = (dimensions: number | null) => Choice;

/** Checks what an embedder answered: a vector that is wrong must not be stored. `who` begins the sentence. */
export function checkedVectors(
    vectors: unknown[],
    count: number,
    dimensions: number | null,
    who: string,
): number[][] {
    if (vectors.length !== count) {
        throw new NotDone(502, `${who} answered ${vectors.length} embeddings for ${count} texts.`);
    }
    const first = Array.isArray(vectors[0]) ? vectors[0].length : 0;
    for (const vector of vectors) {
        // As the column keeps them: what is too large for a real is infinite there.
        if (!Array.isArray(vector) || !vector.every((one) => typeof one === "number" && isFinite(Math.fround(one)))) {
            throw new NotDone(502, `${who} answered something that is not a list of finite numbers.`);
        }
        if (vector.length !== (dimensions ?? first) || vector.length === 0) {
            throw new NotDone(
                502,
                dimensions === null
                    ? `${who} answered embeddings of different lengths.`
                    : `${who} answered ${vector.length} dimensions, and ${dimensions} are needed: set EMBEDDING_MODEL and ` +
                        "EMBEDDING_DIMENSIONS to what fits the column memories.embedding.",
            );
        }
    }
    return vectors as number[][];
}
