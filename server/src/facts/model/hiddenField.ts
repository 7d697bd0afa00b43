// What a derive that is told so leaves out of `Debug`.
import type { Attribute } from '../../syntax/ast.js';

/** On a field or, with what is shown in place of all fields, on a type: `#[debug(skip)]`, `#[debug("..")]`, `#[derivative(Debug = "ignore")]`, `#[educe(Debug(ignore))]`. */
export const isHidden = ({ path, args }: Attribute): boolean =>
  path === 'debug' || (/^(?:derivative|educe)$/.test(path) && /ignore|method|format_with/.test(args));
