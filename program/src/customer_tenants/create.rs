//! Creating a customer's tenant with its first global admin (CUS-01 to CUS-06, DAP-03). The temporary password is told
//! once (CUS-04).

use super::attempt;
use super::read::{FIRST_ADMIN, Read, invalid};
use crate::accounts::{NewUser, add_user, hash_password, temporary_password};
use crate::people::Credentials;
use crate::record::{self, Happening};
use crate::store::customer_tenants::{self as rows, NewTenant};
use crate::store::events::By;
use crate::store::partners::SharedPartner;
use crate::store::relations::{Origin, Relation};
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::customer::RelationKind;
use domain::customer_tenant::{self as rules, CustomerRefusal};
use domain::market::{Market, country_code};
use domain::partner::Partner;
use domain::profile::ProfileFields;
use domain::work_email::WebMailRule;
use domain::{Actor, CustomerRole, CustomerTenantId, PartnerTenantId, Permission, UserId};

const CREATE: &str = "add_customer";
/// A customer, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewCustomer {
    /// The country of its tenant, which is fixed from then on (REG-06).
    pub country: String,
    /// The reseller it is created for, by its tenant id; nobody for the partner's own customer (CUS-02).
    pub reseller: Option<String>,
    /// Its primary domain.
    pub domain: String,
    /// Its name, registration number and address, and who gets the bill: that person is the first global admin.
    pub fields: ProfileFields,
}

/// What a partner can choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it becomes to a customer.
    pub kind: RelationKind,
    /// The countries of its region, by name.
    pub countries: Vec<Market>,
    /// The country the form is for.
    pub country: String,
    /// The resellers it can name, by name.
    pub resellers: Vec<SharedPartner>,
    /// The web-mail services whose domains are nobody's.
    pub web_mail: Vec<WebMailRule>,
}

/// Who came into being.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// The customer's tenant.
    pub customer: CustomerTenantId,
    /// What its first global admin signs in with.
    pub admin: Credentials,
}

