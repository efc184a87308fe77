//! "Can we do this?" (S3): the answers for companies that are kept, and what is told to whom. The scenarios
//! themselves are proved in `domain::scenario`.

use super::*;
use domain::scenario::{Intention, Obstacle, Way};
use program::operator::affiliates::{NewAffiliate, add};
use program::scenarios::{Asked, Told, answer};
use program::{on_both_engines, testing};

fn asked(intention: Intention, first: &str, second: &str) -> Asked {
    Asked { intention, first: first.into(), second: second.into(), country: String::new() }
}

async fn told(program: &Program, world: &World, who: &str, asked: &Asked) -> Told {
    answer(program, &world.actor(who), asked).await.unwrap()
}

async fn sale(program: &Program, world: &World, who: &str, first: &str, second: &str) -> Result<Way, Obstacle> {
    told(program, world, who, &asked(Intention::Sell, first, second)).await.answer
}

on_both_engines! {
    /// Scenario 1
    async fn a_partner_asks_about_its_own_customer(program: TestProgram) {
        let world = testing::world(&program).await;
        let told = told(&program, &world, "ebba", &asked(Intention::Sell, "", " Coho.Example ")).await;
        assert_eq!((told.answer, told.ours), (Ok(Way::DirectOrThroughProvider), true));
        assert_eq!((told.first.name.as_str(), told.second.name.as_str()), ("Wingtip Cloud AB", "Coho Winery AB"));
        assert_eq!(told.customer, Some(world.customer("coho")));
    }

    /// Scenarios 4 to 6, PAR-14, CUS-18, CUS-19
    async fn partners_do_not_become_customers_of_partners(program: TestProgram) {
        let world = testing::world(&program).await;
        let own = sale(&program, &world, "daan", "", "wingtip.example").await;
        assert_eq!(own, Err(Obstacle::OwnReseller));
        let provider = sale(&program, &world, "ebba", "", "northwind.example").await;
        assert_eq!(provider, Err(Obstacle::PartnerTenant));
        let itself = sale(&program, &world, "ebba", "", world.partner("wingtip").as_str()).await;
        assert_eq!(itself, Err(Obstacle::Itself));
    }

    /// Scenario 5, CUS-18
    async fn an_affiliate_on_the_operator_s_list_is_not_sold_to(program: TestProgram) {
        let world = testing::world(&program).await;
        let coho = NewAffiliate { partner: "wingtip.example".into(), domain: "coho.example".into(), name: "Coho".into() };
        add(&program, &world.actor("olga"), &coho).await.unwrap();
        assert_eq!(sale(&program, &world, "ebba", "", "coho.example").await, Err(Obstacle::Affiliate));
        assert!(sale(&program, &world, "ebba", "", "adventure.example").await.is_ok());
    }

    /// Scenarios 7 and 8, REG-02, REG-03, REG-06
    async fn another_region_is_named(program: TestProgram) {
        let world = testing::world(&program).await;
        let abroad = Asked { country: "us".into(), ..asked(Intention::Sell, "", "contoso.example") };
        let abroad = told(&program, &world, "ebba", &abroad).await;
        assert_eq!(abroad.answer, Err(Obstacle::OtherRegion));
        let regions = (abroad.first.region.as_deref(), abroad.second.region.as_deref());
        assert_eq!(regions, (Some("Europe"), Some("United States")));
        let provide = told(&program, &world, "ebba", &asked(Intention::Provide, "fabrikam.example", "wingtip.example")).await;
        assert_eq!(provide.answer, Err(Obstacle::OtherRegion));
        let together = told(&program, &world, "ebba", &asked(Intention::Provide, "northwind.example", "wingtip.example")).await;
        assert_eq!(together.answer, Ok(Way::AlreadyPartners));
    }

    /// REG-11
    async fn a_country_without_a_market_blocks(program: TestProgram) {
        let world = testing::world(&program).await;
        let nowhere = Asked { country: "QQ".into(), ..asked(Intention::Sell, "", "contoso.example") };
        assert_eq!(told(&program, &world, "ebba", &nowhere).await.answer, Err(Obstacle::NotAMarket));
    }

    /// S31: a company that one has nothing to do with is taken by its country, whether it is kept or not.
    async fn who_asks_learns_nothing_about_strangers(program: TestProgram) {
        let world = testing::world(&program).await;
        let of = |second: &str| Asked { country: "SE".into(), ..asked(Intention::Sell, "", second) };
        let mut answers = Vec::new();
        // A customer of others, a partner without a partnership, the operator, and nobody at all.
        for second in ["woodgrove.example", "proseware.example", "desk.example", "nobody.example"] {
            let told = told(&program, &world, "ebba", &of(second)).await;
            assert_eq!((told.second.name.as_str(), told.second.known, &told.customer), (second, false, &None));
            answers.push(told.answer);
        }
        assert!(answers.iter().all(|it| *it == Ok(Way::DirectOrThroughProvider)), "{answers:?}");
        let operator = told(&program, &world, "olga", &asked(Intention::Sell, "wingtip.example", "proseware.example")).await;
        assert_eq!((operator.answer, operator.second.known), (Err(Obstacle::PartnerTenant), true));
    }

    async fn what_is_no_company_and_a_missing_country_are_told_at_their_fields(program: TestProgram) {
        let world = testing::world(&program).await;
        let ask = |first: &str, second: &str| asked(Intention::Sell, first, second);
        let nothing = answer(&program, &world.actor("ebba"), &ask("", "")).await;
        assert_eq!(invalid(nothing), [("second", TextProblem::Missing)]);
        let nonsense = answer(&program, &world.actor("ebba"), &ask("no company", "coho.example")).await;
        assert_eq!(invalid(nonsense), [("first", TextProblem::Malformed)]);
        let where_is_it = answer(&program, &world.actor("ebba"), &ask("", "contoso.example")).await;
        assert_eq!(invalid(where_is_it), [("country", TextProblem::Missing)]);
    }
}
