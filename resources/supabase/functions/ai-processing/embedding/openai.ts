import { NotDone } from "../../_shared/function.ts";
import { type Answer, bearer, send } from "../../_shared/outgoing.ts";
import { checkedVectors, type Embedder } from "./embedder.ts";

export interface OpenAISettings {
    key: string;
    baseUrl: string;
    model: string;
    dimensions: number | null; // null: as many as the model has
    asksForDimensions: boolean; // not every model takes the parameter
    timeoutMs: number;
}

const who = "The embedding service";
const secondsAfterLimit = 20; // where it does not say
const secondsAfterQuota = 600; // somebody has to pay first

function parsed(text: string): Record<string, unknown> | null {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" ? value : null;
    } catch {
        return null;
    }
}

function limited(answer: Answer): NotDone {
    const error = parsed(answer.text)?.error as { code?: unknown } | undefined;
    return error?.code === "insufficient_quota"
        ? new NotDone(503, `${who} says that the quota of OPENAI_API_KEY is used up.`, secondsAfterQuota)
        : new NotDone(503, `${who} takes no more for now (HTTP 429).`, answer.retryAfterSeconds ?? secondsAfterLimit);
}

function refusal(answer: Answer, model: string): NotDone {
    const { status } = answer;
    if (status === 429) {
        return limited(answer);
    } else if (status === 401 || status === 403) {
        return new NotDone(503, `${who} does not accept OPENAI_API_KEY (HTTP ${status}).`);
    } else if (status === 404) {
        return new NotDone(503, `${who} has no model ${model} (HTTP 404): see EMBEDDING_MODEL and OPENAI_BASE_URL.`);
    } else if (status >= 500) {
        return new NotDone(503, `${who} failed (HTTP ${status}).`, answer.retryAfterSeconds ?? undefined);
    }
    return new NotDone(
        502,
        `${who} did not take the request (HTTP ${status}): see EMBEDDING_MODEL and EMBEDDING_DIMENSIONS.`,
    );
}

/** The vectors in the order of the texts, whatever order they came in. */
function inOrder(text: string, count: number): unknown[] {
    const data = parsed(text)?.data;
    if (!Array.isArray(data)) {
        throw new NotDone(502, `${who} answered something that is no list of embeddings.`);
    }
    const vectors: unknown[] = [];
    for (const item of data) {
        const index = item?.index;
        if (!Number.isInteger(index) || index < 0 || index >= count || vectors[index] !== undefined) {
            throw new NotDone(502, `${who} answered embeddings that are not numbered as the texts were.`);
        }
        vectors[index] = item.embedding ?? null;
    }
    return Array.from(vectors);
}

/** POST {base}/embeddings, which other services understand as well. */
export function openAI(settings: OpenAISettings): Embedder {
    const { key, baseUrl, model, dimensions, asksForDimensions, timeoutMs } = settings;
    return {
        model,
        mostTokens: 8000,
        async embed(texts, signal) {
            const answer = await send({
                what: who,
                url: `${baseUrl.replace(/\/+$/, "")}/embeddings`,
                headers: bearer(key),
                body: {
                    model,
                    input: texts,
                    encoding_format: "float",
                    ...asksForDimensions && dimensions !== null ? { dimensions } : {},
                },
                signal,
                timeoutMs,
            });
            if (answer.status !== 200) {
                throw refusal(answer, model);
            }
            return checkedVectors(inOrder(answer.text, texts.length), texts.length, dimensions, who);
        },
    };
}
