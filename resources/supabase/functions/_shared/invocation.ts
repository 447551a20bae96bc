import { isHeldByOthers, type Limits, transaction } from "./database.ts";
import { NotDone } from "./notdone.ts";
import type { Pool } from "./postgres.ts";
import type { TransactionSql } from "./sql.ts";

/** What was done, counted. */
export type Effects = Record<string, number | string | boolean>;

export interface Message {
    id: string;
    functionName: string;
    eventType: string;
    traceParent: string | null;
}

export type Claim =
    | { kind: "begun"; row: string; attempt: number }
    | { kind: "done" };

const shortly: Limits = { statementMs: 3000, lockMs: 500, idleMs: 5000 };
const longly: Limits = { statementMs: 10_000, lockMs: 5000, idleMs: 30_000 };

function underWay(): NotDone {
    return new NotDone(503, "Another run of this message is under way.", 5);
}

/**
 * Notes that an attempt begins, unless the message is done: one that was refused may be done by the version that is deployed
 * now. A row that stays locked is one that another run works on.
 */
export async function claim(pool: Pool, signal: AbortSignal, message: Message): Promise<Claim> {
    try {
        return await transaction(pool, signal, shortly, async (inner) => {
            const [row] = await inner`
        insert into public.function_invocations as i (message_id, function_name, event_type, state, trace_parent)
        values (${message.id}, ${message.functionName}, ${message.eventType}, 'running', ${message.traceParent})
        on conflict (message_id, function_name) do update
        set attempts = i.attempts + (i.state <> 'done')::integer,
          repeats = i.repeats + (i.state = 'done')::integer,
          state = case when i.state = 'done' then i.state else 'running' end,
          started_at = case when i.state = 'done' then i.started_at else clock_timestamp() end,
          finished_at = case when i.state = 'done' then i.finished_at end,
          status = case when i.state = 'done' then i.status end,
          error = case when i.state = 'done' then i.error end,
          trace_parent = case when i.state = 'done' then i.trace_parent else excluded.trace_parent end
        returning i.id, i.state, i.attempts`;
            return row.state === "done" ? { kind: "done" } : { kind: "begun", row: row.id, attempt: row.attempts };
        });
    } catch (error) {
        throw isHeldByOthers(error) ? underWay() : error;
    }
}

/**
 * The effects and the mark that they are done, in one transaction; null when another run has done them meanwhile. Throws
 * NotDone without touching the row when another run holds it.
 */
export function carryOut(
    pool: Pool,
    signal: AbortSignal,
    row: string,
    work: (sql: TransactionSql) => Promise<Effects>,
): Promise<Effects | null> {
    return transaction(pool, signal, longly, async (inner) => {
        const [found] = await inner`
      select i.state
      from public.function_invocations i
      where i.id = ${row}
      for update nowait`.catch((error) => {
            throw isHeldByOthers(error) ? new Held() : error;
        });
        if (found === undefined) {
            throw new NotDone(503, "The record of this message was deleted meanwhile.");
        }
        if (found.state === "done") {
            return null;
        }
        const effects = await work(inner);
        signal.throwIfAborted();
        await inner`
      update public.function_invocations
      set state = 'done',
        status = 200,
        finished_at = clock_timestamp(),
        error = null,
        effects = ${JSON.stringify(effects)}::jsonb
      where id = ${row}`;
        return effects;
    });
}

/** Another run holds the row: its outcome is that one's to record. */
export class Held extends NotDone {
    constructor() {
        const { status, reason, retryAfterSeconds } = underWay();
        super(status, reason, retryAfterSeconds);
    }
}

/** Records why nothing was done. Where even that fails the row stays 'running', which reads as broken off. */
export async function settle(pool: Pool, row: string, why: NotDone): Promise<void> {
    const signal = AbortSignal.timeout(3000);
    await transaction(pool, signal, shortly, (inner) =>
        inner`
      update public.function_invocations
      set state = ${why.status === 422 ? "refused" : "failed"},
        status = ${why.status},
        finished_at = clock_timestamp(),
        error = ${why.reason.slice(0, 1000)}
      where id = ${row}
        and state = 'running'`);
}
