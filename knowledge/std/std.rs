// What the standard library's functions give back and how values flow through them, declared in Rust.
// It is data, read by server/src/facts/types/std.ts; bodies are left out, and so is what no crypto code touches.
//
//   #[flow(self)]          the result holds the same bytes as `self` (or as the named parameter)
//   #[flow(part(self))]    the result is a piece of it
//   #[flow(listed(self))]  the result holds all that an iteration gives
//   #[flow(self | other)]  the result is the one or the other
//   #[flow(self + other)]  the result is made of both
//   #[flow(empty)]         the result is a fresh, empty or zeroed value
//   #[flow(call(f))]       the result is what the closure returns when it is given the bytes of `self`
//   #[flow(kept(f))]       what the closure returned the first time, kept in `self` from then on
//   #[origin(outside)]     where the result comes from
//   #[fills(self, src)]    afterwards `self` holds the bytes of `src`; `#[fills(self, self + src)]` adds to it
//   #[flow(counted(self))] the result gives what `self` gives, each with its number
//   #[flow(paired(other))] the result gives what `self` gives beside what `other` gives
//   #[each]                the closure runs once for each element
//   #[also(path)]          a crate's type that is the same in all that is said here
// A type that is missing here is unknown, and so is a method: nothing is ever concluded from an absence.

impl<T> Option<T> {
    #[flow(self)] fn unwrap(self) -> T;
    #[flow(self)] fn expect(self, msg: &str) -> T;
    #[flow(self | default)] fn unwrap_or(self, default: T) -> T;
    #[flow(self | empty)] fn unwrap_or_default(self) -> T;
    #[flow(self | call(f))] fn unwrap_or_else(self, f: fn() -> T) -> T;
    #[flow(self)] fn ok_or<E>(self, err: E) -> Result<T, E>;
    #[flow(self)] fn ok_or_else<E>(self, err: fn() -> E) -> Result<T, E>;
    #[flow(self)] fn as_ref(&self) -> Option<&T>;
    #[flow(self)] fn as_mut(&mut self) -> Option<&mut T>;
    #[flow(self)] fn as_deref(&self) -> Option<&T>;
    #[flow(self)] fn cloned(self) -> Option<T>;
    #[flow(self)] fn copied(self) -> Option<T>;
    #[flow(self)] #[fills(self, empty)] fn take(&mut self) -> Option<T>;
    #[flow(call(f))] fn map<U>(self, f: fn(T) -> U) -> Option<U>;
    #[flow(default | call(f))] fn map_or<U>(self, default: U, f: fn(T) -> U) -> U;
    #[flow(call(d) | call(f))] fn map_or_else<U>(self, d: fn() -> U, f: fn(T) -> U) -> U;
    #[flow(call(f))] fn and_then<U>(self, f: fn(T) -> Option<U>) -> Option<U>;
    #[flow(self)] fn filter(self, f: fn(&T) -> bool) -> Option<T>;
    #[flow(self | f)] fn or(self, f: Option<T>) -> Option<T>;
    #[flow(self | call(f))] fn or_else(self, f: fn() -> Option<T>) -> Option<T>;
    #[flow(kept(f))] fn get_or_insert_with(&mut self, f: fn() -> T) -> &mut T;
    fn is_some(&self) -> bool;
    fn is_some_and(self, f: fn(T) -> bool) -> bool;
    fn is_none_or(self, f: fn(T) -> bool) -> bool;
    fn is_none(&self) -> bool;
    #[flow(self)] fn context<C>(self, context: C) -> Result<T, AnyhowError>;
    #[flow(self)] fn with_context<C>(self, context: fn() -> C) -> Result<T, AnyhowError>;
    #[flow(self)] fn transpose(self) -> Option<T>;
    #[flow(self)] fn unwrap_unchecked(self) -> T;
    #[flow(self)] fn iter(&self) -> Iter<&T>;
    #[flow(self)] fn into_iter(self) -> Iter<T>;
}

