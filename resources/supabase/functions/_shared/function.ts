import type { Bytes } from "./bytes.ts";
import { database, databaseCode } from "./database.ts";
import { environment } from "./environment.ts";
import { carryOut, claim, type Effects, Held, type Message, settle } from "./invocation.ts";
import { type Log, logWith, traitsOf } from "./log.ts";
import { NotDone } from "./notdone.ts";
import { readAtMost } from "./outgoing.ts";
import { firstUnmet, type Need, needsNow, storeReport } from "./report.ts";
import { isSigned, type SignedHeaders, signedHeadersOf } from "./signature.ts";
import type { Sql, TransactionSql } from "./sql.ts";
import { traceIdOf, traceParentOf } from "./trace.ts";

export { NotDone };
export type { Effects, Log, Need };

export interface Call {
    messageId: string;
    eventType: string;
    attempt: number;
    traceParent: string | null;
    sql: TransactionSql; // all effects go through it: they count with its commit
    log: Log;
    signal: AbortSignal; // the deadline of the whole invocation
}

export type Handler = (call: Call, payload: Record<string, unknown>) => Promise<Effects>;

export interface FunctionOptions {
    name: string; // as its folder
    secretsVariable: string;
    handlers: Record<string, Handler>; // by event
    needs: (sql: Sql) => Promise<Need[]>; // besides the secrets and the database
    deadlineMs?: number; // 20 s when it is not given; the engine waits 30 s at most
}

const version = "1.0.0";
const bodyLimit = 1024 * 1024;
const usualDeadlineMs = 20_000;
const reportEveryMs = 60_000;
const awaySeconds = 5;
const testEvent = "test.webhook"; // what the engine's test_webhook() sends

function answer(status: number, body: Record<string, unknown>, retryAfterSeconds?: number): Response {
    const headers = new Headers({ "Content-Type": "application/json" });
    if (status === 503 || retryAfterSeconds !== undefined) {
        headers.set("Retry-After", String(retryAfterSeconds ?? awaySeconds));
    }
    return new Response(JSON.stringify(body), { status, headers });
}

function empty(status: number, headers: Record<string, string> = {}): Response {
    return new Response(null, { status, headers });
}

/** What the database says, in words for the sender; those of class 22 are about a value that came with the payload. */
function reasonOfDatabase(code: string): NotDone | null {
    if (/^(08|57P)/.test(code) || /^E[A-Z]+$/.test(code)) {
        return new NotDone(503, "The database cannot be reached.", awaySeconds);
    } else if (code.startsWith("22")) {
        return new NotDone(422, `The database cannot read a value of the payload (SQLSTATE ${code}).`);
    } else if (code === "42P01" || code === "42703") {
        return new NotDone(503, "A table or column that this function needs is not there.");
    } else if (code === "42501") {
        return new NotDone(503, "The role of SUPABASE_DB_URL lacks a permission that this function needs.");
    }
    return /^[0-9A-Z]{5}$/.test(code) ? new NotDone(503, `The database did not take it (SQLSTATE ${code}).`) : null;
}

function notDoneOf(error: unknown, log: Log): NotDone {
    if (error instanceof NotDone) {
        return error;
    }
    const reason = reasonOfDatabase(databaseCode(error));
    log.note("an error", traitsOf(error));
    return reason ?? new NotDone(500, `The function broke off: ${error instanceof Error ? error.name : "unknown"}.`);
}

function parsed(body: Bytes): Record<string, unknown> | null {
    try {
        const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
        return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
    } catch {
        return null;
    }
}

/** The event's name, fit to be stored. */
function eventOf(payload: Record<string, unknown> | null, headers: Headers): string {
    const name = typeof payload?.event === "string" ? payload.event : headers.get("x-webhook-event") ?? "";
    // deno-lint-ignore no-control-regex
    return name.replace(/[\u0000-\u001f\u007f]/g, "").slice(0, 200) || "unknown";
}

/** On the platform a promise that nobody waits for ends with the answer, unless it is told. */
function inBackground(work: Promise<unknown>): void {
    const { EdgeRuntime } = globalThis as { EdgeRuntime?: { waitUntil(work: Promise<unknown>): void } };
    EdgeRuntime?.waitUntil(work);
}

/** A function behind signed messages: each is done once, in one transaction, or answered with why it is not. */
class EdgeFunction {
    #reportedAt = -Infinity;

    constructor(readonly options: FunctionOptions) {}

    async fetch(request: Request): Promise<Response> {
        if (request.method !== "POST") {
            return empty(405, { Allow: "POST" });
        }
        const deadline = new AbortController();
        const deadlineMs = this.options.deadlineMs ?? usualDeadlineMs;
        const timer = setTimeout(
            () => deadline.abort(new NotDone(503, `It took longer than ${deadlineMs / 1000} s.`, awaySeconds)),
            deadlineMs,
        );
        try {
            return await this.#heard(request, deadline.signal);
        } finally {
            clearTimeout(timer);
        }
    }

