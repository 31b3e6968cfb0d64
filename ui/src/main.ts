import { mount } from "svelte";
import App from "./app/App.svelte";
import RoomDisplay from "./app/RoomDisplay.svelte";
import { desk, roomDisplay } from "./ipc";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

/** Without the app around it, it is a browser on the projector's computer. */
const isPage = import.meta.env.MODE !== "fake" && !("__TAURI_INTERNALS__" in window);
/** The picture on the projector is another page of the same build. */
const isDisplay = isPage || new URLSearchParams(location.search).get("window") === "display";

async function openDesk(): Promise<void> {
  if (import.meta.env.MODE === "fake") {
    const { fakeDoor } = await import("./ipc/fake");
    const { dress } = await import("./app/look.svelte");
    const { learn } = await import("./text");
    const { pseudoBundle } = await import("./text/pseudo");
    learn("pseudo", pseudoBundle);
    await desk.open(fakeDoor(new URLSearchParams(location.search)));
    // Who looks over the screens changes language, colours and letters in the running page.
    Object.assign(window, { dress });
  } else if (isPage) {
    const { page } = await import("./ipc/page");
    await roomDisplay.open(page);
  } else {
    const { tauri } = await import("./ipc/tauri");
    await (isDisplay ? roomDisplay : desk).open(tauri);
  }
}

const target = document.getElementById("app");
if (target) {
  mount(isDisplay ? RoomDisplay : App, { target });
  void openDesk();
}