/// What the actor's tenant can create, in that country or in its own.
///
/// # Errors
/// `Refused(Role)`; `Refused(Customer)` when it can create nothing; `Database`.
pub async fn offer(program: &Program, actor: &Actor, country: Option<&str>) -> Result<Offer, ProgramError> {
    guard::require(actor, Permission::CreateCustomer)?;
    let now = program.now();
    let mut tx = program.database.snapshot().await?;
    let account = store::accounts::of_tenant(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let partner = store::partners::partner(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let kind = rules::creates(&partner, &account.account, now)?;

    let mut countries = store::markets::all(&mut tx, now).await?;
    countries.retain(|market| market.region == partner.region);
    let asked = country.and_then(|raw| country_code(raw).ok()).unwrap_or_else(|| account.country.clone());
    let known = countries.iter().any(|market| market.code == asked);
    let resellers = match kind {
        RelationKind::IndirectProvider => store::partners::partnerships(&mut tx, &actor.tenant).await?,
        _ => Vec::new(),
    };
    let web_mail = store::settings::web_mail(&mut tx).await?;
    Ok(Offer { kind, countries, country: if known { asked } else { account.country }, resellers, web_mail })
}

/// Create a customer's tenant: the relation with the partner, with delegated administration, and with the reseller it
/// is for (CUS-02, CUS-03); where its bills go; its first global admin.
///
/// # Errors
/// `Refused(Role)`; `Refused(Customer)`; `Invalid`; `Database`.
pub async fn create(program: &Program, actor: &Actor, new: &NewCustomer) -> Result<Created, ProgramError> {
    let customer = CustomerTenantId::of(program.random());
    let outcome = try_create(program, actor, new, &customer).await;
    record::refusals(program, actor, attempt(CREATE, &customer), outcome).await
}

async fn try_create(
    program: &Program,
    actor: &Actor,
    new: &NewCustomer,
    customer: &CustomerTenantId,
) -> Result<Created, ProgramError> {
    guard::require(actor, Permission::CreateCustomer)?;
    let (password, now) = (temporary_password(program), program.now());
    let hash = hash_password(program, &password).await?;
    let mut tx = program.database.begin().await?;

    let (kind, partner, market) = whether(&mut tx, program, actor, new).await?;
    let read = Read::of(&mut tx, new, &market).await?;
    let reseller = reseller(&mut tx, kind, &partner, new.reseller.as_deref()).await?;
    nobodys(&mut tx, &read.domain, &partner.id, reseller.as_ref()).await?;
    let tenant = NewTenant {
        id: customer,
        name: &read.bill_to.company_name,
        domain: &read.domain,
        market: &market,
        registration_number: read.number.as_deref(),
        phone: read.bill_to.phone.as_deref(),
    };
    if !rows::found(&mut tx, &tenant, now).await? {
        return Err(CustomerRefusal::DomainTaken.into());
    }
    relate(&mut tx, program, (kind, &partner), reseller.as_ref(), &tenant).await?;
    store::billing::save(&mut tx, (customer, &partner.id), &read.bill_to, 0, now).await?;
    let admin = first_admin(&mut tx, program, customer, &read, (password, hash)).await?;
    tell(&mut tx, program, actor, reseller.as_ref(), (customer, kind)).await?;
    tx.commit().await?;
    Ok(Created { customer: customer.clone(), admin })
}

/// The partner may create, and sells in that country.
async fn whether(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    new: &NewCustomer,
) -> Result<(RelationKind, Partner, Market), ProgramError> {
    let now = program.now();
    let account = store::accounts::of_tenant(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let partner = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let kind = rules::creates(&partner, &account.account, now)?;
    let country = country_code(&new.country).map_err(|problem| invalid(vec![("country", problem)]))?;
    let market = store::markets::of_country(tx, &country, now).await?;
    let market = rules::sells_in(&partner, market.as_ref())?.clone();
    Ok((kind, partner, market))
}

/// The reseller the tenant is for, if one is named.
async fn reseller(
    tx: &mut Tx,
    kind: RelationKind,
    provider: &Partner,
    named: Option<&str>,
) -> Result<Option<Partner>, ProgramError> {
    let Some(named) = named.filter(|raw| !raw.is_empty()) else { return Ok(None) };
    let id = PartnerTenantId::parse(named).map_err(|_| CustomerRefusal::NoPartnership)?;
    let partner = store::partners::partner(tx, &id).await?;
    let partnership = store::partners::partnerships(tx, &provider.id).await?.iter().any(|it| it.id == id.as_str());
    Ok(Some(rules::creates_for(kind, provider, partner.as_ref(), partnership)?.clone()))
}

/// The domain is no partner's, and no affiliate's of those who would sell (CUS-18, CUS-19).
async fn nobodys(
    tx: &mut Tx,
    domain: &str,
    partner: &PartnerTenantId,
    reseller: Option<&Partner>,
) -> Result<(), ProgramError> {
    if store::partners::by_id_or_domain(tx, domain).await?.is_some() {
        return Err(CustomerRefusal::PartnerDomain.into());
    }
    for seller in std::iter::once(partner).chain(reseller.map(|it| &it.id)) {
        if store::affiliates::holds(tx, seller, domain).await? {
            return Err(CustomerRefusal::Affiliate.into());
        }
    }
    Ok(())
}

async fn relate(
    tx: &mut Tx,
    program: &Program,
    (kind, partner): (RelationKind, &Partner),
    reseller: Option<&Partner>,
    tenant: &NewTenant<'_>,
) -> Result<(), ProgramError> {
    let now = program.now();
    let relation = |partner: &PartnerTenantId, kind| Relation {
        partner: partner.clone(),
        customer: tenant.id.clone(),
        kind,
        origin: Origin::TenantCreated,
        dap: true,
        since: now,
    };
    store::relations::establish(tx, &relation(&partner.id, kind), tenant.name).await?;
    if let Some(reseller) = reseller {
        let sold = relation(&reseller.id, RelationKind::IndirectReseller);
        store::relations::establish(tx, &sold, tenant.name).await?;
        store::relations::pair(tx, tenant.id, (&partner.id, &reseller.id), now).await?;
    }
    Ok(())
}

/// Who has an account at that address already keeps it (ROL-07).
async fn first_admin(
    tx: &mut Tx,
    program: &Program,
    customer: &CustomerTenantId,
    read: &Read,
    (password, hash): (String, String),
) -> Result<Credentials, ProgramError> {
    let (name, sign_in_name) = (read.bill_to.name(), format!("{FIRST_ADMIN}@{}", read.domain));
    let known = store::users::of_sign_in_name(tx, &sign_in_name).await?;
    let user = known.clone().unwrap_or_else(|| UserId::of(program.random()));
    if known.is_none() {
        let (id, name, sign_in_name) = (user.clone(), name.clone(), sign_in_name.clone());
        let language = Some(read.bill_to.language.clone());
        let account = NewUser { id, sign_in_name, name, password_hash: hash.clone(), language };
        let added = add_user(tx, &account, program.now()).await;
        added.map_err(|error| if error.is_duplicate() { ProgramError::Overtaken } else { error })?;
        store::users::set_password(tx, &user, &hash, true).await?;
    }
    store::customer_people::join(tx, customer, &user, CustomerRole::GlobalAdmin, program.now()).await?;
    if known.is_some() {
        store::customer_people::call(tx, customer, &user, &name).await?;
    }
    Ok(Credentials { user, name, sign_in_name, temporary_password: known.is_none().then_some(password) })
}

async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    reseller: Option<&Partner>,
    (customer, kind): (&CustomerTenantId, RelationKind),
) -> Result<(), ProgramError> {
    let facts = serde_json::json!({ "reseller": reseller.map(|it| it.id.as_str()) }).to_string();
    let happening = Happening {
        operation: CREATE,
        kind: "customer_created",
        resource_type: "customer",
        resource_id: customer.as_str(),
        old_value: None,
        new_value: Some(kind.code()),
        facts: &facts,
    };
    let tenants: Vec<_> = std::iter::once(&actor.tenant).chain(reseller.map(|it| &it.id)).collect();
    record::happened_to(tx, program, By::Person(actor), (&tenants, Some(customer)), &[happening]).await
}

/// The customer whose first global admin has that sign-in name, for the page that tells it.
///
/// # Errors
/// `Database`.
pub async fn created(
    program: &Program,
    actor: &Actor,
    admin: &Credentials,
) -> Result<Option<CustomerTenantId>, ProgramError> {
    let domain = admin.sign_in_name.rsplit_once('@').map_or("", |(_, domain)| domain);
    let mut tx = program.database.snapshot().await?;
    rows::of_domain(&mut tx, domain, &actor.tenant).await
}
