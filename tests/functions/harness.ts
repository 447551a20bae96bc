// What the tests of the functions have in common: signing as somebody else does it, the project's tables, stand-ins of the
// services, and the functions in this process or in one of their own.
import { Webhook } from "npm:standardwebhooks@1.1.1";

import { transaction } from "../../resources/supabase/functions/_shared/database.ts";
import { useEnvironment } from "../../resources/supabase/functions/_shared/environment.ts";
import { poolAt } from "../../resources/supabase/functions/_shared/postgres.ts";
import { sqlBy, type TransactionSql } from "../../resources/supabase/functions/_shared/sql.ts";

export interface EdgeFunction {
    fetch(request: Request): Promise<Response>;
}

export interface Delivery {
    id: string;
    event: string;
    payload: Record<string, unknown>;
}

export interface Sent {
    status: number;
    body: { effects?: Record<string, unknown>; [name: string]: unknown }; // empty when nothing was answered
    headers: Headers;
}

export const secret = "whsec_" + btoa("a secret of thirty-two bytes 1234");
export const databaseUrl = Deno.env.get("SUPABASE_DB_URL") ?? "";
const pool = poolAt(databaseUrl, "signalbox tests");

/** Each statement in a transaction of its own. */
export const sql = sqlBy(async ({ text, values }) => {
    const client = await pool.connect();
    try {
        return (await client.query(text, values)).rows;
    } finally {
        client.release(false);
    }
});

export async function inTransaction(work: (sql: TransactionSql) => Promise<void>): Promise<void> {
    const limits = { statementMs: 60_000, lockMs: 60_000, idleMs: 60_000 };
    await transaction(pool, new AbortController().signal, limits, work);
}

/** Clients and servers outlive a test. */
export function test(name: string, fn: () => Promise<void> | void): void {
    Deno.test({ name, fn, sanitizeOps: false, sanitizeResources: false });
}

let variables: Record<string, string> = {};
useEnvironment((name) => variables[name]);

/** All that functions of this process read from their environment. */
export function setVariables(given: Record<string, string>): void {
    variables = { SUPABASE_DB_URL: databaseUrl, TRIP_EVENTS_SECRETS: secret, AI_PROCESSING_SECRETS: secret, ...given };
}

/** The headers of Standard Webhooks, by the reference implementation. */
export function signed(id: string, body: string, by = secret, at = new Date()): Record<string, string> {
    return {
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(by).sign(id, at, body),
    };
}

export async function answerOf(response: Response): Promise<Sent> {
    const text = await response.text();
    return { status: response.status, body: text === "" ? {} : JSON.parse(text), headers: response.headers };
}

export function requestOf(url: string, delivery: Delivery, headers: Record<string, string> = {}): Request {
    const body = JSON.stringify(delivery.payload);
    return new Request(url, {
        method: "POST",
        headers: {
            "Content-Type": "application/json",
            "X-Webhook-Event": delivery.event,
            ...signed(delivery.id, body),
            ...headers,
        },
        body,
    });
}

/** As the engine would, to a function of this process. */
export async function deliver(to: EdgeFunction, delivery: Delivery, headers: Record<string, string> = {}) {
    return await answerOf(await to.fetch(requestOf("http://localhost/", delivery, headers)));
}

export function delivery(event: string, payload: Record<string, unknown>): Delivery {
    return { id: crypto.randomUUID(), event, payload: { event, ...payload } };
}

/** Makes the endpoints of the seed active, so that the triggers write down the events they make. */
export async function activateEndpoints(): Promise<void> {
    await sql`
    update public.webhook_configs
    set is_active = true,
      url = 'http://127.0.0.1:1/',
      secret = ${secret}`;
}

/** The deliveries that `change` makes, as the engine would send them. */
export async function deliveriesOf(change: () => Promise<unknown>): Promise<Delivery[]> {
    const [{ last }] = await sql`select coalesce(max(l.id), 0) as last from public.webhook_logs l`;
    await change();
    return await sql<Delivery>`
    select l.message_id as id, l.event_type as event, l.payload
    from public.webhook_logs l
    where l.id > ${last}
    order by l.id`;
}

export async function makeUser(name: string): Promise<string> {
    const [user] = await sql`
    insert into auth.users (email)
    values (${`${name}.${crypto.randomUUID()}@example.org`})
    returning id`;
    return user.id;
}

