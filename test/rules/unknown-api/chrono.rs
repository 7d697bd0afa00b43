//@ crates: chrono 0.4
//@ compile: main with errors
use chrono::prelude::*;
use chrono::{Duration, Utc};

pub fn remaining(until: DateTime<Utc>) -> i64 {
    let left = until.timestamp_milliseconds() - Utc::now().timestamp_millis();
    //               ^^^^^^^^^^^^^^^^^^^^^^ unknown-api [fix]
    left.max(Duration::from_hours(1).num_milliseconds())
    //                 ^^^^^^^^^^ unknown-api [fix]
}

pub fn stamp(at: DateTime<Utc>) -> String {
    at.format_rfc3339()
    // ^^^^^^^^^^^^^^ unknown-api
}
