import assert from "node:assert/strict";

import { edgeFunction, type FunctionOptions, NotDone } from "../../resources/supabase/functions/_shared/function.ts";
import { database } from "../../resources/supabase/functions/_shared/database.ts";
import { settle } from "../../resources/supabase/functions/_shared/invocation.ts";
import tripEvents from "../../resources/supabase/functions/trip-events/index.ts";
import {
    activateEndpoints,
    addCollaborator,
    databaseUrl,
    deliver,
    deliveriesOf,
    type Delivery,
    delivery,
    invocationOf,
    makeTrip,
    makeUser,
    notificationsOf,
    requestOf,
    secret,
    type Sent,
    Served,
    Service,
    setVariables,
    sql,
    test,
    until,
} from "./harness.ts";

const traceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
const away = "postgresql://nobody:hidden-password@127.0.0.1:1/postgres";

interface Invitation {
    sent: Delivery;
    guest: string;
}

async function invitation(name = "Porto"): Promise<Invitation> {
    const owner = await makeUser("owner");
    const guest = await makeUser("guest");
    const trip = await makeTrip(owner, name);
    const [sent] = await deliveriesOf(() => addCollaborator(trip, guest, owner));
    return { sent, guest };
}

/** A mail service that answers nothing before it is let go. */
function heldMails(): { mails: Service; letGo: () => void } {
    const mails = new Service();
    const { promise, resolve } = Promise.withResolvers<void>();
    mails.answer = async () => {
        await promise;
        return new Response(null, { status: 202 });
    };
    return { mails, letGo: resolve };
}

function probe(given: Partial<FunctionOptions>) {
    return edgeFunction({
        name: `probe-${crypto.randomUUID()}`,
        secretsVariable: "TRIP_EVENTS_SECRETS",
        handlers: {},
        needs: () => Promise.resolve([]),
        ...given,
    });
}

/** What a function logs while `work` runs. */
async function logOf(work: () => Promise<unknown>): Promise<string[]> {
    const lines: string[] = [];
    const former = console.log;
    console.log = (...words: unknown[]) => lines.push(words.join(" "));
    try {
        await work();
    } finally {
        console.log = former;
    }
    return lines;
}

await activateEndpoints();
setVariables({});

test("a second run of a message under way is sent away, and records nothing", async () => {
    const { mails, letGo } = heldMails();
    setVariables({ EMAIL_SERVICE_URL: mails.url });
    const { sent } = await invitation();
    const first = deliver(tripEvents, sent);
    await until(() => Promise.resolve(mails.requests.length === 1));
    const second = await deliver(tripEvents, sent);
    assert.equal(second.status, 503);
    assert.equal(second.headers.get("retry-after"), "5");
    assert.equal(second.body.reason, "Another run of this message is under way.");
    assert.equal((await invocationOf(sent.id))?.state, "running");
    letGo();
    assert.equal((await first).status, 200);
    assert.deepEqual((await deliver(tripEvents, sent)).body, { done: true, repeated: true });
    const row = await invocationOf(sent.id);
    assert.deepEqual([row?.state, row?.attempts, row?.repeats], ["done", 1, 1]);
    assert.equal(mails.requests.length, 1);
});

test("of ten runs at once one does it", async () => {
    const mails = new Service();
    setVariables({ EMAIL_SERVICE_URL: mails.url });
    const { sent, guest } = await invitation();
    const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(tripEvents, sent)));
    assert.equal(answers.filter((answer) => answer.body.effects).length, 1);
    for (const answer of answers) {
        assert.ok(answer.status === 200 || answer.status === 503, JSON.stringify(answer.body));
    }
    assert.equal(mails.requests.length, 1);
    assert.equal((await notificationsOf(guest)).length, 1);
    assert.equal((await invocationOf(sent.id))?.state, "done");
});

test("a handler never runs twice at once", async () => {
    setVariables({});
    let running = 0;
    let most = 0;
    let runs = 0;
    const counting = probe({
        handlers: {
            counted: async () => {
                runs += 1;
                most = Math.max(most, ++running);
                await new Promise((resolve) => setTimeout(resolve, 50));
                running -= 1;
                return {};
            },
        },
    });
    const sent = delivery("counted", {});
    await Promise.all(Array.from({ length: 10 }, () => deliver(counting, sent)));
    assert.deepEqual([runs, most], [1, 1]);
});

