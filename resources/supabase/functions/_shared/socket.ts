import net from "node:net";
import { setImmediate } from "node:timers";

/**
 * A socket that says that it is closed only when what was begun before is over. The client writes a moment after it is told to,
 * in setImmediate(), and forgets its socket with the event "close": in between it would end the process with an error that
 * nobody can catch (https://github.com/porsager/postgres/issues/1208; in Deno 2.1 clearImmediate() does not prevent it).
 */
class PatientSocket extends net.Socket {
    #isTold = false;

    // deno-lint-ignore no-explicit-any
    override emit(event: any, ...given: any[]): boolean {
        if (event !== "close" || this.#isTold) {
            return super.emit(event, ...given);
        }
        this.#isTold = true;
        // false: no error came before. The client takes an error for one that has failed all statements, and some are younger.
        setTimeout(() => setImmediate(() => super.emit(event, false)));
        return true;
    }
}

/** The client's options that name where it connects to. */
export interface Place {
    path?: string;
    host: string[];
    port: number[];
}

/** A socket on its way there; what is written meanwhile is sent then. */
export function socketTo({ path, host, port }: Place): net.Socket {
    const socket = new PatientSocket();
    return path ? socket.connect(path) : socket.connect(port[0], host[0]);
}
