import type { Bytes } from "./bytes.ts";
import { NotDone } from "./notdone.ts";

const bodyLimit = 16 * 1024 * 1024;
const timeoutMs = 10_000;

export interface Outgoing {
    what: string; // as sentences begin with it: "The mail service"
    url: string;
    method?: string; // POST when it is not given
    headers?: Record<string, string>;
    body?: unknown; // sent as JSON
    signal: AbortSignal;
    timeoutMs?: number; // ten seconds when it is not given
}

export interface Answer {
    status: number;
    text: string; // at most 16 MiB
    retryAfterSeconds: number | null;
}

/** Why this cannot be an address to send to, as the end of a sentence; null when it can. */
export function addressProblem(text: string): string | null {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        return "is not the address of a web service";
    }
    return url.username || url.password ? "has a password in it, which belongs into the variable of its token" : null;
}

export function bearer(token: string): Record<string, string> {
    return token === "" ? {} : { Authorization: `Bearer ${token}` };
}

/** The seconds of Retry-After, at most an hour; null when it is missing or a date that is none. */
function retryAfterOf(headers: Headers): number | null {
    const value = headers.get("retry-after")?.trim() ?? "";
    const seconds = /^[0-9]{1,9}$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
    return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), 3600);
}

/** All bytes of a body, or null when there are more than `limit`. */
export async function readAtMost(
    stream: ReadableStream<Uint8Array> | null,
    limit: number,
): Promise<Bytes | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of stream ?? []) {
        length += part.length;
        if (length > limit) {
            return null;
        }
        parts.push(part);
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

/**
 * Sends and takes whatever is answered; what is no answer is thrown as NotDone 503, in words of ours: those of the runtime
 * quote the address.
 */
export async function send(outgoing: Outgoing): Promise<Answer> {
    const { what } = outgoing;
    const patience = outgoing.timeoutMs ?? timeoutMs;
    const problem = addressProblem(outgoing.url);
    if (problem !== null) {
        throw new NotDone(503, `${what} cannot be asked: its address ${problem}.`);
    }
    const timeout = AbortSignal.timeout(patience);
    let answer: Response;
    let bytes: Uint8Array | null;
    try {
        answer = await fetch(outgoing.url, {
            method: outgoing.method ?? "POST",
            headers: { Accept: "application/json", "Content-Type": "application/json", ...outgoing.headers },
            body: outgoing.body === undefined ? undefined : JSON.stringify(outgoing.body),
            redirect: "manual",
            signal: AbortSignal.any([outgoing.signal, timeout]),
        });
        bytes = await readAtMost(answer.body, bodyLimit);
    } catch {
        outgoing.signal.throwIfAborted();
        throw new NotDone(
            503,
            timeout.aborted
                ? `${what} did not answer within ${patience / 1000} s.`
                : `${what} cannot be reached, or broke off its answer.`,
        );
    }
    if (bytes === null) {
        throw new NotDone(502, `${what} answered with more than ${bodyLimit / 1024 / 1024} MiB.`);
    }
    if (answer.status >= 300 && answer.status < 400) {
        throw new NotDone(502, `${what} redirected to another address (HTTP ${answer.status}), which is not followed.`);
    }
    return {
        status: answer.status,
        text: new TextDecoder().decode(bytes),
        retryAfterSeconds: retryAfterOf(answer.headers),
    };
}
