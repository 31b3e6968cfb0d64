// A clock that components may read: changes once a second while somebody looks.
import { createSubscriber } from "svelte/reactivity";

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, 250);
  return () => clearInterval(timer);
});

/** The laptop's time; add the room's skew for room time. */
export function tickingNow(): number {
  subscribe();
  return Date.now();
}
