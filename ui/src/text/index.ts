export * from "./text.svelte";
