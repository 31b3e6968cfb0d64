// The door of a browser on the projector's computer: it only watches, by a stream of events beside its own address.
import type { DisplayView } from "./desk.gen";
import type { DisplayDoor } from "./door";

interface Told {
  /** The time of the machine that serves the page, in milliseconds. */
  at: number;
  view: DisplayView;
}

/** The room hears of a lost line as late as from a window of the app. */
const LOST_MS = 10_000;
const AGAIN_MS = 3_000;

export const page: DisplayDoor = {
  watchDisplay(onView, onRefused) {
    let last: DisplayView | null = null;
    let losing: ReturnType<typeof setTimeout> | undefined;

    function listen(): void {
      const events = new EventSource(`${location.pathname.replace(/\/$/, "")}/live`);
      events.onmessage = ({ data }: MessageEvent<string>) => {
        clearTimeout(losing);
        losing = undefined;
        const { at, view } = JSON.parse(data) as Told;
        // This computer's clock may be wrong by hours: the room's time stands ahead of it by so much.
        last = { ...view, skewMs: at + view.skewMs - Date.now() };
        onView(last);
      };
      events.onerror = () => {
        if (last === null && events.readyState === EventSource.CLOSED) onRefused();
        losing ??= setTimeout(() => {
          if (last !== null) onView((last = { ...last, lost: true }));
        }, LOST_MS);
        if (events.readyState !== EventSource.CLOSED) return;
        events.close();
        setTimeout(listen, AGAIN_MS);
      };
    }

    listen();
    return Promise.resolve();
  },

  async fullScreen() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  },
};
