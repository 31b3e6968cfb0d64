import { mount } from "svelte";
import App from "./app/App.svelte";
import { desk } from "./ipc";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

async function openDesk(): Promise<void> {
  if (import.meta.env.MODE === "fake") {
    const { fakeDoor } = await import("./ipc/fake");
    await desk.open(fakeDoor(new URLSearchParams(location.search)));
  } else {
    const { tauri } = await import("./ipc/tauri");
    await desk.open(tauri);
  }
}

const target = document.getElementById("app");
if (target) {
  mount(App, { target });
  void openDesk();
}