    async #heard(request: Request, signal: AbortSignal): Promise<Response> {
        const log = logWith({ function: this.options.name });
        const signed = signedHeadersOf(request.headers);
        let body: Bytes | null = null;
        try {
            if (signed !== null && !(Number(request.headers.get("content-length")) > bodyLimit)) {
                body = await readAtMost(request.body, bodyLimit);
            }
        } catch {
            return empty(400); // the sender broke off
        }
        if (signed !== null && body === null) {
            return empty(413);
        }
        const now = Math.floor(Date.now() / 1000);
        if (
            signed === null || body === null ||
            !await isSigned(signed, body, environment(this.options.secretsVariable), now)
        ) {
            log.note("refused: not signed by a secret of ours", { outcome: "unsigned", status: 401 });
            return empty(401);
        }
        return await this.#given(request.headers, signed, body, signal);
    }

    async #given(headers: Headers, signed: SignedHeaders, body: Bytes, signal: AbortSignal): Promise<Response> {
        const started = performance.now();
        const payload = parsed(body);
        const message: Message = {
            id: signed.id,
            functionName: this.options.name,
            eventType: eventOf(payload, headers),
            traceParent: traceParentOf(headers),
        };
        const log = logWith({
            function: message.functionName,
            message_id: message.id,
            trace_id: traceIdOf(message.traceParent),
            event: message.eventType,
        });
        const outcome = message.eventType === testEvent
            ? await this.#test(log, signal)
            : await this.#once(message, payload, log, signal);
        log.note("answered", {
            outcome: outcome.word,
            status: outcome.response.status,
            ms: Math.round(performance.now() - started),
            ...outcome.reason === undefined ? {} : { reason: outcome.reason },
        });
        return outcome.response;
    }

    async #once(
        message: Message,
        payload: Record<string, unknown> | null,
        log: Log,
        signal: AbortSignal,
    ): Promise<{ response: Response; word: string; reason?: string }> {
        let row: string | null = null;
        try {
            const pool = database();
            this.#reportNowAndThen(log);
            const claimed = await claim(pool, signal, message);
            if (claimed.kind === "done") {
                return { response: answer(200, { done: true, repeated: true }), word: "repeated" };
            }
            row = claimed.row;
            const effects = await carryOut(pool, signal, row, async (inner) => {
                const { id: messageId, eventType, traceParent } = message;
                const call = { messageId, eventType, attempt: claimed.attempt, traceParent, sql: inner, log, signal };
                return await this.#handle(call, payload);
            });
            return effects === null
                ? { response: answer(200, { done: true, repeated: true }), word: "repeated" }
                : { response: answer(200, { done: true, effects }), word: "done" };
        } catch (error) {
            const why = notDoneOf(error, log);
            if (row !== null && !(why instanceof Held)) {
                await settle(database(), row, why).catch((trouble) =>
                    log.note("the outcome is not recorded", traitsOf(trouble))
                );
            }
            const word = why.status === 422 ? "refused" : "failed";
            const response = answer(why.status, { done: false, reason: why.reason }, why.retryAfterSeconds);
            return { response, word, reason: why.reason };
        }
    }

    async #handle(call: Call, payload: Record<string, unknown> | null): Promise<Effects> {
        if (payload === null) {
            throw new NotDone(422, "The body is not a JSON object.");
        }
        if (!Object.hasOwn(this.options.handlers, call.eventType)) {
            throw new NotDone(422, `${this.options.name} does not know this event.`);
        }
        return await this.options.handlers[call.eventType](call, payload);
    }

    async #test(log: Log, signal: AbortSignal): Promise<{ response: Response; word: string; reason?: string }> {
        const { name, secretsVariable, needs } = this.options;
        const found = await needsNow(secretsVariable, needs, signal);
        await storeReport(name, version, found, true, signal)
            .catch((trouble) => log.note("the report is not stored", traitsOf(trouble)));
        const missing = firstUnmet(found);
        if (missing === undefined) {
            return { response: answer(200, { done: true, effects: {}, needs: found }), word: "ready" };
        }
        const reason = `${missing.name}: ${missing.words}`;
        return { response: answer(503, { done: false, reason, needs: found }), word: "not ready", reason };
    }

    #reportNowAndThen(log: Log): void {
        if (performance.now() - this.#reportedAt < reportEveryMs) {
            return;
        }
        this.#reportedAt = performance.now();
        const { name, secretsVariable, needs } = this.options;
        const signal = AbortSignal.timeout(10_000);
        inBackground(
            needsNow(secretsVariable, needs, signal)
                .then((found) => storeReport(name, version, found, false, signal))
                .catch((trouble) => log.note("the report is not stored", traitsOf(trouble))),
        );
    }
}

/** What an index.ts exports by default. Nothing happens before the first request. */
export function edgeFunction(options: FunctionOptions): { fetch(request: Request): Promise<Response> } {
    const made = new EdgeFunction(options);
    return { fetch: (request) => made.fetch(request) };
}
