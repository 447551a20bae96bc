import assert from "node:assert/strict";

import { edgeFunction, type Handler } from "../../../resources/supabase/functions/_shared/function.ts";
import aiProcessing from "../../../resources/supabase/functions/ai-processing/index.ts";
import { chooseEmbedder } from "../../../resources/supabase/functions/ai-processing/embedding/choice.ts";
import { cutFor } from "../../../resources/supabase/functions/ai-processing/embedding/cut.ts";
import { generateEmbedding } from "../../../resources/supabase/functions/ai-processing/embedding/generate.ts";
import { openAI } from "../../../resources/supabase/functions/ai-processing/embedding/openai.ts";
import {
    activateEndpoints,
    deliver,
    deliveriesOf,
    type Delivery,
    delivery,
    inTransaction,
    invocationOf,
    makeUser,
    Served,
    setVariables,
    sql,
    test,
    until,
} from "../harness.ts";
import { type Answering, EmbeddingService, good, list, vectorOf } from "./embeddingservice.ts";

interface Memory {
    embedding: number[] | null;
    // deno-lint-ignore no-explicit-any
    metadata: Record<string, any>;
}

const service = new EmbeddingService();
const dimensions = 6;
const settings = { OPENAI_API_KEY: "a key", OPENAI_BASE_URL: service.url, EMBEDDING_DIMENSIONS: String(dimensions) };
const user = await makeUser("grace");
await activateEndpoints();

/** The table as each test finds it: empty. The events of the memories are those of the table's trigger. */
async function begin(variables: Record<string, string> = settings): Promise<void> {
    setVariables(variables);
    service.reset();
    await sql`delete from public.memories`;
}

async function mark(...contents: string[]): Promise<Delivery[]> {
    return await deliveriesOf(async () => {
        for (const content of contents) {
            await sql`
              insert into public.memories (user_id, content, metadata)
              values (${user}, ${content}, '{"needs_embedding": true, "source": "chat"}')`;
        }
    });
}

/** The function, but for how an embedding is generated. */
function functionOf(handler: Handler) {
    return edgeFunction({
        name: "ai-processing",
        secretsVariable: "AI_PROCESSING_SECRETS",
        handlers: { "memory.generate.embedding": handler },
        needs: () => Promise.resolve([]),
    });
}

function withPatience(newBatchesMs: number, lastBatchMs: number) {
    return functionOf(generateEmbedding(chooseEmbedder, { newBatchesMs, lastBatchMs }));
}

async function memories(): Promise<Memory[]> {
    const rows = await sql`select to_json(m.embedding) as embedding, m.metadata from public.memories m order by m.id`;
    return rows.map(({ embedding, metadata }) => ({ embedding, metadata }));
}

async function waiting(): Promise<number> {
    const [{ count }] = await sql`select w.waiting as count from signalbox.waiting_memories() w`;
    return Number(count);
}

function near(given: number[] | null, wanted: number[]): void {
    assert.equal(given?.length, wanted.length);
    wanted.forEach((number, index) => assert.ok(Math.abs(given![index] - number) < 1e-6));
}

test("a marked memory is embedded, and its metadata merged", async () => {
    await begin();
    const [made] = await mark("Wants to travel to Lisbon.");
    const { status, body } = await deliver(aiProcessing, made);
    assert.deepEqual([status, body.effects], [200, { embedded: 1, model: "text-embedding-3-small" }]);
    const [memory] = await memories();
    near(memory.embedding, vectorOf("Wants to travel to Lisbon.", dimensions));
    assert.equal(memory.metadata.needs_embedding, undefined);
    assert.equal(memory.metadata.source, "chat");
    assert.equal(memory.metadata.embedding.model, "text-embedding-3-small");
    assert.equal(memory.metadata.embedding.dimensions, dimensions);
    assert.ok(Date.parse(memory.metadata.embedding.at) > 0);
    assert.equal(service.asked[0].authorization, "Bearer a key");
    assert.equal(service.asked[0].dimensions, dimensions);
    assert.equal(await waiting(), 0);
});

