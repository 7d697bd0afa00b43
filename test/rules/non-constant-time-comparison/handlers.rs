//@ crates: axum 0.7, actix-web 4, sqlx 0.7
//@ compile: no, the crates of web servers are not at hand
use actix_web::web;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

pub struct Settings {
    pub api_key: String,
    pub name: String,
}

pub struct AppState {
    pub admin_token: String,
    pub settings: Settings,
}

pub async fn require_token(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Result<Response, StatusCode> {
    let header = request.headers().get("authorization").and_then(|value| value.to_str().ok()).unwrap_or("");
    let token = header.strip_prefix("Bearer ").ok_or(StatusCode::UNAUTHORIZED)?;
    if token != state.admin_token {
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(next.run(request).await)
}

pub async fn require_key(State(state): State<Arc<AppState>>, headers: HeaderMap) -> Result<&'static str, StatusCode> {
    match headers.get("x-api-key").and_then(|value| value.to_str().ok()) {
        Some(key) if key == state.settings.api_key => Ok("welcome"),
        //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
        _ => Err(StatusCode::FORBIDDEN),
    }
}

pub async fn authorized(state: web::Data<AppState>, token: web::Path<String>) -> bool {
    state.admin_token == token.into_inner()
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub async fn by_row(pool: &sqlx::PgPool, session_token: String) -> bool {
    let row = sqlx::query!("SELECT session_token FROM sessions").fetch_one(pool).await.unwrap();
    row.session_token == session_token
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub struct Session {
    id: String,
    token: String,
    csrf: String,
}

impl Session {
    pub fn validate(&self, token: &str, id: &str) -> bool {
        self.token == token && self.id == id
      //^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
    }

    pub fn check_csrf(&self, form_csrf: &str) -> bool {
        self.csrf == form_csrf
      //^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
    }

    pub fn is_of(&self, settings: &Settings) -> bool {
        self.id == settings.name
    }
}

