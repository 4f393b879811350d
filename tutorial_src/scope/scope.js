// The live view in a notebook: browser jars, HTTP, session rows and Kakao, side by side.
//
// What anything means (names, marks, flags, every sentence) was decided in Python, once, in `steps.py`;
// here it is folded and drawn. Whatever came over the network becomes a text node, never markup.

import { make } from "../display/dom.js";
import { History } from "./history.js";
import { watchPanel } from "./panel.js";
import { draw } from "./view.js";

/** One history for each widget, however many views of it are open on the page. */
export default () => {
  const history = new History();
  const page = Math.random().toString(36).slice(2); // replies reach every open page; this one knows its own by it
  const waiting = new Map();
  let asked = 0;

  const hear = (model, message) => {
    if (message.kind === "steps" && !history.add(message.steps)) hello(model);
    waiting.get(message.ask)?.(message);
    waiting.delete(message.ask);
  };
  const hello = (model) => model.send({ kind: "hello", have: history.steps.length });
  const ask = (model) => (message) => new Promise((resolve) => {
    const name = `${page}-${asked++}`;
    waiting.set(name, resolve);
    model.send({ ...message, ask: name });
  });

  return {
    initialize({ model }) {
      model.on("msg:custom", (message) => hear(model, message));
      hello(model);
    },
    render({ model, el }) {
      const root = make("div");
      el.append(root);
      const presenter = model.get("presenter");
      const letGo = draw(root, { words: model.get("words"), history, ask: ask(model), presenter });
      const leave = watchPanel(root, (open) => model.send({ kind: "beside", open }));
      return () => {
        leave();
        letGo();
      };
    },
  };
};
