import { type Call, NotDone } from "../_shared/function.ts";
import type { Sql } from "../_shared/sql.ts";
import type { Id } from "./payload.ts";

export interface Trip {
    id: Id;
    name: string;
}

export interface User {
    id: string;
    email: string | null;
}

const mostCollaborators = 200;

/**
 * Lets the same event of two endpoints go one after the other, and looks whether there is anywhere to tell users something.
 */
export async function begin(call: Call, subject: string): Promise<void> {
    const [found] = await call.sql`
    select to_regclass('public.notifications') is not null as has_notifications,
      pg_advisory_xact_lock(hashtextextended(${`trip-events ${call.eventType} ${subject}`}, 0))`;
    if (!found.has_notifications) {
        throw new NotDone(503, "Table notifications is not there: install the part notifications.");
    }
}

/** Null when it is gone. */
export async function findTrip(sql: Sql, id: Id): Promise<Trip | null> {
    const [row] = await sql`
    select t.name
    from public.trips t
    where t.id = ${String(id)}`;
    return row === undefined ? null : { id, name: row.name };
}

/** Those that are still there. */
export async function findUsers(sql: Sql, ids: string[]): Promise<User[]> {
    if (ids.length === 0) {
        return [];
    }
    return await sql<User>`
    select u.id, u.email
    from auth.users u
    where u.id = any(${ids}::uuid[])
    order by u.id`;
}

export async function collaboratorsOf(sql: Sql, trip: Id): Promise<string[]> {
    const rows = await sql`
    select c.user_id
    from public.trip_collaborators c
    where c.trip_id = ${String(trip)}
    order by c.user_id
    limit ${mostCollaborators}`;
    return rows.map((row) => row.user_id);
}
