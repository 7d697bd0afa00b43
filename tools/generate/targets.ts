// All generated files.
import { readmeTables, ruleIndex, rulePages } from './docs.js';
import { manifest, manifestWords } from './manifest.js';
import { messages } from './messages.js';
import type { Target } from './target.js';

export const targets: readonly Target[] = [manifest, manifestWords, messages, ...rulePages, ruleIndex, readmeTables];
