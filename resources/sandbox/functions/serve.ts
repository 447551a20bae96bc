// Serves the two Edge Functions of ../../supabase/functions on 127.0.0.1 as the platform would, and beside them stand-ins of the
// services that they use: for the sandbox and for tests. Ends when its standard input does.
//   deno run ... serve.ts [PORT]   0 or nothing: any free port; so, too, when that one is taken
// Prints one line when it is ready: {"ready":true,"url":"http://127.0.0.1:40123","functions":{"trip-events":"",...}}, where the
// text says why a function could not be loaded.
import { embeddingStandIn } from "./embeddings.ts";
import { mailStandIn } from "./mail.ts";
import type { StandIn } from "./standin.ts";

interface EdgeFunction {
    fetch(request: Request): Promise<Response>;
}

const functionsPath = "/functions/v1/";
const standInPath = "/standin/";
const farewell = 1000; // ms that requests under way have to end

const functions = new Map<string, EdgeFunction>();
const faults = new Map<string, string>();

async function load(name: string, module: () => Promise<{ default: EdgeFunction }>): Promise<void> {
    try {
        functions.set(name, (await module()).default);
        faults.set(name, "");
    } catch (error) {
        faults.set(name, error instanceof Error ? error.message : String(error));
    }
}

const standIns = new Map<string, StandIn>([mailStandIn(), embeddingStandIn()].map((one) => [one.name, one]));

async function answer(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname;
    if (path.startsWith(functionsPath)) {
        const name = path.slice(functionsPath.length);
        const reason = faults.get(name);
        if (reason) {
            return Response.json({ done: false, reason: `${name} cannot be loaded: ${reason}` }, { status: 503 });
        }
        return await functions.get(name)?.fetch(request) ?? new Response(null, { status: 404 });
    }
    if (path.startsWith(standInPath)) {
        const name = path.slice(standInPath.length).split("/", 1)[0] ?? "";
        const standIn = standIns.get(name);
        if (standIn) return await standIn.answer(request, path.slice(standInPath.length + name.length));
    }
    return new Response(null, { status: 404 });
}

// What somebody has set stays, an empty value, too. A key without an address is meant for the real service.
function pointToStandIns(url: string): void {
    if (!Deno.env.has("EMAIL_SERVICE_URL")) Deno.env.set("EMAIL_SERVICE_URL", `${url}${standInPath}mail`);
    if (!Deno.env.has("OPENAI_API_KEY") && !Deno.env.has("OPENAI_BASE_URL")) {
        Deno.env.set("OPENAI_API_KEY", "sandbox-stand-in");
        Deno.env.set("OPENAI_BASE_URL", `${url}${standInPath}embeddings/v1`);
        // So that a row tells who made its embedding; as long as those of the sandbox's sample rows.
        if (!Deno.env.has("EMBEDDING_MODEL")) Deno.env.set("EMBEDDING_MODEL", "signalbox-stand-in");
        if (!Deno.env.has("EMBEDDING_DIMENSIONS")) Deno.env.set("EMBEDDING_DIMENSIONS", "16");
    }
}

function listen(port: number): Deno.HttpServer<Deno.NetAddr> {
    return Deno.serve({ hostname: "127.0.0.1", port, onListen: () => {} }, answer);
}

function listenAt(wished: number): Deno.HttpServer<Deno.NetAddr> {
    try {
        return listen(wished);
    } catch (error) {
        if (error instanceof Deno.errors.AddrInUse) return listen(0);
        throw error;
    }
}

await load("trip-events", () => import("../../supabase/functions/trip-events/index.ts"));
await load("ai-processing", () => import("../../supabase/functions/ai-processing/index.ts"));
const server = listenAt(Number(Deno.args[0] ?? 0));
const url = `http://127.0.0.1:${server.addr.port}`;
pointToStandIns(url);
console.log(JSON.stringify({ ready: true, url, functions: Object.fromEntries(faults) }));

for await (const _ of Deno.stdin.readable);
await Promise.race([server.shutdown(), new Promise((resolve) => setTimeout(resolve, farewell))]);
Deno.exit(0);
