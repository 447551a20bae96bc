import type { Session } from "./client.ts";
import { environment } from "./environment.ts";
import { NotDone } from "./notdone.ts";
import { Pool } from "./pool.ts";
import type postgres from "./postgres.ts";

let current: Pool | null = null;

/** The sessions of this process. */
export function database(): Pool {
    const url = environment("SUPABASE_DB_URL");
    if (url === "") {
        throw new NotDone(503, "SUPABASE_DB_URL is not set.");
    }
    if (current?.url !== url) {
        current?.end();
        current = new Pool(url);
    }
    return current;
}

/** How long statements, waits for locks and a transaction that does nothing may take. */
export interface Limits {
    statementMs: number;
    lockMs: number;
    idleMs: number;
}

/** Code of SQLSTATE, or of the client; empty for an error of something else. */
export function databaseCode(error: unknown): string {
    const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
    return typeof code === "string" ? code : "";
}

/** Whether the session ended under a statement. */
function isLoss(error: unknown): boolean {
    return /^(CONNECTION_|CONNECT_TIMEOUT|ECONNRESET|EPIPE|57P)/.test(databaseCode(error));
}

/**
 * Throws `error` again; where the session is gone, never settles. The client would roll back over a socket that is no more, and
 * its error ends the process (https://github.com/porsager/postgres/issues/1208). begin() fails by itself then, so that nobody
 * waits for this.
 */
function thrownAgain(error: unknown, session: Session): Promise<never> {
    return session.isGone || isLoss(error) ? new Promise<never>(() => {}) : Promise.reject(error);
}

/** `inner`, which throws instead of sending anything once the session is gone, and whose savepoints end as the transaction does. */
function guarded(inner: postgres.TransactionSql, session: Session): postgres.TransactionSql {
    const savepoint = <T>(work: (sql: postgres.TransactionSql) => Promise<T>) => {
        const begun = (deeper: postgres.TransactionSql) =>
            work(guarded(deeper, session)).catch((error) => thrownAgain(error, session));
        return inner.savepoint(begun);
    };
    return new Proxy(inner, {
        apply(target, self, given) {
            if (session.isGone) {
                throw Object.assign(new Error("the session has ended"), { code: "CONNECTION_CLOSED" });
            }
            return Reflect.apply(target, self, given);
        },
        get: (target, name, receiver) => name === "savepoint" ? savepoint : Reflect.get(target, name, receiver),
    });
}

async function inSession<T>(
    pool: Pool,
    signal: AbortSignal,
    limits: Limits,
    work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
    const session = await pool.take(signal);
    try {
        return await session.sql.begin(async (inner) => {
            try {
                signal.throwIfAborted();
                await inner`
                    select set_config('statement_timeout', ${String(limits.statementMs)}, true),
                        set_config('lock_timeout', ${String(limits.lockMs)}, true),
                        set_config('idle_in_transaction_session_timeout', ${String(limits.idleMs)}, true)`;
                const result = await work(guarded(inner, session));
                signal.throwIfAborted();
                return result;
            } catch (error) {
                return await thrownAgain(error, session);
            }
        }) as T;
    } finally {
        pool.give(session);
    }
}

/**
 * Runs `work` in a transaction of its own, which is not begun after `signal` is aborted, nor committed. Rejects at once when
 * that happens, while the session is being given back. A savepoint in it has no name.
 */
export function transaction<T>(
    pool: Pool,
    signal: AbortSignal,
    limits: Limits,
    work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
    return orAborted(inSession(pool, signal, limits, work), signal);
}

/** `done`, or the signal's reason as soon as it is aborted; what `done` comes to then is nobody's business any more. */
export function orAborted<T>(done: Promise<T>, signal: AbortSignal): Promise<T> {
    const { promise, reject } = Promise.withResolvers<T>();
    const abort = () => reject(signal.reason);
    if (signal.aborted) {
        abort();
    } else {
        signal.addEventListener("abort", abort, { once: true });
    }
    done.catch(() => {});
    return Promise.race([done, promise]).finally(() => signal.removeEventListener("abort", abort));
}