test("what another run has done meanwhile does not become a failure", async () => {
    for (const [state, after] of [["done", "done"], ["refused", "refused"], ["running", "failed"]]) {
        const [{ id }] = await sql`
            insert into public.function_invocations (message_id, function_name, event_type, state)
            values (${crypto.randomUUID()}, 'probe', 'any', ${state})
            returning id`;
        await settle(database(), id, new NotDone(503, "Away."));
        const [row] = await sql`
            select i.state
            from public.function_invocations i
            where i.id = ${id}`;
        assert.equal(row.state, after);
    }
});

test("what broke off is done again", async () => {
    setVariables({});
    const { sent, guest } = await invitation();
    await sql`
        insert into public.function_invocations (message_id, function_name, event_type, state)
        values (${sent.id}, 'trip-events', ${sent.event}, 'running')`;
    assert.equal((await deliver(tripEvents, sent)).status, 200);
    const row = await invocationOf(sent.id);
    assert.deepEqual([row?.state, row?.attempts], ["done", 2]);
    assert.equal((await notificationsOf(guest))[0].metadata.dedupe_key, sent.id);
});

test("what was refused is done by a version that knows it, and then no more", async () => {
    setVariables({});
    const name = `probe-${crypto.randomUUID()}`;
    const sent = delivery("later", {});
    for (const attempts of [1, 2]) {
        assert.equal((await deliver(probe({ name }), sent)).status, 422);
        const row = await invocationOf(sent.id);
        assert.deepEqual([row?.state, row?.attempts, row?.repeats, row?.status], ["refused", attempts, 0, 422]);
    }
    const next = probe({ name, handlers: { later: ({ attempt }) => Promise.resolve({ attempt }) } });
    assert.deepEqual((await deliver(next, sent)).body, { done: true, effects: { attempt: 3 } });
    assert.deepEqual((await deliver(next, sent)).body, { done: true, repeated: true });
    const row = await invocationOf(sent.id);
    assert.deepEqual([row?.state, row?.attempts, row?.repeats, row?.status], ["done", 3, 1, 200]);
    assert.equal(row?.error, null);
});

test("a process that is killed in its transaction leaves nothing but the mark that it began", async () => {
    const { mails, letGo } = heldMails();
    const environment = { SUPABASE_DB_URL: databaseUrl, EMAIL_SERVICE_URL: mails.url };
    const { sent, guest } = await invitation();
    const killed = await Served.start("trip-events", environment);
    const cut = killed.deliver(sent).then(() => "answered", () => "cut");
    await until(() => Promise.resolve(mails.requests.length === 1));
    await killed.kill();
    assert.equal(await cut, "cut");
    letGo();
    const begun = await invocationOf(sent.id);
    assert.deepEqual([begun?.state, begun?.attempts], ["running", 1]);
    assert.equal((await notificationsOf(guest))[0].metadata.dedupe_key, undefined);

    const next = await Served.start("trip-events", environment);
    const answer = await until(() => next.deliver(sent).then((one) => one.status !== 503 && one));
    assert.deepEqual(answer.body, {
        done: true,
        effects: { notifications: 0, completed: 1, mails: 1, calendar_syncs: 0 },
    });
    await next.kill();
    const done = await invocationOf(sent.id);
    assert.deepEqual([done?.state, done?.attempts], ["done", 2]);
    assert.equal((await notificationsOf(guest)).length, 1);
    assert.deepEqual(mails.requests.map((request) => request.key), Array(2).fill(`${sent.id}:${guest}`));
    assert.equal(mails.done.size, 1);
});

test("a hundred requests at once take four sessions at most", async () => {
    const mails = new Service();
    mails.answer = () => new Promise((resolve) => setTimeout(() => resolve(new Response(null)), 20));
    const served = await Served.start("trip-events", { SUPABASE_DB_URL: databaseUrl, EMAIL_SERVICE_URL: mails.url });
    const owner = await makeUser("owner");
    const trip = await makeTrip(owner);
    const sent: Delivery[] = await deliveriesOf(() =>
        sql`
            insert into public.flights (trip_id, origin, destination, departure_time, price, booking_status)
            select ${trip}, 'BER', 'LIS', '2027-05-01 08:00Z', 120, 'booked'
            from generate_series(1, 100)`
    );
    const ownSessions = (await sql<{ pid: number }>`
        select a.pid
        from pg_stat_activity a
        where a.application_name = 'signalbox functions'`).map((row) => row.pid);
    let most = 0;
    let isOver = false;
    const counting = (async () => {
        while (!isOver) {
            const [row] = await sql`
                select count(*)::integer as sessions
                from pg_stat_activity a
                where a.application_name = 'signalbox functions'
                    and a.pid <> all(${ownSessions}::integer[])`;
            most = Math.max(most, row.sessions);
        }
    })();
    const answers = await Promise.all(sent.map((one) => served.deliver(one)));
    isOver = true;
    await counting;
    await served.kill();
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200]);
    assert.ok(most >= 2 && most <= 4, `${most} sessions`);
    assert.equal(mails.done.size, 100);
});

