import assert from "node:assert/strict";

import tripEvents from "../../resources/supabase/functions/trip-events/index.ts";
import {
    activateEndpoints,
    addCollaborator,
    deliver,
    deliveriesOf,
    type Delivery,
    delivery,
    inTransaction,
    invocationOf,
    makeTrip,
    makeUser,
    notificationsOf,
    Service,
    setVariables,
    sql,
    test,
    until,
} from "./harness.ts";

const mails = new Service();
const calendars = new Service();

function withServices(): void {
    mails.requests.length = 0;
    mails.done.clear();
    mails.answer = () => new Response(null, { status: 202 });
    calendars.requests.length = 0;
    calendars.done.clear();
    calendars.answer = () => new Response(null, { status: 202 });
    setVariables({
        EMAIL_SERVICE_URL: mails.url,
        EMAIL_SERVICE_TOKEN: "mail-token",
        CALENDAR_SYNC_URL: calendars.url,
        CALENDAR_SYNC_TOKEN: "calendar-token",
    });
}

async function only(deliveries: Promise<Delivery[]>, event: string): Promise<Delivery> {
    const found = await deliveries;
    assert.deepEqual(found.map((one) => one.event), [event]);
    return found[0];
}

async function emailOf(user: string): Promise<string> {
    const [row] = await sql`
        select u.email
        from auth.users u
        where u.id = ${user}`;
    return row.email;
}

interface People {
    owner: string;
    guest: string;
    trip: string;
}

async function people(name?: string): Promise<People> {
    const owner = await makeUser("owner");
    return { owner, guest: await makeUser("guest"), trip: await makeTrip(owner, name) };
}

async function invited({ owner, guest, trip }: People, permission = "view"): Promise<Delivery> {
    return await only(
        deliveriesOf(() => addCollaborator(trip, guest, owner, permission)),
        "trip.collaborator.added",
    );
}

async function permitted({ guest, trip }: People, permission: string): Promise<Delivery> {
    return await only(
        deliveriesOf(() =>
            sql`
                update public.trip_collaborators
                set permission_level = ${permission},
                    updated_at = now()
                where trip_id = ${trip}
                    and user_id = ${guest}`
        ),
        "trip.collaborator.updated",
    );
}

async function removed({ guest, trip }: People): Promise<Delivery> {
    return await only(
        deliveriesOf(() =>
            sql`
                delete from public.trip_collaborators
                where trip_id = ${trip}
                    and user_id = ${guest}`
        ),
        "trip.collaborator.removed",
    );
}

async function booked(trip: string, status = "booked"): Promise<Delivery> {
    return await only(
        deliveriesOf(() =>
            sql`
                insert into public.flights (trip_id, origin, destination, departure_time, price, booking_status)
                values (${trip}, 'BER', 'LIS', '2027-05-01 08:00Z', 120, ${status})`
        ),
        `booking.flights.${status}`,
    );
}

async function stays(trip: string, status = "booked"): Promise<Delivery> {
    return await only(
        deliveriesOf(() =>
            sql`
                insert into public.accommodations (trip_id, name, check_in_date, check_out_date, price_per_night,
                    total_price, booking_status)
                values (${trip}, 'Casa', '2027-05-01', '2027-05-08', 80, 560, ${status})`
        ),
        `booking.accommodations.${status}`,
    );
}

await activateEndpoints();