impl<T, E> Result<T, E> {
    #[flow(self)] fn unwrap(self) -> T;
    #[flow(self)] fn expect(self, msg: &str) -> T;
    #[flow(self | default)] fn unwrap_or(self, default: T) -> T;
    #[flow(self | empty)] fn unwrap_or_default(self) -> T;
    #[flow(self | call(f))] fn unwrap_or_else(self, f: fn(E) -> T) -> T;
    fn unwrap_err(self) -> E;
    fn expect_err(self, msg: &str) -> E;
    #[flow(self)] fn ok(self) -> Option<T>;
    fn err(self) -> Option<E>;
    #[flow(self)] fn as_ref(&self) -> Result<&T, &E>;
    #[flow(self)] fn as_mut(&mut self) -> Result<&mut T, &mut E>;
    #[flow(self)] fn as_deref(&self) -> Result<&T, &E>;
    #[flow(call(f))] fn map<U>(self, f: fn(T) -> U) -> Result<U, E>;
    #[flow(self)] fn map_err<F>(self, f: fn(E) -> F) -> Result<T, F>;
    #[flow(call(f))] fn and_then<U>(self, f: fn(T) -> Result<U, E>) -> Result<U, E>;
    #[flow(self | call(f))] fn or_else<F>(self, f: fn(E) -> Result<T, F>) -> Result<T, F>;
    #[flow(self | other)] fn or<F>(self, other: Result<T, F>) -> Result<T, F>;
    #[flow(default | call(f))] fn map_or<U>(self, default: U, f: fn(T) -> U) -> U;
    #[flow(call(d) | call(f))] fn map_or_else<U>(self, d: fn(E) -> U, f: fn(T) -> U) -> U;
    fn is_ok(&self) -> bool;
    fn is_ok_and(self, f: fn(T) -> bool) -> bool;
    fn is_err(&self) -> bool;
    #[flow(self)] fn iter(&self) -> Iter<&T>;
    #[flow(self)] fn context<C>(self, context: C) -> Result<T, AnyhowError>;
    #[flow(self)] fn with_context<C>(self, context: fn() -> C) -> Result<T, AnyhowError>;
}

impl<T> [T] {
    #[origin(counter)] fn len(&self) -> usize;
    fn is_empty(&self) -> bool;
    #[flow(self)] fn to_vec(&self) -> Vec<T>;
    #[flow(self)] fn to_owned(&self) -> Vec<T>;
    #[flow(self)] fn into_vec(self) -> Vec<T>;
    #[flow(self)] fn as_ref(&self) -> &[T];
    #[flow(self)] fn as_mut(&mut self) -> &mut [T];
    #[flow(self)] fn as_slice(&self) -> &[T];
    #[flow(self)] fn as_mut_slice(&mut self) -> &mut [T];
    #[flow(self)] fn borrow(&self) -> &[T];
    #[flow(part(self))] fn first(&self) -> Option<&T>;
    #[flow(part(self))] fn last(&self) -> Option<&T>;
    #[flow(part(self))] fn get<I>(&self, index: I) -> Option<&[T]>;
    #[flow(part(self))] fn get_mut<I>(&mut self, index: I) -> Option<&mut [T]>;
    #[flow(part(self))] fn split_at(&self, mid: usize) -> (&[T], &[T]);
    #[flow(part(self))] fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
    #[flow(part(self))] fn split_first(&self) -> Option<(&T, &[T])>;
    #[flow(part(self))] fn split_last(&self) -> Option<(&T, &[T])>;
    #[flow(part(self))] fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])>;
    #[flow(part(self))] fn chunks(&self, size: usize) -> Iter<&[T]>;
    #[flow(part(self))] fn chunks_exact(&self, size: usize) -> Iter<&[T]>;
    #[flow(part(self))] fn chunks_exact_mut(&mut self, size: usize) -> Iter<&mut [T]>;
    #[flow(part(self))] fn rchunks(&self, size: usize) -> Iter<&[T]>;
    #[flow(part(self))] fn chunks_mut(&mut self, size: usize) -> Iter<&mut [T]>;
    #[flow(part(self))] fn windows(&self, size: usize) -> Iter<&[T]>;
    #[flow(part(self))] fn par_iter(&self) -> Iter<&T>;
    #[flow(part(self))] fn par_iter_mut(&mut self) -> Iter<&mut T>;
    #[flow(part(self))] fn into_par_iter(self) -> Iter<T>;
    #[flow(part(self))] fn par_chunks(&self, size: usize) -> Iter<&[T]>;
    #[flow(part(self))] fn par_chunks_exact(&self, size: usize) -> Iter<&[T]>;
    #[flow(part(self))] fn par_chunks_mut(&mut self, size: usize) -> Iter<&mut [T]>;
    #[flow(part(self))] fn iter(&self) -> Iter<&T>;
    #[flow(part(self))] fn iter_mut(&mut self) -> Iter<&mut T>;
    #[flow(part(self))] fn into_iter(self) -> Iter<T>;
    #[flow(self + self)] fn concat(&self) -> Vec<T>;
    #[flow(self + self)] fn join<S>(&self, sep: S) -> Vec<T>;
    #[flow(part(self))] fn repeat(&self, n: usize) -> Vec<T>;
    #[fills(self, src)] fn copy_from_slice(&mut self, src: &[T]);
    #[fills(self, src)] fn clone_from_slice(&mut self, src: &[T]);
    #[fills(self, self + src)] fn swap_with_slice(&mut self, src: &mut [T]);
    #[fills(self, value)] fn fill(&mut self, value: T);
    #[fills(self, self + self)] fn reverse(&mut self);
    #[fills(self, self + self)] fn copy_within<R>(&mut self, src: R, dest: usize);
    fn starts_with(&self, needle: &[T]) -> bool;
    fn ends_with(&self, needle: &[T]) -> bool;
    fn contains(&self, x: &T) -> bool;
    fn eq(&self, other: &[T]) -> bool;
    #[flow(self)] fn to_ascii_lowercase(&self) -> Vec<u8>;
    #[flow(self)] fn to_ascii_uppercase(&self) -> Vec<u8>;
}

