//@ crates: chrono 0.4
//@ compile: main
use chrono::{Local, Utc};

pub fn stamps() -> (i64, i64, Option<i64>) {
    let now = Local::now();
    (Utc::now().timestamp(), now.timestamp_millis(), now.timestamp_nanos_opt())
}