test("an invitation completes what the trigger wrote, and goes out by mail", async () => {
    withServices();
    const all = await people();
    const sent = await invited(all, "edit");
    const [before] = await notificationsOf(all.guest);
    const answer = await deliver(tripEvents, sent);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(answer.body, {
        done: true,
        effects: { notifications: 0, completed: 1, mails: 1, calendar_syncs: 1 },
    });
    const after = await notificationsOf(all.guest);
    assert.equal(after.length, 1);
    assert.equal(after[0].message, before.message);
    assert.deepEqual(after[0].metadata, {
        ...before.metadata,
        permission_level: "edit",
        dedupe_key: sent.id,
        mail: "sent",
    });
    assert.equal((await notificationsOf(all.owner)).length, 0);
    assert.deepEqual(mails.requests, [{
        key: `${sent.id}:${all.guest}`,
        authorization: "Bearer mail-token",
        body: {
            to: await emailOf(all.guest),
            subject: "You were invited to a trip",
            text: "You can now edit the trip Lisbon in May.",
            kind: "trip.collaborator.added",
            message_id: sent.id,
        },
    }]);
    assert.deepEqual(calendars.requests, [{
        key: `${sent.id}:calendar`,
        authorization: "Bearer calendar-token",
        body: { trip_id: Number(all.trip), reason: "collaborator added", event: "trip.collaborator.added" },
    }]);
    const invocation = await invocationOf(sent.id);
    assert.equal(invocation?.state, "done");
    assert.equal(invocation?.status, 200);
    assert.equal(invocation?.attempts, 1);
    assert.deepEqual(invocation?.effects, answer.body.effects);
});

test("a message that comes again does nothing twice", async () => {
    withServices();
    const all = await people();
    const sent = await invited(all);
    await deliver(tripEvents, sent);
    for (let again = 1; again <= 3; ++again) {
        const answer = await deliver(tripEvents, sent);
        assert.equal(answer.status, 200);
        assert.deepEqual(answer.body, { done: true, repeated: true });
        assert.equal((await invocationOf(sent.id))?.repeats, again);
    }
    assert.equal(mails.requests.length, 1);
    assert.equal((await notificationsOf(all.guest)).length, 1);
    assert.equal((await invocationOf(sent.id))?.attempts, 1);
});

test("the same event from two endpoints tells once", async () => {
    withServices();
    const all = await people();
    const sent = await invited(all);
    const answers = await Promise.all(
        [sent, { ...sent, id: crypto.randomUUID() }].map((one) => deliver(tripEvents, one)),
    );
    assert.deepEqual(answers.map((answer) => answer.status), [200, 200]);
    assert.equal(mails.requests.length, 1);
    assert.equal((await notificationsOf(all.guest)).length, 1);
});

test("what no trigger wrote is told once, too: the second message waits for the first", async () => {
    withServices();
    const all = await people();
    await invited(all);
    const removal = await removed(all);
    const { promise, resolve } = Promise.withResolvers<void>();
    mails.answer = async () => {
        await promise;
        return new Response(null, { status: 202 });
    };
    const first = deliver(tripEvents, removal);
    await until(() => Promise.resolve(mails.requests.length === 1));
    const second = deliver(tripEvents, { ...removal, id: crypto.randomUUID() });
    await until(async () => {
        const [row] = await sql`
            select count(*)::integer as waiting
            from pg_locks l
            where l.locktype = 'advisory'
                and not l.granted`;
        return row.waiting === 1;
    });
    resolve();
    assert.equal((await first).body.effects?.mails, 1);
    assert.equal((await second).body.effects?.mails, 0);
    assert.equal(mails.requests.length, 1);
    assert.equal((await notificationsOf(all.guest)).length, 2);
});

test("a missing trigger is made up for", async () => {
    withServices();
    const all = await people();
    const sent = await invited(all, "admin");
    await sql`delete from public.notifications where user_id = ${all.guest}`;
    const answer = await deliver(tripEvents, sent);
    assert.deepEqual(answer.body.effects, { notifications: 1, completed: 0, mails: 1, calendar_syncs: 1 });
    const [written] = await notificationsOf(all.guest);
    assert.equal(written.type, "trip_invitation");
    assert.equal(written.message, "You can now manage the trip Lisbon in May.");
    assert.deepEqual(written.metadata, {
        trip_id: Number(all.trip),
        added_by: all.owner,
        permission_level: "admin",
        dedupe_key: sent.id,
        mail: "sent",
    });
});

test("who did it is not told", async () => {
    withServices();
    const { owner, trip } = await people();
    const sent = await invited({ owner, guest: owner, trip });
    const answer = await deliver(tripEvents, sent);
    assert.deepEqual(answer.body.effects, { notifications: 0, completed: 0, mails: 0, calendar_syncs: 1 });
    assert.equal((await notificationsOf(owner)).length, 0);
    assert.equal(mails.requests.length, 0);
});

