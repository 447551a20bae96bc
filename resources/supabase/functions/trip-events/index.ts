import { edgeFunction } from "../_shared/function.ts";

export default edgeFunction({
    name: "trip-events",
    secretsVariable: "TRIP_EVENTS_SECRETS",
    handlers: {},
    needs: () => Promise.resolve([]),
});
