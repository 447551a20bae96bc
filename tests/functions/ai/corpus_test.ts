import assert from "node:assert/strict";
import { createHash } from "node:crypto";

import { findPreferences } from "../../../resources/supabase/functions/ai-processing/preferences/rules.ts";

interface Labelled {
    sentence: string;
    labels: string[];
    isHeldOut: boolean;
}

interface Figures {
    right: number;
    wrong: number;
    missed: number;
}

const written = new Date("2026-03-10T12:00:00Z");

function labelled(line: string): Labelled {
    const [sentence, labels] = line.split("\t");
    const digest = createHash("sha256").update(sentence).digest("hex");
    return {
        sentence,
        labels: labels === "" ? [] : labels.split(" | "),
        isHeldOut: parseInt(digest[0], 16) % 2 === 0,
    };
}

const corpus = Deno.readTextFileSync(new URL("corpus.tsv", import.meta.url))
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(labelled);
const heldOut = corpus.filter((one) => one.isHeldOut);

function figures(sentences: Labelled[]): Map<string, Figures> {
    const byKind = new Map<string, Figures>();
    const count = (label: string, what: keyof Figures) => {
        for (const kind of [label.split("=")[0], "all"]) {
            const figures = byKind.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
            ++figures[what];
            byKind.set(kind, figures);
        }
    };
    for (const { sentence, labels } of sentences) {
        const found = findPreferences(sentence, written).map(({ kind, value }) => `${kind}=${value}`);
        found.forEach((label) => count(label, labels.includes(label) ? "right" : "wrong"));
        labels.filter((label) => !found.includes(label)).forEach((label) => count(label, "missed"));
    }
    return byKind;
}

const precisionOf = ({ right, wrong }: Figures) => right / (right + wrong);
const recallOf = ({ right, missed }: Figures) => right / (right + missed);

Deno.test("enough sentences, and half of them held out", () => {
    assert.ok(corpus.length >= 240, `${corpus.length} sentences`);
    assert.equal(heldOut.length, corpus.length / 2);
    assert.equal(new Set(corpus.map(({ sentence }) => sentence)).size, corpus.length);
    assert.ok(corpus.filter(({ labels }) => labels.length === 0).length >= corpus.length / 4);
});

Deno.test("precision of at least 0.9 and recall of at least 0.7 on the held-out half", () => {
    for (const [kind, figure] of figures(heldOut)) {
        const { right, wrong, missed } = figure;
        const [precision, recall] = [precisionOf(figure), recallOf(figure)];
        console.log(
            `${kind.padEnd(12)} precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} ` +
                `(${right} right, ${wrong} wrong, ${missed} missed)`,
        );
        assert.ok(precision >= 0.9, `precision of ${kind}`);
        assert.ok(recall >= 0.7, `recall of ${kind}`);
    }
});

Deno.test("the words are those of the message", () => {
    for (const { sentence } of corpus) {
        for (const { kind, words } of findPreferences(sentence, written)) {
            assert.ok(words !== "" && sentence.includes(words), `${kind} of ${sentence}`);
        }
    }
});

Deno.test("what stands around a sentence does not change what it says", () => {
    const message =
        "Hi\u2019ya, how are you? We\u2019d love Lisbon in May. Not Paris; and no nuts, please \u2014 thanks!";
    assert.deepEqual(findPreferences(message, written).map(({ kind, value }) => `${kind}=${value}`), [
        "destination=Lisbon",
        "dates=May",
        "dietary=no nuts",
    ]);
});

Deno.test("hostile texts are read in no time", () => {
    const parts = [
        "a ",
        "1",
        "no nuts, ",
        "nuts, ",
        "not ",
        "from Rome to ",
        "a mix of ",
        "some sights ",
        "see as many ",
        "1 to ",
        "May ",
        "\ud800 ",
    ];
    const texts = parts.map((part) => part.repeat(32_000 / part.length));
    for (const text of texts) {
        const started = performance.now();
        findPreferences(text, written);
        assert.ok(
            performance.now() - started < 1000,
            `${JSON.stringify(text.slice(0, 9))}: ${performance.now() - started} ms`,
        );
    }
});
