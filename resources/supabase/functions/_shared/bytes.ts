/** Bytes in memory of their own, as crypto.subtle takes them: named so in TypeScript from 5.7 on only. */
export type Bytes = ReturnType<typeof Uint8Array.of>;
