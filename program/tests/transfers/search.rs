//! Searching customers: any part of name, domain or id, in any script, and nothing in it has a meaning (S35, S69).

use super::customers::{id, save, walk};
use super::rows::change;
use program::Program;
use program::customers::CustomersQuery;
use program::testing::{self, TestProgram, World, on_both_engines};

const ODD: [&str; 14] = [
    "100% Juice_Company AB",
    "100 Juice Company AB",
    "Say \"Hello\" AB",
    "Star*Works",
    "NEAR(Shore) OR NOT AND",
    "Back\\slash & Söner",
    "Ångström Åkeri ÄÖ",
    "北京天空科技有限公司",
    "天空之城",
    "Ёлки-Палки",
    "Ørsted Æble",
    "O'Reilly -- DROP",
    "a:b {c} ^d +e",
    "Łódź Çelik",
];

/// Payloads that mean something to SQL, to LIKE or to a full-text index.
const PAYLOADS: [&str; 30] = [
    "%",
    "_",
    "\"",
    "*",
    "\\",
    "'",
    "100%",
    "0%",
    "e_C",
    "\"hello",
    "hello\"",
    "star*",
    "*w",
    "near(",
    "NEAR(",
    "near(shore)",
    "or not",
    "AND",
    "back\\s",
    "\\slash",
    "'r",
    "--",
    "a:b",
    "{c}",
    "^d",
    "+e",
    "\" OR \"",
    "' OR 1=1 --",
    "%%",
    "a%b",
];

async fn found(program: &Program, world: &World, text: &str) -> Vec<String> {
    let query = CustomersQuery { text: Some(text.into()), ..Default::default() };
    walk(program, &world.actor("ebba"), &query).await
}

/// A customer of the naive model.
struct Known {
    id: String,
    /// Its name, as the list orders by it.
    key: Vec<u8>,
    searched: String,
}

/// Wingtip's customers, with 120 more; the naive model of a search over them.
async fn model(program: &TestProgram, world: &World) -> Vec<Known> {
    let ordinary = ["Contoso Retail", "Fabrikam Dairy", "Nordic Retail", "Contoso Dairy"].into_iter().cycle();
    let ordinary = (100..220).zip(ordinary).map(|(number, name)| (number, format!("{name} {number}")));
    let all: Vec<_> = (0..).zip(ODD.map(str::to_owned)).chain(ordinary).collect();
    save(program, &world.partner("wingtip"), &all).await;
    let mine = all.iter().map(|(number, name)| (id(*number).to_string(), name.clone(), format!("c{number}.example")));
    let there = [("adventure", "Adventure Works AB"), ("litware", "Litware AB"), ("coho", "Coho Winery AB")]
        .map(|(key, name)| (world.customer(key).to_string(), name.to_owned(), format!("{key}.example")));
    let mut known: Vec<_> = mine
        .chain(there)
        .map(|(id, name, domain)| Known {
            key: program::store::name_key(&name),
            searched: format!("{name} {domain} {id}").to_lowercase(),
            id,
        })
        .collect();
    known.sort_by(|one, other| (&one.key, &one.id).cmp(&(&other.key, &other.id)));
    known
}

fn expected(model: &[Known], text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    model.iter().filter(|it| it.searched.contains(&text)).map(|it| it.id.clone()).collect()
}

/// Parts of what there is, in any case, and texts from a treacherous alphabet.
fn random_text(program: &TestProgram, model: &[Known]) -> String {
    let [kind, which, from, length, case] = program.random::<5>().map(usize::from);
    if kind.is_multiple_of(3) {
        let alphabet: Vec<char> = "%_\"*\\'()AB abåÖ天空c1.-:".chars().collect();
        return program.random::<8>()[..=length % 4]
            .iter()
            .map(|at| alphabet[usize::from(*at) % alphabet.len()])
            .collect();
    }
    let searched = &model[which % model.len()].searched;
    let from = from % searched.chars().count();
    let part: String = searched.chars().skip(from).take(1 + length % 12).collect();
    if case.is_multiple_of(2) { part.to_uppercase() } else { part }
}