test("a changed permission is news, an unchanged one is none", async () => {
    withServices();
    const all = await people();
    await deliver(tripEvents, await invited(all, "view"));
    const same = await deliver(tripEvents, await permitted(all, "view"));
    assert.deepEqual(same.body.effects, { notifications: 0, completed: 0, mails: 0 });
    const changed = await deliver(tripEvents, await permitted(all, "edit"));
    assert.deepEqual(changed.body.effects, { notifications: 1, completed: 0, mails: 1 });
    const again = await deliver(tripEvents, await permitted(all, "edit"));
    assert.deepEqual(again.body.effects, { notifications: 0, completed: 0, mails: 0 });
    const rows = await notificationsOf(all.guest);
    assert.deepEqual(rows.map((row) => row.type), ["trip_invitation", "trip_permission_changed"]);
    assert.equal(rows[1].message, "You can now edit the trip Lisbon in May.");
    assert.equal(mails.requests[1].body.subject, "Your access to a trip changed");
});

test("a removal is told, and so is the next invitation", async () => {
    withServices();
    const all = await people();
    await deliver(tripEvents, await invited(all));
    const answer = await deliver(tripEvents, await removed(all));
    assert.deepEqual(answer.body.effects, { notifications: 1, completed: 0, mails: 1, calendar_syncs: 1 });
    await deliver(tripEvents, await invited(all));
    const rows = await notificationsOf(all.guest);
    assert.deepEqual(rows.map((row) => row.type), ["trip_invitation", "trip_access_removed", "trip_invitation"]);
    assert.equal(rows[1].message, "You no longer have access to the trip Lisbon in May.");
});

test("a booking is told to the owner once, and to all collaborators", async () => {
    withServices();
    const all = await people();
    const other = await makeUser("other");
    await addCollaborator(all.trip, all.guest, all.owner);
    await addCollaborator(all.trip, other, all.owner);
    const sent = await booked(all.trip);
    const answer = await deliver(tripEvents, sent);
    assert.deepEqual(answer.body.effects, { notifications: 2, completed: 1, mails: 3, calendar_syncs: 1 });
    const [owned] = await notificationsOf(all.owner);
    assert.equal(owned.type, "booking_confirmed");
    assert.equal(owned.metadata.dedupe_key, sent.id);
    for (const user of [all.guest, other]) {
        const [, told] = await notificationsOf(user);
        assert.equal(told.type, "booking_confirmed");
        assert.equal(told.message, "A flight for the trip Lisbon in May is booked.");
    }
    assert.equal(calendars.requests[0].body.reason, "flights booked");
    assert.equal(new Set(mails.addresses).size, 3);
});

test("a cancelled booking is told to the owner, too, whom no trigger tells", async () => {
    withServices();
    const all = await people();
    for (
        const [sent, what] of [[await booked(all.trip, "cancelled"), "A flight"], [
            await stays(all.trip, "cancelled"),
            "A place to stay",
        ]] as const
    ) {
        const answer = await deliver(tripEvents, sent);
        assert.deepEqual(answer.body.effects, { notifications: 1, completed: 0, mails: 1, calendar_syncs: 1 });
        const told = (await notificationsOf(all.owner)).at(-1);
        assert.equal(told?.type, "booking_cancelled");
        assert.equal(told?.message, `${what} for the trip Lisbon in May is cancelled.`);
    }
});

test("two bookings of one transaction are two pieces of news", async () => {
    withServices();
    const all = await people();
    const sent = await deliveriesOf(() =>
        sql`
            insert into public.accommodations (trip_id, name, check_in_date, check_out_date, price_per_night,
                total_price, booking_status)
            select ${all.trip}, n.name, '2027-05-01', '2027-05-08', 80, 560, 'booked'
            from (values ('Casa'), ('Quinta')) as n (name)`
    );
    assert.equal(sent.length, 2);
    for (const one of [...sent].reverse()) {
        const answer = await deliver(tripEvents, one);
        assert.deepEqual(answer.body.effects, { notifications: 0, completed: 1, mails: 1, calendar_syncs: 1 });
    }
    const rows = await notificationsOf(all.owner);
    assert.deepEqual(
        new Map(rows.map((row) => [row.metadata.booking_id, row.metadata.dedupe_key])),
        new Map(sent.map((one) => [one.payload.booking_id, one.id])),
    );
});

