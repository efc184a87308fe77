// Wakes the islands of a page. Loaded as a module, so the document is complete when this runs.
// A page without islands loads no WebAssembly; every page works before this is done, or without it.
// Does what leptos' own island_script.js does; the document tells where the (content-hashed) binary lies.
import init, * as wasm from "./twotier.js";

// An island that is handed its children wakes them itself, through the nearest of these.
const wakeChildren = [];

async function wake(island) {
  const start = wasm[island.dataset.component];
  if (!start) {
    console.error(`The island ${island.dataset.component} is not in this build.`);
    return;
  }
  wakeChildren.at(-1)?.();
  await start(island);
}

// Outer islands first: inner ones read the context that outer ones provide.
async function walk(element) {
  const tag = element.localName;
  if (tag === "leptos-island") await wake(element);
  if (tag === "leptos-children") wakeChildren.push(element.$$on_hydrate);
  for (const child of element.children) await walk(child);
  if (tag === "leptos-children") wakeChildren.pop();
}

async function boot() {
  const binary = document.querySelector("link[rel=preload][as=fetch]")?.href;
  if (!binary || !document.querySelector("leptos-island")) return;
  await init({ module_or_path: binary });
  wasm.hydrate();
  globalThis.twotierWake = walk; // for parts of the page that arrive later
  await walk(document.body);
  document.documentElement.dataset.islands = "awake";
}

await boot();
