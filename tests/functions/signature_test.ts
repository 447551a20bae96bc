import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { Webhook } from "npm:standardwebhooks@1.1.1";

import type { Bytes } from "../../resources/supabase/functions/_shared/bytes.ts";
import tripEvents from "../../resources/supabase/functions/trip-events/index.ts";
import { keysOf } from "../../resources/supabase/functions/_shared/signature.ts";
import { answerOf, secret, setVariables, signed, sql, test } from "./harness.ts";

const other = "whsec_" + btoa("another secret, of as many bytes!");
const body = '{"event": "nobody.knows.it"}';

/** 422: the signature was good, and the event is unknown. */
async function statusOf(
    headers: Record<string, string>,
    sent: string | Bytes = body,
): Promise<number> {
    const request = new Request("http://localhost/", { method: "POST", headers, body: sent });
    const answer = await answerOf(await tripEvents.fetch(request));
    if (answer.status === 401) {
        assert.deepEqual(answer.body, {});
    }
    return answer.status;
}

function id(): string {
    return crypto.randomUUID();
}

function secondsAway(seconds: number): Date {
    return new Date(Date.now() + seconds * 1000);
}

setVariables({});

test("a good signature is taken", async () => {
    assert.equal(await statusOf(signed(id(), body)), 422);
});

test("nothing else is, and nothing is told", async () => {
    assert.equal(await statusOf({}), 401);
    assert.equal(await statusOf(signed(id(), body, other)), 401);
    assert.equal(await statusOf({ ...signed(id(), body), "webhook-id": id() }), 401);
    for (const missing of ["webhook-id", "webhook-timestamp", "webhook-signature"]) {
        const headers = signed(id(), body);
        delete headers[missing];
        assert.equal(await statusOf(headers), 401, missing);
    }
    for (const wrong of ["v1,", "v1,!!!", "v2,AAAA", "garbage", "v1,AAAA ".repeat(100)]) {
        assert.equal(await statusOf({ ...signed(id(), body), "webhook-signature": wrong }), 401, wrong);
    }
});

test("a byte more, less or other is noticed", async () => {
    const headers = signed(id(), body);
    assert.equal(await statusOf(headers, body + " "), 401);
    assert.equal(await statusOf(headers, body.slice(1)), 401);
    assert.equal(await statusOf(headers, body.replace("nobody", "Nobody")), 401);
});

test("five minutes either way, and not more", async () => {
    assert.equal(await statusOf(signed(id(), body, secret, secondsAway(-295))), 422);
    assert.equal(await statusOf(signed(id(), body, secret, secondsAway(295))), 422);
    assert.equal(await statusOf(signed(id(), body, secret, secondsAway(-305))), 401);
    assert.equal(await statusOf(signed(id(), body, secret, secondsAway(305))), 401);
    const headers = signed(id(), body);
    assert.equal(await statusOf({ ...headers, "webhook-timestamp": "soon" }), 401);
    assert.equal(await statusOf({ ...headers, "webhook-timestamp": headers["webhook-timestamp"] + "0" }), 401);
});

test("while secrets are rotated either one is taken, and several signatures", async () => {
    setVariables({ TRIP_EVENTS_SECRETS: `${secret} \n ${other}` });
    assert.equal(await statusOf(signed(id(), body, secret)), 422);
    assert.equal(await statusOf(signed(id(), body, other)), 422);
    setVariables({ TRIP_EVENTS_SECRETS: other });
    assert.equal(await statusOf(signed(id(), body, secret)), 401);
    const both = signed(id(), body, secret);
    both["webhook-signature"] += " " + new Webhook(other).sign(
        both["webhook-id"],
        new Date(Number(both["webhook-timestamp"]) * 1000),
        body,
    );
    assert.equal(await statusOf(both), 422);
    setVariables({ TRIP_EVENTS_SECRETS: "" });
    assert.equal(await statusOf(signed(id(), body)), 401);
    setVariables({ TRIP_EVENTS_SECRETS: "plain whsec_!!! whsec_" });
    assert.equal(await statusOf(signed(id(), body)), 401);
    setVariables({});
});

test("what is not of the form whsec_ is no secret", () => {
    assert.equal(keysOf(`${secret} ${other}`).keys.length, 2);
    assert.deepEqual(keysOf("plain whsec_!!! whsec_"), { keys: [], malformed: 3 });
});

test("bytes that are no text are signed as they are", async () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0xfe, 0x00, 0x80, 0x7d]);
    const headers = signed(id(), ""); // the reference implementation signs texts only
    headers["webhook-signature"] = "v1," + createHmac("sha256", atob(secret.slice("whsec_".length)))
        .update(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`)
        .update(bytes)
        .digest("base64");
    assert.equal(await statusOf(headers, bytes), 422);
    const altered = Uint8Array.from(bytes);
    altered[1] = 0xfd; // a decoder of text makes the same of both
    assert.equal(new TextDecoder().decode(altered), new TextDecoder().decode(bytes));
    assert.equal(await statusOf(headers, altered), 401);
});

test("only POST", async () => {
    for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
        const answer = await tripEvents.fetch(new Request("http://localhost/", { method }));
        assert.equal(answer.status, 405);
        assert.equal(await answer.text(), "");
    }
});

test("not more than a mebibyte", async () => {
    const room = 1024 * 1024 - body.length;
    const most = body + " ".repeat(room);
    assert.equal(await statusOf(signed(id(), most), most), 422);
    const more = most + " ";
    assert.equal(await statusOf(signed(id(), more), more), 413);
    const { readable, writable } = new TransformStream<Uint8Array>();
    const writer = writable.getWriter();
    (async () => {
        for (let part = 0; part < 20; ++part) {
            await writer.write(new Uint8Array(100_000));
        }
    })().catch(() => {});
    const endless = new Request("http://localhost/", { method: "POST", headers: signed(id(), ""), body: readable });
    assert.equal((await tripEvents.fetch(endless)).status, 413);
});

test("nobody who did not sign leaves anything behind", async () => {
    const headers = signed(id(), body, other);
    assert.equal(await statusOf(headers), 401);
    const rows = await sql`
    select i.id
    from public.function_invocations i
    where i.message_id = ${headers["webhook-id"]}`;
    assert.equal(rows.length, 0);
});