impl<T, const N: usize> [T; N] {
    #[flow(self)] fn as_slice(&self) -> &[T];
    #[flow(self)] fn as_mut_slice(&mut self) -> &mut [T];
    #[flow(self)] fn as_ref(&self) -> &[T];
    #[flow(self)] fn to_owned(&self) -> [T; N];
    #[each] #[flow(call(f))] fn map<U>(self, f: fn(T) -> U) -> [U; N];
}

impl<K, V> HashMap<K, V> {
    #[flow(empty)] fn new() -> HashMap<K, V>;
    #[flow(empty)] fn with_capacity(capacity: usize) -> HashMap<K, V>;
    #[flow(value)] fn from(value: [(K, V); N]) -> HashMap<K, V>;
    fn iter(&self) -> Iter<(&K, &V)>;
    fn iter_mut(&mut self) -> Iter<(&K, &mut V)>;
    fn into_iter(self) -> Iter<(K, V)>;
    fn keys(&self) -> Iter<&K>;
    #[flow(part(self))] fn get(&self, key: &K) -> Option<&V>;
    fn get_mut(&mut self, key: &K) -> Option<&mut V>;
    #[fills(self, self + value)] fn insert(&mut self, key: K, value: V) -> Option<V>;
    #[flow(part(self))] fn remove(&mut self, key: &K) -> Option<V>;
    #[flow(part(self))] fn values(&self) -> Iter<&V>;
    #[flow(part(self))] fn into_values(self) -> Iter<V>;
    fn values_mut(&mut self) -> Iter<&mut V>;
    fn contains_key(&self, key: &K) -> bool;
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool;
}

impl<K, V> BTreeMap<K, V> {
    #[flow(empty)] fn new() -> BTreeMap<K, V>;
    #[flow(value)] fn from(value: [(K, V); N]) -> BTreeMap<K, V>;
    fn iter(&self) -> Iter<(&K, &V)>;
    fn iter_mut(&mut self) -> Iter<(&K, &mut V)>;
    fn into_iter(self) -> Iter<(K, V)>;
    fn keys(&self) -> Iter<&K>;
    #[flow(part(self))] fn get(&self, key: &K) -> Option<&V>;
    fn get_mut(&mut self, key: &K) -> Option<&mut V>;
    #[fills(self, self + value)] fn insert(&mut self, key: K, value: V) -> Option<V>;
    #[flow(part(self))] fn remove(&mut self, key: &K) -> Option<V>;
    #[flow(part(self))] fn values(&self) -> Iter<&V>;
    #[flow(part(self))] fn into_values(self) -> Iter<V>;
    fn values_mut(&mut self) -> Iter<&mut V>;
    fn contains_key(&self, key: &K) -> bool;
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool;
}

