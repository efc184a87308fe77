//! The catalogue that the operator keeps.

use super::{invalid, is_not_found, is_overtaken, kinds, lacks_role, log, order, placed, refusal, shown};
use domain::order::OrderRefusal;
use domain::text::TextProblem;
use program::catalogue::{self, TypedOffer};
use program::orders;
use program::testing::{self, on_both_engines};

fn teams() -> TypedOffer {
    TypedOffer {
        id: "teams-1".into(),
        name: "Teams Essentials".into(),
        family: "license".into(),
        bases: Vec::new(),
        terms: vec!["P1Y".into(), "P1M".into()],
        cycles: vec!["monthly".into()],
        prices: "SEK 42.50\nEUR 3,70".into(),
        active: true,
    }
}

on_both_engines! {
    /// ORD
    async fn what_the_operator_adds_can_be_ordered_in_the_currencies_it_has_a_price_in(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let before = log(&program, &world.partner("desk")).await.len();
        assert_eq!(catalogue::add(&program, &olga, &teams()).await.unwrap(), "teams-1");
        assert_eq!(kinds(&program, &world.partner("desk"), before).await, ["offer_added succeeded"]);

        let sold = async |who: &str, customer: &str| {
            let found = orders::prepare(&program, &world.actor(who), &world.customer(customer)).await.unwrap();
            found.offers.iter().any(|it| it.id == "teams-1").then_some(found.currency)
        };
        assert_eq!(sold("ebba", "adventure").await.as_deref(), Some("SEK"));
        assert_eq!(sold("sanne", "adventure").await.as_deref(), Some("EUR"));
        let kept = catalogue::show(&program, &olga, "teams-1").await.unwrap().0;
        catalogue::change(&program, &olga, kept.version, &TypedOffer { prices: "EUR 4".into(), ..teams() }).await.unwrap();
        assert_eq!(sold("ebba", "adventure").await, None, "it has no price in kronor any more");
    }

    /// ORD
    async fn a_change_of_an_offer_touches_nothing_that_was_bought(program: TestProgram) {
        let world = testing::world(&program).await;
        let (olga, ebba) = (world.actor("olga"), world.actor("ebba"));
        let placed = placed(&program, &ebba, &order(world, "adventure", "Office 365 F3")).await;
        let before = shown(&program, &ebba, &world.customer("adventure"), &placed.subscriptions[0]).await;

        let kept = catalogue::show(&program, &olga, &world.offer("Office 365 F3")).await.unwrap().0;
        let renamed = TypedOffer { id: kept.offer.id, name: "Frontline".into(), prices: "SEK 900".into(), active: false, ..teams() };
        catalogue::change(&program, &olga, kept.version, &renamed).await.unwrap();
        let after = shown(&program, &ebba, &world.customer("adventure"), &placed.subscriptions[0]).await;
        assert_eq!(before.held, after.held);
        let history = orders::history(&program, &ebba, &world.customer("adventure"), None).await.unwrap();
        assert_eq!((history.orders[0].lines[0].offer_name.as_str(), history.orders[0].lines[0].amount), ("Office 365 F3", Some(4_200)));
        let again = orders::place(&program, &ebba, &order(world, "adventure", "Office 365 F3")).await;
        assert_eq!(refusal(again), OrderRefusal::OfferNotSold);
    }

    /// ORD
    async fn of_two_operators_who_change_an_offer_the_second_is_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        catalogue::add(&program, &olga, &teams()).await.unwrap();
        catalogue::change(&program, &olga, 1, &TypedOffer { name: "Teams".into(), ..teams() }).await.unwrap();
        assert!(is_overtaken(&catalogue::change(&program, &olga, 1, &teams()).await));
        assert_eq!(catalogue::show(&program, &olga, "teams-1").await.unwrap().0.offer.name, "Teams");
        assert_eq!(refusal(catalogue::add(&program, &olga, &teams()).await), OrderRefusal::OfferExists);
        assert!(is_not_found(&catalogue::change(&program, &olga, 1, &TypedOffer { id: "gone".into(), ..teams() }).await));
    }

    /// ORD
    async fn what_does_not_go_together_is_told_at_its_field(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let wrong = async |typed: TypedOffer| {
            let fields = invalid(catalogue::add(&program, &olga, &typed).await);
            fields.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
        };
        assert_eq!(wrong(TypedOffer { id: "two words".into(), name: " ".into(), ..teams() }).await, ["id", "name"]);
        assert_eq!(wrong(TypedOffer { family: "bananas".into(), ..teams() }).await, ["family"]);
        assert_eq!(wrong(TypedOffer { prices: "SEK much".into(), ..teams() }).await, ["prices"]);
        assert_eq!(wrong(TypedOffer { prices: String::new(), terms: Vec::new(), ..teams() }).await, ["terms", "prices"]);
        assert_eq!(wrong(TypedOffer { bases: vec!["gone".into()], ..teams() }).await, ["bases"]);
        let audio = world.offer("Audio Conferencing");
        assert_eq!(wrong(TypedOffer { bases: vec![audio], ..teams() }).await, ["bases"], "nothing hangs on an add-on");
        let (e3, bases) = catalogue::show(&program, &olga, &world.offer("Office 365 E3")).await.unwrap();
        assert!(bases.iter().all(|it| it.id != e3.offer.id && !it.is_add_on()));
        let hung = TypedOffer { id: e3.offer.id, bases: vec![world.offer("Office 365 F3")], ..teams() };
        let outcome = catalogue::change(&program, &olga, e3.version, &hung).await;
        assert_eq!(invalid(outcome), [("bases", TextProblem::NotInList)], "others hang on it");
    }

    /// ORD, rules §2
    async fn the_catalogue_is_the_operator_s(program: TestProgram) {
        let world = testing::world(&program).await;
        assert!(is_not_found(&catalogue::list(&program, &world.actor("ebba")).await));
        assert!(is_not_found(&catalogue::add(&program, &world.actor("sanne"), &teams()).await));
        assert!(lacks_role(&catalogue::change(&program, &world.actor("amara"), 1, &teams()).await));
    }
}
