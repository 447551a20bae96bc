// The one place that names the client and its version, so that every function, and who serves several, takes the same.
import pg from "npm:pg@8.23.1";

import { NotDone } from "./notdone.ts";
import type { Row, Value } from "./sql.ts";

/** A session in use. The client brings no types: these are what is used of it. */
export interface Client {
    query(text: string, values: Value[]): Promise<{ command: string; rows: Row[] }>;
    /** Gives it back; one that is broken is ended, with what it is doing. */
    release(isBroken: boolean): void;
}

export interface Pool {
    connect(): Promise<Client>;
    end(): Promise<void>;
}

/** At most four sessions at the address of a server, made when they are needed and used again. */
export function poolAt(url: string, applicationName: string): Pool {
    // URL does not know what PostgreSQL does, a name without a host: that of a folder of sockets is the parameter `host`.
    if (!/^postgres(ql)?:/.test(url) || !URL.canParse(url.replace("@/", "@localhost/"))) {
        throw new NotDone(503, "SUPABASE_DB_URL is not the address of a PostgreSQL server.");
    }
    const pool = new pg.Pool({
        // sslmode as libpq means it: `require` asks for no certificate.
        connectionString: `${url}${url.includes("?") ? "&" : "?"}uselibpqcompat=true`,
        application_name: applicationName,
        max: 4,
        connectionTimeoutMillis: 5000,
        idleTimeoutMillis: 20_000,
        maxLifetimeSeconds: 3600,
    });
    // A session that is lost says so to whoever listens, and ends the process where nobody does. Who uses it is told by the
    // statement that fails, and the pool forgets one that nobody uses.
    pool.on("connect", (client: { on(event: "error", hear: () => void): void }) => client.on("error", () => {}));
    pool.on("error", () => {});
    return pool;
}
