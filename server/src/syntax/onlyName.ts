// Names that stand alone, as those of variables do.
import type { Expr, Name, Path } from './ast.js';

/** Of a path that is nothing but a name. */
export const onlyName = ({ segments, global, qself }: Path): Name | undefined =>
  segments.length === 1 && !global && !qself ? segments[0]?.name : undefined;

/** Of an expression that is nothing but a name. */
export const variableName = (expr: Expr): string | undefined =>
  expr.kind === 'path' ? onlyName(expr.path)?.text : undefined;
