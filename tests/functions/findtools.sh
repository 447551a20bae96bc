# Sourced by the scripts of this folder, in the project's: finds Deno and sets it up, or ends with 77 and the reason.
deno=$(packaging/provide-deno.sh --no-fetch) || exit $?
export DENO_DIR=${XDG_CACHE_HOME:-$HOME/.cache}/signalbox/deno/2.9.6/modules DENO_NO_UPDATE_CHECK=1 NO_COLOR=1
export DENO_TLS_CA_STORE=${DENO_TLS_CA_STORE:-system,mozilla}
settings=(--config tests/functions/deno.json --lock tests/functions/deno.lock --frozen)
