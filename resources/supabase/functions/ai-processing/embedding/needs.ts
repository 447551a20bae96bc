import type { Need } from "../../_shared/function.ts";
import type { Sql } from "../../_shared/sql.ts";
import { embeddingColumn } from "./column.ts";
import type { ChooseEmbedder } from "./embedder.ts";

/** Whether an embedding can be made now, as far as settings and catalogue tell: no service is asked, that costs. */
export function needsOf(choose: ChooseEmbedder): (sql: Sql) => Promise<Need[]> {
    return async (sql) => {
        const column = await embeddingColumn(sql);
        const isThere = typeof column !== "string";
        const choice = choose(isThere ? column.dimensions : null);
        return [
            { name: "embedder", met: choice.embedder !== null, optional: false, words: choice.words },
            {
                name: "embedding column",
                met: isThere,
                optional: false,
                words: isThere ? `The column memories.embedding is ${column.type}.` : column,
            },
        ];
    };
}
