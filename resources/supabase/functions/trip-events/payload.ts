import { NotDone } from "../_shared/function.ts";

export type Id = string | number; // as the payload has it, for metadata is compared with it

export interface CollaboratorEvent {
    tripId: Id;
    userId: string;
    addedBy: string | null;
    permission: string | null;
    at: string;
}

export interface BookingEvent {
    tripId: Id;
    bookingId: Id;
    bookingType: BookingType;
    status: BookingStatus;
    ownerId: string | null; // null: the trip was gone already
    at: string;
}

const bookingTypes = ["flights", "accommodations"] as const;
const bookingStatuses = ["booked", "cancelled"] as const;
export type BookingType = typeof bookingTypes[number];
export type BookingStatus = typeof bookingStatuses[number];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d){0,2})$/;

type Payload = Record<string, unknown>;

function refuse(field: string, what: string): never {
    throw new NotDone(422, `Field ${field} of the payload is not ${what}.`);
}

/** The key of a row: a whole number, in digits, or a UUID. */
function idOf(payload: Payload, field: string): Id {
    const value = payload[field];
    const isNumber = typeof value === "number" && Number.isSafeInteger(value);
    const isText = typeof value === "string" && (/^-?\d{1,18}$/.test(value) || uuid.test(value));
    return isNumber || isText ? value : refuse(field, "the key of a row");
}

function userOf(payload: Payload, field: string): string {
    const value = payload[field];
    return typeof value === "string" && uuid.test(value) ? value.toLowerCase() : refuse(field, "the id of a user");
}

function userOrNull(payload: Payload, field: string): string | null {
    return payload[field] == null ? null : userOf(payload, field);
}

/** As the database writes it: to the microsecond, which a Date would lose. */
function momentOf(payload: Payload, field: string): string {
    const value = payload[field];
    const isMoment = typeof value === "string" && moment.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));
    return isMoment ? value : refuse(field, "a time with its offset");
}

function permissionOf(payload: Payload): string | null {
    const value = payload.permission_level;
    if (value == null) {
        return null;
    }
    return typeof value === "string" && /^[\w -]{1,50}$/.test(value)
        ? value
        : refuse("permission_level", "a short word");
}

export function collaboratorEvent(payload: Payload): CollaboratorEvent {
    return {
        tripId: idOf(payload, "trip_id"),
        userId: userOf(payload, "user_id"),
        addedBy: userOrNull(payload, "added_by"),
        permission: permissionOf(payload),
        at: momentOf(payload, "timestamp"),
    };
}

/** What the event's name says has to be what the payload says. */
export function bookingEvent(eventType: string, payload: Payload): BookingEvent {
    const bookingType = bookingTypes.find((type) => type === payload.booking_type) ??
        refuse("booking_type", "flights or accommodations");
    const status = bookingStatuses.find((known) => known === payload.new_status) ??
        refuse("new_status", "booked or cancelled");
    if (eventType !== `booking.${bookingType}.${status}`) {
        refuse("event", "what booking_type and new_status say");
    }
    return {
        tripId: idOf(payload, "trip_id"),
        bookingId: idOf(payload, "booking_id"),
        bookingType,
        status,
        ownerId: userOrNull(payload, "user_id"),
        at: momentOf(payload, "timestamp"),
    };
}
