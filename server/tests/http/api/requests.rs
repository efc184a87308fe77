//! The link with which customers authorize, over REST (rest-contract §5): the same as long as it opens.

use super::client::{Client, all_roles};
use crate::browser::{BASE, Server};
use domain::{Role, Roles};
use program::activity::{self, Only, Query};
use program::on_both_engines;
use program::testing::START;
use serde_json::json;

const PATH: &str = "/v1/customers/relationshiprequests";

async fn url(client: &mut Client, query: &str) -> String {
    let answer = client.get(&format!("{PATH}{query}")).await;
    assert_eq!(answer.status, 200, "{query}: {}", answer.body);
    let answer = answer.json();
    assert_eq!(answer["attributes"], json!({"objectType": "RelationshipRequest"}));
    answer["url"].as_str().expect("an address").to_owned()
}

/// How many invitations the partner of the person has.
async fn kept(server: &Server, who: &str) -> usize {
    let page = program::relationships::invitations(&server.program, &server.world.actor(who), None).await;
    page.expect("they are listed").rows.len()
}

/// How many attempts of Wingtip's were in vain.
async fn refused(server: &Server) -> usize {
    let (ebba, from) = (server.world.actor("ebba"), START - time::Duration::DAY);
    let query = Query { from, until: from + time::Duration::days(9), only: Only::All, place: None, size: 1_000 };
    let page = activity::records(&server.program, &ebba, &query).await.expect("she may read it");
    page.records.iter().filter(|it| it.outcome == "failed").count()
}

