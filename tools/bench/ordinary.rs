use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::io::{self, BufRead, Write};

/// One word of the input, with the line that it stands on.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub text: String,
    pub line: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Name,
    Number,
    Mark(char),
}

#[derive(Debug)]
pub enum ReadError {
    Io(io::Error),
    Odd { line: usize, found: char },
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Io(error) => write!(out, "cannot read: {error}"),
            ReadError::Odd { line, found } => write!(out, "line {}: {:?} is not expected", line + 1, found),
        }
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        ReadError::Io(error)
    }
}

const LONGEST: usize = 64;

pub fn read_words(input: impl BufRead) -> Result<Vec<Word>, ReadError> {
    let mut words = Vec::new();
    for (line, text) in input.lines().enumerate() {
        let text = text?;
        let mut rest = text.char_indices().peekable();
        while let Some((start, first)) = rest.next() {
            if first.is_whitespace() {
                continue;
            }
            let kind = match first {
                'a'..='z' | 'A'..='Z' | '_' => Kind::Name,
                '0'..='9' => Kind::Number,
                '(' | ')' | '+' | '-' | '*' | '/' | ',' => Kind::Mark(first),
                found => return Err(ReadError::Odd { line, found }),
            };
            let mut end = start + first.len_utf8();
            while let Some(&(at, next)) = rest.peek() {
                let goes_on = matches!(kind, Kind::Name | Kind::Number) && (next.is_alphanumeric() || next == '_');
                if !goes_on || at - start >= LONGEST {
                    break;
                }
                end = at + next.len_utf8();
                rest.next();
            }
            words.push(Word { text: text[start..end].to_owned(), line, kind });
        }
    }
    Ok(words)
}

pub trait Visitor {
    type Output;

    fn visit(&mut self, word: &Word);
    fn finish(self) -> Self::Output;
}

#[derive(Default)]
pub struct Counter<'a> {
    counts: HashMap<String, usize>,
    recent: VecDeque<usize>,
    skipped: &'a [Kind],
}

impl<'a> Counter<'a> {
    pub fn skipping(skipped: &'a [Kind]) -> Self {
        Self { skipped, ..Self::default() }
    }

    fn is_skipped(&self, kind: Kind) -> bool {
        self.skipped.iter().any(|&one| one == kind)
    }
}

impl Visitor for Counter<'_> {
    type Output = BTreeMap<usize, Vec<String>>;

    fn visit(&mut self, word: &Word) {
        if self.is_skipped(word.kind) {
            return;
        }
        *self.counts.entry(word.text.to_lowercase()).or_insert(0) += 1;
        self.recent.push_back(word.line);
        if self.recent.len() > 8 {
            let _ = self.recent.pop_front();
        }
    }

    fn finish(self) -> Self::Output {
        let mut by_count: Self::Output = BTreeMap::new();
        for (text, count) in self.counts {
            by_count.entry(count).or_default().push(text);
        }
        by_count.values_mut().for_each(|texts| texts.sort_unstable());
        by_count
    }
}

pub fn report<W: Write>(words: &[Word], out: &mut W) -> io::Result<()> {
    let mut counter = Counter::skipping(&[Kind::Mark(','), Kind::Mark('(')]);
    words.iter().for_each(|word| counter.visit(word));
    let total: usize = words.iter().map(|word| word.text.len()).sum();
    for (count, texts) in counter.finish().iter().rev().take(10) {
        let share = (*count as f64) * 100.0 / total.max(1) as f64;
        writeln!(out, "{count:>6} {share:5.1}% {}", texts.join(", "))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words() {
        let words = read_words("one two\ntwo (3)".as_bytes()).unwrap();
        let mut out = Vec::new();
        report(&words, &mut out).unwrap();
        assert_eq!(words.len(), 6);
        assert!(String::from_utf8(out).unwrap().contains("two"), "{words:?}");
    }
}
