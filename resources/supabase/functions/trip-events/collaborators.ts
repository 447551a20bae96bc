import type { Call, Effects } from "../_shared/function.ts";
import { lastPermission, type News } from "./notification.ts";
import { type CollaboratorEvent, collaboratorEvent } from "./payload.ts";
import { syncCalendar } from "./services.ts";
import { nothingTold, tellAll } from "./telling.ts";
import { begin, findTrip, findUsers, type Trip } from "./trip.ts";
import { wordsOfInvitation, wordsOfPermission, wordsOfRemoval } from "./words.ts";

type NewsOf = (event: CollaboratorEvent, trip: Trip) => News;

function aboutTrip(event: CollaboratorEvent, trip: Trip): Pick<News, "at" | "about" | "details"> {
    return { at: event.at, about: { trip_id: trip.id }, details: { added_by: event.addedBy } };
}

const invitation: NewsOf = (event, trip) => {
    const base = aboutTrip(event, trip);
    return {
        ...base,
        type: "trip_invitation",
        words: wordsOfInvitation(trip.name, event.permission),
        details: { ...base.details, permission_level: event.permission },
    };
};

const permission: NewsOf = (event, trip) => {
    const base = aboutTrip(event, trip);
    return {
        ...base,
        type: "trip_permission_changed",
        words: wordsOfPermission(trip.name, event.permission),
        about: { ...base.about, permission_level: event.permission ?? "view" },
    };
};

const removal: NewsOf = (event, trip) => ({
    ...aboutTrip(event, trip),
    type: "trip_access_removed",
    words: wordsOfRemoval(trip.name),
});

/** Tells the user, unless they did it themselves or are gone by now. */
async function tellUser(call: Call, event: CollaboratorEvent, news: News): Promise<Effects> {
    if (event.addedBy === event.userId) {
        return nothingTold;
    }
    return await tellAll(call, await findUsers(call.sql, [event.userId]), news);
}

async function begun(call: Call, event: CollaboratorEvent): Promise<Trip | null> {
    await begin(call, `${event.tripId} ${event.userId} ${event.at}`);
    return await findTrip(call.sql, event.tripId);
}

function handler(newsOf: NewsOf, reason: string) {
    return async (call: Call, payload: Record<string, unknown>): Promise<Effects> => {
        const event = collaboratorEvent(payload);
        const trip = await begun(call, event);
        if (trip === null) {
            return nothingTold;
        }
        const effects = await tellUser(call, event, newsOf(event, trip));
        return { ...effects, calendar_syncs: Number(await syncCalendar(call, trip.id, reason)) };
    };
}

export const collaboratorAdded = handler(invitation, "collaborator added");

export const collaboratorRemoved = handler(removal, "collaborator removed");

/** Any change of the row makes this event: a permission that the user has been told of already is no news. */
export async function collaboratorUpdated(call: Call, payload: Record<string, unknown>): Promise<Effects> {
    const event = collaboratorEvent(payload);
    const trip = await begun(call, event);
    if (trip === null) {
        return nothingTold;
    }
    const known = await lastPermission(call, event.userId, trip.id, event.at);
    return known === (event.permission ?? "view") ? nothingTold : await tellUser(call, event, permission(event, trip));
}
