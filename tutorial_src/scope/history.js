// The history of a lesson, and what the lanes hold after each of its steps.

const CHECKPOINT = 50; // steps between two copies of what the lanes hold

export class History {
  constructor(steps = []) {
    this.steps = [];
    this.listeners = new Set();
    this.checkpoints = [];
    this.latest = { n: -1, held: new Map() };
    this.add(steps);
  }

  /** Take in steps that follow on what is here; false when some between are missing. */
  add(steps) {
    const before = this.steps.length;
    for (const step of steps) if (step.n === this.steps.length) this.steps.push(step);
    if (this.steps.length > before) this.listeners.forEach((listener) => listener());
    return steps.every((step) => step.n < this.steps.length);
  }

  /** What the lanes hold after step `n`: a map of key to {change, n}, in order of first appearance. */
  at(n) {
    let { n: from, held } = this.latest;
    if (from > n || n - from > CHECKPOINT) {
      const copy = Math.min(Math.floor((n + 1) / CHECKPOINT), this.checkpoints.length);
      from = copy * CHECKPOINT - 1;
      held = new Map(copy ? this.checkpoints[copy - 1] : []);
    }
    for (let step = from + 1; step <= n; step++) {
      fold(held, this.steps[step]);
      if (step + 1 === (this.checkpoints.length + 1) * CHECKPOINT) this.checkpoints.push(new Map(held));
    }
    this.latest = { n, held };
    return held;
  }
}

/** What was gone after the step before has vanished; what is gone now is still seen, as it was. */
function fold(held, step) {
  for (const [key, { change }] of held) if (change.mark === "gone") held.delete(key);
  for (const change of step.changes) {
    const key = `${change.lane}|${change.key}`;
    const item = change.item ?? (change.mark === "gone" && held.get(key)?.change.item);
    if (item) held.set(key, { change: { ...change, item }, n: step.n });
    else held.delete(key);
  }
}
