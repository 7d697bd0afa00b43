// The settings in the extension's manifest, from server/src/config.ts. Their words stand in package.nls.json, where a
// translation finds them.
import { SETTINGS } from '../../server/src/config.js';
import type { Target } from './target.js';

type Json = Readonly<Record<string, unknown>>;

/** Words of a schema for people, each of its own or one for each value of an enum. */
const WORDS = ['markdownDescription', 'description', 'enumDescriptions'];

export const manifest: Target = {
  path: 'package.json',
  content(present = '{}') {
    const parsed = JSON.parse(present);
    const properties = Object.fromEntries(
      SETTINGS.map(({ key, schema }) => [key, named(schema, `config.${key}`, () => {})]),
    );
    const contributes = { ...parsed.contributes, configuration: { title: 'Noncense', properties } };
    return `${JSON.stringify({ ...parsed, contributes }, undefined, 2)}\n`;
  },
};

export const manifestWords: Target = {
  path: 'package.nls.json',
  content(present = '{}') {
    const written: readonly (readonly [string, unknown])[] = Object.entries(JSON.parse(present));
    const words: [string, string][] = [];
    for (const { key, schema } of SETTINGS) named(schema, `config.${key}`, (name, text) => words.push([name, text]));
    const all = Object.fromEntries([...written.filter(([name]) => !name.startsWith('config.')), ...words]);
    return `${JSON.stringify(all, undefined, 2)}\n`;
  },
};

/** The schema with names in place of its words; each word is told with its name. */
function named(schema: Json, name: string, tell: (name: string, text: string) => void): Json {
  const put = (key: string, text: string): string => {
    tell(key, text);
    return `%${key}%`;
  };
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      const place = `${name}.${key}`;
      if (WORDS.includes(key) && typeof value === 'string') return [key, put(place, value)];
      if (WORDS.includes(key) && Array.isArray(value)) {
        return [key, value.map((text, index) => put(`${place}.${index}`, String(text)))];
      }
      return [key, isJson(value) && key !== 'default' ? named(value, place, tell) : value];
    }),
  );
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
