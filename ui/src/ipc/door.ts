// The shape of the way to the desk: the real one is tauri.ts, the one of tests and screenshots is fake.ts.
import type { Answer, DisplayView, Intent, Question, View } from "./desk.gen";

export interface FileFilter {
  name: string;
  extensions: string[];
}

/** All that the picture on the projector needs. */
export interface DisplayDoor {
  /** `onRefused` where there is no such picture at this address. */
  watchDisplay(onView: (view: DisplayView) => void, onRefused: () => void): Promise<void>;
  /** The window fills the screen, or stops doing so. */
  fullScreen(): Promise<void>;
}

export interface Door extends DisplayDoor {
  /** Asks for something; rejects with a `Problem`. */
  act(intent: Intent): Promise<void>;
  look(question: Question): Promise<Answer>;
  watch(onView: (view: View) => void): Promise<void>;
  paperUrl(sha256: string): string;
  /** Null when the person gave up choosing. */
  chooseFile(filters: FileFilter[]): Promise<string | null>;
  chooseFolder(): Promise<string | null>;
  /** Files and folders dropped on the window; gives back how to stop listening. */
  onFolderDrop(onPaths: (paths: string[]) => void): Promise<() => void>;
}
