// noncense/explainRule: the page of a rule, offline.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ExplainRuleParams, ExplainRuleResult } from '../../../../protocol/src/index.js';
import { explain } from '../../engine/explain.js';
import type { Session } from '../session.js';

export function explainRule({ rules }: Session, { rule }: ExplainRuleParams): ExplainRuleResult {
  const info = rules.get(rule);
  if (!info) throw new ResponseError(LSPErrorCodes.RequestFailed, `there is no rule ${rule}`);
  return { markdown: explain(info) };
}
