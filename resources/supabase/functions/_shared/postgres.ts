// The one place that names the client and its version, so that every function, and who serves several, takes the same.
export { default } from "npm:postgres@3.4.9";