test("who is invited twice in one transaction is told of both", async () => {
    withServices();
    const all = await people();
    const sent = await deliveriesOf(() =>
        inTransaction(async (inner) => {
            for (let time = 0; time < 2; ++time) {
                await inner`
                    delete from public.trip_collaborators
                    where trip_id = ${all.trip}`;
                await inner`
                    insert into public.trip_collaborators (trip_id, user_id, added_by)
                    values (${all.trip}, ${all.guest}, ${all.owner})`;
            }
        })
    );
    const invitations = sent.filter((one) => one.event === "trip.collaborator.added");
    assert.equal(invitations.length, 2);
    for (const one of invitations) {
        assert.equal((await deliver(tripEvents, one)).body.effects?.completed, 1);
    }
    const rows = await notificationsOf(all.guest);
    assert.deepEqual(rows.map((row) => row.metadata.dedupe_key), invitations.map((one) => one.id));
});

test("what is gone meanwhile is nothing to do", async () => {
    withServices();
    const gone = await people();
    const first = await invited(gone);
    await sql`delete from auth.users where id = ${gone.guest}`;
    assert.deepEqual((await deliver(tripEvents, first)).body.effects, {
        notifications: 0,
        completed: 0,
        mails: 0,
        calendar_syncs: 1,
    });
    const all = await people();
    const second = await invited(all);
    const third = await booked(all.trip);
    await sql`delete from public.trips where id = ${all.trip}`;
    for (const sent of [second, third]) {
        const answer = await deliver(tripEvents, sent);
        assert.equal(answer.status, 200);
        assert.deepEqual(answer.body.effects, { notifications: 0, completed: 0, mails: 0 });
    }
});

test("without a mail service, or an address, the notification says so", async () => {
    setVariables({});
    const all = await people();
    const answer = await deliver(tripEvents, await invited(all));
    assert.deepEqual(answer.body.effects, { notifications: 0, completed: 1, mails: 0, calendar_syncs: 0 });
    const [told] = await notificationsOf(all.guest);
    assert.equal(told.metadata.mail, "not sent");
    assert.equal(told.metadata.mail_words, "No mail service is set.");

    withServices();
    const silent = await people();
    await sql`update auth.users set email = null where id = ${silent.guest}`;
    await deliver(tripEvents, await invited(silent));
    const [other] = await notificationsOf(silent.guest);
    assert.equal(other.metadata.mail_words, "The user has no mail address.");
    assert.equal(mails.requests.length, 0);
});

test("a name that users chose stays on one line", async () => {
    withServices();
    const all = await people(`A\r\nBcc: x@y.z\u202e${"long ".repeat(60)}`);
    await deliver(tripEvents, await removed(await invited(all).then(() => all)));
    const [mail] = mails.requests;
    assert.match(mail.body.text, /^You no longer have access to the trip A Bcc: x@y\.z long [a-z ]+\.\.\.\.$/);
    assert.ok(mail.body.text.length < 180);
});

test("of an address that is refused the notification tells, and the others are told", async () => {
    withServices();
    const all = await people();
    await addCollaborator(all.trip, all.guest, all.owner);
    const refusedAddress = await emailOf(all.guest);
    mails.answer = (body) => new Response(null, { status: body.to === refusedAddress ? 422 : 202 });
    const sent = await booked(all.trip);
    const answer = await deliver(tripEvents, sent);
    assert.deepEqual(answer.body.effects, { notifications: 1, completed: 1, mails: 1, calendar_syncs: 1 });
    const told = (await notificationsOf(all.guest)).at(-1);
    assert.equal(told?.metadata.mail, "not sent");
    assert.equal(told?.metadata.mail_words, "The mail service refused the address (HTTP 422).");
    assert.deepEqual(mails.addresses, [await emailOf(all.owner)]);
});

