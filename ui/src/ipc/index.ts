export * from "./desk.svelte";
export type * from "./desk.gen";
export type { Door, FileFilter } from "./door";
