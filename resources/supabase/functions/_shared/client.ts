import { NotDone } from "./notdone.ts";
import postgres from "./postgres.ts";
import { type Place, socketTo } from "./socket.ts";

type Options = postgres.Options<Record<string, never>>;

/** PostgreSQL's form of a URL names a folder of sockets as its parameter `host`, which the client's own does not know. */
function socketOf(url: URL): Options {
    const folder = url.searchParams.get("host") ?? "";
    if (!folder.startsWith("/")) {
        return {};
    }
    return {
        path: `${folder}/.s.PGSQL.${url.searchParams.get("port") ?? "5432"}`,
        user: url.searchParams.get("user") ?? decodeURIComponent(url.username),
        database: decodeURIComponent(url.pathname.slice(1)),
    };
}

/** Sessions at the address of a server; they are made when they are needed. */
export function connect(text: string, applicationName: string, further: Options = {}): postgres.Sql {
    const url = URL.parse(text);
    if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
        throw new NotDone(503, "SUPABASE_DB_URL is not the address of a PostgreSQL server.");
    }
    const options: Options = {
        prepare: false, // a transaction pooler gives the next transaction another session
        fetch_types: false,
        connect_timeout: 5,
        max_lifetime: null,
        backoff: false,
        onnotice: () => {},
        connection: { application_name: applicationName },
        ...further,
    };
    const socket = socketOf(url);
    return socket.path ? postgres({ ...options, ...socket }) : postgres(text, options);
}

/** One session, made when it is first used. */
export class Session {
    /** Whether its connection has ended: at once when it does, before anybody hears of it. */
    isGone = false;
    readonly sql: postgres.Sql;

    constructor(url: string) {
        const own = (place: Place) => {
            this.isGone = false;
            return socketTo(place, () => this.isGone = true);
        };
        // TLS is begun on a socket of the client's own.
        const parameters = URL.parse(url)?.searchParams;
        const isPlain = ["sslmode", "ssl"].every((name) => (parameters?.get(name) ?? "disable") === "disable");
        this.sql = connect(url, "signalbox functions", {
            max: 1,
            onclose: () => this.isGone = true,
            ...isPlain ? { socket: own } : {},
        });
    }

    end(): void {
        this.sql.end({ timeout: 5 }).catch(() => {});
    }
}