impl<T> Vec<T> {
    #[flow(empty)] fn new() -> Vec<T>;
    #[flow(empty)] fn with_capacity(capacity: usize) -> Vec<T>;
    #[flow(value)] fn from(value: T) -> Vec<u8>;
    #[flow(self)] fn as_slice(&self) -> &[T];
    #[flow(self)] fn as_mut_slice(&mut self) -> &mut [T];
    #[flow(self)] fn as_ref(&self) -> &[T];
    #[flow(self)] fn into_boxed_slice(self) -> Box<[T]>;
    #[flow(self)] fn to_owned(&self) -> Vec<T>;
    #[fills(self, self + value)] fn push(&mut self, value: T);
    #[fills(self, self + other)] fn extend_from_slice(&mut self, other: &[T]);
    #[fills(self, self + other)] fn extend<I>(&mut self, other: I);
    #[fills(self, self + other)] fn append(&mut self, other: &mut Vec<T>);
    #[fills(self, self + value)] fn resize(&mut self, len: usize, value: T);
    #[fills(self, self + value)] fn insert(&mut self, index: usize, value: T);
    #[fills(self, part(self))] fn truncate(&mut self, len: usize);
    #[fills(self, empty)] fn clear(&mut self);
    #[flow(part(self))] fn pop(&mut self) -> Option<T>;
    #[flow(part(self))] fn remove(&mut self, index: usize) -> T;
    #[flow(part(self))] fn drain<R>(&mut self, range: R) -> Iter<T>;
    #[flow(part(self))] fn split_off(&mut self, at: usize) -> Vec<T>;
    #[flow(part(self))] fn into_iter(self) -> Iter<T>;
}

impl String {
    #[flow(empty)] fn new() -> String;
    #[flow(empty)] fn with_capacity(capacity: usize) -> String;
    #[flow(value)] fn from<T>(value: T) -> String;
    #[flow(bytes)] fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error>;
    #[flow(bytes)] fn from_utf8_lossy(bytes: &[u8]) -> Cow<str>;
    #[flow(bytes)] fn from_utf8_unchecked(bytes: Vec<u8>) -> String;
    #[flow(self)] fn into_bytes(self) -> Vec<u8>;
    #[flow(self)] fn as_str(&self) -> &str;
    #[flow(self)] fn as_mut_str(&mut self) -> &mut str;
    #[flow(self)] fn as_ref(&self) -> &str;
    #[flow(self)] fn into_boxed_str(self) -> Box<str>;
    #[fills(self, self + s)] fn push_str(&mut self, s: &str);
    #[fills(self, self + c)] fn push(&mut self, c: char);
    #[fills(self, empty)] fn clear(&mut self);
    #[fills(self, part(self))] fn truncate(&mut self, len: usize);
}

impl str {
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool;
    #[flow(self)] fn as_bytes(&self) -> &[u8];
    #[flow(self)] fn as_str(&self) -> &str;
    #[flow(self)] fn to_string(&self) -> String;
    #[flow(self)] fn to_owned(&self) -> String;
    #[flow(self)] fn into_string(self) -> String;
    #[flow(self)] fn as_ref(&self) -> &str;
    #[flow(part(self))] fn trim(&self) -> &str;
    #[flow(part(self))] fn trim_end(&self) -> &str;
    #[flow(part(self))] fn trim_start(&self) -> &str;
    #[flow(part(self))] fn trim_end_matches<P>(&self, p: P) -> &str;
    #[flow(part(self))] fn trim_start_matches<P>(&self, p: P) -> &str;
    #[flow(part(self))] fn trim_matches<P>(&self, p: P) -> &str;
    #[flow(part(self))] fn strip_prefix<P>(&self, p: P) -> Option<&str>;
    #[flow(part(self))] fn strip_suffix<P>(&self, p: P) -> Option<&str>;
    #[flow(self)] fn to_lowercase(&self) -> String;
    #[flow(self)] fn to_uppercase(&self) -> String;
    #[flow(self)] fn to_ascii_lowercase(&self) -> String;
    #[flow(self)] fn to_ascii_uppercase(&self) -> String;
    #[flow(part(self))] fn repeat(&self, n: usize) -> String;
    #[flow(self + to)] fn replace<P>(&self, from: P, to: &str) -> String;
    #[flow(part(self))] fn bytes(&self) -> Iter<u8>;
    #[flow(part(self))] fn chars(&self) -> Iter<char>;
    #[flow(part(self))] fn lines(&self) -> Iter<&str>;
    #[flow(part(self))] fn split<P>(&self, p: P) -> Iter<&str>;
    #[flow(part(self))] fn splitn<P>(&self, n: usize, p: P) -> Iter<&str>;
    #[flow(part(self))] fn rsplit<P>(&self, p: P) -> Iter<&str>;
    #[flow(part(self))] fn split_whitespace(&self) -> Iter<&str>;
    #[flow(part(self))] fn split_once<P>(&self, p: P) -> Option<(&str, &str)>;
    #[flow(part(self))] fn rsplit_once<P>(&self, p: P) -> Option<(&str, &str)>;
    #[flow(part(self))] fn get<I>(&self, i: I) -> Option<&str>;
    fn contains<P>(&self, p: P) -> bool;
    fn starts_with<P>(&self, p: P) -> bool;
    fn eq_ignore_ascii_case(&self, other: &str) -> bool;
    fn ends_with<P>(&self, p: P) -> bool;
    fn is_char_boundary(&self, i: usize) -> bool;
}

