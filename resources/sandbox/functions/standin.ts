// What both stand-ins have in common: they say what they are in every answer, and fail when they are told to.

export type Fault = "" | "down" | "slow" | "refuse" | "limit" | "broken" | "dimensions";

export interface StandIn {
    name: string;
    answer(request: Request, path: string): Promise<Response>;
}

/// How many requests in a row are to fail, and how. `times` below 0: until told otherwise.
export interface FaultOrder {
    fault: Fault;
    times: number;
    milliseconds: number; // of "slow"
    address: string; // of "refuse"
}

export const noFault: FaultOrder = { fault: "", times: 0, milliseconds: 0, address: "" };

export function standInAnswer(name: string, status: number, content: Record<string, unknown>, headers = {}): Response {
    return Response.json({ standIn: `Signalbox sandbox: a stand-in, no real ${name} service`, ...content }, {
        status,
        headers: { "X-Signalbox-Stand-In": name, ...headers },
    });
}

/// From the body of POST .../faults: {"fault": "slow", "times": 3, "milliseconds": 500}. Null when it is none of `known`.
export async function faultOrder(request: Request, known: Fault[]): Promise<FaultOrder | null> {
    let asked: Record<string, unknown>;
    try {
        asked = await request.json();
    } catch {
        return null;
    }
    const fault = known.find((name) => name === asked.fault);
    if (fault === undefined) return null;
    return {
        fault,
        times: typeof asked.times === "number" ? asked.times : -1,
        milliseconds: typeof asked.milliseconds === "number" ? asked.milliseconds : 60_000,
        address: typeof asked.address === "string" ? asked.address : "",
    };
}

/// The fault that the next request meets; counts it.
export function takeFault(order: FaultOrder): FaultOrder {
    if (order.times === 0) return noFault;
    if (order.times > 0) order.times--;
    return { ...order };
}

/// Ends early when whoever asked is gone.
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener("abort", () => {
            clearTimeout(timer);
            resolve();
        }, { once: true });
    });
}
