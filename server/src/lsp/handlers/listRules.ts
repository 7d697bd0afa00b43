// noncense/listRules
import type { RuleSummary } from '../../../../protocol/src/index.js';
import type { Session } from '../session.js';

export const listRules = ({ host }: Session): RuleSummary[] =>
  host.rules.map(({ id, title, severity }) => ({ id, title, severity }));
