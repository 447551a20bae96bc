// A proxy before the functions that cuts every fifth request before its answer: every tenth while the function is at work,
// every other tenth when it has answered. Beside it the services that trip-events asks, which honour Idempotency-Key; the one
// for mails takes every twentieth and says that it did not.
//   POST /upstream  {"url": "..."}   where the functions are
//   GET  /figures   {"requests": 10, "cut": 2, "mails": 3, "mailRequests": 4, "calendars": 1}
// Prints {"url": ..., "proxy": ...} and ends with its standard input.
import type { Bytes } from "../../resources/supabase/functions/_shared/bytes.ts";

const done = { mail: new Set<string>(), calendar: new Set<string>() };
let upstream = "";
let requests = 0;
let cut = 0;
let mailRequests = 0;

const services = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const path = new URL(request.url).pathname;
    const key = request.headers.get("idempotency-key") ?? "";
    if (path === "/upstream") {
        upstream = (await request.json()).url;
    } else if (path === "/mail") {
        const mail = await request.json();
        mailRequests += 1;
        done.mail.add(`${key} ${mail.to}`);
        if (mailRequests % 20 === 0) {
            return new Response(null, { status: 500 });
        }
    } else if (path === "/calendar") {
        done.calendar.add(key);
    }
    const figures = { requests, cut, mails: done.mail.size, mailRequests, calendars: done.calendar.size };
    return Response.json(figures);
});

interface Asked {
    path: string;
    headers: Headers;
    body: Bytes;
}

function parsed(bytes: Uint8Array): Asked | null {
    const text = new TextDecoder("latin1").decode(bytes);
    const end = text.indexOf("\r\n\r\n");
    if (end < 0) {
        return null;
    }
    const [first, ...lines] = text.slice(0, end).split("\r\n");
    const headers = new Headers(lines.map((line) => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon), line.slice(colon + 1).trim()] as [string, string];
    }));
    const length = Number(headers.get("content-length") ?? 0);
    const from = end + 4;
    return bytes.length < from + length
        ? null
        : { path: first.split(" ")[1], headers, body: Uint8Array.from(bytes.subarray(from, from + length)) };
}

async function read(connection: Deno.Conn): Promise<Asked | null> {
    let bytes = new Uint8Array();
    const part = new Uint8Array(65536);
    for (;;) {
        const length = await connection.read(part);
        if (length === null) {
            return null;
        }
        const longer = new Uint8Array(bytes.length + length);
        longer.set(bytes);
        longer.set(part.subarray(0, length), bytes.length);
        bytes = longer;
        const asked = parsed(bytes);
        if (asked !== null) {
            return asked;
        }
    }
}

async function write(connection: Deno.Conn, answer: Response): Promise<void> {
    const body = new Uint8Array(await answer.arrayBuffer());
    const headers = [...answer.headers].filter(([name]) =>
        !/^(connection|content-length|transfer-encoding)$/.test(name)
    );
    const head = [
        `HTTP/1.1 ${answer.status} As told`,
        ...headers.map(([name, value]) => `${name}: ${value}`),
        `Content-Length: ${body.length}`,
        "Connection: close",
        "\r\n",
    ].join("\r\n");
    await new Blob([head, body]).stream().pipeTo(connection.writable, { preventClose: true });
}

async function relay(connection: Deno.Conn): Promise<void> {
    const asked = await read(connection);
    if (asked === null) {
        return;
    }
    requests += 1;
    const turn = requests % 10;
    cut += Number(turn % 5 === 0);
    const leaving = new AbortController();
    for (const name of ["host", "connection", "content-length"]) {
        asked.headers.delete(name);
    }
    const answering = fetch(upstream + asked.path, {
        method: "POST",
        headers: asked.headers,
        body: asked.body,
        signal: leaving.signal,
    });
    answering.catch(() => {});
    if (turn === 0) {
        await new Promise((resolve) => setTimeout(resolve, requests % 70));
        leaving.abort();
        return;
    }
    const answer = await answering;
    if (turn === 5) {
        await answer.body?.cancel();
        return;
    }
    await write(connection, answer);
}

const proxy = Deno.listen({ hostname: "127.0.0.1", port: 0 });
(async () => {
    for await (const connection of proxy) {
        relay(connection).catch((error) => console.error(error)).finally(() => connection.close());
    }
})();
const { port } = proxy.addr as Deno.NetAddr;
console.log(
    JSON.stringify({ url: `http://127.0.0.1:${services.addr.port}`, proxy: `http://127.0.0.1:${port}` }),
);
for await (const _ of Deno.stdin.readable);
Deno.exit(0);
