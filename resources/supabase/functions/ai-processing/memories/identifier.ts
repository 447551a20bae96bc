import { NotDone } from "../../_shared/function.ts";

/** A row's id out of a payload, whichever type it has: numbers and text. */
export function identifierOf(payload: Record<string, unknown>, name: string): string {
    const value = payload[name];
    if (Number.isSafeInteger(value) || (typeof value === "string" && value !== "" && value.length <= 100)) {
        return String(value);
    }
    throw new NotDone(422, `The payload has no ${name}.`);
}