on_both_engines! {
    async fn any_part_of_name_domain_or_id_is_found_in_any_script_and_case(program: TestProgram) {
        let world = testing::world(&program).await;
        model(&program, &world).await;
        let ids = |numbers: &[u64]| numbers.iter().map(|number| id(*number).to_string()).collect::<Vec<_>>();
        for (text, expected) in [
            ("天空", ids(&[7, 8])),
            ("空", ids(&[7, 8])),
            ("有限公司", ids(&[7])),
            ("åKERI", ids(&[6])),
            ("ÄÖ", ids(&[6])),
            ("ö", ids(&[5, 6])),
            ("ёЛКИ", ids(&[9])),
            ("ØRST", ids(&[10])),
            ("C7.exa", ids(&[7])),
            ("łÓDŹ", ids(&[13])),
        ] {
            let mut found = found(&program, &world, text).await;
            let mut expected = expected;
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{text}");
        }
        let adventure = world.customer("adventure");
        assert_eq!(found(&program, &world, &adventure.as_str()[4..30].to_uppercase()).await, [adventure.to_string()]);
        assert_eq!(found(&program, &world, adventure.as_str()).await, [adventure.to_string()]);
    }

    /// S69
    async fn what_is_typed_is_searched_for_as_it_is(program: TestProgram) {
        let world = testing::world(&program).await;
        let model = model(&program, &world).await;
        for text in PAYLOADS {
            assert_eq!(found(&program, &world, text).await, expected(&model, text), "{text}");
        }
        assert_eq!(found(&program, &world, "100%").await, [id(0).to_string()]);
    }

    /// S69
    async fn texts_no_customer_can_have_find_nothing_and_do_no_harm(program: TestProgram) {
        let world = testing::world(&program).await;
        for text in ["\0", "Adv\0enture", "adventure\0", "\u{202e}", "\u{feff}", "𐍈𐍈𐍈", &"a".repeat(60_000), &"%".repeat(60_000), &"天".repeat(30_000)] {
            let start: String = text.chars().take(12).collect();
            assert_eq!(found(&program, &world, text).await, [""; 0], "{start:?}");
        }
    }

    /// S35
    async fn a_search_finds_exactly_what_a_naive_filter_finds(program: TestProgram) {
        let world = testing::world(&program).await;
        let model = model(&program, &world).await;
        let mut hits = 0;
        for _ in 0..400 {
            let text = random_text(&program, &model);
            let found = found(&program, &world, &text).await;
            assert_eq!(found, expected(&model, &text), "{text:?}");
            hits += usize::from(!found.is_empty());
        }
        assert!((100..400).contains(&hits), "{hits}");
    }

    /// S35
    async fn customers_of_others_are_never_found(program: TestProgram) {
        let world = testing::world(&program).await;
        save(&program, &world.partner("proseware"), &[(1, "Canary Bank".into()), (2, "金丝雀".into())]).await;
        for text in ["canary", "Woodgrove", "cana", "金丝雀", "金丝", id(1).as_str(), "c1.example"] {
            assert_eq!(found(&program, &world, text).await, [""; 0], "{text}");
        }
    }

    async fn a_search_for_what_nearly_everyone_has_goes_through_the_list_in_order(program: TestProgram) {
        let world = testing::world(&program).await;
        let many: Vec<_> = (0..2_100).map(|number| (number, format!("Common {}", number % 7))).collect();
        save(&program, &world.partner("proseware"), &many[..2_000]).await;
        save(&program, &world.partner("wingtip"), &many[2_000..]).await;
        assert_eq!(found(&program, &world, "COMMON").await.len(), 100);
        assert_eq!(found(&program, &world, "common 3").await.len(), (2_000..2_100).filter(|number| number % 7 == 3).count());
    }

    async fn a_renamed_customer_is_found_by_its_new_name_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let rename = "UPDATE customers SET name = 'Voyage Works', search_text = 'voyage works ' || domain || ' ' || id WHERE id = $1";
        change(&program, rename, &[world.customer("adventure").as_str()]).await;
        assert_eq!(found(&program, &world, "Voyage").await.len(), 1);
        assert_eq!(found(&program, &world, "Adventure Works").await, [""; 0]);
    }
}
