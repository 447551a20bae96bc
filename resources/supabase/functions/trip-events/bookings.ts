import type { Call, Effects } from "../_shared/function.ts";
import type { News } from "./notification.ts";
import { type BookingEvent, bookingEvent } from "./payload.ts";
import { syncCalendar } from "./services.ts";
import { nothingTold, tellAll } from "./telling.ts";
import { begin, collaboratorsOf, findTrip, findUsers, type Trip } from "./trip.ts";
import { wordsOfBooking } from "./words.ts";

function newsOf(event: BookingEvent, trip: Trip): News {
    return {
        type: event.status === "booked" ? "booking_confirmed" : "booking_cancelled",
        words: wordsOfBooking(trip.name, event.bookingType, event.status),
        at: event.at,
        about: { trip_id: trip.id, booking_id: event.bookingId, booking_type: event.bookingType },
        details: {},
    };
}

/** Tells the owner, of whom a trigger may have thought, and all collaborators. */
export async function bookingChanged(call: Call, payload: Record<string, unknown>): Promise<Effects> {
    const event = bookingEvent(call.eventType, payload);
    await begin(call, `${event.bookingId} ${event.at}`);
    const trip = await findTrip(call.sql, event.tripId);
    if (trip === null) {
        return nothingTold;
    }
    const ids = new Set(await collaboratorsOf(call.sql, trip.id));
    if (event.ownerId !== null) {
        ids.add(event.ownerId);
    }
    const effects = await tellAll(call, await findUsers(call.sql, [...ids]), newsOf(event, trip));
    const reason = `${event.bookingType} ${event.status}`;
    return { ...effects, calendar_syncs: Number(await syncCalendar(call, trip.id, reason)) };
}