impl<T> Box<T> {
    #[flow(value)] fn new(value: T) -> Box<T>;
    #[flow(value)] fn pin(value: T) -> Box<T>;
}
impl<T> Arc<T> {
    #[flow(value)] fn new(value: T) -> Arc<T>;
    #[flow(value)] fn clone(value: &Arc<T>) -> Arc<T>;
}
impl<T> Rc<T> {
    #[flow(value)] fn new(value: T) -> Rc<T>;
    #[flow(value)] fn clone(value: &Rc<T>) -> Rc<T>;
}
impl<T> RefCell<T> {
    #[flow(value)] fn new(value: T) -> RefCell<T>;
    #[flow(self)] fn borrow(&self) -> &T;
    #[flow(self)] fn borrow_mut(&self) -> &mut T;
    #[flow(self)] fn into_inner(self) -> T;
}
impl<T> Cell<T> {
    #[flow(value)] fn new(value: T) -> Cell<T>;
    #[flow(self)] fn get(&self) -> T;
    #[fills(self, value)] fn set(&self, value: T);
}
impl<T> Mutex<T> {
    #[flow(value)] fn new(value: T) -> Mutex<T>;
    #[flow(self)] fn lock(&self) -> Result<&mut T, PoisonError>;
    #[flow(self)] fn get_mut(&mut self) -> Result<&mut T, PoisonError>;
    #[flow(self)] fn into_inner(self) -> Result<T, PoisonError>;
}
impl<T> RwLock<T> {
    #[flow(value)] fn new(value: T) -> RwLock<T>;
    #[flow(self)] fn read(&self) -> Result<&T, PoisonError>;
    #[flow(self)] fn write(&self) -> Result<&mut T, PoisonError>;
}
impl<T> OnceLock<T> {
    #[flow(empty)] fn new() -> OnceLock<T>;
    #[flow(kept(f))] fn get_or_init(&self, f: fn() -> T) -> &T;
    #[flow(self)] fn get(&self) -> Option<&T>;
    #[fills(self, value)] fn set(&self, value: T) -> Result<(), T>;
}
#[also(once_cell::sync::OnceCell, once_cell::unsync::OnceCell)]
impl<T> OnceCell<T> {
    #[flow(empty)] fn new() -> OnceCell<T>;
    #[flow(kept(f))] fn get_or_init(&self, f: fn() -> T) -> &T;
    #[flow(self)] fn get(&self) -> Option<&T>;
    #[fills(self, value)] fn set(&self, value: T) -> Result<(), T>;
}
impl<T> LazyLock<T> {
    #[flow(call(f))] fn new(f: fn() -> T) -> LazyLock<T>;
    #[flow(f)] fn force(f: &LazyLock<T>) -> &T;
}
#[also(once_cell::sync::Lazy, once_cell::unsync::Lazy)]
impl<T> Lazy<T> {
    #[flow(call(f))] fn new(f: fn() -> T) -> Lazy<T>;
    #[flow(f)] fn force(f: &Lazy<T>) -> &T;
}
impl DefaultHasher {
    #[flow(empty)] fn new() -> DefaultHasher;
    #[origin(hash)] fn finish(&self) -> u64;
    #[fills(self, self + bytes)] fn write(&mut self, bytes: &[u8]);
}
impl NonZeroU32 {
    #[flow(value)] fn new(value: u32) -> Option<NonZeroU32>;
    #[flow(value)] fn new_unchecked(value: u32) -> NonZeroU32;
    #[flow(self)] fn get(self) -> u32;
}
impl NonZeroU64 {
    #[flow(value)] fn new(value: u64) -> Option<NonZeroU64>;
    #[flow(value)] fn new_unchecked(value: u64) -> NonZeroU64;
    #[flow(self)] fn get(self) -> u64;
}
impl<T> Wrapping<T> {}
impl<T> ManuallyDrop<T> {
    #[flow(value)] fn new(value: T) -> ManuallyDrop<T>;
}

