// Names that std gives to slices, arrays, vectors and text, by impls or by traits that may have to be imported; stable or
// not. The names of iterators, options and results are among them: one too many costs an answer, one too few a false one.
import { lastName, type Ty } from './ty.js';

const NAMES = new Set(
  `
  add add_assign advance_by align_to align_to_mut align_to_offsets all allocator and and_then any append
  append_elements array_chunks array_chunks_mut array_windows as_array as_ascii as_ascii_unchecked as_bytes
  as_bytes_mut as_c_str as_chunks as_chunks_mut as_chunks_unchecked as_deref as_deref_mut as_flattened
  as_flattened_mut as_mut as_mut_array as_mut_ptr as_mut_ptr_range as_mut_slice as_mut_str as_mut_vec
  as_non_null_ptr as_os_str as_path as_pin_mut as_pin_ref as_ptr as_ptr_range as_rchunks as_rchunks_mut as_ref
  as_simd as_simd_mut as_slice as_slice_of_cells as_str as_uninit_slice assume_init_drop assume_init_mut
  assume_init_ref backtrace binary_search binary_search_by binary_search_by_key bitand bitor bitxor bitxor_assign
  borrow borrow_mut by_ref bytes call call_mut call_once capacity cast cause ceil_char_boundary chain char_indices
  chars checked_add chunk_by chunk_by_mut chunks chunks_exact chunks_exact_mut chunks_mut clamp clear clone
  clone_from clone_from_slice clone_into cloned cmp collect collect_into concat connect consume contains copied
  copy_from_slice copy_within count cycle dedup dedup_by dedup_by_key default deref deref_mut description div
  downcast downcast_mut downcast_ref drain drain_filter drop each_mut each_ref element_offset encode_utf16
  ends_with enumerate eq eq_ignore_ascii_case err escape_ascii escape_debug escape_default escape_unicode expect
  expect_err extend extend_desugared extend_from_slice extend_from_within extend_one extend_reserve extend_trusted
  extract_if fill fill_buf fill_with filter filter_map find find_map finish first first_chunk first_chunk_mut
  first_mut flat_map flatten floor_char_boundary flush fmt fold for_each from from_be_bytes from_iter
  from_le_bytes from_ne_bytes from_parts from_raw_parts from_raw_parts_in from_str from_utf16 from_utf16_lossy
  from_utf16be from_utf16be_lossy from_utf16le from_utf16le_lossy from_utf8 from_utf8_lossy from_utf8_lossy_owned
  from_utf8_mut from_utf8_unchecked fuse ge get get_disjoint_mut get_disjoint_unchecked_mut get_many_mut get_mut
  get_or_insert get_or_insert_with get_unchecked get_unchecked_mut gt has_data_left hash hash_slice index
  index_mut insert insert_mut insert_str inspect inspect_err intersperse into into_boxed_slice into_boxed_str
  into_bytes into_chars into_err into_flattened into_iter into_ok into_os_string into_parts into_raw_parts
  into_raw_parts_with_alloc into_string into_vec is is_ascii is_char_boundary is_empty is_err is_err_and is_nan
  is_none is_none_or is_ok is_ok_and is_partitioned is_read_vectored is_some is_some_and is_sorted is_sorted_by
  is_sorted_by_key is_utf8 is_write_vectored iter iter_mut join last last_chunk last_chunk_mut last_mut le leak
  len lines lines_any lt make_ascii_lowercase make_ascii_uppercase map map_err map_or map_or_else map_while
  map_windows match_indices matches max max_by max_by_key min min_by min_by_key mul ne neg new next next_back
  next_chunk next_if next_if_eq not nth nth_back ok ok_or ok_or_else or or_else parse partial_cmp partition
  partition_dedup partition_dedup_by partition_dedup_by_key partition_point peek peek_mut peekable pop pop_if
  position pow product provide push push_mut push_str push_str_slice push_within_capacity rchunks rchunks_exact
  rchunks_exact_mut rchunks_mut read read_buf read_buf_exact read_exact read_line read_to_end read_to_string
  read_until read_vectored reduce rem remove remove_item remove_matches repeat replace replace_first replace_last
  replace_range replacen reserve reserve_exact resize resize_with retain retain_mut rev reverse rewind rfind rfold
  rmatch_indices rmatches rotate_left rotate_right rposition rsplit rsplit_array_ref rsplit_mut rsplit_once
  rsplit_terminator rsplitn rsplitn_mut saturating_add scan seek seek_relative select_nth_unstable
  select_nth_unstable_by select_nth_unstable_by_key set_len shl shr shrink_to shrink_to_fit size_hint skip
  skip_until skip_while sort sort_by sort_by_cached_key sort_by_key sort_floats sort_unstable sort_unstable_by
  sort_unstable_by_key source spare_capacity_mut splice split split_array_ref split_ascii_whitespace split_at
  split_at_checked split_at_mut split_at_mut_checked split_at_mut_unchecked split_at_spare_mut split_at_unchecked
  split_first split_first_chunk split_first_chunk_mut split_first_mut split_inclusive split_inclusive_mut
  split_last split_last_chunk split_last_chunk_mut split_last_mut split_mut split_off split_off_first
  split_off_last split_off_mut split_once split_terminator split_whitespace splitn splitn_mut starts_with step_by
  stream_len stream_position strip_circumfix strip_prefix strip_suffix sub sub_assign subslice_range substr_range
  sum swap swap_remove swap_unchecked swap_with_slice take take_if take_while to_array to_ascii_lowercase
  to_ascii_uppercase to_be_bytes to_bytes to_bytes_with_nul to_le_bytes to_lowercase to_ne_bytes to_owned
  to_path_buf to_socket_addrs to_string to_uppercase to_vec to_vec_in transpose trim trim_ascii trim_ascii_end
  trim_ascii_start trim_end trim_end_matches trim_left trim_left_matches trim_matches trim_prefix trim_right
  trim_right_matches trim_start trim_start_matches trim_suffix truncate try_fold try_for_each try_from try_into
  try_map try_remove try_reserve try_reserve_exact try_rfold try_with_capacity try_with_capacity_in type_id
  type_id__chaining_lt unwrap unwrap_err unwrap_or unwrap_or_default unwrap_or_else unwrap_unchecked unzip
  utf8_chunks windows with_capacity with_capacity_in wrapping_add write write_all write_all_vectored write_char
  write_clone_of_slice write_copy_of_slice write_filled write_fmt write_str write_strabs write_vectored
  write_vectored__chaining_lt xor zip
`
    .trim()
    .split(/\s+/),
);

