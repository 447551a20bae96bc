import postgres from "./postgres.ts";

import { environment } from "./environment.ts";
import { NotDone } from "./notdone.ts";
import { socketTo } from "./socket.ts";

const mostConnections = 4;

let current: { url: string; sql: postgres.Sql } | null = null;

/** PostgreSQL's form of a URL names a folder of sockets as its parameter `host`, which the client's own does not know. */
function socketOf(url: URL): postgres.Options<Record<string, never>> {
    const folder = url.searchParams.get("host") ?? "";
    if (!folder.startsWith("/")) {
        return {};
    }
    return {
        path: `${folder}/.s.PGSQL.${url.searchParams.get("port") ?? "5432"}`,
        user: url.searchParams.get("user") ?? decodeURIComponent(url.username),
        database: decodeURIComponent(url.pathname.slice(1)),
    };
}

/** A client for the address of a server; it connects when it is used. */
export function connect(text: string, applicationName: string): postgres.Sql {
    const url = URL.parse(text);
    if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
        throw new NotDone(503, "SUPABASE_DB_URL is not the address of a PostgreSQL server.");
    }
    const options: postgres.Options<Record<string, never>> = {
        max: mostConnections,
        prepare: false, // a transaction pooler gives the next transaction another session
        fetch_types: false,
        connect_timeout: 5,
        idle_timeout: 20,
        max_lifetime: 30 * 60,
        backoff: false,
        onnotice: () => {},
        connection: { application_name: applicationName },
    };
    // TLS is begun on a socket of the client's own.
    const isPlain = ["sslmode", "ssl"].every((name) => (url.searchParams.get(name) ?? "disable") === "disable");
    const chosen = isPlain ? { ...options, socket: socketTo } : options;
    const socket = socketOf(url);
    return socket.path ? postgres({ ...chosen, ...socket }) : postgres(text, chosen);
}

/** The one client of this process. It connects when it is first used, and again after a loss. */
export function database(): postgres.Sql {
    const url = environment("SUPABASE_DB_URL");
    if (url === "") {
        throw new NotDone(503, "SUPABASE_DB_URL is not set.");
    }
    if (current?.url !== url) {
        const former = current;
        current = { url, sql: connect(url, "signalbox functions") };
        former?.sql.end({ timeout: 5 }).catch(() => {});
    }
    return current.sql;
}

/** For tests: ends the client's sessions. */
export async function closeDatabase(): Promise<void> {
    const former = current;
    current = null;
    await former?.sql.end({ timeout: 5 });
}

/** How long statements, waits for locks and a transaction that does nothing may take. */
export interface Limits {
    statementMs: number;
    lockMs: number;
    idleMs: number;
}

/** Whether the session ended under a statement. */
function isLoss(error: unknown): boolean {
    return /^(CONNECTION_|CONNECT_TIMEOUT|ECONNRESET|EPIPE|08|57P)/.test(databaseCode(error));
}

/** After a loss the client may keep a connection that it cannot use any more: a new client begins with new ones. */
function forget(sql: postgres.Sql): void {
    if (current?.sql === sql) {
        current = null;
    }
    sql.end({ timeout: 25 }).catch(() => {});
}

/** How the transaction stands that work is done in. */
interface Standing {
    isOver: boolean;
    ended: Promise<void>;
}

/**
 * Throws `error` again; where the session is gone, never settles. The client would roll back over a socket that is no more, and
 * its error ends the process (https://github.com/porsager/postgres/issues/1208). begin() has failed by then, so that nobody waits
 * for this.
 */
async function thrownAgain(error: unknown, standing: Standing): Promise<never> {
    if (isLoss(error)) {
        await Promise.race([standing.ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
    }
    return standing.isOver ? new Promise<never>(() => {}) : Promise.reject(error);
}

/** `inner`, which throws instead of sending anything once the session is gone. */
function guarded(inner: postgres.TransactionSql, standing: Standing): postgres.TransactionSql {
    const check = () => {
        if (standing.isOver) {
            throw Object.assign(new Error("the session has ended"), { code: "CONNECTION_CLOSED" });
        }
    };
    const savepoint = async <T>(work: (sql: postgres.TransactionSql) => Promise<T>) => {
        check();
        return await inner.savepoint((deeper) =>
            work(guarded(deeper, standing)).catch((error) => thrownAgain(error, standing))
        );
    };
    return new Proxy(inner, {
        apply(target, self, given) {
            check();
            return Reflect.apply(target, self, given);
        },
        get(target, name, receiver) {
            return name === "savepoint" ? savepoint : Reflect.get(target, name, receiver);
        },
    });
}

/**
 * Runs `work` in a transaction of its own, which is not begun after `signal` is aborted, nor committed. Rejects at once when
 * that happens, while the connection is being given back. A savepoint in it has no name.
 */
export function transaction<T>(
    sql: postgres.Sql,
    signal: AbortSignal,
    limits: Limits,
    work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
    const standing: Standing = { isOver: false, ended: Promise.resolve() };
    const done = sql.begin(async (inner) => {
        try {
            signal.throwIfAborted();
            await inner`
                select set_config('statement_timeout', ${String(limits.statementMs)}, true),
                    set_config('lock_timeout', ${String(limits.lockMs)}, true),
                    set_config('idle_in_transaction_session_timeout', ${String(limits.idleMs)}, true)`;
            const result = await work(guarded(inner, standing));
            signal.throwIfAborted();
            return result;
        } catch (error) {
            return await thrownAgain(error, standing);
        }
    }) as Promise<T>;
    standing.ended = done.then(() => {}, (error) => {
        standing.isOver = true;
        if (isLoss(error)) {
            forget(sql);
        }
    });
    return orAborted(done, signal);
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

/** Code of SQLSTATE, or of the client; empty for an error of something else. */
export function databaseCode(error: unknown): string {
    const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
    return typeof code === "string" ? code : "";
}
