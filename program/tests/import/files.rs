//! Importing: files that cannot be used store nothing and say why.

use crate::dump::dump;
use crate::exports::{CUSTOMERS_HEADER, Export, REPORT_HEADER, SUBSCRIPTIONS_HEADER, customer_id, customer_row, run};
use domain::PartnerTenantId;
use program::import::LARGEST_FILE;
use program::testing;
use program::{ProgramError, on_both_engines};

on_both_engines! {
    async fn a_broken_file_stores_nothing_and_says_what_is_wrong(program: TestProgram) {
        let world = testing::world(&program).await;
        let before = dump(&program).await;
        for (customers, subscriptions, said) in broken() {
            let refused = Export::of(customers, subscriptions).run(&program, &world).await.unwrap_err();
            let ProgramError::Setup(sentence) = &refused else { panic!("{refused:?}") };
            assert!(sentence.contains(said), "{sentence:?} should say {said:?}");
        }
        assert_eq!(dump(&program).await, before);
    }

    async fn a_file_that_is_missing_or_too_large_is_refused_before_it_is_read(program: TestProgram) {
        let world = testing::world(&program).await;
        let export = Export::with("", "");
        std::fs::File::create(export.path("large.csv")).unwrap().set_len(LARGEST_FILE + 1).unwrap();
        for (file, said) in [("large.csv", "more than the 200 MB"), ("nowhere.csv", "cannot be read"), (".", "not a file")] {
            let (customers, subscriptions) = (export.path("customers.csv"), export.path(file));
            let refused = run(&program, &world.partner("wingtip"), &customers, &subscriptions).await.unwrap_err();
            assert!(refused.to_string().contains(said), "{refused}");
        }
    }

    async fn a_byte_order_mark_other_columns_and_another_order_do_no_harm(program: TestProgram) {
        let world = testing::world(&program).await;
        let customers = "\u{feff}Note,Relationship,Primary domain name,Company name,Microsoft ID\n";
        let export = Export::of(format!("{customers}x,reseller,one.example,One,{}\n", customer_id(1)), SUBSCRIPTIONS_HEADER);

        let (summary, report) = export.run(&program, &world).await.unwrap();

        assert_eq!((summary.customers.added, report.as_str()), (1, REPORT_HEADER));
    }

    async fn only_a_direct_bill_partner_has_something_to_import(program: TestProgram) {
        let world = testing::world(&program).await;
        let export = Export::with("", "");
        let (customers, subscriptions) = (export.path("customers.csv"), export.path("subscriptions.csv"));
        let refused = run(&program, &world.partner("northwind"), &customers, &subscriptions).await.unwrap_err();
        assert!(matches!(refused, ProgramError::Setup(_)), "{refused:?}");
        let unknown = run(&program, &PartnerTenantId::of([1; 16]), &customers, &subscriptions).await.unwrap_err();
        assert!(matches!(unknown, ProgramError::NotFound), "{unknown:?}");
    }
}

/// Files that cannot be used, and what is said of them.
fn broken() -> Vec<(Vec<u8>, Vec<u8>, &'static str)> {
    let good = format!("{CUSTOMERS_HEADER}\n{}", customer_row(1, "One")).into_bytes();
    let subscriptions = |text: &str| text.as_bytes().to_vec();
    let mut not_utf8 = format!("{SUBSCRIPTIONS_HEADER}\n").into_bytes();
    not_utf8.extend(b"\"a\nb\xe5\",c\n");
    let header = SUBSCRIPTIONS_HEADER;
    vec![
        (good.clone(), not_utf8, "subscriptions.csv: line 3 is not UTF-8"),
        (good.clone(), vec![0xff, 0xfe, b'C', 0], "is UTF-16"),
        (good.clone(), subscriptions(&header.replace(',', ",\0")), "is UTF-16"),
        (good.clone(), subscriptions(&header.replace(',', ";")), "separated by semicolons"),
        (good.clone(), subscriptions(&header.replace(',', "\t")), "separated by tabs"),
        (good.clone(), subscriptions(&header.replace("Quantity,", "")), "the column \"Quantity\" is missing"),
        (good.clone(), subscriptions(&header.replace("Term", "Quantity")), "the column \"Quantity\" is there twice"),
        (good.clone(), Vec::new(), "the file is empty"),
        (good.clone(), subscriptions(&format!("\n{header}\n")), "the first line is empty"),
        (good.clone(), subscriptions(&format!("{header}\n\"a,b\n")), "the quote opened in the row on line 2"),
        (subscriptions(&format!("{CUSTOMERS_HEADER};")), good, "the column \"Relationship\" is missing"),
    ]
}
