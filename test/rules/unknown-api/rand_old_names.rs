//@ crates: rand 0.10
//@ compile: rc-0.11 with errors
use rand::distributions::Alphanumeric;
//        ^^^^^^^^^^^^^ unknown-api
use rand::thread_rng;
//        ^^^^^^^^^^ unknown-api
