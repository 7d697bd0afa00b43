// Every setting, once: the manifest's configuration section and the README's table are generated from here.
import type { Severity } from './findings/model.js';

export type SeverityOverride = Severity | 'off';

export interface RuleOverride {
  /** A rule id, or `*`. */
  readonly rule: string;
  /** Paths it applies to, as a glob relative to the workspace folder; all when absent. */
  readonly files?: string;
  /**
   * `tests`: for test code alone, which rules leave alone unless they say otherwise (`Rule.testCode`). Absent: for the
   * code that a rule judges by itself.
   */
  readonly code?: 'tests';
  readonly severity: SeverityOverride;
}

export interface Config {
  /** The folder that globs are relative to, absolute with `/`; without it a glob may match at any depth. */
  readonly root?: string;
  readonly enable: boolean;
  readonly rules: readonly RuleOverride[];
  /** `strict` also shows findings of low confidence. */
  readonly strictness: 'default' | 'strict';
  readonly exclude: readonly string[];
  readonly trace: { readonly server: 'off' | 'messages' | 'verbose' };
}

export const DEFAULT_CONFIG: Config = {
  enable: true,
  rules: [],
  strictness: 'default',
  exclude: ['**/target/**', '**/node_modules/**', '**/vendor/**'],
  trace: { server: 'off' },
};

/** A JSON schema as VS Code's `contributes.configuration` takes it. */
export interface Setting {
  readonly key: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const SEVERITIES: readonly SeverityOverride[] = ['off', 'error', 'warning', 'information', 'hint'];

export const SETTINGS: readonly Setting[] = [
  {
    key: 'noncense.enable',
    schema: {
      type: 'boolean',
      default: DEFAULT_CONFIG.enable,
      scope: 'resource',
      markdownDescription: 'Analyse Rust files.',
    },
  },
  {
    key: 'noncense.rules',
    schema: {
      type: 'array',
      default: DEFAULT_CONFIG.rules,
      scope: 'resource',
      markdownDescription:
        'Changes the severity of rules, for all files or for a glob. The last entry that fits wins. Example: `{ "rule": "weak-hash", "files": "legacy/**", "severity": "off" }`. Test code is left alone but for APIs that do not exist: `{ "rule": "hardcoded-key", "code": "tests", "severity": "hint" }` turns a rule on there.',
      items: {
        type: 'object',
        required: ['rule', 'severity'],
        additionalProperties: false,
        properties: {
          rule: { type: 'string', description: 'A rule id, or * for every rule.' },
          files: { type: 'string', description: 'A glob relative to the workspace folder.' },
          code: {
            enum: ['tests'],
            description: 'Only test code, which most rules leave alone: turns a rule on there, or off.',
          },
          severity: { enum: SEVERITIES, description: 'How findings of the rule are shown.' },
        },
      },
    },
  },
  {
    key: 'noncense.strictness',
    schema: {
      type: 'string',
      enum: ['default', 'strict'],
      enumDescriptions: ['Show findings of high and medium confidence.', 'Also show findings of low confidence.'],
      default: DEFAULT_CONFIG.strictness,
      scope: 'resource',
      markdownDescription: 'How sure a finding must be to be shown while editing. Audits are always strict.',
    },
  },
  {
    key: 'noncense.exclude',
    schema: {
      type: 'array',
      items: { type: 'string' },
      default: DEFAULT_CONFIG.exclude,
      scope: 'resource',
      markdownDescription: 'Globs of files that are never analysed, relative to the workspace folder.',
    },
  },
  {
    key: 'noncense.review.mode',
    schema: {
      type: 'string',
      enum: ['off', 'annotate', 'hold', 'strict'],
      enumDescriptions: [
        'Inserted code is treated like typed code.',
        'Mark inserted code until it is reviewed, and show a line above it when it has findings.',
        'Also open the review panel when a finding reaches the threshold. The code stays.',
        'Also take an accepted suggestion back when a finding reaches the threshold. The panel holds it for you.',
      ],
      default: 'annotate',
      scope: 'resource',
      markdownDescription:
        'What happens to Rust code that is inserted rather than typed: an accepted suggestion of an assistant, an edit of an agent, a paste.',
    },
  },
  {
    key: 'noncense.review.threshold',
    schema: {
      type: 'string',
      enum: ['error', 'warning', 'information', 'hint'],
      default: 'error',
      scope: 'resource',
      markdownDescription: 'How severe a finding must be to hold inserted code, or to take it back.',
    },
  },
  {
    key: 'noncense.trace.server',
    schema: {
      type: 'string',
      enum: ['off', 'messages', 'verbose'],
      default: DEFAULT_CONFIG.trace.server,
      scope: 'window',
      markdownDescription: 'What of the talk between VS Code and the server goes to the log.',
    },
  },
];