export async function makeTrip(owner: string, name = "Lisbon in May"): Promise<string> {
    const [trip] = await sql`
    insert into public.trips (user_id, name, destination, start_date, end_date, budget)
    values (${owner}, ${name}, 'Lisbon', '2027-05-01', '2027-05-08', 1200)
    returning id`;
    return trip.id;
}

export async function addCollaborator(trip: string, user: string, by: string, permission = "view"): Promise<void> {
    await sql`
    insert into public.trip_collaborators (trip_id, user_id, permission_level, added_by)
    values (${trip}, ${user}, ${permission}, ${by})`;
}

export interface Notification {
    id: string;
    type: string;
    title: string;
    message: string;
    metadata: Record<string, unknown>;
}

export async function notificationsOf(user: string): Promise<Notification[]> {
    return await sql<Notification>`
    select n.id, n.type, n.title, n.message, n.metadata
    from public.notifications n
    where n.user_id = ${user}
    order by n.id`;
}

export interface Invocation {
    state: string;
    attempts: number;
    repeats: number;
    status: number | null;
    error: string | null;
    effects: Record<string, unknown> | null;
    event_type: string;
    trace_parent: string | null;
    is_finished: boolean;
}

export async function invocationOf(id: string): Promise<Invocation | undefined> {
    const [row] = await sql<Invocation>`
    select i.state, i.attempts, i.repeats, i.status, i.error, i.effects, i.event_type, i.trace_parent,
      i.finished_at is not null as is_finished
    from public.function_invocations i
    where i.message_id = ${id}`;
    return row;
}

/** Runs again and again until it answers something else than false, null or undefined. */
export async function until<T>(what: () => Promise<T | false | null | undefined>, patienceMs = 20_000): Promise<T> {
    const end = Date.now() + patienceMs;
    for (;;) {
        const found = await what();
        if (found) {
            return found;
        }
        if (Date.now() > end) {
            throw new Error("it did not come about in time");
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}

/** What a service was asked, and how it is to answer. Honours Idempotency-Key: a second request with one does nothing. */
export class Service {
    readonly requests: { key: string; body: Record<string, string>; authorization: string | null }[] = [];
    readonly done = new Map<string, Record<string, string>>();
    answer: (body: Record<string, string>) => Response | Promise<Response> = () => new Response(null, { status: 202 });
    readonly #server: Deno.HttpServer<Deno.NetAddr>;

    constructor() {
        this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
            const key = request.headers.get("idempotency-key") ?? "";
            const body = await request.json();
            this.requests.push({ key, body, authorization: request.headers.get("authorization") });
            const answer = await this.answer(body);
            if (answer.ok) {
                this.done.set(key, body);
            }
            return answer;
        });
    }

    get url(): string {
        return `http://127.0.0.1:${this.#server.addr.port}/send`;
    }

    get addresses(): string[] {
        return [...this.done.values()].map((body) => body.to).sort();
    }

    async end(): Promise<void> {
        await this.#server.shutdown();
    }
}

/** A function in a process of its own, which can be killed. */
export class Served {
    private constructor(readonly process: Deno.ChildProcess, readonly url: string, readonly output: () => string) {}

    static async start(name: string, given: Record<string, string> = {}): Promise<Served> {
        const process = new Deno.Command(Deno.execPath(), {
            args: [
                ...["run", "--quiet", "--no-check", "--allow-all", "--frozen"],
                ...["--config", new URL("deno.json", import.meta.url).pathname],
                ...["--lock", new URL("deno.lock", import.meta.url).pathname],
                ...[new URL("serveone.ts", import.meta.url).pathname, name],
            ],
            env: { TRIP_EVENTS_SECRETS: secret, AI_PROCESSING_SECRETS: secret, ...given },
            stdin: "piped",
            stdout: "piped",
        }).spawn();
        let text = "";
        const reading = (async () => {
            for await (const part of process.stdout.pipeThrough(new TextDecoderStream())) {
                text += part;
            }
        })();
        reading.catch(() => {});
        const url = await until(() => Promise.resolve(/^(http:\S+)\n/.exec(text)?.[1]));
        return new Served(process, url, () => text);
    }

    async deliver(delivery: Delivery, headers: Record<string, string> = {}): Promise<Sent> {
        return await answerOf(await fetch(requestOf(this.url, delivery, headers)));
    }

    async kill(): Promise<void> {
        this.process.kill("SIGKILL");
        await this.process.status;
        await this.process.stdin.close().catch(() => {});
    }
}
