import type { BookingStatus, BookingType } from "./payload.ts";

/** What a user is told, in the app and by mail. */
export interface Words {
    title: string;
    message: string;
}

/** The name that a user gave to a trip, on one line and not longer than a line. */
function plain(name: string): string {
    const line = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
    return line.length > 120 ? `${line.slice(0, 117).trimEnd()}...` : line;
}

function access(permission: string | null): string {
    switch (permission) {
        case "edit":
            return "edit";
        case "admin":
            return "manage";
        default:
            return "view";
    }
}

export function wordsOfInvitation(trip: string, permission: string | null): Words {
    return {
        title: "You were invited to a trip",
        message: `You can now ${access(permission)} the trip ${plain(trip)}.`,
    };
}

export function wordsOfPermission(trip: string, permission: string | null): Words {
    return {
        title: "Your access to a trip changed",
        message: `You can now ${access(permission)} the trip ${plain(trip)}.`,
    };
}

export function wordsOfRemoval(trip: string): Words {
    return {
        title: "You were removed from a trip",
        message: `You no longer have access to the trip ${plain(trip)}.`,
    };
}

export function wordsOfBooking(trip: string, type: BookingType, status: BookingStatus): Words {
    const what = type === "flights" ? "A flight" : "A place to stay";
    return status === "booked"
        ? { title: "Booking confirmed", message: `${what} for the trip ${plain(trip)} is booked.` }
        : { title: "Booking cancelled", message: `${what} for the trip ${plain(trip)} is cancelled.` };
}