test("a mail service that fails undoes all, and the same key is used again", async () => {
    withServices();
    const all = await people();
    await addCollaborator(all.trip, all.guest, all.owner);
    const sent = await booked(all.trip);
    const before = await notificationsOf(all.owner);
    const failures: [() => Response | Promise<Response>, number, RegExp][] = [
        [() => new Response(null, { status: 500 }), 503, /HTTP 500/],
        [() => new Response(null, { status: 503, headers: { "Retry-After": "17" } }), 503, /HTTP 503/],
        [() => new Response(null, { status: 401 }), 502, /HTTP 401/],
        [() => new Response(null, { status: 302, headers: { Location: calendars.url } }), 502, /redirected/],
    ];
    let attempts = 0;
    for (const [answer, status, reason] of failures) {
        mails.answer = answer;
        const failed = await deliver(tripEvents, sent);
        attempts += 1;
        assert.equal(failed.status, status);
        assert.match(String(failed.body.reason), reason);
        assert.deepEqual(await notificationsOf(all.owner), before);
        const invocation = await invocationOf(sent.id);
        assert.equal(invocation?.state, "failed");
        assert.equal(invocation?.status, status);
        assert.equal(invocation?.attempts, attempts);
        assert.match(invocation?.error ?? "", reason);
        if (failed.body.reason === "The mail service answered HTTP 503.") {
            assert.equal(failed.headers.get("retry-after"), "17");
        }
    }
    assert.equal(calendars.requests.length, 0);
    mails.answer = () => new Response(null, { status: 200 });
    assert.equal((await deliver(tripEvents, sent)).status, 200);
    assert.equal(mails.done.size, 2);
    assert.deepEqual(
        new Set(mails.requests.map((request) => request.key)),
        new Set([`${sent.id}:${all.owner}`, `${sent.id}:${all.guest}`]),
    );
    assert.equal((await invocationOf(sent.id))?.attempts, attempts + 1);
});

test("a mail service that is away, or slow, is an error in words without its address", async () => {
    withServices();
    const all = await people();
    const sent = await invited(all);
    setVariables({ EMAIL_SERVICE_URL: "http://127.0.0.1:1/hidden-path" });
    const away = await deliver(tripEvents, sent);
    assert.equal(away.status, 503);
    assert.equal(away.headers.get("retry-after"), "5");
    assert.equal(away.body.reason, "The mail service cannot be reached, or broke off its answer.");

    setVariables({ EMAIL_SERVICE_URL: "http://user:hidden-password@127.0.0.1:1/" });
    const wrong = await deliver(tripEvents, sent);
    assert.equal(wrong.status, 503);
    assert.equal(
        wrong.body.reason,
        "The mail service cannot be asked: its address has a password in it, which belongs into the variable of its token.",
    );

    withServices();
    mails.answer = () => new Promise((resolve) => setTimeout(() => resolve(new Response(null)), 12_000));
    const slow = await deliver(tripEvents, sent);
    assert.equal(slow.status, 503);
    assert.equal(slow.body.reason, "The mail service did not answer within 10 s.");
    const [told] = await notificationsOf(all.guest);
    assert.equal(told.metadata.dedupe_key, undefined);
});

test("a calendar service that fails undoes all, too", async () => {
    withServices();
    calendars.answer = () => new Response(null, { status: 500 });
    const all = await people();
    const sent = await invited(all);
    const failed = await deliver(tripEvents, sent);
    assert.equal(failed.status, 503);
    assert.equal(failed.body.reason, "The calendar service answered HTTP 500.");
    assert.equal((await notificationsOf(all.guest))[0].metadata.dedupe_key, undefined);
    calendars.answer = () => new Response(null, { status: 204 });
    assert.equal((await deliver(tripEvents, sent)).status, 200);
    assert.equal(mails.done.size, 1);
    assert.equal(calendars.done.size, 1);
});

