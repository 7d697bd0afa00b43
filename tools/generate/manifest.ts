// The settings in the extension's manifest, from server/src/config.ts.
import { SETTINGS } from '../../server/src/config.js';
import type { Target } from './target.js';

export const manifest: Target = {
  path: 'package.json',
  content(present = '{}') {
    const parsed = JSON.parse(present);
    const properties = Object.fromEntries(SETTINGS.map(({ key, schema }) => [key, schema]));
    const contributes = { ...parsed.contributes, configuration: { title: 'Noncense', properties } };
    return `${JSON.stringify({ ...parsed, contributes }, undefined, 2)}\n`;
  },
};
