import type { Bytes } from "./bytes.ts";

const toleranceSeconds = 5 * 60;
const mostSignatures = 16;

export interface SignedHeaders {
    id: string;
    timestamp: string;
    signatures: string;
}

/** The three headers of Standard Webhooks; null when one is missing or cannot be one. */
export function signedHeadersOf(headers: Headers): SignedHeaders | null {
    const id = headers.get("webhook-id") ?? "";
    const timestamp = headers.get("webhook-timestamp") ?? "";
    const signatures = headers.get("webhook-signature") ?? "";
    return /^[\x21-\x7e]{1,256}$/.test(id) && /^[0-9]{1,12}$/.test(timestamp) && signatures !== ""
        ? { id, timestamp, signatures }
        : null;
}

function bytesOfBase64(text: string): Bytes | null {
    try {
        return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    } catch {
        return null;
    }
}

/** The keys of `whsec_...` secrets separated by spaces, and how many of them are none. */
export function keysOf(secrets: string): { keys: Bytes[]; malformed: number } {
    const words = secrets.split(/\s+/).filter((word) => word !== "");
    const keys = words
        .map((word) => word.startsWith("whsec_") ? bytesOfBase64(word.slice("whsec_".length)) : null)
        .filter((key) => key !== null && key.length > 0) as Bytes[];
    return { keys, malformed: words.length - keys.length };
}

/** Whether one of the secrets signed these bytes, not more than five minutes away from `now`, in seconds. */
export async function isSigned(
    headers: SignedHeaders,
    body: Bytes,
    secrets: string,
    now: number,
): Promise<boolean> {
    if (Math.abs(now - Number(headers.timestamp)) > toleranceSeconds) {
        return false;
    }
    const signatures = headers.signatures
        .split(" ", mostSignatures)
        .map((signature) => signature.startsWith("v1,") ? bytesOfBase64(signature.slice("v1,".length)) : null)
        .filter((signature) => signature !== null);
    const prefix = new TextEncoder().encode(`${headers.id}.${headers.timestamp}.`);
    const content = new Uint8Array(prefix.length + body.length);
    content.set(prefix);
    content.set(body, prefix.length);
    let isGood = false;
    for (const bytes of keysOf(secrets).keys) {
        const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
        for (const signature of signatures) {
            // verify() takes as long for any wrong signature, and every pair is tried whatever the last one was.
            isGood = await crypto.subtle.verify("HMAC", key, signature, content) || isGood;
        }
    }
    return isGood;
}
