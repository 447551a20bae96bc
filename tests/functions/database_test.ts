import assert from "node:assert/strict";

import { databaseCode, transaction } from "../../resources/supabase/functions/_shared/database.ts";
import { NotDone } from "../../resources/supabase/functions/_shared/notdone.ts";
import { poolAt } from "../../resources/supabase/functions/_shared/postgres.ts";
import {
    catalogueType,
    fragment,
    type Sql,
    statementOf,
    type TransactionSql,
} from "../../resources/supabase/functions/_shared/sql.ts";
import { databaseUrl, sql, test, until } from "./harness.ts";

const never = new AbortController().signal;
const limits = { statementMs: 5000, lockMs: 5000, idleMs: 5000 };
const pool = poolAt(databaseUrl, "database tests");
await sql`create table public.marks (words text not null)`;

function run<T>(work: (sql: TransactionSql) => Promise<T>, signal = never): Promise<T> {
    return transaction(pool, signal, limits, work);
}

async function failureOf(work: Promise<unknown>): Promise<string> {
    return await work.then(() => "", (error) => databaseCode(error) || error.message);
}

async function pidOf(sql: Sql): Promise<number> {
    const [{ pid }] = await sql`select pg_backend_pid() as pid`;
    return pid;
}

async function end(pid: number): Promise<void> {
    await sql`select pg_terminate_backend(${pid})`;
    await until(async () => !await isThere(pid));
}

async function isThere(pid: number): Promise<boolean> {
    const [{ count }] = await sql`select count(*) from pg_stat_activity a where a.pid = ${pid}`;
    return count !== "0";
}

async function marks(): Promise<string[]> {
    return (await sql`select m.words from public.marks m order by m.words`).map((row) => row.words);
}

/** Holds all sessions until it is called. */
async function takeAll(): Promise<() => Promise<unknown>> {
    const { promise, resolve } = Promise.withResolvers<void>();
    let taken = 0;
    const all = Array.from({ length: 4 }, () =>
        run(async () => {
            ++taken;
            await promise;
        }));
    await until(() => Promise.resolve(taken === 4));
    return () => {
        resolve();
        return Promise.all(all);
    };
}

test("values go beside the statement, those of fragments, too", () => {
    const inner = fragment`, b = ${2}${fragment` + ${[3]}::integer[]`}`;
    const whole = fragment`set a = ${"1"}${inner}, c = ${null}::${catalogueType('"My type"')}${fragment``}`;
    assert.deepEqual(statementOf(whole), {
        text: 'set a = $1, b = $2 + $3::integer[], c = $4::"My type"',
        values: ["1", 2, [3], null],
    });
});

test("values come back as they went", async () => {
    const words = ["a", 'b"\\,{}', "", "null", "ü\n"];
    const [row] = await run((sql) =>
        sql`
        select ${"x'y"}::text as words, ${words}::text[] as list, ${[
            1,
            2,
        ]}::integer[] as numbers, ${true}::boolean as yes,
            ${JSON.stringify(words)}::jsonb as json, '9007199254740993'::bigint as long, 1.5::float8 as number,
            ${null}::text as nothing, timestamptz '2027-05-01 08:00Z' as at`
    );
    assert.deepEqual(row, {
        words: "x'y",
        list: words,
        numbers: [1, 2],
        yes: true,
        json: words,
        long: "9007199254740993",
        number: 1.5,
        nothing: null,
        at: new Date("2027-05-01T08:00Z"),
    });
});

test("a NUL is refused by the server, as a value and in JSON", async () => {
    assert.equal(await failureOf(run((sql) => sql`select ${"a\u0000b"}::text`)), "22021");
    assert.equal(await failureOf(run((sql) => sql`select ${JSON.stringify("a\u0000b")}::jsonb`)), "22P05");
    assert.equal((await run((sql) => sql`select 1`)).length, 1);
});

