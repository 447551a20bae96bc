import { database, type Limits, transaction } from "./database.ts";
import { environment } from "./environment.ts";
import { NotDone } from "./notdone.ts";
import type { Pool } from "./postgres.ts";
import { keysOf } from "./signature.ts";
import type { Sql } from "./sql.ts";

/** Something a function needs to do its work. Never a value of it. */
export interface Need {
    name: string;
    met: boolean;
    optional: boolean; // without it something is left out, and the words say what
    words: string;
}

const limits: Limits = { statementMs: 3000, lockMs: 1000, idleMs: 5000 };

function needOfSecrets(variable: string): Need {
    const { keys, malformed } = keysOf(environment(variable));
    const set = keys.length === 1 ? "One secret is set." : `${keys.length} secrets are set.`;
    return {
        name: "signing secrets",
        met: keys.length > 0 && malformed === 0,
        optional: false,
        words: malformed > 0 ? `${malformed} of the words in ${variable} are not of the form whsec_.` : set,
    };
}

async function needOfDatabase(pool: Pool, signal: AbortSignal): Promise<Need> {
    const need = { name: "database", met: false, optional: false };
    try {
        const [found] = await transaction(pool, signal, limits, (inner) =>
            inner`
        select to_regclass('public.function_invocations') is not null
          and to_regclass('public.function_reports') is not null as is_installed`);
        return found.is_installed ? { ...need, met: true, words: "Connected." } : {
            ...need,
            words: "It has no table function_invocations or function_reports: install the part functions.",
        };
    } catch {
        return { ...need, words: "It cannot be reached." };
    }
}

/** What the function needs, and whether it has it now; `needs` are its own besides. */
export async function needsNow(
    secretsVariable: string,
    needs: (sql: Sql) => Promise<Need[]>,
    signal: AbortSignal,
): Promise<Need[]> {
    const secrets = needOfSecrets(secretsVariable);
    let pool: Pool;
    try {
        pool = database();
    } catch (error) {
        const words = error instanceof NotDone ? error.reason : "It cannot be reached.";
        return [secrets, { name: "database", met: false, optional: false, words }];
    }
    const base = [secrets, await needOfDatabase(pool, signal)];
    try {
        return [...base, ...await transaction(pool, signal, limits, needs)];
    } catch {
        return [...base, { name: "its own needs", met: false, optional: false, words: "They could not be looked at." }];
    }
}

/** Keeps what the function says of itself; over one that is younger than a minute only when `isAsked`. */
export async function storeReport(
    name: string,
    version: string,
    needs: Need[],
    isAsked: boolean,
    signal: AbortSignal,
): Promise<void> {
    const pool = database();
    await transaction(pool, signal, limits, (inner) =>
        inner`
      insert into public.function_reports as r (function_name, version, report)
      values (${name}, ${version}, ${JSON.stringify({ needs })}::jsonb)
      on conflict (function_name) do update
      set version = excluded.version,
        reported_at = clock_timestamp(),
        report = excluded.report
      where ${isAsked} or r.reported_at < clock_timestamp() - interval '1 minute'`);
}

export function firstUnmet(needs: Need[]): Need | undefined {
    return needs.find((need) => !need.met && !need.optional);
}
