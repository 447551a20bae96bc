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

function read(name: string): Labelled[] {
    return Deno.readTextFileSync(new URL(name, import.meta.url))
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map(labelled);
}

const corpus = read("corpus.tsv");
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

Deno.test("enough sentences, half of them held out, and of every kind", () => {
    assert.ok(corpus.length >= 240, `${corpus.length} sentences`);
    assert.equal(heldOut.length, corpus.length / 2);
    assert.equal(new Set(corpus.map(({ sentence }) => sentence)).size, corpus.length);
    assert.equal(figures(heldOut).size, 6);
    assert.ok(corpus.filter(({ labels }) => labels.length === 0).length >= corpus.length / 4);
});

// The figures are in the names, so that they are printed.
for (const [kind, figure] of figures(heldOut)) {
    const { right, wrong, missed } = figure;
    const [precision, recall] = [precisionOf(figure), recallOf(figure)];
    const words = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    Deno.test(`held out, ${kind}: ${words} (${right} right, ${wrong} wrong, ${missed} missed)`, () => {
        assert.ok(precision >= 0.9);
        assert.ok(recall >= 0.7);
    });
}

Deno.test("what was mended stays mended", () => {
    const figure = figures(read("later.tsv")).get("all")!;
    assert.ok(precisionOf(figure) >= 0.95, `precision ${precisionOf(figure)}`);
    assert.ok(recallOf(figure) >= 0.9, `recall ${recallOf(figure)}`);
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

Deno.test("values and their number are bounded", () => {
    const long = findPreferences(`We plan a trip to ${"Aaaaaaa ".repeat(500)}`, written);
    assert.equal(long.length, 1);
    assert.ok(long[0].value.length < 100);
    const many = [
        "Rome",
        "Oslo",
        "Bergen",
        "Lisbon",
        "Porto",
        "Faro",
        "Turin",
        "Milan",
        "Pisa",
        "Siena",
        "Bari",
        "Genoa",
    ];
    assert.equal(findPreferences(`We want to see ${many.slice(0, 10).join(", ")}`, written).length, 10);
    assert.equal(findPreferences(`We want to see ${many.join(", ")}`, written).length, 10);
    assert.equal(findPreferences("Our budget is 999999999 euros", written)[0].value, "999999999 EUR");
    assert.deepEqual(findPreferences("Our budget is 1000000000 euros", written), []);
    assert.deepEqual(findPreferences("Our budget is 0 euros", written), []);
});
