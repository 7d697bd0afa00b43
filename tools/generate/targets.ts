// All generated files.
import { readmeTables, ruleIndex, rulePages } from './docs.js';
import { manifest } from './manifest.js';
import type { Target } from './target.js';

export const targets: readonly Target[] = [manifest, ...rulePages, ruleIndex, readmeTables];