test("the trace that arrives is stored and logged; a malformed one is not", async () => {
    setVariables({});
    const { sent } = await invitation();
    const lines = await logOf(() => deliver(tripEvents, sent, { traceparent: traceParent }));
    assert.equal((await invocationOf(sent.id))?.trace_parent, traceParent);
    const line = JSON.parse(lines.at(-1) ?? "");
    assert.equal(line.trace_id, "0af7651916cd43dd8448eb211c80319c");
    assert.equal(line.function, "trip-events");
    assert.equal(line.message_id, sent.id);
    assert.equal(line.event, "trip.collaborator.added");
    assert.equal(line.outcome, "done");
    assert.equal(line.status, 200);
    assert.equal(typeof line.ms, "number");
    for (const malformed of ["x", traceParent.replace("0af7", "0AF7"), `00-${"0".repeat(32)}-${"1".repeat(16)}-01`]) {
        const other = (await invitation()).sent;
        await deliver(tripEvents, other, { traceparent: malformed });
        assert.equal((await invocationOf(other.id))?.trace_parent, null);
    }
});

test("the log holds no payload and no secret", async () => {
    const mails = new Service();
    const hidden = { EMAIL_SERVICE_TOKEN: "hidden-token", CALENDAR_SYNC_TOKEN: "hidden-token" };
    const { sent, guest } = await invitation("hidden-name");
    const lines = await logOf(async () => {
        setVariables({ ...hidden, EMAIL_SERVICE_URL: mails.url + "?hidden-path" });
        await deliver(tripEvents, sent);
        mails.answer = () => new Response("hidden-answer", { status: 500 });
        await deliver(tripEvents, (await invitation("hidden-name")).sent);
        setVariables({ ...hidden, EMAIL_SERVICE_URL: "http://127.0.0.1:1/hidden-path" });
        await deliver(tripEvents, (await invitation("hidden-name")).sent);
        await deliver(tripEvents, delivery("trip.collaborator.added", { user_id: "hidden-user" }));
        await deliver(tripEvents, delivery("trip.collaborator.added", { ...sent.payload, trip_id: guest }));
        await deliver(tripEvents, delivery("unknown.event", { text: "hidden-text" }), { "webhook-signature": "v1,AA" });
        setVariables({ ...hidden, SUPABASE_DB_URL: away });
        await deliver(tripEvents, delivery("trip.collaborator.added", { ...sent.payload }));
        setVariables({});
        const breaking = probe({
            handlers: {
                broken: () => {
                    throw new TypeError("hidden-words");
                },
            },
        });
        await deliver(breaking, delivery("broken", { text: "hidden-text" }));
    });
    assert.ok(lines.length >= 8);
    for (const line of lines) {
        JSON.parse(line);
        for (const word of ["hidden", secret, guest, "example.org"]) {
            assert.ok(!line.includes(word), line);
        }
    }
});

test("whatever a handler throws becomes an answer", async () => {
    setVariables({});
    const cases: [() => unknown, number, RegExp, string][] = [
        [() => new NotDone(503, "Away.", 9), 503, /^Away\.$/, "failed"],
        [() => new NotDone(422, "Never."), 422, /^Never\.$/, "refused"],
        [() => new TypeError("x"), 500, /^The function broke off: TypeError\.$/, "failed"],
        [() => "text", 500, /^The function broke off: unknown\.$/, "failed"],
    ];
    for (const [thrown, status, reason, state] of cases) {
        const sent = delivery("thrown", {});
        const answer = await deliver(probe({ handlers: { thrown: () => Promise.reject(thrown()) } }), sent);
        assert.equal(answer.status, status);
        assert.match(String(answer.body.reason), reason);
        assert.equal((await invocationOf(sent.id))?.state, state);
    }
    const sql42 = delivery("sql", {});
    const answer = await deliver(
        probe({ handlers: { sql: async (call) => ({ count: (await call.sql`select from public.nothing`).length }) } }),
        sql42,
    );
    assert.equal(answer.status, 503);
    assert.equal(answer.body.reason, "A table or column that this function needs is not there.");
});

