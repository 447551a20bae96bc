export type LogFields = Record<string, string | number | boolean | null>;

/** Never give it a payload, a value of the environment, or words that somebody else chose. */
export interface Log {
    note(words: string, fields?: LogFields): void;
}

/** Lines of one JSON object, each with `common`: the platform's log takes them apart. */
export function logWith(common: LogFields): Log {
    return {
        note(words, fields = {}) {
            console.log(JSON.stringify({ ...common, words, ...fields }));
        },
    };
}

/** What may be logged of an error that nobody foresaw: its kind and where it arose, for its words may quote anything. */
export function traitsOf(error: unknown): LogFields {
    if (!(error instanceof Error)) {
        return { error: typeof error };
    }
    const place = error.stack?.split("\n").find((line) => line.startsWith("    at "))?.trim() ?? "";
    const code = (error as { code?: unknown }).code;
    return { error: error.name, code: typeof code === "string" ? code : null, place };
}
