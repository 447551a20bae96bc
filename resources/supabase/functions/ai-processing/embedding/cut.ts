/** A text as the model takes it. */
export interface Cut {
    text: string;
    from: number | null; // characters it had, when it was cut
}

const tokensOfAscii = 0.35; // measured on English, with room
const tokensOfOther = 1.2;

/** An upper estimate without the model's own tokenizer, as the position where a number of tokens is reached. */
function reach(text: string, mostTokens: number): number {
    let tokens = 0;
    let position = 0;
    for (const character of text) {
        tokens += character.charCodeAt(0) < 128 ? tokensOfAscii : tokensOfOther;
        if (tokens > mostTokens) {
            return position;
        }
        position += character.length;
    }
    return text.length;
}

/** Cuts at the end of a sentence, else between words, where one is in the last fifth; never inside a character. */
export function cutFor(text: string, mostTokens: number): Cut {
    const end = reach(text, mostTokens);
    if (end === text.length) {
        return { text, from: null };
    }
    const head = text.slice(0, end);
    const least = Math.floor(end * 0.8);
    const sentence = Math.max(...[". ", "! ", "? ", "\n"].map((mark) => head.lastIndexOf(mark) + 1));
    const word = head.lastIndexOf(" ");
    const place = [sentence, word].find((one) => one >= least) ?? end;
    return { text: head.slice(0, place).trimEnd(), from: text.length };
}
