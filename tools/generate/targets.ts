// All generated files.
import { manifest } from './manifest.js';
import type { Target } from './target.js';

export const targets: readonly Target[] = [manifest];
