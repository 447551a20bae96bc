import assert from "node:assert/strict";

import aiProcessing from "../../../resources/supabase/functions/ai-processing/index.ts";
import { merged, type Source } from "../../../resources/supabase/functions/ai-processing/memories/memory.ts";
import {
    activateEndpoints,
    deliver,
    deliveriesOf,
    type Delivery,
    delivery,
    invocationOf,
    makeUser,
    setVariables,
    sql,
    test,
} from "../harness.ts";

interface Memory {
    id: string;
    content: string;
    is_embedded: boolean;
    // deno-lint-ignore no-explicit-any
    metadata: Record<string, any>;
}

async function makeSession(user: string): Promise<string> {
    const [session] = await sql`insert into public.chat_sessions (user_id) values (${user}) returning id`;
    return session.id;
}

/** Written by the app: the delivery is the one that the table's trigger makes of it. */
async function write(session: string, content: string, role = "user"): Promise<Delivery[]> {
    const made = await deliveriesOf(() =>
        sql`insert into public.chat_messages (session_id, role, content) values (${session}, ${role}, ${content})`
    );
    return made.filter(({ event }) => event === "chat.message.process");
}

async function say(session: string, content: string): Promise<Record<string, unknown>> {
    const [made] = await write(session, content);
    const { status, body } = await deliver(aiProcessing, made);
    assert.equal(status, 200, JSON.stringify(body));
    return body.effects as Record<string, unknown>;
}

async function memoriesOf(user: string): Promise<Memory[]> {
    return await sql<Memory>`
      select m.id, m.content, m.embedding is not null as is_embedded, m.metadata
      from public.memories m
      where m.user_id = ${user}
      order by m.id`;
}

async function makeChat(): Promise<{ user: string; session: string }> {
    const user = await makeUser("ada");
    return { user, session: await makeSession(user) };
}

setVariables({});
await activateEndpoints();

test("what a message says becomes memories, with the words they rest on", async () => {
    const { user, session } = await makeChat();
    const effects = await say(
        session,
        "We\u2019re vegetarian. Three days in Lisbon, under 900 euros, no rushing please.",
    );
    assert.deepEqual(effects, { preferences: 5, new: 5, strengthened: 0, replaced: 0 });
    const memories = await memoriesOf(user);
    assert.deepEqual(memories.map(({ content }) => content).sort(), [
        "Eats vegetarian.",
        "Has a budget of 900 EUR.",
        "Prefers a relaxed pace.",
        "Wants to travel for 3 days.",
        "Wants to travel to Lisbon.",
    ]);
    const { metadata } = memories.find(({ content }) => content.includes("Lisbon"))!;
    assert.equal(metadata.preference, "destination: lisbon");
    assert.equal(metadata.needs_embedding, true);
    assert.equal(metadata.times_seen, 1);
    assert.equal(metadata.sources.length, 1);
    assert.equal(metadata.sources[0].words, "Lisbon");
    assert.equal(metadata.sources[0].session_id, session);
    assert.ok(memories.every((memory) => !memory.is_embedded));
});

test("said again it is strengthened, and what others keep in its metadata stays", async () => {
    const { user, session } = await makeChat();
    await say(session, "I'm vegan.");
    const [before] = await memoriesOf(user);
    await sql`
      update public.memories
      set embedding = '{1,2}',
        metadata = (metadata - 'needs_embedding') || '{"app": {"pinned": true}}'
      where id = ${before.id}`;
    assert.deepEqual(await say(session, "Remember that I am vegan"), {
        preferences: 1,
        new: 0,
        strengthened: 1,
        replaced: 0,
    });
    const memories = await memoriesOf(user);
    assert.equal(memories.length, 1);
    assert.equal(memories[0].metadata.times_seen, 2);
    assert.equal(memories[0].metadata.sources.length, 2);
    assert.deepEqual(memories[0].metadata.app, { pinned: true });
    assert.ok(memories[0].is_embedded, "the same words need no other embedding");
    assert.equal(memories[0].metadata.needs_embedding, undefined);
});

test("a newer budget takes the older one's place and marks it for another embedding", async () => {
    const { user, session } = await makeChat();
    await say(session, "Our budget is 900 euros.");
    await say(session, "At most 80 EUR per night for the hotel.");
    await sql`
      update public.memories
      set embedding = '{1,2}',
        metadata = metadata - 'needs_embedding'
      where user_id = ${user}`;
    assert.equal((await say(session, "Our budget is 1200 euros now.")).replaced, 1);
    const [whole, night] = await memoriesOf(user);
    assert.equal(whole.content, "Has a budget of 1200 EUR.");
    assert.equal(whole.metadata.former[0].value, "900 EUR");
    assert.ok(!whole.is_embedded && whole.metadata.needs_embedding);
    assert.equal(night.content, "Has a budget of 80 EUR per night.");
    assert.ok(night.is_embedded);
});

