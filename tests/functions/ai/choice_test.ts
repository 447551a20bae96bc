import assert from "node:assert/strict";

import { useEnvironment } from "../../../resources/supabase/functions/_shared/environment.ts";
import { chooseEmbedder } from "../../../resources/supabase/functions/ai-processing/embedding/choice.ts";
import { columnProblem, vectorText } from "../../../resources/supabase/functions/ai-processing/embedding/column.ts";
import { embeddingTypeOf } from "../../../resources/supabase/functions/ai-processing/memories/columns.ts";

interface Runtime {
    Supabase?: unknown;
}

function choice(dimensions: number | null, variables: Record<string, string>) {
    useEnvironment((name) => variables[name]);
    return chooseEmbedder(dimensions);
}

let run: (text: string) => Promise<unknown>;

/** Supabase's runtime, as far as the function asks it. Its session is made once a process, and does as `run` does. */
async function withRuntime(work: () => Promise<void>): Promise<void> {
    class Session {
        run(text: string): Promise<unknown> {
            return run(text);
        }
    }
    (globalThis as Runtime).Supabase = { ai: { Session } };
    try {
        await work();
    } finally {
        delete (globalThis as Runtime).Supabase;
    }
}

Deno.test("what the column's type says of dimensions", () => {
    assert.deepEqual(embeddingTypeOf("extensions.vector(1536)", "vector", 1536).dimensions, 1536);
    assert.deepEqual(embeddingTypeOf("halfvec(384)", "halfvec", 384).dimensions, 384);
    assert.deepEqual(embeddingTypeOf("vector", "vector", -1).dimensions, null);
    assert.deepEqual(embeddingTypeOf("real[]", "_float4", -1).dimensions, null);
    assert.equal(columnProblem(embeddingTypeOf("vector(3)", "vector", 3)), null);
    assert.equal(columnProblem(embeddingTypeOf("double precision[]", "_float8", -1)), null);
    assert.match(columnProblem(embeddingTypeOf("text", "text", -1)) ?? "", /is text, which takes no embedding/);
    assert.match(columnProblem(embeddingTypeOf("integer[]", "_int4", -1)) ?? "", /integer\[\]/);
});

Deno.test("a vector is written as its type reads it", () => {
    const column = (type: string) => ({ type, idType: "bigint", hasUpdatedAt: true, dimensions: 2 });
    assert.equal(vectorText(column("extensions.vector(2)"), [0.5, 1e-7]), "[0.5,1e-7]");
    assert.equal(vectorText(column("halfvec(2)"), [0.5, -1]), "[0.5,-1]");
    assert.equal(vectorText(column("real[]"), [0.5, -1]), "{0.5,-1}");
});

Deno.test("model and dimensions have to fit the column", () => {
    const key = { OPENAI_API_KEY: "k" };
    assert.match(choice(1536, key).words, /text-embedding-3-small, 1536 dimensions/);
    assert.match(choice(256, key).words, /256 dimensions/);
    assert.match(choice(null, key).words, /1536 dimensions/);
    assert.match(choice(null, { ...key, EMBEDDING_DIMENSIONS: "512" }).words, /512/);
    assert.match(choice(null, { ...key, EMBEDDING_MODEL: "someone-elses" }).words, /someone-elses\./);
    const refused: [number | null, Record<string, string>, RegExp][] = [
        [1536, { EMBEDDING_DIMENSIONS: "512" }, /takes 1536 dimensions, and EMBEDDING_DIMENSIONS says 512/],
        [3072, {}, /text-embedding-3-small .*1536 dimensions, and 3072 are needed/],
        [256, { EMBEDDING_MODEL: "text-embedding-ada-002" }, /ada-002/],
        [null, { EMBEDDING_DIMENSIONS: "many" }, /EMBEDDING_DIMENSIONS is not/],
        [null, { EMBEDDING_DIMENSIONS: "0" }, /EMBEDDING_DIMENSIONS is not/],
        [null, { OPENAI_BASE_URL: "ftp://example.org" }, /OPENAI_BASE_URL/],
        [null, { OPENAI_BASE_URL: "https://me:secret@example.org" }, /OPENAI_BASE_URL/],
    ];
    for (const [dimensions, variables, words] of refused) {
        const made = choice(dimensions, { ...key, ...variables });
        assert.equal(made.embedder, null);
        assert.match(made.words, words);
        assert.ok(!made.words.includes("secret"));
    }
});

Deno.test("without a key the runtime's own model is taken where it fits, else nobody", async () => {
    assert.match(choice(384, {}).words, /OPENAI_API_KEY is not set, and this runtime has no model/);
    run = (text) => Promise.resolve(new Float32Array(384).fill(text.length));
    await withRuntime(async () => {
        assert.match(choice(1536, {}).words, /384 dimensions, where the column memories.embedding takes 1536/);
        assert.match(choice(1536, { OPENAI_API_KEY: "k" }).words, /text-embedding-3-small/);
        const { embedder } = choice(384, {});
        assert.equal(embedder?.model, "gte-small");
        const vectors = await embedder!.embed(["a", "bc"], AbortSignal.timeout(1000));
        assert.deepEqual(vectors.map((vector) => [vector.length, vector[0]]), [[384, 1], [384, 2]]);
    });
    assert.equal(choice(384, {}).embedder, null);
});

Deno.test("what the runtime's own model answers is checked, and its failure told", async () => {
    await withRuntime(async () => {
        const { embedder } = choice(null, {});
        const embedded = () => embedder!.embed(["a"], AbortSignal.timeout(1000));
        run = () => Promise.reject(new Error("no memory"));
        await assert.rejects(embedded(), /made no embedding/);
        run = () => Promise.resolve(Array(383).fill(1));
        await assert.rejects(embedded(), /383 dimensions, and 384 are needed/);
        run = () => Promise.resolve(Array(384).fill(NaN));
        await assert.rejects(embedded(), /finite/);
        run = () => Promise.resolve("words");
        await assert.rejects(embedded(), /finite/);
    });
});
