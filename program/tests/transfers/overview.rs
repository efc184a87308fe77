//! The overview of either side.

use super::rows::{SUSPEND, change};
use super::{accepted, adventure, requested, with_roles};
use domain::Role;
use program::overview;
use program::testing::{self, on_both_engines};
use program::transfers;
use std::time::Duration;

on_both_engines! {
    async fn the_overview_tells_what_waits_and_what_has_moved(program: TestProgram) {
        let world = testing::world(&program).await;
        let complete = requested(&program, &world, &["e3"]).await;
        accepted(&program, &world, &complete).await;
        let failed = requested(&program, &world, &["f3"]).await;
        change(&program, SUSPEND, &[adventure(world, "f3").as_str()]).await;
        accepted(&program, &world, &failed).await;
        let open = requested(&program, &world, &["azure"]).await;

        let source = overview::show(&program, &world.actor("ebba"), false).await.unwrap();
        let target = overview::show(&program, &world.actor("daan"), true).await.unwrap();

        for view in [&source, &target] {
            let ids = |rows: &[transfers::TransferRow]| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
            assert_eq!(ids(&view.open), [open.as_str()]);
            assert_eq!(ids(&view.unsuccessful), [failed.as_str()]);
            assert_eq!(ids(&view.complete), [complete.as_str()]);
            assert_eq!(view.partners.len(), 1);
        }
        assert_eq!((source.customers, target.customers), (3, 2));
        assert!(source.queue.is_none());
        assert_eq!(target.queue.unwrap().waiting, 1);
        // Eleven of Adventure's and two of others, less the three moved and the two suspended.
        assert_eq!(source.moved, (3, 8));
    }

    async fn figures_a_role_may_not_see_are_left_out(program: TestProgram) {
        let world = testing::world(&program).await;
        requested(&program, &world, &["e3"]).await;
        let helpdesk = overview::show(&program, &world.actor("nils"), false).await.unwrap();
        assert_eq!((helpdesk.open.len(), helpdesk.customers), (0, 3));
        let outsider = with_roles(&world.actor("nils"), &[Role::MpnAdmin]);
        let nothing = overview::show(&program, &outsider, false).await.unwrap();
        assert_eq!((nothing.open.len(), nothing.customers, nothing.moved), (0, 0, (0, 0)));
        assert!(nothing.partners.is_empty());
    }

    async fn many_overviews_at_once_do_not_wait_for_each_other(program: TestProgram) {
        let world = testing::world(&program).await;
        let views: Vec<_> = (0..64)
            .map(|_| {
                let (program, ebba) = (program.program.clone(), world.actor("ebba"));
                tokio::spawn(async move { overview::show(&program, &ebba, false).await.map(|view| view.customers) })
            })
            .collect();
        for view in views {
            let view = tokio::time::timeout(Duration::from_secs(20), view).await.expect("nobody holds what another needs");
            assert_eq!(view.unwrap().unwrap(), 3);
        }
    }
}
