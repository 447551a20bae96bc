/** The texts of one request, in its order. */
export interface Asked {
    input: string[];
    model: string;
    dimensions?: number;
    authorization: string | null;
}

export type Answering = (asked: Asked) => Response | Promise<Response>;

/** Depends on the text alone. */
export function vectorOf(text: string, dimensions: number): number[] {
    const sum = [...text].reduce((total, character) => (total * 31 + character.charCodeAt(0)) % 9973, 7);
    return Array.from({ length: dimensions }, (_, index) => ((sum + index * 17) % 1000) / 1000);
}

export function list(vectors: unknown[]): Response {
    // Backwards: the order that counts is that of the indices.
    const data = vectors.map((embedding, index) => ({ object: "embedding", index, embedding })).reverse();
    return Response.json({ object: "list", data });
}

export function good(asked: Asked): Response {
    return list(asked.input.map((text) => vectorOf(text, asked.dimensions ?? 1536)));
}

/** An embedding service on a port of its own, which counts what it is asked and answers what it is told to. */
export class EmbeddingService {
    asked: Asked[] = [];
    answer: Answering = good;
    readonly #server: Deno.HttpServer<Deno.NetAddr>;

    constructor() {
        this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
            if (new URL(request.url).pathname !== "/v1/embeddings") {
                return new Response(null, { status: 404 });
            }
            const asked: Asked = {
                ...await request.json(),
                authorization: request.headers.get("authorization"),
            };
            this.asked.push(asked);
            return await this.answer(asked);
        });
    }

    get url(): string {
        return `http://127.0.0.1:${this.#server.addr.port}/v1/`;
    }

    get inputs(): string[] {
        return this.asked.flatMap((asked) => asked.input);
    }

    reset(): void {
        this.asked = [];
        this.answer = good;
    }
}