test("a redelivery, and another event of the same memory, embed nothing", async () => {
    await begin();
    const [made] = await mark("Eats vegan.");
    await deliver(aiProcessing, made);
    assert.deepEqual((await deliver(aiProcessing, made)).body, { done: true, repeated: true });
    const other = await deliver(aiProcessing, { ...made, id: crypto.randomUUID() });
    assert.deepEqual(other.body, { done: true, effects: { embedded: 0 } });
    assert.equal(service.inputs.length, 1);
});

test("what is in the table counts, not what the event says", async () => {
    await begin();
    const [changed, gone] = await mark("old", "gone");
    await sql`update public.memories set content = 'new' where content = 'old'`;
    await sql`delete from public.memories where content = 'gone'`;
    assert.equal((await deliver(aiProcessing, changed)).status, 200);
    assert.deepEqual((await deliver(aiProcessing, gone)).body, { done: true, effects: { embedded: 0 } });
    assert.deepEqual(service.inputs, ["new"]);
});

test("without a key it stays marked, the answer says so, and nothing is made up", async () => {
    await begin({ OPENAI_API_KEY: " ", EMBEDDING_DIMENSIONS: "6" });
    const [made] = await mark("Eats vegan.");
    const { status, body, headers } = await deliver(aiProcessing, made);
    assert.equal(status, 503);
    assert.match(String(body.reason), /stays marked: OPENAI_API_KEY is not set/);
    assert.ok(Number(headers.get("retry-after")) > 0);
    const [memory] = await memories();
    assert.equal(memory.embedding, null);
    assert.equal(memory.metadata.needs_embedding, true);
    assert.equal((await invocationOf(made.id))?.state, "failed");
    setVariables(settings);
    assert.equal((await deliver(aiProcessing, made)).status, 200);
    assert.equal(await waiting(), 0);
});

const failures: Record<string, { answer: Answering; status: number; reason: RegExp; retryAfter?: string }> = {
    "enough, with seconds": {
        answer: () => new Response("{}", { status: 429, headers: { "Retry-After": "17" } }),
        status: 503,
        reason: /429/,
        retryAfter: "17",
    },
    "enough, with too many seconds": {
        answer: () => new Response("{}", { status: 429, headers: { "Retry-After": "999999" } }),
        status: 503,
        reason: /429/,
        retryAfter: "3600",
    },
    "enough, without a word": {
        answer: () => new Response(null, { status: 429 }),
        status: 503,
        reason: /429/,
        retryAfter: "20",
    },
    "no money left": {
        answer: () => Response.json({ error: { code: "insufficient_quota" } }, { status: 429 }),
        status: 503,
        reason: /quota/,
        retryAfter: "600",
    },
    "broken": { answer: () => new Response("no", { status: 500 }), status: 503, reason: /HTTP 500/ },
    "another key": { answer: () => new Response("no", { status: 401 }), status: 503, reason: /OPENAI_API_KEY/ },
    "another model": { answer: () => new Response("no", { status: 404 }), status: 503, reason: /EMBEDDING_MODEL/ },
    "not understood": { answer: () => new Response("no", { status: 400 }), status: 502, reason: /HTTP 400/ },
    "fewer dimensions": {
        answer: ({ input }) => list(input.map((text) => vectorOf(text, 5))),
        status: 502,
        reason: /5 dimensions, and 6 are needed.*EMBEDDING_DIMENSIONS/,
    },
    "too few": {
        answer: ({ input }) => list(input.slice(1).map((text) => vectorOf(text, 6))),
        status: 502,
        reason: /0 embeddings for 1/,
    },
    "too many": {
        answer: ({ input }) => list([...input, "more"].map((text) => vectorOf(text, 6))),
        status: 502,
        reason: /not numbered/,
    },
    "the same number twice": {
        answer: () => Response.json({ data: [0, 0].map((index) => ({ index, embedding: vectorOf("a", 6) })) }),
        status: 502,
        reason: /not numbered/,
    },
    "no number": { answer: () => list([[1, 2, 3, 4, 5, null]]), status: 502, reason: /finite/ },
    "an infinite number": {
        answer: () => new Response('{"data": [{"index": 0, "embedding": [1e999, 1, 1, 1, 1, 1]}]}'),
        status: 502,
        reason: /finite/,
    },
    "more than a real can be": { answer: () => list([[1e300, 1, 1, 1, 1, 1]]), status: 502, reason: /finite/ },
    "NaN, which is no JSON": {
        answer: () => new Response('{"data": [{"index": 0, "embedding": [NaN, 1, 1, 1, 1, 1]}]}'),
        status: 502,
        reason: /no list/,
    },
    "half an answer": { answer: () => new Response('{"data": ['), status: 502, reason: /no list/ },
    "an answer that breaks off": {
        answer: () =>
            new Response(
                new ReadableStream({
                    start(stream) {
                        stream.enqueue(new TextEncoder().encode('{"data"'));
                        setTimeout(() => stream.error(new Error("told to")), 20);
                    },
                }),
            ),
        status: 503,
        reason: /broke off/,
    },
};

