import { Session } from "./client.ts";

const mostSessions = 4;
const idleMs = 20_000;

/** Sessions that are used again, four at most; who comes when all are taken waits for one, in turn. */
export class Pool {
    #taken = 0;
    #isEnded = false;
    readonly #idle: { session: Session; timer: ReturnType<typeof setTimeout> }[] = [];
    readonly #waiting: ((session: Session) => void)[] = [];

    constructor(readonly url: string) {}

    /** To be given back. Rejects when `signal` is aborted before there is one. */
    async take(signal: AbortSignal): Promise<Session> {
        for (let found = this.#idle.pop(); found !== undefined; found = this.#idle.pop()) {
            clearTimeout(found.timer);
            if (!found.session.isGone) {
                ++this.#taken;
                return found.session;
            }
            found.session.end();
        }
        if (this.#taken < mostSessions) {
            const session = new Session(this.url);
            ++this.#taken;
            return session;
        }
        const { promise, resolve, reject } = Promise.withResolvers<Session>();
        const leave = () => {
            const index = this.#waiting.indexOf(resolve);
            if (index >= 0) {
                this.#waiting.splice(index, 1);
                reject(signal.reason);
            }
        };
        this.#waiting.push(resolve);
        signal.addEventListener("abort", leave, { once: true });
        return await promise.finally(() => signal.removeEventListener("abort", leave));
    }

    give(session: Session): void {
        const isFit = !session.isGone && !this.#isEnded;
        if (!isFit) {
            session.end();
        }
        const next = this.#waiting.shift();
        if (next !== undefined) {
            next(isFit ? session : new Session(this.url));
            return;
        }
        --this.#taken;
        if (isFit) {
            const timer = setTimeout(() => this.#drop(session), idleMs);
            this.#idle.push({ session, timer });
        }
    }

    /** What is taken ends when it is given back. */
    end(): void {
        this.#isEnded = true;
        for (const { session, timer } of this.#idle.splice(0)) {
            clearTimeout(timer);
            session.end();
        }
    }

    #drop(session: Session): void {
        const index = this.#idle.findIndex((one) => one.session === session);
        if (index >= 0) {
            this.#idle.splice(index, 1);
            session.end();
        }
    }
}
