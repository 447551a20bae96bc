// deno-lint-ignore no-explicit-any
export type Row = Record<string, any>;

/** bigint and numeric come as text, which keeps all digits; jsonb is given as its text, with a cast. */
export type Value = string | number | boolean | null | readonly string[] | readonly number[];

/** A piece of a statement, with values of its own. */
export class Fragment {
    constructor(readonly words: readonly string[], readonly given: readonly (Value | Fragment)[]) {}
}

export function fragment(words: TemplateStringsArray, ...given: (Value | Fragment)[]): Fragment {
    return new Fragment(words, given);
}

/** A type as format_type() writes it, which quotes what needs it. Becomes SQL as it is: nothing else may be given to it. */
export function catalogueType(name: string): Fragment {
    return new Fragment([name], []);
}

/** Runs one statement; what stands in ${} goes beside it, as $1, $2 and so on. */
export interface Sql {
    <T = Row>(words: TemplateStringsArray, ...given: (Value | Fragment)[]): Promise<T[]>;
}

/** All of it is of one transaction. */
export interface TransactionSql extends Sql {
    /** Undoes what `work` did when it throws, and no more. */
    savepoint<T>(work: (sql: TransactionSql) => Promise<T>): Promise<T>;
}

export interface Statement {
    text: string;
    values: Value[];
}

export function statementOf(whole: Fragment): Statement {
    const values: Value[] = [];
    const textOf = (one: Value | Fragment): string =>
        one instanceof Fragment
            ? one.words.map((words, index) => index === 0 ? words : textOf(one.given[index - 1]) + words).join("")
            : `$${values.push(one)}`;
    return { text: textOf(whole), values };
}

export function sqlBy(run: (statement: Statement) => Promise<Row[]>): Sql {
    return async <T>(words: TemplateStringsArray, ...given: (Value | Fragment)[]) =>
        await run(statementOf(new Fragment(words, given))) as T[];
}