test("a folder of sockets is found by the parameter host, with a name before it and without", async () => {
    const parameters = new URLSearchParams(databaseUrl.split("?")[1]);
    const host = parameters.get("host") ?? "";
    const port = parameters.get("port") ?? "5432";
    for (
        const url of [
            `postgresql://postgres@/postgres?host=${host}&port=${port}`,
            `postgres:///postgres?user=postgres&host=${encodeURIComponent(host)}&port=${port}`,
        ]
    ) {
        const other = poolAt(url, "by a folder");
        const [row] = await transaction(other, never, limits, (sql) =>
            sql`
            select current_user::text as who, current_setting('application_name') as name`);
        assert.deepEqual(row, { who: "postgres", name: "by a folder" });
        await other.end();
    }
    for (const url of ["", "nonsense", "http://localhost/postgres", "postgresql://a:b:c@x:y/z"]) {
        assert.throws(() => poolAt(url, ""), NotDone);
    }
});

test("limits hold, and end with the transaction", async () => {
    const short = { statementMs: 100, lockMs: 1000, idleMs: 150 };
    const transactionOf = (work: (sql: Sql) => Promise<unknown>) => transaction(pool, never, short, work);
    assert.equal(await failureOf(transactionOf((sql) => sql`select pg_sleep(5)`)), "57014");
    const idle = transactionOf(async (sql) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await sql`select 1`;
    });
    assert.equal(await failureOf(idle), "08006");
    await run(async () => {});
    const client = await pool.connect();
    const { rows } = await client.query("select current_setting('statement_timeout') as timeout", []);
    client.release(false);
    assert.equal(rows[0].timeout, "0");
});

test("four sessions are taken at most; the fifth waits, or leaves, and none is lost by that", async () => {
    const give = await takeAll();
    const leaving = new AbortController();
    const impatient = run(() => Promise.reject(new Error("it began")), leaving.signal);
    let isWaiting = true;
    const waiting = run(() => Promise.resolve()).then(() => isWaiting = false);
    leaving.abort(new Error("left"));
    await assert.rejects(impatient, /left/);
    assert.ok(isWaiting);
    await give();
    await waiting;
    await (await takeAll())();
});

test("a session that ends while nobody uses it is replaced", async () => {
    const pid = await run(pidOf);
    assert.equal(await run(pidOf), pid);
    await end(pid);
    await until(async () => await run(pidOf) !== pid);
});

test("a session that ends in a transaction fails it, and is not used again", async () => {
    const between = async (sql: Sql) => {
        await end(await pidOf(sql));
        await sql`select 1`;
    };
    const within = async (sql: Sql) => {
        const pid = await pidOf(sql);
        setTimeout(() => end(pid), 50);
        await sql`select pg_sleep(${5})`;
    };
    const unseen = async (sql: Sql) => {
        await end(await pidOf(sql));
        await sql`select 1`.catch(() => {});
    };
    assert.equal(await failureOf(run(between)), "08006");
    assert.equal(await failureOf(run(within)), "57P01");
    assert.equal(await failureOf(run(unseen)), "08006");
    await (await takeAll())();
});

test("no transaction begins when the time is over", async () => {
    let hasBegun = false;
    const work = () => {
        hasBegun = true;
        return Promise.resolve();
    };
    await assert.rejects(run(work, AbortSignal.abort(new Error("over"))), /over/);
    const give = await takeAll();
    const leaving = new AbortController();
    const late = run(work, leaving.signal);
    leaving.abort(new Error("over"));
    await assert.rejects(late, /over/);
    await give();
    await run(() => Promise.resolve());
    assert.equal(hasBegun, false);
});

test("when the time is over in a statement or between two nothing stays, and the session ends", async () => {
    for (const isAsking of [true, false]) {
        const leaving = new AbortController();
        const { promise: goOn, resolve: letGo } = Promise.withResolvers<void>();
        let pid = 0;
        let after = "";
        const aborted = run(async (sql) => {
            await sql`insert into public.marks (words) values ('aborted')`;
            pid = await pidOf(sql);
            setTimeout(() => leaving.abort(new Error("over")), 50);
            await (isAsking ? sql`select pg_sleep(0.5)` : goOn);
            after = await failureOf(sql`select 1`);
        }, leaving.signal);
        const started = performance.now();
        await assert.rejects(aborted, /over/);
        assert.ok(performance.now() - started < 400);
        letGo();
        await until(async () => !await isThere(pid));
        assert.deepEqual(await marks(), []);
        assert.equal(after, isAsking ? "" : "08006");
    }
    await (await takeAll())();
});

