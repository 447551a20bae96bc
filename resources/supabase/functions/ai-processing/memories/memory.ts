import type { Finding } from "../preferences/extractor.ts";

/** What a memory rests on. */
export interface Source {
    message_id: string;
    session_id: string | null;
    words: string;
    at: string;
}

export interface Former {
    value: string;
    words: string;
    at: string; // when it was said last
}

export type Metadata = Record<string, unknown>;

export interface Memory {
    id: string;
    content: string;
    metadata: Metadata;
}

/** `metadata` holds what is to be merged into that of the memory. */
export type Merged =
    | { kind: "new" | "strengthened" | "replaced"; content: string; metadata: Metadata }
    | { kind: "known" }; // this very message is among its sources already

const mostSources = 20;
const mostFormer = 20;

const scopes = ["per night", "per day", "per week", "per person"];

/**
 * One memory a user and key. Of places, dates and diets there are many; of paces one, and one budget for each thing it is
 * for: a night's does not contradict the trip's.
 */
export function keyOf(finding: Finding): string {
    switch (finding.kind) {
        case "pace":
            return "pace";
        case "budget": {
            const scope = scopes.find((words) => finding.value.endsWith(words));
            return scope === undefined ? "budget" : `budget ${scope}`;
        }
        case "destination":
        case "dates":
        case "dietary":
            return `${finding.kind}: ${finding.value.toLowerCase()}`;
    }
}

function dietSentence(value: string): string {
    if (value === "no alcohol") {
        return "Drinks no alcohol.";
    }
    return value === "diabetic" ? "Is diabetic, which meals must respect." : `Eats ${value}.`;
}

export function sentenceOf(finding: Finding): string {
    const { kind, value } = finding;
    switch (kind) {
        case "destination":
            return `Wants to travel to ${value}.`;
        case "dates":
            return /\b(days?|nights?|weeks?|months?|weekend)$/.test(value)
                ? `Wants to travel for ${/^\d/.test(value) ? value : `a ${value}`}.`
                : `Dates for a trip: ${value}.`;
        case "budget":
            return `Has a budget of ${value.replace(/ total$/, " in total")}.`;
        case "dietary":
            return dietSentence(value);
        case "pace":
            return `Prefers a ${value} pace.`;
    }
}

function listOf<T>(value: unknown): T[] {
    return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

/** The newest at the end, by when they were said: messages need not be handled in the order they were written. */
function newest<T extends { at: string }>(list: T[], most: number): T[] {
    return [...list].sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0).slice(-most);
}

function made(finding: Finding, source: Source, extractor: string): Merged {
    return {
        kind: "new",
        content: sentenceOf(finding),
        metadata: {
            preference: keyOf(finding),
            ...said(finding, source, extractor),
            times_seen: 1,
            first_seen: source.at,
            sources: [source],
            needs_embedding: true,
        },
    };
}

function said(finding: Finding, source: Source, extractor: string): Metadata {
    return {
        kind: finding.kind,
        value: finding.value,
        confidence: finding.confidence ?? 1,
        extractor,
        last_seen: source.at,
    };
}

/** What a memory becomes when one more message says so, or, of paces and budgets, something else. */
export function merged(memory: Memory | null, finding: Finding, source: Source, extractor: string): Merged {
    if (memory === null) {
        return made(finding, source, extractor);
    }
    const { metadata } = memory;
    const sources = listOf<Source>(metadata.sources);
    if (sources.some((one) => one.message_id === source.message_id && one.words === source.words)) {
        return { kind: "known" };
    }
    const former = listOf<Former>(metadata.former);
    const lastSeen = typeof metadata.last_seen === "string" ? metadata.last_seen : "";
    const kept = {
        sources: newest([...sources, source], mostSources),
        times_seen: (typeof metadata.times_seen === "number" ? metadata.times_seen : sources.length) + 1,
    };
    if (metadata.value === finding.value) {
        const isNewer = source.at >= lastSeen;
        return {
            kind: "strengthened",
            content: memory.content,
            metadata: { ...kept, ...isNewer ? { last_seen: source.at, extractor } : {} },
        };
    }
    if (source.at < lastSeen) {
        // Said before what the memory has: it was the former one.
        const earlier = { value: finding.value, words: source.words, at: source.at };
        return {
            kind: "strengthened",
            content: memory.content,
            metadata: { ...kept, former: newest([...former, earlier], mostFormer) },
        };
    }
    const words = sources.at(-1)?.words ?? "";
    return {
        kind: "replaced",
        content: sentenceOf(finding),
        metadata: {
            ...kept,
            ...said(finding, source, extractor),
            former: newest([...former, { value: String(metadata.value), words, at: lastSeen }], mostFormer),
            needs_embedding: true,
        },
    };
}
