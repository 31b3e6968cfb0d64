export * from "./desk.svelte";
export type * from "./desk.gen";
export type { DisplayDoor, Door, FileFilter } from "./door";
