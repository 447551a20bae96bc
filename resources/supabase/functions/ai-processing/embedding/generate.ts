import { isHeldByOthers } from "../../_shared/database.ts";
import { type Call, type Effects, type Handler, NotDone } from "../../_shared/function.ts";
import { traitsOf } from "../../_shared/log.ts";
import { catalogueType, fragment, type Sql } from "../../_shared/sql.ts";
import { identifierOf } from "../memories/identifier.ts";
import { type EmbeddingColumn, embeddingColumn, vectorText } from "./column.ts";
import { cutFor } from "./cut.ts";
import type { ChooseEmbedder, Embedder } from "./embedder.ts";

interface Memory {
    id: string;
    content: string;
}

const batchSize = 10;

/** Since the beginning. */
export interface Patience {
    newBatchesMs: number; // until when another batch is begun
    lastBatchMs: number; // when one under way is given up
}

// A sender waits five seconds unless it is told otherwise: a batch that begins late would be done for nobody. What is left is
// announced again by the database within a minute. The last one ends well before the deadline of the invocation, which would take
// back the first one with it.
const usual: Patience = { newBatchesMs: 3000, lastBatchMs: 10_000 };

/** The memory of the event when it waits for an embedding; null when it does not, or is gone. Held until the end. */
async function ownMemory(sql: Sql, id: string): Promise<Memory | null> {
    const [row] = await sql`
      select m.id, m.content
      from public.memories m
      where m.id = ${id}
        and m.metadata ->> 'needs_embedding' = 'true'
      for update nowait`.catch((error) => {
        throw isHeldByOthers(error) ? new NotDone(503, "Another run has this memory in hand.", 5) : error;
    });
    return row === undefined ? null : { id: row.id, content: row.content };
}

/** Others that wait, the oldest first, but none that another run holds. Index: memories_marked_for_embedding. */
async function others(sql: Sql, own: string, count: number): Promise<Memory[]> {
    const rows = await sql`
      select m.id, m.content
      from public.memories m
      where m.metadata ->> 'needs_embedding' = 'true'
        and m.id <> ${own}
      order by m.created_at
      limit ${count}
      for update skip locked`;
    return rows.map((row) => ({ id: row.id, content: row.content }));
}

/** What the metadata is told of the embedding, and the embedding as text; null where there was no text to embed. */
interface Result {
    id: string;
    vector: string | null;
    details: Record<string, string | number | null | Record<string, number>>;
}

async function store(sql: Sql, column: EmbeddingColumn, results: Result[]): Promise<void> {
    await sql`
      update public.memories m
      set embedding = r.vector::${catalogueType(column.type)},
        metadata = (m.metadata - 'needs_embedding') || jsonb_build_object('embedding', r.details)
        ${column.hasUpdatedAt ? fragment`, updated_at = now()` : fragment``}
      from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
        as r(id ${catalogueType(column.idType)}, vector text, details jsonb)
      where m.id = r.id`;
}

/** How many have an embedding then: those without any text have none. */
async function embedBatch(
    { sql, signal }: Call,
    column: EmbeddingColumn,
    embedder: Embedder,
    memories: Memory[],
): Promise<number> {
    const texts = memories.map((memory) => cutFor(memory.content.trim(), embedder.mostTokens));
    const asked = texts.filter(({ text }) => text !== "").map(({ text }) => text);
    const vectors = asked.length === 0 ? [] : await embedder.embed(asked, signal);
    const at = new Date().toISOString();
    let next = 0;
    const results = memories.map(({ id }, index): Result => {
        const { text, from } = texts[index];
        if (text === "") {
            return { id, vector: null, details: { skipped: "no text", at } };
        }
        const vector = vectors[next++];
        return {
            id,
            vector: vectorText(column, vector),
            details: {
                model: embedder.model,
                dimensions: vector.length,
                at,
                ...from === null ? {} : { cut: { from, to: text.length } },
            },
        };
    });
    await store(sql, column, results);
    return vectors.length;
}

/** The event's own with others; alone when they are refused together: a text that is not taken must not keep all back. */
async function embedFirst(
    call: Call,
    column: EmbeddingColumn,
    embedder: Embedder,
    memories: Memory[],
): Promise<{ count: number; mayGoOn: boolean }> {
    try {
        return { count: await embedBatch(call, column, embedder, memories), mayGoOn: memories.length === batchSize };
    } catch (error) {
        if (!(error instanceof NotDone) || error.status !== 502 || memories.length === 1) {
            throw error;
        }
        return { count: await embedBatch(call, column, embedder, memories.slice(0, 1)), mayGoOn: false };
    }
}

/** Further batches, until the time is over or one fails: what is done by then stays done. */
async function embedOthers(
    call: Call,
    column: EmbeddingColumn,
    embedder: Embedder,
    own: string,
    started: number,
    { newBatchesMs, lastBatchMs }: Patience,
): Promise<number> {
    const left = Math.max(0, lastBatchMs - (performance.now() - started));
    const signal = AbortSignal.any([call.signal, AbortSignal.timeout(left)]);
    let count = 0;
    while (performance.now() - started < newBatchesMs) {
        try {
            const [taken, embedded] = await call.sql.savepoint(async (inner) => {
                const waiting = await others(inner, own, batchSize);
                return [waiting.length, await embedBatch({ ...call, sql: inner, signal }, column, embedder, waiting)];
            });
            count += embedded;
            if (taken < batchSize) {
                break;
            }
        } catch (error) {
            call.signal.throwIfAborted();
            call.log.note(
                "a further batch was not embedded",
                error instanceof NotDone ? { reason: error.reason } : traitsOf(error),
            );
            break;
        }
    }
    return count;
}

/** Event memory.generate.embedding: embeds its memory as it is now, and then others that wait. */
export function generateEmbedding(choose: ChooseEmbedder, patience = usual): Handler {
    return async (call: Call, payload): Promise<Effects> => {
        const started = performance.now();
        const own = await ownMemory(call.sql, identifierOf(payload, "memory_id"));
        if (own === null) {
            return { embedded: 0 };
        }
        const column = await embeddingColumn(call.sql);
        if (typeof column === "string") {
            throw new NotDone(503, column);
        }
        const { embedder, words } = choose(column.dimensions);
        if (embedder === null) {
            throw new NotDone(503, `The memory stays marked: ${words}`);
        }
        const first = [own, ...await others(call.sql, own.id, batchSize - 1)];
        const { count, mayGoOn } = await embedFirst(call, column, embedder, first);
        const more = mayGoOn ? await embedOthers(call, column, embedder, own.id, started, patience) : 0;
        call.log.note("embedded", { memories: count + more, model: embedder.model });
        return { embedded: count + more, model: embedder.model };
    };
}
