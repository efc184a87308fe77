//! The directory as the operator sees it.

use super::rows::number;
use super::{refused, world};
use domain::Permission;
use program::membership::{DirectoryPage, DirectoryQuery, list};
use program::testing::{TestProgram, World, on_both_engines};
use program::{ProgramError, Refusal};

async fn found(program: &TestProgram, world: &World, text: &str) -> Vec<String> {
    let query = DirectoryQuery { text: text.into(), from: None };
    ids(&list(program, &world.actor("olga"), &query).await.unwrap())
}

fn ids(page: &DirectoryPage) -> Vec<String> {
    page.rows.iter().map(|it| it.location.mpn_id.as_str().to_owned()).collect()
}

on_both_engines! {
    async fn the_operator_sees_every_mpn_id_and_who_uses_it(program: TestProgram) {
        let world = world(&program).await;
        let page = list(&program, &world.actor("olga"), &DirectoryQuery::default()).await.unwrap();

        assert_eq!(page.rows.len(), 12);
        let wingtip = page.rows.iter().find(|it| it.location.mpn_id.as_str() == "5567210").unwrap();
        assert_eq!((wingtip.company.as_str(), wingtip.tenant.as_deref()), ("Wingtip Cloud AB", Some("Wingtip Cloud AB")));
        assert!(page.rows.iter().filter(|it| it.company == "Nova IT AB").all(|it| it.tenant.is_none()));
    }

    async fn a_search_finds_numbers_names_and_cities_and_takes_nothing_for_a_pattern(program: TestProgram) {
        let world = world(&program).await;
        assert_eq!(found(&program, &world, "5567210").await, ["5567210"]);
        assert_eq!(found(&program, &world, "gÖTEB").await, ["4815100", "4815162", "5567210"]);
        assert_eq!(found(&program, &world, "vertrieb").await, ["5567230"]);
        assert_eq!(found(&program, &world, "Lu").await, ["4815165"]);
        for text in ["%", "_", "\"", "*", "Göteborg OR Oslo", "\u{0}"] {
            assert!(found(&program, &world, text).await.is_empty(), "{text:?}");
        }
    }

    async fn one_letter_or_two_are_found_in_either_case(program: TestProgram) {
        let world = world(&program).await;
        program::testing::directory::add_named(&program, ("8000001", "Nova IT AB Östra", "Åkersberga")).await;
        for text in ["å", "Å", "åk", "ÅK", "Ös", "öS"] {
            assert_eq!(found(&program, &world, text).await, ["8000001"], "{text}");
        }
        assert_eq!(found(&program, &world, "ö").await, found(&program, &world, "Ö").await);
        for text in ["[", "]", "^", "?", "*", "[a", "å*"] {
            assert!(found(&program, &world, text).await.is_empty(), "{text:?}");
        }
    }

    async fn a_list_goes_on_by_the_last_number_in_both_directions(program: TestProgram) {
        let world = world(&program).await;
        for number in 0..60 {
            program::testing::directory::add_for_nova(&program, format!("{}", 8_000_000 + number).leak()).await;
        }
        let olga = world.actor("olga");
        let ask = |from| DirectoryQuery { text: String::new(), from };
        let first = list(&program, &olga, &ask(None)).await.unwrap();
        assert_eq!((first.rows.len(), first.previous.as_deref()), (50, None));
        let next = first.next.clone().unwrap();
        let second = list(&program, &olga, &ask(Some((next, false)))).await.unwrap();
        assert_eq!((second.rows.len(), second.next.as_deref()), (22, None));
        let back = list(&program, &olga, &ask(Some((second.previous.clone().unwrap(), true)))).await.unwrap();
        assert_eq!(ids(&back), ids(&first));
        assert_eq!(number(&program, "SELECT COUNT(*) FROM mpn_ids", &[]).await, 72);
    }

    /// S33
    async fn for_partners_the_directory_does_not_exist(program: TestProgram) {
        let world = world(&program).await;
        let outcome = list(&program, &world.actor("nora"), &DirectoryQuery::default()).await;
        assert!(matches!(outcome, Err(ProgramError::NotFound)), "{outcome:?}");
        let verifier = refused(list(&program, &world.actor("amara"), &DirectoryQuery::default()).await);
        assert_eq!(verifier, Refusal::Role(Permission::RunProgram));
    }
}
