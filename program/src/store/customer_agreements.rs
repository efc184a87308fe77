//! Customer agreements: accepted by the customer itself, or attested by a partner (rules §3.9).

use super::{Tx, micros, moment, on};
use crate::ProgramError;
use domain::customer::AgreementMethod;
use domain::{CustomerTenantId, PartnerTenantId, UserId};
use time::OffsetDateTime;

/// An agreement as a partner may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// How it came about.
    pub method: AgreementMethod,
    /// Who agreed for the customer.
    pub signed_by: String,
    /// First and last name of an attestation, where they are known apart.
    pub names: Option<(String, String)>,
    /// Their address, where it was told.
    pub email: Option<String>,
    /// Their phone number, where it was told.
    pub phone: Option<String>,
    /// When it was agreed.
    pub agreed_at: OffsetDateTime,
    /// The number of the version, where one was published.
    pub version: Option<String>,
    /// The template id of that version.
    pub template: Option<String>,
    /// Who of the partner wrote it down, by id and name, where it was attested and is known.
    pub recorded_by: Option<(String, String)>,
}

#[derive(sqlx::FromRow)]
struct RecordRow {
    id: String,
    method: String,
    signed_by: String,
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    agreed_at: i64,
    version: Option<String>,
    template: Option<String>,
    recorder: Option<String>,
    recorded_by: Option<String>,
}

const FOR_PARTNER: &str = "
    SELECT a.id, a.method, a.signed_by, a.first_name, a.last_name, a.email, a.phone, a.agreed_at, v.number AS version,
           a.template_id AS template, u.id AS recorder, u.name AS recorded_by
    FROM customer_agreements a LEFT JOIN customer_agreement_versions v ON v.template_id = a.template_id
    LEFT JOIN users u ON u.id = a.recorded_by AND a.method = 'attestation'
    WHERE a.customer_id = $1 AND (a.method = 'direct' OR a.partner_id = $2)
    ORDER BY CASE WHEN a.method = 'direct' THEN 0 ELSE 1 END, a.agreed_at DESC, a.id";

/// The agreements that count for a partner (MCA-06): the customer's own first, then what the partner attested.
///
/// # Errors
/// `Database`.
pub async fn for_partner(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Vec<Record>, ProgramError> {
    let rows: Vec<RecordRow> =
        on!(tx.fetch_all(sqlx::query_as(FOR_PARTNER).bind(customer.as_str()).bind(partner.as_str())))?;
    let record = |row: RecordRow| Record {
        id: row.id,
        method: if row.method == "direct" { AgreementMethod::Direct } else { AgreementMethod::Attestation },
        signed_by: row.signed_by,
        names: row.first_name.zip(row.last_name),
        email: row.email,
        phone: row.phone.filter(|it| !it.is_empty()),
        agreed_at: moment(row.agreed_at),
        version: row.version,
        template: row.template,
        recorded_by: row.recorder.zip(row.recorded_by),
    };
    Ok(rows.into_iter().map(record).collect())
}

/// An agreement that the customer accepted by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Who accepted it.
    pub by: String,
    /// When.
    pub at: OffsetDateTime,
    /// The number of the version, where one was published.
    pub version: Option<String>,
}

const ACCEPTED: &str = "
    SELECT a.signed_by, a.agreed_at, v.number
    FROM customer_agreements a LEFT JOIN customer_agreement_versions v ON v.template_id = a.template_id
    WHERE a.customer_id = $1 AND a.method = 'direct' ORDER BY a.agreed_at, a.id LIMIT 1";

/// What the customer accepted by itself.
///
/// # Errors
/// `Database`.
pub async fn accepted(tx: &mut Tx, customer: &CustomerTenantId) -> Result<Option<Accepted>, ProgramError> {
    let row: Option<(String, i64, Option<String>)> =
        on!(tx.fetch_optional(sqlx::query_as(ACCEPTED).bind(customer.as_str())))?;
    Ok(row.map(|(by, at, version)| Accepted { by, at: moment(at), version }))
}

/// What a partner of the customer attested last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attested {
    /// The partner's name.
    pub partner: String,
    /// Who it says agreed for the customer.
    pub by: String,
    /// When.
    pub at: OffsetDateTime,
    /// The number of the version, where one was published.
    pub version: Option<String>,
}

const ATTESTED: &str = "
    SELECT p.name, a.signed_by, a.agreed_at, v.number
    FROM customer_relations r JOIN partner_tenants p ON p.id = r.partner_id
    JOIN customer_agreements a ON a.id = (SELECT l.id FROM customer_agreements l
                                          WHERE l.customer_id = r.customer_id AND l.partner_id = r.partner_id
                                            AND l.method = 'attestation'
                                          ORDER BY l.agreed_at DESC, l.id LIMIT 1)
    LEFT JOIN customer_agreement_versions v ON v.template_id = a.template_id
    WHERE r.customer_id = $1 AND r.ended_at IS NULL ORDER BY p.name, p.id";

/// What each partner that serves the customer attested last, if anything, by the partner's name.
///
/// # Errors
/// `Database`.
pub async fn attested(tx: &mut Tx, customer: &CustomerTenantId) -> Result<Vec<Attested>, ProgramError> {
    let rows: Vec<(String, String, i64, Option<String>)> =
        on!(tx.fetch_all(sqlx::query_as(ATTESTED).bind(customer.as_str())))?;
    let attested = |(partner, by, at, version)| Attested { partner, by, at: moment(at), version };
    Ok(rows.into_iter().map(attested).collect())
}

/// An agreement to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewRecord<'a> {
    /// Its id.
    pub id: &'a str,
    /// The customer.
    pub customer: &'a CustomerTenantId,
    /// Who attests; none where the customer accepts by itself.
    pub partner: Option<&'a PartnerTenantId>,
    /// Who agreed: first and last name of an attestation, the whole name of a person who accepts.
    pub names: (&'a str, Option<&'a str>),
    /// Their address.
    pub email: &'a str,
    /// Their phone number, empty for none.
    pub phone: &'a str,
    /// When it was agreed.
    pub agreed_at: OffsetDateTime,
    /// The template id of the version, where one is published.
    pub template: Option<&'a str>,
    /// Who writes it down.
    pub by: &'a UserId,
    /// Now.
    pub at: OffsetDateTime,
}

const INSERT: &str = "
    INSERT INTO customer_agreements (id, customer_id, method, partner_id, signed_by, agreed_at, first_name, last_name,
                                     email, phone, recorded_by, recorded_at, template_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT DO NOTHING";

/// Keep an agreement. Answers whether it is new: the same attestation twice is not (MCA-04).
///
/// # Errors
/// `Database`.
pub async fn insert(tx: &mut Tx, it: &NewRecord<'_>) -> Result<bool, ProgramError> {
    let (first, last) = it.names;
    let whole = last.map_or_else(|| first.to_owned(), |last| format!("{first} {last}"));
    let method = if it.partner.is_some() { "attestation" } else { "direct" };
    let new = on!(tx.execute(
        sqlx::query(INSERT)
            .bind(it.id)
            .bind(it.customer.as_str())
            .bind(method)
            .bind(it.partner.map(PartnerTenantId::as_str))
            .bind(&whole)
            .bind(micros(it.agreed_at))
            .bind(first)
            .bind(last)
            .bind(it.email)
            .bind(it.phone)
            .bind(it.by.as_str())
            .bind(micros(it.at))
            .bind(it.template)
    ))?;
    Ok(new == 1)
}
