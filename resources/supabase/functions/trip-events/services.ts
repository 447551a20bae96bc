import { environment } from "../_shared/environment.ts";
import { type Call, type Need, NotDone } from "../_shared/function.ts";
import { addressProblem, type Answer, bearer, send } from "../_shared/outgoing.ts";
import type { MailState } from "./notification.ts";
import type { Id } from "./payload.ts";
import type { User } from "./trip.ts";
import type { Words } from "./words.ts";

const mailVariable = "EMAIL_SERVICE_URL";
const calendarVariable = "CALENDAR_SYNC_URL";

function failure(what: string, answer: Answer): NotDone {
    const isAway = answer.status === 429 || answer.status >= 500;
    const reason = `${what} answered HTTP ${answer.status}.`;
    return isAway ? new NotDone(503, reason, answer.retryAfterSeconds ?? undefined) : new NotDone(502, reason);
}

/** Sends a mail, or tells why there is none; throws NotDone when it may be tried again. */
export async function mail(call: Call, user: User, words: Words): Promise<MailState> {
    const url = environment(mailVariable);
    if (url === "") {
        return { mail: "not sent", mail_words: "No mail service is set." };
    } else if (!user.email) {
        return { mail: "not sent", mail_words: "The user has no mail address." };
    }
    const answer = await send({
        what: "The mail service",
        url,
        headers: { ...bearer(environment("EMAIL_SERVICE_TOKEN")), "Idempotency-Key": `${call.messageId}:${user.id}` },
        body: {
            to: user.email,
            subject: words.title,
            text: words.message,
            kind: call.eventType,
            message_id: call.messageId,
        },
        signal: call.signal,
    });
    if (answer.status >= 200 && answer.status < 300) {
        return { mail: "sent" };
    } else if (answer.status === 400 || answer.status === 422) {
        return { mail: "not sent", mail_words: `The mail service refused the address (HTTP ${answer.status}).` };
    }
    throw failure("The mail service", answer);
}

/** Asks for the trip's calendars to be written anew; whether anybody was asked. */
export async function syncCalendar(call: Call, tripId: Id, reason: string): Promise<boolean> {
    const url = environment(calendarVariable);
    if (url === "") {
        return false;
    }
    const answer = await send({
        what: "The calendar service",
        url,
        headers: { ...bearer(environment("CALENDAR_SYNC_TOKEN")), "Idempotency-Key": `${call.messageId}:calendar` },
        body: { trip_id: tripId, reason, event: call.eventType },
        signal: call.signal,
    });
    if (answer.status < 200 || answer.status >= 300) {
        throw failure("The calendar service", answer);
    }
    return true;
}

function need(variable: string, withIt: string, withoutIt: string): Need {
    const url = environment(variable);
    const problem = url === "" ? null : addressProblem(url);
    return {
        name: variable,
        met: url !== "" && problem === null,
        optional: true,
        words: problem === null ? (url === "" ? withoutIt : withIt) : `It ${problem}.`,
    };
}

export function needsOfServices(): Need[] {
    return [
        need(mailVariable, "Users are told by mail, too.", "Not set: users are told in the app only."),
        need(calendarVariable, "Calendars follow bookings and collaborators.", "Not set: no calendar is told."),
    ];
}