/** Std has nothing of that name for slices, arrays, vectors and text. */
export const stdLacks = (name: string): boolean => !NAMES.has(name);

/** What std gives to integers and floats, besides operators and what any type may have. */
const OF_NUMBERS =
  /^(?:(?:checked|wrapping|saturating|overflowing|unchecked|strict|carrying|borrowing|widening|leading|trailing|count|rotate|from|to|as|is|abs|div|rem|next|isolate|total|unsigned|mul|exp|ln|log|ilog|sin|cos|tan|asin|acos|atan|algebraic|bit|gather|scatter|max|min|midpoint|clamp|cast|f32|f64)(?:_\w+|\d+)?|pow|powi|powf|isqrt|sqrt|cbrt|hypot|signum|copysign|floor|ceil|round|round_ties_even|trunc|fract|recip|swap_bytes|reverse_bits|highest_one|lowest_one|sinh|cosh|tanh|asinh|acosh|atanh|sin_cos|eq_ignore_ascii_case|make_ascii_\w+|escape_ascii|utf8_\w+|len_utf\w+|get|new|step_\w+|forward\w*|backward\w*|hash_slice|lt|le|gt|ge|sum|product|parse|fmt|add|sub|mul|neg|not|shl|shr|bitand|bitor|bitxor)(?:_assign)?$/;

