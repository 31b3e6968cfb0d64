// The real door: Tauri's commands, its channel, its dialogs. No other folder knows Tauri.
import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open } from "@tauri-apps/plugin-dialog";
import type { Answer, DisplayView, Intent, Question, View } from "./desk.gen";
import type { Door, FileFilter } from "./door";

export const tauri: Door = {
  act: (intent: Intent) => invoke<void>("act", { intent }),

  look: (question: Question) => invoke<Answer>("look", { question }),

  async watch(onView) {
    const channel = new Channel<View>();
    channel.onmessage = onView;
    await invoke("watch", { channel });
  },

  async watchDisplay(onView) {
    const channel = new Channel<DisplayView>();
    channel.onmessage = onView;
    await invoke("watch_display", { channel });
  },

  paperUrl: (sha256) => convertFileSrc(sha256, "paper"),

  chooseFile: async (filters: FileFilter[]) => open({ multiple: false, directory: false, filters }),

  chooseFolder: async () => open({ multiple: false, directory: true }),

  async fullScreen() {
    const window = getCurrentWindow();
    await window.setFullscreen(!(await window.isFullscreen()));
  },

  // HTML5 drops and the window's own exclude each other on Windows; the window's own gives real paths.
  onFolderDrop: (onPaths) =>
    getCurrentWebview().onDragDropEvent((event) => {
      if (event.payload.type === "drop") onPaths(event.payload.paths);
    }),
};
