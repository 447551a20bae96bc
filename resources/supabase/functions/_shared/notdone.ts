/**
 * What was asked for is not done, and nothing of it stays. Status 422: this version never will do it, and it is recorded as
 * refused; every other: recorded as failed, and the sender is to try again. The reason is answered, stored and logged: no
 * payload in it.
 */
export class NotDone extends Error {
    constructor(readonly status: number, readonly reason: string, readonly retryAfterSeconds?: number) {
        super(reason);
        this.name = "NotDone";
    }
}
