// Ways out for code that uses what a feature keeps out of the build.
import type { GatedItem } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { turnOnFeature } from './manifest/fixes.js';

export const turnOn = ({ openers, fix }: GatedItem): readonly Fix[] =>
  openers.flatMap(({ package: pack, feature }) => turnOnFeature(fix, pack, feature));