impl AtomicU64 {
    #[flow(value)] fn new(value: u64) -> AtomicU64;
    #[origin(counter)] fn fetch_add(&self, n: u64, order: Ordering) -> u64;
    #[origin(counter)] fn fetch_sub(&self, n: u64, order: Ordering) -> u64;
    #[flow(self)] fn load(&self, order: Ordering) -> u64;
    #[fills(self, value)] fn store(&self, value: u64, order: Ordering);
}
impl AtomicU32 {
    #[flow(value)] fn new(value: u32) -> AtomicU32;
    #[origin(counter)] fn fetch_add(&self, n: u32, order: Ordering) -> u32;
    #[flow(self)] fn load(&self, order: Ordering) -> u32;
    #[fills(self, value)] fn store(&self, value: u32, order: Ordering);
}
impl AtomicUsize {
    #[flow(value)] fn new(value: usize) -> AtomicUsize;
    #[origin(counter)] fn fetch_add(&self, n: usize, order: Ordering) -> usize;
    #[flow(self)] fn load(&self, order: Ordering) -> usize;
    #[fills(self, value)] fn store(&self, value: usize, order: Ordering);
}

impl Stdout {
    fn lock(&self) -> StdoutLock;
}
impl Stderr {
    fn lock(&self) -> StderrLock;
}

impl<T> Iter<T> {
    #[flow(self)] fn next(&mut self) -> Option<T>;
    #[flow(self)] fn last(self) -> Option<T>;
    #[flow(self)] fn nth(&mut self, n: usize) -> Option<T>;
    #[flow(self)] fn rev(self) -> Iter<T>;
    #[flow(self)] fn take(self, n: usize) -> Iter<T>;
    #[flow(self)] fn skip(self, n: usize) -> Iter<T>;
    #[flow(self)] fn step_by(self, n: usize) -> Iter<T>;
    #[flow(self)] fn copied(self) -> Iter<T>;
    #[flow(self)] fn cloned(self) -> Iter<T>;
    #[flow(self)] fn by_ref(&mut self) -> Iter<T>;
    #[flow(self)] fn peekable(self) -> Iter<T>;
    #[flow(self)] fn cycle(self) -> Iter<T>;
    #[flow(self)] fn into_iter(self) -> Iter<T>;
    #[flow(self)] fn iter(&self) -> Iter<T>;
    #[flow(self)] fn par_bridge(self) -> Iter<T>;
    #[flow(self)] fn into_par_iter(self) -> Iter<T>;
    #[flow(counted(self))] fn enumerate(self) -> Iter<(usize, T)>;
    #[flow(paired(other))] fn zip<U>(self, other: Iter<U>) -> Iter<(T, U)>;
    #[flow(self + other)] fn chain(self, other: Iter<T>) -> Iter<T>;
    #[each] #[flow(call(f))] fn map<U>(self, f: fn(T) -> U) -> Iter<U>;
    #[each] #[flow(call(f))] fn filter_map<U>(self, f: fn(T) -> Option<U>) -> Iter<U>;
    #[each] #[flow(call(f))] fn flat_map<U>(self, f: fn(T) -> Iter<U>) -> Iter<U>;
    #[each] #[flow(self)] fn filter(self, f: fn(&T) -> bool) -> Iter<T>;
    #[each] #[flow(self)] fn inspect(self, f: fn(&T)) -> Iter<T>;
    #[each] #[flow(self)] fn find(&mut self, f: fn(&T) -> bool) -> Option<T>;
    #[each] fn for_each(self, f: fn(T));
    #[each] fn try_for_each<R>(&mut self, f: fn(T) -> R) -> R;
    #[each] fn any(&mut self, f: fn(T) -> bool) -> bool;
    #[each] fn all(&mut self, f: fn(T) -> bool) -> bool;
    #[each] fn fold<B>(self, init: B, f: fn(B, T) -> B) -> B;
    #[each] fn position(&mut self, f: fn(T) -> bool) -> Option<usize>;
    fn count(self) -> usize;
}

