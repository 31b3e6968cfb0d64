// A desk without Rust behind it: a Vietnamese council of fifty, for component tests and for pictures of the screens.
export { fakeDoor } from "./door";
export { minutes } from "./minutes";
export { paper } from "./papers";
export { meeting, session } from "./session";
export { fixture, incoming } from "./situation";
export { ballot, counting, life, myVote, outcome, paperBallot, tally } from "./voting";