/** Std has nothing of that name for numbers. */
const numbersLack = (name: string): boolean => !OF_NUMBERS.test(name);

/** A number's type. */
export const isNumber = (ty: Ty): boolean =>
  ty.kind === 'primitive' && /^(?:[iu](?:8|16|32|64|128|size)|f32|f64)$/.test(ty.name);

/** All that std gives to the type is known, and nothing has the name. */
export const ofStdLacks = (ty: Ty, name: string): boolean =>
  isNumber(ty) ? numbersLack(name) : sequenceForms(ty) !== undefined && stdLacks(name);

/** Traits of std that give a type nothing but names of those; `Self: ?Sized` and the like say nothing at all. */
const GIVING_THOSE = new Set(
  'Send Sync Sized Unpin Copy Clone Debug Display LowerHex UpperHex Default Eq PartialEq Ord PartialOrd Hash AsRef AsMut Borrow BorrowMut Into From TryInto TryFrom ToOwned ToString Iterator DoubleEndedIterator ExactSizeIterator IntoIterator Extend Read BufRead Write Seek Error UnwindSafe RefUnwindSafe'.split(
    ' ',
  ),
);

/** Traits of std with one function, which has their name: `BitAndAssign` has `bitand_assign`. */
const OPERATORS = new Set(
  'Add Sub Mul Div Rem Neg Not BitAnd BitOr BitXor Shl Shr AddAssign SubAssign MulAssign DivAssign RemAssign BitAndAssign BitOrAssign BitXorAssign ShlAssign ShrAssign Sum Product Index IndexMut'
    .split(' ')
    .map((trait) => trait.replace(/(Assign|Mut)$/, '_$1').toLowerCase()),
);

/** What options, results, vectors and maps have of their own, and no trait gives. */
const INHERENT = new Set(
  `unwrap expect unwrap_err expect_err unwrap_or unwrap_or_else unwrap_or_default unwrap_unchecked is_ok is_err is_some is_none
  is_some_and is_ok_and is_none_or ok err ok_or ok_or_else map_err push push_str pop insert remove get get_mut iter iter_mut first
  first_mut truncate retain drain as_slice as_mut_slice as_str as_bytes to_vec into_bytes swap_remove split_at first_chunk`.split(
    /\s+/,
  ),
);

/** A type that is known by that bound has nothing of that name from it. */
export function boundLacks(path: string, name: string): boolean {
  const trait = lastName(path);
  const own = trait.replace(/(Assign|Mut)$/, '_$1').toLowerCase();
  return GIVING_THOSE.has(trait) ? stdLacks(name) || INHERENT.has(name) : OPERATORS.has(own) && own !== name;
}

/** A type of std whose names are all known: the forms in which methods are looked for on it, itself first. */
export function sequenceForms(ty: Ty): readonly Ty[] | undefined {
  if (ty.kind === 'slice' || (ty.kind === 'primitive' && ty.name === 'str')) return [ty];
  if (ty.kind === 'array') return [ty, { kind: 'slice', of: ty.of }];
  if (ty.kind !== 'named' || ty.def.crate !== 'std') return undefined;
  const name = lastName(ty.def.path);
  const [of] = ty.args;
  if (name === 'Vec' && of) return [ty, { kind: 'slice', of }];
  return name === 'String' ? [ty, { kind: 'primitive', name: 'str' }] : undefined;
}

/** `AsRef<[u8]>` of the types that hold bytes or text. */
export function givesBytes(ty: Ty, wanted: Ty | undefined): boolean {
  if (wanted?.kind !== 'slice' || !isByte(wanted.of)) return false;
  const form = sequenceForms(ty)?.at(-1);
  return form?.kind === 'slice' ? isByte(form.of) : form?.kind === 'primitive';
}

export const isByte = (ty: Ty | undefined): boolean => ty?.kind === 'primitive' && ty.name === 'u8';
