import { edgeFunction } from "../_shared/function.ts";
import { bookingChanged } from "./bookings.ts";
import { collaboratorAdded, collaboratorRemoved, collaboratorUpdated } from "./collaborators.ts";
import { needsOfServices } from "./services.ts";

export default edgeFunction({
    name: "trip-events",
    secretsVariable: "TRIP_EVENTS_SECRETS",
    handlers: {
        "trip.collaborator.added": collaboratorAdded,
        "trip.collaborator.updated": collaboratorUpdated,
        "trip.collaborator.removed": collaboratorRemoved,
        "booking.flights.booked": bookingChanged,
        "booking.flights.cancelled": bookingChanged,
        "booking.accommodations.booked": bookingChanged,
        "booking.accommodations.cancelled": bookingChanged,
    },
    needs: () => Promise.resolve(needsOfServices()),
});