impl u8 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 1];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 1];
    #[flow(self + n)] fn wrapping_add(self, n: u8) -> u8;
    #[flow(self + n)] fn checked_add(self, n: u8) -> Option<u8>;
    #[flow(self + n)] fn saturating_add(self, n: u8) -> u8;
}
impl u16 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 2];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 2];
    #[flow(bytes)] fn from_be_bytes(bytes: [u8; 2]) -> u16;
    #[flow(bytes)] fn from_le_bytes(bytes: [u8; 2]) -> u16;
    #[flow(self + n)] fn wrapping_add(self, n: u16) -> u16;
    #[flow(self + n)] fn checked_add(self, n: u16) -> Option<u16>;
    #[flow(self + n)] fn saturating_add(self, n: u16) -> u16;
}
impl u32 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 4];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 4];
    #[flow(self)] fn to_ne_bytes(self) -> [u8; 4];
    #[flow(self + n)] fn wrapping_add(self, n: u32) -> u32;
    #[flow(self + n)] fn checked_add(self, n: u32) -> Option<u32>;
    #[flow(bytes)] fn from_be_bytes(bytes: [u8; 4]) -> u32;
    #[flow(bytes)] fn from_le_bytes(bytes: [u8; 4]) -> u32;
    #[flow(self + n)] fn saturating_add(self, n: u32) -> u32;
}
impl u64 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 8];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 8];
    #[flow(self)] fn to_ne_bytes(self) -> [u8; 8];
    #[flow(self + n)] fn wrapping_add(self, n: u64) -> u64;
    #[flow(self + n)] fn checked_add(self, n: u64) -> Option<u64>;
    #[flow(self + n)] fn saturating_add(self, n: u64) -> u64;
    #[flow(bytes)] fn from_be_bytes(bytes: [u8; 8]) -> u64;
    #[flow(bytes)] fn from_le_bytes(bytes: [u8; 8]) -> u64;
}
impl u128 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 16];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 16];
    #[flow(self + n)] fn wrapping_add(self, n: u128) -> u128;
    #[flow(bytes)] fn from_be_bytes(bytes: [u8; 16]) -> u128;
    #[flow(bytes)] fn from_le_bytes(bytes: [u8; 16]) -> u128;
    #[flow(self + n)] fn checked_add(self, n: u128) -> Option<u128>;
    #[flow(self + n)] fn saturating_add(self, n: u128) -> u128;
}
impl i32 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 4];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 4];
    #[flow(self)] fn to_ne_bytes(self) -> [u8; 4];
    #[flow(self + n)] fn wrapping_add(self, n: i32) -> i32;
    #[flow(bytes)] fn from_be_bytes(bytes: [u8; 4]) -> i32;
    #[flow(bytes)] fn from_le_bytes(bytes: [u8; 4]) -> i32;
}
impl i64 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 8];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 8];
    #[flow(self)] fn to_ne_bytes(self) -> [u8; 8];
    #[flow(self + n)] fn wrapping_add(self, n: i64) -> i64;
    #[flow(bytes)] fn from_be_bytes(bytes: [u8; 8]) -> i64;
    #[flow(bytes)] fn from_le_bytes(bytes: [u8; 8]) -> i64;
}
impl i128 {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 16];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 16];
    #[flow(self)] fn to_ne_bytes(self) -> [u8; 16];
    #[flow(self + n)] fn wrapping_add(self, n: i128) -> i128;
    #[flow(bytes)] fn from_be_bytes(bytes: [u8; 16]) -> i128;
    #[flow(bytes)] fn from_le_bytes(bytes: [u8; 16]) -> i128;
}
impl usize {
    #[flow(self)] fn to_be_bytes(self) -> [u8; 8];
    #[flow(self)] fn to_le_bytes(self) -> [u8; 8];
    #[flow(self + n)] fn wrapping_add(self, n: usize) -> usize;
    #[flow(self + n)] fn checked_add(self, n: usize) -> Option<usize>;
    #[flow(self + n)] fn saturating_add(self, n: usize) -> usize;
}

impl Duration {
    #[flow(self)] fn as_nanos(&self) -> u128;
    #[flow(self)] fn as_micros(&self) -> u128;
    #[flow(self)] fn as_millis(&self) -> u128;
    #[flow(self)] fn as_secs(&self) -> u64;
    #[flow(self)] fn subsec_nanos(&self) -> u32;
}
impl SystemTime {
    #[origin(clock)] fn now() -> SystemTime;
    #[flow(self)] fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError>;
    #[flow(self)] fn elapsed(&self) -> Result<Duration, SystemTimeError>;
}
impl Instant {
    #[origin(clock)] fn now() -> Instant;
    #[flow(self)] fn elapsed(&self) -> Duration;
}

