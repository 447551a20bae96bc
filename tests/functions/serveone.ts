// Serves one function on a free port, whose address it prints; ends with its standard input.
const { default: served } = await import(`../../resources/supabase/functions/${Deno.args[0]}/index.ts`);
const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => served.fetch(request));
console.log(`http://127.0.0.1:${server.addr.port}/`);
for await (const _ of Deno.stdin.readable);
Deno.exit(0);