test("all of it has a deadline", async () => {
    const hanging = probe({
        deadlineMs: 300,
        handlers: {
            late: ({ signal }) =>
                new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
            early: () => Promise.resolve({ done: 1 }),
        },
    });
    assert.equal((await deliver(hanging, delivery("early", {}))).status, 200);
    const sent = delivery("late", {});
    const answer = await deliver(hanging, sent);
    assert.equal(answer.status, 503);
    assert.equal(answer.body.reason, "It took longer than 0.3 s.");
    assert.equal((await invocationOf(sent.id))?.state, "failed");
});

test("a test is answered by what the function needs", async () => {
    setVariables({});
    const sent = { id: crypto.randomUUID(), event: "test.webhook", payload: { test: true } };
    const ready = await deliver(tripEvents, sent);
    assert.equal(ready.status, 200);
    assert.deepEqual(ready.body, {
        done: true,
        effects: {},
        needs: [
            { name: "signing secrets", met: true, optional: false, words: "One secret is set." },
            { name: "database", met: true, optional: false, words: "Connected." },
            {
                name: "EMAIL_SERVICE_URL",
                met: false,
                optional: true,
                words: "Not set: users are told in the app only.",
            },
            { name: "CALENDAR_SYNC_URL", met: false, optional: true, words: "Not set: no calendar is told." },
        ],
    });
    const [stored] = await sql`
        select r.report
        from public.function_reports r
        where r.function_name = 'trip-events'`;
    assert.deepEqual(stored.report, { needs: ready.body.needs });
    assert.equal((await deliver(tripEvents, sent)).status, 200);

    await sql`alter table public.function_reports rename to reports_away`;
    const lacking = await deliver(tripEvents, sent);
    await sql`alter table public.reports_away rename to function_reports`;
    assert.equal(lacking.status, 503);
    assert.match(String(lacking.body.reason), /^database: It has no table/);
    setVariables({ SUPABASE_DB_URL: away });
    const without = await deliver(tripEvents, sent);
    assert.equal(without.status, 503);
    assert.equal(without.body.reason, "database: It cannot be reached.");
});

test("other requests store the report, too, but not over one of the last minute", async () => {
    setVariables({});
    const name = `probe-${crypto.randomUUID()}`;
    const report = async () => {
        const [row] = await sql`
            select r.reported_at
            from public.function_reports r
            where r.function_name = ${name}`;
        return row?.reported_at as Date | undefined;
    };
    await deliver(probe({ name }), delivery("unknown", {}));
    await until(report);
    for (const [age, isStored] of [["50 seconds", false], ["70 seconds", true]] as const) {
        await sql`
            update public.function_reports
            set reported_at = clock_timestamp() - ${age}::text::interval
            where function_name = ${name}`;
        const before = await report();
        const fresh = probe({ name, needs: () => Promise.resolve([]) });
        await deliver(fresh, delivery("unknown", {}));
        await deliver(fresh, { id: crypto.randomUUID(), event: "unknown", payload: {} });
        if (isStored) {
            await until(async () => (await report())?.getTime() !== before?.getTime());
        } else {
            await new Promise((resolve) => setTimeout(resolve, 300));
            assert.deepEqual(await report(), before);
        }
    }
});

test("without a database nothing is said to be done", async () => {
    for (
        const [url, reason] of [
            ["", "SUPABASE_DB_URL is not set."],
            ["nonsense", "SUPABASE_DB_URL is not the address of a PostgreSQL server."],
            [away, "The database cannot be reached."],
            ["postgresql:///postgres?host=/nowhere", "The database cannot be reached."],
        ]
    ) {
        setVariables({ SUPABASE_DB_URL: url });
        const answer: Sent = await deliver(tripEvents, delivery("trip.collaborator.added", {}));
        assert.equal(answer.status, 503);
        assert.equal(answer.body.reason, reason);
        assert.equal(answer.headers.get("retry-after"), "5");
    }
    setVariables({});
});

