const form = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Header traceparent (W3C Trace Context) as it came; null when it is missing or malformed. */
export function traceParentOf(headers: Headers): string | null {
    const value = headers.get("traceparent")?.trim() ?? "";
    const parts = form.exec(value);
    return parts && !/^0+$/.test(parts[1]) && !/^0+$/.test(parts[2]) && !value.startsWith("ff") ? value : null;
}

export function traceIdOf(traceParent: string | null): string | null {
    return traceParent && (form.exec(traceParent)?.[1] ?? null);
}
