// A stand-in for an embedding service, with OpenAI's form of question and answer. The vectors come from a hash of the text:
// the same text has the same one, and they mean nothing.
//   POST   /standin/embeddings/v1/embeddings   {"model": "...", "input": "..." or [...], "dimensions": 256}
//   GET    /standin/embeddings                 {"requests": 3, "inputs": 12}
//   DELETE /standin/embeddings                 counts from zero
//   POST   /standin/embeddings/faults          {"fault": "limit" | "broken" | "slow" | "dimensions" | "", "times": 2, "milliseconds": 500}
// limit answers 429 with Retry-After, broken 500, dimensions one number too few.
import {
    type Fault,
    type FaultOrder,
    faultOrder,
    noFault,
    pause,
    type StandIn,
    standInAnswer,
    takeFault,
} from "./standin.ts";

const usualDimensions = 1536;
const mostDimensions = 4096;
const mostInputs = 2048;
const largest = 4 * 1024 * 1024;
const faults: Fault[] = ["", "limit", "broken", "slow", "dimensions"];

/// A unit vector from SHA-256 of the text, stretched by xorshift.
export async function hashVector(text: string, dimensions: number): Promise<number[]> {
    const digest = new DataView(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    let state = digest.getUint32(0) || 1;
    const numbers = Array.from({ length: dimensions }, () => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state / 2 ** 31;
    });
    const length = Math.hypot(...numbers) || 1;
    return numbers.map((number) => number / length);
}

function inputsOf(input: unknown): string[] | null {
    const inputs = Array.isArray(input) ? input : [input];
    const isFine = inputs.length > 0 && inputs.length <= mostInputs &&
        inputs.every((one) => typeof one === "string" && one !== "");
    return isFine ? inputs : null;
}

export function embeddingStandIn(): StandIn {
    const name = "embeddings";
    let requests = 0;
    let inputCount = 0;
    let order: FaultOrder = { ...noFault };

    // OpenAI's form of an error.
    function refusal(status: number, message: string, headers = {}): Response {
        return standInAnswer(name, status, { error: { message, type: "stand_in" } }, headers);
    }

    async function embed(request: Request): Promise<Response> {
        requests++;
        const fault = takeFault(order);
        if (fault.fault === "limit") return refusal(429, "told to have enough", { "Retry-After": "1" });
        if (fault.fault === "broken") return refusal(500, "told to be broken");
        if (fault.fault === "slow") await pause(fault.milliseconds, request.signal);

        const text = await request.text();
        if (text.length > largest) return refusal(413, "too large");
        let question: Record<string, unknown>;
        try {
            question = JSON.parse(text);
        } catch {
            return refusal(400, "not JSON");
        }
        const inputs = inputsOf(question?.input);
        const dimensions = question?.dimensions ?? usualDimensions;
        if (inputs === null) return refusal(400, `input is a text or up to ${mostInputs} texts, none of them empty`);
        if (
            typeof dimensions !== "number" || !Number.isInteger(dimensions) || dimensions < 1 ||
            dimensions > mostDimensions
        ) {
            return refusal(400, `dimensions is a whole number from 1 to ${mostDimensions}`);
        }
        inputCount += inputs.length;
        const length = fault.fault === "dimensions" ? Math.max(1, dimensions - 1) : dimensions;
        const vectors = await Promise.all(inputs.map((input) => hashVector(input, length)));
        const tokens = inputs.reduce((sum, input) => sum + Math.ceil(input.length / 4), 0);
        return standInAnswer(name, 200, {
            object: "list",
            data: vectors.map((embedding, index) => ({ object: "embedding", index, embedding })),
            model: typeof question.model === "string" ? question.model : "stand-in",
            usage: { prompt_tokens: tokens, total_tokens: tokens },
        });
    }

    return {
        name,
        async answer(request, path) {
            if (request.method === "POST" && path === "/v1/embeddings") return await embed(request);
            if (request.method === "POST" && path === "/faults") {
                const asked = await faultOrder(request, faults);
                if (asked === null) return refusal(400, `fault is one of ${JSON.stringify(faults)}`);
                order = asked;
                return standInAnswer(name, 200, { fault: order.fault });
            }
            if (request.method === "GET" && path === "") {
                return standInAnswer(name, 200, { requests, inputs: inputCount });
            }
            if (request.method === "DELETE" && path === "") {
                requests = 0;
                inputCount = 0;
                return standInAnswer(name, 200, { requests, inputs: inputCount });
            }
            return refusal(404, "no such path");
        },
    };
}