for (const [name, { answer, status, reason, retryAfter }] of Object.entries(failures)) {
    test(`the service fails: ${name}`, async () => {
        await begin();
        const [made] = await mark("Eats vegan.");
        service.answer = answer;
        const given = await deliver(aiProcessing, made);
        assert.equal(given.status, status);
        assert.match(String(given.body.reason), reason);
        if (retryAfter) {
            assert.equal(given.headers.get("retry-after"), retryAfter);
        }
        const [memory] = await memories();
        assert.equal(memory.embedding, null);
        assert.equal(memory.metadata.needs_embedding, true);
        service.answer = good;
        assert.equal((await deliver(aiProcessing, made)).status, 200);
        assert.equal((await memories())[0].embedding?.length, dimensions);
    });
}

test("the service is not there", async () => {
    await begin({ ...settings, OPENAI_BASE_URL: "http://127.0.0.1:1/v1" });
    const [made] = await mark("Eats vegan.");
    const { status, body } = await deliver(aiProcessing, made);
    assert.equal(status, 503);
    assert.match(String(body.reason), /cannot be reached/);
    assert.equal(await waiting(), 1);
});

test("the service takes longer than it may", async () => {
    await begin();
    const [made] = await mark("Eats vegan.");
    const { promise: end, resolve } = Promise.withResolvers<void>();
    service.answer = async (asked) => {
        await end;
        return good(asked);
    };
    const impatient = openAI({
        key: "a key",
        baseUrl: service.url,
        model: "slow",
        dimensions,
        asksForDimensions: true,
        timeoutMs: 200,
    });
    const slow = functionOf(generateEmbedding(() => ({ embedder: impatient, words: "" })));
    const { status, body } = await deliver(slow, made);
    resolve();
    assert.equal(status, 503);
    assert.match(String(body.reason), /did not answer within 0.2 s/);
    assert.equal(await waiting(), 1);
});

test("twenty-five that wait go in three requests, the event's own first", async () => {
    await begin();
    const texts = Array.from({ length: 25 }, (_, index) => `memory ${index}`);
    const made = await mark(...texts);
    const { body } = await deliver(withPatience(60_000, 60_000), made[20]);
    assert.equal((body.effects as { embedded: number }).embedded, 25);
    assert.deepEqual(service.asked.map(({ input }) => input.length), [10, 10, 5]);
    assert.equal(service.asked[0].input[0], "memory 20");
    assert.equal(new Set(service.inputs).size, 25);
    const all = await memories();
    texts.forEach((text, index) => near(all[index].embedding, vectorOf(text, dimensions)));
});

test("what is done stays done when a later batch fails", async () => {
    await begin();
    const made = await mark(...Array.from({ length: 25 }, (_, index) => `memory ${index}`));
    service.answer = (asked) => service.asked.length < 3 ? good(asked) : new Response(null, { status: 500 });
    const { status, body } = await deliver(withPatience(60_000, 60_000), made[0]);
    assert.deepEqual([status, (body.effects as { embedded: number }).embedded], [200, 20]);
    assert.equal(await waiting(), 5);
    service.answer = good;
    assert.equal((await deliver(aiProcessing, made[24])).status, 200);
    assert.equal(await waiting(), 0);
});

test("no batch is begun when it is late, and one that takes too long is given up", async () => {
    await begin();
    const made = await mark(...Array.from({ length: 25 }, (_, index) => `memory ${index}`));
    const late = await deliver(withPatience(0, 60_000), made[0]);
    assert.equal((late.body.effects as { embedded: number }).embedded, 10);
    assert.equal(service.asked.length, 1);
    const { promise: end, resolve } = Promise.withResolvers<void>();
    service.answer = async (asked) => {
        if (service.asked.length === 3) {
            await end;
        }
        return good(asked);
    };
    const given = await deliver(withPatience(60_000, 3000), made[24]);
    resolve();
    assert.equal((given.body.effects as { embedded: number }).embedded, 10);
    assert.equal(service.asked.length, 3);
    assert.equal(await waiting(), 5);
});

