import assert from "node:assert/strict";

import { embeddingStandIn, hashVector } from "../../resources/sandbox/functions/embeddings.ts";
import { mailStandIn } from "../../resources/sandbox/functions/mail.ts";
import type { StandIn } from "../../resources/sandbox/functions/standin.ts";

interface Answer {
    status: number;
    headers: Headers;
    // deno-lint-ignore no-explicit-any -- whatever a service answers
    body: any;
}

async function ask(standIn: StandIn, method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
    const url = new URL(`http://127.0.0.1/standin/${standIn.name}${path}`);
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    const answer = await standIn.answer(new Request(url, init), path.replace(/\?.*/, ""));
    assert.equal(answer.headers.get("x-signalbox-stand-in"), standIn.name);
    const text = await answer.json();
    assert.match(text.standIn, /stand-in/);
    return { status: answer.status, headers: answer.headers, body: text };
}

async function countOf(mail: StandIn): Promise<number> {
    return (await ask(mail, "GET", "")).body.count;
}

Deno.test("a mail counts once by its key, and each time without one", async () => {
    const mail = mailStandIn();
    const key = { "Idempotency-Key": "message:recipient" };
    assert.equal((await ask(mail, "POST", "", { to: "a@example.com" }, key)).status, 202);
    assert.deepEqual((await ask(mail, "POST", "", { to: "a@example.com" }, key)).body.repeated, true);
    assert.equal((await ask(mail, "POST", "", {}, { "Idempotency-Key": "another" })).status, 202);
    assert.equal((await ask(mail, "POST", "", {})).status, 202);
    assert.equal((await ask(mail, "POST", "", {})).status, 202);
    const list = (await ask(mail, "GET", "")).body;
    assert.equal(list.count, 4);
    assert.deepEqual(list.mails[0].mail, { to: "a@example.com" });
    await ask(mail, "DELETE", "");
    assert.equal(await countOf(mail), 0);
});

Deno.test("the last 200 mails are kept", async () => {
    const mail = mailStandIn();
    for (let n = 0; n < 201; n++) {
        await ask(mail, "POST", "", { n }, { "Idempotency-Key": `${n}` });
    }
    assert.equal((await ask(mail, "POST", "", {}, { "Idempotency-Key": "0" })).body.repeated, true);
    const list = (await ask(mail, "GET", "")).body;
    assert.equal(list.count, 201);
    assert.equal(list.mails.length, 200);
    assert.deepEqual([list.mails[0].mail.n, list.mails[199].mail.n], [1, 200]);
});

Deno.test("the mail service is down, slow or refuses an address, as often as it is told", async () => {
    const mail = mailStandIn();
    await ask(mail, "POST", "/faults", { fault: "down", times: 2 });
    assert.equal((await ask(mail, "POST", "", {})).status, 503);
    assert.equal((await ask(mail, "POST", "", {})).headers.get("retry-after"), "1");
    assert.equal((await ask(mail, "POST", "", {})).status, 202);
    assert.equal((await ask(mail, "POST", "?fault=down", {})).status, 503);

    await ask(mail, "POST", "/faults", { fault: "refuse", address: "bad@example.com" });
    assert.equal((await ask(mail, "POST", "", { to: "bad@example.com" })).status, 422);
    assert.equal((await ask(mail, "POST", "", { to: "good@example.com" })).status, 202);

    await ask(mail, "POST", "/faults", { fault: "slow", milliseconds: 120 });
    const before = performance.now();
    assert.equal((await ask(mail, "POST", "", {})).status, 202);
    assert.ok(performance.now() - before >= 100);

    await ask(mail, "POST", "/faults", { fault: "" });
    assert.equal((await ask(mail, "POST", "/faults", { fault: "limit" })).status, 400);
    assert.equal(await countOf(mail), 3);
});

Deno.test("whoever gives up on a slow mail service has sent nothing", async () => {
    const mail = mailStandIn();
    await ask(mail, "POST", "/faults", { fault: "slow", times: 1 });
    const gone = new AbortController();
    const request = new Request("http://127.0.0.1/", { method: "POST", body: "{}", signal: gone.signal });
    const answer = mail.answer(request, "");
    gone.abort();
    assert.equal((await answer).status, 499);
    assert.equal(await countOf(mail), 0);
});

Deno.test("an embedding is a unit vector, the same for the same text only", async () => {
    const [one, again, other] = await Promise.all(["Lisbon", "Lisbon", "Oslo"].map((text) => hashVector(text, 64)));
    assert.deepEqual(one, again);
    assert.notDeepEqual(one, other);
    assert.equal(one?.length, 64);
    assert.ok(Math.abs(Math.hypot(...one ?? []) - 1) < 1e-9);
});

