import { environment } from "./environment.ts";
import { NotDone } from "./notdone.ts";
import { type Client, type Pool, poolAt } from "./postgres.ts";
import { type Row, sqlBy, type TransactionSql, type Value } from "./sql.ts";

let current: { url: string; pool: Pool } | null = null;

/** The sessions of this process. */
export function database(): Pool {
    const url = environment("SUPABASE_DB_URL");
    if (url === "") {
        throw new NotDone(503, "SUPABASE_DB_URL is not set.");
    }
    if (current?.url !== url) {
        const pool = poolAt(url, "signalbox functions");
        current?.pool.end().catch(() => {});
        current = { url, pool };
    }
    return current.pool;
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

/** Somebody else holds the row or the lock, and did not let go of it in time: lock_not_available. */
export function isHeldByOthers(error: unknown): boolean {
    return databaseCode(error) === "55P03";
}

/** connection_failure */
function lost(cause?: unknown): Error {
    return Object.assign(new Error("The session has ended.", { cause }), { code: "08006" });
}

/**
 * One transaction in a session, of unnamed statements only: behind a transaction pooler the next one finds itself in another
 * session of the server.
 */
class Transaction {
    isOver = false; // or the session has ended; when it has not, it may be somebody else's by now

    constructor(readonly client: Client) {}

    async run(text: string, values: Value[] = []): Promise<{ command: string; rows: Row[] }> {
        if (this.isOver) {
            throw lost();
        }
        try {
            return await this.client.query(text, values);
        } catch (error) {
            // What the client says without a code is that the session has ended. Whatever says so, nothing more is asked: in
            // Deno 2.1 one with TLS does not always tell the client of its end.
            const known = databaseCode(error) === "" ? lost(error) : error;
            this.isOver ||= /^(08|57P|25P03)/.test(databaseCode(known));
            throw known;
        }
    }

    sql(): TransactionSql {
        const sql = sqlBy(async ({ text, values }) => (await this.run(text, values)).rows);
        const savepoint = <T>(work: (sql: TransactionSql) => Promise<T>) => this.#inSavepoint(() => work(whole));
        const whole: TransactionSql = Object.assign(sql, { savepoint });
        return whole;
    }

    /** In one within another the name means the inner one. */
    async #inSavepoint<T>(work: () => Promise<T>): Promise<T> {
        await this.run("savepoint inner_work");
        try {
            const result = await work();
            await this.run("release savepoint inner_work");
            return result;
        } catch (error) {
            await this.run("rollback to savepoint inner_work");
            await this.run("release savepoint inner_work");
            throw error;
        }
    }

    /** The server takes it without an error where a statement has failed that nobody minded, and rolls back. */
    async commit(): Promise<void> {
        const { command } = await this.run("commit");
        if (command !== "COMMIT") {
            throw Object.assign(new Error("It was rolled back."), { code: "25P02" });
        }
    }
}

/** To be released. Rejects as soon as `signal` is aborted. */
async function sessionOf(pool: Pool, signal: AbortSignal): Promise<Client> {
    const coming = (async () => await pool.connect())(); // an address may be wrong at once, too
    try {
        return await orAborted(coming, signal);
    } catch (error) {
        coming.then((client) => client.release(false), () => {});
        signal.throwIfAborted();
        const isOfDatabase = /^([0-9A-Z]{5}|E[A-Z]+)$/.test(databaseCode(error));
        throw isOfDatabase ? error : new NotDone(503, "No session with the database was to be had.", 5);
    }
}

/**
 * Runs `work` in a transaction of its own, which is not begun after `signal` is aborted, nor committed. Rejects at once when
 * that happens, and ends the session, whatever it is doing.
 */
export async function transaction<T>(
    pool: Pool,
    signal: AbortSignal,
    limits: Limits,
    work: (sql: TransactionSql) => Promise<T>,
): Promise<T> {
    const client = await sessionOf(pool, signal);
    const own = new Transaction(client);
    let isFit = false; // for the next one
    const run = async () => {
        try {
            const sql = own.sql();
            await own.run("begin");
            await sql`
                select set_config('statement_timeout', ${String(limits.statementMs)}, true),
                    set_config('lock_timeout', ${String(limits.lockMs)}, true),
                    set_config('idle_in_transaction_session_timeout', ${String(limits.idleMs)}, true)`;
            const result = await work(sql);
            signal.throwIfAborted();
            await own.commit();
            isFit = true;
            return result;
        } catch (error) {
            await own.run("rollback").then(() => isFit = true, () => {});
            throw error;
        }
    };
    try {
        return await orAborted(run(), signal);
    } finally {
        own.isOver = true;
        client.release(!isFit);
    }
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
