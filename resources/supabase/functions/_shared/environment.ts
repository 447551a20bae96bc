export type Environment = (name: string) => string | undefined;

let source: Environment = (name) => Deno.env.get(name);

/** A setting, without blanks around it; empty when there is none. Read at each request, so that a new value counts at once. */
export function environment(name: string): string {
    return source(name)?.trim() ?? "";
}

/** Tests give a source of their own, and undefined to end that. */
export function useEnvironment(other: Environment | undefined): void {
    source = other ?? ((name) => Deno.env.get(name));
}
