//@ compile: main
// `pwd` is also where a shell stands; next to a secret key the access key is its name; a licence key is shown on a box.
#[derive(Debug)]
pub struct HistoryEntry {
    pub command: String,
    pub host: String,
    pub pwd: String,
    pub real_pwd: String,
}

#[derive(Debug)]
pub struct Bucket {
    pub access_key: String,
    pub secret_key: Secret,
}

pub struct Secret(String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[hidden]")
    }
}

#[derive(Debug)]
pub struct Licence {
    pub license_key: String,
    pub seats: u32,
}

