import { isHeldByOthers } from "../../_shared/database.ts";
import { type Call, type Effects, type Handler, NotDone } from "../../_shared/function.ts";
import { fragment, type Sql } from "../../_shared/sql.ts";
import type { Finding, PreferenceExtractor } from "../preferences/extractor.ts";
import { identifierOf } from "./identifier.ts";
import { keyOf, type Memory, merged, type Metadata, type Source } from "./memory.ts";
import { type MemoryColumns, memoryColumns } from "./columns.ts";

interface Message {
    id: string;
    sessionId: string | null;
    userId: string;
    role: string;
    content: string;
    at: Date;
}

/** The message as it is in the table; null when it is gone, or nobody's. By primary keys. */
async function messageOf(sql: Sql, id: string): Promise<Message | null> {
    const [row] = await sql`
      select to_jsonb(m) as message
      from public.chat_messages m
      where m.id = ${id}`;
    if (row === undefined) {
        return null;
    }
    const { session_id, user_id, role, content, created_at } = row.message;
    const [session] = session_id === null || session_id === undefined ? [] : await sql`
      select s.user_id
      from public.chat_sessions s
      where s.id = ${session_id}`;
    const userId = session?.user_id ?? user_id ?? null;
    const written = new Date(created_at ?? "");
    return userId === null ? null : {
        id,
        sessionId: session_id ?? null,
        userId,
        role: String(role),
        content: String(content ?? ""),
        at: Number.isNaN(written.getTime()) ? new Date() : written,
    };
}

/** Two messages of one user, handled at the same time, must not both find a memory missing. Held until the transaction ends. */
async function lockMemoriesOf(sql: Sql, userId: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended('signalbox memories of ' || ${userId}::text, 0))`;
}

/** Index: the one on user_id; as many rows as the user has preferences. */
async function memoriesOf(sql: Sql, userId: string, keys: string[]): Promise<Map<string, Memory>> {
    const rows = await sql`
      select m.id, m.content, m.metadata
      from public.memories m
      where m.user_id = ${userId}
        and m.memory_type = 'user_preference'
        and m.metadata ->> 'preference' = any(${keys}::text[])
      order by m.id
      for update`;
    // Of two with the same key, which an application may have copied, the older one is kept up.
    return new Map(rows.reverse().map((row) => [row.metadata.preference, row as unknown as Memory]));
}

async function insert(
    sql: Sql,
    userId: string,
    content: string,
    metadata: Metadata,
): Promise<Memory> {
    const [{ id }] = await sql`
      insert into public.memories (user_id, memory_type, content, metadata)
      values (${userId}, 'user_preference', ${content}, ${JSON.stringify(metadata)}::jsonb)
      returning id`;
    return { id, content, metadata };
}

/** An embedding of other words than the content's is none. */
async function update(
    sql: Sql,
    memory: Memory,
    content: string,
    metadata: Metadata,
    columns: MemoryColumns,
): Promise<Memory> {
    const isSame = content === memory.content;
    const withoutEmbedding = columns.embedding === null ? fragment`` : fragment`, embedding = null`;
    await sql`
      update public.memories m
      set metadata = m.metadata || ${JSON.stringify(metadata)}::jsonb
        ${isSame ? fragment`` : fragment`, content = ${content} ${withoutEmbedding}`}
        ${columns.hasUpdatedAt ? fragment`, updated_at = now()` : fragment``}
      where m.id = ${memory.id}`;
    return { id: memory.id, content, metadata: { ...memory.metadata, ...metadata } };
}

async function remember(
    sql: Sql,
    extractor: PreferenceExtractor,
    message: Message,
    findings: Finding[],
): Promise<Effects> {
    await lockMemoriesOf(sql, message.userId);
    const columns = await memoryColumns(sql);
    if (columns === null) {
        throw new NotDone(503, "There is no table memories.");
    }
    const known = await memoriesOf(sql, message.userId, findings.map(keyOf));
    const counts = { new: 0, strengthened: 0, replaced: 0 };
    for (const finding of findings) {
        const key = keyOf(finding);
        const memory = known.get(key) ?? null;
        const source: Source = {
            message_id: message.id,
            session_id: message.sessionId,
            words: finding.words.slice(0, 200),
            at: message.at.toISOString(),
        };
        const result = merged(memory, finding, source, extractor.name);
        if (result.kind === "known") {
            continue;
        }
        ++counts[result.kind];
        const { content, metadata } = result;
        known.set(
            key,
            memory === null
                ? await insert(sql, message.userId, content, metadata)
                : await update(sql, memory, content, metadata, columns),
        );
    }
    return { preferences: findings.length, ...counts };
}

/** Event chat.message.process: what a user wrote is read for preferences, which become long-term memories. */
export function processMessage(extractor: PreferenceExtractor): Handler {
    return async ({ sql, log }: Call, payload) => {
        const message = await messageOf(sql, identifierOf(payload, "message_id"));
        if (message === null) {
            return { preferences: 0, message: "gone" };
        } else if (message.role !== "user") {
            return { preferences: 0 };
        }
        const findings = await extractor.extract(message.content, message.at);
        log.note("read", { preferences: findings.length, extractor: extractor.name });
        if (findings.length === 0) {
            return { preferences: 0 };
        }
        return await remember(sql, extractor, message, findings).catch((error) => {
            throw isHeldByOthers(error) ? new NotDone(503, "Another run has this user's memories in hand.", 5) : error;
        });
    };
}