mod env {
    #[origin(outside)] fn var<K>(key: K) -> Result<String, VarError>;
    #[origin(outside)] fn var_os<K>(key: K) -> Option<OsString>;
    #[origin(outside)] fn args() -> Iter<String>;
    #[origin(outside)] fn vars() -> Iter<(String, String)>;
}
mod fs {
    #[origin(outside)] fn read<P>(path: P) -> Result<Vec<u8>, IoError>;
    #[origin(outside)] fn read_to_string<P>(path: P) -> Result<String, IoError>;
}
mod process {
    #[origin(clock)] fn id() -> u32;
    fn exit(code: i32) -> !;
    fn abort() -> !;
}
mod str {
    #[flow(bytes)] fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error>;
    #[flow(bytes)] fn from_utf8_unchecked(bytes: &[u8]) -> &str;
}
mod mem {
    #[flow(dest)] #[fills(dest, value)] fn replace<T>(dest: &mut T, value: T) -> T;
    #[flow(dest)] #[fills(dest, empty)] fn take<T>(dest: &mut T) -> T;
    fn size_of<T>() -> usize;
}
mod io {
    fn stdout() -> Stdout;
    fn stderr() -> Stderr;
}
mod array {
    #[each] #[flow(listed(call(f)))] fn from_fn<T>(f: fn(usize) -> T) -> Vec<T>;
}
mod iter {
    #[each] #[flow(call(f))] fn repeat_with<T>(f: fn() -> T) -> Iter<T>;
    #[flow(value)] fn repeat<T>(value: T) -> Iter<T>;
    #[flow(value)] fn repeat_n<T>(value: T, n: usize) -> Iter<T>;
    #[flow(value)] fn once<T>(value: T) -> Iter<T>;
}
mod convert {
    #[flow(value)] fn identity<T>(value: T) -> T;
}

// Traits of the prelude, for every type.
trait Any {
    #[flow(self)] fn clone(&self) -> Self;
    #[flow(self)] fn to_owned(&self) -> Self;
    #[flow(self)] fn borrow(&self) -> &Self;
    #[flow(self)] fn borrow_mut(&mut self) -> &mut Self;
    #[flow(self)] fn by_ref(&mut self) -> &mut Self;
    #[flow(self)] fn into(self) -> _;
    #[flow(self)] fn try_into(self) -> Result<_, TryIntoError>;
    #[flow(self)] fn as_ref(&self) -> _;
    #[flow(self)] fn as_mut(&mut self) -> _;
    #[flow(self)] fn deref(&self) -> _;
    #[flow(self)] fn deref_mut(&mut self) -> _;
    #[flow(self)] fn to_string(&self) -> String;
    #[flow(self)] fn parse<T>(self) -> Result<_, ParseError>;
    #[flow(listed(self))] fn collect<B>(self) -> _;
    #[flow(self)] fn iter(&self) -> _;
    #[flow(self)] fn into_iter(self) -> _;
    #[flow(call(f))] fn with<R>(&self, f: fn(&Self) -> R) -> R;
    #[fills(self, source)] fn clone_from(&mut self, source: &Self);
    fn eq(&self, other: &Self) -> bool;
    fn ne(&self, other: &Self) -> bool;
    fn cmp(&self, other: &Self) -> Ordering;
    fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
    #[fills(state, state + self)] fn hash<H>(&self, state: &mut H);
    #[fills(buf, outside)] fn read_exact(&mut self, buf: &mut [u8]) -> Result<(), IoError>;
    #[fills(buf, outside)] fn read(&mut self, buf: &mut [u8]) -> Result<usize, IoError>;
    #[fills(buf, outside)] fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize, IoError>;
    #[fills(buf, outside)] fn read_to_string(&mut self, buf: &mut String) -> Result<usize, IoError>;
    #[fills(buf, outside)] fn read_line(&mut self, buf: &mut String) -> Result<usize, IoError>;
    fn write_all(&mut self, buf: &[u8]) -> Result<(), IoError>;
    fn write(&mut self, buf: &[u8]) -> Result<usize, IoError>;
    fn flush(&mut self) -> Result<(), IoError>;
}