test("a database that dies in the transaction and comes back", async () => {
    const { mails, letGo } = heldMails();
    setVariables({ EMAIL_SERVICE_URL: mails.url });
    const { sent, guest } = await invitation();
    const other = (await invitation()).sent;
    const first = deliver(tripEvents, sent);
    await until(() => Promise.resolve(mails.requests.length === 1));
    const pid = Number(Deno.readTextFileSync(Deno.env.get("SIGNALBOX_TEST_POSTMASTER") ?? "").split("\n")[0]);
    assert.ok(pid > 1);
    Deno.kill(pid, "SIGQUIT");
    letGo();
    const cut = await first;
    assert.equal(cut.status, 503);
    assert.equal(cut.body.reason, "The database cannot be reached.");
    assert.equal((await deliver(tripEvents, other)).status, 503);

    Deno.kill(Number(Deno.env.get("SIGNALBOX_TEST_PROJECT")), "SIGUSR1");
    const answer = await until(() => deliver(tripEvents, sent).then((one) => one.status === 200 && one), 60_000);
    assert.deepEqual(answer.body.effects, { notifications: 0, completed: 1, mails: 1, calendar_syncs: 0 });
    assert.equal((await deliver(tripEvents, other)).status, 200);
    const row = await invocationOf(sent.id);
    assert.equal(row?.state, "done");
    assert.equal(row?.attempts, 2);
    assert.equal((await notificationsOf(guest)).length, 1);
    assert.equal(mails.done.size, 2);
});

test("sessions that are ended under load, in statements and between them", async () => {
    const mails = new Service();
    setVariables({ EMAIL_SERVICE_URL: mails.url });
    const owner = await makeUser("owner");
    const trip = await makeTrip(owner);
    const sent = await deliveriesOf(() =>
        sql`
            insert into public.flights (trip_id, origin, destination, departure_time, price, booking_status)
            select ${trip}, 'BER', 'LIS', '2027-05-01 08:00Z', 120, 'booked'
            from generate_series(1, 60)`
    );
    let isOver = false;
    let failures = 0;
    const ending = (async () => {
        for (let kills = 0; kills < 60 && !isOver; ++kills) {
            await sql`
                select pg_terminate_backend(r.pid)
                from (
                    select a.pid
                    from pg_stat_activity a
                    where a.application_name = 'signalbox functions'
                    order by random()
                    limit 1) r`;
            await new Promise((resolve) => setTimeout(resolve, 15));
        }
    })();
    const answers = await Promise.all(sent.map((one) =>
        until(async () => {
            const answer = await deliver(tripEvents, one);
            assert.ok(answer.status === 200 || answer.status === 503, JSON.stringify(answer.body));
            failures += Number(answer.status === 503);
            return answer.status === 200;
        })
    ));
    isOver = true;
    await ending;
    assert.equal(answers.length, 60);
    assert.ok(failures > 0);
    assert.equal(mails.done.size, 60);
    const told = await notificationsOf(owner);
    assert.equal(told.length, 60);
    assert.equal(new Set(told.map((one) => one.metadata.dedupe_key)).size, 60);
});

test("a session that is ended in a savepoint, in a statement or between two", async () => {
    setVariables({});
    const end = (pid: number) => sql`select pg_terminate_backend(${pid})`;
    const ended = probe({
        handlers: {
            between: (call) =>
                call.sql.savepoint(async (inner) => {
                    const [{ pid }] = await inner`select pg_backend_pid() as pid`;
                    await end(pid);
                    await new Promise((resolve) => setTimeout(resolve, 100));
                    return { rows: (await inner`select 1`).length };
                }),
            within: (call) =>
                call.sql.savepoint(async (inner) => {
                    const [{ pid }] = await inner`select pg_backend_pid() as pid`;
                    setTimeout(() => end(pid).catch(() => {}), 100);
                    return { rows: (await inner`select pg_sleep(${5})`).length };
                }),
            caught: async (call) => {
                const rows = await call.sql.savepoint((inner) => inner`select 1 / ${0}::integer`).catch(() => []);
                return { rows: rows.length };
            },
        },
    });
    for (const event of ["between", "within"]) {
        const answer = await deliver(ended, delivery(event, {}));
        assert.equal(answer.status, 503, event);
        assert.equal(answer.body.reason, "The database cannot be reached.");
    }
    assert.deepEqual((await deliver(ended, delivery("caught", {}))).body.effects, { rows: 0 });
});

test("requests of a sender that leaves are no trouble", async () => {
    const { readable, writable } = new TransformStream<Uint8Array>();
    const request = new Request("http://localhost/", {
        method: "POST",
        headers: requestOf("http://localhost/", delivery("unknown", {})).headers,
        body: readable,
    });
    const answer = tripEvents.fetch(request);
    await writable.abort(new Error("gone"));
    assert.equal((await answer).status, 400);
});