test("work that ends because the time is over is not committed", async () => {
    const leaving = new AbortController();
    const obedient = run(async (sql) => {
        await sql`insert into public.marks (words) values ('obedient')`;
        setTimeout(() => leaving.abort(new Error("over")), 20);
        await new Promise((resolve) => leaving.signal.addEventListener("abort", resolve));
    }, leaving.signal);
    await assert.rejects(obedient, /over/);
    await (await takeAll())();
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(await marks(), []);
});

test("a session whose transaction failed is used again, without it", async () => {
    const pid = await run(pidOf);
    const failing = run(async (sql) => {
        assert.equal(await pidOf(sql), pid);
        await sql`insert into public.marks (words) values ('failed')`;
        throw new Error("undo");
    });
    await assert.rejects(failing, /undo/);
    assert.equal(await run(pidOf), pid);
    assert.deepEqual(await marks(), []);
});

test("a server that says nothing is waited for until the time is over", async () => {
    const silent = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const taken: Deno.Conn[] = [];
    (async () => {
        for await (const connection of silent) {
            taken.push(connection);
        }
    })();
    const { port } = silent.addr as Deno.NetAddr;
    const other = poolAt(`postgresql://postgres@127.0.0.1:${port}/postgres`, "nobody");
    const started = performance.now();
    const waiting = transaction(other, AbortSignal.timeout(100), limits, () => Promise.resolve());
    await assert.rejects(waiting, { name: "TimeoutError" });
    assert.ok(performance.now() - started < 2000);
    await until(() => Promise.resolve(taken.length > 0));
    taken.forEach((connection) => connection.close());
    silent.close();
});

test("a failure that nobody minds is not committed as if there were none", async () => {
    const careless = run(async (sql) => {
        await sql`insert into public.marks (words) values ('careless')`;
        await sql`select 1 / ${0}::integer`.catch(() => {});
    });
    assert.equal(await failureOf(careless), "25P02");
    assert.deepEqual(await marks(), []);
});

test("savepoints undo what is in them, one in another, too", async () => {
    const write = (sql: Sql, words: string) => sql`insert into public.marks (words) values (${words})`;
    const [{ timeout }] = await run(async (sql) => {
        await write(sql, "a");
        await sql.savepoint(async (inner) => {
            await write(inner, "b");
            await inner.savepoint(async (innermost) => {
                await write(innermost, "c");
                throw new Error("undo");
            }).catch(() => {});
            await inner.savepoint((innermost) => write(innermost, "d"));
        });
        await sql.savepoint(async (inner) => {
            await write(inner, "e");
            await inner`select 1 / ${0}::integer`;
        }).catch(() => {});
        return await sql`select current_setting('statement_timeout') as timeout`;
    });
    assert.equal(timeout, "5s");
    assert.deepEqual(await marks(), ["a", "b", "d"]);
    await run((sql) =>
        sql.savepoint(async (inner) => {
            await write(inner, "f");
            await inner.savepoint(() => Promise.reject(new Error("undo"))).catch(() => {});
            throw new Error("undo this, too");
        }).catch(() => {})
    );
    assert.deepEqual(await marks(), ["a", "b", "d"]);
    await sql`truncate public.marks`;
});

test("nothing is asked in a transaction that is over: its session may be somebody else's", async () => {
    const kept = await run((sql) => Promise.resolve({ sql }));
    assert.equal(await failureOf(kept.sql`insert into public.marks (words) values ('late')`), "08006");
    assert.equal(await failureOf(kept.sql.savepoint(() => Promise.resolve())), "08006");
    assert.deepEqual(await marks(), []);
});