Deno.test("embeddings are answered in OpenAI's form, and inputs are counted", async () => {
    const service = embeddingStandIn();
    const question = { model: "text-embedding-3-small", input: ["Lisbon", "Oslo"], dimensions: 16 };
    const { status, body } = await ask(service, "POST", "/v1/embeddings", question);
    assert.equal(status, 200);
    assert.equal(body.model, "text-embedding-3-small");
    assert.deepEqual(body.data.map((one: { index: number }) => one.index), [0, 1]);
    assert.deepEqual(body.data[0].embedding, await hashVector("Lisbon", 16));
    assert.equal((await ask(service, "POST", "/v1/embeddings", { input: "x" })).body.data[0].embedding.length, 1536);
    for (const input of ["", [], [""], 7, undefined, Array(2049).fill("x")]) {
        assert.equal((await ask(service, "POST", "/v1/embeddings", { input })).status, 400);
    }
    for (const dimensions of [0, 1.5, 4097, "16"]) {
        assert.equal((await ask(service, "POST", "/v1/embeddings", { input: "x", dimensions })).status, 400);
    }
    assert.equal((await ask(service, "GET", "")).body.inputs, 3);
});

Deno.test("the embedding service fails as it is told", async () => {
    const service = embeddingStandIn();
    const embed = () => ask(service, "POST", "/v1/embeddings", { input: "x", dimensions: 8 });
    await ask(service, "POST", "/faults", { fault: "limit", times: 1 });
    const limited = await embed();
    assert.deepEqual([limited.status, limited.headers.get("retry-after")], [429, "1"]);
    await ask(service, "POST", "/faults", { fault: "broken", times: 1 });
    assert.equal((await embed()).status, 500);
    await ask(service, "POST", "/faults", { fault: "dimensions", times: 1 });
    assert.equal((await embed()).body.data[0].embedding.length, 7);
    assert.equal((await embed()).body.data[0].embedding.length, 8);
    assert.equal((await ask(service, "GET", "")).body.inputs, 2);
});

/** A copy of all that is served, which a test may break. */
async function copied(): Promise<string> {
    const folder = await Deno.makeTempDir({ prefix: "signalbox-functions-" });
    await new Deno.Command("cp", { args: ["-r", "resources/supabase", "resources/sandbox", folder] }).output();
    return folder;
}

function serve(folder: string, port = 0): Deno.ChildProcess {
    const place = `${folder}/sandbox/functions`;
    const settings = ["--config", `${place}/deno.json`, "--lock", `${place}/deno.lock`, "--cached-only", "--frozen"];
    return new Deno.Command(Deno.execPath(), {
        args: [
            "run",
            "--quiet",
            "--no-prompt",
            ...settings,
            "--allow-net",
            "--allow-env",
            `${place}/serve.ts`,
            `${port}`,
        ],
        stdin: "piped",
        stdout: "piped",
    }).spawn();
}

async function readyLine(child: Deno.ChildProcess): Promise<{ url: string; functions: Record<string, string> }> {
    const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("\n")) {
        const { value, done } = await reader.read();
        assert.ok(!done, text);
        text += value;
    }
    await reader.cancel();
    return JSON.parse(text);
}

async function statusOf(url: string): Promise<number> {
    const answer = await fetch(url, { method: "POST" });
    await answer.body?.cancel();
    return answer.status;
}

Deno.test("a function that cannot be loaded says so, the other is served, and all ends with the input", async () => {
    const folder = await copied();
    await Deno.writeTextFile(`${folder}/supabase/functions/ai-processing/index.ts`, "throw new Error('not today');");
    const child = serve(folder);
    const { url, functions } = await readyLine(child);
    assert.deepEqual(functions, { "trip-events": "", "ai-processing": "not today" });
    const broken = await fetch(`${url}/functions/v1/ai-processing`, { method: "POST" });
    assert.equal(broken.status, 503);
    assert.deepEqual(await broken.json(), { done: false, reason: "ai-processing cannot be loaded: not today" });
    assert.equal(await statusOf(`${url}/functions/v1/trip-events`), 401);
    assert.equal(await statusOf(`${url}/functions/v1/_shared`), 404);
    assert.equal(await statusOf(`${url}/functions/v1/constructor`), 404);
    assert.equal(await statusOf(`${url}/standin/sms`), 404);
    assert.equal(await statusOf(`${url}/`), 404);

    const second = serve(folder, Number(new URL(url).port));
    const elsewhere = (await readyLine(second)).url; // the port is taken
    assert.notEqual(elsewhere, url);
    for (const one of [child, second]) {
        await one.stdin.close();
        assert.equal((await one.status).code, 0);
    }
    await Deno.remove(folder, { recursive: true });
});