test("of two budgets in one message the later one counts", async () => {
    const { user, session } = await makeChat();
    const effects = await say(session, "Our budget is 900 euros. No, wait: our budget is 1100 euros.");
    assert.deepEqual(effects, { preferences: 2, new: 1, strengthened: 0, replaced: 1 });
    const [budget, ...more] = await memoriesOf(user);
    assert.equal(more.length, 0);
    assert.equal(budget.content, "Has a budget of 1100 EUR.");
    assert.equal(budget.metadata.former[0].value, "900 EUR");
});

test("a message that is late does not take the newer one's place", async () => {
    const { user, session } = await makeChat();
    const [early] = await write(session, "We like busy days.");
    await say(session, "Something relaxed please, we need a slow trip.");
    assert.equal((await deliver(aiProcessing, early)).status, 200);
    const [pace, ...more] = await memoriesOf(user);
    assert.equal(more.length, 0);
    assert.equal(pace.content, "Prefers a relaxed pace.");
    assert.deepEqual(pace.metadata.former.map(({ value }: { value: string }) => value), ["busy"]);
});

test("the same message counts once, delivered again or announced by another event", async () => {
    const { user, session } = await makeChat();
    const [made] = await write(session, "I'm vegan.");
    assert.equal((await deliver(aiProcessing, made)).status, 200);
    const again = await deliver(aiProcessing, made);
    assert.deepEqual([again.status, again.body], [200, { done: true, repeated: true }]);
    const other = await deliver(aiProcessing, { ...made, id: crypto.randomUUID() });
    assert.deepEqual(other.body.effects, { preferences: 1, new: 0, strengthened: 0, replaced: 0 });
    const [memory, ...more] = await memoriesOf(user);
    assert.equal(more.length, 0);
    assert.equal(memory.metadata.times_seen, 1);
    assert.equal((await invocationOf(made.id))?.repeats, 1);
});

test("twenty messages of one user at the same time make no memory twice", async () => {
    const { user, session } = await makeChat();
    const made: Delivery[] = [];
    for (let n = 0; n < 20; ++n) {
        made.push(...await write(session, `I'm vegan, number ${n}`));
    }
    const answers = await Promise.all(made.map((one) => deliver(aiProcessing, one)));
    for (const [index, { status }] of answers.entries()) {
        // One that waited too long for the others is asked to come again, as the engine does.
        const { status: second } = status === 200 ? { status } : await deliver(aiProcessing, made[index]);
        assert.equal(second, 200);
    }
    const memories = await memoriesOf(user);
    assert.equal(memories.length, 1);
    assert.equal(memories[0].metadata.times_seen, 20);
    assert.equal(memories[0].metadata.sources.length, 20);
});

test("only the newest twenty sources are kept", () => {
    const source = (n: number): Source => ({
        message_id: String(n),
        session_id: null,
        words: "vegan",
        at: new Date(2026, 0, 1, 0, n).toISOString(),
    });
    const finding = { kind: "dietary" as const, value: "vegan", words: "vegan" };
    let metadata: Record<string, unknown> = {};
    for (let n = 0; n < 30; ++n) {
        const memory = n === 0 ? null : { id: "1", content: "Eats vegan.", metadata };
        const result = merged(memory, finding, source(n), "rules");
        assert.ok(result.kind !== "known");
        metadata = { ...metadata, ...result.metadata };
    }
    const ids = (metadata.sources as Source[]).map(({ message_id }) => Number(message_id));
    assert.deepEqual(ids, Array.from({ length: 20 }, (_, index) => index + 10));
    assert.equal(metadata.times_seen, 30);
});

test("nothing found, not a user's, gone meanwhile: done, and nothing to do", async () => {
    const { user, session } = await makeChat();
    assert.deepEqual(await say(session, "Thanks, that looks great!"), { preferences: 0 });
    const [{ id }] = await sql`
      insert into public.chat_messages (session_id, role, content)
      values (${session}, 'assistant', 'You are vegan.')
      returning id`;
    const assistants = await deliver(aiProcessing, delivery("chat.message.process", { message_id: Number(id) }));
    assert.deepEqual(assistants.body, { done: true, effects: { preferences: 0 } });
    const [gone] = await write(session, "I'm vegan.");
    await sql`delete from public.chat_messages where session_id = ${session}`;
    const { status, body } = await deliver(aiProcessing, gone);
    assert.deepEqual([status, body], [200, { done: true, effects: { preferences: 0, message: "gone" } }]);
    assert.equal((await memoriesOf(user)).length, 0);
});

test("a payload without a message is refused, and refused again", async () => {
    for (const payload of [{}, { message_id: null }, { message_id: {} }, { message_id: "not a number" }]) {
        const made = delivery("chat.message.process", payload);
        assert.equal((await deliver(aiProcessing, made)).status, 422, JSON.stringify(payload));
        assert.equal((await invocationOf(made.id))?.state, "refused");
        assert.equal((await deliver(aiProcessing, made)).status, 422);
    }
});

test("nobody else's memories are touched", async () => {
    const [one, other] = [await makeChat(), await makeChat()];
    await say(one.session, "I'm vegan.");
    await say(other.session, "I'm vegan.");
    assert.equal((await memoriesOf(one.user)).length, 1);
    assert.equal((await memoriesOf(other.user)).length, 1);
});
