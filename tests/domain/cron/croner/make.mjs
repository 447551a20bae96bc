// Makes nextruns.tsv, a second opinion on next runs: what npm's croner answers, asked 10,000 times. Not run by the tests.
//   npm install croner@11.0.1 && node make.mjs > nextruns.tsv
// A line is an expression, a zone, and pairs of an instant and how long after it the next run comes, in minutes to the
// base 36; "-" is never. Pseudo-random with a seed of its own, so that the table can be made again.
import { Cron } from "croner";

let state = 20261128;
function random(below) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
}
const pick = (list) => list[random(list.length)];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const zones = ["UTC", "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Pacific/Auckland",
    "America/Sao_Paulo", "Asia/Kathmandu"];

function part(low, high, names) {
    const value = low + random(high - low + 1);
    const text = (number) => (names && random(2) === 0 ? names[number - low] : String(number));
    switch (random(4)) {
    case 0:
        return text(value);
    case 1: {
        // croner takes "sun" at the end of a range for the seventh day, pg_cron for the first one.
        const end = value + random(high - value + 1);
        return names === days && end === 0 ? "0-0" : `${text(value)}-${text(end)}`;
    }
    case 2:
        return `${value}-${value + random(high - value + 1)}/${1 + random(Math.min(high, 12))}`;
    default:
        return `*/${1 + random(high)}`;
    }
}

function field(low, high, star, names) {
    if (random(100) < star)
        return "*";
    const parts = [part(low, high, names)];
    while (random(3) === 0)
        parts.push(part(low, high, names));
    return parts.join(",");
}

function expression() {
    const minute = field(0, 59, 15);
    const hour = field(0, 23, 30);
    const kind = random(100);
    const day = kind < 5 ? "$" : kind < 40 ? field(1, 31, 0) : "*";
    const week = kind >= 37 && kind < 70 ? field(0, 6, 0, days) : "*";
    return [minute, hour, day, field(1, 12, 65, months), week].join(" ");
}

const minute = 60000;
const begin = Date.UTC(2024, 0, 1) / minute;
const span = (Date.UTC(2030, 0, 1) - Date.UTC(2024, 0, 1)) / minute;
for (let made = 0; made < 1000; ++made) {
    const text = expression();
    const zone = pick(zones);
    const cron = new Cron(text.replace("$", "L"), { timezone: zone, mode: "5-part", paused: true });
    const answers = [];
    for (let asked = 0; asked < 10; ++asked) {
        const after = begin + random(span);
        const next = cron.nextRun(new Date(after * minute));
        answers.push(after.toString(36), next ? (next.getTime() / minute - after).toString(36) : "-");
    }
    console.log([text, zone, answers.join(" ")].join("\t"));
}
