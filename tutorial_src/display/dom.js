// What the scripts of all widgets share. Every text becomes a text node, never markup.

/** One element; strings among the children become text nodes. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (![false, null, undefined].includes(value)) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== ""));
  return element;
}

export const button = (text, press, more = {}) => make("button", { type: "button", onclick: press, ...more }, text);

/** A sentence: what stands between backticks is code; `piece` makes a node of each part. */
export const prose = (text, piece = (part) => part) =>
  String(text).split(/`([^`]+)`/).map((part, n) => (n % 2 ? make("code", {}, piece(part)) : piece(part)));
