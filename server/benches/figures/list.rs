//! The customer list as data: the use case beside its bare statement; searches and a page far down beside the first page.

use crate::Outcome;
use crate::figure::{Aim, compared, time};
use crate::rounds::{in_turns, ratio};
use crate::world::World;
use program::customers::{self, CustomersPage, CustomersQuery, PAGE};
use program::store::bare;

const ROUNDS: (u32, u32) = (40, 20);
/// What is searched for: found often, seldom, never, and too short for the index.
const SEARCHES: [(&str, &str); 4] =
    [("a common word", "mejeri"), ("a rare one", "tailspin"), ("nothing", "zzzyx"), ("two letters", "ab")];
/// The page far down.
const FAR: usize = 2_000;

pub async fn measure(world: &World) -> Outcome<()> {
    let first = CustomersQuery::default();
    let database = &world.program.database;
    let (tenant, limit) = (world.source.tenant.as_str(), i64::try_from(PAGE)? + 1);
    let (ours, raw) = in_turns(
        ROUNDS,
        async || page(world, &first).await.map(drop),
        async || bare::customers(database, tenant, limit).await.map(drop).map_err(Into::into),
    )
    .await?;
    let aim = Aim::AtMost(1.5);
    compared("customers, data call", &time(ours), &with(raw, "bare sqlx loop"), ratio(ours, raw), aim);

    for (what, text) in SEARCHES {
        let search = CustomersQuery { text: Some(text.into()), ..CustomersQuery::default() };
        let (ours, raw) = in_turns(
            ROUNDS,
            async || page(world, &search).await.map(drop),
            async || page(world, &first).await.map(drop),
        )
        .await?;
        let what = format!("customers, search for {what}");
        compared(&what, &time(ours), &with(raw, "page 1"), ratio(ours, raw), Aim::AtMost(2.0));
    }

    let (number, far) = far_down(world).await?;
    let (ours, raw) =
        in_turns(ROUNDS, async || page(world, &far).await.map(drop), async || page(world, &first).await.map(drop))
            .await?;
    let what = format!("customers, page {number}");
    compared(&what, &time(ours), &with(raw, "page 1"), ratio(ours, raw), Aim::AtMost(1.1));
    Ok(())
}

fn with(it: std::time::Duration, what: &str) -> String {
    format!("{} {what}", time(it))
}

async fn page(world: &World, query: &CustomersQuery) -> Outcome<CustomersPage> {
    Ok(customers::list(&world.program, &world.source, query).await?)
}

/// Walk to the page far down, or to the last full one.
async fn far_down(world: &World) -> Outcome<(usize, CustomersQuery)> {
    let (mut number, mut query) = (1, CustomersQuery::default());
    let mut here = page(world, &query).await?;
    while number < FAR
        && let Some(next) = here.next
    {
        let further = CustomersQuery { from: Some(next), ..CustomersQuery::default() };
        here = page(world, &further).await?;
        if here.rows.len() < PAGE {
            break;
        }
        (number, query) = (number + 1, further);
    }
    Ok((number, query))
}
