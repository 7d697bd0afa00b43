// Crates without a table whose imports say nothing about the methods of crypto types.

/** Crates whose traits give no methods to types of crypto crates: error handling, logging, serialisation, the web. */
const BYSTANDERS = new Set(
  'anyhow thiserror eyre log tracing tracing_subscriber env_logger serde serde_json serde_yaml serde_bytes toml bincode clap structopt tokio futures async_std async_trait rayon itertools regex chrono time uuid reqwest hyper axum actix_web warp rocket tower http url rusqlite sqlx diesel redis mongodb postgres lazy_static once_cell parking_lot dashmap bytes rpassword dirs tempfile walkdir criterion proptest quickcheck libc nix num_cpus crossbeam csv flate2'.split(
    ' ',
  ),
);
/** Families of such crates by how their names begin. */
const FAMILIES =
  'aws_ google_ azure_ axum_ actix_ tower_ tokio_ hyper_ tracing_ opentelemetry sea_ diesel_ sqlx_ serde_ rocket_ poem warp_ tonic prost lettre sentry metrics criterion'.split(
    ' ',
  );

export const isBystander = (crate: string): boolean =>
  BYSTANDERS.has(crate) || FAMILIES.some((family) => crate.startsWith(family));

/** Crates without a table whose traits give methods to slices, vectors, strings or numbers. */
const FOR_STD = new Set(
  'rayon itertools bytes byteorder futures tokio tokio_util async_std regex bstr memchr zerocopy bytemuck nom winnow indexmap smallvec heapless tap fallible_iterator aho_corasick unicode_segmentation unicode_normalization heck serde_bytes num num_traits rust_decimal chrono url http'.split(
    ' ',
  ),
);

export const extendsStd = (crate: string): boolean => FOR_STD.has(crate) || !isBystander(crate);

/** Crates whose traits give methods to whatever can be stored: `serde_json::Value` and times among them. */
const FOR_VALUES = new Set(['diesel']);

/** Whether a trait of the one crate may give methods to the types of the other, which has nothing to do with crypto. */
export const extendsValues = (crate: string, ofTypes: string): boolean => FOR_VALUES.has(crate) && isBystander(ofTypes);
