//! The customer list as a file (CUS-12, CUS-13).

use super::lacks_role;
use domain::CustomerTenantId;
use domain::customer::RelationKind;
use domain::text::TextProblem;
use program::ProgramError;
use program::customers::{CustomersQuery, EXPORTED_AT_ONCE, PAGE, export, export_selected};
use program::store::testing as rows;
use program::testing::{self, TestProgram, World, on_both_engines};

async fn names(program: &TestProgram, world: &World, who: &str, query: CustomersQuery) -> Vec<String> {
    let (rows, next) = export(program, &world.actor(who), &query).await.unwrap();
    assert_eq!(next, None);
    rows.into_iter().map(|row| row.name).collect()
}

on_both_engines! {
    /// CUS-13, S40
    async fn a_partner_exports_its_own_customers_in_the_order_of_the_list(program: TestProgram) {
        let world = testing::world(&program).await;
        let all = names(&program, &world, "ebba", CustomersQuery::default()).await;
        assert_eq!(all, ["Adventure Works AB", "Coho Winery AB", "Litware AB"]);
        assert_eq!(names(&program, &world, "petra", CustomersQuery::default()).await, ["Woodgrove Bank AB"]);
        assert_eq!(names(&program, &world, "nora", CustomersQuery::default()).await, [] as [&str; 0]);
        assert!(lacks_role(&export(&program, &world.actor("amara"), &CustomersQuery::default()).await));
    }

    /// CUS-12, CUS-13
    async fn the_filters_of_the_list_hold_for_the_file(program: TestProgram) {
        let world = testing::world(&program).await;
        let (northwind, wingtip) = (world.partner("northwind").to_string(), world.partner("wingtip").to_string());
        let shared = |with: &str| CustomersQuery { shared_with: Some(with.into()), ..CustomersQuery::default() };
        let both = ["Adventure Works AB", "Litware AB"];
        assert_eq!(names(&program, &world, "ebba", shared(&northwind)).await, both);
        assert_eq!(names(&program, &world, "sanne", shared(&wingtip)).await, both);
        assert_eq!(names(&program, &world, "ebba", shared("none")).await, ["Coho Winery AB"]);
        let text = |text: &str| CustomersQuery { text: Some(text.into()), ..CustomersQuery::default() };
        assert_eq!(names(&program, &world, "ebba", text("WORKS")).await, ["Adventure Works AB"]);
        assert_eq!(names(&program, &world, "ebba", text("100%")).await, [] as [&str; 0]);
        let indirect = CustomersQuery { kind: Some(RelationKind::IndirectReseller), ..CustomersQuery::default() };
        assert_eq!(names(&program, &world, "ebba", indirect).await, [] as [&str; 0]);
    }

    /// CUS-13
    async fn a_long_list_is_read_piece_by_piece_and_no_customer_is_lost_or_told_twice(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let tailspin = world.partner("tailspin");
        for number in 0..EXPORTED_AT_ONCE + 10 {
            let mut bytes = [7; 16];
            bytes[..8].copy_from_slice(&(number as u64).to_be_bytes());
            let id = domain::CustomerTenantId::of(bytes);
            let domain = format!("same{number}.example");
            rows::customer(&mut tx, &id, ("Same Name", &domain), ("SE", "europe"), program.now()).await.unwrap();
            rows::own_customer(&mut tx, &tailspin, &id, "Same Name", program.now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (mut query, mut all) = (CustomersQuery::default(), Vec::new());
        loop {
            let (rows, next) = export(&program, &world.actor("tom"), &query).await.unwrap();
            assert!(rows.len() <= EXPORTED_AT_ONCE);
            all.extend(rows.into_iter().map(|row| row.id));
            query.from = next;
            if query.from.is_none() {
                break;
            }
        }
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!((count, all.len()), (EXPORTED_AT_ONCE + 11, EXPORTED_AT_ONCE + 11), "with Woodgrove");
    }

    /// CUS-13, S33
    async fn of_the_selected_customers_those_of_the_tenant_are_in_the_file_in_the_order_of_the_list(program: TestProgram) {
        let world = testing::world(&program).await;
        let [litware, adventure, woodgrove] = ["litware", "adventure", "woodgrove"].map(|key| world.customer(key));
        let selected = [litware.clone(), adventure.clone(), woodgrove, litware];
        let file = async |who: &str| {
            let rows = export_selected(&program, &world.actor(who), &selected).await.unwrap();
            rows.into_iter().map(|row| (row.name, row.kind)).collect::<Vec<_>>()
        };
        let both = |kind: &str| ["Adventure Works AB", "Litware AB"].map(|name| (name.to_owned(), kind.to_owned())).to_vec();
        assert_eq!(file("ebba").await, both("direct"));
        assert_eq!(file("sanne").await, both("indirect_provider"));
        assert_eq!(file("petra").await, [("Woodgrove Bank AB".to_owned(), "direct".to_owned())]);
        assert_eq!(file("nora").await, []);
        assert!(lacks_role(&export_selected(&program, &world.actor("amara"), &[adventure]).await));
        let many: Vec<_> = (0..=PAGE).map(|number| CustomerTenantId::of([u8::try_from(number).unwrap(); 16])).collect();
        let too_many = export_selected(&program, &world.actor("ebba"), &many).await;
        assert!(matches!(too_many, Err(ProgramError::Invalid(it)) if it[0].problem == TextProblem::TooLong));
    }
}
