//@ crates: lettre 0.11, oauth2 5, aws-credential-types 1, aws-sdk-s3 1, aws-sdk-dynamodb 1, aws-sdk-kms 1, aws-sdk-sqs 1, aws-sdk-secretsmanager 1, rust-s3 0.35, curl 0.4
//@ compile: no, the oracle has none of these crates
use aws_credential_types::Credentials as AwsCredentials;
use lettre::transport::smtp::authentication::Credentials;
use oauth2::{AccessToken, ClientId, ClientSecret, RefreshToken, ResourceOwnerPassword};

pub fn mail() -> Credentials {
    Credentials::new("robot@example.org".to_string(), "c0rrect-h0rse".to_string())
    //                                                ^^^^^^^^^^^^^^^ hardcoded-credential: credential of `new`
}

pub fn client() -> (ClientId, ClientSecret) {
    (ClientId::new("reports".to_string()), ClientSecret::new("9f8e7d6c5b4a-reports".to_string()))
    //                                                       ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: credential of `new`
}

pub fn owner() -> (ResourceOwnerPassword, RefreshToken, AccessToken) {
    let password = ResourceOwnerPassword::new("own3r-0f-all".to_string());
    //                                        ^^^^^^^^^^^^^^ hardcoded-credential: credential of `new`
    let refresh = RefreshToken::new("1//0gX9refresh7".to_string());
    //                              ^^^^^^^^^^^^^^^^^ hardcoded-credential: token of `new`
    (password, refresh, AccessToken::new("ya29.a0AfH6SM".to_string()))
    //                                   ^^^^^^^^^^^^^^^ hardcoded-credential: token of `new`
}

const REGION_SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCY0123456789";
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: `REGION_SECRET`

pub fn aws() -> [AwsCredentials; 2] {
    [
        AwsCredentials::new("AKIDEMO", "bPxRfiCYwJalrXUtnFEMI/K7MDENG", None, None, "static"),
        //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: credential of `new`
        AwsCredentials::from_keys("AKIDEMO", REGION_SECRET, None),
        //                                   ^^^^^^^^^^^^^ hardcoded-credential: credential of `from_keys`
    ]
}

pub fn handed_on() {
    let _s3 = aws_sdk_s3::config::Credentials::new("AKIDEMO", "s3-bPxRfiCYwJalr", None, None, "static");
    //                                                        ^^^^^^^^^^^^^^^^^^ hardcoded-credential
    let _dynamo = aws_sdk_dynamodb::config::Credentials::new("AKIDEMO", "ddb-bPxRfiCYwJalr", None, None, "static");
    //                                                                  ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    let _kms = aws_sdk_kms::config::Credentials::new("AKIDEMO", "kms-bPxRfiCYwJalr", None, None, "static");
    //                                                          ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    let _sqs = aws_sdk_sqs::config::Credentials::new("AKIDEMO", "sqs-bPxRfiCYwJalr", None, None, "static");
    //                                                          ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    let _sm = aws_sdk_secretsmanager::config::Credentials::new("AKIDEMO", "sm-bPxRfiCYwJalr", None, None, "static");
    //                                                                    ^^^^^^^^^^^^^^^^^^ hardcoded-credential
    let _bucket = s3::creds::Credentials::new(Some("AKIDEMO"), Some("min1o-bPxRfiCY"), None, None, None);
    //                                                              ^^^^^^^^^^^^^^^^ hardcoded-credential
}

pub fn fetch() -> Result<(), curl::Error> {
    let mut easy = curl::easy::Easy::new();
    easy.password("cur1-of-hair")?;
    //            ^^^^^^^^^^^^^^ hardcoded-credential
    easy.perform()
}
