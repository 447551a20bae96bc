export type Kind = "destination" | "dates" | "budget" | "dietary" | "pace";

/** Something a user said they want, and what of their message it rests on. */
export interface Finding {
    kind: Kind;
    /** The same for the same wish however it is put: "Lisbon", "late May", "900 EUR per night", "no nuts", "relaxed". */
    value: string;
    /** As the user wrote them. */
    words: string;
    /** 0 to 1; left out where the words say it outright. */
    confidence?: number;
}

/** Reads preferences out of one message. The rules of this folder are one; a call to a model can be another. */
export interface PreferenceExtractor {
    /** Source that the memory keeps: which reader found it. */
    readonly name: string;
    /** `written` is when the message was: "next month" counts from there. */
    extract(message: string, written: Date): Promise<Finding[]>;
}
