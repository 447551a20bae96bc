import assert from "node:assert/strict";
import { setImmediate } from "node:timers";

import type { Session } from "../../resources/supabase/functions/_shared/client.ts";
import { databaseCode, transaction } from "../../resources/supabase/functions/_shared/database.ts";
import { Pool } from "../../resources/supabase/functions/_shared/pool.ts";
import { socketTo } from "../../resources/supabase/functions/_shared/socket.ts";
import { databaseUrl, test } from "./harness.ts";

const never = new AbortController().signal;
const limits = { statementMs: 1000, lockMs: 1000, idleMs: 1000 };

test("a session is used again, unless it is gone", async () => {
    const pool = new Pool(databaseUrl);
    const first = await pool.take(never);
    pool.give(first);
    assert.equal(await pool.take(never), first);
    first.isGone = true;
    pool.give(first);
    const second = await pool.take(never);
    assert.notEqual(second, first);
    pool.give(second);
    second.isGone = true; // while nobody uses it
    assert.notEqual(await pool.take(never), second);
    pool.end();
});

test("four are taken at most; the fifth waits its turn, or leaves", async () => {
    const pool = new Pool(databaseUrl);
    const taken = await Promise.all(Array.from({ length: 4 }, () => pool.take(never)));
    assert.equal(new Set(taken).size, 4);
    const leaving = new AbortController();
    const impatient = pool.take(leaving.signal);
    const order: Session[] = [];
    const waiting = [1, 2].map(() => pool.take(never).then((session) => order.push(session)));
    leaving.abort(new Error("left"));
    await assert.rejects(impatient, /left/);
    assert.equal(order.length, 0);
    pool.give(taken[2]);
    taken[0].isGone = true;
    pool.give(taken[0]);
    await Promise.all(waiting);
    assert.deepEqual(order.map((session) => taken.indexOf(session)), [2, -1]); // -1: a new one
    pool.end();
});

test("nothing is sent over a session that is gone", async () => {
    const pool = new Pool(databaseUrl);
    const session = await pool.take(never);
    pool.give(session);
    const code = await transaction(pool, never, limits, async (inner) => {
        session.isGone = true;
        try {
            await inner`select 1`;
            return "sent";
        } catch (error) {
            return databaseCode(error);
        } finally {
            session.isGone = false;
        }
    });
    assert.equal(code, "CONNECTION_CLOSED");
    pool.end();
});

test("no transaction begins when the time is over", async () => {
    const pool = new Pool(databaseUrl);
    let hasBegun = false;
    const over = AbortSignal.abort(new Error("over"));
    const work = () => {
        hasBegun = true;
        return Promise.resolve();
    };
    await assert.rejects(transaction(pool, over, limits, work), /over/);
    await transaction(pool, never, limits, () => Promise.resolve());
    assert.equal(hasBegun, false);
    pool.end();
});

test("a socket is closed when what was begun before is over, and without an error", async () => {
    const order: unknown[] = [];
    let isGone = false;
    const socket = socketTo({ host: ["127.0.0.1"], port: [1] }, () => {
        isGone = true;
    });
    const closed = new Promise<void>((resolve) =>
        socket.on("close", (...given) => {
            order.push("close", ...given);
            resolve();
        })
    );
    socket.on("error", () => {
        order.push("error", isGone);
        setImmediate(() => order.push("begun before"));
    });
    await closed;
    assert.deepEqual(order, ["error", true, "begun before", "close", false]);
});
