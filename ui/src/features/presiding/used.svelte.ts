// Where the chair pointed to, and what I have done with it: it is offered once.

class Used {
  id = $state(0);
}

export const used = new Used();
