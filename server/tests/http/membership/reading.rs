//! What the pages of MPN IDs show, to whom and in which language.

use super::*;

on_both_engines! {
    /// rules §2: every page says who can
    async fn the_others_see_what_is_used_and_who_can_change_it(program: TestProgram) {
        let server = with_directory(program).await;
        let mut petra = server.signed_in("petra").await;
        let page = petra.get(IDENTIFIERS).await.body;
        assert!(page.contains("5567250") && page.contains("Stockholm, Sweden"), "{page}");
        assert!(!page.contains("type=\"radio\"") && !page.contains("type=\"password\""), "{page}");
        let mut olof = server.signed_in("olof").await;
        assert_eq!(olof.get(IDENTIFIERS).await.status, StatusCode::FORBIDDEN);
        let mut nora = server.signed_in("nora").await;
        open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await;
        let forbidden = choose(&mut olof, IDENTIFIERS, "4815162").await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
        assert!(forbidden.body.contains("global admin"), "{}", forbidden.body);
    }

    async fn the_pages_are_there_in_four_languages(program: TestProgram) {
        let server = with_directory(program).await;
        let (mut nora, mut olga) = (server.signed_in("nora").await, server.signed_in("olga").await);
        open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await;
        for (language, country, button, list) in [
            ("en", "Oslo, Norway", "Associate MPN\u{a0}ID", "Used by"),
            ("sv", "Oslo, Norge", "Koppla MPN-ID", "Används av"),
            ("nl", "Oslo, Noorwegen", "MPN-ID koppelen", "In gebruik door"),
            ("zh-CN", "Oslo，挪威", "关联 MPN\u{a0}ID", "使用者"),
        ] {
            for browser in [&mut nora, &mut olga] {
                browser.post("/preferences", "/do/set-language", &[("language", language)]).await;
            }
            let page = nora.get(IDENTIFIERS).await.body;
            assert!(page.contains(country) && page.contains(button), "{language}: {page}");
            assert!(olga.get("/operator/membership").await.body.contains(list), "{language}");
            assert_eq!(nora.get(NEW).await.status, StatusCode::OK, "{language}");
        }
    }
}