test("without the table of notifications nothing is said to be done", async () => {
    withServices();
    const all = await people();
    const sent = await invited(all);
    await sql`alter table public.notifications rename to notifications_away`;
    const failed = await deliver(tripEvents, sent);
    await sql`alter table public.notifications_away rename to notifications`;
    assert.equal(failed.status, 503);
    assert.match(String(failed.body.reason), /notifications/);
    assert.equal((await deliver(tripEvents, sent)).status, 200);
});

test("every other event of the seed is refused", async () => {
    withServices();
    const events = [
        ...["chat.message.created", "chat.message.process", "chat.session.started", "chat.session.ended"],
        ...["memory.generate.embedding", "booking.flights.reserved", "booking.accommodations.available"],
        ...["trip.collaborator", "constructor", "toString", ""],
    ];
    for (const event of events) {
        const sent = delivery(event, { trip_id: 1 });
        const answer = await deliver(tripEvents, sent);
        assert.equal(answer.status, 422, event);
        assert.equal(answer.body.done, false);
        const invocation = await invocationOf(sent.id);
        assert.equal(invocation?.state, "refused");
        assert.equal(invocation?.status, 422);
        assert.equal(invocation?.event_type, event || "unknown");
        assert.ok(invocation?.is_finished);
        const again = await deliver(tripEvents, sent);
        assert.equal(again.status, 422);
        assert.deepEqual(again.body, answer.body);
        assert.deepEqual(
            await invocationOf(sent.id).then((row) => [row?.attempts, row?.repeats]),
            [2, 0],
        );
    }
});

test("malformed payloads are refused, field by field", async () => {
    withServices();
    const all = await people();
    const added = (await invited(all)).payload;
    const flight = (await booked(all.trip)).payload;
    const malformed: [string, Record<string, unknown>][] = [
        ["trip_id", { ...added, trip_id: undefined }],
        ["trip_id", { ...added, trip_id: null }],
        ["trip_id", { ...added, trip_id: 1.5 }],
        ["trip_id", { ...added, trip_id: "1; drop table trips" }],
        ["trip_id", { ...added, trip_id: [1] }],
        ["trip_id", { ...added, trip_id: 1e300 }],
        ["user_id", { ...added, user_id: null }],
        ["user_id", { ...added, user_id: "nobody" }],
        ["user_id", { ...added, user_id: 7 }],
        ["user_id", { ...added, user_id: { toString: "x" } }],
        ["added_by", { ...added, added_by: "me" }],
        ["permission_level", { ...added, permission_level: ["view"] }],
        ["permission_level", { ...added, permission_level: "x".repeat(51) }],
        ["timestamp", { ...added, timestamp: undefined }],
        ["timestamp", { ...added, timestamp: 1764401585 }],
        ["timestamp", { ...added, timestamp: "yesterday" }],
        ["timestamp", { ...added, timestamp: "2027-13-45T00:00:00Z" }],
        ["booking_id", { ...flight, booking_id: null }],
        ["booking_type", { ...flight, booking_type: "trains" }],
        ["new_status", { ...flight, new_status: "reserved" }],
        ["event", { ...flight, booking_type: "accommodations" }],
        ["event", { ...flight, new_status: "cancelled" }],
    ];
    for (const [field, payload] of malformed) {
        const sent = { id: crypto.randomUUID(), event: String(payload.event), payload };
        const answer = await deliver(tripEvents, sent);
        assert.equal(answer.status, 422, JSON.stringify(payload));
        assert.match(String(answer.body.reason), new RegExp(`^Field ${field} of the payload`));
        assert.equal((await invocationOf(sent.id))?.state, "refused");
    }
    // What the checks let through and the database does not.
    const answer = await deliver(tripEvents, delivery("trip.collaborator.added", { ...added, trip_id: all.guest }));
    assert.equal(answer.status, 422);
    assert.match(String(answer.body.reason), /SQLSTATE 22P02/);
    assert.equal(mails.requests.length, 0);
});
