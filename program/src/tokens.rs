//! Access tokens of client programs: what a credential is exchanged for, and who calls with one.
//!
//! A token is a JWT, since clients read its `exp`. What it may do is looked up at each call, never read from it: the
//! database keeps the SHA-256 of its `jti`, so that a revocation counts at once and a signature alone opens nothing.

use crate::accounts::{CredentialSecret, RefreshToken};
use crate::store::access_tokens as rows;
use crate::store::hex::{hex, unhex};
use crate::store::limits::{self, Bucket};
use crate::store::{self, Tx};
use crate::{Program, ProgramError, Refusal};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use domain::{Actor, CredentialId, PartnerTenantId, Roles, UserId, id};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use time::{Duration, OffsetDateTime};

/// How long an access token is good.
pub const TOKEN_VALID: Duration = Duration::hours(1);
/// After this time a new key signs.
const KEY_SIGNS: Duration = Duration::days(1);
/// How long a key is known: until the last token it signed has ended.
const KEY_KNOWN: Duration = Duration::hours(26);
/// So far may another server's clock be ahead.
const CLOCKS_DIFFER: Duration = Duration::MINUTE;

/// Tokens that are asked for with one credential.
const ASKED: Bucket = Bucket { capacity: 120.0, period: Duration::MINUTE };

/// Who calls: a credential, in its own name or in a person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Who acts: the person, with no more roles than the credential has, or the credential itself.
    pub actor: Actor,
    /// The credential.
    pub credential: CredentialId,
    /// Whether it acts in a person's name (App+User).
    pub is_person: bool,
}

/// A credential whose secret was right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Its id.
    pub id: CredentialId,
    /// Whose it is.
    pub tenant: PartnerTenantId,
    /// Its roles.
    pub roles: Roles,
}

/// What a token is asked for with.
#[derive(Debug, Clone, Copy)]
pub enum Grant<'a> {
    /// In the credential's own name (App-only).
    ClientCredentials,
    /// In the name of who gave this token (App+User).
    RefreshToken(&'a str),
}

/// A token is asked for, as it came.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The tenant's id or domain.
    pub tenant: &'a str,
    /// The credential's id.
    pub client_id: &'a str,
    /// Its secret.
    pub client_secret: &'a str,
    /// In whose name.
    pub grant: Grant<'a>,
    /// Whom the token is for: the address of the API.
    pub audience: &'a str,
}

/// A token that was given out.
#[derive(Debug, Clone)]
pub struct Issued {
    /// The token.
    pub token: String,
    /// Since when it is good.
    pub from: OffsetDateTime,
    /// Until when.
    pub until: OffsetDateTime,
}

/// Why no token is given out.
#[derive(Debug, thiserror::Error)]
pub enum NotIssued {
    /// There is no such credential in the tenant, the secret is another, or it is not good any more. Which, is not told.
    #[error("the client is not known")]
    Client,
    /// The refresh token is none of this credential, or not good any more.
    #[error("the grant is not good")]
    Grant,
    /// Too many were asked for, or the database could not do it.
    #[error(transparent)]
    Program(#[from] ProgramError),
}

#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    aud: String,
    sub: String,
    tid: String,
    appid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    oid: Option<String>,
    jti: String,
    iat: i64,
    nbf: i64,
    exp: i64,
}

/// Keys this server has seen, by their ids. Cloning shares them.
#[derive(Clone, Default)]
pub struct Signing(Arc<RwLock<HashMap<String, Arc<DecodingKey>>>>);

/// Exchange a credential for an access token.
///
/// # Errors
/// `Client`, `Grant`, `Program`: `Refused(TooManyTries)`, `Database`.
pub async fn issue(program: &Program, asked: &Asked<'_>) -> Result<Issued, NotIssued> {
    let (id, secret) = (CredentialId::parse(asked.client_id), CredentialSecret::parse(asked.client_secret));
    let (Ok(id), Some(secret)) = (id, secret) else { return Err(NotIssued::Client) };
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let client = rows::client(&mut tx, &id, &secret.hash(), asked.tenant, now).await?.ok_or(NotIssued::Client)?;
    let bucket = format!("token/{id}");
    if !limits::take(&mut tx, &bucket, ASKED, now).await? {
        return Err(ProgramError::Refused(Refusal::TooManyTries { wait: 1 }).into());
    }
    let user = match asked.grant {
        Grant::ClientCredentials => None,
        Grant::RefreshToken(raw) => {
            let token = RefreshToken::parse(raw).ok_or(NotIssued::Grant)?;
            Some(rows::consenter(&mut tx, &id, &token.hash(), now).await?.ok_or(NotIssued::Grant)?)
        }
    };
    let issued = sign(program, &mut tx, &client, user.as_ref(), asked.audience).await?;
    tx.commit().await?;
    Ok(issued)
}