test("a text that the service does not take keeps nobody else's back", async () => {
    await begin();
    const [refused, made] = await mark("refused", "Eats vegan.", "Eats halal.");
    service.answer = (asked) =>
        asked.input.includes("refused") ? Response.json({ error: {} }, { status: 400 }) : good(asked);
    const { status, body } = await deliver(aiProcessing, made);
    assert.deepEqual([status, body.effects], [200, { embedded: 1, model: "text-embedding-3-small" }]);
    assert.equal((await deliver(aiProcessing, refused)).status, 502);
    assert.deepEqual((await memories()).map(({ embedding }) => embedding === null), [true, false, true]);
});

test("what waited for a key is announced again once there is one, and embedded", async () => {
    const announced = () =>
        deliveriesOf(async () => {
            const [{ words }] = await sql`select signalbox.announce_waiting_memories() as words`;
            said = words;
        });
    let said = "";
    await begin({});
    const [made] = await mark("Eats vegan.");
    assert.equal((await deliver(aiProcessing, made)).status, 503);
    await sql`
      update public.webhook_logs
      set state = 'failed',
        completed_at = clock_timestamp()
      where event_type = 'memory.generate.embedding'`;
    assert.equal((await announced()).length, 0);
    assert.equal(said, "waiting after a failure");
    setVariables(settings);
    await deliver(aiProcessing, { id: crypto.randomUUID(), event: "test.webhook", payload: {} });
    const [again, ...more] = await announced();
    assert.equal(said, "announced");
    assert.equal(more.length, 0);
    assert.equal((await deliver(aiProcessing, again)).status, 200);
    assert.equal(await waiting(), 0);
});

test("a marked memory that still has an embedding of former words waits as others do", async () => {
    await begin();
    const made = await mark("Eats vegan.", "Prefers a busy pace.", "Prefers a relaxed pace.");
    await sql`update public.memories set embedding = '{1,2,3,4,5,6}' where content like 'Prefers%'`;
    assert.equal((await deliver(aiProcessing, made[0])).body.effects?.embedded, 3);
    for (const [index, text] of ["Eats vegan.", "Prefers a busy pace.", "Prefers a relaxed pace."].entries()) {
        const { embedding, metadata } = (await memories())[index];
        near(embedding, vectorOf(text, dimensions));
        assert.equal(metadata.needs_embedding, undefined);
    }
});

test("two runs at once never embed twice", async () => {
    await begin();
    const made = await mark(...Array.from({ length: 30 }, (_, index) => `memory ${index}`));
    service.answer = async (asked) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return good(asked);
    };
    const answers = await Promise.all(
        [made[0], made[0], made[9], made[15], made[29]].map((one) => deliver(aiProcessing, one)),
    );
    for (const { status, headers } of answers) {
        assert.ok(status === 200 || (status === 503 && Number(headers.get("retry-after")) > 0), String(status));
    }
    await until(async () => {
        const left = await Promise.all(made.map((one) => deliver(aiProcessing, one)));
        return left.every(({ status }) => status === 200);
    });
    assert.equal(await waiting(), 0);
    assert.equal(service.inputs.length, 30);
    assert.equal(new Set(service.inputs).size, 30);
});

test("what another run has in hand: the event's own is to be asked for again, others are passed over", async () => {
    await begin();
    const [made, held] = await mark("Eats vegan.", "Eats halal.");
    await inTransaction(async (other) => {
        await other`select m.id from public.memories m where m.content = 'Eats halal.' for update`;
        const { status, body, headers } = await deliver(aiProcessing, held);
        assert.equal(status, 503);
        assert.match(String(body.reason), /in hand/);
        assert.ok(Number(headers.get("retry-after")) > 0);
        assert.equal((await deliver(aiProcessing, made)).status, 200);
        assert.deepEqual(service.inputs, ["Eats vegan."]);
    });
    assert.equal((await deliver(aiProcessing, held)).status, 200);
    assert.deepEqual(service.inputs, ["Eats vegan.", "Eats halal."]);
});

