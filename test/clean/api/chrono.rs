//@ crates: chrono 0.4 +serde, serde 1 +derive
//@ compile: main
use chrono::format::ParseErrorKind;
use chrono::prelude::*;
use chrono::{Duration, FixedOffset, Months, TimeDelta};
use std::time::{SystemTime, UNIX_EPOCH};

pub struct Lease {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl Lease {
    pub fn new(hours: i64) -> Self {
        let from = Utc::now();
        Lease { from, until: from + Duration::hours(hours) }
    }

    pub fn left(&self) -> Duration {
        self.until.signed_duration_since(Utc::now())
    }

    pub fn is_over(&self) -> bool {
        self.until < Local::now() || self.left() <= TimeDelta::zero() || self.left().is_zero()
    }

    pub fn next_month(&self) -> Option<DateTime<Utc>> {
        self.until.checked_add_months(Months::new(1)).or_else(|| Utc.timestamp_opt(0, 0).single())
    }
}

pub fn parse(text: &str) -> Result<DateTime<Utc>, chrono::ParseError> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text).or_else(|_| DateTime::parse_from_rfc2822(text)) {
        return Ok(at.with_timezone(&Utc));
    }
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S")?;
    naive.and_local_timezone(Utc).single().map_or_else(|| Ok(naive.and_utc()), Ok)
}

pub fn describe(at: DateTime<FixedOffset>) -> String {
    let day = at.date_naive();
    let first = NaiveDate::from_ymd_opt(at.year(), at.month(), 1).unwrap_or(day);
    let monday = first.week(Weekday::Mon).first_day();
    let clock = at.time().with_nanosecond(0).unwrap_or(NaiveTime::MIN);
    let stamp = at.to_rfc3339_opts(SecondsFormat::Millis, true);
    format!("{} {monday} {clock} {stamp} {} {}", day.format("%F"), at.timestamp_subsec_nanos(), at.naive_utc().and_utc().timestamp())
}

pub fn since_epoch(at: SystemTime) -> i64 {
    let at: DateTime<Utc> = at.into();
    let start: DateTime<Utc> = UNIX_EPOCH.into();
    (at - start).num_seconds() + i64::from(at.ordinal0()) + at.hour12().1 as i64
}

pub fn is_out_of_range(text: &str) -> bool {
    matches!(text.parse::<DateTime<Utc>>().map_err(|failure| failure.kind()), Err(ParseErrorKind::OutOfRange))
}

pub fn on(day: NaiveDate) -> Option<NaiveDateTime> {
    day.and_hms_opt(12, 0, 0).and_then(|noon| noon.checked_add_signed(Duration::try_days(1)?))
}