on_both_engines! {
    async fn the_same_link_is_told_again_while_it_opens(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let first = url(&mut ebba, "").await;
        let wingtip = server.world.partner("wingtip");
        assert!(first.starts_with(&format!("{BASE}/authorize/ttc_")), "{first}");
        assert!(first.ends_with(&format!("?invType=ResellerRelationship&partnerId={wingtip}&msppId=5567210&DAP=true")), "{first}");
        let path = first.strip_prefix(BASE).expect("ours");
        assert!(server.browser().get(path).await.body.contains("Wingtip Cloud AB"));
        for _ in 0..3 {
            assert_eq!(url(&mut ebba, "").await, first);
        }
        assert_eq!(kept(&server, "ebba").await, 1, "reading it makes no more of them");

        let token = path.split(['/', '?']).nth(2).expect("a token");
        let johan = server.world.customer_actor("johan");
        program::relationships::decline(&server.program, &johan, token, "").await.expect("it is open");
        let second = url(&mut ebba, "").await;
        assert_ne!(second, first, "one that was answered opens no more");
        assert_eq!((url(&mut ebba, "").await, kept(&server, "ebba").await), (second, 2));
    }

    async fn a_link_that_was_replaced_is_told_no_more(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::in_the_name_of(&server, "ebba").await;
        let first = url(&mut client, "").await;
        let ebba = server.world.actor("ebba");
        let list = program::relationships::invitations(&server.program, &ebba, None).await.expect("it is listed");
        let id = &list.rows.first().expect("one was made").0.id;
        program::relationships::resend(&server.program, &ebba, id, false).await.expect("it waits");
        let second = url(&mut client, "").await;
        assert_ne!(second, first);
        let path = second.strip_prefix(BASE).expect("ours");
        assert_eq!(server.browser().get(path).await.status.as_u16(), 200);
    }

    async fn each_kind_has_a_link_of_its_own(program: TestProgram) {
        let server = Server::of(program).await;
        let northwind = server.world.partner("northwind");
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let direct = url(&mut ebba, "").await;
        let indirect = url(&mut ebba, &format!("?indirectCloudSolutionProviderId={}", northwind.as_str().to_uppercase())).await;
        assert!(indirect.contains("invType=IndirectResellerRelationship"), "{indirect}");
        assert!(indirect.ends_with(&format!("&indirectCSPId={northwind}&DAP=true")), "{indirect}");
        let wingtip = server.world.partner("wingtip");
        let whole = format!("?IndirectCloudSolutionProviderId={northwind}&indirectResellerId={wingtip}&dualRoleIndirectRelationship=True");
        assert_eq!(url(&mut ebba, &whole).await, indirect);
        let without = url(&mut ebba, "?dap=false").await;
        assert!(without.ends_with("&DAP=false") && without != direct, "{without}");
        assert_eq!(url(&mut ebba, "?DAP=true").await, direct);
        let sales = Roles::of(&[Role::SalesAgent]);
        assert!(!sales.meets(domain::Permission::AskForDap.roles()), "who may not ask for it does not");
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        assert!(url(&mut sanne, "").await.contains(&format!("partnerId={northwind}")));
        let mut daan = Client::in_the_name_of(&server, "daan").await;
        assert!(url(&mut daan, "").await.ends_with("&DAP=false"), "a sales agent asks without");
        assert_eq!(daan.get(&format!("{PATH}?dap=true")).await.problem(), (403, 900_150));
    }

    async fn many_who_ask_at_once_get_one_link(program: TestProgram) {
        let server = Server::of(program).await;
        let ebba = server.world.actor("ebba");
        let ask = || program::relationships::general_link(&server.program, &ebba, None, Some(false));
        let (a, b, c, d) = tokio::join!(ask(), ask(), ask(), ask());
        let paths: Vec<_> = [a, b, c, d].into_iter().map(|it| it.expect("a link").path).collect();
        assert!(paths.iter().all(|it| *it == paths[0]), "{}", paths.len());
        assert_eq!(kept(&server, "ebba").await, 1);
    }

    async fn what_does_not_fit_is_refused(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let (tailspin, proseware) = (server.world.partner("tailspin"), server.world.partner("proseware"));
        for (query, problem) in [
            (format!("?indirectCloudSolutionProviderId={tailspin}"), (403, 20_002)),
            ("?indirectCloudSolutionProviderId=00000000-0000-4000-8000-000000000001".into(), (403, 20_002)),
            ("?indirectCloudSolutionProviderId=x".into(), (400, 800_002)),
            (format!("?indirectResellerId={proseware}"), (403, 2032)),
            ("?dualRoleIndirectRelationship=true".into(), (400, 800_002)),
            ("?dualRoleIndirectRelationship=maybe".into(), (400, 800_002)),
        ] {
            assert_eq!(ebba.get(&format!("{PATH}{query}")).await.problem(), problem, "{query}");
        }
        let mut nils = Client::in_the_name_of(&server, "nils").await;
        assert_eq!(nils.get(PATH).await.problem(), (403, 900_150));
        let mut nora = Client::in_the_name_of(&server, "nora").await;
        assert_eq!(nora.get(PATH).await.problem(), (403, 900_149), "in no program");
        let mut alone = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(alone.get(PATH).await.problem(), (403, 2032));
        assert_eq!(kept(&server, "ebba").await, 0);
    }

    /// S45
    async fn whether_there_is_a_company_with_that_id_is_not_told(program: TestProgram) {
        let server = Server::of(program).await;
        let mut admin = Client::in_the_name_of(&server, "ebba").await;
        let mut seller = Client::of_ebba(&server, Roles::of(&[Role::SalesAgent])).await;
        let tailspin = server.world.partner("tailspin").to_string();
        for (client, query) in [(&mut admin, ""), (&mut seller, "&dap=true")] {
            let mut told = Vec::new();
            for provider in [&*tailspin, "00000000-0000-4000-8000-000000000001"] {
                let before = refused(&server).await;
                let answer = client.get(&format!("{PATH}?indirectCloudSolutionProviderId={provider}{query}")).await;
                told.push((answer.status, answer.body.replace(provider, "…"), refused(&server).await - before));
            }
            assert_eq!((told[0].2, &told[0]), (1, &told[1]));
        }
    }
}
