import { orAborted } from "../../_shared/database.ts";
import { NotDone } from "../../_shared/function.ts";
import { checkedVectors, type Embedder } from "./embedder.ts";

export const builtInModel = "gte-small";
export const builtInDimensions = 384;

interface Session {
    run(text: string, options: { mean_pool: boolean; normalize: boolean }): Promise<unknown>;
}

interface Platform {
    Supabase?: { ai?: { Session: new (model: string) => Session } };
}

let session: Session | null = null;

/** Supabase's runtime has it, plain Deno has not. */
export function hasBuiltIn(): boolean {
    return (globalThis as Platform).Supabase?.ai?.Session !== undefined;
}

/** The model that Supabase's runtime carries: English, and no service is asked. */
export function builtIn(): Embedder {
    const who = "Supabase's gte-small";
    return {
        model: builtInModel,
        mostTokens: 500,
        async embed(texts, signal) {
            const vectors: unknown[] = [];
            for (const text of texts) {
                signal.throwIfAborted();
                try {
                    session ??= new (globalThis as Platform).Supabase!.ai!.Session(builtInModel);
                    const vector = await orAborted(session.run(text, { mean_pool: true, normalize: true }), signal);
                    vectors.push(ArrayBuffer.isView(vector) ? Array.from(vector as Float32Array) : vector);
                } catch {
                    signal.throwIfAborted();
                    throw new NotDone(503, `${who} made no embedding.`);
                }
            }
            return checkedVectors(vectors, texts.length, builtInDimensions, who);
        },
    };
}
