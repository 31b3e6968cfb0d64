import { mount } from "svelte";
import App from "./app/App.svelte";
import RoomDisplay from "./app/RoomDisplay.svelte";
import { desk, roomDisplay } from "./ipc";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

/** The window on the projector is another page of the same build. */
const isDisplay = new URLSearchParams(location.search).get("window") === "display";

async function openDesk(): Promise<void> {
  if (import.meta.env.MODE === "fake") {
    const { fakeDoor } = await import("./ipc/fake");
    const { dress } = await import("./app/look.svelte");
    await desk.open(fakeDoor(new URLSearchParams(location.search)));
    // Who looks over the screens changes language, colours and letters in the running page.
    Object.assign(window, { dress });
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
