// Names that every Rust module has without importing them.
import { lastName } from '../../knowledge/ty.js';

const PRIMITIVES = new Set(
  'bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 never'.split(' '),
);

const PRELUDE: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'option::Option option::Option::Some option::Option::None result::Result result::Result::Ok result::Result::Err ' +
    'vec::Vec string::String boxed::Box borrow::ToOwned string::ToString clone::Clone marker::Copy marker::Send ' +
    'marker::Sync marker::Sized marker::Unpin ops::Drop ops::Fn ops::FnMut ops::FnOnce mem::drop iter::Iterator ' +
    'iter::IntoIterator iter::Extend iter::DoubleEndedIterator iter::ExactSizeIterator iter::FromIterator ' +
    'convert::AsRef convert::AsMut convert::Into convert::From convert::TryFrom convert::TryInto default::Default ' +
    'cmp::PartialEq cmp::PartialOrd cmp::Eq cmp::Ord fmt::Debug hash::Hash'
  )
    .split(' ')
    .map((path) => [lastName(path), `std::${path}`]),
);

export const isPrimitive = (name: string): boolean => PRIMITIVES.has(name);

/** Full path of a name of the prelude. */
export const stdPreludePath = (name: string): string | undefined => PRELUDE[name];

/** One spelling for what std, core and alloc all have. */
export const stdPath = (path: readonly string[]): string => ['std', ...path.slice(1)].join('::');
