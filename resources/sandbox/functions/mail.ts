// A stand-in for a mail service: takes mails and keeps them in memory, for the sandbox and for tests. It sends nothing.
//   POST   /standin/mail          a mail as JSON; honours Idempotency-Key: 202, and 200 for one it has
//   GET    /standin/mail          the last 200, the newest last
//   DELETE /standin/mail          forgets them
//   POST   /standin/mail/faults   {"fault": "down" | "slow" | "refuse" | "", "times": 2, "milliseconds": 500, "address": "a@b.c"}
// The query ?fault=down on a POST does the same for that one.
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

interface Mail {
    key: string | null;
    receivedAt: string;
    mail: unknown;
}

const kept = 200;
const keptKeys = 10_000;
const largest = 256 * 1024;
const faults: Fault[] = ["", "down", "slow", "refuse"];

export function mailStandIn(): StandIn {
    const name = "mail";
    let mails: Mail[] = [];
    const keys = new Set<string>(); // in the order of their arrival
    let count = 0;
    let order: FaultOrder = { ...noFault };

    async function take(request: Request): Promise<Response> {
        const asked = new URL(request.url).searchParams.get("fault") as Fault | null;
        const fault = asked ? { fault: asked, times: 1, milliseconds: 60_000, address: "" } : takeFault(order);
        if (fault.fault === "down") {
            return standInAnswer(name, 503, { reason: "told to be down" }, { "Retry-After": "1" });
        }
        if (fault.fault === "slow") await pause(fault.milliseconds, request.signal);
        if (request.signal.aborted) return standInAnswer(name, 499, { reason: "nobody waits any more" });

        const text = await request.text();
        if (text.length > largest) return standInAnswer(name, 413, { reason: "too large" });
        let mail: unknown;
        try {
            mail = JSON.parse(text);
        } catch {
            return standInAnswer(name, 400, { reason: "not JSON" });
        }
        if (fault.fault === "refuse" && (fault.address === "" || text.includes(fault.address))) {
            return standInAnswer(name, 422, { reason: "told to refuse this address" });
        }

        const key = request.headers.get("Idempotency-Key");
        if (key !== null) {
            if (keys.has(key)) return standInAnswer(name, 200, { repeated: true });
            keys.add(key);
            if (keys.size > keptKeys) keys.delete(keys.values().next().value ?? "");
        }
        mails = [...mails.slice(1 - kept), { key, receivedAt: new Date().toISOString(), mail }];
        count++;
        return standInAnswer(name, 202, { accepted: true });
    }

    return {
        name,
        async answer(request, path) {
            if (path === "/faults" && request.method === "POST") {
                const asked = await faultOrder(request, faults);
                if (asked === null) {
                    return standInAnswer(name, 400, { reason: `fault is one of ${JSON.stringify(faults)}` });
                }
                order = asked;
                return standInAnswer(name, 200, { fault: order.fault });
            }
            if (path !== "") return standInAnswer(name, 404, { reason: "no such path" });
            switch (request.method) {
                case "POST":
                    return await take(request);
                case "GET":
                    return standInAnswer(name, 200, { count, mails });
                case "DELETE":
                    mails = [];
                    keys.clear();
                    count = 0;
                    return standInAnswer(name, 200, { count });
                default:
                    return standInAnswer(name, 405, { reason: "POST, GET or DELETE" });
            }
        },
    };
}
