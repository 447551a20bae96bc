import type { Call } from "../_shared/function.ts";
import type { Id } from "./payload.ts";
import type { Words } from "./words.ts";

export type NotificationType =
    | "trip_invitation"
    | "trip_permission_changed"
    | "trip_access_removed"
    | "booking_confirmed"
    | "booking_cancelled";

/** What users are told of one event. */
export interface News {
    type: NotificationType;
    words: Words;
    at: string; // the event's time, which is the time of what a trigger wrote in the same transaction
    about: Record<string, Id>; // tells it from other news of the same time; part of the metadata
    details: Record<string, Id | null>; // further metadata
}

/** What became of the mail beside a notification (metadata ->> 'mail'), and why. */
export interface MailState {
    mail: "sent" | "not sent";
    mail_words?: string;
}

export interface Told {
    id: string;
    wasThere: boolean; // a trigger had written it
}

/**
 * Finds the notification that a trigger wrote for this event, or writes it; null when the user has been told already, by
 * another message of the same event. Index: notifications_user_newest.
 */
export async function tell(call: Call, userId: string, news: News): Promise<Told | null> {
    const { sql } = call;
    const [found] = await sql`
    select n.id, n.metadata ->> 'dedupe_key' is null as is_open
    from public.notifications n
    where n.user_id = ${userId}
      and n.created_at = ${news.at}::text::timestamptz
      and n.type = ${news.type}
      and n.metadata @> ${JSON.stringify(news.about)}::jsonb
    order by is_open desc, n.id
    limit 1
    for update`;
    if (found !== undefined) {
        return found.is_open ? { id: found.id, wasThere: true } : null;
    }
    const metadata = { ...news.details, ...news.about, dedupe_key: call.messageId };
    const [written] = await sql`
    insert into public.notifications (user_id, type, title, message, metadata, created_at)
    values (${userId}, ${news.type}, ${news.words.title}, ${news.words.message}, ${JSON.stringify(metadata)}::jsonb,
      ${news.at}::text::timestamptz)
    on conflict do nothing
    returning id`;
    return written === undefined ? null : { id: written.id, wasThere: false };
}

/** Completes what tell() answered. */
export async function complete(call: Call, told: Told, news: News, mail: MailState): Promise<void> {
    const metadata = { ...news.details, ...mail, dedupe_key: call.messageId };
    await call.sql`
    update public.notifications
    set metadata = coalesce(metadata, '{}') || ${JSON.stringify(metadata)}::jsonb
    where id = ${told.id}`;
}

/** What permission the user was last told of for this trip before `at`; null when it cannot be told. */
export async function lastPermission(call: Call, userId: string, trip: Id, at: string): Promise<string | null> {
    const [row] = await call.sql`
    select n.metadata ->> 'permission_level' as permission
    from (
      select r.type, r.metadata, r.created_at
      from public.notifications r
      where r.user_id = ${userId}
        and r.created_at < ${at}::text::timestamptz
      order by r.created_at desc
      limit 200) n
    where n.type in ('trip_invitation', 'trip_permission_changed', 'trip_access_removed')
      and n.metadata @> ${JSON.stringify({ trip_id: trip })}::jsonb
    order by n.created_at desc
    limit 1`;
    return row?.permission ?? null;
}
