import type { Sql } from "../../_shared/sql.ts";
import { type EmbeddingType, memoryColumns } from "../memories/columns.ts";

/** Where embeddings are written. */
export interface EmbeddingColumn {
    type: string; // as SQL writes it
    idType: string;
    hasUpdatedAt: boolean;
    dimensions: number | null; // null: any
}

const arrays = ["_float4", "_float8"];
const vectors = ["vector", "halfvec"];

/** Why embeddings cannot be written to it; null when they can. */
export function columnProblem(embedding: EmbeddingType): string | null {
    return arrays.includes(embedding.name) || vectors.includes(embedding.name)
        ? null
        : `The column memories.embedding is ${embedding.type}, which takes no embedding: it has to be vector or real[].`;
}

/** As text that the column's type reads. */
export function vectorText(column: EmbeddingColumn, vector: number[]): string {
    return column.type.endsWith("[]") ? `{${vector.join(",")}}` : `[${vector.join(",")}]`;
}

/**
 * Of a column that takes any, the dimensions of the rows that are there: those of the newest hundred. Index: the primary key.
 * Null when none of them has an embedding.
 */
async function dimensionsInUse(sql: Sql): Promise<number | null> {
    const [row] = await sql`
      select array_length(r.embedding::real[], 1) as dimensions
      from (
        select m.id, m.embedding
        from public.memories m
        order by m.id desc
        limit 100) r
      where r.embedding is not null
      order by r.id desc
      limit 1`;
    return row?.dimensions ?? null;
}

/** The column, or why there is none that takes an embedding. */
export async function embeddingColumn(sql: Sql): Promise<EmbeddingColumn | string> {
    const columns = await memoryColumns(sql);
    if (columns === null) {
        return "There is no table memories.";
    } else if (columns.embedding === null) {
        return "The table memories has no column embedding.";
    }
    const { type, dimensions } = columns.embedding;
    return columnProblem(columns.embedding) ?? {
        type,
        idType: columns.idType,
        hasUpdatedAt: columns.hasUpdatedAt,
        dimensions: dimensions ?? await dimensionsInUse(sql),
    };
}