test("killed between the service's answer and the commit, it is done again and once", async () => {
    await begin();
    const [made] = await mark("Eats vegan.");
    const served = await Served.start("ai-processing", settings);
    service.answer = async (asked) => {
        await served.kill();
        return good(asked);
    };
    await assert.rejects(served.deliver(made));
    assert.equal((await invocationOf(made.id))?.state, "running");
    service.answer = good;
    const again = await until(async () => {
        const given = await deliver(aiProcessing, made);
        return given.status === 200 && given;
    });
    assert.deepEqual(again.body.effects, { embedded: 1, model: "text-embedding-3-small" });
    assert.equal((await memories())[0].embedding?.length, dimensions);
    assert.equal((await invocationOf(made.id))?.state, "done");
});

test("the dimensions of rows that are there count where nobody says any", async () => {
    await begin({ OPENAI_API_KEY: "a key", OPENAI_BASE_URL: service.url });
    await sql`insert into public.memories (user_id, content, embedding) values (${user}, 'there', '{1,2,3,4}')`;
    const [made] = await mark("Eats vegan.");
    assert.equal((await deliver(aiProcessing, made)).status, 200);
    assert.equal((await memories())[1].embedding?.length, 4);
    await begin({ OPENAI_API_KEY: "a key", OPENAI_BASE_URL: service.url });
    const [first] = await mark("Eats vegan.");
    assert.equal((await deliver(aiProcessing, first)).status, 200);
    assert.equal((await memories())[0].embedding?.length, 1536);
});

test("a text that is too long is cut and says so, and none needs no service", async () => {
    await begin();
    const long = "Likes small hotels by the sea. ".repeat(1000).trim();
    const [made] = await mark(long);
    assert.equal((await deliver(aiProcessing, made)).status, 200);
    const { from, to } = (await memories())[0].metadata.embedding.cut;
    assert.equal(from, long.length);
    assert.equal(to, service.inputs[0].length);
    assert.ok(service.inputs[0].endsWith("by the sea."));
    await begin();
    const [empty] = await mark(" ");
    assert.equal(((await deliver(aiProcessing, empty)).body.effects as { embedded: number }).embedded, 0);
    assert.equal(service.asked.length, 0);
    const [memory] = await memories();
    assert.equal(memory.embedding, null);
    assert.equal(memory.metadata.needs_embedding, undefined);
    assert.equal(memory.metadata.embedding.skipped, "no text");
});

test("cuts where a sentence or word ends, and never inside a character", () => {
    assert.deepEqual(cutFor("short", 100), { text: "short", from: null });
    assert.equal(cutFor("one two three to. four five", 7).text, "one two three to.");
    assert.equal(cutFor("one two threefour five", 7).text, "one two threefour");
    assert.equal(cutFor("x".repeat(100), 7).text, "x".repeat(20));
    assert.equal(cutFor("\u{1f600}".repeat(10), 7).text, "\u{1f600}".repeat(5));
});

test("what is wrong with a payload is refused", async () => {
    await begin();
    for (const payload of [{}, { memory_id: 1.5 }, { memory_id: "x" }]) {
        const { status } = await deliver(aiProcessing, delivery("memory.generate.embedding", payload));
        assert.equal(status, 422, JSON.stringify(payload));
    }
});

test("test.webhook says by what embeddings are made, or what is missing", async () => {
    await begin();
    const asked = () =>
        deliver(aiProcessing, { id: crypto.randomUUID(), event: "test.webhook", payload: { test: true } });
    const ready = await asked();
    assert.equal(ready.status, 200);
    const needs = (ready.body.needs as { name: string; met: boolean; words: string }[]).map(({ name }) => name);
    assert.deepEqual(needs, ["signing secrets", "database", "embedder", "embedding column"]);
    setVariables({});
    const missing = await asked();
    assert.equal(missing.status, 503);
    assert.match(String(missing.body.reason), /OPENAI_API_KEY is not set/);
    const [{ report }] = await sql`
      select r.report
      from public.function_reports r
      where r.function_name = 'ai-processing'`;
    assert.equal(report.needs.find(({ name }: { name: string }) => name === "embedder").met, false);
    assert.equal(service.asked.length, 0);
});