async fn sign(
    program: &Program,
    tx: &mut Tx,
    client: &Client,
    user: Option<&UserId>,
    audience: &str,
) -> Result<Issued, ProgramError> {
    let from = program.now();
    let until = from + TOKEN_VALID;
    let jti = BASE64_URL_SAFE_NO_PAD.encode(program.random::<32>());
    rows::add_token(tx, &hash(&jti), &client.id, user, (from, until)).await?;
    let (kid, secret) = signing_key(program, tx, from).await?;
    let claims = Claims {
        aud: audience.to_owned(),
        sub: user.map_or(client.id.as_str(), UserId::as_str).to_owned(),
        tid: client.tenant.to_string(),
        appid: client.id.to_string(),
        oid: user.map(ToString::to_string),
        jti,
        iat: from.unix_timestamp(),
        nbf: from.unix_timestamp(),
        exp: until.unix_timestamp(),
    };
    let header = Header { kid: Some(kid), ..Header::new(Algorithm::HS256) };
    let token = jsonwebtoken::encode(&header, &claims, &EncodingKey::from_secret(&secret));
    let token = token.map_err(|error| ProgramError::Setup(format!("a token could not be signed: {error}")))?;
    Ok(Issued { token, from, until })
}

/// The key that signs now; the first of a day is made.
async fn signing_key(program: &Program, tx: &mut Tx, now: OffsetDateTime) -> Result<(String, [u8; 32]), ProgramError> {
    if let Some((id, secret)) = rows::newest_key(tx, now - KEY_SIGNS).await? {
        let secret = unhex(secret.as_bytes()).ok_or_else(|| store::unreadable("signing key", &id))?;
        return Ok((id, secret));
    }
    let (id, secret) = (id::guid_of(program.random()), program.random::<32>());
    rows::add_key(tx, &id, &hex(&secret), now).await?;
    Ok((id, secret))
}

/// Who calls with this token, with the roles of now; `None` when it is no token of ours, has ended, was signed for
/// another audience, or its credential, person or consent is not good any more.
///
/// # Errors
/// `Database`.
pub async fn caller(program: &Program, token: &str, audience: &str) -> Result<Option<Caller>, ProgramError> {
    let Ok(header) = jsonwebtoken::decode_header(token) else { return Ok(None) };
    let Some(kid) = header.kid else { return Ok(None) };
    let Some(key) = key(program, &kid).await? else { return Ok(None) };
    let Ok(token) = jsonwebtoken::decode::<Claims>(token, &key, &validation(audience)) else { return Ok(None) };
    let now = program.now();
    let begins = token.claims.nbf.max(token.claims.iat);
    if token.claims.exp <= now.unix_timestamp() || begins > (now + CLOCKS_DIFFER).unix_timestamp() {
        return Ok(None);
    }
    rows::caller(&program.database, &hash(&token.claims.jti), now).await
}

/// Times are compared with the program's own clock, not here.
fn validation(audience: &str) -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.set_required_spec_claims(&["aud", "sub", "exp", "nbf"]);
    validation.set_audience(&[audience]);
    validation
}

async fn key(program: &Program, kid: &str) -> Result<Option<Arc<DecodingKey>>, ProgramError> {
    let seen = program.signing.0.read().unwrap_or_else(PoisonError::into_inner).get(kid).cloned();
    if seen.is_some() || id::canonical_guid(kid).is_err() {
        return Ok(seen);
    }
    let stored = rows::key(&program.database, kid, program.now() - KEY_KNOWN).await?;
    let Some(secret) = stored.and_then(|digits| unhex::<32>(digits.as_bytes())) else { return Ok(None) };
    let key = Arc::new(DecodingKey::from_secret(&secret));
    program.signing.0.write().unwrap_or_else(PoisonError::into_inner).insert(kid.to_owned(), key.clone());
    Ok(Some(key))
}

fn hash(jti: &str) -> String {
    hex(&Sha256::digest(jti))
}

/// Forget tokens that ended, and keys that sign nothing any more.
///
/// # Errors
/// `Database`.
pub async fn forget_old(program: &Program) -> Result<(), ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    rows::sweep(&mut tx, now, now - KEY_KNOWN).await?;
    tx.commit().await?;
    program.signing.0.write().unwrap_or_else(PoisonError::into_inner).clear();
    Ok(())
}
