// The words of the pages, from the same catalogues the server uses, so that one story can be told in every language.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const languages = ["en", "sv", "nl", "zh-CN"] as const;
export type Language = (typeof languages)[number];
export type Words = (id: string, values?: Record<string, string>) => string;

const locales = join(import.meta.dirname, "../app/locales");

/** One-line messages of a language; placeables are filled from `values`. */
export function wordsOf(language: Language): Words {
  const messages = new Map<string, string>();
  for (const file of readdirSync(join(locales, language))) {
    for (const line of readFileSync(join(locales, language, file), "utf8").split("\n")) {
      const [, id, text] = /^([a-z][\w-]*) = (.+)$/.exec(line) ?? [];
      if (id && text) messages.set(id, text);
    }
  }
  return (id, values = {}) => {
    const text = messages.get(id);
    if (text === undefined) throw new Error(`${language} has no one-line message ${id}`);
    return text.replace(/\{ \$(\w+) \}/g, (_, name: string) => values[name] ?? "");
  };
}

/** The ids of messages that no sentence of a language has in it: where one is read, a message is missing. */
export function idsOf(language: Language): Set<string> {
  const files = readdirSync(join(locales, language)).map((file) => readFileSync(join(locales, language, file), "utf8"));
  const lines = files.flatMap((text) => text.split("\n"));
  const ids = lines.flatMap((line) => /^([a-z]\w*(?:-\w+)+) =/.exec(line)?.[1] ?? []);
  const said = new Set(lines.flatMap((line) => line.replace(/^[a-z][\w-]* =/, "").match(WORD) ?? []));
  return new Set(ids.filter((id) => !said.has(id)));
}

/** A word with hyphens, as the ids of messages are. */
export const WORD = /[a-z]\w*(?:-\w+)+/g;
