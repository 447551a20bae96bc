import type { Sql } from "../../_shared/sql.ts";

/** What the table memories of this project is like, as far as the function must know it. */
export interface MemoryColumns {
    idType: string; // as SQL writes it
    hasUpdatedAt: boolean;
    embedding: EmbeddingType | null; // null: there is no such column
}

export interface EmbeddingType {
    type: string; // as SQL writes it: extensions.vector(1536)
    name: string; // without the schema: vector
    dimensions: number | null; // null: it takes any
}

/** Of the catalogue's row: format_type, typname and atttypmod, which is -1 where the type is not bounded. */
export function embeddingTypeOf(type: string, name: string, modifier: number): EmbeddingType {
    const isBounded = (name === "vector" || name === "halfvec") && modifier > 0;
    return { type, name, dimensions: isBounded ? modifier : null };
}

/** Null where there is no table memories. Reads the catalogue by name: under 1 ms. */
export async function memoryColumns(sql: Sql): Promise<MemoryColumns | null> {
    const rows = await sql`
      select a.attname, format_type(a.atttypid, a.atttypmod) as type, t.typname, a.atttypmod
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_type t on t.oid = a.atttypid
      where a.attrelid = to_regclass('public.memories')
        and a.attname in ('id', 'embedding', 'updated_at')
        and not a.attisdropped`;
    const column = (name: string) => rows.find((row) => row.attname === name);
    const embedding = column("embedding");
    const id = column("id");
    return id === undefined ? null : {
        idType: id.type,
        hasUpdatedAt: column("updated_at") !== undefined,
        embedding: embedding === undefined
            ? null
            : embeddingTypeOf(embedding.type, embedding.typname, embedding.atttypmod),
    };
}
