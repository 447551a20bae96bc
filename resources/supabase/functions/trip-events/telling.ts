import type { Call, Effects } from "../_shared/function.ts";
import { complete, type MailState, type News, tell, type Told } from "./notification.ts";
import { mail } from "./services.ts";
import type { User } from "./trip.ts";

const mailsAtOnce = 4;

/** Sends to some at a time. All that were begun are waited for, so that none is under way when one has failed. */
async function mailAll(call: Call, users: User[], news: News): Promise<MailState[]> {
    const states: MailState[] = [];
    for (let at = 0; at < users.length; at += mailsAtOnce) {
        const sent = await Promise.allSettled(
            users.slice(at, at + mailsAtOnce).map((user) => mail(call, user, news.words)),
        );
        for (const one of sent) {
            if (one.status === "rejected") {
                throw one.reason;
            }
            states.push(one.value);
        }
    }
    return states;
}

/** Tells each user once, in the app and by mail, and counts it. */
export async function tellAll(call: Call, users: User[], news: News): Promise<Effects> {
    const told: { user: User; told: Told }[] = [];
    for (const user of users) {
        const one = await tell(call, user.id, news);
        if (one !== null) {
            told.push({ user, told: one });
        }
    }
    const states = await mailAll(call, told.map((one) => one.user), news);
    for (const [index, one] of told.entries()) {
        await complete(call, one.told, news, states[index]);
    }
    return {
        notifications: told.filter((one) => !one.told.wasThere).length,
        completed: told.filter((one) => one.told.wasThere).length,
        mails: states.filter((state) => state.mail === "sent").length,
    };
}

export const nothingTold: Effects = { notifications: 0, completed: 0, mails: 0 };
