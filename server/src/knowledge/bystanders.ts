// Crates without a table whose imports say nothing about the methods of crypto types.

/** Crates whose traits give no methods to types of crypto crates: error handling, logging, serialisation, the web. */
const BYSTANDERS = new Set(
  'anyhow thiserror eyre log tracing tracing_subscriber env_logger serde serde_json serde_yaml serde_bytes toml bincode clap structopt tokio futures async_std async_trait rayon itertools regex chrono time uuid reqwest hyper axum actix_web warp rocket tower http url rusqlite sqlx diesel redis mongodb postgres lazy_static once_cell parking_lot dashmap bytes rpassword dirs tempfile walkdir criterion proptest quickcheck libc nix num_cpus crossbeam csv flate2'.split(
    ' ',
  ),
);
export const isBystander = (crate: string): boolean => BYSTANDERS.has(crate);
