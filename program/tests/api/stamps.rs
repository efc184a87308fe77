//! The moment that answers are of: it is another one as soon as anything was stored (decision 0015).

use super::made;
use domain::Role;
use futures::poll;
use program::testing::{self, on_both_engines};
use std::pin::pin;

on_both_engines! {
    async fn whoever_asks_after_something_was_stored_shares_no_look_that_began_before(program: TestProgram) {
        let world = testing::world(&program).await;
        let before = program.as_of().await;
        let mut early = pin!(program.as_of());
        let _ = poll!(early.as_mut());
        made(&program, &world, &[Role::AdminAgent]).await;

        let after = program.as_of().await;

        assert!(before.is_some() && after.is_some());
        assert_ne!(after, before);
        assert!(early.await.is_some(), "it is answered all the same");
    }

    async fn a_look_that_nobody_waits_for_any_more_holds_nobody_up(program: TestProgram) {
        testing::world(&program).await;
        for waiting in 1..4 {
            let mut looks: Vec<_> = (0..waiting).map(|_| Box::pin(program.as_of())).collect();
            for look in &mut looks {
                let _ = poll!(look.as_mut());
            }
            drop(looks);
            assert!(program.as_of().await.is_some());
        }
    }
}
